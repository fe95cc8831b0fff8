"""The pages that the rail leads to; each is made when somebody goes there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from atom_desktop.ui.preferences import Preferences

if TYPE_CHECKING:
    from collections.abc import Callable

    from atom_desktop.ui.carrying import Carrying
    from atom_desktop.ui.commands import Commands
    from atom_desktop.ui.pages.activity.page import ActivityPage
    from atom_desktop.ui.pages.credentials import CredentialsPage
    from atom_desktop.ui.pages.settings.parts import Parts
    from atom_desktop.ui.ports import Services


class Places(QObject):
    """Makes pages. `relocation_wanted` carries a `Relocation`: the app opens anew with it."""

    relocation_wanted = Signal(object)
    welcome_wanted = Signal()

    def __init__(
        self, services: "Services", commands: "Commands", carrying: "Carrying", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._commands = commands
        self._carrying = carrying
        self.preferences = Preferences(services, self)

    def activity(self) -> "ActivityPage":
        """Return what happened to all connections."""
        from atom_desktop.ui.pages.activity.page import ActivityPage  # noqa: PLC0415  # on demand

        return ActivityPage(self._services, self._commands)

    def credentials(self) -> "CredentialsPage":
        """Return all registrations."""
        from atom_desktop.ui.pages.credentials import CredentialsPage  # noqa: PLC0415  # on demand

        return CredentialsPage(self._services, self._commands)

    def settings(self, section: str = "general") -> QWidget:
        """Return the settings, open at `section`."""
        from atom_desktop.ui.pages.settings.page import SettingsPage  # noqa: PLC0415  # on demand

        page = SettingsPage(self._parts)
        if section != "general":
            page.open(section)
        return page

    def _parts(self, go: "Callable[[str], None]") -> "Parts":
        from atom_desktop.ui.pages.settings.parts import Parts  # noqa: PLC0415  # on demand

        return Parts(
            services=self._services,
            preferences=self.preferences,
            carrying=self._carrying,
            commands=self._commands,
            go=go,
            move=self.relocation_wanted.emit,
            show_welcome=self.welcome_wanted.emit,
        )

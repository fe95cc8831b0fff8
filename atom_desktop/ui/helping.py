"""What buttons of failures do that asks nothing of the manager's sign-ins: copy, open, show."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from atom_desktop.connections.admin_request import admin_request
from atom_desktop.connections.summary import Action
from atom_desktop.foundation.language import tr
from atom_desktop.providers.spec import ProviderSpec
from atom_desktop.ui.date_settings import open_date_settings
from atom_desktop.ui.ports import Services
from atom_desktop.ui.widgets.buttons import open_web_page


class Helping(QObject):
    """`said` carries what to tell, `settings_wanted` a section, `row_wanted` the key of a row."""

    said = Signal(str)
    settings_wanted = Signal(str)
    row_wanted = Signal(str)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services

    def act(self, action: Action, spec: ProviderSpec | None = None) -> None:
        """Do `action`, for a service where it is about one."""
        match action:
            case Action.OPEN_NETWORK:
                self.settings_wanted.emit("network")
            case Action.OPEN_DATE_SETTINGS:
                self._open_date_settings()
            case Action.OPEN_CONSOLE if spec is not None:
                if not open_web_page(spec.setup.console_url):
                    self._copy(spec.setup.console_url, tr("No browser was found. Link copied."))
            case Action.COPY_ADDRESS if spec is not None:
                self._copy_address(spec)
            case Action.COPY_FOR_ADMIN if spec is not None:
                self._copy_for_admin(spec)
            case _:
                raise AssertionError(action)

    def _open_date_settings(self) -> None:
        if not open_date_settings():
            self.said.emit(tr("Open the settings of your system, and let it set date and time."))

    def _copy_address(self, spec: ProviderSpec) -> None:
        address = self._services.manager.redirect_address(spec.id, spec.variant)
        if address is None:
            self.said.emit(
                tr("{company} wants no return address to be registered.", company=spec.company)
            )
            return
        said = tr(
            "{address} is copied. Add it in {company}'s console.",
            address=address,
            company=spec.company,
        )
        self._copy(address, said)

    def _copy_for_admin(self, spec: ProviderSpec) -> None:
        client = self._services.manager.registration(spec.id, spec.variant)
        client_id = client.client_id if client is not None else ""
        said = tr("Copied. Send it to your administrator.")
        self._copy(admin_request(spec, client_id), said)

    def _copy(self, text: str, said: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.said.emit(said)

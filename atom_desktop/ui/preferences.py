"""Settings as the window changes them: written in the background, told by signals."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.settings import Settings
from atom_desktop.foundation.wording import words_for
from atom_desktop.ui.ports import Services


class Preferences(QObject):
    """Lives as long as the window. `refused` carries words."""

    changed = Signal(object)  # Settings
    refused = Signal(str)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._running = 0

    @property
    def is_busy(self) -> bool:
        """Whether a change is being written."""
        return self._running > 0

    @property
    def now(self) -> Settings:
        """What the settings say."""
        return self._services.settings

    def change(self, **fields: Any) -> None:  # noqa: ANN401  # of Settings
        """Write `fields`; `changed` follows when they are on the disk."""

        async def work() -> None:
            try:
                await self._services.change_settings(**fields)
            except AtomError as error:
                words = words_for(error)
                self.refused.emit(f"{words.title}. {words.sentence}")
            else:
                self.changed.emit(self.now)
            finally:
                self._running -= 1

        self._running += 1
        self._services.tasks.spawn(work(), name="change settings")

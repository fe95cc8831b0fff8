"""Events of the core as Qt signals."""

from PySide6.QtCore import QObject, QTimer, Signal

from atom_desktop.foundation.events import Event, SignInChanged
from atom_desktop.ui.ports import Bus

_CLOCK_MS = 30_000


class Bridge(QObject):
    """Gathers the events of one turn of the loop into one `changed`.

    `changed` also comes every 30 seconds, because rows say "2 min ago". `sign_in_changed` carries
    the sign-in's id.
    """

    changed = Signal()
    sign_in_changed = Signal(str)

    def __init__(self, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.changed)
        self._clock = QTimer(self)
        self._clock.setInterval(_CLOCK_MS)
        self._clock.timeout.connect(self.changed)
        self._clock.start()
        self._unsubscribe = bus.subscribe(self._on_event)

    def close(self) -> None:
        """Hear nothing more."""
        self._unsubscribe()
        self._clock.stop()
        self._soon.stop()

    def _on_event(self, event: Event) -> None:
        if isinstance(event, SignInChanged):
            self.sign_in_changed.emit(event.sign_in_id)
        if not self._soon.isActive():
            self._soon.start()

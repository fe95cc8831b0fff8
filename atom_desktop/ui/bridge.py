"""Events of the core as Qt signals."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from atom_desktop.foundation.events import Event, SignInChanged
from atom_desktop.ui.ports import Bus

_CLOCK_MS = 30_000
_SPACING_MS = 50  # what comes in a burst is shown together
_SHARE = 8  # showing takes an eighth of the time at most, however many rows there are


class Bridge(QObject):
    """Gathers events into one `changed`: the first shows at once, a burst in measured steps.

    `changed` also comes every 30 seconds, because rows say "2 min ago". `sign_in_changed` carries
    the sign-in's id.
    """

    changed = Signal()
    sign_in_changed = Signal(str)
    closed = Signal()

    def __init__(self, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show)
        self._shown = QElapsedTimer()
        self._pause_ms = 0
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
        self.closed.emit()

    def _on_event(self, event: Event) -> None:
        if isinstance(event, SignInChanged):
            self.sign_in_changed.emit(event.sign_in_id)
        if not self._soon.isActive():
            since = self._shown.elapsed() if self._shown.isValid() else self._pause_ms
            self._soon.start(max(0, self._pause_ms - since))

    def _show(self) -> None:
        self._shown.start()
        self.changed.emit()
        self._pause_ms = max(_SPACING_MS, _SHARE * self._shown.restart())

"""What moves by itself: only while it is seen, and not where motion is unwanted."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from atom_desktop.ui.theme import motion_is_reduced


class Moving(QWidget):
    """Calls `step` every `interval_ms`; the last step of all, `rest`, is for standing still."""

    def __init__(self, interval_ms: int) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self._go_on)

    @property
    def moves(self) -> bool:
        """Whether it is moving."""
        return self._timer.isActive()

    def step(self) -> None:
        """Show the next picture."""
        raise NotImplementedError

    def rest(self) -> None:
        """Show the picture of standing still; motion has become unwanted."""

    def showEvent(self, event: QShowEvent) -> None:
        """Begin, unless motion is unwanted."""
        if not motion_is_reduced():
            self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while nobody sees it."""
        self._timer.stop()
        super().hideEvent(event)

    def _go_on(self) -> None:
        if motion_is_reduced():
            self._timer.stop()
            self.rest()
        else:
            self.step()

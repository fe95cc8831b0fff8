"""A ring that turns while something is waited for; still where motion is unwanted."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from atom_desktop.ui.theme import motion_is_reduced, tokens

_SIZE = 20
_FRAME_MS = 50
_STEP_DEGREES = 15
_FULL_TURN = 360


class Spinner(QWidget):
    """Turns only while it can be seen."""

    def __init__(self) -> None:
        super().__init__()
        self._angle = 90
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._turn)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the ring's size."""
        return QSize(_SIZE, _SIZE)

    @property
    def turns(self) -> bool:
        """Whether the ring is moving."""
        return self._timer.isActive()

    def showEvent(self, event: QShowEvent) -> None:
        """Start turning, unless the desktop asks for no motion."""
        if not motion_is_reduced():
            self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop turning."""
        self._timer.stop()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring and its bright quarter."""
        chosen = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(2, 2, _SIZE - 4, _SIZE - 4)
        painter.setPen(QPen(QColor(chosen.line), 2.5))
        painter.drawEllipse(area)
        pen = QPen(QColor(chosen.busy), 2.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(area, self._angle * 16, -90 * 16)
        painter.end()
        event.accept()

    def _turn(self) -> None:
        if motion_is_reduced():
            self._timer.stop()
            return
        self._angle = (self._angle - _STEP_DEGREES) % _FULL_TURN
        self.update()

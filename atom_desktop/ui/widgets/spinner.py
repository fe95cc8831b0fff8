"""A ring that turns while something is waited for; still where motion is unwanted."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from atom_desktop.ui.theme import tokens
from atom_desktop.ui.widgets.moving import Moving

_SIZE = 20
_FRAME_MS = 50
_STEP_DEGREES = 15
_FULL_TURN = 360


class Spinner(Moving):
    """Turns only while it can be seen."""

    def __init__(self) -> None:
        super().__init__(_FRAME_MS)
        self._angle = 90
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the ring's size."""
        return QSize(_SIZE, _SIZE)

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

    def step(self) -> None:
        """Turn on."""
        self._angle = (self._angle - _STEP_DEGREES) % _FULL_TURN
        self.update()

"""A check box with a clear edge, drawn in the tokens' colours."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from atom_desktop.ui.theme import tokens
from atom_desktop.ui.widgets.assisted import Assisted

_SIZE = 24  # what can be hit
_BOX = QRectF(3, 3, 18, 18)
_TICK = QPolygonF([QPointF(7.5, 12.2), QPointF(10.7, 15.4), QPointF(16.5, 8.8)])


class PlainCheckBox(Assisted, QCheckBox):
    """The box alone; its words are a label beside it, which may wrap."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.listen_to_assistance()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the smallest size that is easy to hit."""
        return QSize(_SIZE, _SIZE)

    def hitButton(self, pos: QPoint) -> bool:
        """Return whether the widget is hit: every point of it counts."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, its tick and the focus."""
        chosen = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, edge = chosen.card, chosen.field
        if self.isChecked():
            fill = edge = chosen.accent if self.isEnabled() else chosen.field
        painter.setPen(QPen(QColor(edge), 1.2))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(_BOX, 5, 5)
        if self.isChecked():
            pen = QPen(QColor(chosen.on_accent if self.isEnabled() else chosen.card), 2)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline(_TICK)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(chosen.accent), 2))
            painter.drawRoundedRect(QRectF(1, 1, _SIZE - 2, _SIZE - 2), 7, 7)
        painter.end()
        event.accept()

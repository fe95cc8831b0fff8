"""The rounded square in front of a service: a colour for what it is for, never a brand."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from atom_desktop.providers.spec import Category
from atom_desktop.ui.theme import tile_colour


class Tile(QWidget):
    """One or two letters on the colour of a category."""

    def __init__(self, letter: str, category: Category, size: int = 36) -> None:
        super().__init__()
        self._letter = letter
        self._category = category
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the tile's size."""
        return QSize(self._size, self._size)

    def show_service(self, letter: str, category: Category) -> None:
        """Draw another service."""
        self._letter, self._category = letter, category
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the square and its letter."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(0, 0, self._size, self._size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tile_colour(self._category)))
        radius = self._size / 4
        painter.drawRoundedRect(area, radius, radius)
        font = QFont(self.font())
        share = 0.4 if len(self._letter) == 1 else 0.34
        font.setPixelSize(round(self._size * share))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(Qt.GlobalColor.white))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._letter)
        painter.end()
        event.accept()

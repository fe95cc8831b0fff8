"""Where things will stand while they are still being read: quiet shapes in their places."""

from math import cos, tau

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from atom_desktop.foundation.language import tr
from atom_desktop.ui.theme import tokens
from atom_desktop.ui.widgets.labels import label
from atom_desktop.ui.widgets.moving import Moving

_FRAME_MS = 100
_BREATH = 18  # frames
_FAINTEST = 0.55
_RADIUS = 10.0
_MARGIN = 12


class Skeleton(Moving):
    """Holds shapes, which breathe slowly."""

    def __init__(self) -> None:
        super().__init__(_FRAME_MS)
        self.setAccessibleName(tr("Loading…"))
        self._frame = 0

    def step(self) -> None:
        """Breathe on."""
        self._show((self._frame + 1) % _BREATH)

    def rest(self) -> None:
        """Show the shapes as they are at first."""
        self._show(0)

    def _show(self, frame: int) -> None:
        self._frame = frame
        share = (1 + cos(tau * frame / _BREATH)) / 2
        for shape in self.findChildren(_Shape):
            shape.strength = _FAINTEST + (1 - _FAINTEST) * share
            shape.update()


class _Shape(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.strength = 1.0

    def fill(self, painter: QPainter, *places: QRectF, radius: float = 4.0) -> None:
        """Fill rounded places, in window coordinates from the leading edge."""
        colour = QColor(tokens().muted)
        colour.setAlphaF(self.strength)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for place in places:
            if mirrored:
                place.moveRight(self.width() - place.left())
            painter.drawRoundedRect(place, radius, radius)


class Bar(_Shape):
    """Stands for a line of text in a label's `role`: `share` of the width there is."""

    def __init__(self, share: float, role: str = "") -> None:
        super().__init__()
        self._share = share
        real = label("A", role)
        real.ensurePolished()
        self.setFixedHeight(real.sizeHint().height())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, as high as small letters are."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = self.height() * 0.7
        top = (self.height() - high) / 2
        self.fill(painter, QRectF(0, top, self.width() * self._share, high))
        painter.end()
        event.accept()


class Block(_Shape):
    """Stands for a square of `size` pixels."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.setFixedSize(QSize(size, size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the square with round corners."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.fill(painter, QRectF(self.rect()), radius=self.width() / 4)
        painter.end()
        event.accept()


class Rows(_Shape):
    """Stands for rows of `height` pixels, each with a sign of `sign` pixels and two lines.

    There are as many as fit; with a number as the `most` they lie on a card.
    """

    def __init__(self, height: int, sign: int, most: int | None = None) -> None:
        super().__init__()
        self._row, self._sign, self._is_card = height, sign, most is not None
        self.setMinimumHeight(height)
        if most is not None:
            self.setMaximumHeight(height * most)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, with the edges that the real ones have."""
        chosen = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        number = self.height() // self._row
        if self._is_card:
            painter.setPen(QPen(QColor(chosen.line), 1))
            painter.setBrush(QColor(chosen.card))
            card = QRectF(0.5, 0.5, self.width() - 1, number * self._row - 1)
            painter.drawRoundedRect(card, _RADIUS, _RADIUS)
        for row in range(number):
            top = row * self._row
            if row:
                painter.setPen(QPen(QColor(chosen.line), 1))
                painter.drawLine(QLineF(0, top + 0.5, self.width(), top + 0.5))
            self._draw_row(painter, top, row)
        painter.end()
        event.accept()

    def _draw_row(self, painter: QPainter, top: int, number: int) -> None:
        inset = (self._row - self._sign) / 2
        self.fill(
            painter, QRectF(_MARGIN, top + inset, self._sign, self._sign), radius=self._sign / 4
        )
        start = _MARGIN + self._sign + _MARGIN
        middle = top + self._row / 2
        room = self.width() - start - _MARGIN
        first, second = (0.3, 0.52) if number % 2 else (0.24, 0.58)  # texts differ in length
        self.fill(
            painter,
            QRectF(start, middle - 14, room * first, 10),
            QRectF(start, middle + 4, room * second, 9),
        )

"""Glyphs from SVG files, tinted when painted; a shape for every state."""

import re
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QIcon,
    QImage,
    QPaintDevice,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.summary import Tone
from atom_desktop.foundation.resources import resource_bytes
from atom_desktop.ui.colours import Tokens
from atom_desktop.ui.theme import tokens, tone_colour

ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)
STATUS_GLYPHS: dict[ConnectionStatus, str] = {
    ConnectionStatus.PROBLEM: "octagon",
    ConnectionStatus.SIGN_IN_AGAIN: "triangle",
    ConnectionStatus.EXPIRING: "clock",
    ConnectionStatus.LOCKED: "padlock",
    ConnectionStatus.CONNECTING: "ring",
    ConnectionStatus.UNREACHABLE: "cloud-off",
    ConnectionStatus.PAUSED: "pause",
    ConnectionStatus.CONNECTED: "check-disc",
    ConnectionStatus.READY: "circle",
    ConnectionStatus.NOT_SET_UP: "circle-dotted",
}
TONE_GLYPHS: dict[Tone, str] = {
    Tone.OK: "check-disc",
    Tone.ATTENTION: "triangle",
    Tone.ERROR: "octagon",
    Tone.NEUTRAL: "info",
    Tone.BUSY: "ring",
}


@cache
def renderer(name: str, colour: str, contrast: str) -> QSvgRenderer:
    """Return the drawing `icons/<name>.svg` in `colour`; its cut-outs are in `contrast`."""
    svg = resource_bytes(f"icons/{name}.svg").decode()
    svg = svg.replace("currentColor", colour).replace("white", contrast)
    return QSvgRenderer(QByteArray(svg.encode()))


class Glyph(QWidget):
    """A small drawing in the colour of a tone, or of the dim text where there is none."""

    def __init__(
        self, name: str, tone: Tone | None = None, *, size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._tone = tone
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_glyph(self, name: str, tone: Tone | None) -> None:
        """Draw another glyph."""
        if (name, tone) != (self._name, self._tone):
            self._name, self._tone = name, tone
            self.update()

    @property
    def name(self) -> str:
        """The name of the drawing."""
        return self._name

    def sizeHint(self) -> QSize:
        """Return the glyph's size."""
        return QSize(self._size, self._size)

    def colour(self, chosen: Tokens) -> str:
        """Return the colour to draw in."""
        return chosen.dim if self._tone is None else tone_colour(self._tone, chosen)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the glyph in the colours in use."""
        chosen = tokens()
        painter = QPainter(self)
        renderer(self._name, self.colour(chosen), chosen.card).render(
            painter, QRectF(0, 0, self._size, self._size)
        )
        painter.end()
        event.accept()


@cache
def drawn_icon(resource: str, sizes: tuple[int, ...] = ICON_SIZES) -> QIcon:
    """Return the SVG `resource` as an icon in `sizes`, in its own colours."""
    drawing = QSvgRenderer(QByteArray(resource_bytes(resource)))
    icon = QIcon()
    for size in sizes:
        pixmap = QPixmap(QSize(size, size))
        pixmap.fill(Qt.GlobalColor.transparent)
        _draw(drawing, pixmap)
        icon.addPixmap(pixmap)
    return icon


@cache
def inked_icon(resource: str, ink: str, sizes: tuple[int, ...] = ICON_SIZES) -> QIcon:
    """Return the SVG `resource` in one colour; what is white in it is cut out."""
    svg = re.sub("#[0-9A-Fa-f]{6}", "black", resource_bytes(resource).decode())
    drawing = QSvgRenderer(QByteArray(svg.encode()))
    icon = QIcon()
    for size in sizes:
        shape = QImage(size, size, QImage.Format.Format_RGB32)
        shape.fill(Qt.GlobalColor.white)
        _draw(drawing, shape)
        shape = shape.convertToFormat(QImage.Format.Format_Grayscale8)
        shape.invertPixels()  # the darker it was drawn, the more of the ink is seen
        shape.reinterpretAsFormat(QImage.Format.Format_Alpha8)
        inked = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        inked.fill(QColor(ink))
        painter = QPainter(inked)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.drawImage(0, 0, shape)
        painter.end()
        icon.addPixmap(QPixmap.fromImage(inked))
    return icon


def _draw(drawing: QSvgRenderer, on: QPaintDevice) -> None:
    painter = QPainter(on)
    drawing.render(painter)
    painter.end()


def app_icon() -> QIcon:
    """Return the app's own icon."""
    return drawn_icon("app-icon.svg")

"""How a row stands: a shape and a word."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.summary import Tone
from atom_desktop.ui.icons import STATUS_GLYPHS, Glyph
from atom_desktop.ui.widgets.labels import ElidedLabel

_WIDEST = 208


class StateChip(QWidget):
    """The glyph of a status, tinted, and its word in the colour of text."""

    def __init__(self) -> None:
        super().__init__()
        self.glyph = Glyph("circle")
        self.words = ElidedLabel("", "state")
        self.words.setMaximumWidth(_WIDEST)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.glyph)
        layout.addWidget(self.words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_state(self, status: ConnectionStatus, tone: Tone, words: str) -> None:
        """Show another state."""
        self.glyph.show_glyph(STATUS_GLYPHS[status], tone)
        self.words.setText(words)

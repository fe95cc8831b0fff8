"""How a check ended: a shape, a line, and what else there is to say."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from atom_desktop.connections.registration_words import VerdictWords
from atom_desktop.connections.summary import Tone
from atom_desktop.ui.icons import TONE_GLYPHS, Glyph
from atom_desktop.ui.widgets.frames import column, line
from atom_desktop.ui.widgets.labels import label

_NEVER = "circle-dotted"


class Verdict(QWidget):
    """Told aloud by screen readers as one text."""

    def __init__(self) -> None:
        super().__init__()
        self._glyph = Glyph(_NEVER)
        self.title = label("", wrap=True)
        self.more = label("", "small", wrap=True)
        words = column(gap=2)
        words.addWidget(self.title)
        words.addWidget(self.more)
        layout = line(self, gap=10)
        layout.addWidget(self._glyph, alignment=Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)

    def show_words(self, words: VerdictWords) -> None:
        """Show another verdict."""
        is_known = words.tone is not Tone.NEUTRAL
        self._glyph.show_glyph(
            TONE_GLYPHS[words.tone] if is_known else _NEVER, words.tone if is_known else None
        )
        self.title.setText(words.title)
        self.more.setText(words.more)
        self.more.setVisible(bool(words.more))
        self.setAccessibleName(f"{words.title}. {words.more}".strip())

"""What is left to say after a disconnection."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from atom_desktop.foundation.language import tr
from atom_desktop.ui.icons import Glyph
from atom_desktop.ui.widgets.buttons import link
from atom_desktop.ui.widgets.frames import column, line
from atom_desktop.ui.widgets.labels import label


class Farewell(QFrame):
    """The words of a disconnection, and the page where the rest can be done by hand."""

    def __init__(self, provider_id: str, words: str, help_url: str) -> None:
        super().__init__()
        self.provider_id = provider_id
        self.setProperty("kind", "inset")
        layout = line(self, gap=12, margins=16)
        layout.addWidget(Glyph("info"), alignment=Qt.AlignmentFlag.AlignTop)
        text = column(gap=4)
        text.addWidget(label(words, wrap=True))
        if help_url:
            text.addWidget(
                link(tr("Open the service's page"), help_url), alignment=Qt.AlignmentFlag.AlignLeft
            )
        layout.addLayout(text, 1)

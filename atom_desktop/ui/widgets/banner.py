"""A notice: what happened, what it means, and one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from atom_desktop.connections.summary import Action, Banner, Button, Tone
from atom_desktop.foundation.language import tr
from atom_desktop.ui.icons import TONE_GLYPHS, Glyph
from atom_desktop.ui.widgets.buttons import LinkButton, TextButton
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.frames import column, line
from atom_desktop.ui.widgets.labels import label

_KINDS = {Tone.ERROR: "danger", Tone.ATTENTION: "notice"}


class BannerFrame(QFrame):
    """Shows one `Banner`; `acted` carries the action of its button."""

    acted = Signal(Action)

    def __init__(self, banner: Banner) -> None:
        super().__init__()
        self.banner = banner
        self.also: TextButton | None = None
        self.setProperty("kind", _KINDS.get(banner.tone, "inset"))
        self.setAccessibleName(f"{banner.title}. {banner.body}")
        layout = line(self, gap=12, margins=16)
        layout.addWidget(
            Glyph(TONE_GLYPHS[banner.tone], banner.tone, size=18),
            alignment=Qt.AlignmentFlag.AlignTop,
        )
        words = column(gap=4)
        words.addWidget(label(banner.title, "strong", wrap=True))
        if banner.body:
            words.addWidget(label(banner.body, wrap=True))
        self._add_detail(banner.detail)
        if banner.detail:
            words.addWidget(self._details_button, alignment=Qt.AlignmentFlag.AlignLeft)
            words.addWidget(self._detail)
        self.add_between(words)
        if banner.button is not None:
            action = banner.button.action
            self.button = TextButton(banner.button.label, "primary")
            self.button.setProperty("action", action)
            self.button.clicked.connect(lambda: self.acted.emit(action))
            words.addSpacing(8)
            words.addLayout(self._buttons(self.button, banner.also))
        layout.addLayout(words, 1)

    def add_between(self, words: QVBoxLayout) -> None:
        """Put more between the words and the button; nothing by default."""

    def _buttons(self, button: TextButton, also: Button | None) -> FlowLayout:
        layout = FlowLayout()
        layout.addWidget(button)
        if also is not None:
            self.also = TextButton(also.label)
            self.also.setProperty("action", also.action)
            self.also.clicked.connect(lambda: self.acted.emit(also.action))
            layout.addWidget(self.also)
        return layout

    def _add_detail(self, detail: str) -> None:
        self._detail = label(detail, "small", wrap=True)
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._detail.hide()
        self._details_button = LinkButton(tr("Details"))
        self._details_button.clicked.connect(
            lambda: self._detail.setVisible(self._detail.isHidden())
        )

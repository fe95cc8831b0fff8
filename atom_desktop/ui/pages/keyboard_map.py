"""Which keys do what."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from atom_desktop.foundation.language import tr
from atom_desktop.ui.widgets.buttons import button
from atom_desktop.ui.widgets.frames import column, frame, line, scrolling
from atom_desktop.ui.widgets.labels import label

_KEYS_WIDTH = 160
_WIDEST = 688


class KeyboardMap(QWidget):
    """Shows pairs of keys and words; `left` is emitted when the person has read them."""

    left = Signal()

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.back = button(tr("Back"), self.left.emit)
        card = frame("card")
        grid = QGridLayout(card)
        grid.setContentsMargins(20, 16, 20, 16)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnMinimumWidth(0, _KEYS_WIDTH)
        grid.setColumnStretch(1, 1)
        for number, (keys, words) in enumerate(pairs):
            grid.addWidget(label(keys, "strong"), number, 0)
            grid.addWidget(label(words, wrap=True), number, 1)
        body = QWidget()
        # Here and not at the card: a layout asks for its height as if it had no widest.
        body.setMaximumWidth(_WIDEST)
        layout = column(body, gap=16, margins=24)
        head = line(gap=12)
        head.addWidget(label(tr("Keyboard shortcuts"), "display"), 1)
        head.addWidget(self.back)
        layout.addLayout(head)
        layout.addWidget(card)
        layout.addStretch(1)
        column(self, gap=0).addWidget(scrolling(body))

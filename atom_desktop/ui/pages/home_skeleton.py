"""The list and the pane before the core is there: everything in its place, nothing to read."""

from PySide6.QtCore import Qt

from atom_desktop.ui.widgets.frames import column, frame, line
from atom_desktop.ui.widgets.search_field import SearchField
from atom_desktop.ui.widgets.skeleton import Bar, Block, Rows, Skeleton

_ROW, _TILE = 56, 36
_FACTS = 6


class HomeSkeleton(Skeleton):
    """Stands in the place of the home page."""

    def __init__(self) -> None:
        super().__init__()
        self.pane = frame("pane")
        self.search = SearchField("")
        self.search.setPlaceholderText("")
        self.search.setEnabled(False)
        self.search.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = line(self, gap=0)
        left = column(gap=4)
        left.setContentsMargins(24, 24, 24, 24)
        left.addWidget(Bar(0.62, "display"))
        left.addWidget(Bar(0.4, "dim"))
        left.addSpacing(12)
        left.addWidget(self.search)
        left.addSpacing(24)
        self.rows = Rows(_ROW, _TILE, 9)
        left.addWidget(Bar(0.16, "section"))
        left.addSpacing(4)
        left.addWidget(self.rows, 1)
        left.addStretch()
        layout.addLayout(left, 1)
        layout.addWidget(self.pane)
        self._fill_pane()

    def _fill_pane(self) -> None:
        inner = column(self.pane, gap=8, margins=24)
        head = line(gap=14)
        head.addWidget(Block(48))
        names = column(gap=2)
        names.addStretch(1)
        names.addWidget(Bar(0.5, "title"))
        names.addWidget(Bar(0.7, "small"))
        names.addStretch(1)
        head.addLayout(names, 1)
        inner.addLayout(head)
        inner.addSpacing(16)
        inner.addWidget(Bar(0.14, "section"))
        for number in range(_FACTS):
            inner.addWidget(Bar(0.8 if number % 2 else 0.66))
        inner.addStretch(1)

"""The top of the detail pane: whose page this is."""

from PySide6.QtWidgets import QWidget

from atom_desktop.connections.summary import ConnectionSummary
from atom_desktop.ui.widgets.frames import column, line
from atom_desktop.ui.widgets.labels import ElidedLabel
from atom_desktop.ui.widgets.tile import Tile


class PaneHeader(QWidget):
    """A large tile, the name and the account."""

    def __init__(self, summary: ConnectionSummary) -> None:
        super().__init__()
        self._tile = Tile(summary.letter, summary.category, 48)
        self.name = ElidedLabel("", "title")
        self.account = ElidedLabel("", "small")
        words = column(gap=2)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.account)
        words.addStretch(1)
        layout = line(self, gap=14)
        layout.addWidget(self._tile)
        layout.addLayout(words, 1)
        self.show_summary(summary)

    def show_summary(self, summary: ConnectionSummary, *, whose: bool = True) -> None:
        """Show a row's name and, unless not `whose`, its account."""
        self._tile.show_service(summary.letter, summary.category)
        self.name.setText(summary.title or summary.service_name)
        account = summary.account_label or summary.status_label
        if self.name.text() != summary.service_name:
            account = f"{summary.service_name} · {account}"
        self.account.setText(account if whose else "")

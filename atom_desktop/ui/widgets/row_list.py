"""The list: turns summaries into rows by key, without ever starting anew."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from atom_desktop.connections.summary import Action, ConnectionSummary, Group
from atom_desktop.foundation.language import marked, tr
from atom_desktop.ui.widgets.frames import column, sides
from atom_desktop.ui.widgets.labels import label
from atom_desktop.ui.widgets.row import ConnectionRow

_HEADINGS = {
    Group.NEEDS_YOU: marked("Needs you"),
    Group.CONNECTED: marked("Connected"),
    Group.NOT_CONNECTED: marked("Not connected"),
}


class RowList(QWidget):
    """Rows in their groups. `chosen` carries a key, `acted` a key and an action.

    All rows are one stop of the Tab key: the chosen row, from which the arrows lead on.
    `entered` asks for what can be done with a row.
    """

    chosen = Signal(str)
    entered = Signal(str)
    acted = Signal(str, Action)

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, ConnectionRow] = {}
        self._order: list[str] = []
        self._arranged: list[tuple[str, Group]] = []
        self._filter = ""
        self.selected: str | None = None
        self._headings = {group: self._heading(tr(words)) for group, words in _HEADINGS.items()}
        self._empty = label("", "dim", wrap=True)
        self._layout = column(self, gap=0)
        self._layout.addWidget(self._empty)
        self._layout.addStretch(1)

    def show_summaries(self, summaries: Sequence[ConnectionSummary]) -> None:
        """Insert, change, move and remove rows until they match."""
        wanted = {summary.key: summary for summary in summaries}
        for key in [key for key in self.rows if key not in wanted]:
            row = self.rows.pop(key)
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        rows: dict[str, ConnectionRow] = {}
        for summary in summaries:
            row = self.rows.get(summary.key) or self._new_row(summary)
            if row.summary is not summary and row.summary != summary:
                row.show_summary(summary)
            rows[summary.key] = row
        self.rows = rows
        order = [(key, row.summary.group) for key, row in rows.items()]
        if self._filter or order != self._arranged:
            self._arranged = order
            self._arrange()

    def show_matching(self, text: str) -> None:
        """Show only rows with `text` in a name; where no name has it, those whose state does."""
        self._filter = text.strip().casefold()
        self._arrange()

    def select(self, key: str | None) -> None:
        """Mark the row of `key` as the chosen one."""
        self.selected = key
        keys = self.visible_keys()
        stop = key if key in keys else next(iter(keys), None)
        for other, row in self.rows.items():
            row.setChecked(other == key)
            policy = Qt.FocusPolicy.StrongFocus if other == stop else Qt.FocusPolicy.ClickFocus
            if row.focusPolicy() != policy:
                row.setFocusPolicy(policy)

    def choose_first(self) -> None:
        """Choose the first row shown and give it the keyboard."""
        for key in self.visible_keys()[:1]:
            self.rows[key].setFocus(Qt.FocusReason.TabFocusReason)
            self.chosen.emit(key)

    def visible_keys(self) -> list[str]:
        """Return the keys of the rows shown, from top to bottom."""
        fitting = self._fitting()
        return [key for key in self._order if key in fitting]

    def _arrange(self) -> None:
        position = 0
        self._order = []
        fitting = self._fitting()
        for group, heading in self._headings.items():
            members = [row for row in self.rows.values() if row.summary.group is group]
            shown = [row for row in members if row.summary.key in fitting]
            first, last = (shown[0], shown[-1]) if shown else (None, None)
            visible = set(shown)
            position = self._put(heading, position)
            heading.setVisible(bool(shown))
            for row in members:
                position = self._put(row, position)
                if row.isHidden() is (row in visible):
                    row.setVisible(row in visible)
                row.show_edges(first=row is first, last=row is last)
                self._order.append(row.summary.key)
        nothing = bool(self._filter) and not self.visible_keys()
        self._empty.setText(tr("No connection matches. Press Esc to see all again."))
        self._empty.setVisible(nothing)
        self.select(self.selected)

    def _put(self, widget: QWidget, position: int) -> int:
        if self._layout.indexOf(widget) != position:
            self._layout.insertWidget(position, widget)
        return position + 1

    def _new_row(self, summary: ConnectionSummary) -> ConnectionRow:
        row = ConnectionRow(summary)
        row.clicked.connect(lambda: self.chosen.emit(summary.key))
        row.acted.connect(self.acted)
        row.entered.connect(self.entered)
        row.stepped.connect(self._step)
        return row

    def _step(self, key: str, by: int) -> None:
        keys = self.visible_keys()
        position = keys.index(key) + by
        if 0 <= position < len(keys):
            self.rows[keys[position]].setFocus(Qt.FocusReason.TabFocusReason)
            self.chosen.emit(keys[position])

    def _fitting(self) -> set[str]:
        named = {key for key, row in self.rows.items() if self._filter in _names(row.summary)}
        stands = {
            key
            for key, row in self.rows.items()
            if self._filter in row.summary.status_label.casefold()
        }
        return named or stands

    @staticmethod
    def _heading(words: str) -> QLabel:
        made = label(words, "section")
        made.setContentsMargins(sides(4, 20, 0, 8))
        return made


def _names(summary: ConnectionSummary) -> str:
    names = (summary.title, summary.service_name, summary.account_label)
    return "\n".join(names).casefold()

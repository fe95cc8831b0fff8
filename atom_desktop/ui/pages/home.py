"""The list of everything, and the chosen row in full beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from atom_desktop.connections.summary import Action, ConnectionSummary
from atom_desktop.foundation.language import tr
from atom_desktop.ui import headline
from atom_desktop.ui.announcing import Announcer
from atom_desktop.ui.commands import Commands
from atom_desktop.ui.pages.detail import DetailPage
from atom_desktop.ui.pages.pane import DetailPane
from atom_desktop.ui.ports import Services
from atom_desktop.ui.widgets.focus import focus_first, focused_in
from atom_desktop.ui.widgets.frames import column, line, scrolling, sides
from atom_desktop.ui.widgets.labels import label
from atom_desktop.ui.widgets.notices import Notices, practice_mark
from atom_desktop.ui.widgets.row_list import RowList
from atom_desktop.ui.widgets.search_field import SearchField
from atom_desktop.ui.widgets.undo_bar import UndoBars
from atom_desktop.ui.widgets.withdrawal_lines import WithdrawalLines

_MARGIN = 24


class HomePage(QWidget):
    """Shows what the manager says, on `refresh()`. `acted` carries a row and an action."""

    acted = Signal(object, Action)  # ConnectionSummary

    def __init__(self, services: Services, commands: Commands) -> None:
        super().__init__()
        self._services = services
        self.summaries: dict[str, ConnectionSummary] = {}
        self.title = label("", "display", wrap=True)
        self.subtitle = label("", "dim", wrap=True)
        self._announcer = Announcer(self)
        self.search = SearchField(tr("Search connections"))
        self.notices = Notices()
        self.list = RowList()
        self.withdrawals = WithdrawalLines()
        self.undo_bars = UndoBars(services.clock.now)
        self.pane = DetailPane(services, commands)
        self.search.textChanged.connect(self.list.show_matching)
        self.search.left.connect(self.list.choose_first)
        self.list.chosen.connect(self.choose)
        self.list.entered.connect(self._enter)
        self.list.acted.connect(self._act)
        self.pane.acted.connect(lambda action: self._act(self.list.selected, action))
        layout = line(self, gap=0)
        layout.addWidget(self._left(), 1)
        layout.addWidget(self.pane)

    @property
    def selected(self) -> ConnectionSummary | None:
        """The chosen row."""
        return self.summaries.get(self.list.selected or "")

    def refresh(self) -> None:
        """Show the newest summaries; what did not change is left alone."""
        was_in_list = focused_in(self.list) is not None
        before = self.selected
        rows = self._services.manager.summaries()
        self.summaries = {row.key: row for row in rows}
        self.title.setText(headline.title(rows))
        self.subtitle.setText(headline.subtitle(rows, self._services.clock.now()))
        self.notices.show_banners(self._services.notices)
        self.withdrawals.show_views(self._services.manager.disconnecting.open())
        self.undo_bars.show_views(self._services.manager.disconnecting.leaving())
        self.list.show_summaries(rows)
        self._announcer.look(rows)
        if self.selected is None and rows:
            self.choose(self._successor(before).key)
        elif self.selected is not None:
            self.pane.show_summary(self.selected)
        # Behind another window a row that is gone holds the focus until it is deleted.
        if was_in_list and focused_in(self.list) not in self.list.rows.values():
            self.focus_chosen()

    def choose(self, key: str) -> None:
        """Show the row of `key` in full; an unknown key changes nothing."""
        summary = self.summaries.get(key)
        if summary is not None:
            self.list.select(key)
            self.pane.show_summary(summary)
            self._list_area.ensureWidgetVisible(self.list.rows[key])

    def focus_chosen(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the chosen row, without a ring before a key was pressed."""
        if self.list.selected in self.list.rows:
            self.list.rows[self.list.selected].setFocus(reason)

    def show_running(self, key: str, action: Action, *, began: bool) -> None:
        """Show that an action of the row `key` is under way, or over."""
        if key in self.list.rows:
            self.list.rows[key].show_running(action, began=began)
        self.pane.show_running(key, action, began=began)

    def go_back(self) -> None:
        """Close what is open in the pane; the keyboard goes back to the row."""
        was_in_pane = focused_in(self.pane) is not None
        asked = isinstance(self.pane.page, DetailPage) and self.pane.page.question is not None
        self.pane.go_back()
        if was_in_pane and not asked:
            self.focus_chosen(Qt.FocusReason.TabFocusReason)

    def foot_height(self) -> int:
        """Return how high the lines and bars below the list are, while they are on the screen."""
        foot = (self.withdrawals, self.undo_bars)
        return sum(part.height() for part in foot if part.isVisible())

    def row_of(self, provider_id: str) -> ConnectionSummary | None:
        """Return the chosen row if it is of that service, else the service's first."""
        if self.selected is not None and self.selected.provider_id == provider_id:
            return self.selected
        rows = (row for row in self.summaries.values() if row.provider_id == provider_id)
        return next(rows, None)

    def _successor(self, before: ConnectionSummary | None) -> ConnectionSummary:
        if before is not None and (same := self.row_of(before.provider_id)) is not None:
            return same
        waiting = headline.needing(tuple(self.summaries.values()))
        return waiting[0] if waiting else next(iter(self.summaries.values()))

    def _act(self, key: str | None, action: Action) -> None:
        summary = self.summaries.get(key or "")
        if summary is not None:
            self.choose(summary.key)
            self.acted.emit(summary, action)

    def _enter(self, key: str) -> None:
        self.choose(key)
        focus_first(self.pane)

    def _left(self) -> QWidget:
        part = QWidget()
        layout = column(part, gap=4)
        layout.setContentsMargins(sides(24, 24, 0, 0))
        head = column(gap=4)
        head.setContentsMargins(sides(0, 0, _MARGIN, 0))
        if self._services.practice:
            head.addWidget(practice_mark())
            head.addSpacing(12)
        head.addWidget(self.notices)
        head.addWidget(self.title)
        head.addWidget(self.subtitle)
        head.addSpacing(12)
        head.addWidget(self.search)
        head.addSpacing(4)
        layout.addLayout(head)
        body = QWidget()
        inner = column(body, gap=0)
        inner.setContentsMargins(sides(0, 0, _MARGIN, _MARGIN))
        inner.addWidget(self.list)
        self._list_area = scrolling(body)

        def leave_room(_: int, high: int) -> None:
            # Asked for each time: Qt's Python side lets go of a bar that is kept, though Qt has it.
            bar = self._list_area.verticalScrollBar().sizeHint().width() if high else 0
            inner.setContentsMargins(sides(0, 0, _MARGIN - bar, _MARGIN))

        self._list_area.verticalScrollBar().rangeChanged.connect(leave_room)
        layout.addWidget(self._list_area, 1)
        foot = column(gap=0)
        foot.setContentsMargins(sides(0, 0, _MARGIN, 0))
        foot.addWidget(self.withdrawals)
        foot.addWidget(self.undo_bars)
        layout.addLayout(foot)
        return part

"""Everything about one connection, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from atom_desktop.connections.summary import Action, Button, ConnectionSummary
from atom_desktop.ui.commands import Commands
from atom_desktop.ui.pages.permissions import GrantedPermissions
from atom_desktop.ui.pages.questions import DisconnectQuestion, RenameQuestion
from atom_desktop.ui.widgets.banner import BannerFrame
from atom_desktop.ui.widgets.buttons import TextButton
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.frames import clear, column
from atom_desktop.ui.widgets.labels import label

_FACT_NAME_WIDTH = 104


class DetailPage(QWidget):
    """Shows one summary; parts that did not change are left alone, so that focus stays."""

    acted = Signal(Action)

    def __init__(self, summary: ConnectionSummary, commands: Commands) -> None:
        super().__init__()
        self._commands = commands
        self.summary = summary
        self.buttons: dict[Action, TextButton] = {}
        self.question: QWidget | None = None
        layout = column(self, gap=24)
        self._parts = [column(gap=8) for _ in range(5)]
        for part in self._parts:
            layout.addLayout(part)
        layout.addStretch(1)
        self._banner, self._facts, self._permissions, self._question, self._actions = self._parts
        self._fill(None)

    def show_summary(self, summary: ConnectionSummary) -> None:
        """Show a newer state of the same connection."""
        before, self.summary = self.summary, summary
        self._fill(before)

    def ask_for_name(self) -> None:
        """Let the person type another name."""
        question = RenameQuestion(self.summary.title or self.summary.service_name)
        question.answered.connect(self._rename)
        self._ask(question)
        question.field.setFocus()

    def ask_to_disconnect(self) -> None:
        """Ask once more before the sign-in is withdrawn."""
        spec = self._commands.spec(self.summary.provider_id, self.summary.variant)
        question = DisconnectQuestion(self.summary, spec)
        question.answered.connect(lambda: self._commands.disconnect_row(self.summary))
        self._ask(question)
        question.keep.setFocus()

    def close_question(self) -> bool:
        """Take the question away; returns whether there was one."""
        if self.question is None:
            return False
        clear(self._question)
        self.question = None
        return True

    def _ask(self, question: RenameQuestion | DisconnectQuestion) -> None:
        self.close_question()
        self.question = question
        question.dismissed.connect(self.close_question)
        self._question.addWidget(question)

    def _rename(self, title: str) -> None:
        if self.summary.connection_id is not None:
            self._commands.rename(self.summary.connection_id, title)
        self.close_question()

    def _fill(self, before: ConnectionSummary | None) -> None:
        now = self.summary
        if before is None or before.banner != now.banner:
            self._fill_banner()
        if before is None or before.facts != now.facts:
            self._fill_facts()
        if before is None or before.permissions != now.permissions:
            self._fill_permissions()
        if before is None or (before.actions, before.button) != (now.actions, now.button):
            self._fill_actions()

    def _fill_banner(self) -> None:
        clear(self._banner)
        if self.summary.banner is not None:
            shown = BannerFrame(self.summary.banner)
            shown.acted.connect(self.acted)
            self._banner.addWidget(shown)

    def _fill_facts(self) -> None:
        clear(self._facts)
        if not self.summary.facts:
            return
        self._facts.addWidget(label("Facts", "section"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, _FACT_NAME_WIDTH)
        grid.setColumnStretch(1, 1)
        for number, (name, value) in enumerate(self.summary.facts):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(label(name, "dim"), number, 0, top)
            shown = label(value, wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(shown, number, 1, top)
        self._facts.addLayout(grid)

    def _fill_permissions(self) -> None:
        clear(self._permissions)
        shown = [p for p in self.summary.permissions if p.asked or p.granted]
        if shown:
            self._permissions.addWidget(label("Permissions", "section"))
            self._permissions.addWidget(GrantedPermissions(shown))

    def _fill_actions(self) -> None:
        clear(self._actions)
        self.buttons = {}
        flow = FlowLayout()
        for offered in self._offered():
            made = TextButton(offered.label, self._kind(offered))
            made.clicked.connect(lambda _=False, action=offered.action: self.acted.emit(action))
            self.buttons[offered.action] = made
            flow.addWidget(made)
        self._add(self._actions, flow)

    def _offered(self) -> list[Button]:
        offered = list(self.summary.actions)
        own, banner = self.summary.button, self.summary.banner
        known = {one.action for one in offered}
        if own is not None and own.action not in known and (banner is None or not banner.button):
            offered.insert(0, own)
        return sorted(offered, key=lambda one: one.action is Action.DISCONNECT)

    def _kind(self, offered: Button) -> str:
        if offered.action is Action.DISCONNECT:
            return "danger"
        return "primary" if offered == self.summary.button and not self.summary.banner else ""

    @staticmethod
    def _add(part: QVBoxLayout, flow: FlowLayout) -> None:
        if flow.count():
            part.addLayout(flow)

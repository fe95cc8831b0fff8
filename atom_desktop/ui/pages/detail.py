"""Everything about one connection, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from atom_desktop.connections.summary import Action, Button, ConnectionSummary
from atom_desktop.foundation.language import tr
from atom_desktop.ui.commands import Commands
from atom_desktop.ui.pages.past import Past
from atom_desktop.ui.pages.permissions import GrantedPermissions
from atom_desktop.ui.pages.questions import DisconnectQuestion, RenameQuestion
from atom_desktop.ui.widgets.banner import BannerFrame
from atom_desktop.ui.widgets.buttons import TextButton, running_words
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.focus import focused_in
from atom_desktop.ui.widgets.frames import clear, column, rule
from atom_desktop.ui.widgets.labels import ElidedLabel, label

_FACT_NAME_WIDTH = 104
_LONGEST_WORD = 22  # what fits beside the names of facts in the narrowest pane


class DetailPage(QWidget):
    """Shows one summary; parts that did not change are left alone, so that focus stays."""

    acted = Signal(Action)
    question_placed = Signal()

    def __init__(self, summary: ConnectionSummary, commands: Commands) -> None:
        super().__init__()
        self._commands = commands
        self.summary = summary
        self.buttons: dict[Action, TextButton] = {}
        self.question: QWidget | None = None
        self._asked_by = Action.RENAME
        layout = column(self, gap=24)
        self._parts = [column(gap=8) for _ in range(7)]
        for part in self._parts:
            layout.addLayout(part)
        layout.addStretch(1)
        self._banner, self._facts, self._permissions, self._past = self._parts[:4]
        self._actions, self._question, self._danger = self._parts[4:]
        self._ending: list[QWidget] = []
        self.past = Past(summary, commands)
        self._past.addWidget(self.past)
        self._fill(None)

    def show_summary(self, summary: ConnectionSummary) -> None:
        """Show a newer state of the same connection."""
        before, self.summary = self.summary, summary
        self._fill(before)

    def ask_for_name(self) -> None:
        """Let the person type another name."""
        question = RenameQuestion(self.summary.title or self.summary.service_name)
        question.answered.connect(self._rename)
        self._ask(question, Action.RENAME)
        question.field.setFocus()

    def ask_to_disconnect(self) -> None:
        """Ask once more before the sign-in is withdrawn."""
        spec = self._commands.spec(self.summary.provider_id, self.summary.variant)
        disconnections = self._commands.disconnections
        question = DisconnectQuestion(self.summary, spec, disconnections.spared(self.summary))
        question.answered.connect(lambda: disconnections.begin(self.summary))
        self._ask(question, Action.DISCONNECT)
        question.keep.setFocus()

    def close_question(self) -> bool:
        """Take the question away, back to its button; returns whether there was one."""
        if self.question is None:
            return False
        self._show_ending(visible=True)
        if focused_in(self.question) is not None and self._asked_by in self.buttons:
            self.buttons[self._asked_by].setFocus()
        clear(self._question)
        self.question = None
        return True

    def show_running(self, action: Action, *, began: bool) -> None:
        """Show on its button that an action is under way, or over."""
        if action in self.buttons:
            self.buttons[action].show_busy(running_words(action) if began else None)

    def _ask(self, question: RenameQuestion | DisconnectQuestion, action: Action) -> None:
        self.close_question()
        self.question = question
        self._asked_by = action
        question.dismissed.connect(self.close_question)
        question.placed.connect(self.question_placed)
        self._question.addWidget(question)
        self._show_ending(visible=action is not Action.DISCONNECT)  # the question has that button

    def _show_ending(self, *, visible: bool) -> None:
        for widget in self._ending:
            widget.setVisible(visible)

    def _rename(self, title: str) -> None:
        if self.summary.connection_id is not None:
            self._commands.rename(self.summary.connection_id, title)
        self.close_question()

    def _fill(self, before: ConnectionSummary | None) -> None:
        now = self.summary
        if before is None or before.banner != now.banner:
            self._fill_banner()
        if before is not None and (before.status, before.banner) != (now.status, now.banner):
            self.past.show_summary(now)
        if before is None or before.facts != now.facts:
            self._fill_facts()
        if before is None or before.permissions != now.permissions:
            self._fill_permissions()
        offered = (now.actions, now.button, now.banner)
        if before is None or (before.actions, before.button, before.banner) != offered:
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
        self._facts.addWidget(label(tr("Facts"), "section"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, _FACT_NAME_WIDTH)
        grid.setColumnStretch(1, 1)
        for number, (name, value) in enumerate(self.summary.facts):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(label(name, "dim"), number, 0, top)
            grid.addWidget(_fact(value), number, 1, top)
        self._facts.addLayout(grid)

    def _fill_permissions(self) -> None:
        clear(self._permissions)
        shown = [p for p in self.summary.permissions if p.asked or p.granted]
        if shown:
            self._permissions.addWidget(label(tr("Permissions"), "section"))
            self._permissions.addWidget(GrantedPermissions(shown))

    def _fill_actions(self) -> None:
        clear(self._actions)
        clear(self._danger)
        self.buttons = {}
        flow, danger = FlowLayout(), FlowLayout()
        for offered in self._offered():
            made = TextButton(offered.label, self._kind(offered))
            made.setProperty("action", offered.action)
            made.clicked.connect(lambda _=False, action=offered.action: self.acted.emit(action))
            self.buttons[offered.action] = made
            is_last = offered.action is Action.DISCONNECT
            (danger if is_last else flow).addWidget(made)
            if self._commands.is_running(self.summary.key, offered.action):
                self.show_running(offered.action, began=True)
        self._add(self._actions, flow)
        self._ending = []
        if danger.count():
            edge = rule()
            self._danger.addWidget(edge)
            self._danger.addSpacing(8)
            self._danger.addLayout(danger)
            self._ending = [edge, self.buttons[Action.DISCONNECT]]
        if self.question is not None:
            self._show_ending(visible=self._asked_by is not Action.DISCONNECT)

    def _offered(self) -> list[Button]:
        offered = list(self.summary.actions)
        own, banner = self.summary.button, self.summary.banner
        known = {one.action for one in offered}
        if banner is not None and banner.button is not None:
            shown = {one.action for one in (banner.button, banner.also) if one is not None}
            offered = [one for one in offered if one.action not in shown]
        elif own is not None and own.action not in known:
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


def _fact(value: str) -> QLabel:
    if max(map(len, value.split())) > _LONGEST_WORD:  # an address; both of its ends tell the most
        shortened = ElidedLabel(value)
        shortened.mode = Qt.TextElideMode.ElideMiddle
        return shortened
    shown = label(value, wrap=True)
    shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return shown

"""The detail pane: the page that fits the chosen row."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.sign_in import SignInPhase, SignInView
from atom_desktop.connections.summary import Action, ConnectionSummary
from atom_desktop.foundation.errors import AtomError
from atom_desktop.ui.commands import Commands, Intent
from atom_desktop.ui.pages.connect import ConnectPage
from atom_desktop.ui.pages.detail import DetailPage
from atom_desktop.ui.pages.farewell import Farewell
from atom_desktop.ui.pages.header import PaneHeader
from atom_desktop.ui.pages.not_set_up import NotSetUpPage
from atom_desktop.ui.ports import Services
from atom_desktop.ui.widgets.focus import focus_kept
from atom_desktop.ui.widgets.frames import clear, column, scrolling

_Page = DetailPage | ConnectPage | NotSetUpPage


class DetailPane(QFrame):
    """Shows one row in full. `acted` carries the action of a button in it.

    By row, `intents` are sign-ins that are asked about first, `flows` those that are followed.
    """

    acted = Signal(Action)

    def __init__(self, services: Services, commands: Commands) -> None:
        super().__init__()
        self._services = services
        self._commands = commands
        self.intents: dict[str, Intent] = {}
        self.flows: dict[str, str] = {}
        self._refused: dict[str, tuple[Intent, AtomError]] = {}
        self._trouble: str | None = None  # of the place of sign-ins, when it was last looked at
        self.summary: ConnectionSummary | None = None
        self.page: _Page | None = None
        self.farewell: Farewell | None = None
        self._header: PaneHeader | None = None
        self.setProperty("kind", "pane")
        body = QWidget()
        self._body = column(body, gap=20, margins=24)
        self._top, self._middle = column(gap=16), column(gap=0)
        self._body.addLayout(self._top)
        self._body.addLayout(self._middle, 1)
        self.area = scrolling(body)
        # A question opens at the end of a page that is often higher than the window; whether it or
        # the page gets its size first is for the layouts to say.
        self.area.verticalScrollBar().rangeChanged.connect(self._bring_question)
        column(self, gap=0).addWidget(self.area)

    def show_summary(self, summary: ConnectionSummary) -> None:
        """Show a row, or a newer state of the same one."""
        self._forget_what_is_mended()
        other = self.summary is None or self.summary.key != summary.key
        self.summary = summary
        if self._header is None:
            self._header = PaneHeader(summary)
            self._top.addWidget(self._header)
        intent = self.intents.get(summary.key)
        self._header.show_summary(summary, whose=intent is None or not intent.adds_account)
        with focus_kept(self):
            self._clear_farewell(summary.provider_id)
            self._show_page(summary, other=other)

    def intend(self, intent: Intent) -> None:
        """Show what comes before a sign-in, for the row of `intent`; a failure shown there goes."""
        self._forget(intent.key)
        self.intents[intent.key] = intent

    def refuse(self, intent: Intent, error: AtomError) -> None:
        """Show why a sign-in could not be begun, on the page of its row."""
        self._forget(intent.key)
        self._refused[intent.key] = intent, error

    def follow(self, key: str, sign_in_id: str) -> None:
        """Show a sign-in on the page of the row `key` until it has ended."""
        self._refused.pop(key, None)
        self.flows[key] = sign_in_id

    def follow_on(self, sign_in_id: str, again_id: str) -> None:
        """Where a sign-in is shown that was begun anew elsewhere, show the new one."""
        for key, followed in tuple(self.flows.items()):
            if followed == sign_in_id:
                self.flows[key] = again_id

    def follows(self, sign_in_id: str) -> bool:
        """Return whether a sign-in is shown here."""
        return sign_in_id in self.flows.values()

    def end(self, sign_in_id: str) -> bool:
        """Forget a sign-in that ended; returns whether it was followed here."""
        keys = [key for key, followed in self.flows.items() if followed == sign_in_id]
        for key in keys:
            self._forget(key)
        return bool(keys)

    def say_farewell(self, provider_id: str, words: str, help_url: str) -> None:
        """Say how a disconnection ended, on top of the service's page."""
        self._clear_farewell("")
        self.farewell = Farewell(provider_id, words, help_url)
        self._top.addWidget(self.farewell)

    def ticked(self, key: str) -> tuple[str, ...] | None:
        """Return the permissions ticked for the row `key`, if they are on the screen."""
        if self.summary is None or self.summary.key != key:
            return None
        return self.page.ticked() if isinstance(self.page, ConnectPage) else None

    def refuse_address(self, sign_in_id: str, words: str) -> None:
        """Say what is wrong with an address that was pasted for a sign-in."""
        if isinstance(self.page, ConnectPage):
            self.page.refuse_address(sign_in_id, words)

    def show_running(self, key: str, action: Action, *, began: bool) -> None:
        """Show that an action of the row `key` is under way, or over."""
        shown = self.summary is not None and self.summary.key == key
        if shown and isinstance(self.page, DetailPage):
            self.page.show_running(action, began=began)

    def go_back(self) -> bool:
        """Close what is open on top of the row's usual page; returns whether something was."""
        if self.summary is None:
            return False
        if isinstance(self.page, DetailPage):
            return self.page.close_question()
        page, key = self.page, self.summary.key
        if isinstance(page, ConnectPage):
            undecided = (SignInPhase.WAITING, SignInPhase.OTHER_ACCOUNT)
            if page.view is not None and page.view.phase in undecided:
                self._commands.cancel(page.view.id)
                return True
            if key in self.intents or key in self.flows or key in self._refused:
                self._dismiss()
                return True
        return False

    def _show_page(self, summary: ConnectionSummary, *, other: bool) -> None:
        view = self._view(summary)
        page = self.page
        refused = self._refused.get(summary.key)
        if refused is not None:
            intent, error = refused
            if other or not isinstance(page, ConnectPage) or page.intent != intent:
                page = self._connect_page(intent)
            page.show_failure(error)
        elif view is not None or self._asks_first(summary):
            intent = self.intents.get(summary.key) or _intent_of(summary, view)
            if other or not isinstance(page, ConnectPage) or page.intent != intent:
                page = self._connect_page(intent)
            page.show_view(view)
        elif summary.status is ConnectionStatus.NOT_SET_UP and summary.connection_id is None:
            if other or not isinstance(page, NotSetUpPage):
                spec = self._commands.spec(summary.provider_id, summary.variant)
                page = NotSetUpPage(spec, self._commands.siblings(spec))
                page.wanted.connect(lambda: self.acted.emit(Action.SET_UP))
                self._put(page)
        elif other or not isinstance(page, DetailPage):
            page = DetailPage(summary, self._commands)
            page.acted.connect(self.acted)
            page.question_placed.connect(self._bring_question)
            self._put(page)
        else:
            page.show_summary(summary)

    def _connect_page(self, intent: Intent) -> ConnectPage:
        page = ConnectPage(intent, self._commands, self._services.clock)
        page.dismissed.connect(self._dismiss)
        self._put(page)
        return page

    def _asks_first(self, summary: ConnectionSummary) -> bool:
        if summary.key in self.intents:
            return True
        return summary.connection_id is None and summary.status is ConnectionStatus.READY

    def _view(self, summary: ConnectionSummary) -> SignInView | None:
        views = {view.id: view for view in self._services.manager.sign_ins()}
        view = views.get(summary.sign_in_id or self.flows.get(summary.key, ""))
        ended = (SignInPhase.DONE, SignInPhase.CANCELLED)
        return None if view is None or view.phase in ended else view

    def _put(self, page: _Page) -> None:
        clear(self._middle)
        self.page = page
        self._middle.addWidget(page)
        self.area.verticalScrollBar().setValue(0)

    def _bring_question(self) -> None:
        if isinstance(self.page, DetailPage) and self.page.question is not None:
            self.area.ensureWidgetVisible(self.page.question)

    def _dismiss(self) -> None:
        if self.summary is not None:
            self._forget(self.summary.key)
            self.show_summary(self.summary)

    def _forget_what_is_mended(self) -> None:
        """A sign-in that a locked keyring stopped says so no longer than it is locked."""
        trouble = self._services.manager.safekeeping.place.trouble
        if trouble is None and self._trouble is not None:
            for key, (_, error) in tuple(self._refused.items()):
                if error.code == self._trouble:
                    del self._refused[key]
        self._trouble = trouble

    def _forget(self, key: str) -> None:
        self.intents.pop(key, None)
        self.flows.pop(key, None)
        self._refused.pop(key, None)

    def _clear_farewell(self, provider_id: str) -> None:
        if self.farewell is not None and self.farewell.provider_id != provider_id:
            self.farewell.hide()
            self.farewell.deleteLater()
            self.farewell = None


def _intent_of(summary: ConnectionSummary, view: SignInView | None) -> Intent:
    return Intent(
        key=summary.key,
        provider_id=summary.provider_id,
        variant=view.variant if view is not None else summary.variant,
        connection_id=summary.connection_id,
    )

"""A sign-in from beginning to end, in the detail pane."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from atom_desktop.connections.sign_in import OtherAccount, SignInPhase, SignInView
from atom_desktop.connections.summary import Action
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.language import tr
from atom_desktop.ui.commands import Commands, Intent
from atom_desktop.ui.pages.before import BeforeCard
from atom_desktop.ui.pages.failed import FailedCard
from atom_desktop.ui.pages.other_account import OtherAccountCard
from atom_desktop.ui.pages.waiting import WaitingCard
from atom_desktop.ui.widgets.frames import clear, column

_Card = BeforeCard | WaitingCard | OtherAccountCard | FailedCard


class ConnectPage(QWidget):
    """Shows one card at a time, for where the sign-in is. `dismissed` closes the page."""

    dismissed = Signal()

    def __init__(self, intent: Intent, commands: Commands, clock: Clock) -> None:
        super().__init__()
        self.intent = intent
        self.view: SignInView | None = None
        self.card: _Card | None = None
        self._commands = commands
        self._clock = clock
        self._spec = commands.spec(intent.provider_id, intent.variant)
        self._layout = column(self, gap=0)

    def show_view(self, view: SignInView | None) -> None:
        """Show the card that fits the sign-in, or the one before it where there is none."""
        self.view = view
        if view is None:
            if not isinstance(self.card, BeforeCard):
                self._put(self._before())
        elif view.phase is SignInPhase.OTHER_ACCOUNT and view.other is not None:
            if not isinstance(self.card, OtherAccountCard) or self.card.other != view.other:
                self._put(self._other_account(view.other))
        elif view.phase is SignInPhase.FAILED and view.failure is not None:
            self.show_failure(view.failure)
        else:
            card = self.card
            if not isinstance(card, WaitingCard):
                card = self._waiting()
                self._put(card)
            copied = view.id in self._commands.copied_links
            card.show_view(view, self._clock.now(), copied=copied)

    def show_failure(self, failure: AtomError) -> None:
        """Say why nothing was connected."""
        if not isinstance(self.card, FailedCard) or self.card.error is not failure:
            self._put(self._failed(failure))

    def start(self, scopes: tuple[str, ...] | None = None, *, open_browser: bool = True) -> None:
        """Begin the sign-in."""
        intent = replace(self.intent, scopes=scopes if scopes is not None else self.intent.scopes)
        self._commands.begin(intent, open_browser=open_browser)

    def refuse_address(self, sign_in_id: str, words: str) -> None:
        """Say under the field what is wrong with a pasted address."""
        shown = self.view is not None and self.view.id == sign_in_id
        if shown and isinstance(self.card, WaitingCard):
            self.card.refuse_address(words)

    def ticked(self) -> tuple[str, ...] | None:
        """Return the permissions that are ticked, where there are boxes to tick."""
        return self.card.boxes.chosen() if isinstance(self.card, BeforeCard) else None

    def _put(self, card: _Card) -> None:
        clear(self._layout)
        self.card = card
        self._layout.addWidget(card)

    def _before(self) -> BeforeCard:
        name = self._spec.name
        title = tr("Connect {service}", service=name)
        if self.intent.connection_id is not None:
            title = tr("Choose permissions")
        elif self.intent.adds_account:
            title = tr("Add another {service} account", service=name)
        card = BeforeCard(
            self._spec,
            title=title,
            chosen=self.intent.scopes,
            can_cancel=self.intent.connection_id is not None or self.intent.adds_account,
            rehearses=self._commands.comes_set_up(self._spec),
        )
        card.cancelled.connect(self.dismissed)
        card.started.connect(lambda scopes, browser: self.start(scopes, open_browser=browser))
        card.registration_wanted.connect(self._open_guide)
        return card

    def _waiting(self) -> WaitingCard:
        card = WaitingCard(self._spec)
        commands, provider_id = self._commands, self._spec.id
        card.opened.connect(lambda: commands.open_again(self._running().id))
        card.copied.connect(self._copy)
        card.cancelled.connect(lambda: commands.cancel(self._running().id))
        card.registration_wanted.connect(self._correct)
        card.pasted.connect(
            lambda address: commands.paste(self._running().id, address, provider_id)
        )
        return card

    def _correct(self) -> None:
        """Go to the guide: with another client ID it is another sign-in."""
        self._commands.cancel(self._running().id)
        self._open_guide()

    def _copy(self) -> None:
        self._commands.copy_link(self._running())
        self.show_view(self.view)

    def _running(self) -> SignInView:
        if self.view is None:
            raise AssertionError("only a sign-in under way has these buttons")
        return self.view

    def _other_account(self, other: OtherAccount) -> OtherAccountCard:
        card = OtherAccountCard(other, self._spec)
        commands, provider_id = self._commands, self._spec.id
        card.retried.connect(self.start)
        card.kept.connect(lambda: commands.keep_other(self._running().id, provider_id))
        card.dismissed.connect(lambda: commands.cancel(self._running().id))
        card.shown.connect(self._show_instead)
        return card

    def _show_instead(self, connection_id: str) -> None:
        self._commands.cancel(self._running().id)
        self._commands.helping.row_wanted.emit(connection_id)

    def _failed(self, failure: AtomError) -> FailedCard:
        card = FailedCard(failure, self._spec)
        card.retried.connect(self.start)
        card.acted.connect(self._help)
        card.dismissed.connect(self.dismissed)
        card.registration_wanted.connect(self._open_guide)
        return card

    def _help(self, action: Action) -> None:
        if action is Action.CHANGE_PERMISSIONS:
            self._commands.connect_wanted.emit(self.intent)
        elif action is Action.SET_UP:
            self._open_guide()
        elif action is Action.UNLOCK:
            self._commands.open_store()
        else:
            self._commands.helping.act(action, self._spec)

    def _open_guide(self) -> None:
        self._commands.guide_wanted.emit(self._spec.id)

"""All registrations: whose they are, who uses them, how their last check ended."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from atom_desktop.connections.credentials import RegistrationView
from atom_desktop.connections.registration_check import RegistrationCheck
from atom_desktop.connections.registration_words import last_check, verdict_words
from atom_desktop.foundation.language import marked, tr, tr_list
from atom_desktop.providers.spec import ProviderSpec
from atom_desktop.ui.commands import Commands
from atom_desktop.ui.ports import Services
from atom_desktop.ui.widgets.buttons import button
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.focus import focus_kept
from atom_desktop.ui.widgets.frames import clear, column, frame, line, scrolling
from atom_desktop.ui.widgets.labels import ElidedLabel, label
from atom_desktop.ui.widgets.tile import Tile
from atom_desktop.ui.widgets.verdict import Verdict

_WIDEST = 820
_ABOUT = marked(
    "Each service knows this computer by a client ID of your own. One can serve several."
)
_EMPTY = marked("Nothing is registered yet")
_EMPTY_MORE = marked(
    "Choose a service under Connections and follow its guide. What you enter stands here."
)
_SOURCES = {
    "environment": marked("It comes from the environment and is changed there."),
    "practice": marked("It comes with the practice services."),
}
_REMOVING = marked(
    "The client ID and secret are deleted here. "
    "Sign-ins made with them stay, but cannot be renewed."
)
_Key = tuple[str, str]  # family, variant


class RegistrationCard(QFrame):
    """One registration; the signals ask for what its buttons say."""

    check_wanted = Signal()
    guide_wanted = Signal()
    asked = Signal()  # a question has opened at its foot
    removed = Signal()

    def __init__(self, view: RegistrationView, spec: ProviderSpec) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        name = f"{view.name}, {tr(view.variant_name)}" if view.variant_name else view.name
        self._layout = column(self, gap=12, margins=16)
        head = line(gap=14)
        head.addWidget(Tile(spec.letter, spec.category, 40))
        words = column(gap=2)
        words.addWidget(ElidedLabel(name, "strong"))
        words.addWidget(ElidedLabel(f"{tr(spec.setup.client_id_label)}: {view.client_id}", "small"))
        head.addLayout(words, 1)
        self._layout.addLayout(head)
        self.verdict = Verdict()
        self._layout.addWidget(self.verdict)
        if len(view.services) > 1:
            serves = tr("Serves {services}", services=tr_list(view.services))
            self._layout.addWidget(label(serves, "dim", wrap=True))
        users = " · ".join(view.accounts)
        users = tr("Used by {accounts}", accounts=users) if users else tr("No account uses it yet")
        self._layout.addWidget(label(users, "dim", wrap=True))
        if view.source != "profile":
            self._layout.addWidget(label(tr(_SOURCES[view.source]), "dim", wrap=True))
        self._add_buttons(name, can_remove=view.source == "profile")

    def show_running(self, *, is_running: bool) -> None:
        """Say whether a check is under way."""
        self.check.show_busy(tr("Checking…") if is_running else None)

    def _add_buttons(self, name: str, *, can_remove: bool) -> None:
        buttons = FlowLayout()
        self.check = button(tr("Check"), self.check_wanted.emit)
        self.guide = button(tr("Open guide"), self.guide_wanted.emit)
        self.remove = button(tr("Remove…"), self._ask)
        self.remove.setVisible(can_remove)
        for one in (self.check, self.guide, self.remove):
            one.setAccessibleDescription(name)
            buttons.addWidget(one)
        self._layout.addLayout(buttons)
        self.question = frame("danger")
        inner = column(self.question, gap=8, margins=12)
        inner.addWidget(label(tr(_REMOVING), wrap=True))
        answers = FlowLayout()
        self.keep = button(tr("Keep it"), self._keep)
        self.really = button(tr("Remove it"), self.removed.emit, "danger")
        answers.addWidget(self.keep)
        answers.addWidget(self.really)
        inner.addLayout(answers)
        self.question.hide()
        self._layout.addWidget(self.question)

    def _ask(self) -> None:
        self.question.show()
        self.keep.setFocus()
        self.asked.emit()

    def _keep(self) -> None:
        self.remove.setFocus()
        self.question.hide()


class CredentialsPage(QWidget):
    """The list; it is made anew only when a registration has changed."""

    def __init__(self, services: Services, commands: Commands) -> None:
        super().__init__()
        self._services = services
        self._commands = commands
        self._found: dict[_Key, RegistrationCheck] = {}
        self._shown: tuple[RegistrationView, ...] | None = None
        self.cards: dict[_Key, RegistrationCard] = {}
        body = QWidget()
        body.setMaximumWidth(_WIDEST)
        layout = column(body, gap=4, margins=24)
        layout.addWidget(label(tr("Credentials"), "display", wrap=True))
        layout.addWidget(label(tr(_ABOUT), "dim", wrap=True))
        layout.addSpacing(12)
        self._list = QWidget()
        self._place = column(self._list, gap=12)
        layout.addWidget(self._list)
        layout.addStretch(1)
        self._area = scrolling(body)
        line(self, gap=0).addWidget(self._area)
        commands.checks.began.connect(self._began)
        commands.checks.ended.connect(self._ended)
        self.refresh()

    def refresh(self) -> None:
        """Show the registrations as they are now."""
        views = self._services.manager.credentials.views()
        if views != self._shown:
            self._shown = views
            with focus_kept(self._list):
                self._fill(views)
        now = self._services.clock.now()
        for view in views:
            spec = self._spec(view)
            check = _newest(self._found.get((spec.family, spec.variant)), last_check(view))
            card = self.cards[spec.family, spec.variant]
            card.verdict.show_words(verdict_words(spec, check, now))

    def _fill(self, views: tuple[RegistrationView, ...]) -> None:
        clear(self._place)
        self.cards = {}
        for view in views:
            spec = self._spec(view)
            card = RegistrationCard(view, spec)
            card.check_wanted.connect(partial(self._commands.checks.check, spec))
            card.guide_wanted.connect(partial(self._commands.guide_wanted.emit, spec.id))
            card.asked.connect(partial(self._bring_up, card))
            card.removed.connect(partial(self._remove, spec))
            self.cards[spec.family, spec.variant] = card
            self._place.addWidget(card)
        if not views:
            self._place.addWidget(label(tr(_EMPTY), "strong", wrap=True))
            self._place.addWidget(label(tr(_EMPTY_MORE), "dim", wrap=True))

    def _bring_up(self, card: RegistrationCard) -> None:
        # The card grows only when it is laid out.
        QTimer.singleShot(0, card, lambda: self._area.ensureWidgetVisible(card.question))

    def _spec(self, view: RegistrationView) -> ProviderSpec:
        return self._commands.spec(view.provider_id, view.variant)

    def _began(self, family: str, variant: str) -> None:
        if card := self.cards.get((family, variant)):
            card.show_running(is_running=True)

    def _ended(self, family: str, variant: str, check: RegistrationCheck | None) -> None:
        if card := self.cards.get((family, variant)):
            card.show_running(is_running=False)
        if check is not None:
            self._found[family, variant] = check
        self.refresh()

    def _remove(self, spec: ProviderSpec) -> None:
        self._found.pop((spec.family, spec.variant), None)

        async def work() -> None:
            await self._services.manager.remove_registration(spec.id, spec.variant)
            self._commands.said.emit(
                tr("The client ID of {company} was removed here.", company=spec.company)
            )

        self._commands.run(work(), name=f"remove-registration:{spec.family}", provider_id=spec.id)


def _newest(
    here: RegistrationCheck | None, remembered: RegistrationCheck | None
) -> RegistrationCheck | None:
    """Return the later check: one made on this page may be older than a sign-in since."""
    if here is None or remembered is None:
        return here or remembered
    return max(here, remembered, key=lambda one: one.at)

"""Before the browser opens: what will happen and what will be asked for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from atom_desktop.foundation.language import marked, tr
from atom_desktop.providers.spec import ProviderSpec
from atom_desktop.ui.pages.permissions import PermissionBoxes
from atom_desktop.ui.widgets.buttons import button
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.frames import column, frame
from atom_desktop.ui.widgets.labels import label

_LATER = marked("You can allow more at any time.")


class BeforeCard(QWidget):
    """`started` carries the chosen permissions and whether to open the browser.

    Where there is something to go back to, `cancelled` asks for it, and the buttons come after
    what is to be chosen. `rehearses`: a client came with the practice services.
    """

    started = Signal(tuple, bool)
    cancelled = Signal()
    registration_wanted = Signal()

    def __init__(
        self,
        spec: ProviderSpec,
        *,
        title: str,
        chosen: Sequence[str] | None = None,
        can_cancel: bool = False,
        rehearses: bool = False,
    ) -> None:
        super().__init__()
        self.boxes = PermissionBoxes(spec, chosen)
        self.narrowing = frame("notice")
        column(self.narrowing, margins=12).addWidget(label(_narrowing(spec), wrap=True))
        self.narrowing.hide()
        if chosen is not None:
            self.boxes.changed.connect(self._explain)
        self._changes = chosen is not None
        self._make_buttons(can_cancel=can_cancel)
        layout = column(self, gap=24)
        words = tr("Rehearse the set-up…") if rehearses else tr("Change the client ID…")
        self.registration = button(words, self.registration_wanted.emit, "link")
        layout.addWidget(self._card(spec, title, with_buttons=not can_cancel))
        layout.addWidget(self._permissions(spec))
        if can_cancel:
            layout.addLayout(self._buttons)
        layout.addStretch(1)

    def _make_buttons(self, *, can_cancel: bool) -> None:
        self._buttons = FlowLayout()
        self.open = button(tr("Open browser"), lambda: self._start(open_browser=True), "primary")
        self.copy = button(tr("Copy link"), lambda: self._start(open_browser=False))
        self._buttons.addWidget(self.open)
        self._buttons.addWidget(self.copy)
        if can_cancel:
            self._buttons.addWidget(button(tr("Cancel"), self.cancelled.emit))

    def _card(self, spec: ProviderSpec, title: str, *, with_buttons: bool) -> QFrame:
        card = frame("card")
        layout = column(card, gap=8, margins=16)
        layout.addWidget(label(title, "strong", wrap=True))
        layout.addWidget(
            label(
                tr(
                    "Your browser will open {company}'s sign-in page. Atom Desktop never sees "
                    "your password.",
                    company=spec.company,
                ),
                "dim",
                wrap=True,
            )
        )
        if with_buttons:
            layout.addSpacing(8)
            layout.addLayout(self._buttons)
        layout.addWidget(self.registration)
        return card

    def _permissions(self, spec: ProviderSpec) -> QWidget:
        part = QWidget()
        layout = column(part, gap=8)
        layout.addWidget(label(tr("You will be asked to allow"), "section"))
        if spec.scope_rules.parameter is None or not spec.scopes:
            words = tr(
                "{company} asks on its own page what Atom Desktop may see.", company=spec.company
            )
            layout.addWidget(label(words, "dim", wrap=True))
        layout.addWidget(self.boxes)
        layout.addWidget(self.narrowing)
        if spec.scope_rules.user_may_untick:
            words = tr(
                "You can untick some of these on {company}'s page, too.", company=spec.company
            )
            layout.addWidget(label(words, "small", wrap=True))
        if self.boxes.boxes and not self._changes:
            layout.addWidget(label(tr(_LATER), "small", wrap=True))
        return part

    def _explain(self) -> None:
        self.narrowing.setVisible(self.boxes.takes_away())

    def _start(self, *, open_browser: bool) -> None:
        self.started.emit(self.boxes.chosen(), open_browser)


def _narrowing(spec: ProviderSpec) -> str:
    if spec.scope_rules.adds_up:
        return tr(
            "{company} adds a new sign-in to what was allowed before. To take something "
            "away, disconnect this account and connect it again.",
            company=spec.company,
        )
    if spec.revocation.requests:
        return tr(
            "The next sign-in asks only for what is ticked. {company} may remember what you "
            "allowed before; to take it all back, disconnect this account and connect it again.",
            company=spec.company,
        )
    return tr(
        "The next sign-in asks only for what is ticked. {company} may remember what you "
        "allowed before; to take it all back, remove Atom Desktop on {company}'s own page.",
        company=spec.company,
    )

"""A sign-in that ended without a connection: what happened and what to do."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from atom_desktop.connections.remedies import remedies
from atom_desktop.connections.sign_in import OWN_DOING
from atom_desktop.connections.summary import Action, Button, Tone
from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.language import tr
from atom_desktop.foundation.wording import words_for
from atom_desktop.providers.spec import ProviderSpec
from atom_desktop.ui.icons import Glyph
from atom_desktop.ui.widgets.buttons import TextButton, button
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.frames import column, frame, line
from atom_desktop.ui.widgets.labels import label

_AGAIN = frozenset({Action.TRY_NOW, Action.SIGN_IN_AGAIN})


class FailedCard(QWidget):
    """The words of a failure, with its code under "Details"."""

    retried = Signal()
    dismissed = Signal()
    registration_wanted = Signal()
    acted = Signal(Action)  # whatever else helps

    def __init__(self, error: AtomError, spec: ProviderSpec) -> None:
        super().__init__()
        self.error = error
        layout = column(self)
        layout.addWidget(self._card(error, spec))
        layout.addStretch(1)

    def _helping(self, found: tuple[Button, ...]) -> list[TextButton]:
        """Return the buttons for what helps, the likeliest first; trying again is among them."""
        if not any(one.action in _AGAIN for one in found):
            found = (*found, Button(action=Action.TRY_NOW, label=tr("Try again")))
        made = []
        for number, one in enumerate(found):
            made.append(button(one.label, partial(self._press, one.action), _kind(number)))
            if one.action in _AGAIN:
                self.retry = made[-1]
        return made

    def _press(self, action: Action) -> None:
        if action in _AGAIN:
            self.retried.emit()
        elif action is Action.FIX:
            self.registration_wanted.emit()
        else:
            self.acted.emit(action)

    def _card(self, error: AtomError, spec: ProviderSpec) -> QFrame:
        words = words_for(error, service=spec.name, company=spec.company)
        calm = error.code in OWN_DOING
        card = frame("card" if calm else "danger")
        glyph = Glyph("info", size=18) if calm else Glyph("octagon", Tone.ERROR, size=18)
        outer = line(card, gap=12, margins=16)
        outer.addWidget(glyph, alignment=Qt.AlignmentFlag.AlignTop)
        layout = column(gap=4)
        outer.addLayout(layout, 1)
        layout.addWidget(label(words.title, "strong", wrap=True))
        layout.addWidget(label(words.sentence, wrap=True))
        helping = self._helping(remedies(error.code, spec))
        said = {one.accessibleName() for one in helping}
        if words.next_step not in (tr("Try again"), tr("Start again"), "", *said):
            help_words = tr("What helps: {next_step}", next_step=words.next_step)
            layout.addWidget(label(help_words, "dim", wrap=True))
        buttons = FlowLayout()
        for made in helping:
            buttons.addWidget(made)
        buttons.addWidget(button(tr("Close"), self.dismissed.emit))
        layout.addSpacing(8)
        layout.addLayout(buttons)
        detail = label(_code(error), "small", wrap=True)
        detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        detail.hide()
        layout.addSpacing(4)
        details = button(tr("Details"), lambda: detail.setVisible(detail.isHidden()), "link")
        layout.addWidget(details, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(detail)
        return card


def _code(error: AtomError) -> str:
    """Return our code, and the service's own where it is another."""
    own = error.details.get("provider_code", "")
    return error.code if own in ("", error.code) else f"{error.code} ({own})"


def _kind(number: int) -> str:
    return "primary" if number == 0 else ""

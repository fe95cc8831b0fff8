"""A sign-in that ended without a connection: what happened and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from atom_desktop.connections.sign_in import OWN_DOING
from atom_desktop.connections.summary import Tone
from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.language import tr
from atom_desktop.foundation.wording import words_for
from atom_desktop.providers.spec import ProviderSpec
from atom_desktop.ui.icons import Glyph
from atom_desktop.ui.widgets.buttons import button
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.frames import column, frame, line
from atom_desktop.ui.widgets.labels import label

# What is put right in the guide: trying again would only fail again.
_IN_THE_GUIDE = frozenset(
    {
        "invalid_client",
        "client_deleted",
        "secret_needed",
        "secret_missing",
        "secret_unwanted",
        "redirect_uri_mismatch",
        "wrong_platform",
        "tenant_wrong",
        "client_not_in_tenant",
        "api_not_enabled",
        "pkce_switched_off",
    }
)


class FailedCard(QWidget):
    """The words of a failure, with its code under "Details"."""

    retried = Signal()
    dismissed = Signal()
    registration_wanted = Signal()

    def __init__(self, error: AtomError, spec: ProviderSpec) -> None:
        super().__init__()
        self.error = error
        layout = column(self)
        layout.addWidget(self._card(error, spec))
        layout.addStretch(1)

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
        if words.next_step not in (tr("Try again"), tr("Start again"), ""):
            help_words = tr("What helps: {next_step}", next_step=words.next_step)
            layout.addWidget(label(help_words, "dim", wrap=True))
        buttons = FlowLayout()
        in_guide = error.code in _IN_THE_GUIDE
        guide = button(
            tr("Check the client ID…"),
            self.registration_wanted.emit,
            "primary" if in_guide else "",
        )
        self.retry = button(tr("Try again"), self.retried.emit, "" if in_guide else "primary")
        offered = [guide, self.retry] if in_guide else [self.retry, guide]
        if calm and error.code != "sign_in_timeout":
            offered.remove(guide)
        for one in offered:
            buttons.addWidget(one)
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

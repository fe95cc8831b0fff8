"""Another account signed in than the one asked for: both ways out, and nothing done yet."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from atom_desktop.connections.sign_in import OtherAccount
from atom_desktop.connections.summary import Tone
from atom_desktop.foundation.language import marked, tr
from atom_desktop.providers.spec import ProviderSpec
from atom_desktop.ui.icons import Glyph
from atom_desktop.ui.widgets.buttons import TextButton, button
from atom_desktop.ui.widgets.frames import column, frame, line
from atom_desktop.ui.widgets.labels import AnywhereLabel, label

_ROOM = 240  # pixels for the words of a button in the narrowest pane


class OtherAccountCard(QWidget):
    """`retried` signs in as the one who was meant, `kept` keeps the one who came."""

    retried = Signal()
    kept = Signal()
    dismissed = Signal()
    shown = Signal(str)  # the connection that the one who came has already

    def __init__(self, other: OtherAccount, spec: ProviderSpec) -> None:
        super().__init__()
        self.other = other
        keep = marked("Add {name} as a new account")
        if other.connection_id is not None:
            keep = marked("Use it for {name}")
        self.retry = _named_button(
            marked("Sign in as {name}"), other.expected, self.retried.emit, "primary"
        )
        self.keep = _named_button(keep, other.got, self.kept.emit)
        self.cancel = button(tr("Cancel"), self.dismissed.emit)
        self._offered = [self.retry, self.keep, self.cancel]
        if (connection_id := other.connection_id) is not None:
            show = button(tr("Show it"), lambda: self.shown.emit(connection_id))
            self._offered.insert(2, show)
        layout = column(self)
        layout.addWidget(self._card(spec))
        layout.addStretch(1)

    def _card(self, spec: ProviderSpec) -> QFrame:
        card = frame("notice")
        layout = column(card, gap=8, margins=16)
        head = line(gap=12)
        glyph = Glyph("triangle", Tone.ATTENTION, size=18)
        head.addWidget(glyph, alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(tr("That is a different account"), "strong", wrap=True), 1)
        layout.addLayout(head)
        _add_name(layout, tr("You signed in as"), self.other.got)
        _add_name(layout, tr("This connection belongs to"), self.other.expected)
        words = tr("Nothing was changed.")
        if self.other.connection_id is not None:
            known = tr(
                "{name} is connected already; this sign-in can renew it.", name=self.other.got
            )
            words = f"{words} {known}"
        layout.addWidget(_wrapped(words))
        if not spec.suggests_account:
            hint = tr(
                "To sign in as the other one, first switch accounts on {company}'s page.",
                company=spec.company,
            )
            layout.addWidget(label(hint, "dim", wrap=True))
        layout.addSpacing(8)
        for made in self._offered:
            layout.addWidget(made, alignment=Qt.AlignmentFlag.AlignLeft)
        return card


def _add_name(layout: QVBoxLayout, words: str, name: str) -> None:
    part = column(gap=2)
    part.addWidget(label(words, "small", wrap=True))
    part.addWidget(AnywhereLabel(name, "strong"))
    layout.addLayout(part)


def _wrapped(words: str) -> QWidget:
    longest = max(map(len, words.split()))
    return AnywhereLabel(words) if longest > _ROOM // 8 else label(words, wrap=True)


def _named_button(
    source: str, name: str, pressed: Callable[[], object], kind: str = ""
) -> TextButton:
    """Return a button with `{name}` in its words, shortened where it is too long."""
    made = button(tr(source, name=name), pressed, kind)
    made.ensurePolished()
    metrics = made.fontMetrics()
    room = _ROOM - metrics.horizontalAdvance(tr(source, name=""))
    shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
    made.set_words(tr(source, name=shown))
    made.setAccessibleName(tr(source, name=name))
    return made

"""While the browser has the word: what to do, and what to try if nothing happens."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from atom_desktop.connections.sign_in import SignInPhase, SignInView
from atom_desktop.foundation.language import marked, tr
from atom_desktop.providers.spec import ProviderSpec
from atom_desktop.ui.widgets.buttons import button
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.frames import column, frame, line
from atom_desktop.ui.widgets.labels import label
from atom_desktop.ui.widgets.spinner import Spinner

_LAST_SECONDS = 60
_HINTS = (
    marked("Allow the page to open in another tab or window, if the browser asks."),
    marked("Look for it in another browser window or profile."),
    marked(
        "A firewall or a private window may keep the browser from coming back to this computer."
    ),
)


class WaitingCard(QWidget):
    """Shows a sign-in that is under way; `pasted` carries the address typed by hand."""

    opened = Signal()
    copied = Signal()
    cancelled = Signal()
    pasted = Signal(str)
    registration_wanted = Signal()

    def __init__(self, spec: ProviderSpec) -> None:
        super().__init__()
        self._spec = spec
        self.title = label("", "strong", wrap=True)
        self.words = label("", "dim", wrap=True)
        self.ending = label("", "strong", wrap=True)
        layout = column(self, gap=16)
        layout.addWidget(self._card())
        layout.addWidget(self._help())
        layout.addStretch(1)

    def show_view(self, view: SignInView, now: datetime, *, copied: bool = False) -> None:
        """Show where the sign-in is; `copied`: its link is on the clipboard."""
        finishing = view.phase is SignInPhase.FINISHING
        company = self._spec.company
        if finishing:
            self.address.clear()  # it held the code
            self.title.setText(tr("Almost done"))
            self.words.setText(
                tr("Atom Desktop is finishing the sign-in with {company}…", company=company)
            )
        else:
            self.title.setText(tr("Finish the sign-in in your browser"))
            self.words.setText(_what_to_do(view, company, copied=copied))
        self.open.set_words(tr("Open again") if view.browser_opened else tr("Open browser"))
        soon = (view.expires_at - now).total_seconds() < _LAST_SECONDS
        self.ending.setText(tr("This link ends in less than a minute."))
        self.ending.setVisible(soon and not finishing)
        self._buttons.setVisible(not finishing)
        self.help_link.setVisible(not finishing)
        self.help.setVisible(self.help.isVisibleTo(self) and not finishing)

    def refuse_address(self, words: str) -> None:
        """Say under the field what is wrong with the address in it, which stays."""
        self.problem.setText(words)
        self.problem.show()
        self.address.setFocus()

    def _card(self) -> QFrame:
        card = frame("card")
        layout = column(card, gap=8, margins=16)
        head = line(gap=12)
        head.addWidget(Spinner(), alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        layout.addLayout(head)
        layout.addWidget(self.words)
        layout.addWidget(self.ending)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons)
        self.open = button(tr("Open again"), self.opened.emit)
        self.copy = button(tr("Copy link"), self.copied.emit)
        self.cancel = button(tr("Cancel"), self.cancelled.emit)
        for made in (self.open, self.copy, self.cancel):
            flow.addWidget(made)
        layout.addSpacing(8)
        layout.addWidget(self._buttons)
        self.help_link = button(tr("Something wrong? See what to try"), self._toggle_help, "link")
        layout.addWidget(self.help_link)
        return card

    def _help(self) -> QFrame:
        self.help = frame("inset")
        layout = column(self.help, gap=8, margins=16)
        # The one cause that nobody tells this program about: the service's page keeps it to itself.
        words = tr(
            "Does {company}'s page show an error? Then the client ID or the return address is "
            "probably not right.",
            company=self._spec.company,
        )
        layout.addWidget(label(words, wrap=True))
        self.registration = button(tr("Check the client ID…"), self.registration_wanted.emit)
        layout.addWidget(self.registration, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(4)
        layout.addWidget(label(tr("Does nothing happen at all?"), wrap=True))
        for hint in _HINTS:
            point = line(gap=10)
            point.addWidget(label("•", "dim"), alignment=Qt.AlignmentFlag.AlignTop)
            point.addWidget(label(tr(hint), wrap=True), 1)
            layout.addLayout(point)
        layout.addSpacing(4)
        words = tr("Or paste the address the browser ended on, even if that page shows an error:")
        layout.addWidget(label(words, wrap=True))
        self.address = QLineEdit()
        self.address.setAccessibleName(tr("Address the browser ended on"))
        self.address.setPlaceholderText("http://127.0.0.1…")
        self.address.textChanged.connect(self._judge)
        self.address.returnPressed.connect(self._paste)
        layout.addWidget(self.address)
        self.problem = label("", "problem", wrap=True)
        self.problem.hide()
        layout.addWidget(self.problem)
        self.use = button(tr("Use this address"), self._paste)
        self.use.setEnabled(False)
        layout.addWidget(self.use)
        self.help.hide()
        return self.help

    def _toggle_help(self) -> None:
        self.help.setVisible(self.help.isHidden())

    def _judge(self, text: str) -> None:
        fits = text.strip().startswith(("http://", "https://")) and "=" in text
        self.use.setEnabled(fits)
        self.problem.setText(
            tr("That is not the address of the last page. It has a “?” or “#” in it.")
        )
        self.problem.setVisible(bool(text.strip()) and not fits)

    def _paste(self) -> None:
        if self.use.isEnabled():
            self.problem.hide()
            self.pasted.emit(self.address.text().strip())


def _what_to_do(view: SignInView, company: str, *, copied: bool) -> str:
    if view.browser_opened:
        return tr("Waiting for {company}. Atom Desktop never sees your password.", company=company)
    if copied:
        return tr("The link is copied. Open it in a browser on this computer.")
    return tr("Copy the link and open it in a browser on this computer.")

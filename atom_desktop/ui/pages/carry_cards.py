"""The cards of export and import: a passphrase, one choice, one button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from atom_desktop.foundation.language import marked, tr, tr_many
from atom_desktop.foundation.secret import Secret
from atom_desktop.storage.archive_report import Report
from atom_desktop.ui.widgets.buttons import TextButton, button
from atom_desktop.ui.widgets.check_box import PlainCheckBox
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.frames import column, line
from atom_desktop.ui.widgets.labels import label
from atom_desktop.ui.widgets.secret_field import SecretField

TWO_COPIES = marked(
    "The file then holds a second copy of every sign-in. Many services take each renewal only "
    "once: as soon as one copy is renewed, the other can stop working for good. Use it to move to "
    "another computer, and quit Atom Desktop here before you start it there."
)
_FORGOTTEN = marked("There is no way to open the file without its passphrase.")
_OTHER = marked("The two passphrases differ.")
_SHOWN = 12  # lines of a report


class PassphraseCard(QFrame):
    """`given` carries the passphrase (a Secret) and the choice; the fields are empty again then."""

    given = Signal(object, bool)
    left = Signal()

    def __init__(self, title: str, words: str, choice: str, *, twice: bool) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self.setAccessibleName(title)
        layout = column(self, gap=8, margins=16)
        layout.addWidget(label(title, "strong", wrap=True))
        layout.addWidget(label(words, wrap=True))
        self.fields = self._fields(layout, twice=twice)
        self.choice = PlainCheckBox(choice)
        row = line(gap=8)
        row.addWidget(self.choice)
        row.addWidget(label(choice, wrap=True), 1)
        layout.addLayout(row)
        self.caution = label(tr(TWO_COPIES), "small", wrap=True)
        self.caution.hide()
        if twice:
            self.choice.toggled.connect(self.caution.setVisible)
        layout.addWidget(self.caution)
        self.problem = label("", "problem", wrap=True)
        self.problem.hide()
        layout.addWidget(self.problem)
        layout.addSpacing(8)
        buttons = FlowLayout()
        self.go = TextButton(tr("Export") if twice else tr("Import"), "primary")
        self.go.clicked.connect(self._give)
        self.cancel = button(tr("Cancel"), self.left.emit)
        buttons.addWidget(self.go)
        buttons.addWidget(self.cancel)
        layout.addLayout(buttons)

    def _fields(self, layout: QVBoxLayout, *, twice: bool) -> list[SecretField]:
        names = (tr("Passphrase"), tr("Passphrase again"))[: 2 if twice else 1]
        fields = []
        for name in names:
            field = SecretField(name)
            field.edit.setPlaceholderText(name)
            field.submitted.connect(self._give)
            layout.addWidget(field)
            fields.append(field)
        return fields

    def refuse(self, words: str) -> None:
        """Say why it did not go; the person may try again."""
        self.go.setEnabled(True)
        self.problem.setText(words)
        self.problem.show()
        self.fields[0].edit.setFocus()

    def _give(self) -> None:
        passphrases = [field.value() for field in self.fields]
        if not passphrases[0] or not self.go.isEnabled():
            return
        if any(other != passphrases[0] for other in passphrases):
            self.refuse(tr(_OTHER))
            return
        for field in self.fields:
            field.edit.clear()
        self.problem.hide()
        self.go.setEnabled(False)
        self.given.emit(Secret(passphrases[0].reveal()), self.choice.isChecked())


def export_card(name: str) -> PassphraseCard:
    """Return the card that asks for a new file's passphrase."""
    return PassphraseCard(
        tr("Export to {name}", name=name),
        tr(_FORGOTTEN),
        tr("Put the sign-ins into the file as well"),
        twice=True,
    )


def import_card(name: str) -> PassphraseCard:
    """Return the card that asks for a file's passphrase."""
    return PassphraseCard(
        tr("Import from {name}", name=name),
        tr("What is here already stays, and no renewed sign-in is taken back."),
        tr("Take what is in the file where the two differ"),
        twice=False,
    )


class ReportCard(QFrame):
    """Tells how an import ended, line by line."""

    left = Signal()

    def __init__(self, report: Report, failure: str) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        layout = column(self, gap=6, margins=16)
        taken = sum(one.verdict.changes for one in report.lines)
        title = failure or tr("{taken} of {all} taken", taken=taken, all=len(report.lines))
        self.setAccessibleName(title)
        layout.addWidget(label(title, "strong", wrap=True))
        self.lines = [one.words for one in report.lines[:_SHOWN]]
        if len(report.lines) > _SHOWN:
            self.lines.append(
                tr_many("and {number} more", "and {number} more", len(report.lines) - _SHOWN)
            )
        if report.wants_restart:
            self.lines.append(tr("Settings and provider files count from the next start."))
        for words in self.lines:
            layout.addWidget(label(words, "dim", wrap=True))
        layout.addSpacing(8)
        self.close_button = button(tr("Close"), self.left.emit)
        layout.addWidget(self.close_button)

"""Take a profile along: two buttons, a file, a passphrase."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from atom_desktop.foundation.language import marked, tr
from atom_desktop.foundation.wording import words_for
from atom_desktop.storage.archive_file import ENDING
from atom_desktop.storage.archive_report import Report
from atom_desktop.ui.carrying import Carrying
from atom_desktop.ui.pages.carry_cards import (
    PassphraseCard,
    ReportCard,
    export_card,
    import_card,
)
from atom_desktop.ui.widgets.buttons import button
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.frames import clear, column
from atom_desktop.ui.widgets.labels import label

_WHAT = marked(
    "Client IDs with their secrets, settings, provider files and accounts in one encrypted file: a "
    "copy to keep, or the way to another computer."
)


class CarrySection(QWidget):
    """Asks for the file, then for the passphrase; dialogs are opened, never executed."""

    def __init__(self, carrying: Carrying) -> None:
        super().__init__()
        self._carrying = carrying
        self.card: PassphraseCard | ReportCard | None = None
        layout = column(self, gap=8)
        layout.addWidget(label(tr("Take it along"), "section"))
        layout.addWidget(label(tr(_WHAT), wrap=True))
        buttons = FlowLayout()
        self.export = button(tr("Export…"), self._ask_where_to)
        self.import_ = button(tr("Import…"), self._ask_where_from)
        buttons.addWidget(self.export)
        buttons.addWidget(self.import_)
        layout.addLayout(buttons)
        self._place = column(gap=0)
        layout.addLayout(self._place)
        carrying.exported.connect(self._has_exported)
        carrying.imported.connect(self._has_imported)
        carrying.refused.connect(self._was_refused)

    def export_to(self, path: Path) -> PassphraseCard:
        """Ask for the passphrase of a new file."""
        card = export_card(path.name)
        card.given.connect(
            lambda passphrase, with_sign_ins: self._carrying.write(
                path, passphrase, with_sign_ins=with_sign_ins
            )
        )
        return self._show_asking(card)

    def import_from(self, path: Path) -> PassphraseCard:
        """Ask for the passphrase of a file."""
        card = import_card(path.name)
        card.given.connect(
            lambda passphrase, replaces: self._carrying.take(path, passphrase, replaces=replaces)
        )
        return self._show_asking(card)

    def _ask_where_to(self) -> None:
        dialog = self._dialog(tr("Export to"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ENDING.removeprefix("."))
        dialog.selectFile(f"atom-desktop{ENDING}")
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.open()

    def _ask_where_from(self) -> None:
        dialog = self._dialog(tr("Import from"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.import_from(Path(name)))
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(
            self, title, "", tr("Atom Desktop files ({files})", files=f"*{ENDING}")
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _show_asking(self, card: PassphraseCard) -> PassphraseCard:
        self._show(card)
        card.fields[0].edit.setFocus()
        return card

    def _show(self, card: PassphraseCard | ReportCard) -> None:
        self._close()
        card.left.connect(self._close)
        self.card = card
        self._place.addSpacing(8)
        self._place.addWidget(card)

    def _close(self) -> None:
        clear(self._place)
        self.card = None

    def _has_exported(self, _name: str) -> None:
        self._close()
        self.export.setFocus()

    def _has_imported(self, report: Report) -> None:
        failure = ""
        if report.error is not None:
            words = words_for(report.error)
            failure = f"{words.title}. {words.sentence}"
        self._show(ReportCard(report, failure))

    def _was_refused(self, words: str) -> None:
        if isinstance(self.card, PassphraseCard):
            self.card.refuse(words)

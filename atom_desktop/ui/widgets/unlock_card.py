"""The notice of a locked vault, with a field for its passphrase."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from atom_desktop.connections.summary import Banner
from atom_desktop.foundation.language import tr
from atom_desktop.ui.widgets.banner import BannerFrame
from atom_desktop.ui.widgets.secret_field import SecretField


class UnlockCard(BannerFrame):
    """`given` carries the passphrase, a Secret; the field is empty again at once."""

    given = Signal(object)

    def __init__(self, banner: Banner) -> None:
        super().__init__(banner)
        self.acted.connect(lambda _: self._give())
        self.field.submitted.connect(self._give)

    def add_between(self, words: QVBoxLayout) -> None:
        """Put the field above the button."""
        self.field = SecretField(tr("Passphrase"))
        self.field.edit.setPlaceholderText(tr("Passphrase"))
        words.addSpacing(8)
        words.addWidget(self.field)

    def _give(self) -> None:
        passphrase = self.field.value()
        self.field.edit.clear()
        if passphrase:
            self.given.emit(passphrase)

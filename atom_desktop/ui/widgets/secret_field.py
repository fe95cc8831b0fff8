"""A field for a secret: masked, shown only while the eye is held."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from atom_desktop.foundation.language import tr
from atom_desktop.foundation.secret import Secret
from atom_desktop.ui.widgets.buttons import GlyphButton
from atom_desktop.ui.widgets.frames import line


class SecretField(QWidget):
    """Takes a secret; a stored one is never shown, only that it is there."""

    changed = Signal()
    submitted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setAccessibleName(name)
        self.edit.textChanged.connect(lambda _: self.changed.emit())
        self.edit.returnPressed.connect(self.submitted)
        self.reveal = GlyphButton("eye", tr("Show while held: {name}", name=name))
        self.reveal.setToolTip(tr("Hold to show"))
        self.reveal.pressed.connect(lambda: self._show(visible=True))
        self.reveal.released.connect(lambda: self._show(visible=False))
        layout = line(self, gap=8)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self.reveal)

    def value(self) -> Secret:
        """Return what was typed, trimmed."""
        return Secret(self.edit.text().strip())

    def fill(self, secret: Secret) -> None:
        """Put a secret in, masked."""
        self.edit.setText(secret.reveal())

    def _show(self, *, visible: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if visible else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)

"""A value to be pasted elsewhere, with the button that copies it."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame

from atom_desktop.ui.widgets.buttons import button
from atom_desktop.ui.widgets.frames import line
from atom_desktop.ui.widgets.labels import ElidedLabel

_SAID_MS = 2000


class CopyField(QFrame):
    """Shows `value` on one line; the button says that it copied."""

    def __init__(self, value: str, *, what: str) -> None:
        super().__init__()
        self.value = value
        self.setProperty("kind", "inset")
        layout = line(self, gap=8, margins=8)
        layout.setContentsMargins(12, 7, 7, 7)
        layout.addWidget(ElidedLabel(value, "mono"), 1)
        self.button = button("Copy", self.copy)
        self.button.setAccessibleName(f"Copy {what}")
        self._what = what
        layout.addWidget(self.button)
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(_SAID_MS)
        self._back.timeout.connect(lambda: self._say("Copy"))

    def copy(self) -> None:
        """Put the value on the clipboard."""
        QGuiApplication.clipboard().setText(self.value)
        self._say("Copied")
        self._back.start()

    def _say(self, word: str) -> None:
        self.button.setText(word)
        self.button.setAccessibleName(f"{word} {self._what}")

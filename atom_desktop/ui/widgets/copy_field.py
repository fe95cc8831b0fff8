"""A value to be pasted elsewhere, with the button that copies it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from atom_desktop.foundation.language import tr
from atom_desktop.ui.widgets.buttons import button
from atom_desktop.ui.widgets.frames import line
from atom_desktop.ui.widgets.labels import AnywhereLabel

_SAID_MS = 2000
_BOX_HEIGHT = 132


class CopyField(QFrame):
    """Shows all of `value`, in a box that scrolls if it has lines; the button says it copied."""

    def __init__(self, value: str, *, what: str) -> None:
        super().__init__()
        self.value = value
        self.setProperty("kind", "inset")
        layout = line(self, gap=8, margins=8)
        layout.setContentsMargins(12, 7, 7, 7)
        layout.addWidget(_box(value, what) if "\n" in value else AnywhereLabel(value, "mono"), 1)
        self.button = button(tr("Copy"), self.copy)
        self._what = what
        self._offer()
        layout.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignTop)
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(_SAID_MS)
        self._back.timeout.connect(self._offer)

    def copy(self) -> None:
        """Put the value on the clipboard."""
        QGuiApplication.clipboard().setText(self.value)
        self.button.setText(tr("Copied"))
        self.button.setAccessibleName(tr("Copied {what}", what=self._what))
        self._back.start()

    def _offer(self) -> None:
        self.button.setText(tr("Copy"))
        self.button.setAccessibleName(tr("Copy {what}", what=self._what))


def _box(value: str, what: str) -> QWidget:
    box = QPlainTextEdit(value)
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setFrameShape(QFrame.Shape.NoFrame)
    box.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    box.setAccessibleName(what)
    box.setProperty("role", "mono")
    box.setFixedHeight(_BOX_HEIGHT)
    return box

"""A value to be pasted elsewhere, and the button that copies it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from atom_desktop.foundation.language import tr
from atom_desktop.ui.widgets.buttons import TextButton
from atom_desktop.ui.widgets.frames import line, sides
from atom_desktop.ui.widgets.labels import AnywhereLabel

_SAID_MS = 2000
_BOX_HEIGHT = 132


class CopyButton(TextButton):
    """Puts `value` on the clipboard and says so for a moment; `what` is what it is called."""

    def __init__(self, words: str, value: str, *, what: str, kind: str = "") -> None:
        super().__init__(words, kind)
        self._words, self._value, self._what = words, value, what
        self._offer()
        self.clicked.connect(lambda _: self.copy())
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(_SAID_MS)
        self._back.timeout.connect(self._offer)

    def copy(self) -> None:
        """Put the value on the clipboard."""
        QGuiApplication.clipboard().setText(self._value)
        self.setText(tr("Copied"))
        self.setAccessibleName(tr("Copied {what}", what=self._what))
        self._back.start()

    def _offer(self) -> None:
        self.setText(self._words)
        self.setAccessibleName(tr("Copy {what}", what=self._what))


class CopyField(QFrame):
    """Shows all of `value`, in a box that scrolls if it has lines, with a button that copies it."""

    def __init__(self, value: str, *, what: str) -> None:
        super().__init__()
        self.value = value
        self.setProperty("kind", "inset")
        layout = line(self, gap=8, margins=8)
        layout.setContentsMargins(sides(12, 7, 7, 7))
        layout.addWidget(_box(value, what) if "\n" in value else AnywhereLabel(value, "mono"), 1)
        self.button = CopyButton(tr("Copy"), value, what=what)
        self.copy = self.button.copy
        layout.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignTop)


def _box(value: str, what: str) -> QWidget:
    box = QPlainTextEdit(value)
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setFrameShape(QFrame.Shape.NoFrame)
    box.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    box.setAccessibleName(what)
    box.setProperty("role", "mono")
    # What is pasted into a console begins at the left, also where the window begins at the right.
    box.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    lines = value.count("\n") + 2  # one to spare: the font comes with the window
    frame = 2 * int(box.document().documentMargin())
    box.setFixedHeight(min(_BOX_HEIGHT, lines * box.fontMetrics().lineSpacing() + frame))
    return box

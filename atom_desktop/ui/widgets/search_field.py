"""The field above the list: what is typed leaves only the rows that match."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from atom_desktop.ui.widgets.key_names import key_name


class SearchField(QLineEdit):
    """`left` asks for the first row that matches: by Return or the arrow down."""

    left = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setPlaceholderText(f"{words}  {key_name('Ctrl+F')}")
        self.setAccessibleName(words)
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the rows, or take the key as text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)

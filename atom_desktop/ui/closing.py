"""The question before the window is closed for good, where no tray icon would be left."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

_QUESTION = "Quit Atom Desktop?"
_WHY = "There is no tray here. Sign-ins are renewed only while it runs."


def ask_to_quit(parent: QWidget, on_quit: Callable[[], object]) -> QMessageBox:
    """Open the question and return at once; `on_quit` is called for a yes."""
    box = QMessageBox(QMessageBox.Icon.Question, "Quit", f"{_QUESTION}\n\n{_WHY}", parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    leave = box.addButton("Quit", QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton("Keep it open", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    leave.clicked.connect(lambda _: on_quit())
    box.open()
    return box

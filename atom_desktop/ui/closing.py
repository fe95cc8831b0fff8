"""The question before the window is closed for good, where no tray icon would be left."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from atom_desktop.foundation.language import tr


def ask_to_quit(parent: QWidget, on_quit: Callable[[], object]) -> QMessageBox:
    """Open the question and return at once; `on_quit` is called for a yes."""
    question = tr("Quit Atom Desktop?")
    why = tr("There is no tray here. Sign-ins are renewed only while it runs.")
    box = QMessageBox(QMessageBox.Icon.Question, tr("Quit"), f"{question}\n\n{why}", parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    leave = box.addButton(tr("Quit"), QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(tr("Keep it open"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    leave.clicked.connect(lambda _: on_quit())
    box.open()
    return box

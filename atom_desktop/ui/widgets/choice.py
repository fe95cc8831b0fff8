"""A few words of which one holds; a press takes another."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from atom_desktop.ui.widgets.buttons import TextButton
from atom_desktop.ui.widgets.flow_layout import FlowLayout


class Choice(QWidget):
    """Buttons side by side; `chosen` carries the value of the one that was pressed."""

    chosen = Signal(str)

    def __init__(self, name: str, options: Mapping[str, str], value: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.buttons: dict[str, TextButton] = {}
        layout = FlowLayout(self)
        for option, words in options.items():
            made = TextButton(words, "choice")
            made.setAccessibleName(f"{name}: {words}")
            made.setCheckable(True)
            made.setAutoExclusive(True)
            made.setChecked(option == value)
            made.clicked.connect(lambda _=False, option=option: self.chosen.emit(option))
            self.buttons[option] = made
            layout.addWidget(made)

    def show_value(self, value: str) -> None:
        """Mark another one without telling anybody."""
        self.buttons[value].setChecked(True)

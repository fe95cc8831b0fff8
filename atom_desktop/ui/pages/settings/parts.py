"""What the sections of the settings are made of."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from atom_desktop.ui.carrying import Carrying
from atom_desktop.ui.commands import Commands
from atom_desktop.ui.ports import Services
from atom_desktop.ui.preferences import Preferences
from atom_desktop.ui.relocation import Relocation
from atom_desktop.ui.widgets.frames import column
from atom_desktop.ui.widgets.labels import label


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a section may use. `go` opens another section, `move` starts anew with a move."""

    services: Services
    preferences: Preferences
    carrying: Carrying
    commands: Commands
    go: Callable[[str], None]
    move: Callable[[Relocation], None]
    show_welcome: Callable[[], None]


class Section(QWidget):
    """A heading and what stands below it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.body: QVBoxLayout = column(self, gap=12)
        self.body.addWidget(label(title, "title", wrap=True))

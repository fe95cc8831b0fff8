"""The settings: sections at the side, one of them in full."""

from collections.abc import Callable
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from atom_desktop.foundation.language import marked, tr
from atom_desktop.ui.pages.settings.developer import DeveloperSection
from atom_desktop.ui.pages.settings.doctor import DoctorSection
from atom_desktop.ui.pages.settings.general import GeneralSection
from atom_desktop.ui.pages.settings.network import NetworkSection
from atom_desktop.ui.pages.settings.notifications import NotificationSection
from atom_desktop.ui.pages.settings.parts import Parts, Section
from atom_desktop.ui.pages.settings.storage import StorageSection
from atom_desktop.ui.widgets.buttons import TextButton
from atom_desktop.ui.widgets.frames import clear, column, line, scrolling, sides
from atom_desktop.ui.widgets.labels import label

_WIDEST = 720
_SIDE = 208  # or as wide as the longest name of a section
SECTIONS: "MappingProxyType[str, tuple[str, Callable[[Parts], Section]]]" = MappingProxyType(
    {
        "general": (marked("General"), GeneralSection),
        "notifications": (marked("Notifications"), NotificationSection),
        "storage": (marked("Security and storage"), StorageSection),
        "network": (marked("Network"), NetworkSection),
        "developer": (marked("Developer"), DeveloperSection),
        "about": (marked("About and Doctor"), DoctorSection),
    }
)


class SettingsPage(QWidget):
    """A section is made when it is opened, so that it shows what holds now."""

    def __init__(self, make_parts: Callable[[Callable[[str], None]], Parts]) -> None:
        super().__init__()
        self._parts = make_parts(self.open)
        self.section: Section | None = None
        self.entries: dict[str, TextButton] = {}
        layout = line(self, gap=0)
        layout.addWidget(self._side())
        body = QWidget()
        inner = column(body, gap=0)
        inner.setContentsMargins(sides(8, 24, 24, 24))
        self._place = column(gap=0)
        inner.addLayout(self._place)
        inner.addStretch(1)
        body.setMaximumWidth(_WIDEST)
        self._area = scrolling(body)
        layout.addWidget(self._area, 1)
        self.open("general")

    def open(self, name: str) -> None:
        """Show the section `name`."""
        self.entries[name].setChecked(True)
        self.setFocusProxy(self.entries[name])
        clear(self._place)
        self.section = SECTIONS[name][1](self._parts)
        self._place.addWidget(self.section)
        self._area.verticalScrollBar().setValue(0)

    def _side(self) -> QWidget:
        side = QWidget()
        layout = column(side, gap=4)
        layout.setContentsMargins(sides(16, 24, 8, 24))
        heading = label(tr("Settings"), "display")
        heading.setContentsMargins(sides(8, 0, 0, 12))
        layout.addWidget(heading)
        for name, (words, _) in SECTIONS.items():
            entry = TextButton(tr(words), "nav")
            entry.setCheckable(True)
            entry.setAutoExclusive(True)
            entry.clicked.connect(lambda _=False, name=name: self.open(name))
            self.entries[name] = entry
            layout.addWidget(entry)
        layout.addStretch(1)
        widest = max(_SIDE - 24, *(entry.sizeHint().width() for entry in self.entries.values()))
        for entry in self.entries.values():
            entry.setFixedWidth(widest)
        side.setFixedWidth(widest + 24)
        return side

"""The way between the pages, at the leading edge."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton

from atom_desktop.connections.summary import Tone
from atom_desktop.foundation.language import marked, tr, tr_many
from atom_desktop.ui.icons import Glyph
from atom_desktop.ui.widgets.buttons import TextButton
from atom_desktop.ui.widgets.frames import column, line, sides
from atom_desktop.ui.widgets.labels import ElidedLabel, label, plain_tooltip, set_role

WIDE = 184
NARROW = 64
PLACES = (
    ("connections", marked("Connections"), "connections"),
    ("alerts", marked("Alerts"), "bell"),
    ("activity", marked("Activity"), "activity"),
    ("credentials", marked("Credentials"), "key"),
    ("settings", marked("Settings"), "settings"),
)


class _Entry(TextButton):
    def __init__(self, words: str, glyph: str) -> None:
        super().__init__("", "nav")
        self.setAccessibleName(words)
        self._words = ElidedLabel(words, "dim")
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(sides(11, 0, 8, 0))
        layout.setSpacing(10)
        self._glyph = Glyph(glyph)
        layout.addWidget(self._glyph)
        layout.addWidget(self._words, 1)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 36)

    def be_compact(self, *, compact: bool) -> None:
        self._words.setVisible(not compact)
        self.setToolTip(plain_tooltip(self.accessibleName()) if compact else "")
        self.setFixedWidth(NARROW - 24 if compact else WIDE - 24)


class _Place(_Entry):
    def __init__(self, words: str, glyph: str) -> None:
        super().__init__(words, glyph)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.toggled.connect(lambda on: set_role(self._words, "strong" if on else "dim"))


class _Alerts(_Place):
    def show_unread(self, number: int) -> None:
        words = short = tr("Alerts")
        if number:
            words = tr_many("Alerts, {number} new", "Alerts, {number} new", number)
            short = tr("Alerts ({number})", number=number)
        self.setAccessibleName(words)
        self._words.setText(short)
        self._glyph.show_glyph("bell-dot" if number else "bell", Tone.BUSY if number else None)
        if self.toolTip():
            self.setToolTip(plain_tooltip(words))


class Rail(QFrame):
    """The app's name and its pages; narrow windows get drawings only."""

    went = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "rail")
        self._others: list[_Entry] = []
        self._is_compact = False
        self._brand = label("Atom Desktop", "strong")
        self._storage = label("", "small", wrap=True)
        self._lock = Glyph("padlock")
        self.alerts = _Alerts(tr("Alerts"), "bell")
        self.places = {
            name: self.alerts if name == "alerts" else _Place(tr(words), glyph)
            for name, words, glyph in PLACES
        }
        layout = column(self, gap=4, margins=12)
        head = line(gap=10)
        head.setContentsMargins(sides(9, 8, 0, 16))
        head.addWidget(Glyph("atom", Tone.BUSY, size=20))
        head.addWidget(self._brand, 1)
        layout.addLayout(head)
        for name, place in self.places.items():
            place.clicked.connect(lambda _=False, name=name: self.went.emit(name))
            layout.addWidget(place)
        layout.addStretch(1)
        self._profile_place = column(gap=0)
        layout.addLayout(self._profile_place)
        layout.addLayout(self._foot())
        self.places["connections"].setChecked(True)
        self.be_compact(compact=False)

    def be_compact(self, *, compact: bool) -> None:
        """Show drawings only, or words as well."""
        self.setFixedWidth(NARROW if compact else WIDE)
        self._brand.setVisible(not compact)
        self._storage.setVisible(not compact)
        self._is_compact = compact
        for entry in (*self.places.values(), *self._others):
            entry.be_compact(compact=compact)

    def show_unread(self, number: int) -> None:
        """Show how many alerts nobody has looked at."""
        self.alerts.show_unread(number)

    def add_profile(self, name: str, menu: QMenu) -> QPushButton:
        """Show whose profile this is, as a button that opens `menu`."""
        entry = _Entry(name, "person")
        entry.setAccessibleName(tr("Profile: {name}", name=name))
        entry.clicked.connect(lambda _: menu.popup(entry.mapToGlobal(entry.rect().topLeft())))
        self._others.append(entry)
        self._profile_place.addWidget(entry)
        entry.be_compact(compact=self._is_compact)
        return entry

    def say_where(self, storage_words: str, *, lasts: bool) -> None:
        """Say where sign-ins are kept, and whether they outlast this run."""
        self._storage.setText(storage_words if lasts else tr("This run only"))
        self._lock.show_glyph(
            "padlock" if lasts else "padlock-open", None if lasts else Tone.ATTENTION
        )
        words = tr("Sign-ins are kept in: {place}", place=storage_words)
        if not lasts:
            words = tr("Sign-ins are kept in: {place}, for this run only", place=storage_words)
        self._lock.setToolTip(plain_tooltip(words))

    def _foot(self) -> QHBoxLayout:
        foot = line(gap=10)
        foot.setContentsMargins(sides(12, 8, 0, 4))
        foot.addWidget(self._lock)
        foot.addWidget(self._storage, 1)
        return foot

"""Everything that can be done, by typing a few letters of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from atom_desktop.foundation.language import marked, tr
from atom_desktop.ui.matching import best_first
from atom_desktop.ui.widgets.frames import column
from atom_desktop.ui.widgets.labels import label

_WIDTH = 560
_HEIGHT = 420
_TOP = 72
_ROW = 34
_NAME = marked("What do you want to do?")
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing to do; `keys` is its shortcut, where it has one."""

    words: str
    act: Callable[[], object]
    keys: str = ""

    @property
    def text(self) -> str:
        """What stands in the list."""
        return f"{self.words} ({self.keys})" if self.keys else self.words


class _Field(QLineEdit):
    """The keyboard stays here; the arrows move in the list below."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)


class Palette(QFrame):
    """Lies over its parent. What is chosen is announced: the keyboard stays in the field."""

    def __init__(self, parent: QWidget, entries: Callable[[], Sequence[Entry]]) -> None:
        super().__init__(parent)
        self._over = parent
        self._make = entries
        self._entries: Sequence[Entry] = ()
        self._back_to: QWidget | None = None
        self.setProperty("kind", "bubble")
        self.setAccessibleName(tr(_NAME))
        self.field = _Field()
        self.field.setAccessibleName(tr(_NAME))
        self.field.setPlaceholderText(tr(_NAME))
        self.list = QListWidget()
        self.list.setProperty("kind", "palette")
        self.list.setAccessibleName(tr("What matches"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = label(tr("Nothing matches. Try fewer letters."), "dim", wrap=True)
        layout = column(self, gap=8, margins=12)
        layout.addWidget(self.field)
        layout.addWidget(self._nothing)
        layout.addWidget(self.list, 1)
        self.field.textEdited.connect(lambda _: self._fill())
        self.field.stepped.connect(self._step)
        self.field.returnPressed.connect(self._run)
        self.list.itemClicked.connect(lambda _: self._run())
        self.list.currentItemChanged.connect(lambda now, _: self._announce(now))
        self.field.installEventFilter(self)
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it anew, with the keyboard in its field."""
        if self.isHidden():
            self._back_to = self.window().focusWidget()
        self._entries = self._make()
        self.field.clear()
        self._fill()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_it(self) -> None:
        """Hide it; the keyboard goes back to where it was."""
        self.hide()
        if self._back_to is not None:
            self._back_to.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._back_to = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window's size changes; go when the keyboard has left."""
        if watched is self._over and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        left = watched is self.field and event.type() == QEvent.Type.FocusOut
        if left and self.window().isActiveWindow() and not self.isHidden():
            self._back_to = None
            self.hide()
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        self.list.clear()
        for position in best_first(self.field.text(), [one.text for one in self._entries]):
            item = QListWidgetItem(self._entries[position].text)
            item.setData(Qt.ItemDataRole.UserRole, position)
            self.list.addItem(item)
        self._place()
        self._nothing.setVisible(not self.list.count())
        self.list.setVisible(bool(self.list.count()))
        self.list.setCurrentRow(0)
        if not self.list.count():
            self._say(self._nothing.text())

    def _step(self, by: int) -> None:
        last = self.list.count() - 1
        self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + by)))

    def _run(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            entry = self._entries[item.data(Qt.ItemDataRole.UserRole)]
            self.close_it()
            entry.act()

    def _announce(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self.isHidden():
            place, count = self.list.row(item) + 1, self.list.count()
            self._say(tr("{text}, {place} of {count}", text=item.text(), place=place, count=count))

    def _say(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _place(self) -> None:
        """Lie at the top, as high as what is in the list needs."""
        room = self._over.rect()
        width, highest = min(_WIDTH, room.width() - 48), min(_HEIGHT, room.height() - 2 * _TOP)
        rows = max(1, self.list.count()) * max(self.list.sizeHintForRow(0), _ROW)
        height = min(highest, self.field.sizeHint().height() + rows + 40)
        self.setGeometry((room.width() - width) // 2, _TOP, width, height)

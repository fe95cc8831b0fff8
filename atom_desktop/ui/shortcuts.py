"""The keyboard map: keys, what they do, and where both are shown."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit

from atom_desktop.connections.summary import Action
from atom_desktop.foundation.language import marked, tr
from atom_desktop.ui.widgets.focus import focused_in
from atom_desktop.ui.widgets.key_names import key_name
from atom_desktop.ui.widgets.rail import PLACES

if TYPE_CHECKING:
    from collections.abc import Callable

    from atom_desktop.ui.main_window import MainWindow
    from atom_desktop.ui.palette import Entry, Palette

_SECTIONS = (
    (marked("Notifications"), "notifications"),
    (marked("Security and storage"), "storage"),
    (marked("Network"), "network"),
    (marked("Developer"), "developer"),
    (marked("About and Doctor"), "about"),
)
# Keys that belong to a list, a pane or a field; the rest of the map is made of shortcuts.
_IN_PLACE = (
    ("↑ ↓", marked("Go through the connections")),
    ("Enter", marked("Go from a connection to what can be done with it")),
    ("Shift+F10", marked("Open the menu of a connection")),
    ("Esc", marked("Go one step back")),
    ("Tab", marked("Go on to the next part; with Shift to the one before")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcut:
    """What one or several keys do anywhere in the window."""

    keys: tuple[str, ...]
    words: str
    act: "Callable[[], object]"


class Shortcuts(QObject):
    """Gives `window` its shortcuts, its palette and its map of keys."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        go = window.go
        self.all = (
            *(
                Shortcut(
                    keys=(f"Ctrl+{number}", "Ctrl+,")[: 2 if name == "settings" else 1],
                    words=tr("Go to {place}", place=tr(words)),
                    act=lambda name=name: go(name),  # type: ignore[misc]
                )
                for number, (name, words, _) in enumerate(PLACES, 1)
            ),
            Shortcut(keys=("Ctrl+F",), words=tr("Search"), act=self._search),
            Shortcut(keys=("Ctrl+K",), words=tr("Find anything to do"), act=self._find),
            Shortcut(keys=("Ctrl+R",), words=tr("Check this connection"), act=self._check_now),
            Shortcut(
                keys=("F5",), words=tr("Check all connections"), act=window.commands.check_all
            ),
            Shortcut(
                keys=("Ctrl+Z",),
                words=tr("Undo disconnecting"),
                act=window.home.undo_bars.undo_newest,
            ),
            Shortcut(keys=("F1", "?"), words=tr("Keyboard shortcuts"), act=self._show_map),
            Shortcut(keys=("Ctrl+W",), words=tr("Close the window"), act=window.close),
            Shortcut(keys=("Ctrl+Q",), words=tr("Quit Atom Desktop"), act=window.quit_wanted.emit),
        )
        for shortcut in self.all:
            for keys in shortcut.keys:
                self._bind(keys, shortcut.act)
        self._bind("Esc", self._back)

    @cached_property
    def palette(self) -> "Palette":
        """What Ctrl+K opens."""
        from atom_desktop.ui.palette import Palette  # noqa: PLC0415  # on demand

        return Palette(self._window.central, self._entries)

    def _bind(self, keys: str, act: "Callable[[], object]") -> None:
        QShortcut(QKeySequence(keys), self._window).activated.connect(act)

    def _find(self) -> None:
        self.palette.open()

    def _entries(self) -> "list[Entry]":
        from atom_desktop.ui.palette import Entry  # noqa: PLC0415  # on demand

        window = self._window
        found = [
            Entry(words=one.words, keys=key_name(one.keys[0]), act=one.act)
            for one in self.all
            if one.act != self._find
        ]
        found += [
            Entry(
                words=tr("Settings: {section}", section=tr(words)),
                act=lambda name=name: window.open_settings(name),  # type: ignore[misc]
            )
            for words, name in _SECTIONS
        ]
        for row in window.home.summaries.values():
            found.append(
                Entry(
                    words=tr("{name}: Show", name=row.name),
                    act=lambda row=row: window.choose(row.key),  # type: ignore[misc]
                )
            )
            own = (row.button,) if row.button and row.button not in row.actions else ()
            found += [
                Entry(
                    words=f"{row.name}: {offered.label}",
                    act=lambda row=row, offered=offered: window.act(row, offered.action),  # type: ignore[misc]
                )
                for offered in (*own, *row.actions)
            ]
        return found

    def _show_map(self) -> None:
        from atom_desktop.ui.pages.keyboard_map import KeyboardMap  # noqa: PLC0415  # on demand

        anywhere = ((_either(one.keys), one.words) for one in self.all)
        in_place = ((key_name(keys), tr(words)) for keys, words in _IN_PLACE)
        page = KeyboardMap([*anywhere, *in_place])
        page.left.connect(self._back)
        self._window.show_page(page)
        page.back.setFocus()

    def _search(self) -> None:
        window = self._window
        if window.rail.places["activity"].isChecked():
            window.page.findChildren(QLineEdit)[0].setFocus()
            return
        window.go_home()
        window.home.search.setFocus()
        window.home.search.selectAll()

    def _check_now(self) -> None:
        chosen = self._window.home.selected
        if chosen is not None and chosen.connection_id is not None:
            self._window.commands.act(chosen, Action.CHECK_NOW)

    def _back(self) -> None:
        """Go one step back, whatever is open."""
        window, home = self._window, self._window.home
        if "palette" in vars(self) and self.palette.isVisible():
            self.palette.close_it()
        elif window.alerting.toast.isVisible():
            window.alerting.toast.hide()
        elif window.stack.currentWidget() is not home:
            window.go_home()
            home.focus_chosen(Qt.FocusReason.TabFocusReason)
        elif home.search.text() and focused_in(home.pane) is None:
            home.search.clear()
        else:
            home.go_back()


def _either(keys: tuple[str, ...]) -> str:
    first, *others = map(key_name, keys)
    return tr("{one} or {other}", one=first, other=others[0]) if others else first

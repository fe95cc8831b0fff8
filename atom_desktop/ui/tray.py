"""The icon in the tray: a shape for how things stand, and the shortest menu."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.summary import Action, ConnectionSummary
from atom_desktop.ui import headline
from atom_desktop.ui.icons import drawn_icon
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.ports import Services

_MOST_LINES = 3
_SIZES = (16, 22, 24, 32, 44, 64)
_BADGES: dict[ConnectionStatus, str] = {
    ConnectionStatus.PROBLEM: "problem",
    ConnectionStatus.SIGN_IN_AGAIN: "attention",
    ConnectionStatus.EXPIRING: "attention",
    ConnectionStatus.CONNECTING: "busy",
    ConnectionStatus.UNREACHABLE: "offline",
}


def badge(rows: tuple[ConnectionSummary, ...]) -> str:
    """Return the name of the drawing in `resources/tray`: that of the worst row.

    A pause shows only when everything is paused, being somewhere between only when it lasts.
    """
    present = {row.status for row in rows}
    for status, name in _BADGES.items():
        if status in present:
            return name
    own = {row.status for row in rows if row.connection_id is not None}
    return "paused" if own == {ConnectionStatus.PAUSED} else "ok"


class Tray(QObject):
    """Shown only where there is a tray; else the window stays the only way in."""

    def __init__(
        self, services: Services, window: MainWindow, on_quit: Callable[[], object]
    ) -> None:
        super().__init__(window)
        self._services = services
        self._window = window
        self._on_quit = on_quit
        self._kept: list[QAction] = []
        self.menu = QMenu()
        self.menu.aboutToShow.connect(self.rebuild)
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        window.bridge.changed.connect(self.refresh)
        window.hides_on_close = self.icon.isVisible
        self.rebuild()
        self.refresh()
        # Qt puts it there by itself when a panel turns up late, but only after this call.
        self.icon.show()

    def refresh(self) -> None:
        """Show how things stand now."""
        rows = self._services.manager.summaries()
        self.icon.setIcon(drawn_icon(f"tray/{badge(rows)}.svg", _SIZES))
        self.icon.setToolTip(headline.tray_tooltip(rows))

    def rebuild(self) -> None:
        """Make the menu anew from the current rows."""
        rows = self._services.manager.summaries()
        self.menu.clear()
        self._kept = []
        self._add(headline.how_many(rows), None)
        waiting = headline.needing(rows)
        for row in waiting[:_MOST_LINES]:
            text = f"{row.name} — {row.status_label[:1].lower()}{row.status_label[1:]}"
            self._add(text, partial(self._put_right, row))
        if len(waiting) > _MOST_LINES:
            self._add(f"{len(waiting) - _MOST_LINES} more…", self._window.bring_back)
        self.menu.addSeparator()
        opener = self._add("Open Atom Desktop", self._window.bring_back)
        self.menu.setDefaultAction(opener)
        self._add("Check all now", self._window.commands.check_all)
        self.menu.addSeparator()
        self._add("Quit", self._on_quit)

    def lines(self) -> list[str]:
        """Return the menu's texts, without separators."""
        return [one.text().replace("&&", "&") for one in self._kept]

    def _add(self, text: str, act: Callable[[], object] | None) -> QAction:
        action = QAction(text.replace("&", "&&"), self.menu)
        action.setEnabled(act is not None)
        if act is not None:
            action.triggered.connect(lambda _: act())
        self.menu.addAction(action)
        self._kept.append(action)
        return action

    def _put_right(self, row: ConnectionSummary) -> None:
        self._window.bring_back()
        if row.button is not None and row.button.action is Action.SIGN_IN_AGAIN:
            self._window.act(row, row.button.action)
        else:
            self._window.choose(row.key)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self._window.bring_back()

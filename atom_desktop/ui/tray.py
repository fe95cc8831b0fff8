"""The icon in the tray and the shortest menu."""

import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.summary import Action, ConnectionSummary, Tone
from atom_desktop.foundation.language import tr, tr_many
from atom_desktop.foundation.relative_time import clock_time
from atom_desktop.ui import headline
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.notifications.pauses import PAUSES
from atom_desktop.ui.panel import panel_scheme
from atom_desktop.ui.ports import Services
from atom_desktop.ui.tray_icon import badge, tray_icon

_MOST_LINES = 3
_LOOK_EVERY = 1.0  # seconds
_LATE_MS, _TRIES = 5000, 12  # a panel that comes within a minute is found at once
_RESTARTING_MS = 15_000  # a panel that starts again is back by then


def _waiting_words(row: ConnectionSummary) -> str:
    """Return "Slack — sign in again" for a row that needs the person."""
    match row.status:
        case ConnectionStatus.SIGN_IN_AGAIN:
            return tr("{name} — sign in again", name=row.name)
        case ConnectionStatus.EXPIRING if row.tone is Tone.ERROR:
            return tr("{name} — renew now", name=row.name)
        case ConnectionStatus.EXPIRING:
            return tr("{name} — renew soon", name=row.name)
        case _:
            return tr("{name} — problem", name=row.name)


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
        self.snoozing = QMenu(tr("Snooze notifications"))
        self.menu.aboutToShow.connect(self.rebuild)
        self._had_place = QSystemTrayIcon.isSystemTrayAvailable()
        self.icon = self._made_icon()
        self._late = QTimer(self)
        self._late.setInterval(_LATE_MS)
        self._late.timeout.connect(self._try_again)
        self._tries = _TRIES
        self._late.start()
        self.may_be_hidden = False  # while a start in the background waits for a panel
        self._missing = QTimer(self)
        self._missing.setSingleShot(True)
        self._missing.setInterval(_RESTARTING_MS)
        self._missing.timeout.connect(self._bring_back_lost)
        window.bridge.changed.connect(self.refresh)
        window.places.preferences.changed.connect(lambda _: self.refresh())
        window.hides_on_close = self.is_there
        self.rebuild()
        self.refresh()
        self.icon.show()

    def _made_icon(self) -> QSystemTrayIcon:
        icon = QSystemTrayIcon(self)
        icon.setContextMenu(self.menu)
        icon.activated.connect(self._activated)
        return icon

    def _find_late_place(self) -> None:
        """Make the icon anew when a panel came late: Qt asks for one where an icon is made.

        Once it has a place, Qt puts it back by itself after a panel was restarted.
        """
        if self._had_place or not QSystemTrayIcon.isSystemTrayAvailable():
            return
        self._had_place = True
        before, self.icon = self.icon, self._made_icon()
        before.hide()
        before.deleteLater()
        self.refresh()
        self.icon.show()

    def _try_again(self) -> None:
        self._tries -= 1
        self._find_late_place()
        if self._had_place or self._tries <= 0:
            self._late.stop()  # from here on with every refresh

    def close(self) -> None:
        """Take the icon away for good."""
        self._late.stop()
        self._missing.stop()
        self.icon.hide()

    def refresh(self) -> None:
        """Show how things stand now."""
        self._find_late_place()
        rows = self._services.manager.summaries()
        self.icon.setIcon(tray_icon(badge(rows), self._services.settings.tray_icon, panel_scheme()))
        self.icon.setToolTip(headline.tray_tooltip(rows))
        if self._is_out_of_reach() and not self._missing.isActive():
            self._missing.start()

    async def wait_for_place(self, patience: float) -> bool:
        """Wait up to `patience` seconds for a panel to come; returns whether the icon is there."""
        clock = self._services.clock
        end = clock.boot() + patience
        while not self.is_there() and clock.boot() < end:
            await clock.sleep(_LOOK_EVERY)
            self._find_late_place()
        return self.is_there()

    def is_there(self) -> bool:
        """Return whether the icon can be seen by whoever looks for it."""
        return self._had_place and self.icon.isVisible() and QSystemTrayIcon.isSystemTrayAvailable()

    def _is_out_of_reach(self) -> bool:
        return self._window.isHidden() and not self.is_there() and not self.may_be_hidden

    def _bring_back_lost(self) -> None:
        """Show a hidden window whose icon went with the panel, without taking the focus."""
        if self._is_out_of_reach():
            self._window.showMinimized()

    def rebuild(self) -> None:
        """Make the menu anew from the current rows."""
        rows = self._services.manager.summaries()
        self.menu.clear()
        self._kept = []
        self._add(headline.how_many(rows), None)
        waiting = headline.needing(rows)
        for row in waiting[:_MOST_LINES]:
            self._add(_waiting_words(row), partial(self._put_right, row))
        if len(waiting) > _MOST_LINES:
            more = tr_many("{number} more…", "{number} more…", len(waiting) - _MOST_LINES)
            self._add(more, self._window.bring_back)
        self.menu.addSeparator()
        opener = self._add(tr("Open Atom Desktop"), self._window.bring_back)
        self.menu.setDefaultAction(opener)
        self._add(tr("Check all now"), self._window.commands.check_all)
        if not self._services.practice:
            self._add_menu(tr("Profile"), self._window.profiles.menu)
        self._add_menu(tr("Snooze notifications"), self._snoozing())
        self.menu.addSeparator()
        self._add(tr("Settings…"), self._open_settings)
        self._add(tr("Quit"), self._on_quit)

    def _snoozing(self) -> QMenu:
        """Return the menu of pauses; its first line says how long one that is on will last."""
        self.snoozing.clear()
        centre, now = self._window.alerting.centre, self._services.clock.now()
        until = centre.alerts.paused_until
        if until is not None and centre.alerts.is_paused(now):
            words = tr("Snoozed until {time}", time=clock_time(until, now))
            self.snoozing.addAction(words).setEnabled(False)
            ending = self.snoozing.addAction(tr("End snooze"))
            ending.triggered.connect(lambda _: centre.pause(None))
            return self.snoozing
        for words, ends in PAUSES.items():
            self.snoozing.addAction(tr(words)).triggered.connect(
                lambda _=False, ends=ends: centre.pause(ends(self._services.clock.now()))
            )
        return self.snoozing

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

    def _add_menu(self, text: str, menu: QMenu) -> None:
        action = QAction(text, self.menu)
        action.setMenu(menu)
        self.menu.addAction(action)
        self._kept.append(action)

    def _open_settings(self) -> None:
        self._window.bring_back()
        self._window.open_settings()

    def _put_right(self, row: ConnectionSummary) -> None:
        self._window.bring_back()
        if row.button is not None and row.button.action is Action.SIGN_IN_AGAIN:
            self._window.act(row, row.button.action)
        else:
            self._window.choose(row.key)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # On macOS a click opens the menu, and only that.
        if reason is QSystemTrayIcon.ActivationReason.Trigger and sys.platform != "darwin":
            self._window.bring_back()

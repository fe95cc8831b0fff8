import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from fake_manager import FakeManager, FakeServices
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot
from sample_rows import NOW, row, usual_day
from screens import OpenWindow

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.summary import ConnectionSummary
from atom_desktop.foundation.settings import TrayIcon
from atom_desktop.ui.pages.settings.page import SettingsPage
from atom_desktop.ui.tray import Tray
from atom_desktop.ui.tray_icon import badge

if TYPE_CHECKING:
    from atom_desktop.ui.main_window import MainWindow

# The offscreen platform can neither bring a window to the front nor show a tray icon.
pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support raise", "No such signal QPlatformNativeInterface", extend=True
)
_S = ConnectionStatus
OpenTray = Callable[[tuple[ConnectionSummary, ...]], Tray]


@pytest.fixture
def quits() -> list[str]:
    return []


@pytest.fixture
def open_tray(open_window: OpenWindow, quits: list[str]) -> OpenTray:
    def make(rows: tuple[ConnectionSummary, ...]) -> Tray:
        services = FakeServices(manager=FakeManager(rows=rows))
        return Tray(services, open_window(services), lambda: quits.append("quit"))

    return make


def test_the_menu_says_how_things_stand_and_what_waits(open_tray: OpenTray) -> None:
    tray = open_tray(usual_day())
    assert tray.lines() == [
        "7 of 10 connected",
        "Slack — sign in again",
        "Open Atom Desktop",
        "Check all now",
        "Profile",
        "Snooze notifications",
        "Settings…",
        "Quit",
    ]
    assert not tray.menu.actions()[0].isEnabled()
    assert tray.icon.toolTip() == "Atom Desktop — 7 connected, 1 needs you"


def test_at_most_three_lines_wait_and_the_rest_is_counted(open_tray: OpenTray) -> None:
    needing = ("gmail", "slack", "teams", "github", "asana")
    tray = open_tray(tuple(row(one, _S.SIGN_IN_AGAIN) for one in needing))
    assert [line for line in tray.lines() if "sign in again" in line] == [
        "Gmail — sign in again",
        "Slack — sign in again",
        "Teams — sign in again",
    ]
    assert "2 more…" in tray.lines()


def test_the_menu_is_made_anew_when_it_is_shown(open_tray: OpenTray) -> None:
    tray = open_tray(usual_day())
    services = tray._services
    assert isinstance(services, FakeServices)
    services.manager.rows = (replace(row("slack", _S.PROBLEM), title="A & B"),)
    tray.menu.aboutToShow.emit()
    assert tray.lines()[1] == "A & B — problem"


def test_a_line_that_waits_starts_its_sign_in_in_the_window(open_tray: OpenTray) -> None:
    tray = open_tray(usual_day())
    tray.menu.actions()[1].trigger()
    services = tray._services
    assert isinstance(services, FakeServices)
    assert services.manager.calls[0][:3] == ("begin", "slack", "c-slack")


def test_settings_in_the_menu_bring_the_window_to_its_settings(open_tray: OpenTray) -> None:
    tray = open_tray(usual_day())
    window = tray._window
    window.hide()
    tray.menu.actions()[-2].trigger()
    assert window.isVisible()
    assert isinstance(window.page, SettingsPage)


def test_no_menu_opens_from_a_menu_of_the_menu(open_tray: OpenTray) -> None:
    tray = open_tray(usual_day())
    tray.menu.aboutToShow.emit()
    below = [action.menu() for action in tray.menu.actions() if action.menu() is not None]
    assert len(below) == 2
    for menu in below:
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        assert menu.actions()
        assert not [action for action in menu.actions() if action.menu() is not None]


def test_the_icon_changes_its_colours_with_the_setting(open_tray: OpenTray) -> None:
    tray = open_tray((row("slack", _S.CONNECTED),))
    quiet = tray.icon.icon().cacheKey()
    tray._window.places.preferences.change(tray_icon=TrayIcon.COLOUR)
    assert tray.icon.icon().cacheKey() != quiet


def test_an_icon_that_was_closed_never_comes_back(
    open_tray: OpenTray,
) -> None:
    tray = open_tray(usual_day())
    tray._window.hide()
    tray.refresh()
    timers = [timer for timer in tray.findChildren(QTimer) if timer.isActive()]
    assert len(timers) == 2
    tray.close()
    assert not tray.icon.isVisible()
    assert not [timer for timer in timers if timer.isActive()]


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_a_click_opens_the_window_except_where_it_opens_the_menu(
    open_tray: OpenTray, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    tray = open_tray(usual_day())
    tray._window.hide()
    monkeypatch.setattr(sys, "platform", system)
    tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert tray._window.isVisible() is (system != "darwin")


def test_quit_is_asked_for_and_nothing_else(open_tray: OpenTray, quits: list[str]) -> None:
    tray = open_tray(usual_day())
    tray.menu.actions()[-1].trigger()
    assert quits == ["quit"]


def test_notifications_are_snoozed_and_the_menu_says_until_when(open_tray: OpenTray) -> None:
    tray = open_tray(usual_day())
    centre = tray._window.alerting.centre
    tray.menu.aboutToShow.emit()
    assert _texts(tray) == ["1 h", "8 h", "Until tomorrow"]
    tray.snoozing.actions()[1].trigger()
    assert centre.alerts.paused_until == NOW + timedelta(hours=8)
    tray.menu.aboutToShow.emit()
    until = (NOW + timedelta(hours=8)).astimezone()
    assert _texts(tray) == [f"Snoozed until {until:%H:%M}", "End snooze"]
    tray.snoozing.actions()[1].trigger()
    assert centre.alerts.paused_until is None


def _texts(tray: Tray) -> list[str]:
    return [action.text() for action in tray.snoozing.actions()]


def test_a_panel_that_comes_late_gets_an_icon(
    open_tray: OpenTray, monkeypatch: pytest.MonkeyPatch
) -> None:
    tray = open_tray(usual_day())
    before = tray.icon
    tray.refresh()
    assert tray.icon is before
    assert not tray.is_there()
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    tray.refresh()
    assert tray.icon is not before
    assert tray.is_there()
    assert tray.icon.toolTip() == "Atom Desktop — 7 connected, 1 needs you"
    tray.icon.hide()


def test_a_hidden_window_comes_back_when_the_panel_is_gone_for_good(
    open_tray: OpenTray, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    has_panel = True
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: has_panel)
    tray = open_tray(usual_day())
    window = tray._window
    tray._missing.setInterval(1)
    window.close()
    tray.refresh()
    assert not tray._missing.isActive()
    has_panel = False
    tray.refresh()
    has_panel = True  # it was only restarting
    qtbot.waitUntil(lambda: not tray._missing.isActive())
    assert window.isHidden()
    has_panel = False
    tray.refresh()
    qtbot.waitUntil(window.isMinimized)
    assert not window.isHidden()
    tray.icon.hide()


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ((_S.CONNECTED,), "ok"),
        ((_S.CONNECTED, _S.UNREACHABLE), "offline"),
        ((_S.UNREACHABLE, _S.CONNECTING), "busy"),
        ((_S.CONNECTING, _S.EXPIRING), "attention"),
        ((_S.SIGN_IN_AGAIN, _S.PROBLEM), "problem"),
        ((_S.PAUSED, _S.CONNECTED), "ok"),
        ((_S.PAUSED, _S.READY), "paused"),
        ((_S.NOT_SET_UP,), "ok"),
    ],
)
def test_the_badge_is_that_of_the_worst_row(
    statuses: tuple[ConnectionStatus, ...], expected: str
) -> None:
    services = ("gmail", "slack")
    assert badge(tuple(map(row, services, statuses))) == expected


def test_without_a_tray_closing_ends_the_app_instead_of_hiding_it(
    open_tray: OpenTray, qtbot: QtBot
) -> None:
    window = open_tray((row("slack", _S.READY),))._window
    assert not QSystemTrayIcon.isSystemTrayAvailable()
    with qtbot.waitSignal(window.quit_wanted):
        window.close()


def test_with_a_tray_closing_leaves_the_icon_to_bring_the_window_back(
    open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    services = FakeServices()
    window: MainWindow = open_window(services)
    tray = Tray(services, window, lambda: None)
    assert tray.icon.isVisible()
    window.close()
    assert not window.isVisible()
    tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert window.isVisible()
    tray.icon.hide()

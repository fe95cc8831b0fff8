"""Alerts in the window: the list, the toast, and what their buttons do."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

import pytest
from fake_manager import FakeManager, FakeServices
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sample_rows import NOW, row, usual_day

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.foundation.autostart import AutostartState, autostart_for
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.notifications.notifier import Notification
from atom_desktop.ui.pages.alerts import AlertsPage
from atom_desktop.ui.pages.settings.general import GeneralSection
from atom_desktop.ui.pages.settings.page import SettingsPage
from atom_desktop.ui.widgets.alert_line import Press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
_S = ConnectionStatus


class NotedNotifier:
    """Remembers what it was asked to show."""

    on_pressed: Callable[[str], None]
    on_closed: Callable[[], None]

    def __init__(self, *, works: bool = True) -> None:
        self.shown: list[Notification] = []
        self.withdrawn = 0
        self.works = works

    async def show(self, notification: Notification) -> bool:
        self.shown.append(notification)
        return self.works

    async def withdraw(self) -> None:
        self.withdrawn += 1

    async def close(self) -> None:
        self.withdrawn += 1


class MovingClock:
    """Stands until it is moved."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> object:
        return NOW + timedelta(seconds=self.seconds)

    def boot(self) -> float:
        return self.seconds

    monotonic = boot


@pytest.fixture
def services() -> FakeServices:
    made = FakeServices(manager=FakeManager(rows=usual_day()))
    made.clock = MovingClock()  # type: ignore[assignment]  # as much of it as is used
    return made


def _wait(window: MainWindow, services: FakeServices, seconds: float) -> None:
    assert isinstance(services.clock, MovingClock)
    services.clock.seconds += seconds
    window.alerting.centre.look()


def _page(window: MainWindow) -> AlertsPage:
    window.rail.places["alerts"].click()
    page = window._page
    assert isinstance(page, AlertsPage)
    return page


def _texts(page: AlertsPage) -> str:
    lines = [line.accessibleName() for line in page.lines.values()]
    return "\n".join([*lines, page._paused.text()])


def test_a_hidden_window_tells_on_the_desktop_and_the_button_starts_the_sign_in(
    window: MainWindow, services: FakeServices
) -> None:
    notifier = NotedNotifier()
    window.alerting.centre.use(notifier)
    window.hide()
    _wait(window, services, 2)
    (told,) = notifier.shown
    assert told.title == "Slack needs you to sign in again"
    assert [key for key, _ in told.buttons] == ["default", "fix", "snooze"]
    notifier.on_pressed("fix")
    assert services.manager.calls[0][:3] == ("begin", "slack", "c-slack")
    assert window.isVisible()
    assert notifier.withdrawn == 1


def test_a_click_on_it_shows_the_account(window: MainWindow, services: FakeServices) -> None:
    notifier = NotedNotifier()
    window.alerting.centre.use(notifier)
    window.choose("c-gmail")
    window.hide()
    _wait(window, services, 2)
    notifier.on_pressed("default")
    assert window.isVisible()
    assert window.home.list.selected == "c-slack"
    assert services.manager.calls == []


def test_it_is_withdrawn_when_all_is_well_and_snoozed_ones_stay_silent(
    window: MainWindow, services: FakeServices
) -> None:
    notifier = NotedNotifier()
    window.alerting.centre.use(notifier)
    window.hide()
    _wait(window, services, 2)
    notifier.on_pressed("snooze")
    for _ in range(20):
        _wait(window, services, 3600)
    assert len(notifier.shown) == 1
    _wait(window, services, 5 * 3600)
    _wait(window, services, 2)
    assert len(notifier.shown) == 2
    services.manager.rows = tuple(one for one in usual_day() if one.key != "c-slack")
    before = notifier.withdrawn
    _wait(window, services, 1)
    assert notifier.withdrawn == before + 1


def test_without_any_server_it_waits_in_the_list_and_is_told_when_one_comes(
    window: MainWindow, services: FakeServices
) -> None:
    notifier = NotedNotifier(works=False)
    window.alerting.centre.use(notifier)
    window.hide()
    _wait(window, services, 2)
    assert len(notifier.shown) == 1
    assert len(window.alerting.centre.alerts.all()) == 1
    notifier.works = True
    _wait(window, services, 30)
    _wait(window, services, 60)
    assert len(notifier.shown) == 2


def test_while_the_window_has_the_focus_a_toast_tells_and_no_notification(
    window: MainWindow, services: FakeServices, qtbot: QtBot
) -> None:
    notifier = NotedNotifier()
    window.alerting.centre.use(notifier)
    focused = window.focusWidget()
    _wait(window, services, 2)
    toast = window.alerting.toast
    assert toast.isVisible()
    assert toast.title.text() == "Slack needs you to sign in again"
    assert notifier.shown == []
    assert window.focusWidget() is focused, "a toast takes no focus"
    toast.buttons["fix"].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(toast.buttons["fix"], Qt.Key.Key_Return)
    assert services.manager.calls[0][:2] == ("begin", "slack")
    assert toast.isHidden()
    _wait(window, services, 100)
    assert toast.isHidden(), "told once"


def test_a_toast_goes_by_itself_but_not_from_under_the_keyboard(
    window: MainWindow, services: FakeServices, qtbot: QtBot
) -> None:
    toast = window.alerting.toast
    toast._timer.setInterval(1)
    toast.say(Notification(title="One", body="", buttons=(("fix", "Do"),)))
    toast.buttons["fix"].setFocus(Qt.FocusReason.TabFocusReason)
    toast._leave()
    assert toast.isVisible()
    QTest.keyClick(toast.buttons["fix"], Qt.Key.Key_Escape)
    assert toast.isHidden()
    window.home.search.setFocus()
    toast.say(Notification(title="Two", body=""))
    qtbot.waitUntil(toast.isHidden)


def test_the_rail_counts_what_is_new_until_the_list_was_looked_at(
    window: MainWindow, qtbot: QtBot
) -> None:
    place = window.rail.places["alerts"]
    assert place.accessibleName() == "Alerts, 1 new"
    page = _page(window)
    qtbot.waitUntil(lambda: place.accessibleName() == "Alerts")
    assert "New · " in _texts(page)


def test_an_alert_in_the_list_has_the_button_of_its_row_and_can_be_snoozed_and_muted(
    window: MainWindow, services: FakeServices
) -> None:
    page = _page(window)
    (number,) = page.lines
    line = page.lines[number]
    assert line.buttons[Press.FIX].text() == "Sign in"
    line.buttons[Press.SNOOZE].click()
    assert "snoozed until" in _texts(page)
    page.lines[number].buttons[Press.WAKE].click()
    assert "snoozed until" not in _texts(page)
    page.lines[number].buttons[Press.MUTE].click()
    assert services.settings.muted_services == ("slack",)
    assert page.settings.mutes["slack"].isChecked()
    assert "muted" in _texts(page)
    page.lines[number].buttons[Press.FIX].click()
    assert services.manager.calls[0][:2] == ("begin", "slack")


def test_what_is_over_says_so_and_has_no_buttons(
    window: MainWindow, services: FakeServices
) -> None:
    services.manager.rows = (row("slack", _S.CONNECTED),)
    window.alerting.centre.look()
    page = _page(window)
    (line,) = page.lines.values()
    assert line.buttons == {}
    assert "over since" in _texts(page)
    assert page.subtitle.text() == "Nothing needs you now."


def test_quiet_hours_are_checked_and_written(window: MainWindow, services: FakeServices) -> None:
    settings = _page(window).settings
    assert not settings.times[0].isEnabled()
    settings.is_quiet.click()
    assert services.settings.quiet_hours == "22:00-07:00"
    settings.times[0].setText("9")
    settings.times[0].editingFinished.emit()
    assert services.settings.quiet_hours == "09:00-07:00"
    settings.times[1].setText("late")
    settings.times[1].editingFinished.emit()
    assert settings.problem.text() == "Write times like 22:00."
    assert services.settings.quiet_hours == "09:00-07:00"
    settings.is_quiet.click()
    assert services.settings.quiet_hours == ""


def test_everything_can_be_snoozed_and_woken(window: MainWindow, services: FakeServices) -> None:
    page = _page(window)
    page.pauses["8 h"].click()
    assert window.alerting.centre.alerts.paused_until == NOW + timedelta(hours=8)
    assert "Nothing pops up until" in _texts(page)
    assert page.wake.isVisible()
    page.wake.click()
    assert window.alerting.centre.alerts.paused_until is None


def test_notifications_can_be_turned_off_in_the_settings_too(
    window: MainWindow, services: FakeServices
) -> None:
    notifier = NotedNotifier()
    window.alerting.centre.use(notifier)
    window.open_settings("notifications")
    page = window._page
    assert isinstance(page, SettingsPage)
    page.section.settings.is_on.click()  # type: ignore[union-attr]
    assert services.settings.notifications is False
    window.hide()
    _wait(window, services, 10)
    assert notifier.shown == []


class TasksInALoopOfTheirOwn:
    """Runs a task to its end, with whatever thread it waits for."""

    def spawn(self, coro: Coroutine[Any, Any, None], *, name: str) -> object:
        asyncio.run(coro)
        return name


def test_start_at_login_is_turned_on_in_the_settings(
    window: MainWindow, services: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "tasks", TasksInALoopOfTheirOwn())
    window.open_settings("general")
    page = window._page
    assert isinstance(page, SettingsPage)
    section = page.section
    assert isinstance(section, GeneralSection)
    entry = autostart_for(services.paths)
    assert section.login.buttons[AutostartState.OFF].isChecked()
    for state in (AutostartState.ON, AutostartState.OFF):
        section.login.buttons[state].click()
        assert entry.state() is state

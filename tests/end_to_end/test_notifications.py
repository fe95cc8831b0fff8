"""A real notification daemon: one notification, its button, and its end when all is well again."""

from collections.abc import Iterator

import pytest
from command_line import visit
from desktop import Desktop, until
from notification_daemon import NotificationDaemon
from practice_side import PracticeSide
from running_window import RunningWindow
from tray_host import TrayHost

pytestmark = pytest.mark.end_to_end
_SERVICES = {"slack": "Slack", "github": "GitHub", "notion": "Notion"}


@pytest.fixture
def tray(desktop: Desktop) -> Iterator[TrayHost]:
    with TrayHost.started(desktop.env["DBUS_SESSION_BUS_ADDRESS"]) as host:
        yield host


@pytest.fixture
def daemon(desktop: Desktop) -> Iterator[NotificationDaemon]:
    with NotificationDaemon.started(desktop) as started:
        yield started


@pytest.fixture
def window(tray: TrayHost, daemon: NotificationDaemon, desktop: Desktop) -> Iterator[RunningWindow]:
    with RunningWindow.started(desktop) as running:
        until(lambda: tray.items, what="an icon in the tray")
        yield running


def _connect(window: RunningWindow, desktop: Desktop, service: str) -> None:
    name, before = _SERVICES[service], len(desktop.opened())
    window.press(f"{name}, *")
    window.press("Open browser", beside=f"Connect {name}")
    assert "Connected as" in visit(desktop.next_opened(before))
    window.wait_row(name, "Connected")


def _practice(window: RunningWindow) -> PracticeSide:
    told = window.ask("secrets")
    return PracticeSide(bases=told["bases"], control=told["control"])


def _put_right(window: RunningWindow, tray: TrayHost, desktop: Desktop, service: str) -> None:
    name, before = _SERVICES[service], len(desktop.opened())
    tray.choose(next(line for line in tray.menu() if line.startswith(f"{name} —")))
    assert "Connected as" in visit(desktop.next_opened(before))
    window.wait_row(name, "Connected")
    window.ask("close")


def test_a_lost_sign_in_is_one_notification_whose_button_puts_it_right(
    window: RunningWindow, tray: TrayHost, daemon: NotificationDaemon, desktop: Desktop
) -> None:
    _connect(window, desktop, "slack")
    window.ask("close")
    _practice(window).tell("/revoke", service="slack")
    tray.choose("Check all now")
    note = daemon.wait_shown("Slack needs you to sign in again")
    assert "Slack" in note.body
    assert "token" not in note.body.lower()
    tray.choose("Check all now")
    before = len(desktop.opened())
    daemon.press("Sign in again")
    address = desktop.next_opened(before)
    assert "slack.com" in address
    assert "Connected as" in visit(address)
    window.wait_row("Slack", "Connected")
    until(lambda: daemon.on_screen() == 0, what="an empty screen")
    assert len(daemon.shown()) == 1, "nothing else popped up"


def test_three_at_once_become_one_that_leads_to_the_list(
    window: RunningWindow, tray: TrayHost, daemon: NotificationDaemon, desktop: Desktop
) -> None:
    for service in _SERVICES:
        _connect(window, desktop, service)
    window.ask("close")
    practice = _practice(window)
    for service in _SERVICES:
        practice.tell("/revoke", service=service)
    tray.choose("Check all now")
    daemon.wait_shown("3 accounts need attention")
    assert daemon.on_screen() == 1
    assert len({note.id for note in daemon.shown()}) == 1
    daemon.press("Show them")
    until(lambda: window.ask("look")["visible"], what="the window")
    assert window.wait_text("3 things need you.")
    until(lambda: daemon.on_screen() == 0, what="an empty screen")


def test_what_was_put_right_elsewhere_takes_its_notification_along(
    window: RunningWindow, tray: TrayHost, daemon: NotificationDaemon, desktop: Desktop
) -> None:
    _connect(window, desktop, "slack")
    _connect(window, desktop, "github")
    window.ask("close")
    practice = _practice(window)
    for service in ("slack", "github"):
        practice.tell("/revoke", service=service)
    tray.choose("Check all now")
    both = daemon.wait_shown("2 accounts need attention")
    _put_right(window, tray, desktop, "slack")
    daemon.wait_shown("GitHub needs you to sign in again")
    assert daemon.on_screen() == 1
    _put_right(window, tray, desktop, "github")
    until(lambda: daemon.on_screen() == 0, what="an empty screen")
    assert len(daemon.shown()) == 2
    assert {note.id for note in daemon.shown()} == {both.id}, "replaced, not one more"


def test_a_start_in_the_background_stays_in_the_tray_and_comes_when_called(
    tray: TrayHost, desktop: Desktop
) -> None:
    with RunningWindow.started(desktop, background=True) as window:
        until(lambda: tray.items, what="an icon in the tray")
        assert not window.ask("look")["visible"]
        tray.choose("Open Atom Desktop")
        until(lambda: window.ask("look")["visible"], what="the window")


def test_a_start_in_the_background_without_a_tray_hides_nothing(desktop: Desktop) -> None:
    with RunningWindow.started(desktop, background=True) as window:
        until(lambda: window.ask("look")["visible"], timeout=60, what="the window")


def test_a_late_panel_finds_the_window_that_waited_for_it(desktop: Desktop) -> None:
    with RunningWindow.started(desktop, background=True) as window:
        assert not window.ask("look")["visible"]
        with TrayHost.started(desktop.env["DBUS_SESSION_BUS_ADDRESS"]) as late:
            until(lambda: late.items, what="an icon in the tray")
            assert not window.ask("look")["visible"]
            late.choose("Open Atom Desktop")
            until(lambda: window.ask("look")["visible"], what="the window")

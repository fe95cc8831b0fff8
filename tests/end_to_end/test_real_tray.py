"""The tray icon at a real tray, and how the app ends."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from command_line import visit
from desktop import Desktop, until
from practice_side import PracticeSide
from processes import children_of
from running_window import RunningWindow
from tray_host import TrayHost

pytestmark = pytest.mark.end_to_end


@pytest.fixture
def tray(desktop: Desktop) -> Iterator[TrayHost]:
    with TrayHost.started(desktop.env["DBUS_SESSION_BUS_ADDRESS"]) as host:
        yield host


@pytest.fixture
def window(tray: TrayHost, desktop: Desktop) -> Iterator[RunningWindow]:
    with RunningWindow.started(desktop) as running:
        until(lambda: tray.items, what="an icon in the tray")
        yield running


def test_the_icon_tells_how_things_stand_and_its_menu_leads_to_what_needs_you(
    tray: TrayHost, desktop: Desktop, window: RunningWindow
) -> None:
    assert tray.item("ToolTip")[2] == "Atom Desktop — 0 connected"
    assert tray.item("IconPixmap") or tray.item("IconName")
    practice = _connect(window, desktop, "slack", "Slack")
    until(lambda: tray.item("ToolTip")[2] == "Atom Desktop — 1 connected", what="a new tooltip")
    assert list(tray.menu()) == [
        "1 of 10 connected",
        "Open Atom Desktop",
        "Check all now",
        "Snooze notifications",
        "Settings…",
        "Quit",
    ]
    window.ask("close")
    practice.tell("/revoke", service="slack")
    tray.choose("Check all now")
    until(lambda: tray.item("ToolTip")[2].endswith("0 connected, 1 needs you"), what="needs you")
    assert not window.ask("look")["visible"]
    before = len(desktop.opened())
    tray.choose("Slack — sign in again")
    assert "slack.com" in desktop.next_opened(before)
    assert window.ask("look")["visible"]
    window.wait_row("Slack", "Waiting for browser")


def test_the_icon_has_colour_where_something_is_wrong_or_as_it_was_chosen(
    tray: TrayHost, desktop: Desktop, window: RunningWindow
) -> None:
    practice = _connect(window, desktop, "slack", "Slack")
    until(lambda: len(tray.inks()) == 1, what="one ink while all is well")
    practice.tell("/revoke", service="slack")
    tray.choose("Check all now")
    until(lambda: len(tray.inks()) > 2, what="colours")

    tray.choose("Settings…")
    window.wait_text("Tray icon")
    window.press("Tray icon: Monochrome")
    until(lambda: len(tray.inks()) == 1, what="one ink though something is wrong")
    window.press("Tray icon: Colour")
    until(lambda: len(tray.inks()) > 2, what="colours")


def test_closing_leaves_the_icon_and_a_click_on_it_brings_the_window_back(
    tray: TrayHost, window: RunningWindow
) -> None:
    window.ask("close")
    assert window.process.poll() is None
    assert not window.ask("look")["visible"]
    tray.activate()
    until(lambda: window.ask("look")["visible"], what="the window")
    window.ask("minimize")
    until(lambda: window.ask("look")["minimized"], what="a minimized window")
    tray.choose("Open Atom Desktop")
    until(lambda: not window.ask("look")["minimized"], what="the window")


def test_without_a_tray_closing_the_window_ends_the_app(desktop: Desktop) -> None:
    with RunningWindow.started(desktop) as window:
        children = children_of(window.process.pid)
        window.ask("close")
        assert window.wait() == 0
        _judge_end(window, children, desktop)


def test_quit_in_the_menu_ends_everything(
    tray: TrayHost, desktop: Desktop, window: RunningWindow
) -> None:
    children = children_of(window.process.pid)
    assert children, "the practice services are a child"
    tray.choose("Quit")
    assert window.wait() == 0
    _judge_end(window, children, desktop)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_everything_even_while_a_sign_in_waits(
    tray: TrayHost, desktop: Desktop, window: RunningWindow, number: signal.Signals
) -> None:
    window.press("Gmail, *")
    window.press("Open browser", beside="Connect Gmail")
    desktop.next_opened(0)
    children = children_of(window.process.pid)
    window.process.send_signal(number)
    assert window.wait() == 0
    _judge_end(window, children, desktop)


def _connect(window: RunningWindow, desktop: Desktop, service: str, name: str) -> PracticeSide:
    told = window.ask("secrets")
    window.press(f"{name}, *")
    window.press("Open browser", beside=f"Connect {name}")
    assert "Connected as" in visit(desktop.next_opened(0))
    window.wait_row(name, "Connected")
    return PracticeSide(bases=told["bases"], control=told["control"])


def _judge_end(window: RunningWindow, children: list[int], desktop: Desktop) -> None:
    until(
        lambda: not [pid for pid in children if Path(f"/proc/{pid}").exists()],
        timeout=5,
        what="the end of every child",
    )
    assert "Traceback" not in window.stderr()
    for log in desktop.home.rglob("logs/*"):
        text = log.read_text()
        assert "Traceback" not in text
        assert "ERROR" not in text, text

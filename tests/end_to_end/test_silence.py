"""What is snoozed, muted or comes in quiet hours stays silent, also after a restart.

Silence is never waited for: something else is told afterwards, and the list of everything that
popped up says that there was nothing in between.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from command_line import Practice, visit
from desktop import Desktop, until
from notification_daemon import NotificationDaemon
from running_window import RunningWindow
from tray_host import TrayHost

from atom_desktop.foundation.paths import ProfilePaths, profile_paths

pytestmark = pytest.mark.end_to_end
_NAMES = {"slack": "Slack", "github": "GitHub", "notion": "Notion"}
_HOUR = timedelta(hours=1)


class Day:
    """One desktop on which the program is started again and again, with the same services."""

    def __init__(
        self, desktop: Desktop, practice: Practice, tray: TrayHost, daemon: NotificationDaemon
    ) -> None:
        self._desktop = desktop
        self._practice = practice
        self.tray = tray
        self.daemon = daemon

    @property
    def paths(self) -> ProfilePaths:
        """Where the profile keeps its files."""
        return profile_paths(self._desktop.home, "practice")

    @contextmanager
    def run(self, *, background: bool = True) -> "Iterator[RunningWindow]":
        """Start the program and end it properly."""
        before = len(self.tray.items)
        with RunningWindow.started(
            self._desktop, background=background, lasting=self._practice.file
        ) as window:
            until(lambda: self.tray.items[before:], what="an icon in the tray")
            yield window
            assert window.terminate() == 0

    def connect(self, window: RunningWindow, *services: str) -> None:
        """Sign in to these services, then close the window into the tray."""
        for service in services:
            name, before = _NAMES[service], len(self._desktop.opened())
            window.press(f"{name}, *")
            window.press("Open browser", beside=f"Connect {name}")
            assert "Connected as" in visit(self._desktop.next_opened(before))
            window.wait_row(name, "Connected")
        window.ask("close")

    def break_off(self, *services: str) -> None:
        """End sign-ins at the service, and have the program find out."""
        for service in services:
            self._practice.side.tell("/revoke", service=service)
        self.tray.choose("Check all now")

    def wait_told(self, *services: str) -> None:
        """Wait for the last of these; what popped up so far must be exactly these, in order."""
        wanted = [f"{_NAMES[service]} needs you to sign in again" for service in services]
        self.daemon.wait_shown(wanted[-1])
        assert [note.title for note in self.daemon.shown()] == wanted

    def let_a_day_pass(self) -> None:
        """Turn the end of the one snooze into the past while the program does not run."""
        past = (datetime.now(UTC) - _HOUR).isoformat(timespec="microseconds")
        with closing(sqlite3.connect(self.paths.database)) as database, database:
            changed = database.execute(
                "UPDATE alerts SET snoozed_until = ? WHERE snoozed_until IS NOT NULL", (past,)
            )
            assert changed.rowcount == 1


@pytest.fixture
def day(desktop: Desktop, practice: Practice) -> Iterator[Day]:
    with (
        TrayHost.started(desktop.env["DBUS_SESSION_BUS_ADDRESS"]) as tray,
        NotificationDaemon.started(desktop) as daemon,
    ):
        yield Day(desktop, practice, tray, daemon)


def test_what_is_snoozed_stays_silent_over_a_restart_and_is_told_once_when_the_snooze_ends(
    day: Day, desktop: Desktop
) -> None:
    daemon = day.daemon
    with day.run(background=False) as window:
        day.connect(window, "slack", "github", "notion")
        day.break_off("slack")
        day.wait_told("slack")
        daemon.press("Snooze 1 day")
        until(lambda: daemon.on_screen() == 0, what="an empty screen")
    with day.run():
        day.break_off("github")
        day.wait_told("slack", "github")
    day.let_a_day_pass()
    with day.run():
        day.wait_told("slack", "github", "slack")
    with day.run():
        day.break_off("notion")
        day.wait_told("slack", "github", "slack", "notion")


def test_a_muted_service_is_in_the_list_and_never_pops_up_also_after_a_restart(day: Day) -> None:
    with day.run(background=False) as window:
        window.press("Alerts*")
        window.press("Never pop up for Slack")
        window.press("Connections")
        day.connect(window, "slack", "github", "notion")
        day.break_off("slack", "github")
        day.wait_told("github")
    with day.run():
        day.break_off("notion")
        day.wait_told("github", "notion")
    with day.run(background=False) as window:
        window.press("Alerts*")
        window.wait_text("Slack needs you to sign in again")
        window.wait_text("muted")


def test_quiet_hours_hold_an_alert_back_over_a_restart_and_it_is_told_once_when_they_end(
    day: Day, desktop: Desktop
) -> None:
    desktop.env["TZ"] = "UTC"
    with day.run(background=False) as window:
        day.connect(window, "slack", "github")
    now = datetime.now(UTC)
    hours = f"{now - 2 * _HOUR:%H:%M}-{now + 2 * _HOUR:%H:%M}"
    day.paths.settings.write_text(f'quiet_hours = "{hours}"\n')
    with day.run(background=False) as window:
        window.ask("close")
        day.break_off("slack")
        day.tray.choose("Open Atom Desktop")
        window.press("Alerts*")
        window.wait_text("waits for the end of quiet")
    with day.run(background=False) as window:
        window.press("Alerts*")
        window.wait_text("waits for the end of quiet")
    day.paths.settings.write_text("")
    with day.run():
        day.wait_told("slack")
    with day.run():
        day.break_off("github")
        day.wait_told("slack", "github")

"""A real notification daemon (dunst) on a display and a bus, and a person who presses buttons."""

import shlex
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import Desktop, until
from jeepney import DBusAddress, Properties, new_method_call  # type: ignore[import-untyped]
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Iterator

_PATH, _NAME = "/org/freedesktop/Notifications", "org.freedesktop.Notifications"
_COMMANDS = "org.dunstproject.cmd0"
_CONFIGURATION = """
[global]
    dmenu = {chooser}
    markup = full
    idle_threshold = 0
[note]
    summary = "*"
    script = {noter}
    timeout = 0
"""
# dunst offers a line for each button and takes back the one that was chosen.
_CHOOSER = """#!/bin/sh
grep -F -- "$(cat {wish})" | head -n 1
"""
_NOTER = """#!/bin/sh
printf '%s\\t%s\\t%s\\n' "$DUNST_ID" "$DUNST_SUMMARY" "$DUNST_BODY" >> {shown}
"""


@dataclass(frozen=True)
class Note:
    """What was on the screen."""

    id: str
    title: str
    body: str


class NotificationDaemon:
    """`shown()` is everything that popped up so far, oldest first."""

    def __init__(self, desktop: Desktop) -> None:
        self._bus = desktop.env["DBUS_SESSION_BUS_ADDRESS"]
        self._folder = desktop.folder / "dunst"
        self._folder.mkdir()
        self._wish, self._shown = self._folder / "wish", self._folder / "shown"

    @classmethod
    @contextmanager
    def started(cls, desktop: Desktop) -> "Iterator[NotificationDaemon]":
        """Run it until the block ends."""
        made = cls(desktop)
        chooser = made._script("chooser", _CHOOSER.format(wish=shlex.quote(str(made._wish))))
        noter = made._script("noter", _NOTER.format(shown=shlex.quote(str(made._shown))))
        configuration = made._folder / "dunstrc"
        configuration.write_text(_CONFIGURATION.format(chooser=chooser, noter=noter))
        errors = made._folder / "stderr"
        with errors.open("w") as stderr:
            process = subprocess.Popen(
                ["dunst", "-conf", str(configuration)], env=desktop.env, stderr=stderr
            )
        try:
            until(made._answers, what=f"dunst; see {errors}")
            yield made
        finally:
            process.terminate()
            process.wait(timeout=10)

    def shown(self) -> list[Note]:
        """Return what popped up."""
        lines = self._shown.read_text().splitlines() if self._shown.exists() else []
        return [Note(*line.split("\t")) for line in lines]

    def wait_shown(self, title: str) -> Note:
        """Wait until the newest has this title."""
        until(lambda: self.shown() and self.shown()[-1].title == title, what=title, timeout=60)
        return self.shown()[-1]

    def on_screen(self) -> int:
        """Return how many are on the screen now."""
        address = DBusAddress(_PATH, bus_name=_NAME, interface=_COMMANDS)
        with open_dbus_connection(self._bus) as connection:
            answer = connection.send_and_get_reply(Properties(address).get("displayedLength"))
        return int(answer.body[0][1])

    def press(self, words: str) -> None:
        """Press the button of the notification on the screen."""
        self._wish.write_text(f"#{words}")
        address = DBusAddress(_PATH, bus_name=_NAME, interface=_COMMANDS)
        with open_dbus_connection(self._bus) as connection:
            connection.send_and_get_reply(new_method_call(address, "ContextMenuCall"), timeout=10)

    def _answers(self) -> bool:
        try:
            return self.on_screen() == 0
        except (ValueError, IndexError, TypeError):
            return False

    def _script(self, name: str, text: str) -> Path:
        file = self._folder / name
        file.write_text(text)
        file.chmod(0o700)
        return file

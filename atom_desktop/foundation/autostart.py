"""Start at login: an entry where the system looks, one for each profile. The entry is the setting.

Linux: https://specifications.freedesktop.org/autostart-spec/latest/ and the quoting of `Exec` in
https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html. macOS:
`launch_agent.py`. Windows: https://learn.microsoft.com/windows/win32/setupapi/run-and-runonce-registry-keys
"""

import hashlib
import os
import subprocess
import sys
from abc import ABC, abstractmethod
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.foundation.language import marked, tr
from atom_desktop.foundation.launching import profile_command
from atom_desktop.foundation.paths import APP_ID, DEFAULT_PROFILE, ProfilePaths
from atom_desktop.foundation.whole_file import write_whole

BACKGROUND = "--background"
_DELAY = 5  # seconds, for a panel to come first
_RESERVED = frozenset(" \t\"'\\><~|&;$*?#()`")


class AutostartState(StrEnum):
    """Whether this program starts at login; `OTHER` is an entry that starts another copy."""

    ON = "on"
    OFF = "off"
    OTHER = "other"


class Autostart(Protocol):
    """Reads and writes the entry of one profile."""

    def state(self) -> AutostartState:
        """Return how it is now. An entry that cannot be read is none."""

    def turn_on(self) -> None:
        """Write the entry. Raises ConfigurationError `autostart_unwritable`."""

    def turn_off(self) -> None:
        """Remove the entry. Raises ConfigurationError `autostart_unwritable`."""


def autostart_for(paths: ProfilePaths) -> Autostart:
    """Return the entry of a profile for this system."""
    command, name = [*profile_command(paths), BACKGROUND], entry_name(paths)
    if sys.platform == "win32":
        from atom_desktop.foundation.run_key import RunKey  # noqa: PLC0415  # Windows alone

        return RunKey(name, subprocess.list2cmdline(command))
    if sys.platform == "darwin":
        from atom_desktop.foundation.launch_agent import LaunchAgent  # noqa: PLC0415  # the same

        return LaunchAgent(Path.home() / "Library" / "LaunchAgents", name, command)
    config = os.environ.get("XDG_CONFIG_HOME", "")
    base = Path(config) if Path(config).is_absolute() else Path.home() / ".config"
    return DesktopEntry(base / "autostart", name, command)


def entry_name(paths: ProfilePaths) -> str:
    """Return a name that no other profile has: the app's id, and more where it is not the usual."""
    parts = [APP_ID]
    if paths.profile != DEFAULT_PROFILE:
        parts.append(paths.profile)
    if paths.home is not None:
        parts.append(hashlib.sha256(str(paths.home).encode()).hexdigest()[:12])
    return ".".join(parts)


class EntryFile(ABC):
    """An entry that is a file of its own."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @abstractmethod
    def content(self) -> bytes:
        """Return what the file holds."""

    def state(self) -> AutostartState:
        """Return how it is now."""
        try:
            found = self._path.read_bytes()
        except OSError:
            return AutostartState.OFF
        if self.is_off(found):
            return AutostartState.OFF
        return AutostartState.ON if self.starts_us(found) else AutostartState.OTHER

    @abstractmethod
    def is_off(self, found: bytes) -> bool:
        """Whether the entry is there and does nothing."""

    @abstractmethod
    def starts_us(self, found: bytes) -> bool:
        """Whether the entry starts this copy of the program."""

    def turn_on(self) -> None:
        """Write the file."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_whole(self._path, self.content())
        except OSError as error:
            raise _unwritable(self._path, error) from error

    def turn_off(self) -> None:
        """Delete the file."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            raise _unwritable(self._path, error) from error


class DesktopEntry(EntryFile):
    """A file in the autostart folder of the XDG specifications."""

    def __init__(self, folder: Path, name: str, command: list[str]) -> None:
        super().__init__(folder / f"{name}.desktop")
        self._command = command

    def content(self) -> bytes:
        """Return the entry; a desktop's own switches are its last lines."""
        lines = (
            "[Desktop Entry]",
            "Type=Application",
            "Name=Atom Desktop",
            f"Comment={tr('Keeps your accounts connected')}",
            f"Icon={APP_ID}",
            f"Exec={exec_line(self._command)}",
            f"TryExec={_escaped(self._command[0])}",
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
            f"X-GNOME-Autostart-Delay={_DELAY}",
            "X-KDE-autostart-after=panel",
        )
        return ("\n".join(lines) + "\n").encode()

    def is_off(self, found: bytes) -> bool:
        """Whether a desktop's settings switched it off, which they do inside the file."""
        keys = _keys(found)
        return keys.get("Hidden") == "true" or keys.get("X-GNOME-Autostart-enabled") == "false"

    def starts_us(self, found: bytes) -> bool:
        """Whether the command is this one."""
        return _keys(found).get("Exec") == exec_line(self._command)


def exec_line(command: list[str]) -> str:
    r"""Return `command` as the value of `Exec`.

    Each argument is quoted where it must be, then the whole is escaped as any value is: so a
    backslash of an argument becomes four. A percent sign is a field code unless it is doubled.

    Raises:
        ConfigurationError: `autostart_unwritable` for a line break, which no entry can hold.
    """
    if any("\n" in part or "\r" in part for part in command):
        raise ConfigurationError(
            "autostart_unwritable", path=command[0], reason=marked("a line break in a path")
        )
    return _escaped(" ".join(_quoted(part) for part in command))


def _quoted(argument: str) -> str:
    doubled = argument.replace("%", "%%")
    if argument and not _RESERVED & set(argument):
        return doubled
    for char in '\\"`$':
        doubled = doubled.replace(char, f"\\{char}")
    return f'"{doubled}"'


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace("\t", "\\t")


def _keys(found: bytes) -> dict[str, str]:
    """Return the keys of `[Desktop Entry]`, values as written."""
    keys: dict[str, str] = {}
    group = ""
    for line in found.decode(errors="replace").splitlines():
        if line.startswith("["):
            group = line.strip()
        elif group == "[Desktop Entry]" and not line.startswith("#"):
            key, equals, value = line.partition("=")
            if equals:
                keys[key.strip()] = value.strip()
    return keys


def _unwritable(path: Path, error: OSError) -> ConfigurationError:
    return ConfigurationError(
        "autostart_unwritable", path=str(path.parent), reason=error.strerror or "unknown"
    )

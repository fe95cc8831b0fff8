"""The user's settings: a small TOML file in which a mistake spoils only its own line."""

import json
import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from atom_desktop.foundation.errors import ConfigurationError

DEFAULT_REDIRECT_PORT = 53219
_LOWEST_FREE_PORT = 1024
_HIGHEST_PORT = 65535


class Theme(StrEnum):
    """The colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class LogLevel(StrEnum):
    """From which weight on something is logged."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class KeepIn(StrEnum):
    """What keeps tokens and client secrets."""

    KEYRING = "keyring"
    VAULT = "vault"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`redirect_port` is the loopback port for services that want a fixed one registered.

    `keep_in` is changed by `atomctl storage move`, which takes the sign-ins along.
    """

    redirect_port: int = DEFAULT_REDIRECT_PORT
    theme: Theme = Theme.SYSTEM
    log_level: LogLevel = LogLevel.INFO
    keep_in: KeepIn = KeepIn.KEYRING


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsProblem:
    """Something in the file that was left out. `line` counts from 1; 0 is the file as a whole."""

    line: int
    key: str
    message: str


def _port(value: object) -> int:
    # bool is an int in Python, but not in TOML.
    if type(value) is not int or not _LOWEST_FREE_PORT <= value <= _HIGHEST_PORT:
        raise ValueError(f"must be a whole number from {_LOWEST_FREE_PORT} to {_HIGHEST_PORT}")
    return value


def _choice(kind: type[StrEnum]) -> Callable[[object], StrEnum]:
    def read(value: object) -> StrEnum:
        if value not in {member.value for member in kind}:
            raise ValueError("must be one of: " + ", ".join(kind))
        return kind(value)

    return read


_READERS: Mapping[str, Callable[[object], object]] = MappingProxyType(
    {
        "redirect_port": _port,
        "theme": _choice(Theme),
        "log_level": _choice(LogLevel),
        "keep_in": _choice(KeepIn),
    }
)


def load_settings(path: Path) -> tuple[Settings, tuple[SettingsProblem, ...]]:
    """Read `path`; what is missing or wrong has its default, and a problem says what was wrong."""
    try:
        text = path.read_bytes().decode()
    except FileNotFoundError:
        return Settings(), ()
    except OSError as error:
        reason = error.strerror or "unknown"
        return Settings(), (SettingsProblem(line=0, key="", message=f"cannot be read: {reason}"),)
    except UnicodeDecodeError:
        return Settings(), (SettingsProblem(line=0, key="", message="is not UTF-8 text"),)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Settings(), (_syntax_problem(error),)
    return _read_table(table, text)


def save_settings(path: Path, settings: Settings) -> None:
    """Write `settings` in one step; comments and unknown keys stay.

    A file that is not TOML is kept beside the new one as `settings.toml.unreadable`.

    Raises:
        ConfigurationError: `folder_unwritable`.
    """
    try:
        _replace(path, _merged(path, settings))
    except OSError as error:
        raise ConfigurationError(
            "folder_unwritable", path=str(path), reason=error.strerror or "unknown"
        ) from error


def _read_table(
    table: Mapping[str, object], text: str
) -> tuple[Settings, tuple[SettingsProblem, ...]]:
    values: dict[str, object] = {}
    problems: list[SettingsProblem] = []
    for key, value in table.items():
        message = "is not a setting"
        reader = _READERS.get(key)
        if reader is not None:
            try:
                values[key] = reader(value)
            except ValueError as error:
                message = str(error)
            else:
                continue
        problems.append(SettingsProblem(line=_line_of(key, text), key=key, message=message))
    return Settings(**values), tuple(problems)  # type: ignore[arg-type]  # each reader's own type


def _syntax_problem(error: tomllib.TOMLDecodeError) -> SettingsProblem:
    # The line is told only inside the message on the Python versions we support.
    found = re.search(r"\(at (?:line (\d+)|end of document)", str(error))
    line = int(found[1]) if found and found[1] else 0
    message = re.sub(r"\s*\(at .*\)$", "", str(error))
    return SettingsProblem(line=line, key="", message=f"is not TOML: {message}")


def _line_of(key: str, text: str) -> int:
    written = rf"""^\s*\[{{0,2}}\s*["']?{re.escape(key)}\b"""
    for number, line in enumerate(text.splitlines(), start=1):
        if re.match(written, line):
            return number
    return 0


def _merged(path: Path, settings: Settings) -> str:
    wanted = {field.name: getattr(settings, field.name) for field in fields(settings)}
    old = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    kept: list[str] = []
    pending = dict(wanted)
    lines = old.splitlines()
    top = next((i for i, line in enumerate(lines) if line.lstrip().startswith("[")), len(lines))
    for line in lines[:top]:
        found = re.match(r"\s*(\w+)\s*=", line)
        key = found[1] if found else ""
        kept.append(f"{key} = {_toml(pending.pop(key))}" if key in pending else line)
    kept += [f"{key} = {_toml(value)}" for key, value in pending.items()]
    text = "\n".join([*kept, *lines[top:]]) + "\n"
    try:
        read, _ = _read_table(tomllib.loads(text), text)
    except tomllib.TOMLDecodeError:
        read = None
    if read == settings:
        return text
    path.replace(path.with_name(path.name + ".unreadable"))
    return "".join(f"{key} = {_toml(value)}\n" for key, value in wanted.items())


def _toml(value: object) -> str:
    return json.dumps(value)


def _replace(path: Path, text: str) -> None:
    partial = path.with_name(path.name + ".partial")
    partial.unlink(missing_ok=True)
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)

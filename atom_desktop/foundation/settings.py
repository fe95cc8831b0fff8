"""The user's settings: a small TOML file in which a mistake spoils only its own line."""

import json
import os
import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any

from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.foundation.language import tr
from atom_desktop.foundation.printable import printable
from atom_desktop.foundation.quiet_hours import parse_quiet_hours
from atom_desktop.foundation.toml_file import (
    TomlFileError,
    line_of,
    parse_toml,
    read_toml_text,
)

DEFAULT_REDIRECT_PORT = 53219
MAX_FILE = 64 * 1024
_MAX_KEY = 80
_MAX_PROBLEMS = 20  # nobody reads more, and finding thousands of lines takes minutes
_LOWEST_FREE_PORT = 1024
_HIGHEST_PORT = 65535
_CHANGING = threading.Lock()


class Theme(StrEnum):
    """The colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Contrast(StrEnum):
    """How much text and edges stand out."""

    SYSTEM = "system"
    MORE = "more"


class Motion(StrEnum):
    """Whether anything in the window moves by itself."""

    SYSTEM = "system"
    LESS = "less"


class LanguageChoice(StrEnum):
    """The language of the window; the values besides `system` are BCP 47 tags."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"


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


class Closing(StrEnum):
    """What closing the window does where there is a tray."""

    TRAY = "tray"
    QUIT = "quit"


class TrayIcon(StrEnum):
    """In which colours the icon in the tray is drawn."""

    AUTOMATIC = "automatic"  # in colour where something is wrong
    MONOCHROME = "monochrome"
    COLOUR = "colour"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`redirect_port` is the loopback port for services that want a fixed one registered.

    `keep_in` is changed by `atomctl storage move`, which takes the sign-ins along.
    `show_welcome` is true until the welcome was seen or skipped.
    `quiet_hours` is like "22:00-07:00", local time, or empty; `muted_services` are service ids,
    with commas between them in the file.
    """

    redirect_port: int = DEFAULT_REDIRECT_PORT
    theme: Theme = Theme.SYSTEM
    contrast: Contrast = Contrast.SYSTEM
    motion: Motion = Motion.SYSTEM
    language: LanguageChoice = LanguageChoice.SYSTEM
    log_level: LogLevel = LogLevel.INFO
    keep_in: KeepIn = KeepIn.KEYRING
    on_close: Closing = Closing.TRAY
    tray_icon: TrayIcon = TrayIcon.AUTOMATIC
    show_welcome: bool = True
    notifications: bool = True
    quiet_hours: str = ""
    muted_services: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsProblem:
    """Something in the file that was left out. `line` counts from 1; 0 is the file as a whole."""

    line: int
    key: str
    message: str


def _port(value: object) -> int:
    # bool is an int in Python, but not in TOML.
    if type(value) is not int or not is_port(value):
        raise ValueError(
            tr(
                "must be a whole number from {lowest} to {highest}",
                lowest=_LOWEST_FREE_PORT,
                highest=_HIGHEST_PORT,
            )
        )
    return value


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(tr("must be true or false"))  # noqa: TRY004  # as every other reader
    return value


def _choice(kind: type[StrEnum]) -> Callable[[object], StrEnum]:
    def read(value: object) -> StrEnum:
        if not isinstance(value, str) or value not in set(kind):
            raise ValueError(tr("must be one of: {names}", names=", ".join(kind)))
        return kind(value)

    return read


def _hours(value: object) -> str:
    text = value.replace(" ", "") if isinstance(value, str) else "?"
    parse_quiet_hours(text)
    return text


def _services(value: object) -> tuple[str, ...]:
    names = [part.strip() for part in value.split(",")] if isinstance(value, str) else ["?"]
    if not all(re.fullmatch(r"[a-z0-9_-]*", name) for name in names):
        raise ValueError(tr('must be service ids with commas between them, like "slack, trello"'))
    return tuple(sorted({name for name in names if name}))


_READERS: Mapping[str, Callable[[object], object]] = MappingProxyType(
    {
        "redirect_port": _port,
        "theme": _choice(Theme),
        "contrast": _choice(Contrast),
        "motion": _choice(Motion),
        "language": _choice(LanguageChoice),
        "log_level": _choice(LogLevel),
        "keep_in": _choice(KeepIn),
        "on_close": _choice(Closing),
        "tray_icon": _choice(TrayIcon),
        "show_welcome": _switch,
        "notifications": _switch,
        "quiet_hours": _hours,
        "muted_services": _services,
    }
)


def load_settings(path: Path) -> tuple[Settings, tuple[SettingsProblem, ...]]:
    """Read `path`; what is missing or wrong has its default, and a problem says what was wrong."""
    try:
        text = read_toml_text(path, max_size=MAX_FILE)
        table = parse_toml(text)
    except FileNotFoundError:
        return Settings(), ()
    except TomlFileError as error:
        problem = SettingsProblem(line=error.line, key="", message=error.message)
        return Settings(), (problem,)
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


def change_settings(path: Path, **fields: Any) -> Settings:  # noqa: ANN401  # of Settings
    """Change `fields` in the file and return what it says now; two callers take turns.

    Raises:
        ConfigurationError: `folder_unwritable`.
    """
    with _CHANGING:
        settings = replace(load_settings(path)[0], **fields)
        save_settings(path, settings)
    return settings


def is_port(number: int) -> bool:
    """Whether the listener may be given this port."""
    return _LOWEST_FREE_PORT <= number <= _HIGHEST_PORT


def _read_table(
    table: Mapping[str, object], text: str
) -> tuple[Settings, tuple[SettingsProblem, ...]]:
    values: dict[str, object] = {}
    problems: list[SettingsProblem] = []
    for key, value in table.items():
        message = tr("is not a setting")
        reader = _READERS.get(key)
        if reader is not None:
            try:
                values[key] = reader(value)
            except ValueError as error:
                message = str(error)
            else:
                continue
        if len(problems) < _MAX_PROBLEMS:
            line, shown = line_of(text, "", key), printable(key, _MAX_KEY)
            problems.append(SettingsProblem(line=line, key=shown, message=message))
    return Settings(**values), tuple(problems)  # type: ignore[arg-type]  # each reader's own type


def _merged(path: Path, settings: Settings) -> str:
    wanted = {field.name: getattr(settings, field.name) for field in fields(settings)}
    try:
        text = _with_values(read_toml_text(path, max_size=MAX_FILE), wanted)
        read, _ = _read_table(parse_toml(text), text)
        if read == settings:
            return text
    except FileNotFoundError:
        return _with_values("", wanted)
    except TomlFileError:
        pass
    path.replace(path.with_name(path.name + ".unreadable"))
    return _with_values("", wanted)


def _with_values(old: str, wanted: Mapping[str, object]) -> str:
    kept: list[str] = []
    pending = dict(wanted)
    lines = old.splitlines()
    top = next((i for i, line in enumerate(lines) if line.lstrip().startswith("[")), len(lines))
    for line in lines[:top]:
        found = re.match(r"\s*(\w+)\s*=", line)
        key = found[1] if found else ""
        kept.append(f"{key} = {_toml(pending.pop(key))}" if key in pending else line)
    kept += [f"{key} = {_toml(value)}" for key, value in pending.items()]
    return "\n".join([*kept, *lines[top:]]) + "\n"


def _toml(value: object) -> str:
    return json.dumps(", ".join(value) if isinstance(value, tuple) else value)


def _replace(path: Path, text: str) -> None:
    partial = path.with_name(path.name + ".partial")
    partial.unlink(missing_ok=True)
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)

"""Where log lines go, and the last look at each before it is written."""

import json
import logging
import logging.handlers
import os
import re
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO

from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.foundation.log_scope import scope_fields
from atom_desktop.foundation.redaction import redact

LOG_FILE = "atom-desktop.log"
READERS_LOG_FILE = "atomctl.log"  # of commands that only look while the window may be running
MAX_BYTES = 1_000_000
BACKUPS = 4  # with the one being written: five files
_PLAIN = re.compile(r"[\w.:/@+-]+")

# They log whole URLs, headers or D-Bus messages below WARNING.
QUIET_LOGGERS = (
    "asyncio",
    "httpcore",
    "httpx",
    "jeepney",
    "keyring",
    "qasync",
    "secretstorage",
    "selenium",
    "urllib3",
)


class RedactingFormatter(logging.Formatter):
    r"""One record is one line: `time LEVEL logger: message | key=value key="other value"`.

    The time is ISO 8601 in UTC. Line ends and what does not print are escaped (`\n`), so nobody's
    words can begin a line of their own; a traceback follows in lines that begin with a tab. What
    follows the last ` | ` are fields: those of the line, of its scope and of the program.
    Everything is looked at for secrets first: message, arguments, fields and tracebacks.
    """

    def __init__(self, fields: Mapping[str, str]) -> None:
        super().__init__()
        self._fields = fields

    def format(self, record: logging.LogRecord) -> str:
        """Return the redacted line, and the lines of its traceback."""
        own = getattr(record, "fields", {})
        fields = " ".join(
            f"{key}={_value(value)}"
            for key, value in {**own, **scope_fields(), **self._fields}.items()
        )
        message = redact(record.getMessage())
        # Once more as a whole: a name may stand at the end of one part, its value in the next.
        head = f"{self.formatTime(record)} {record.levelname} {record.name}: "
        line = redact(f"{message} | {redact(fields)}" if fields else message)
        trace = "".join(f"\n\t{_on_one_line(part)}" for part in self._trace(record))
        return f"{head}{_on_one_line(line)}{trace}"

    def _trace(self, record: logging.LogRecord) -> list[str]:
        text = self.formatException(record.exc_info) if record.exc_info else ""
        if record.stack_info:
            text = f"{text}\n{record.stack_info}"
        # Split at line feeds alone: other line ends are part of somebody's words.
        return [part for part in redact(text).split("\n") if part]

    def formatTime(  # noqa: N802  # logging's own name
        self,
        record: logging.LogRecord,
        datefmt: str | None = None,  # noqa: ARG002  # ISO 8601 always
    ) -> str:
        """Return the time of `record` in ISO 8601, UTC, to the millisecond."""
        moment = datetime.fromtimestamp(record.created, UTC)
        return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _value(value: str) -> str:
    """Return a field's value, in JSON's quotes unless it is one plain word."""
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)


def _on_one_line(text: str) -> str:
    return "".join(char if char.isprintable() else _escaped(char) for char in text)


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")


class _Discreet(logging.Handler):
    """Reports a record that cannot be written without repeating its arguments on stderr."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  # logging's own name
        kind = sys.exc_info()[0]
        if sys.stderr is not None:
            name = kind.__name__ if kind else "unknown"
            sys.stderr.write(f"a log line of {record.name}:{record.lineno} was lost: {name}\n")


class _PrivateFile(_Discreet, logging.handlers.RotatingFileHandler):
    """A rotating file that only its owner can read."""

    def _open(self) -> Any:  # noqa: ANN401  # typeshed's own annotation is a private alias
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        if os.name == "posix":
            os.fchmod(descriptor, 0o600)  # an older file may be more open
        return os.fdopen(descriptor, self.mode, encoding=self.encoding, errors=self.errors)


class _Stderr(_Discreet, logging.StreamHandler[TextIO]):
    """Log lines for whoever watches the terminal."""


def configure_logging(
    folder: Path,
    level: str,
    *,
    to_stderr: bool = False,
    file: str = LOG_FILE,
    **fields: str,
) -> None:
    """Send everything from `level` up to a rotating file in `folder` (1 MB, five files, 0600).

    Every line carries `fields`. Calling it again replaces what the call before set up.

    Raises:
        ConfigurationError: `folder_unwritable` when the file cannot be opened.
    """
    close_logging()
    root = logging.getLogger()
    path = folder / file
    handlers: list[logging.Handler] = []
    try:
        handlers.append(
            _PrivateFile(
                path,
                maxBytes=MAX_BYTES,
                backupCount=BACKUPS,
                encoding="utf-8",
                delay=file != LOG_FILE,  # a reader that has nothing to say leaves no file
            )
        )
    except OSError as error:
        raise ConfigurationError(
            "folder_unwritable", path=str(path), reason=error.strerror or "unknown"
        ) from error
    if to_stderr:
        handlers.append(_Stderr())
    for handler in handlers:
        handler.setFormatter(RedactingFormatter(fields))
        root.addHandler(handler)
    set_log_level(level)
    for name in QUIET_LOGGERS:
        logging.getLogger(name).setLevel(logging.WARNING)


def set_log_level(level: str) -> None:
    """Log everything from `level` up, from now on."""
    logging.getLogger().setLevel(level.upper())


def log_file() -> Path | None:
    """Return the file that is being written, if there is one."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, _PrivateFile) and (path := Path(handler.baseFilename)).exists():
            return path
    return None


def close_logging() -> None:
    """Close and take away the handlers of `configure_logging`."""
    root = logging.getLogger()
    for handler in tuple(root.handlers):
        if isinstance(handler, _Discreet):
            root.removeHandler(handler)
            handler.close()

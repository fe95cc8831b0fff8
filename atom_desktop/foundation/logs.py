"""Where log lines go, and the last look at each before it is written."""

import logging
import logging.handlers
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO

from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.foundation.redaction import redact

LOG_FILE = "atom-desktop.log"
MAX_BYTES = 1_000_000
BACKUPS = 4  # with the one being written: five files

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
    """One line as `2026-11-21T09:00:00.123Z LEVEL logger: message`, without secrets.

    The finished text is looked at, so arguments, exception texts and tracebacks are covered too.
    """

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Return the redacted line."""
        return redact(super().format(record))

    def formatTime(  # noqa: N802  # logging's own name
        self,
        record: logging.LogRecord,
        datefmt: str | None = None,  # noqa: ARG002  # ISO 8601 always
    ) -> str:
        """Return the time of `record` in ISO 8601, UTC, to the millisecond."""
        moment = datetime.fromtimestamp(record.created, UTC)
        return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


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


def configure_logging(folder: Path, level: str, *, to_stderr: bool = False) -> None:
    """Send everything from `level` up to a rotating file in `folder` (1 MB, five files, 0600).

    Calling it again replaces what the call before set up.

    Raises:
        ConfigurationError: `folder_unwritable` when the file cannot be opened.
    """
    close_logging()
    root = logging.getLogger()
    path = folder / LOG_FILE
    handlers: list[logging.Handler] = []
    try:
        handlers.append(
            _PrivateFile(path, maxBytes=MAX_BYTES, backupCount=BACKUPS, encoding="utf-8")
        )
    except OSError as error:
        raise ConfigurationError(
            "folder_unwritable", path=str(path), reason=error.strerror or "unknown"
        ) from error
    if to_stderr:
        handlers.append(_Stderr())
    for handler in handlers:
        handler.setFormatter(RedactingFormatter())
        root.addHandler(handler)
    root.setLevel(level.upper())
    for name in QUIET_LOGGERS:
        logging.getLogger(name).setLevel(logging.WARNING)


def close_logging() -> None:
    """Close and take away the handlers of `configure_logging`."""
    root = logging.getLogger()
    for handler in tuple(root.handlers):
        if isinstance(handler, _Discreet):
            root.removeHandler(handler)
            handler.close()

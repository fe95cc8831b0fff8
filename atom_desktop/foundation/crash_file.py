"""Where Python's own crash handler leaves its last words: stack frames of a process that died.

Frames are files, lines and function names. No value is in them, so no secret; the file is the
owner's alone all the same.
"""

import faulthandler
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from atom_desktop.foundation.errors import ConfigurationError

_log = logging.getLogger(__name__)
CRASH_FILE = "crash.txt"
CRASH_BEFORE = "crash-before.txt"


@contextmanager
def crash_file(folder: Path) -> Iterator[None]:
    """Have a crash inside written to `crash.txt` in `folder`; the one before is kept beside it.

    Raises:
        ConfigurationError: `folder_unwritable`.
    """
    path = folder / CRASH_FILE
    try:
        if path.exists() and path.stat().st_size:
            path.replace(folder / CRASH_BEFORE)
            _log.error("the run before this one crashed: %s", CRASH_BEFORE)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    except OSError as error:
        raise ConfigurationError(
            "folder_unwritable", path=str(path), reason=error.strerror or "unknown"
        ) from error
    with os.fdopen(descriptor, "w") as file:
        faulthandler.enable(file)
        try:
            yield
        finally:
            faulthandler.disable()

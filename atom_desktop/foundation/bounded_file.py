"""Files that people choose, drop or edit: whatever is there, reading it ends soon."""

import os
import stat
from pathlib import Path


class NotRegularError(OSError):
    """It is a folder, a pipe, a device or a socket."""


def read_bounded(path: Path, *, max_size: int) -> bytes:
    """Return a regular file's content; one longer than `max_size` ends one byte after it.

    Raises:
        NotRegularError: it is no such file.
        OSError: it cannot be read.
    """
    with open(path, "rb", opener=_without_waiting) as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise NotRegularError
        return stream.read(max_size + 1)


def _without_waiting(path: str, flags: int) -> int:
    # A pipe without a writer would keep `open` waiting; Windows has neither.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))

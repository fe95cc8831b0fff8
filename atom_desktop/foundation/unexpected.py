"""The uncaught errors of this run, gathered for one notice and for whoever reports them."""

import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from atom_desktop.foundation.events import UncaughtError
from atom_desktop.foundation.version import VERSION

_KINDS_KEPT = 10


@dataclass(slots=True)
class _Seen:
    last: datetime
    times: int


class Unexpected:
    """Counts the same error once, however often it comes; the newest kinds are kept."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._seen: dict[UncaughtError, _Seen] = {}

    def __bool__(self) -> bool:
        return bool(self._seen)

    def note(self, error: UncaughtError) -> bool:
        """Add `error`; tells whether it is one that was not there yet."""
        known = self._seen.get(error)
        if known is not None:
            known.last, known.times = self._now(), known.times + 1
            return False
        self._seen[error] = _Seen(last=self._now(), times=1)
        while len(self._seen) > _KINDS_KEPT:
            del self._seen[next(iter(self._seen))]
        return True

    def dismiss(self) -> None:
        """Forget what was gathered; the log keeps it."""
        self._seen.clear()

    def summary(self) -> str:
        """Return one line for each kind of error; the same text while no new kind comes."""
        return "\n".join(f"{error.kind} in {error.where}" for error in self._seen)

    def details(self) -> str:
        """Return what a developer wants to know. No path outside the program, no value, no name."""
        lines = [f"Atom Desktop {VERSION}, Python {platform.python_version()}, {sys.platform}"]
        for error, seen in self._seen.items():
            lines += ["", f"{seen.last.isoformat(timespec='seconds')} {error.kind}"]
            lines += [f"in {error.where}, times seen: {seen.times}"]
            lines += [f"  {frame}" for frame in error.frames]
        return "\n".join(lines)

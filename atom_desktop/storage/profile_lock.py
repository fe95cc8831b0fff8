"""Who owns a profile: one process at a time may change it."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from enum import StrEnum
from types import MappingProxyType

from filelock import FileLock, Timeout

from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.foundation.language import marked
from atom_desktop.foundation.paths import ProfilePaths

_UNKNOWN = MappingProxyType({"holder": marked("Another program"), "pid": marked("unknown")})


class HolderKind(StrEnum):
    """What holds a profile."""

    WINDOW = "window"
    COMMAND = "command"


_WORDS = MappingProxyType(
    {
        HolderKind.WINDOW: marked("The window"),
        HolderKind.COMMAND: marked("An atomctl command"),
    }
)


class ProfileLock:
    """The profile's lock file. The operating system frees it when its holder ends, however it ends.

    The lock alone decides. `profile.lock.info` beside it only says who holds it, and is believed
    only while that process runs.
    """

    def __init__(self, paths: ProfilePaths) -> None:
        self._path = paths.lock
        self._info = paths.lock.with_name(paths.lock.name + ".info")
        self._lock = FileLock(self._path, mode=0o600, thread_local=False)

    @property
    def is_held(self) -> bool:
        """Whether this object holds the lock."""
        return self._lock.is_locked

    def acquire(self, kind: HolderKind) -> None:
        """Take the profile, without waiting. Its folder must exist (`ProfilePaths.prepare`).

        Raises:
            ConfigurationError: `profile_in_use` (holder, pid; "unknown" where nobody says) or
                `folder_unwritable`.
        """
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise ConfigurationError("profile_in_use", **self._holder()) from None
        except OSError as error:
            raise ConfigurationError(
                "folder_unwritable", path=str(self._path), reason=error.strerror or "unknown"
            ) from error
        with suppress(OSError):  # the lock is ours, even if it cannot be said whose it is
            self._write_info(kind)

    def release(self) -> None:
        """Give the profile back; does nothing when it is not held."""
        if not self._lock.is_locked:
            return
        with suppress(OSError):
            self._info.unlink(missing_ok=True)
        self._lock.release()

    def _write_info(self, kind: HolderKind) -> None:
        self._info.unlink(missing_ok=True)
        descriptor = os.open(self._info, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump({"pid": os.getpid(), "kind": kind.value}, file)

    def _holder(self) -> Mapping[str, str]:
        try:
            info = json.loads(self._info.read_text(encoding="utf-8"))
            pid, kind = int(info["pid"]), HolderKind(info["kind"])
        except (OSError, ValueError, KeyError, TypeError):
            return _UNKNOWN
        if not _is_running(pid):
            return _UNKNOWN
        return {"holder": _WORDS[kind], "pid": str(pid)}


def _is_running(pid: int) -> bool:
    if pid <= 0:
        return False
    if os.name != "posix":
        return True  # sending signal 0 would end the process on Windows
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True

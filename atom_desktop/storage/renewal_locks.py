"""One lock file for each connection: of all programs on one keyring, one touches its tokens.

The files lie in the user's runtime folder, not in the profile: whoever can reach the same keyring
shares the login session and with it that folder, while two installs, or a profile and its copy,
have profile folders of their own. The name is made of the keyring service and the connection's id,
so that other keyring entries are never waited for. Where that folder cannot be used, the profile's
own `locks` serves. The files stay: a lock on a file that somebody deletes protects nothing.
"""

import asyncio
import hashlib
import logging
import os
import stat
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from atom_desktop.foundation.errors import LockedError, StorageError
from atom_desktop.foundation.http import DEADLINE as HTTP_DEADLINE
from atom_desktop.foundation.language import marked

_log = logging.getLogger(__name__)
# A renewal is one request and a few calls to the keyring, each with ten seconds at most.
DEADLINE = HTTP_DEADLINE + 40.0
_FIRST_PAUSE, _LONGEST_PAUSE = 0.01, 0.25


class FileRenewalLocks:
    """`RenewalLocks` on files. The operating system frees a lock when its holder ends."""

    def __init__(
        self, folders: tuple[Path, ...], keyring_service: str, *, deadline: float = DEADLINE
    ) -> None:
        self._folders = folders
        self._service = keyring_service
        self._deadline = deadline

    @asynccontextmanager
    async def hold(self, connection_id: str) -> AsyncIterator[None]:
        """Hold the connection's lock inside; nothing waits in the loop.

        Raises:
            LockedError: `renewal_busy` when another program kept it past the deadline.
            StorageError: `folder_unwritable` when no folder takes a lock file.
        """
        lock = await self._acquired(connection_id)
        try:
            yield
        finally:
            lock.release()

    async def _acquired(self, connection_id: str) -> FileLock:
        digest = hashlib.sha256(f"{self._service}\n{connection_id}".encode()).hexdigest()
        for folder in self._folders:
            lock = FileLock(folder / f"{digest[:32]}.lock", mode=0o600, thread_local=False)
            try:
                await asyncio.to_thread(_prepare, folder)
                await self._wait(lock)
            except OSError as error:
                _log.warning("no lock file in %s: %s", folder, error.strerror)
            else:
                return lock
        raise StorageError(
            "folder_unwritable", path=str(self._folders[-1]), reason=marked("lock file")
        )

    async def _wait(self, lock: FileLock) -> None:
        pause, waited = _FIRST_PAUSE, 0.0
        while not await _tried(lock):
            if waited >= self._deadline:
                raise LockedError("renewal_busy")
            await asyncio.sleep(pause)
            waited += pause
            pause = min(_LONGEST_PAUSE, pause * 1.5)


async def _tried(lock: FileLock) -> bool:
    trying = asyncio.ensure_future(asyncio.to_thread(_try, lock))
    try:
        return await asyncio.shield(trying)
    except asyncio.CancelledError:
        # The thread goes on; what it may still get is given back.
        trying.add_done_callback(lambda _: lock.release())
        raise


def _try(lock: FileLock) -> bool:
    try:
        lock.acquire(blocking=False)
    except Timeout:
        return False
    return True


def _prepare(folder: Path) -> None:
    """Make the folder, or see that it is ours alone.

    Raises:
        OSError: it cannot be made, or somebody else could put files there.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if os.name != "posix":
        return
    facts = folder.lstat()
    if not stat.S_ISDIR(facts.st_mode) or facts.st_uid != os.getuid():
        raise PermissionError(1, "not the user's own", str(folder))
    if stat.S_IMODE(facts.st_mode) & 0o077:
        folder.chmod(0o700)

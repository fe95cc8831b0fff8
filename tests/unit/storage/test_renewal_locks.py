"""One lock file for each connection, across objects and programs."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from filelock import FileLock

from atom_desktop.foundation.errors import LockedError, StorageError
from atom_desktop.storage import renewal_locks
from atom_desktop.storage.renewal_locks import FileRenewalLocks

_HOLDER = """
import asyncio, sys
from pathlib import Path
from atom_desktop.storage.renewal_locks import FileRenewalLocks

async def main():
    async with FileRenewalLocks((Path(sys.argv[1]),), "service").hold("one"):
        print("held", flush=True)
        await asyncio.sleep(60)

asyncio.run(main())
"""


def _locks(*folders: Path, service: str = "service", deadline: float = 0.1) -> FileRenewalLocks:
    return FileRenewalLocks(folders, service, deadline=deadline)


async def test_a_second_holder_waits_until_the_first_is_done(tmp_path: Path) -> None:
    order = []

    async def hold(number: int) -> None:
        async with _locks(tmp_path, deadline=10).hold("one"):
            order.append(number)
            await asyncio.sleep(0.05)
            order.append(number)

    await asyncio.gather(*(hold(number) for number in range(3)))
    assert order[::2] == order[1::2]
    assert len(os.listdir(tmp_path)) == 1  # the file is kept  # noqa: PTH208  # no waiting in a loop


async def test_waiting_ends_at_the_deadline_and_is_told_as_busy(tmp_path: Path) -> None:
    async with _locks(tmp_path).hold("one"):
        with pytest.raises(LockedError) as caught:
            async with _locks(tmp_path).hold("one"):
                pass
        assert caught.value.code == "renewal_busy"
    async with _locks(tmp_path).hold("one"):
        pass


async def test_connections_and_keyring_services_do_not_wait_for_each_other(tmp_path: Path) -> None:
    async with (
        _locks(tmp_path).hold("one"),
        _locks(tmp_path).hold("two"),
        _locks(tmp_path, service="other").hold("one"),
    ):
        pass


async def test_a_killed_holder_frees_its_lock(tmp_path: Path) -> None:
    with subprocess.Popen(  # noqa: ASYNC220  # nothing else runs in this loop
        [sys.executable, "-c", _HOLDER, str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(LockedError):
            async with _locks(tmp_path).hold("one"):
                pass
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        async with _locks(tmp_path).hold("one"):
            pass


async def test_a_folder_that_cannot_be_used_is_passed_over(tmp_path: Path) -> None:
    blocked, other = tmp_path / "blocked", tmp_path / "own" / "locks"
    blocked.write_text("a file, not a folder")
    async with _locks(blocked, other).hold("one"):
        assert len(list(other.iterdir())) == 1
    with pytest.raises(StorageError) as caught:
        async with _locks(blocked).hold("one"):
            pass
    assert caught.value.code == "folder_unwritable"


async def test_a_folder_behind_a_link_is_not_trusted(tmp_path: Path) -> None:
    real, link, own = tmp_path / "real", tmp_path / "link", tmp_path / "own"
    real.mkdir(mode=0o700)
    link.symlink_to(real)
    async with _locks(link, own).hold("one"):
        assert list(real.iterdir()) == []
        assert own.stat().st_mode & 0o077 == 0


async def test_a_caller_cancelled_while_it_gets_the_lock_leaves_none_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on, really = threading.Event(), threading.Event(), renewal_locks._try

    def slowly(lock: FileLock) -> bool:
        begun.set()
        go_on.wait(10)
        return really(lock)

    with monkeypatch.context() as patched:
        patched.setattr(renewal_locks, "_try", slowly)
        caller = asyncio.create_task(_hold_once(_locks(tmp_path)))
        await asyncio.to_thread(begun.wait, 10)
        caller.cancel()
        await asyncio.wait([caller])
        go_on.set()
    assert caller.cancelled()
    await _hold_once(_locks(tmp_path, deadline=2))


async def _hold_once(locks: FileRenewalLocks) -> None:
    async with locks.hold("one"):
        pass

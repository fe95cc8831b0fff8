import json
import os
import stat
import subprocess
import sys

import pytest

from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.foundation.paths import ProfilePaths
from atom_desktop.storage.profile_lock import HolderKind, ProfileLock

_HOLD = """
import sys
from atom_desktop.foundation.paths import profile_paths
from atom_desktop.storage.profile_lock import HolderKind, ProfileLock
lock = ProfileLock(profile_paths(sys.argv[1]))
lock.acquire(HolderKind.WINDOW)
print("held", flush=True)
sys.stdin.read()
"""


def start_holder(paths: ProfilePaths) -> subprocess.Popen[str]:
    """Start another process that holds the profile until its standard input ends."""
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(paths.root.parent.parent)],
        env={"PYTHONPATH": ":".join(sys.path)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


def test_another_process_is_told_who_holds_the_profile(paths: ProfilePaths) -> None:
    with start_holder(paths) as holder:
        with pytest.raises(ConfigurationError) as caught:
            ProfileLock(paths).acquire(HolderKind.COMMAND)
        assert caught.value.code == "profile_in_use"
        assert caught.value.details == {"holder": "The window", "pid": str(holder.pid)}
        holder.kill()


def test_a_holder_that_was_killed_holds_nothing(paths: ProfilePaths) -> None:
    with start_holder(paths) as holder:
        holder.kill()
        holder.wait(10)
        lock = ProfileLock(paths)
        lock.acquire(HolderKind.COMMAND)
        info = json.loads((paths.root / "profile.lock.info").read_text())
        assert info == {"pid": os.getpid(), "kind": "command"}
        lock.release()


@pytest.mark.parametrize("info", ['{"pid": 4194303, "kind": "window"}', "", "[]", '{"pid": "x"}'])
def test_a_stale_note_about_the_holder_is_not_believed(paths: ProfilePaths, info: str) -> None:
    holder = ProfileLock(paths)
    holder.acquire(HolderKind.WINDOW)
    (paths.root / "profile.lock.info").write_text(info)
    with pytest.raises(ConfigurationError) as caught:
        ProfileLock(paths).acquire(HolderKind.COMMAND)
    assert caught.value.details == {"holder": "Another program", "pid": "unknown"}
    holder.release()


def test_a_note_without_a_lock_stops_nobody(paths: ProfilePaths) -> None:
    (paths.root / "profile.lock.info").write_text(json.dumps({"pid": 1, "kind": "window"}))
    lock = ProfileLock(paths)
    lock.acquire(HolderKind.WINDOW)
    held = lock.is_held
    lock.release()
    lock.release()
    assert (held, lock.is_held) == (True, False)
    assert not (paths.root / "profile.lock.info").exists()


def test_its_files_are_the_owners_alone(paths: ProfilePaths) -> None:
    lock = ProfileLock(paths)
    lock.acquire(HolderKind.WINDOW)
    files = list(paths.root.glob("profile.lock*"))
    assert len(files) == 2
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    lock.release()

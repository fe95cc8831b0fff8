"""Copies of the database beside it: `atom.db.backup-<time>`, the newest seven."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from atom_desktop.storage.times import stamp

KEPT = 7
ROUTINE_AGE = timedelta(days=1)
_MARK = ".backup-"
_PARTIAL = ".partial"


def list_backups(path: Path) -> tuple[Path, ...]:
    """Return the backups of the database at `path`, newest first."""
    found = (
        file
        for file in path.parent.glob(f"{path.name}{_MARK}*")
        if _made_at(file, path) is not None
    )
    return tuple(sorted(found, reverse=True))


def is_backup_due(path: Path, now: datetime) -> bool:
    """Whether the newest backup is older than a day, or there is none."""
    newest = next(iter(list_backups(path)), None)
    made_at = _made_at(newest, path) if newest else None
    return made_at is None or now - made_at > ROUTINE_AGE


def make_backup(connection: sqlite3.Connection, path: Path, now: datetime) -> Path:
    """Copy the open database, then forget all but the newest backups.

    Raises:
        sqlite3.Error: the copy failed; older backups are untouched.
        OSError: the same.
    """
    backup = path.with_name(f"{path.name}{_MARK}{stamp(now)}")
    copy_database(connection, backup)
    for old in list_backups(path)[KEPT:]:
        old.unlink(missing_ok=True)
    return backup


def copy_database(connection: sqlite3.Connection, copy: Path) -> None:
    """Copy the open database to `copy` in one step; raises as `make_backup`.

    A copy that is not whole never takes the place of an older one.
    """
    partial = copy.with_name(copy.name + _PARTIAL)
    try:
        create_privately(partial)
        with closing(sqlite3.connect(partial)) as target:
            connection.backup(target)
            # The copy inherits WAL mode; without it a backup is one file.
            target.execute("PRAGMA journal_mode = DELETE")
            answer = target.execute("PRAGMA quick_check(1)").fetchone()[0]
            if answer != "ok":
                raise sqlite3.DatabaseError(f"the copy is not whole: {answer}")
        _sync(partial)
        partial.replace(copy)
    finally:
        partial.unlink(missing_ok=True)


def restore(backup: Path, path: Path) -> None:
    """Put a copy of `backup` at `path` in one step; the backup stays."""
    partial = path.with_name(f"{path.name}.restored{_PARTIAL}")
    partial.unlink(missing_ok=True)
    create_privately(partial)
    shutil.copyfile(backup, partial)
    _sync(partial)
    partial.replace(path)


def create_privately(path: Path) -> None:
    """Create `path` if it is not there, and make it its owner's alone (0600).

    SQLite gives `-wal` and `-shm` the mode of the database, so this covers them as well.
    """
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    if os.name == "posix":
        path.chmod(0o600)


def _made_at(file: Path, path: Path) -> datetime | None:
    text = file.name.removeprefix(path.name + _MARK)
    try:
        return datetime.strptime(text, "%Y%m%dT%H%M%S%fZ").replace(tzinfo=UTC)
    except ValueError:
        return None


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())

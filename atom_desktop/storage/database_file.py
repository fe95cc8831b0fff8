"""Opening the database file with care: nothing that can still be read is ever overwritten."""

import logging
import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from atom_desktop.foundation.errors import StorageError
from atom_desktop.storage import backups
from atom_desktop.storage.migrations import MIGRATIONS, migrate, user_version
from atom_desktop.storage.sqlite_errors import is_damage, storage_error
from atom_desktop.storage.times import stamp

_log = logging.getLogger(__name__)
_COMPANIONS = ("-wal", "-shm")
_PRAGMAS = (
    "busy_timeout = 5000",
    "journal_mode = WAL",
    "synchronous = FULL",
    "secure_delete = ON",
    "foreign_keys = ON",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatabaseNotice:
    """Something the person must be told about the database.

    `code` is `database_restored` (from `backup`) or `database_recreated` (empty); the file that
    could not be read is kept at `kept`, which is empty where there was none.
    """

    code: str
    kept: str
    backup: str = ""


def open_database(
    path: Path, now: datetime, *, repair: bool
) -> tuple[sqlite3.Connection, DatabaseNotice | None]:
    """Open the database at `path`, up to date and private to its owner.

    With `repair` a damaged file is moved aside and replaced by its newest readable backup, or by
    an empty database; the notice says so.

    Raises:
        StorageError: `database_newer` (nothing was written), `database_damaged` (without
            `repair`), `disk_full`, `folder_unwritable`, `database_busy`, `database_refused`.
    """
    try:
        notice = None
        if _is_lost(path):
            if not repair:
                raise StorageError(
                    "database_damaged", path=str(path), backup=_name(_newest_readable(path))
                )
            notice = _replace(path, now)
        _make_private(path)
        return _connect(path, now), notice
    except (sqlite3.Error, OSError) as error:
        raise storage_error(error, path) from error


def back_up_if_due(connection: sqlite3.Connection, path: Path, now: datetime) -> None:
    """Make the daily backup if the newest one is older than a day; a failure is only logged."""
    try:
        if backups.is_backup_due(path, now):
            backups.make_backup(connection, path, now)
    except (sqlite3.Error, OSError) as error:
        _log.warning("no backup of the database was made: %s", error)


def close_database(connection: sqlite3.Connection) -> None:
    """Close, leaving no `-wal` behind: it would keep what was deleted."""
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


def newest_backup(path: Path) -> str:
    """Return the name of the newest backup, for messages; empty if there is none."""
    return _name(next(iter(backups.list_backups(path)), None))


def _connect(path: Path, now: datetime) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        existed = user_version(connection) > 0
        migrate(connection, path, now)
        if existed:
            back_up_if_due(connection, path, now)
    except BaseException:
        connection.close()
        raise
    return connection


def _is_lost(path: Path) -> bool:
    """Whether what was in the file cannot be read; an empty one that should not be counts too."""
    if not path.exists() or path.stat().st_size == 0:
        return bool(backups.list_backups(path))
    return _check(path) is not None


def _check(path: Path) -> str | None:
    """Return what is wrong with the file, or None. Writes nothing.

    Raises:
        StorageError: `database_newer`.
        sqlite3.Error: it cannot be read for a reason other than damage.
    """
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            version = user_version(connection)
            if version > len(MIGRATIONS):
                raise StorageError(
                    "database_newer",
                    path=str(path),
                    found=str(version),
                    known=str(len(MIGRATIONS)),
                )
            answer = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    except sqlite3.Error as error:
        if is_damage(error):
            return str(error)
        raise
    return None if answer == "ok" else answer


def _newest_readable(path: Path) -> Path | None:
    for backup in backups.list_backups(path):
        try:
            if _check(backup) is None:
                return backup
        except (StorageError, sqlite3.Error):
            _log.warning("the backup %s cannot be used", backup.name)
    return None


def _replace(path: Path, now: datetime) -> DatabaseNotice:
    aside = path.with_name(f"{path.name}.damaged-{stamp(now)}")
    backup = _newest_readable(path)
    # The file itself goes last: until then the next start sees the damage again.
    for suffix in (*_COMPANIONS, ""):
        file = path.with_name(path.name + suffix)
        if file.exists():
            file.rename(aside.with_name(aside.name + suffix))
    if backup is not None:
        backups.restore(backup, path)
    notice = DatabaseNotice(
        code="database_restored" if backup else "database_recreated",
        kept=str(aside) if aside.exists() else "",
        backup=_name(backup),
    )
    _log.error("%s: damaged file %s, backup %s", notice.code, notice.kept, notice.backup)
    return notice


def _make_private(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    backups.create_privately(path)
    if os.name != "posix":
        return
    for suffix in _COMPANIONS:
        file = path.with_name(path.name + suffix)
        if file.exists():
            file.chmod(0o600)


def _name(backup: Path | None) -> str:
    return backup.name if backup else ""

"""The vault's SQLite file and the copy of its last good state. Blocking: not for the loop.

Every call opens the file and closes it again: closing leaves no `-wal`, which would keep what was
deleted. After every change the copy beside it is made anew; a damaged file is replaced by it.
"""

import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import MappingProxyType

from atom_desktop.foundation.errors import LockedError, StorageError
from atom_desktop.storage import backups
from atom_desktop.storage.sqlite_errors import is_damage, storage_error

_log = logging.getLogger(__name__)

VERSION = 1
_TABLES = (
    """
    CREATE TABLE vault (
        id INTEGER PRIMARY KEY CHECK (id = 1), header TEXT NOT NULL, ledger BLOB NOT NULL
    ) STRICT
    """,
    "CREATE TABLE entries (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT",
    f"PRAGMA user_version = {VERSION}",
)
_PRAGMAS = (
    "busy_timeout = 5000",
    "journal_mode = WAL",
    "synchronous = FULL",
    "secure_delete = ON",
)
_COMPANIONS = ("-wal", "-shm")
_CODES = MappingProxyType(
    {
        "database_damaged": "vault_damaged",
        "database_busy": "vault_timeout",
        "disk_full": "vault_full",
        "folder_unwritable": "vault_unwritable",
    }
)


class VaultFile:
    """Every method raises `StorageError`: `vault_missing`, `vault_damaged`, `vault_newer`,
    `vault_full`, `vault_unwritable`, `vault_refused`, or `LockedError("vault_timeout")`.

    `repair` belongs to whoever holds the profile's lock.
    """  # noqa: D205  # one sentence

    def __init__(self, path: Path, *, repair: bool = True) -> None:
        self._path = path
        self._copy = path.with_name(path.name + ".last-good")
        self._repair = repair
        self._is_checked = False

    @property
    def exists(self) -> bool:
        """Whether there is a vault, in whatever state."""
        return self._path.exists() or self._copy.exists()

    def create(self, header: str, ledger: bytes) -> None:
        """Make a new vault, whole or not at all; there must be none."""
        new = self._path.with_name(self._path.name + ".new")
        with self._guarded():
            if self.exists:
                raise StorageError("vault_refused")  # nothing is ever written over
            new.unlink(missing_ok=True)
            backups.create_privately(new)
            with closing(sqlite3.connect(new, isolation_level=None)) as connection:
                for statement in _TABLES:
                    connection.execute(statement)
                connection.execute("INSERT INTO vault VALUES (1, ?, ?)", (header, ledger))
            new.replace(self._path)
            sync_folder(self._path.parent)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Open the vault to read it."""
        with self._guarded(), closing(self._open()) as connection:
            yield connection

    @contextmanager
    def writing(self, *, keeps_copy: bool = True) -> Iterator[sqlite3.Connection]:
        """Open the vault for one transaction, durable at the end or undone.

        Without `keeps_copy` the copy is left behind until `keep_copy` is called.
        """
        with self._guarded(), closing(self._open()) as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                connection.rollback()
                raise
            if keeps_copy:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                self._keep_copy(connection)

    def keep_copy(self) -> None:
        """Make the copy beside the vault what the vault is now."""
        with self._guarded(), closing(self._open()) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            self._keep_copy(connection)

    def remove(self) -> None:
        """Delete the vault; the copy first, else it would be taken for what is left of it."""
        with self._guarded():
            self._copy.unlink(missing_ok=True)
            for suffix in (*_COMPANIONS, ""):
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
            sync_folder(self._path.parent)

    def _open(self) -> sqlite3.Connection:
        if not self._is_checked:
            self._check()
            self._is_checked = True
        if not self._path.exists():
            raise StorageError("vault_missing")
        backups.create_privately(self._path)
        connection = sqlite3.connect(self._path, isolation_level=None)
        try:
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        return connection

    def _check(self) -> None:
        """Look at the whole file once; put the copy in its place where it is damaged."""
        if not self.exists:
            raise StorageError("vault_missing")
        if _is_good(self._path):
            if self._repair and _contents(self._path) != _contents(self._copy):
                # The program ended between a change and its copy.
                with closing(sqlite3.connect(self._path)) as connection:
                    self._keep_copy(connection)
            return
        if not self._repair or not _is_good(self._copy):
            raise StorageError("vault_damaged")
        for suffix in (*_COMPANIONS, ""):
            file = self._path.with_name(self._path.name + suffix)
            if file.exists():
                file.replace(file.with_name(f"{self._path.name}.damaged{suffix}"))
        backups.restore(self._copy, self._path)
        _log.error("the vault was damaged; its last good state is in use")

    def _keep_copy(self, connection: sqlite3.Connection) -> None:
        try:
            backups.copy_database(connection, self._copy)
        except (sqlite3.Error, OSError) as error:
            _log.warning("the vault has no copy: %s", type(error).__name__)
            self._copy.unlink(missing_ok=True)  # none is better than one of another day

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            code = _CODES.get(storage_error(error, self._path).code, "vault_refused")
            _log.warning("%s: %s", code, error)
            if code == "vault_timeout":
                raise LockedError(code) from error
            raise StorageError(code) from error


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable, where the platform can."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _is_good(path: Path) -> bool:
    """Whether the file is a whole vault of a version that is known here.

    Raises:
        StorageError: `vault_newer`.
        sqlite3.Error: it cannot be read for a reason other than damage.
    """
    if not path.exists() or path.stat().st_size == 0:
        return False
    try:
        with closing(sqlite3.connect(path)) as connection:
            version: int = connection.execute("PRAGMA user_version").fetchone()[0]
            if version > VERSION:
                raise StorageError("vault_newer")
            answer: str = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            rows: int = connection.execute("SELECT count(*) FROM vault").fetchone()[0]
    except sqlite3.OperationalError as error:
        if is_damage(error) or "no such table" in str(error):
            return False
        raise
    except sqlite3.DatabaseError:
        return False
    return answer == "ok" and rows == 1


def _contents(path: Path) -> object:
    """Return what differs between any two states of a vault; None where there is no file."""
    if not path.exists():
        return None
    try:
        with closing(sqlite3.connect(path)) as connection:
            return connection.execute("SELECT header, ledger FROM vault").fetchone()
    except sqlite3.DatabaseError:
        return None

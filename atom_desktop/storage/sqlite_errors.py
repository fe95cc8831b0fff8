"""What SQLite and the file system complain about, as our errors."""

import errno
import sqlite3
from pathlib import Path
from types import MappingProxyType

from atom_desktop.foundation.errors import StorageError

# Primary result codes (sqlite.org/rescode.html); extended ones keep them in the low byte.
_BY_RESULT = MappingProxyType(
    {
        sqlite3.SQLITE_CORRUPT: "database_damaged",
        sqlite3.SQLITE_NOTADB: "database_damaged",
        sqlite3.SQLITE_FULL: "disk_full",
        sqlite3.SQLITE_READONLY: "folder_unwritable",
        sqlite3.SQLITE_PERM: "folder_unwritable",
        sqlite3.SQLITE_CANTOPEN: "folder_unwritable",
        sqlite3.SQLITE_BUSY: "database_busy",
        sqlite3.SQLITE_LOCKED: "database_busy",
    }
)
_BY_ERRNO = MappingProxyType({errno.ENOSPC: "disk_full", errno.EDQUOT: "disk_full"})


def result_code(error: sqlite3.Error) -> int:
    """Return SQLite's primary result code, or 0 where the module itself complained."""
    return (getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file itself is broken."""
    return _BY_RESULT.get(result_code(error)) == "database_damaged"


def storage_error(error: sqlite3.Error | OSError, path: Path, *, backup: str = "") -> StorageError:
    """Return our error for `error`; `backup` names the newest backup for `database_damaged`."""
    if isinstance(error, OSError):
        code = _BY_ERRNO.get(error.errno or 0, "folder_unwritable")
        return StorageError(code, path=str(path), reason=error.strerror or "unknown")
    code = _BY_RESULT.get(result_code(error), "database_refused")
    if code == "database_damaged":
        return StorageError(code, path=str(path), backup=backup)
    # The message of an SQLite error names tables and columns, never values.
    return StorageError(code, path=str(path), reason=str(error))

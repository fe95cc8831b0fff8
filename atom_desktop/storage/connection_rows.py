"""Connection records in the database."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import fields, replace
from enum import StrEnum

from atom_desktop.connections.connection import Account, Connection, ConnectionStatus, EndWarning
from atom_desktop.connections.ports import RevisionConflict
from atom_desktop.foundation.errors import StorageError
from atom_desktop.storage.database import Database
from atom_desktop.storage.times import from_text, to_text

_ACCOUNT = tuple(field.name for field in fields(Account))
_TIMES = frozenset(
    {
        "created_at",
        "signed_in_at",
        "expires_at",
        "renew_at",
        "refresh_token_expires_at",
        "renewed_at",
        "checked_at",
        "failed_at",
        "retry_at",
    }
)
_ENUMS: Mapping[str, type[StrEnum]] = {"status": ConnectionStatus, "warned": EndWarning}
_SCOPES = frozenset({"asked_scope", "granted_scope"})
_FIELDS = tuple(field.name for field in fields(Connection) if field.name != "account")
COLUMNS = (*_FIELDS, *(f"account_{name}" for name in _ACCOUNT))

# Only names from the dataclasses above stand in these statements.
_SELECT = f"SELECT {', '.join(COLUMNS)} FROM connections ORDER BY created_at, id"  # noqa: S608
_INSERT = (
    f"INSERT INTO connections ({', '.join(COLUMNS)}) "  # noqa: S608
    f"VALUES ({', '.join(':' + name for name in COLUMNS)})"
)
_UPDATE = (
    f"UPDATE connections SET {', '.join(f'{name} = :{name}' for name in COLUMNS)} "  # noqa: S608
    "WHERE id = :id AND revision = :revision_read"
)


class ConnectionRows:
    """`ConnectionRepository` on the `connections` table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> tuple[Connection, ...]:
        """Return every record, oldest first.

        Raises:
            StorageError: `database_damaged` when a row makes no sense.
        """

        def work(database: sqlite3.Connection) -> tuple[Connection, ...]:
            rows = database.execute(_SELECT).fetchall()
            return tuple(from_row(dict(zip(COLUMNS, row, strict=True))) for row in rows)

        return await self._database.read(work)

    async def add(self, connection: Connection) -> None:
        """Store a new record. `RevisionConflict` when its id is taken."""

        def work(database: sqlite3.Connection) -> None:
            taken = database.execute(
                "SELECT 1 FROM connections WHERE id = ?", (connection.id,)
            ).fetchone()
            if taken:
                raise RevisionConflict(connection.id)
            database.execute(_INSERT, to_row(connection))

        await self._database.write(work)

    async def update(self, connection: Connection) -> Connection:
        """Store a changed record if nobody else did since it was read; returns it as stored."""
        stored = replace(connection, revision=connection.revision + 1)

        def work(database: sqlite3.Connection) -> None:
            row = {**to_row(stored), "revision_read": connection.revision}
            if database.execute(_UPDATE, row).rowcount != 1:
                raise RevisionConflict(connection.id)

        await self._database.write(work)
        return stored

    async def remove(self, connection_id: str) -> None:
        """Remove a record; what is missing already is fine."""

        def work(database: sqlite3.Connection) -> None:
            database.execute("DELETE FROM connections WHERE id = ?", (connection_id,))

        await self._database.write(work)


def to_row(connection: Connection) -> dict[str, object]:
    """Return the record as texts and numbers, by `COLUMNS`."""
    row: dict[str, object] = {}
    for name in _FIELDS:
        value = getattr(connection, name)
        if name in _TIMES:
            value = to_text(value)
        elif name in _SCOPES:
            value = None if value is None else json.dumps(value)
        row[name] = value
    return row | {f"account_{name}": getattr(connection.account, name) for name in _ACCOUNT}


def from_row(row: Mapping[str, object]) -> Connection:
    """Return what `to_row` was given.

    Raises:
        StorageError: `database_damaged` when the row makes no sense.
    """
    try:
        values: dict[str, object] = {name: _value(name, row[name]) for name in _FIELDS}
        account = {name: row[f"account_{name}"] for name in _ACCOUNT}
        values["account"] = Account(**account)  # type: ignore[arg-type]  # the table is STRICT
        return Connection(**values)  # type: ignore[arg-type]  # the same
    except ValueError:
        raise StorageError("database_damaged", path=f"connection {row['id']}", backup="") from None


def _value(name: str, value: object) -> object:
    if name in _TIMES:
        return from_text(None if value is None else str(value))
    if name in _SCOPES:
        return None if value is None else tuple(json.loads(str(value)))
    if name == "can_renew":
        return bool(value)
    kind = _ENUMS.get(name)
    return value if kind is None else kind(str(value))

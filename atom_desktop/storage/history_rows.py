"""What happened to connections, in the database; the newest entries only."""

import sqlite3
from dataclasses import fields

from atom_desktop.connections.connection import HistoryEntry
from atom_desktop.storage.database import Database
from atom_desktop.storage.times import from_text, to_text

KEPT = 5_000
_TEXTS = tuple(field.name for field in fields(HistoryEntry) if field.name != "at")
_COLUMNS = ", ".join(("at", *_TEXTS))


class HistoryRows:
    """`HistoryLog` on the `history` table."""

    def __init__(self, database: Database, *, kept: int = KEPT) -> None:
        self._database = database
        self._kept = kept

    async def append(self, entry: HistoryEntry) -> None:
        """Add one line; the oldest goes when there are too many."""

        def work(database: sqlite3.Connection) -> None:
            cursor = database.execute(
                f"INSERT INTO history ({_COLUMNS}) VALUES (?{', ?' * len(_TEXTS)})",  # noqa: S608
                (to_text(entry.at), *(str(getattr(entry, name)) for name in _TEXTS)),
            )
            newest = cursor.lastrowid or 0
            database.execute("DELETE FROM history WHERE id <= ?", (newest - self._kept,))

        await self._database.write(work)

    async def latest(
        self, connection_id: str | None = None, limit: int = 100
    ) -> tuple[HistoryEntry, ...]:
        """Return the newest lines, newest first; of one connection or of all."""

        def work(database: sqlite3.Connection) -> tuple[HistoryEntry, ...]:
            rows = database.execute(
                f"SELECT {_COLUMNS} FROM history"  # noqa: S608  # our own names
                " WHERE ?1 IS NULL OR connection_id = ?1 ORDER BY id DESC LIMIT ?2",
                (connection_id, limit),
            )
            return tuple(
                HistoryEntry(at=from_text(at), **dict(zip(_TEXTS, texts, strict=True)))
                for at, *texts in rows
            )

        return await self._database.read(work)

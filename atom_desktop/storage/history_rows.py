"""What happened to connections, in the database; the newest entries only."""

import sqlite3

from atom_desktop.connections.connection import HistoryEntry
from atom_desktop.storage.database import Database
from atom_desktop.storage.times import from_text, to_text

KEPT = 5_000


class HistoryRows:
    """`HistoryLog` on the `history` table."""

    def __init__(self, database: Database, *, kept: int = KEPT) -> None:
        self._database = database
        self._kept = kept

    async def append(self, entry: HistoryEntry) -> None:
        """Add one line; the oldest goes when there are too many."""

        def work(database: sqlite3.Connection) -> None:
            cursor = database.execute(
                "INSERT INTO history (at, connection_id, provider_id, kind, words)"
                " VALUES (?, ?, ?, ?, ?)",
                (
                    to_text(entry.at),
                    entry.connection_id,
                    entry.provider_id,
                    entry.kind,
                    entry.words,
                ),
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
                "SELECT at, connection_id, provider_id, kind, words FROM history"
                " WHERE ?1 IS NULL OR connection_id = ?1 ORDER BY id DESC LIMIT ?2",
                (connection_id, limit),
            )
            return tuple(
                HistoryEntry(
                    at=from_text(at),
                    connection_id=connection,
                    provider_id=provider,
                    kind=kind,
                    words=words,
                )
                for at, connection, provider, kind, words in rows
            )

        return await self._database.read(work)

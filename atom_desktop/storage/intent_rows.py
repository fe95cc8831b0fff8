"""Renewals that were begun, in the database; see `RenewalIntent`."""

import sqlite3
from collections.abc import Iterable, Iterator

from atom_desktop.connections.ports import RenewalIntent
from atom_desktop.storage.database import Database
from atom_desktop.storage.times import from_text, to_text

_SELECT = (
    "SELECT connection_id, generation, token_sha256, attempt_id, started_at, dead_code, dead_detail"
    " FROM intents"
)


class IntentRows:
    """`IntentLog` on the `intents` table. Every write is on the disk before it returns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, connection_id: str) -> RenewalIntent | None:
        """Return the connection's intent, or None."""

        def work(database: sqlite3.Connection) -> RenewalIntent | None:
            rows = database.execute(f"{_SELECT} WHERE connection_id = ?", (connection_id,))
            return next(_intents(rows), None)

        return await self._database.read(work)

    async def open(self) -> tuple[RenewalIntent, ...]:
        """Return the intents whose end nobody knows, oldest first."""

        def work(database: sqlite3.Connection) -> tuple[RenewalIntent, ...]:
            where = "WHERE dead_code IS NULL ORDER BY started_at, connection_id"
            return tuple(_intents(database.execute(f"{_SELECT} {where}")))

        return await self._database.read(work)

    async def put(self, intent: RenewalIntent) -> None:
        """Replace the connection's intent."""
        row = (
            intent.connection_id,
            intent.generation,
            intent.token_sha256,
            intent.attempt_id,
            to_text(intent.started_at),
            intent.dead_code,
            intent.dead_detail,
        )

        def work(database: sqlite3.Connection) -> None:
            database.execute("INSERT OR REPLACE INTO intents VALUES (?, ?, ?, ?, ?, ?, ?)", row)

        await self._database.write(work)

    async def clear(self, connection_id: str) -> None:
        """Remove the connection's intent."""

        def work(database: sqlite3.Connection) -> None:
            database.execute("DELETE FROM intents WHERE connection_id = ?", (connection_id,))

        await self._database.write(work)


def _intents(
    rows: Iterable[tuple[str, int, str, str, str, str | None, str]],
) -> Iterator[RenewalIntent]:
    for connection_id, generation, sha256, attempt_id, started_at, dead_code, detail in rows:
        yield RenewalIntent(
            connection_id=connection_id,
            generation=generation,
            token_sha256=sha256,
            attempt_id=attempt_id,
            started_at=from_text(started_at),
            dead_code=dead_code,
            dead_detail=detail,
        )

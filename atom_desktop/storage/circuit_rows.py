"""What is known about hosts that failed, in the database; see `Circuit`."""

import logging
import sqlite3
from collections.abc import Iterable, Iterator

from atom_desktop.connections.circuits import Circuit
from atom_desktop.storage.database import Database
from atom_desktop.storage.times import from_text, to_text

_log = logging.getLogger(__name__)
_SELECT = (
    "SELECT host, code, failures, since, failed_at, open_until, limited_until"
    " FROM circuits ORDER BY host"
)


class CircuitRows:
    """`CircuitLog` on the `circuits` table. Every write is on the disk before it returns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> tuple[Circuit, ...]:
        """Return every circuit, by host; a row that makes no sense is left out."""

        def work(database: sqlite3.Connection) -> tuple[Circuit, ...]:
            return tuple(_circuits(database.execute(_SELECT)))

        return await self._database.read(work)

    async def put(self, circuit: Circuit) -> None:
        """Replace the host's circuit."""
        row = (
            circuit.host,
            circuit.code,
            circuit.failures,
            to_text(circuit.since),
            to_text(circuit.failed_at),
            to_text(circuit.open_until),
            to_text(circuit.limited_until),
        )

        def work(database: sqlite3.Connection) -> None:
            database.execute("INSERT OR REPLACE INTO circuits VALUES (?, ?, ?, ?, ?, ?, ?)", row)

        await self._database.write(work)

    async def clear(self, host: str) -> None:
        """Remove the host's circuit."""

        def work(database: sqlite3.Connection) -> None:
            database.execute("DELETE FROM circuits WHERE host = ?", (host,))

        await self._database.write(work)


def _circuits(
    rows: Iterable[tuple[str, str, int, str, str, str | None, str | None]],
) -> Iterator[Circuit]:
    for host, code, failures, since, failed_at, open_until, limited_until in rows:
        try:
            yield Circuit(
                host=host,
                code=code,
                failures=failures,
                since=from_text(since),
                failed_at=from_text(failed_at),
                open_until=from_text(open_until),
                limited_until=from_text(limited_until),
            )
        except ValueError:
            _log.warning("what is noted about %s cannot be read", host)

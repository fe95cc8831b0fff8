"""Disconnections that have not come to their end, in the database; see `Withdrawal`."""

import sqlite3

from atom_desktop.connections.connection import Account
from atom_desktop.connections.withdrawal_record import Withdrawal, WithdrawalState
from atom_desktop.foundation.errors import StorageError
from atom_desktop.storage.database import Database
from atom_desktop.storage.times import from_text, to_text

# Only these names stand in the statements below.
_COLUMNS = (
    "connection_id, provider_id, variant, account_subject, account_label, origin, client_id,"
    " state, begun_at, next_try_at, generation, tries, failure_code, failure_detail"
)
_SELECT = f"SELECT {_COLUMNS} FROM withdrawals ORDER BY begun_at, connection_id"  # noqa: S608
_REPLACE = (
    f"INSERT OR REPLACE INTO withdrawals ({_COLUMNS}) "  # noqa: S608
    f"VALUES ({', '.join('?' * 14)})"
)
_Row = tuple[str, str, str, str, str, str, str, str, str, str, int, int, str | None, str]


class WithdrawalRows:
    """`WithdrawalLog` on the `withdrawals` table. Every write is on the disk before it returns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> tuple[Withdrawal, ...]:
        """Return every withdrawal, oldest first."""

        def work(database: sqlite3.Connection) -> tuple[Withdrawal, ...]:
            rows = database.execute(_SELECT)
            return tuple(map(_withdrawal, rows))

        return await self._database.read(work)

    async def put(self, withdrawal: Withdrawal) -> None:
        """Add or replace the connection's withdrawal."""
        row = (
            withdrawal.connection_id,
            withdrawal.provider_id,
            withdrawal.variant,
            withdrawal.account.subject,
            withdrawal.account.label,
            withdrawal.origin,
            withdrawal.client_id,
            str(withdrawal.state),
            to_text(withdrawal.begun_at),
            to_text(withdrawal.next_try_at),
            withdrawal.generation,
            withdrawal.tries,
            withdrawal.failure_code,
            withdrawal.failure_detail,
        )

        def work(database: sqlite3.Connection) -> None:
            database.execute(_REPLACE, row)

        await self._database.write(work)

    async def remove(self, connection_id: str) -> None:
        """Remove the connection's withdrawal."""

        def work(database: sqlite3.Connection) -> None:
            database.execute("DELETE FROM withdrawals WHERE connection_id = ?", (connection_id,))

        await self._database.write(work)


def _withdrawal(row: _Row) -> Withdrawal:
    connection_id, provider_id, variant, subject, label, origin, client_id = row[:7]
    state, begun_at, next_try_at, generation, tries, failure_code, failure_detail = row[7:]
    try:
        return Withdrawal(
            connection_id=connection_id,
            provider_id=provider_id,
            variant=variant,
            account=Account(subject=subject, label=label),
            origin=origin,
            client_id=client_id,
            state=WithdrawalState(state),
            begun_at=from_text(begun_at),
            next_try_at=from_text(next_try_at),
            generation=generation,
            tries=tries,
            failure_code=failure_code,
            failure_detail=failure_detail,
        )
    except ValueError:
        raise StorageError(
            "database_damaged", path=f"withdrawal {connection_id}", backup=""
        ) from None

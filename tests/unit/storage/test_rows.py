import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from fake_clock import FakeClock
from repository_contract import (
    NOW,
    CircuitsContract,
    ConnectionsContract,
    HistoryContract,
    IntentsContract,
    RegistrationsContract,
    WithdrawalsContract,
    circuit,
    connection,
    intent,
    withdrawal,
)

from atom_desktop.connections.connection import HistoryEntry
from atom_desktop.connections.ports import RegistrationRecord
from atom_desktop.foundation.errors import StorageError
from atom_desktop.storage.circuit_rows import CircuitRows
from atom_desktop.storage.connection_rows import ConnectionRows
from atom_desktop.storage.database import Database
from atom_desktop.storage.history_rows import HistoryRows
from atom_desktop.storage.intent_rows import IntentRows
from atom_desktop.storage.registration_rows import RegistrationRows
from atom_desktop.storage.withdrawal_rows import WithdrawalRows


@pytest.fixture
async def database(tmp_path: Path, clock: FakeClock) -> AsyncIterator[Database]:
    opened = await Database.open(tmp_path / "atom.db", clock)
    yield opened
    await opened.close()


class TestConnectionRows(ConnectionsContract):
    @pytest.fixture
    def connections(self, database: Database) -> ConnectionRows:
        return ConnectionRows(database)

    async def test_a_row_that_makes_no_sense_is_reported(
        self, connections: ConnectionRows, database: Database
    ) -> None:
        await connections.add(connection())

        def spoil(database: sqlite3.Connection) -> None:
            database.execute("UPDATE connections SET status = 'unheard of'")

        await database.write(spoil)
        with pytest.raises(StorageError) as caught:
            await connections.all()
        assert caught.value.code == "database_damaged"

    async def test_a_time_without_zone_is_not_stored(self, connections: ConnectionRows) -> None:
        with pytest.raises(ValueError, match="zone"):
            await connections.add(replace(connection(), checked_at=NOW.replace(tzinfo=None)))
        assert await connections.all() == ()


class TestRegistrationRows(RegistrationsContract):
    @pytest.fixture
    def registrations(self, database: Database) -> RegistrationRows:
        return RegistrationRows(database)


class TestCircuitRows(CircuitsContract):
    @pytest.fixture
    def circuits(self, database: Database) -> CircuitRows:
        return CircuitRows(database)

    async def test_a_row_that_makes_no_sense_is_left_out(
        self, circuits: CircuitRows, database: Database
    ) -> None:
        await circuits.put(circuit())
        await circuits.put(circuit("two.example"))

        def spoil(database: sqlite3.Connection) -> None:
            database.execute("UPDATE circuits SET since = 'soon' WHERE host = 'one.example'")

        await database.write(spoil)
        assert await circuits.all() == (circuit("two.example"),)


class TestIntentRows(IntentsContract):
    @pytest.fixture
    def intents(self, database: Database) -> IntentRows:
        return IntentRows(database)


class TestHistoryRows(HistoryContract):
    @pytest.fixture
    def history(self, database: Database) -> HistoryRows:
        return HistoryRows(database, kept=3)


async def test_everything_is_there_after_reopening(tmp_path: Path, clock: FakeClock) -> None:
    path = tmp_path / "atom.db"
    first = await Database.open(path, clock)
    record = RegistrationRecord(family="google", client_id="1")
    entry = HistoryEntry(at=NOW, connection_id="one", provider_id="gmail", kind="k", words="w")
    await ConnectionRows(first).add(connection())
    await RegistrationRows(first).set(record)
    await HistoryRows(first).append(entry)
    await IntentRows(first).put(intent())
    await CircuitRows(first).put(circuit())
    await first.close()
    second = await Database.open(path, clock)
    assert await ConnectionRows(second).all() == (connection(),)
    assert await RegistrationRows(second).all() == (record,)
    assert await HistoryRows(second).latest() == (entry,)
    assert await IntentRows(second).open() == (intent(),)
    assert await CircuitRows(second).all() == (circuit(),)
    await second.close()


class TestWithdrawalRows(WithdrawalsContract):
    @pytest.fixture
    def withdrawals(self, database: Database) -> WithdrawalRows:
        return WithdrawalRows(database)

    async def test_a_withdrawal_that_makes_no_sense_is_reported(
        self, withdrawals: WithdrawalRows, database: Database
    ) -> None:
        await withdrawals.put(withdrawal())

        def spoil(database: sqlite3.Connection) -> None:
            database.execute("UPDATE withdrawals SET state = 'unheard of'")

        await database.write(spoil)
        with pytest.raises(StorageError) as caught:
            await withdrawals.all()
        assert caught.value.code == "database_damaged"

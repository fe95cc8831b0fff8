import pytest
from repository_contract import (
    CircuitsContract,
    ConnectionsContract,
    HistoryContract,
    IntentsContract,
    RegistrationsContract,
    WithdrawalsContract,
)
from store_contract import StoreContract

from atom_desktop.connections.ports import PlaceKind
from atom_desktop.storage.memory import (
    MemoryCircuits,
    MemoryConnections,
    MemoryHistory,
    MemoryIntents,
    MemoryRegistrations,
    MemoryStore,
    MemoryWithdrawals,
)


class TestMemoryStore(StoreContract):
    @pytest.fixture
    def store(self) -> MemoryStore:
        return MemoryStore()

    async def test_it_says_that_nothing_survives_a_restart(self, store: MemoryStore) -> None:
        place = await store.describe()
        assert place.kind is PlaceKind.MEMORY
        assert not place.survives_restart


class TestMemoryConnections(ConnectionsContract):
    @pytest.fixture
    def connections(self) -> MemoryConnections:
        return MemoryConnections()


class TestMemoryRegistrations(RegistrationsContract):
    @pytest.fixture
    def registrations(self) -> MemoryRegistrations:
        return MemoryRegistrations()


class TestMemoryCircuits(CircuitsContract):
    @pytest.fixture
    def circuits(self) -> MemoryCircuits:
        return MemoryCircuits()


class TestMemoryIntents(IntentsContract):
    @pytest.fixture
    def intents(self) -> MemoryIntents:
        return MemoryIntents()


class TestMemoryWithdrawals(WithdrawalsContract):
    @pytest.fixture
    def withdrawals(self) -> MemoryWithdrawals:
        return MemoryWithdrawals()


class TestMemoryHistory(HistoryContract):
    @pytest.fixture
    def history(self) -> MemoryHistory:
        return MemoryHistory(kept=3)

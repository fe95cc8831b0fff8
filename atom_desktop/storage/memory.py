"""Everything in memory: for a computer without a keyring (this run only), and for tests."""

from collections import deque
from dataclasses import replace

from atom_desktop.connections.circuits import Circuit
from atom_desktop.connections.connection import Connection, HistoryEntry
from atom_desktop.connections.ports import (
    PlaceKind,
    RegistrationRecord,
    RenewalIntent,
    RevisionConflict,
    StoragePlace,
    StoredTokens,
)
from atom_desktop.connections.withdrawal_record import Withdrawal
from atom_desktop.foundation.language import marked
from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.storage.history_rows import KEPT


class MemoryStore:
    """`TokenStore`, `SecretStore` and `StorageHealth` that end with the program."""

    def __init__(self) -> None:
        self._tokens: dict[str, StoredTokens] = {}
        self._secrets: dict[str, Secret] = {}

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be lost with it."""
        return not self._tokens and not self._secrets

    async def load(self, connection_id: str) -> StoredTokens | None:
        """Return the tokens stored last, or None."""
        return self._tokens.get(connection_id)

    async def save(self, connection_id: str, tokens: TokenSet, *, generation: int) -> None:
        """Replace the tokens."""
        self._tokens[connection_id] = StoredTokens(tokens=tokens, generation=generation)

    async def delete(self, connection_id: str) -> None:
        """Forget the tokens."""
        self._tokens.pop(connection_id, None)

    async def load_secret(self, name: str) -> Secret | None:
        """Return the client secret, or None."""
        return self._secrets.get(name)

    async def save_secret(self, name: str, secret: Secret) -> None:
        """Replace the client secret."""
        self._secrets[name] = secret

    async def delete_secret(self, name: str) -> None:
        """Forget the client secret."""
        self._secrets.pop(name, None)

    async def describe(self) -> StoragePlace:
        """Return that nothing here survives the program."""
        return StoragePlace(kind=PlaceKind.MEMORY, name=marked("memory"))

    async def probe(self, what_for: str = "") -> None:
        """Do nothing: memory can always be written."""
        del what_for

    async def close(self) -> None:
        """Forget everything."""
        self._tokens.clear()
        self._secrets.clear()


class MemoryConnections:
    """`ConnectionRepository` in memory."""

    def __init__(self) -> None:
        self._connections: dict[str, Connection] = {}

    async def all(self) -> tuple[Connection, ...]:
        """Return every record, oldest first."""
        return tuple(
            sorted(self._connections.values(), key=lambda item: (item.created_at, item.id))
        )

    async def add(self, connection: Connection) -> None:
        """Store a new record. `RevisionConflict` when its id is taken."""
        if connection.id in self._connections:
            raise RevisionConflict(connection.id)
        self._connections[connection.id] = connection

    async def update(self, connection: Connection) -> Connection:
        """Store a changed record if nobody else did since it was read; returns it as stored."""
        present = self._connections.get(connection.id)
        if present is None or present.revision != connection.revision:
            raise RevisionConflict(connection.id)
        stored = replace(connection, revision=connection.revision + 1)
        self._connections[connection.id] = stored
        return stored

    async def remove(self, connection_id: str) -> None:
        """Remove a record."""
        self._connections.pop(connection_id, None)


class MemoryRegistrations:
    """`RegistrationRepository` in memory."""

    def __init__(self) -> None:
        self._registrations: dict[tuple[str, str], RegistrationRecord] = {}

    async def all(self) -> tuple[RegistrationRecord, ...]:
        """Return every registration, by family and variant."""
        return tuple(self._registrations[key] for key in sorted(self._registrations))

    async def set(self, registration: RegistrationRecord) -> None:
        """Add or replace the registration of its family and variant."""
        self._registrations[(registration.family, registration.variant)] = registration

    async def remove(self, family: str, variant: str) -> None:
        """Remove it."""
        self._registrations.pop((family, variant), None)


class MemoryIntents:
    """`IntentLog` in memory."""

    def __init__(self) -> None:
        self._intents: dict[str, RenewalIntent] = {}

    async def find(self, connection_id: str) -> RenewalIntent | None:
        """Return the connection's intent, or None."""
        return self._intents.get(connection_id)

    async def open(self) -> tuple[RenewalIntent, ...]:
        """Return the intents whose end nobody knows, oldest first."""
        found = [intent for intent in self._intents.values() if intent.dead_code is None]
        return tuple(sorted(found, key=lambda intent: (intent.started_at, intent.connection_id)))

    async def put(self, intent: RenewalIntent) -> None:
        """Replace the connection's intent."""
        self._intents[intent.connection_id] = intent

    async def clear(self, connection_id: str) -> None:
        """Remove the connection's intent."""
        self._intents.pop(connection_id, None)


class MemoryCircuits:
    """`CircuitLog` in memory."""

    def __init__(self) -> None:
        self._circuits: dict[str, Circuit] = {}

    async def all(self) -> tuple[Circuit, ...]:
        """Return every circuit, by host."""
        return tuple(self._circuits[host] for host in sorted(self._circuits))

    async def put(self, circuit: Circuit) -> None:
        """Replace the host's circuit."""
        self._circuits[circuit.host] = circuit

    async def clear(self, host: str) -> None:
        """Remove the host's circuit."""
        self._circuits.pop(host, None)


class MemoryWithdrawals:
    """`WithdrawalLog` in memory."""

    def __init__(self) -> None:
        self._withdrawals: dict[str, Withdrawal] = {}

    async def all(self) -> tuple[Withdrawal, ...]:
        """Return every withdrawal, oldest first."""
        found = self._withdrawals.values()
        return tuple(sorted(found, key=lambda entry: (entry.begun_at, entry.connection_id)))

    async def put(self, withdrawal: Withdrawal) -> None:
        """Add or replace the connection's withdrawal."""
        self._withdrawals[withdrawal.connection_id] = withdrawal

    async def remove(self, connection_id: str) -> None:
        """Remove the connection's withdrawal."""
        self._withdrawals.pop(connection_id, None)


class MemoryHistory:
    """`HistoryLog` in memory."""

    def __init__(self, *, kept: int = KEPT) -> None:
        self._entries: deque[HistoryEntry] = deque(maxlen=kept)

    async def append(self, entry: HistoryEntry) -> None:
        """Add one line; the oldest goes when there are too many."""
        self._entries.append(entry)

    async def latest(
        self, connection_id: str | None = None, limit: int = 100
    ) -> tuple[HistoryEntry, ...]:
        """Return the newest lines, newest first; of one connection or of all."""
        chosen = [
            entry
            for entry in reversed(self._entries)
            if connection_id is None or entry.connection_id == connection_id
        ]
        return tuple(chosen[:limit])

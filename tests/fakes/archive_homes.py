"""Profiles in memory that archives are made of and taken into."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from fake_clock import FakeClock

from atom_desktop.connections.connection import Account, Connection, ConnectionStatus
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.registrations import Registrations
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.tokens import Tokens
from atom_desktop.foundation.events import EventBus
from atom_desktop.foundation.http import HttpClient
from atom_desktop.foundation.paths import ProfilePaths, profile_paths
from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.providers.registry import load_registry
from atom_desktop.storage.archives import Archives
from atom_desktop.storage.memory import (
    MemoryConnections,
    MemoryHistory,
    MemoryIntents,
    MemoryRegistrations,
    MemoryStore,
)
from atom_desktop.storage.vault_key import Strength

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
PASSPHRASE = Secret("correct horse battery")
# Far too little for anybody's secrets, and quick.
WEAK = Strength(memory_cost=64, iterations=1, lanes=1)


def account(provider_id: str = "github", number: str = "a1") -> Connection:
    """Return a connection as it stands after two renewals."""
    return Connection(
        id=number,
        provider_id=provider_id,
        variant="oauth2",
        account=Account(subject=f"s-{number}", label=f"{number}@example.com"),
        status=ConnectionStatus.CONNECTED,
        created_at=NOW,
        signed_in_at=NOW,
        asked_scope=("repo",),
        can_renew=True,
        expires_at=NOW + timedelta(hours=1),
        renew_at=NOW + timedelta(minutes=50),
        title="Work",
        origin="https://service.example",
        token_generation=3,
    )


def pair(generation: int) -> TokenSet:
    """Return the tokens of a generation."""
    return TokenSet(
        access_token=Secret(f"cnry-access-{generation}"),
        refresh_token=Secret(f"cnry-refresh-{generation}"),
        received_at=NOW,
        expires_at=NOW + timedelta(hours=1),
    )


@dataclass
class Home:
    """One profile: its parts, and its archives."""

    paths: ProfilePaths
    store: MemoryStore
    records: ConnectionRecords
    repository: MemoryConnections
    registrations: Registrations
    archives: Archives
    barred: list[str]

    async def connect(self, entry: Connection, generation: int) -> Connection:
        """Have an account with tokens of a generation."""
        entry = replace(entry, token_generation=generation)
        await self.store.save(entry.id, pair(generation), generation=generation)
        return await self.records.add(entry, "Signed in")

    async def stored(self, connection_id: str = "a1") -> int | None:
        """Return the generation that is stored, if any; the tokens are those of that number."""
        found = await self.store.load(connection_id)
        return None if found is None else found.generation


@asynccontextmanager
async def home_at(
    folder: Path, environment: dict[str, str] | None = None, store: MemoryStore | None = None
) -> AsyncIterator[Home]:
    """Open a profile below `folder`."""
    paths = profile_paths(folder)
    paths.prepare()
    clock, http, barred = FakeClock(NOW), HttpClient(), list[str]()
    registry = load_registry(None)
    store = store or MemoryStore()
    repository = MemoryConnections()
    records = ConnectionRecords(repository, MemoryHistory(), EventBus(), clock)
    registrations = Registrations(
        registry, MemoryRegistrations(), store, environment=environment or {}
    )
    known = KnownServices(registry, http, 53219)

    @asynccontextmanager
    async def bar(connection_id: str) -> AsyncIterator[None]:
        barred.append(connection_id)
        yield

    yield Home(
        paths=paths,
        store=store,
        records=records,
        repository=repository,
        registrations=registrations,
        archives=Archives(
            paths=paths,
            known=known,
            registrations=registrations,
            records=records,
            tokens=Tokens(store, MemoryIntents()),
            barred=bar,
            clock=clock,
            is_practice=False,
            strength=WEAK,
        ),
        barred=barred,
    )
    await http.close()

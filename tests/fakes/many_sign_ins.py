"""A profile with many connections, and where their tokens are."""

from dataclasses import dataclass
from datetime import UTC, datetime

from atom_desktop.connections.connection import Account, Connection, ConnectionStatus
from atom_desktop.connections.ports import RegistrationRecord, SecretStore, TokenStore
from atom_desktop.foundation.clock import SystemClock
from atom_desktop.foundation.paths import ProfilePaths
from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.storage.connection_rows import ConnectionRows
from atom_desktop.storage.database import Database
from atom_desktop.storage.move_journal import Names
from atom_desktop.storage.registration_rows import RegistrationRows

_NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
_NEVER_REACHED = datetime(2100, 1, 1, tzinfo=UTC)  # these tests run by the real clock
CANARY = "cnry-token-0123456789abcdef"
_FAMILIES = ("google", "microsoft", "slack")


def tokens_of(name: str) -> TokenSet:
    """Return the tokens of a connection; no two have the same."""
    return TokenSet(
        access_token=Secret(f"{CANARY}-access-{name}-" + "x" * 400),
        refresh_token=Secret(f"{CANARY}-refresh-{name}"),
        received_at=_NOW,
        expires_at=_NEVER_REACHED,
        scope=("mail.read",),
    )


@dataclass(frozen=True)
class ManySignIns:
    """`number` connections and three client secrets."""

    number: int

    @property
    def names(self) -> Names:
        return Names(
            connections=tuple(f"c{number:03}" for number in range(self.number)),
            secrets=tuple(f"client-secret/{family}/oauth2" for family in _FAMILIES),
        )

    async def fill(self, store: TokenStore, secrets: SecretStore) -> None:
        """Store all of them, the n-th as its n-th generation."""
        for generation, name in enumerate(self.names.connections):
            await store.save(name, tokens_of(name), generation=generation)
        for name in self.names.secrets:
            await secrets.save_secret(name, Secret(f"{CANARY}-{name}"))

    async def missing(self, store: TokenStore, secrets: SecretStore) -> list[str]:
        """Return the names of those that are not whole in the store."""
        lost = []
        for generation, name in enumerate(self.names.connections):
            found = await store.load(name)
            if found is None or (found.tokens, found.generation) != (tokens_of(name), generation):
                lost.append(name)
        for name in self.names.secrets:
            found_secret = await secrets.load_secret(name)
            lost += [name] if found_secret != Secret(f"{CANARY}-{name}") else []
        return lost

    async def write_records(self, paths: ProfilePaths) -> None:
        """Put the connections and registrations into the profile's database."""
        paths.prepare()
        database = await Database.open(paths.database, SystemClock())
        rows = ConnectionRows(database)
        for name in self.names.connections:
            await rows.add(_connection(name))
        registrations = RegistrationRows(database)
        for family in _FAMILIES:
            await registrations.set(
                RegistrationRecord(family=family, client_id="id", variant="oauth2")
            )
        await database.close()


def _connection(name: str) -> Connection:
    return Connection(
        id=name,
        provider_id="slack",
        variant="oauth2",
        account=Account(subject=name, label=name, display_name="", place=""),
        status=ConnectionStatus.CONNECTED,
        created_at=_NOW,
        signed_in_at=_NOW,
        asked_scope=(),
        granted_scope=None,
    )

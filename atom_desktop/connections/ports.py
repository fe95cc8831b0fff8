"""What the connections need kept, as small Protocols; `storage/` implements them."""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from atom_desktop.connections.alert import Alert
from atom_desktop.connections.connection import Connection, HistoryEntry
from atom_desktop.connections.withdrawal_record import Withdrawal
from atom_desktop.foundation.errors import StorageError
from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.token_set import TokenSet


class RevisionConflict(StorageError):  # noqa: N818  # named for what happened, as callers read it
    """The record was changed or removed since it was read; nothing was written."""

    def __init__(self, connection_id: str) -> None:
        super().__init__("revision_conflict", connection_id=connection_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredTokens:
    """One sign-in's tokens with the number of the write that stored them."""

    tokens: TokenSet
    generation: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewalIntent:
    """That a refresh token was about to be sent: the trace that a cut-off renewal leaves behind.

    `generation` is that of the tokens it belongs to, `token_sha256` its SHA-256 in hexadecimal,
    `started_at` (aware UTC) when it was first sent. Once the service has refused it for good,
    `dead_code` is our failure code and `dead_detail` what goes with it; it is not sent again.
    """

    connection_id: str
    generation: int
    token_sha256: str
    attempt_id: str
    started_at: datetime
    dead_code: str | None = None
    dead_detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationRecord:
    """The public part of a client registration; its secret lies in a `SecretStore`.

    `checked_at` is when the service last said what it thinks of it, `check_code` our failure code,
    empty where it was accepted. They do not make it another registration. `tenant` is Microsoft's,
    empty for each service's own.
    """

    family: str
    client_id: str
    variant: str = "oauth2"
    tenant: str = ""
    checked_at: datetime | None = field(default=None, compare=False)
    check_code: str = field(default="", compare=False)


class PlaceKind(StrEnum):
    """What keeps the secrets."""

    KEYRING = "keyring"
    VAULT = "vault"
    MEMORY = "memory"  # for this run only


@dataclass(frozen=True, slots=True, kw_only=True)
class StoragePlace:
    """Where secrets are kept. `trouble` is an error code, or None while all is well."""

    kind: PlaceKind
    name: str
    trouble: str | None = None

    @property
    def survives_restart(self) -> bool:
        """Whether what is stored there is still there after the program ended."""
        return self.kind is not PlaceKind.MEMORY


class TokenStore(Protocol):
    """Keeps tokens by connection.

    Every method raises `LockedError` (`keyring_locked`, `keyring_timeout`, `vault_locked`,
    `vault_timeout`) while waiting or unlocking helps, and `StorageError` (`keyring_missing`,
    `keyring_refused`, `vault_damaged` and the like) where it does not.
    """

    async def load(self, connection_id: str) -> StoredTokens | None:
        """Return what was stored last, or None. `StorageError("sign_in_unreadable")` if broken."""

    async def save(self, connection_id: str, tokens: TokenSet, *, generation: int) -> None:
        """Replace what is stored; on return the tokens are durable and were read back."""

    async def delete(self, connection_id: str) -> None:
        """Remove every trace; what is missing already is fine."""


class SecretStore(Protocol):
    """Keeps client secrets by name. Raises as `TokenStore` does."""

    async def load_secret(self, name: str) -> Secret | None:
        """Return the secret, or None."""

    async def save_secret(self, name: str, secret: Secret) -> None:
        """Replace the secret; on return it is durable and was read back."""

    async def delete_secret(self, name: str) -> None:
        """Remove it; what is missing already is fine."""


class StorageHealth(Protocol):
    """Tells where secrets are kept, and whether they can be."""

    async def describe(self) -> StoragePlace:
        """Return the place and its trouble, if any; never raises and never opens a prompt."""

    async def probe(self, what_for: str = "") -> None:
        """Write, read back and remove a test value; raises as `TokenStore` does. May prompt.

        Probes with different `what_for` never meet, in this program or another.
        """


class PassphraseStore(Protocol):
    """Keeps secrets behind a passphrase."""

    async def unlock(self, passphrase: Secret) -> None:
        """Open the store for this run.

        Raises:
            LockedError: `vault_locked` when it is another passphrase; nothing has changed.
            StorageError: the store cannot be read, or takes no passphrase.
        """


class ConnectionRepository(Protocol):
    """Keeps connection records."""

    async def all(self) -> tuple[Connection, ...]:
        """Return every record, oldest first."""

    async def add(self, connection: Connection) -> None:
        """Store a new record. `RevisionConflict` when its id is taken."""

    async def update(self, connection: Connection) -> Connection:
        """Store a changed record that carries the revision it was read with.

        Returns the record with its new revision; raises `RevisionConflict` when it has moved on.
        """

    async def remove(self, connection_id: str) -> None:
        """Remove a record; what is missing already is fine."""


class IntentLog(Protocol):
    """Keeps at most one intent for each connection; raises `StorageError` as `Database` does."""

    async def find(self, connection_id: str) -> RenewalIntent | None:
        """Return the connection's intent, or None."""

    async def open(self) -> tuple[RenewalIntent, ...]:
        """Return the intents whose end nobody knows, oldest first; dead ones are not open."""

    async def put(self, intent: RenewalIntent) -> None:
        """Replace the connection's intent; durable on return."""

    async def clear(self, connection_id: str) -> None:
        """Remove the connection's intent; what is missing already is fine."""


class WithdrawalLog(Protocol):
    """Keeps at most one withdrawal for each connection; raises `StorageError` as `Database` does.

    It outlives its connection.
    """

    async def all(self) -> tuple[Withdrawal, ...]:
        """Return every withdrawal, oldest first."""

    async def put(self, withdrawal: Withdrawal) -> None:
        """Add or replace the connection's withdrawal; durable on return."""

    async def remove(self, connection_id: str) -> None:
        """Remove the connection's withdrawal; what is missing already is fine."""


class RenewalLocks(Protocol):
    """Keeps every other program away from one connection's tokens."""

    def hold(self, connection_id: str) -> AbstractAsyncContextManager[None]:
        """Hold the connection's lock inside.

        Raises:
            LockedError: `renewal_busy` when another program kept it past the deadline.
        """


class RegistrationRepository(Protocol):
    """Keeps the public part of client registrations, one for each family and variant."""

    async def all(self) -> tuple[RegistrationRecord, ...]:
        """Return every registration, by family and variant."""

    async def set(self, registration: RegistrationRecord) -> None:
        """Add or replace the registration of its family and variant."""

    async def remove(self, family: str, variant: str) -> None:
        """Remove it; what is missing already is fine."""


class AlertLog(Protocol):
    """Keeps the list of alerts, and until when all of them are snoozed."""

    async def load(self) -> tuple[tuple[Alert, ...], datetime | None]:
        """Return the alerts, oldest first, and the end of the pause."""

    async def save(
        self, changed: Sequence[Alert], removed: Sequence[int], paused_until: datetime | None
    ) -> None:
        """Add or replace, remove, and remember the pause, in one step."""


class HistoryLog(Protocol):
    """Keeps what happened to connections; old entries make room for new ones."""

    async def append(self, entry: HistoryEntry) -> None:
        """Add one line."""

    async def latest(
        self, connection_id: str | None = None, limit: int = 100
    ) -> tuple[HistoryEntry, ...]:
        """Return the newest lines, newest first; of one connection or of all."""

"""Tokens and client secrets in the encrypted vault of a profile."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from atom_desktop.connections.ports import PlaceKind, SecretStore, StoragePlace, StoredTokens
from atom_desktop.foundation.errors import StorageError
from atom_desktop.foundation.language import marked
from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.storage import token_codec
from atom_desktop.storage.keyring_worker import DEFAULT_DEADLINE, Job, KeyringWorker
from atom_desktop.storage.move_journal import Names
from atom_desktop.storage.vault_copies import VaultCopies
from atom_desktop.storage.vault_entries import VaultEntries
from atom_desktop.storage.vault_file import VaultFile
from atom_desktop.storage.vault_key import RECOMMENDED, KeyKind, Strength, WrappingKey, new_key
from atom_desktop.storage.vault_lock import VaultLock

_T = TypeVar("_T")
NAME = marked("Encrypted vault")
_KEY = "vault key"  # of the keyring's entry
_CONNECTION = "connection "
_SECRET = "secret "  # noqa: S105  # what the name of its row begins with
_PROBE = "test of the vault"
# All changes share one: while one is stuck, a later one never lands before it.
_WRITE = "vault"


class VaultStore:
    """`TokenStore`, `SecretStore`, `StorageHealth` and `PassphraseStore` on one vault file.

    A vault whose key lies in `keyring` opens by itself at the first call; one with a passphrase
    raises `LockedError("vault_locked")` until `unlock`. Every call has a deadline and leaves the
    loop alone. `repair` belongs to whoever holds the profile's lock.
    """

    def __init__(
        self,
        path: Path,
        service: str,
        *,
        keyring: SecretStore,
        strength: Strength = RECOMMENDED,
        deadline: float = DEFAULT_DEADLINE,
        repair: bool = True,
    ) -> None:
        self._file = VaultFile(path, repair=repair)
        self._lock = VaultLock(self._file, service, strength)
        self._keyring = keyring
        self._worker = KeyringWorker(deadline, timeout_code="vault_timeout")
        self._copies = VaultCopies(self._file.keep_copy, self._worker.post)

    # The ports

    async def load(self, connection_id: str) -> StoredTokens | None:
        """Return the tokens stored last, or None."""
        entry = await self._call(lambda entries: entries.read(_connection(connection_id)))
        if entry is None:
            return None
        return StoredTokens(tokens=token_codec.decode(entry.value), generation=entry.generation)

    async def save(self, connection_id: str, tokens: TokenSet, *, generation: int) -> None:
        """Replace the tokens; on return they are durable and were read back.

        It goes ahead of whatever waits for the vault: until then a kill would lose them.
        """
        name, text = _connection(connection_id), token_codec.encode(tokens)
        await self._write(name, text, generation)

    async def delete(self, connection_id: str) -> None:
        """Remove every trace of the tokens."""
        name = _connection(connection_id)
        await self._call(lambda entries: entries.delete(name), key=_WRITE)

    async def load_secret(self, name: str) -> Secret | None:
        """Return the client secret, or None."""
        entry = await self._call(lambda entries: entries.read(_secret(name)))
        return None if entry is None else Secret(entry.value)

    async def save_secret(self, name: str, secret: Secret) -> None:
        """Replace the client secret."""
        key, text = _secret(name), secret.reveal()
        await self._write(key, text, 0)

    async def delete_secret(self, name: str) -> None:
        """Remove the client secret."""
        key = _secret(name)
        await self._call(lambda entries: entries.delete(key), key=_WRITE)

    async def describe(self) -> StoragePlace:
        """Return how the vault is; never raises and never asks for anything."""
        trouble = None
        try:
            kind = await self.kind()
            if not self._lock.is_open and kind is KeyKind.PASSPHRASE:
                trouble = "vault_locked"
        except StorageError as error:
            trouble = error.code
        return StoragePlace(kind=PlaceKind.VAULT, name=NAME, trouble=trouble)

    async def glance(self) -> StoragePlace:
        """Return the same: to look at the vault's header is cheap."""
        return await self.describe()

    async def probe(self, what_for: str = "") -> None:
        """Write, read back and remove a value without meaning."""
        name = f"{_PROBE} {what_for}".strip()

        # Two short jobs without a copy: somebody's new pair may be waiting to be written.
        await self._call(lambda entries: entries.write(name, _PROBE, 0), key=_WRITE)
        await self._call(lambda entries: entries.delete(name, keeps_copy=False), key=_WRITE)

    async def close(self) -> None:
        """Finish what was begun and end the worker thread; waits at most one deadline."""
        self._copies.close()
        await self._worker.close()

    # The lock

    @property
    def exists(self) -> bool:
        """Whether there is a vault, in whatever state."""
        return self._file.exists

    @property
    def is_open(self) -> bool:
        """Whether entries can be read and written."""
        return self._lock.is_open

    async def kind(self) -> KeyKind:
        """Return what opens the vault."""
        return await self._run(lambda: self._lock.header().kind)

    async def is_empty(self) -> bool:
        """Whether nothing of worth is kept in it; the vault may be locked."""
        return await self.stored() == Names(connections=(), secrets=())

    async def stored(self) -> Names:
        """Return what is kept in it, by name; the vault may be locked."""
        names = await self._run(self._lock.names)
        return Names(connections=_bare(names, _CONNECTION), secrets=_bare(names, _SECRET))

    async def create(self, passphrase: Secret | None) -> None:
        """Make a vault and open it: behind a passphrase, or with None behind the keyring.

        Raises:
            ConfigurationError: `passphrase_too_short`.
            StorageError: `vault_refused` when there is one; or the keyring keeps no key.
        """
        if passphrase is not None:
            await self._run(
                lambda: self._lock.create(self._lock.with_passphrase(passphrase)), key=_WRITE
            )
            return
        wrapping = await self._add_key_to_keyring()
        await self._run(lambda: self._lock.create(wrapping), key=_WRITE)
        await self._keep_in_keyring(wrapping.keys[:1])

    async def unlock(self, passphrase: Secret) -> None:
        """Open the vault for this run; see `PassphraseStore`."""
        await self._run(lambda: self._lock.open_with_passphrase(passphrase), key=_WRITE)

    async def rotate(self) -> None:
        """Encrypt everything anew with new keys; a passphrase stays the same."""
        await self._call(lambda _: None)  # opened, or refused
        if await self.kind() is KeyKind.PASSPHRASE:
            await self._run(self._lock.rotate, key=_WRITE)
            return
        wrapping = await self._add_key_to_keyring()
        await self._run(lambda: self._lock.rotate(wrapping), key=_WRITE)
        await self._keep_in_keyring(wrapping.keys[:1])

    async def change_passphrase(self, passphrase: Secret) -> None:
        """Put an open vault behind another passphrase, with new keys.

        Raises:
            ConfigurationError: `passphrase_too_short`.
        """
        await self._call(lambda _: None)
        old_kind = await self.kind()
        await self._run(
            lambda: self._lock.rotate(self._lock.with_passphrase(passphrase)), key=_WRITE
        )
        if old_kind is KeyKind.KEYRING:
            await self._keyring.delete_secret(_KEY)

    async def discard(self) -> None:
        """Delete the vault with all that is in it, then its key; what is missing is fine."""
        # The key first: without the file nobody would know that there is one to delete.
        if self.exists and await self.kind() is KeyKind.KEYRING:
            await self._keyring.delete_secret(_KEY)
        await self._run(self._lock.discard, key=_WRITE)

    async def _write(self, name: str, value: str, generation: int) -> None:
        await self._call(
            lambda entries: entries.write(name, value, generation), key=_WRITE, urgent=True
        )
        self._copies.want()

    async def _call(
        self,
        work: Callable[[VaultEntries], _T],
        *,
        key: str | None = None,
        urgent: bool = False,
    ) -> _T:
        if not self._lock.is_open and await self.kind() is KeyKind.KEYRING:
            keys = await self._keys_in_keyring()
            await self._run(lambda: self._lock.open_with_keys(keys))
        return await self._run(lambda: work(self._lock.entries()), key=key, urgent=urgent)

    async def _run(
        self, work: Callable[[], _T], *, key: str | None = None, urgent: bool = False
    ) -> _T:
        def guarded(job: Job) -> _T:
            job.checkpoint()
            return work()

        return await self._worker.run(guarded, key=key, urgent=urgent)

    async def _keys_in_keyring(self) -> tuple[Secret, ...]:
        stored = await self._keyring.load_secret(_KEY)
        if stored is None:
            raise StorageError("vault_key_missing")
        return _keys(stored)

    async def _add_key_to_keyring(self) -> WrappingKey:
        """Return a new key before those the keyring has; it is durable beside them."""
        stored = await self._keyring.load_secret(_KEY)
        keys = (new_key(), *(_keys(stored) if stored is not None else ()))
        await self._keep_in_keyring(keys)
        return WrappingKey(kind=KeyKind.KEYRING, keys=keys)

    async def _keep_in_keyring(self, keys: tuple[Secret, ...]) -> None:
        text = json.dumps([key.reveal() for key in keys])
        await self._keyring.save_secret(_KEY, Secret(text))


def _keys(stored: Secret) -> tuple[Secret, ...]:
    try:
        return tuple(Secret(str(key)) for key in json.loads(stored.reveal()))
    except (ValueError, TypeError):
        raise StorageError("vault_key_missing") from None


def _connection(connection_id: str) -> str:
    return _CONNECTION + connection_id


def _secret(name: str) -> str:
    return _SECRET + name


def _bare(names: tuple[str, ...], prefix: str) -> tuple[str, ...]:
    return tuple(name.removeprefix(prefix) for name in names if name.startswith(prefix))

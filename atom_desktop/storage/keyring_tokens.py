"""Tokens and client secrets in the platform's keyring."""

from collections.abc import Callable
from typing import TypeVar

from atom_desktop.connections.ports import PlaceKind, StoragePlace, StoredTokens
from atom_desktop.foundation.errors import AtomError, StorageError
from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.storage import keyring_errors, token_codec
from atom_desktop.storage.keyring_backend import ChosenBackend, choose_backend
from atom_desktop.storage.keyring_entries import KeyringEntries
from atom_desktop.storage.keyring_worker import (
    DEFAULT_DEADLINE,
    Abandoned,
    Job,
    KeyringWorker,
)

_T = TypeVar("_T")
_PROBE = "test of the keyring"
_NO_NAME = "keyring"


class KeyringStore:
    """`TokenStore`, `SecretStore` and `StorageHealth` on one keyring service.

    The keyring is chosen at the first call and kept: one that goes away is reported, never
    replaced by another. Every call has a deadline; the loop is never held up.
    """

    def __init__(
        self,
        service: str,
        *,
        choose: Callable[[], ChosenBackend] = choose_backend,
        deadline: float = DEFAULT_DEADLINE,
    ) -> None:
        self._service = service
        self._choose = choose
        self._chosen: ChosenBackend | None = None
        self._worker = KeyringWorker(deadline, at_end=self._release)
        # A pair that a service has just given out never queues behind somebody else's probe.
        self._prober = KeyringWorker(deadline, at_end=self._release)
        # What was read and not written since: the next write may go straight ahead.
        self._read: set[str] = set()

    async def load(self, connection_id: str) -> StoredTokens | None:
        """Return the tokens stored last, or None."""
        entry = await self._call(lambda entries: entries.read(_connection(connection_id)), key=None)
        if entry is None:
            return None
        self._read.add(_connection(connection_id))
        return StoredTokens(tokens=token_codec.decode(entry.value), generation=entry.generation)

    async def save(self, connection_id: str, tokens: TokenSet, *, generation: int) -> None:
        """Replace the tokens; on return they are durable and were read back.

        It goes ahead of whatever waits for the keyring: until then a kill would lose them.
        """
        name, text = _connection(connection_id), token_codec.encode(tokens)
        was_read = name in self._read
        self._read.discard(name)
        await self._call(
            lambda entries: entries.write(name, text, generation, was_read=was_read),
            key=name,
            urgent=True,
        )

    async def delete(self, connection_id: str) -> None:
        """Remove every trace of the tokens."""
        name = _connection(connection_id)
        await self._call(lambda entries: entries.delete(name), key=name)

    async def load_secret(self, name: str) -> Secret | None:
        """Return the client secret, or None."""
        entry = await self._call(lambda entries: entries.read(_secret(name)), key=None)
        return None if entry is None else Secret(entry.value)

    async def save_secret(self, name: str, secret: Secret) -> None:
        """Replace the client secret."""
        key = _secret(name)
        await self._call(lambda entries: entries.write(key, secret.reveal(), 0), key=key)

    async def delete_secret(self, name: str) -> None:
        """Remove the client secret."""
        key = _secret(name)
        await self._call(lambda entries: entries.delete(key), key=key)

    async def describe(self) -> StoragePlace:
        """Return which keyring it is and what is wrong with it; never opens a prompt."""
        trouble = None
        try:
            if await self._run(lambda chosen, _: chosen.is_locked(), key=None):
                trouble = "keyring_locked"
        except StorageError as error:
            trouble = error.code
        name = self._chosen.name if self._chosen else _NO_NAME
        return StoragePlace(kind=PlaceKind.KEYRING, name=name, trouble=trouble)

    async def probe(self, what_for: str = "") -> None:
        """Write, read back and remove a value without meaning."""
        name = f"{_PROBE} {what_for}".strip()

        def work(entries: KeyringEntries) -> None:
            entries.write(name, _PROBE, 0)
            entries.delete(name)

        await self._call(work, key=name, worker=self._prober)

    async def close(self) -> None:
        """Finish what was begun and end the worker thread; waits at most one deadline."""
        await self._worker.close()
        await self._prober.close()

    async def _call(
        self,
        work: Callable[[KeyringEntries], _T],
        *,
        key: str | None,
        worker: KeyringWorker | None = None,
        urgent: bool = False,
    ) -> _T:
        return await self._run(
            lambda chosen, job: work(KeyringEntries(chosen, self._service, job)),
            key=key,
            worker=worker,
            urgent=urgent,
        )

    async def _run(
        self,
        work: Callable[[ChosenBackend, Job], _T],
        *,
        key: str | None,
        worker: KeyringWorker | None = None,
        urgent: bool = False,
    ) -> _T:
        def guarded(job: Job) -> _T:
            try:
                if self._chosen is None:
                    self._chosen = self._choose()
                return work(self._chosen, job)
            except (AtomError, Abandoned):
                raise
            except Exception as error:  # noqa: BLE001  # libraries below keyring raise their own
                # Not chained: the text of these exceptions is not ours to keep.
                raise keyring_errors.storage_error(error) from None

        return await (worker or self._worker).run(guarded, key=key, urgent=urgent)

    def _release(self) -> None:
        if self._chosen is not None:
            self._chosen.release()


def _connection(connection_id: str) -> str:
    return f"connection {connection_id}"


def _secret(name: str) -> str:
    return f"secret {name}"

"""The platform's keyring, or this run's memory where there is none.

The choice is made at the first call; memory is left again for a keyring that came later, as long
as nothing was put there. Without a keyring nothing is ever written to a file, and
a sign-in that an earlier run put into a keyring is reported as out of reach, not as missing.
"""

import asyncio

from atom_desktop.connections.ports import StoragePlace, StoredTokens
from atom_desktop.foundation.errors import StorageError
from atom_desktop.foundation.secret import Secret
from atom_desktop.foundation.workers import call_in_thread
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.storage.keyring_glance import glance
from atom_desktop.storage.keyring_tokens import KeyringStore
from atom_desktop.storage.memory import MemoryStore

_MISSING = "keyring_missing"
_GLANCE = 5.0


class PlatformStore:
    """`TokenStore`, `SecretStore` and `StorageHealth`; see the module."""

    def __init__(self, keyring: KeyringStore) -> None:
        self._keyring = keyring
        self._memory = MemoryStore()
        self._has_keyring: bool | None = None
        self._choosing = asyncio.Lock()

    async def load(self, connection_id: str) -> StoredTokens | None:
        """Return the tokens stored last; see `TokenStore`."""
        if await self._uses_keyring():
            return await self._keyring.load(connection_id)
        found = await self._memory.load(connection_id)
        if found is None:
            raise StorageError(_MISSING)
        return found

    async def save(self, connection_id: str, tokens: TokenSet, *, generation: int) -> None:
        """Replace the tokens; see `TokenStore`."""
        await (await self._store()).save(connection_id, tokens, generation=generation)

    async def delete(self, connection_id: str) -> None:
        """Remove the tokens; see `TokenStore`."""
        if await self._uses_keyring():
            await self._keyring.delete(connection_id)
        elif await self._memory.load(connection_id) is None:
            raise StorageError(_MISSING)  # it may lie in a keyring that is not there now
        else:
            await self._memory.delete(connection_id)

    async def load_secret(self, name: str) -> Secret | None:
        """Return a client secret; see `SecretStore`."""
        if await self._uses_keyring():
            return await self._keyring.load_secret(name)
        return await self._memory.load_secret(name)

    async def save_secret(self, name: str, secret: Secret) -> None:
        """Replace a client secret; see `SecretStore`."""
        await (await self._store()).save_secret(name, secret)

    async def delete_secret(self, name: str) -> None:
        """Remove a client secret; see `SecretStore`."""
        if await self._uses_keyring():
            await self._keyring.delete_secret(name)
        elif await self._memory.load_secret(name) is None:
            raise StorageError(_MISSING)
        else:
            await self._memory.delete_secret(name)

    async def glance(self) -> StoragePlace:
        """Return where secrets are kept by the cheapest way there is; see `keyring_glance`."""
        try:
            place = await call_in_thread(glance, deadline=_GLANCE, name="keyring glance")
        except TimeoutError:
            place = None
        return place or await self.describe()

    async def describe(self) -> StoragePlace:
        """Return where secrets are kept and what is wrong with it; never raises or prompts."""
        if self._has_keyring is False and not self._memory.is_empty:
            place = await self._memory.describe()
            return StoragePlace(kind=place.kind, name=place.name, trouble=_MISSING)
        place = await self._keyring.describe()
        if place.trouble == _MISSING and not self._has_keyring:
            self._has_keyring = False
            place = await self._memory.describe()
            return StoragePlace(kind=place.kind, name=place.name, trouble=_MISSING)
        self._has_keyring = True
        return place

    async def probe(self, what_for: str = "") -> None:
        """Write, read back and remove a test value; see `StorageHealth`."""
        await (await self._store()).probe(what_for)

    async def close(self) -> None:
        """End the keyring's worker."""
        await self._keyring.close()

    async def _store(self) -> KeyringStore | MemoryStore:
        return self._keyring if await self._uses_keyring() else self._memory

    async def _uses_keyring(self) -> bool:
        async with self._choosing:
            if not self._has_keyring and self._memory.is_empty:
                place = await self._keyring.describe()
                self._has_keyring = place.trouble != _MISSING
            return bool(self._has_keyring)

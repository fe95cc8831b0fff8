"""The tokens of connections: from the store, or held in memory while the store refuses them."""

import asyncio
import logging
from collections import defaultdict
from datetime import datetime
from typing import TypedDict

from atom_desktop.connections.ports import IntentLog, StoredTokens, TokenStore
from atom_desktop.connections.refresh_policy import Uniform, renewal_time
from atom_desktop.foundation.errors import StorageError
from atom_desktop.oauth.token_set import TokenSet

_log = logging.getLogger(__name__)


class TokenFields(TypedDict):
    """What a connection's record mirrors of its tokens."""

    token_generation: int
    can_renew: bool
    expires_at: datetime | None
    renew_at: datetime | None
    refresh_token_expires_at: datetime | None


def token_fields(tokens: TokenSet, generation: int, uniform: Uniform) -> TokenFields:
    """Return what to write into the record next to newly stored tokens."""
    can_renew = tokens.refresh_token is not None
    renew_at = renewal_time(tokens.received_at, tokens.expires_at, uniform=uniform)
    return TokenFields(
        token_generation=generation,
        can_renew=can_renew,
        expires_at=tokens.expires_at,
        renew_at=renew_at if can_renew else None,
        refresh_token_expires_at=tokens.refresh_token_expires_at,
    )


class Tokens:
    """Reads and writes tokens. A renewed pair that cannot be written is held, never dropped."""

    def __init__(self, store: TokenStore, intents: IntentLog) -> None:
        self._store = store
        self._intents = intents
        self._held: dict[str, StoredTokens] = {}
        self._reading: dict[str, asyncio.Future[StoredTokens | None]] = {}
        # Held tokens are written beside renewals; an older pair must not land on a newer one.
        self._writing: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def load(self, connection_id: str) -> StoredTokens | None:
        """Return the newest tokens; raises as `TokenStore.load`."""
        self._reading.pop(connection_id, None)  # whoever comes later does not get an older answer
        held = self._held.get(connection_id)
        return held if held is not None else await self._store.load(connection_id)

    async def load_shared(self, connection_id: str) -> StoredTokens | None:
        """Return the same, joining a read that is under way: many callers ask the store once."""
        held = self._held.get(connection_id)
        if held is not None:
            return held
        reading = self._reading.get(connection_id)
        if reading is None:
            reading = asyncio.ensure_future(self._store.load(connection_id))
            self._reading[connection_id] = reading
            reading.add_done_callback(lambda done: self._has_read(connection_id, done))
        return await asyncio.shield(reading)

    def _has_read(self, connection_id: str, done: "asyncio.Future[StoredTokens | None]") -> None:
        if self._reading.get(connection_id) is done:
            del self._reading[connection_id]
        if not done.cancelled():
            done.exception()  # whoever still waits gets it; nobody may

    async def load_stored(self, connection_id: str) -> StoredTokens | None:
        """Return what the store has, whatever is held; raises as `TokenStore.load`."""
        return await self._store.load(connection_id)

    async def save(self, connection_id: str, tokens: TokenSet, *, generation: int) -> None:
        """Make tokens durable; raises as `TokenStore.save`.

        A renewal that brought them has then come to its end: its intent is cleared.
        """
        async with self._writing[connection_id]:
            await self._store.save(connection_id, tokens, generation=generation)
            self._held.pop(connection_id, None)
            self._reading.pop(connection_id, None)
            await self._clear_intent(connection_id)

    def hold(self, connection_id: str, stored: StoredTokens) -> None:
        """Keep tokens in memory until `write_held` can write them."""
        self._held[connection_id] = stored

    @property
    def held(self) -> frozenset[str]:
        """The connections whose newest tokens are in memory only; quitting would lose them."""
        return frozenset(self._held)

    async def write_held(self) -> None:
        """Try again to write what is held."""
        for connection_id in tuple(self._held):
            async with self._writing[connection_id]:
                stored = self._held.get(connection_id)
                if stored is None:
                    continue
                try:
                    await self._store.save(
                        connection_id, stored.tokens, generation=stored.generation
                    )
                except StorageError as error:
                    _log.warning("tokens of %s still wait in memory: %s", connection_id, error)
                else:
                    del self._held[connection_id]
                    await self._clear_intent(connection_id)

    async def delete(self, connection_id: str) -> None:
        """Remove tokens for good; raises as `TokenStore.delete`."""
        async with self._writing[connection_id]:
            await self._store.delete(connection_id)
            self._held.pop(connection_id, None)
            await self._clear_intent(connection_id)

    async def _clear_intent(self, connection_id: str) -> None:
        try:
            await self._intents.clear(connection_id)
        except StorageError as error:
            # Harmless: the stored generation shows by itself that the renewal ended well.
            _log.warning("the intent of %s could not be cleared: %s", connection_id, error)

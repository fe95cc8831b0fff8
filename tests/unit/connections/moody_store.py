"""A store in memory that refuses, and waits, when a test wants it to."""

import asyncio

from atom_desktop.connections.ports import StoredTokens
from atom_desktop.foundation.errors import LockedError
from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.storage.memory import MemoryStore


class MoodyStore(MemoryStore):
    """Fails with the codes it is given: `trouble` every call, the others writing and the probe.

    While there is a `gate`, a save waits there, and at the `probe_gate` a probe; `at_gate` tells
    that one does.
    """

    def __init__(self) -> None:
        super().__init__()
        self.trouble: str | None = None
        self.save_trouble: str | None = None
        self.probe_trouble: str | None = None
        self.gate: asyncio.Event | None = None
        self.probe_gate: asyncio.Event | None = None
        self.at_gate = asyncio.Event()
        self.probes = 0

    def recover(self) -> None:
        """Work again."""
        self.trouble = self.save_trouble = self.probe_trouble = None
        self.gate = self.probe_gate = None

    async def load(self, connection_id: str) -> StoredTokens | None:
        self._refuse(self.trouble)
        return await super().load(connection_id)

    async def save(self, connection_id: str, tokens: TokenSet, *, generation: int) -> None:
        if self.gate is not None:
            self.at_gate.set()
            await self.gate.wait()
        self._refuse(self.trouble or self.save_trouble)
        await super().save(connection_id, tokens, generation=generation)

    async def delete(self, connection_id: str) -> None:
        self._refuse(self.trouble)
        await super().delete(connection_id)

    async def load_secret(self, name: str) -> Secret | None:
        self._refuse(self.trouble)
        return await super().load_secret(name)

    async def probe(self, what_for: str = "") -> None:
        self.probes += 1
        if self.probe_gate is not None:
            self.at_gate.set()
            await self.probe_gate.wait()
        self._refuse(self.trouble or self.probe_trouble)

    def tokens(self, connection_id: str) -> StoredTokens | None:
        """Return what is stored, without asking."""
        return self._tokens.get(connection_id)

    def names(self) -> set[str]:
        """Return which connections have tokens and which secrets are kept."""
        return {*self._tokens, *self._secrets}

    def _refuse(self, code: str | None) -> None:
        if code is not None:
            raise LockedError(code)

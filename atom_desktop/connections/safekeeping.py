"""Where sign-ins are kept, as the whole app sees it: locked, opened, and not yet written."""

import asyncio
import contextlib

from atom_desktop.connections.outcome import LOCKED_CODES
from atom_desktop.connections.ports import PassphraseStore, StorageHealth, StoragePlace
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.storage_state import bring_back, show_locked
from atom_desktop.connections.tokens import Tokens
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import UsageError
from atom_desktop.foundation.events import EventBus, StorageChanged
from atom_desktop.foundation.secret import Secret

_HELD_BACK, _BETWEEN_TRIES = 10.0, 0.5  # seconds


class Safekeeping:
    """The place of sign-ins; `place` is how it looked last."""

    def __init__(
        self,
        *,
        health: StorageHealth,
        place: StoragePlace,
        records: ConnectionRecords,
        tokens: Tokens,
        bus: EventBus,
        clock: Clock,
        passphrases: PassphraseStore | None = None,
    ) -> None:
        self.place = place
        self._health = health
        self._records = records
        self._tokens = tokens
        self._bus = bus
        self._clock = clock
        self._passphrases = passphrases
        self._ends_at: float | None = None

    @property
    def has_unsaved(self) -> bool:
        """Whether renewed tokens are in memory only, so that ending now would lose them."""
        return bool(self._tokens.held)

    async def save_unsaved(self) -> None:
        """Hold back the end until everything is stored: ten seconds in all, however often called.

        Tokens that still cannot be stored then are lost with the program.
        """
        if not self._tokens.held:
            return
        if self._ends_at is None:
            self._ends_at = asyncio.get_running_loop().time() + _HELD_BACK
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout_at(self._ends_at):
                await self._tokens.write_held()
                while self._tokens.held:
                    await asyncio.sleep(_BETWEEN_TRIES)
                    await self._tokens.write_held()

    async def show(self, place: StoragePlace) -> None:
        """Take note of where secrets are kept: locked sign-ins show as that, or come back."""
        self.place = place
        if place.trouble in LOCKED_CODES:
            await show_locked(self._records, self._clock.now(), place.trouble)
        elif place.trouble is None:
            await bring_back(self._records)
        self._bus.publish(StorageChanged())

    async def look(self) -> StoragePlace:
        """Ask how the place of sign-ins is now, without a prompt; a change is shown."""
        place = await self._health.describe()
        if place != self.place:
            await self.show(place)
        return place

    async def unlock(self, passphrase: Secret) -> None:
        """Open the place of sign-ins; raises `vault_locked` for another passphrase."""
        if self._passphrases is None:
            raise UsageError("passphrase_unneeded")
        await self._passphrases.unlock(passphrase)
        await self.retry()

    async def retry(self) -> None:
        """Ask the keyring again (it may show its own prompt); unlocked sign-ins come back.

        Raises:
            StorageError: it is still locked, absent or not answering.
        """
        await self._health.probe()
        await self._tokens.write_held()
        await self.show(await self._health.describe())

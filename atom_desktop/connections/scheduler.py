"""Keeps connections fresh in the background: wakes by wall clock and renews what is due."""

import asyncio
import logging
from datetime import datetime
from typing import TYPE_CHECKING

from atom_desktop.connections.bookkeeping import Bookkeeper
from atom_desktop.connections.connection import RESTING, Connection
from atom_desktop.connections.outcome import Retry
from atom_desktop.connections.ports import IntentLog, StorageHealth
from atom_desktop.connections.prompting import may_prompt
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.refresh_policy import CHECK_INTERVAL
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.tokens import Tokens
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from atom_desktop.connections.engine import Engine

_log = logging.getLogger(__name__)
LONGEST_SLEEP = 30.0
SHORTEST_SLEEP = 0.5
_IN_FLIGHT = 4


def due_at(connection: Connection) -> datetime | None:
    """Return when a connection wants attention; None while nothing can be done without a person."""
    if connection.status in RESTING:
        return None
    if connection.retry_at is not None:
        return connection.retry_at
    if connection.renew_at is not None:
        return connection.renew_at
    seen = connection.checked_at or connection.signed_in_at
    return seen + CHECK_INTERVAL


class Scheduler:
    """One loop, at most 30 s between two looks at the clock, at most four requests in flight."""

    def __init__(
        self,
        *,
        records: ConnectionRecords,
        engine: "Callable[[], Engine]",
        tokens: Tokens,
        intents: IntentLog,
        health: StorageHealth,
        clock: Clock,
        known: KnownServices,
    ) -> None:
        self._records = records
        self._engine = engine
        self._tokens = tokens
        self._intents = intents
        self._health = health
        self._books = Bookkeeper(records, clock)
        self._clock = clock
        self._known = known
        self._places = asyncio.Semaphore(_IN_FLIGHT)
        self._families: dict[str, asyncio.Lock] = {}

    async def run(self) -> None:
        """Work until cancelled; one connection's failure never ends it."""
        may_prompt.set(False)
        await self.recover()
        while True:
            try:
                await self.tick()
            except Exception:  # noqa: BLE001  # the loop must outlive anything
                _log.exception("a round of renewals failed; the next one follows")
            await self._clock.sleep(self._pause())

    async def recover(self) -> None:
        """Renew before all others what was cut off when the program last ended.

        Some services still take a used token for seconds; every one of them counts.
        """
        try:
            intents = await self._intents.open()
        except StorageError as error:
            _log.warning("cut-off renewals could not be looked up: %s", error)
            return
        cut_off = [
            connection
            for intent in intents
            if (connection := self._records.find(intent.connection_id)) is not None
            and connection.status not in RESTING
            and self._known.knows(connection)
        ]
        if not cut_off or await self._keyring_is_locked():
            return
        ends = await asyncio.gather(
            *(self._renew_cut_off(connection) for connection in cut_off), return_exceptions=True
        )
        for connection, end in zip(cut_off, ends, strict=True):
            if isinstance(end, Exception):
                _log.error("%s could not be recovered", connection.id, exc_info=end)

    async def tick(self) -> None:
        """Attend to everything that is due now, the most urgent first."""
        now = self._clock.now()
        due = [
            (when, connection)
            for connection in self._records.all()
            if (when := due_at(connection)) is not None
            and when <= now
            and self._known.knows(connection)
        ]
        if not due and not self._tokens.held:
            return
        if await self._keyring_is_locked():
            for _, connection in due:
                await self._books.failed(connection.id, Retry(after=0.0, code="keyring_locked"))
            return
        if self._tokens.held:
            await self._tokens.write_held()
        due.sort(key=lambda pair: pair[0])
        ends = await asyncio.gather(
            *(self._attend(connection) for _, connection in due), return_exceptions=True
        )
        for (_, connection), end in zip(due, ends, strict=True):
            if isinstance(end, Exception):
                _log.error("%s could not be attended to", connection.id, exc_info=end)

    async def _keyring_is_locked(self) -> bool:
        """Look without touching: reading would make the keyring ask for its password."""
        return (await self._health.describe()).trouble == "keyring_locked"

    def _pause(self) -> float:
        now = self._clock.now()
        moments = [
            when
            for entry in self._records.all()
            if (when := due_at(entry)) is not None and self._known.knows(entry)
        ]
        if not moments:
            return LONGEST_SLEEP
        wait = (min(moments) - now).total_seconds()
        return min(LONGEST_SLEEP, max(SHORTEST_SLEEP, wait))

    def _family(self, connection: Connection) -> asyncio.Lock:
        return self._families.setdefault(self._known.of(connection).family, asyncio.Lock())

    async def _renew_cut_off(self, connection: Connection) -> None:
        async with self._family(connection), self._places:
            await self._engine().renewer.renew(connection.id)

    async def _attend(self, connection: Connection) -> None:
        async with self._family(connection), self._places:
            now = self._clock.now()
            current = self._records.find(connection.id)
            due = due_at(current) if current is not None else None
            if current is None or due is None or due > now:
                return
            if current.can_renew and current.renew_at is not None and current.renew_at <= now:
                await self._engine().renewer.renew(current.id)
            else:
                await self._engine().checker.check(current.id, asked=False)

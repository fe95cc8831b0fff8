"""The connections of a profile, in memory and durable: every change is written before it shows."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from atom_desktop.connections.connection import Connection, HistoryEntry
from atom_desktop.connections.lifecycle import Trigger, next_status
from atom_desktop.connections.ports import ConnectionRepository, HistoryLog
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import StorageError, UsageError
from atom_desktop.foundation.events import ConnectionChanged, ConnectionRemoved, EventBus

_log = logging.getLogger(__name__)


class ConnectionRecords:
    """Keeps the connections; readers get frozen copies, writers go through `change`."""

    def __init__(
        self,
        repository: ConnectionRepository,
        history: HistoryLog,
        bus: EventBus,
        clock: Clock,
    ) -> None:
        self._repository = repository
        self._history = history
        self._bus = bus
        self._clock = clock
        self._all: dict[str, Connection] = {}
        # Every write carries the revision before it, so writes go one after the other.
        self._writing = asyncio.Lock()

    async def load(self) -> None:
        """Read what is stored; call once, at start."""
        self._all = {entry.id: entry for entry in await self._repository.all()}

    def all(self) -> tuple[Connection, ...]:
        """Return every connection, oldest first."""
        return tuple(sorted(self._all.values(), key=lambda entry: entry.created_at))

    def find(self, connection_id: str) -> Connection | None:
        """Return a connection, or None when it is gone."""
        return self._all.get(connection_id)

    def get(self, connection_id: str) -> Connection:
        """Return a connection.

        Raises:
            UsageError: `unknown_account` when there is none by that id.
        """
        found = self._all.get(connection_id)
        if found is None:
            raise UsageError("unknown_account", account=connection_id)
        return found

    def of(self, provider_id: str) -> tuple[Connection, ...]:
        """Return one service's connections, oldest first."""
        return tuple(entry for entry in self.all() if entry.provider_id == provider_id)

    async def add(self, connection: Connection, words: str) -> Connection:
        """Store a new connection and tell everybody."""
        await self._repository.add(connection)
        self._all[connection.id] = connection
        _log.info("%s: connected to %s", connection.id, connection.provider_id)
        await self.note(connection, "signed_in", words)
        self._bus.publish(ConnectionChanged(connection_id=connection.id))
        return connection

    async def change(
        self,
        connection_id: str,
        trigger: Trigger | None = None,
        *,
        words: str = "",
        **fields: Any,  # noqa: ANN401  # the fields of Connection
    ) -> Connection | None:
        """Apply `fields` and `trigger`; None when the connection was removed meanwhile.

        A status change is noted in the history with `words`.
        """
        # A cancelled caller must not leave the row and our copy of it at different revisions.
        return await asyncio.shield(self._change(connection_id, trigger, words, fields))

    async def _change(
        self, connection_id: str, trigger: Trigger | None, words: str, fields: Mapping[str, Any]
    ) -> Connection | None:
        async with self._writing:
            return await self._changed(connection_id, trigger, words, fields)

    async def _changed(
        self, connection_id: str, trigger: Trigger | None, words: str, fields: Mapping[str, Any]
    ) -> Connection | None:
        before = self._all.get(connection_id)
        if before is None:
            return None
        after = replace(before, **fields)
        if trigger is not None:
            after = replace(after, status=next_status(before.status, trigger))
        if after == before:
            return before
        try:
            after = await self._repository.update(after)
        except StorageError as error:
            # The row can be written again later; the sign-in itself is in the keyring.
            _log.warning("the record of %s could not be written: %s", connection_id, error)
        self._all[connection_id] = after
        if after.status != before.status:
            _log.info("%s: %s -> %s (%s)", connection_id, before.status, after.status, trigger)
            await self.note(after, str(after.status), words or str(after.status))
        self._bus.publish(ConnectionChanged(connection_id=connection_id))
        return after

    async def remove(self, connection_id: str) -> None:
        """Forget a connection."""
        async with self._writing:
            await self._repository.remove(connection_id)
            removed = self._all.pop(connection_id, None)
        if removed is not None:
            self._bus.publish(
                ConnectionRemoved(connection_id=connection_id, provider_id=removed.provider_id)
            )

    async def note(self, connection: Connection, kind: str, words: str) -> None:
        """Add a line to the connection's history; failing to do so harms nothing."""
        entry = HistoryEntry(
            at=self._clock.now(),
            connection_id=connection.id,
            provider_id=connection.provider_id,
            kind=kind,
            words=words,
        )
        try:
            await self._history.append(entry)
        except StorageError as error:
            _log.warning("a history line could not be written: %s", error)

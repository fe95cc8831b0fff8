"""The connections of a profile, in memory and durable: every change is written before it shows."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from atom_desktop.connections.connection import Connection, HistoryEntry
from atom_desktop.connections.history import Said
from atom_desktop.connections.lifecycle import Trigger, next_status
from atom_desktop.connections.ports import ConnectionRepository, HistoryLog
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import StorageError, UsageError
from atom_desktop.foundation.events import ConnectionChanged, ConnectionRemoved, EventBus
from atom_desktop.foundation.log_scope import fields as log_fields
from atom_desktop.foundation.log_scope import scope_fields

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
        self._hidden: set[str] = set()
        self._in_order: tuple[Connection, ...] | None = None  # None: to be made anew
        # Every write carries the revision before it, so writes go one after the other.
        self._writing = asyncio.Lock()

    async def load(self) -> None:
        """Read what is stored; call once, at start."""
        self._all = {entry.id: entry for entry in await self._repository.all()}
        self._in_order = None

    def all(self) -> tuple[Connection, ...]:
        """Return every connection, oldest first."""
        if self._in_order is None:
            shown = (entry for entry in self._all.values() if entry.id not in self._hidden)
            self._in_order = tuple(sorted(shown, key=lambda entry: entry.created_at))
        return self._in_order

    def find(self, connection_id: str) -> Connection | None:
        """Return a connection, or None when it is gone or leaving."""
        return None if connection_id in self._hidden else self._all.get(connection_id)

    def stored_ids(self) -> tuple[str, ...]:
        """Return the ids of every record, those that are leaving too."""
        return tuple(self._all)

    def leaving(self, connection_id: str) -> Connection | None:
        """Return a hidden connection whose record is still there, or None."""
        return self._all.get(connection_id) if connection_id in self._hidden else None

    def hide(self, connection_id: str) -> None:
        """Let a connection vanish for everybody while it is leaving; its record stays."""
        self._hidden.add(connection_id)
        self._in_order = None
        if (hidden := self._all.get(connection_id)) is not None:
            self._bus.publish(
                ConnectionRemoved(connection_id=connection_id, provider_id=hidden.provider_id)
            )

    def show(self, connection_id: str) -> None:
        """Bring a hidden connection back as it was."""
        self._hidden.discard(connection_id)
        self._in_order = None
        self._bus.publish(ConnectionChanged(connection_id=connection_id))

    def get(self, connection_id: str) -> Connection:
        """Return a connection.

        Raises:
            UsageError: `unknown_account` when there is none by that id.
        """
        found = self.find(connection_id)
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
        self._in_order = None
        cause = HistoryEntry(
            at=self._clock.now(),
            connection_id=connection.id,
            provider_id=connection.provider_id,
            kind="signed_in",
            trigger=Trigger.SIGNED_IN,
            words=words,
        )
        await self._note(cause)
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
        """Apply `fields` and `trigger`; None when it was removed meanwhile or is leaving.

        A status change is noted with its cause: the failure in `fields`, else `words`.
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
        before = self.find(connection_id)
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
        self._in_order = None
        if after.status != before.status:
            code: str | None = fields.get("failure_code")
            cause = HistoryEntry(
                at=self._clock.now(),
                connection_id=connection_id,
                provider_id=after.provider_id,
                kind=after.status,
                before=before.status,
                trigger=trigger or "",
                code=code or "",
                detail=after.failure_detail if code else "",
                words="" if code else words or after.status,
            )
            await self._note(cause)
        self._bus.publish(ConnectionChanged(connection_id=connection_id))
        return after

    async def remove(self, connection_id: str, words: Said = Said.DISCONNECTED) -> None:
        """Forget a connection; `words` say why."""
        async with self._writing:
            await self._repository.remove(connection_id)
            removed = self._all.pop(connection_id, None)
            self._hidden.discard(connection_id)
            self._in_order = None
        if removed is not None:
            cause = HistoryEntry(
                at=self._clock.now(),
                connection_id=connection_id,
                provider_id=removed.provider_id,
                kind="disconnected",
                before=removed.status,
                words=words,
            )
            await self._note(cause)
            self._bus.publish(
                ConnectionRemoved(connection_id=connection_id, provider_id=removed.provider_id)
            )

    async def note_of(
        self,
        connection_id: str,
        provider_id: str,
        kind: str,
        words: str = "",
        *,
        code: str = "",
        detail: str = "",
    ) -> None:
        """Add a line to the history of a connection that may be gone, or has never been ("")."""
        await self._note(
            HistoryEntry(
                at=self._clock.now(),
                connection_id=connection_id,
                provider_id=provider_id,
                kind=kind,
                words=words,
                code=code,
                detail=detail,
            )
        )

    async def history(
        self, connection_id: str | None = None, limit: int = 100
    ) -> tuple[HistoryEntry, ...]:
        """Return what happened, newest first; of one connection or of all."""
        return await self._history.latest(connection_id, limit)

    async def _note(self, entry: HistoryEntry) -> None:
        """Log a change and add it to the history; failing to do so harms nothing."""
        about = scope_fields()
        entry = replace(
            entry,
            request=about.get("request", ""),
            service_request=about.get("service_request", ""),
        )
        _log.info(
            "status changed",
            extra=log_fields(
                service=entry.provider_id,
                connection=entry.connection_id,
                before=entry.before,
                after=entry.kind,
                trigger=entry.trigger,
                failure=entry.code,
                detail=entry.detail,
            ),
        )
        try:
            await self._history.append(entry)
        except StorageError as error:
            _log.warning("a history line could not be written: %s", error)

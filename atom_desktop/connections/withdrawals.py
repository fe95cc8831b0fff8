"""The disconnections that are under way, in memory and durable, and the tokens kept for them."""

import logging
from dataclasses import replace

from atom_desktop.connections.connection import Connection
from atom_desktop.connections.ports import StoredTokens, WithdrawalLog
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.tokens import Tokens
from atom_desktop.connections.withdrawal_record import Withdrawal, WithdrawalState, withdrawal_of
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import StorageError
from atom_desktop.foundation.events import EventBus, WithdrawalsChanged
from atom_desktop.oauth.token_set import TokenSet

_log = logging.getLogger(__name__)


class Withdrawals:
    """Keeps what was begun; whose connection is leaving is hidden from everybody else."""

    def __init__(
        self,
        log: WithdrawalLog,
        records: ConnectionRecords,
        tokens: Tokens,
        bus: EventBus,
        clock: Clock,
    ) -> None:
        self._log = log
        self._records = records
        self._tokens = tokens
        self._bus = bus
        self._clock = clock
        self._all: dict[str, Withdrawal] = {}

    async def load(self) -> None:
        """Read what is stored; call once, at start, after the records were read."""
        self._all = {entry.connection_id: entry for entry in await self._log.all()}
        for connection_id in self._all:
            self._records.hide(connection_id)

    def all(self) -> tuple[Withdrawal, ...]:
        """Return all of them, oldest first."""
        return tuple(sorted(self._all.values(), key=lambda entry: entry.begun_at))

    def find(self, connection_id: str) -> Withdrawal | None:
        """Return that of a connection, or None."""
        return self._all.get(connection_id)

    def token_names(self) -> tuple[str, ...]:
        """Return the names under which the store may keep tokens to take back."""
        return tuple(entry.tokens_name for entry in self._all.values())

    async def put(self, withdrawal: Withdrawal) -> Withdrawal:
        """Add or replace one; durable on return. Raises `StorageError` as `Database` does."""
        await self._log.put(withdrawal)
        self._all[withdrawal.connection_id] = withdrawal
        self._bus.publish(WithdrawalsChanged())
        return withdrawal

    async def remove(self, withdrawal: Withdrawal) -> None:
        """Forget one and what is kept for it: the tokens first, so that none stays unknown."""
        await self.drop_tokens(withdrawal)
        await self._log.remove(withdrawal.connection_id)
        self._all.pop(withdrawal.connection_id, None)
        self._bus.publish(WithdrawalsChanged())

    async def drop_tokens(self, withdrawal: Withdrawal) -> None:
        """Forget the tokens kept for a withdrawal, for good."""
        if withdrawal.generation:
            await self._tokens.delete(withdrawal.tokens_name)

    async def keep_tokens(self, withdrawal: Withdrawal, tokens: TokenSet) -> Withdrawal:
        """Keep newer tokens for a withdrawal, in memory while the store takes none.

        The row is written first: nothing is ever stored that no row knows of.
        """
        generation = withdrawal.generation + 1
        withdrawal = await self.put(replace(withdrawal, generation=generation))
        name = withdrawal.tokens_name
        try:
            await self._tokens.save(name, tokens, generation=generation)
        except StorageError as error:
            _log.warning("tokens to take back wait in memory: %s", error.code)
            self._tokens.hold(name, StoredTokens(tokens=tokens, generation=generation))
        return withdrawal

    async def take_late(self, connection: Connection, client_id: str, tokens: TokenSet) -> None:
        """Take tokens that came when their connection was gone: they are withdrawn as well."""
        now = self._clock.now()
        known = self._all.get(connection.id)
        if known is None:
            known = withdrawal_of(
                connection, client_id=client_id, state=WithdrawalState.PENDING, now=now
            )
        try:
            await self.keep_tokens(
                replace(known, state=WithdrawalState.PENDING, next_try_at=now), tokens
            )
        except StorageError as error:
            _log.warning("%s: late tokens could not be noted: %s", connection.id, error.code)

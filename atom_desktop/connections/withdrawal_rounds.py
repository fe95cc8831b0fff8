"""Withdrawals in the background: ends what was begun, asks again what is open, never prompts."""

import asyncio
import contextlib
import logging
from typing import TYPE_CHECKING

from atom_desktop.connections.ports import StorageHealth
from atom_desktop.connections.withdrawal_record import Withdrawal, WithdrawalState
from atom_desktop.connections.withdrawals import Withdrawals
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import AtomError, StorageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from atom_desktop.connections.revocation import Disconnector, DisconnectResult

_log = logging.getLogger(__name__)
_LONGEST_SLEEP, _SHORTEST_SLEEP = 30.0, 0.5  # seconds
_AT_THE_END = 5.0  # seconds that quitting waits for services


class WithdrawalRounds:
    """One loop over all withdrawals; the moving parts are loaded when there is one."""

    def __init__(
        self,
        withdrawals: Withdrawals,
        disconnector: "Callable[[], Disconnector]",
        health: StorageHealth,
        clock: Clock,
    ) -> None:
        self._withdrawals = withdrawals
        self._disconnector = disconnector
        self._health = health
        self._clock = clock
        self._awaited: set[str] = set()

    async def run(self) -> None:
        """Work until cancelled; one withdrawal's failure never ends it."""
        while True:
            try:
                await self.tick()
            except Exception:  # noqa: BLE001  # the loop must outlive anything
                _log.exception("a round of withdrawals failed; the next one follows")
            await self._clock.sleep(self._pause())

    async def tick(self) -> None:
        """Try everything that is due now, unless the store is locked."""
        now = self._clock.now()
        due = [entry for entry in self._open() if entry.is_due(now)]
        if not due:
            return
        trouble = (await self._health.describe()).trouble
        for entry in due:
            if trouble in {"keyring_locked", "vault_locked"}:
                await self._disconnector().put_off(entry, StorageError(trouble))
            else:
                await self._end(entry)

    async def end_after_grace(self, withdrawal: Withdrawal) -> "DisconnectResult | None":
        """Wait for the ten seconds of a disconnection and end it; None when it was undone.

        Raises:
            StorageError: it could not be deleted; the loop goes on with it.
        """
        self._awaited.add(withdrawal.connection_id)
        try:
            return await self._disconnector().end_after_grace(withdrawal)
        finally:
            self._awaited.discard(withdrawal.connection_id)

    async def retry(self) -> "tuple[DisconnectResult, ...]":
        """Try everything that is open now, whatever was planned; a person asked. May prompt."""
        results = []
        for entry in self._open():
            with contextlib.suppress(AtomError):
                result = await self._end(entry)
                if result is not None:
                    results.append(result)
        return tuple(results)

    async def finish_leaving(self) -> None:
        """End at once what is still in its ten seconds; services get a few seconds to hear it."""
        leaving = [
            entry
            for entry in self._withdrawals.all()
            if entry.state is WithdrawalState.LEAVING and entry.failure_code is None
        ]
        if not leaving:
            return
        ends = asyncio.gather(*(self._end(entry) for entry in leaving), return_exceptions=True)
        try:
            async with asyncio.timeout(_AT_THE_END):
                await ends
        except TimeoutError:
            _log.warning("services that were not told in time are told at the next start")

    def _open(self) -> tuple[Withdrawal, ...]:
        return tuple(
            entry
            for entry in self._withdrawals.all()
            if entry.state is not WithdrawalState.REFUSED
            and entry.connection_id not in self._awaited
        )

    async def _end(self, entry: Withdrawal) -> "DisconnectResult | None":
        try:
            return await self._disconnector().end(entry.connection_id)
        except StorageError as error:
            _log.warning("%s is still to be deleted: %s", entry.connection_id, error.code)
            await self._disconnector().put_off(entry, error)
            return None

    def _pause(self) -> float:
        moments = [entry.next_try_at for entry in self._open()]
        if not moments:
            return _LONGEST_SLEEP
        wait = (min(moments) - self._clock.now()).total_seconds()
        return min(_LONGEST_SLEEP, max(_SHORTEST_SLEEP, wait))

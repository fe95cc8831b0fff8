"""Disconnecting as window and command line see it: begin, undo, end, and what is still open."""

from typing import TYPE_CHECKING

from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.withdrawal_record import Withdrawal, WithdrawalState
from atom_desktop.connections.withdrawal_rounds import WithdrawalRounds
from atom_desktop.connections.withdrawal_views import (
    LeavingView,
    WithdrawalView,
    leaving_view,
    withdrawal_view,
)
from atom_desktop.connections.withdrawals import Withdrawals
from atom_desktop.foundation.clock import Clock

if TYPE_CHECKING:
    from collections.abc import Callable

    from atom_desktop.connections.engine import Engine
    from atom_desktop.connections.revocation import DisconnectResult


class Disconnecting:
    """Everything about ending connections, for readers that know no engine."""

    def __init__(
        self,
        *,
        known: KnownServices,
        records: ConnectionRecords,
        withdrawals: Withdrawals,
        rounds: WithdrawalRounds,
        engine: "Callable[[], Engine]",
        clock: Clock,
    ) -> None:
        self._known = known
        self._records = records
        self._withdrawals = withdrawals
        self._engine = engine
        self._clock = clock
        self.rounds = rounds

    def spared(self, connection_id: str) -> str | None:
        """Return the service that the company's withdrawal would end as well, or None.

        While there is one, the company is not asked.
        """
        connection = self._records.find(connection_id)
        if connection is None or not self._known.knows(connection):
            return None
        spec = self._known.of(connection)
        return self._engine().withdrawer.spared(spec, connection.account.subject, but=connection_id)

    async def at_once(self, connection_id: str) -> "DisconnectResult":
        """Delete a connection and tell the service; see `Disconnector.disconnect`."""
        await self._end_sign_ins(connection_id)
        return await self._engine().disconnector.disconnect(connection_id)

    async def begin(self, connection_id: str) -> LeavingView:
        """Hide a connection for ten seconds; `end` must follow. See `Disconnector.leave`."""
        await self._end_sign_ins(connection_id)
        withdrawal = await self._engine().disconnector.leave(connection_id)
        return leaving_view(withdrawal, self._known)

    async def end(self, connection_id: str) -> "DisconnectResult | None":
        """Wait for the ten seconds and end the connection; None when it was undone.

        Raises:
            StorageError: it could not be deleted yet; it stays hidden and is tried again.
        """
        withdrawal = self._withdrawals.find(connection_id)
        return None if withdrawal is None else await self.rounds.end_after_grace(withdrawal)

    async def undo(self, connection_id: str) -> bool:
        """Bring a leaving connection back with all it had; False when it is too late."""
        return await self._engine().disconnector.undo(connection_id)

    def leaving(self) -> tuple[LeavingView, ...]:
        """Return what can be undone now, oldest first."""
        return tuple(
            leaving_view(entry, self._known)
            for entry in self._withdrawals.all()
            if self._can_be_undone(entry)
        )

    def open(self) -> tuple[WithdrawalView, ...]:
        """Return what services have not been told, or would not hear, oldest first."""
        now = self._clock.now()
        return tuple(
            withdrawal_view(entry, self._known, now=now)
            for entry in self._withdrawals.all()
            if entry.failure_code is not None
        )

    async def retry(self) -> "tuple[DisconnectResult, ...]":
        """Tell services now what they have not heard; see `WithdrawalRounds.retry`."""
        return await self.rounds.retry()

    async def dismiss(self, connection_id: str) -> None:
        """Forget a refused withdrawal: the person has taken note."""
        withdrawal = self._withdrawals.find(connection_id)
        if withdrawal is not None and withdrawal.state is WithdrawalState.REFUSED:
            await self._withdrawals.remove(withdrawal)

    def _can_be_undone(self, withdrawal: Withdrawal) -> bool:
        return (
            withdrawal.state is WithdrawalState.LEAVING
            and withdrawal.failure_code is None
            and not withdrawal.is_due(self._clock.now())
        )

    async def _end_sign_ins(self, connection_id: str) -> None:
        sign_ins = self._engine().sign_ins
        for view in sign_ins.views():
            if view.connection_id == connection_id and not view.phase.is_over:
                await sign_ins.cancel(view.id)

"""Ending a connection: gone here at once, then the service is told, however long that takes.

A row is written before anything is deleted, so a disconnection that was cut off goes on where it
stopped: `leaving` (hidden, all still there), then `pending` (only the tokens to take back are left,
under a name of their own), then nothing. In the window the first step lasts ten seconds and can be
undone. Renewals never touch a connection that is leaving: nobody finds it any more.
"""

import asyncio
import contextlib
import logging
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import timedelta
from types import MappingProxyType

from atom_desktop.connections.connection import Connection
from atom_desktop.connections.ports import StorageHealth, StoredTokens
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.refresh import Renewer
from atom_desktop.connections.registrations import Registrations
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.tokens import Tokens
from atom_desktop.connections.withdrawal_record import (
    GRACE,
    Withdrawal,
    WithdrawalState,
    withdrawal_of,
)
from atom_desktop.connections.withdrawals import Withdrawals
from atom_desktop.connections.withdrawing import Ending, EndKind, Withdrawer
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import LockedError, StorageError
from atom_desktop.foundation.language import marked, tr
from atom_desktop.providers.spec import ProviderSpec

_log = logging.getLogger(__name__)
_LOCKED = frozenset({"keyring_locked", "vault_locked"})
_STORE_AGAIN = timedelta(seconds=30)
_ENDINGS = MappingProxyType(
    {
        EndKind.WITHDRAWN: marked(
            "The sign-in of {account} was deleted from this computer, and {company} has"
            " withdrawn it."
        ),
        EndKind.ASKED: marked(
            "The sign-in of {account} was deleted from this computer, and {company} was asked to"
            " withdraw it."
        ),
        EndKind.KEPT_FOR_ANOTHER: marked(
            "The sign-in of {account} was deleted from this computer. {company} was not asked to"
            " withdraw it: that would end {other} too."
        ),
        EndKind.NO_WAY: marked("The sign-in of {account} was deleted from this computer."),
        EndKind.OPEN: marked(
            "The sign-in of {account} was deleted from this computer, but {company} could not be"
            " told yet. It will be told later."
        ),
        EndKind.REFUSED: marked(
            "The sign-in of {account} was deleted from this computer, but {company} did not"
            " withdraw it."
        ),
    }
)
# What the person can do at the service is said only where it helps.
_BY_HAND = frozenset({EndKind.ASKED, EndKind.NO_WAY, EndKind.REFUSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class DisconnectResult:
    """What was done: `revoked` tells whether the service confirmed it; `words` say it all.

    `is_open`: the service is told later.
    """

    words: str
    revoked: bool
    help_url: str | None
    is_open: bool = False


class Disconnector:
    """Takes connections away. What is stored here is deleted whatever the service says."""

    def __init__(
        self,
        *,
        known: KnownServices,
        registrations: Registrations,
        records: ConnectionRecords,
        tokens: Tokens,
        renewer: Renewer,
        withdrawals: Withdrawals,
        withdrawer: Withdrawer,
        health: StorageHealth,
        clock: Clock,
    ) -> None:
        self._known = known
        self._registrations = registrations
        self._records = records
        self._tokens = tokens
        self._renewer = renewer
        self._withdrawals = withdrawals
        self._withdrawer = withdrawer
        self._health = health
        self._clock = clock
        self._one_at_a_time: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def disconnect(self, connection_id: str) -> DisconnectResult:
        """Delete a connection and tell the service, at once.

        Raises:
            UsageError: there is no such connection.
            StorageError: the stored sign-in could not be deleted; the connection is still there.
        """
        await self._hide(self._records.get(connection_id), wait=timedelta())
        try:
            result = await self.end(connection_id)
        except StorageError:
            await self._give_back(connection_id)
            raise
        if result is None:  # ended by somebody else in the same moment
            raise StorageError("revision_conflict", connection_id=connection_id)
        return result

    async def leave(self, connection_id: str) -> Withdrawal:
        """Hide a connection for ten seconds, in which `undo` brings it back.

        Raises:
            UsageError: there is no such connection.
            StorageError: it could not be deleted afterwards, or not be noted; nothing changed.
        """
        connection = self._records.get(connection_id)
        trouble = (await self._health.describe()).trouble
        if trouble in _LOCKED:
            raise LockedError(trouble)
        return await self._hide(connection, wait=GRACE)

    async def undo(self, connection_id: str) -> bool:
        """Bring a leaving connection back as it was; False when it is too late."""
        async with self._one_at_a_time[connection_id]:
            withdrawal = self._withdrawals.find(connection_id)
            leaving = self._records.leaving(connection_id)
            if withdrawal is None or leaving is None:
                return False
            again = any(
                other.account.subject == leaving.account.subject
                for other in self._records.of(leaving.provider_id)
            )
            if withdrawal.state is not WithdrawalState.LEAVING or again:
                return False
            await self._withdrawals.remove(withdrawal)
            self._records.show(connection_id)
            return True

    async def end_after_grace(self, withdrawal: Withdrawal) -> DisconnectResult | None:
        """Wait until the ten seconds are over, then end it; None when it was undone."""
        wait = (withdrawal.next_try_at - self._clock.now()).total_seconds()
        await self._clock.sleep(max(0.0, wait))
        if self._withdrawals.find(withdrawal.connection_id) != withdrawal:
            return None  # undone, and perhaps begun anew
        try:
            return await self.end(withdrawal.connection_id)
        except StorageError as error:
            await self.put_off(withdrawal, error)
            raise

    async def end(self, connection_id: str) -> DisconnectResult | None:
        """Delete a leaving connection and tell the service; None when there is none.

        Raises:
            StorageError: it could not be deleted here; it stays hidden.
        """
        async with self._one_at_a_time[connection_id]:
            withdrawal = self._withdrawals.find(connection_id)
            connection = self._records.leaving(connection_id)
            if withdrawal is None or withdrawal.state is WithdrawalState.REFUSED:
                return None
            if connection is not None:
                withdrawal = await self._delete(withdrawal, connection)
            ending = await self._withdrawer.withdraw(withdrawal)
            return _result(withdrawal, ending)

    async def put_off(self, withdrawal: Withdrawal, error: StorageError) -> None:
        """Note that the store did not let go of a connection; it is tried again by itself."""
        current = self._withdrawals.find(withdrawal.connection_id)
        if current is not None:
            with contextlib.suppress(StorageError):
                await self._withdrawals.put(
                    replace(
                        current,
                        next_try_at=self._clock.now() + _STORE_AGAIN,
                        failure_code=error.code,
                    )
                )

    async def _hide(self, connection: Connection, *, wait: timedelta) -> Withdrawal:
        spec = self._known.of(connection)
        registration = self._registrations.find(spec)
        withdrawal = await self._withdrawals.put(
            withdrawal_of(
                connection,
                client_id=registration.client_id if registration else "",
                state=WithdrawalState.LEAVING,
                now=self._clock.now(),
                wait=wait,
            )
        )
        self._records.hide(connection.id)
        return withdrawal

    async def _delete(self, withdrawal: Withdrawal, connection: Connection) -> Withdrawal:
        """Put aside what the service is to take back, then delete the rest."""
        spec = self._known.of(connection)
        async with self._renewer.barred(connection.id):
            if withdrawal.state is WithdrawalState.LEAVING:
                if _can_be_told(spec) and (stored := await self._stored(connection.id)):
                    withdrawal = await self._withdrawals.keep_tokens(withdrawal, stored.tokens)
                withdrawal = await self._withdrawals.put(
                    replace(
                        withdrawal,
                        state=WithdrawalState.PENDING,
                        next_try_at=self._clock.now(),
                        failure_code=None,
                    )
                )
            await self._tokens.delete(connection.id)
            await self._records.remove(connection.id)
        return withdrawal

    async def _stored(self, connection_id: str) -> StoredTokens | None:
        try:
            return await self._tokens.load(connection_id)
        except StorageError as error:
            if error.code != "sign_in_unreadable":
                raise
            return None

    async def _give_back(self, connection_id: str) -> None:
        """Take back the first step of a disconnection that could not be done."""
        withdrawal = self._withdrawals.find(connection_id)
        if withdrawal is None or self._records.leaving(connection_id) is None:
            return
        try:
            await self._withdrawals.remove(withdrawal)
        except StorageError as error:
            _log.warning("%s stays hidden until it can be deleted: %s", connection_id, error.code)
        else:
            self._records.show(connection_id)


def _can_be_told(spec: ProviderSpec) -> bool:
    return bool(spec.revocation.requests) or spec.needs_discovery


def _result(withdrawal: Withdrawal, ending: Ending) -> DisconnectResult:
    names = {"account": withdrawal.account.label, "company": ending.company, "other": ending.other}
    words = tr(_ENDINGS[ending.kind], **names)
    if ending.kind in _BY_HAND and ending.help_words:
        words = f"{words} {tr(ending.help_words)}"
    return DisconnectResult(
        words=words,
        revoked=ending.kind is EndKind.WITHDRAWN,
        help_url=None if ending.kind is EndKind.WITHDRAWN else ending.help_url,
        is_open=ending.kind is EndKind.OPEN,
    )

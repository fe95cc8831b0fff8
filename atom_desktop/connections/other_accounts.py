"""Sign-ins of another account than the one asked for: held in memory until the person decides."""

import asyncio
import logging
from dataclasses import dataclass, replace
from datetime import timedelta

from atom_desktop.connections.admission import Admission, WrongAccountError
from atom_desktop.connections.connection import Connection
from atom_desktop.connections.exchange import SignedIn
from atom_desktop.connections.letting_go import can_withdraw, withdraw
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.running_sign_in import RunningSignIn
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.sign_in import OtherAccount, SignInPhase
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import SignInError, UsageError
from atom_desktop.foundation.events import EventBus, SignInChanged
from atom_desktop.foundation.http import HttpClient
from atom_desktop.foundation.tasks import TaskSupervisor

_log = logging.getLogger(__name__)
HELD_FOR = timedelta(minutes=5)
_LAST_WORD = 3.0  # seconds that closing leaves to services that are being told


@dataclass(slots=True, kw_only=True, eq=False)
class _Held:
    signed_in: SignedIn
    is_storing: bool = False  # from here on it is neither let go nor stored a second time


class OtherAccounts:
    """Holds what came, at most five minutes; closing lets go of everything."""

    def __init__(
        self,
        *,
        known: KnownServices,
        records: ConnectionRecords,
        admission: Admission,
        http: HttpClient,
        bus: EventBus,
        tasks: TaskSupervisor,
        clock: Clock,
    ) -> None:
        self._known = known
        self._records = records
        self._admission = admission
        self._http = http
        self._bus = bus
        self._tasks = tasks
        self._clock = clock
        self._held: dict[str, _Held] = {}
        self._came_last: set[str] = set()
        self._telling: set[asyncio.Task[None]] = set()

    def holds(self, running: RunningSignIn) -> bool:
        """Tell whether something is held for a sign-in."""
        return running.view.id in self._held

    def came_last(self, connection_id: str) -> bool:
        """Tell whether the last sign-in for a connection was of another account; asked once."""
        came = connection_id in self._came_last
        self._came_last.discard(connection_id)
        return came

    def hold(self, running: RunningSignIn, signed_in: SignedIn, error: WrongAccountError) -> None:
        """Hold `signed_in` for a while; nothing is stored."""
        self._held[running.view.id] = _Held(signed_in=signed_in)
        self._came_last.add(running.view.connection_id or "")
        other = OtherAccount(
            got=error.details["got"],
            expected=error.details["expected"],
            held_until=self._clock.now() + HELD_FOR,
            connection_id=error.connected,
        )
        running.view = replace(running.view, other=other)
        self._tasks.spawn(self._let_go_in_time(running), name=f"hold {running.view.id}")

    async def keep(self, running: RunningSignIn) -> Connection:
        """Store what is held as a connection of its own, or as the one its account has.

        Raises:
            UsageError: `sign_in_unknown`, nothing is held any more.
            StorageError: it could not be stored; it is still held.
        """
        held, other = self._held.get(running.view.id), running.view.other
        if held is None or other is None or held.is_storing:
            raise UsageError("sign_in_unknown")
        if self._clock.now() >= other.held_until:  # the computer may have slept past the timer
            self.discard(running, code="wrong_account")
            raise UsageError("sign_in_unknown")
        held.is_storing = True
        try:
            connection = await self._admission.admit(
                running.spec, held.signed_in, connection_id=None, asked_scope=running.asked_scope
            )
        finally:
            held.is_storing = False
        self._held.pop(running.view.id, None)
        running.move(SignInPhase.DONE, result_connection_id=connection.id, failure=None, other=None)
        self._tell(running)
        return connection

    def discard(self, running: RunningSignIn, *, code: str) -> None:
        """Let go of what is held and have the service forget it where that harms nothing."""
        held, other = self._held.get(running.view.id), running.view.other
        if held is None or other is None or held.is_storing:
            return
        del self._held[running.view.id]
        spec, signed_in = running.spec, held.signed_in
        if can_withdraw(spec, signed_in.account, self._known, self._records):
            telling = self._tasks.spawn(
                withdraw(self._http, spec, running.registration, signed_in.tokens),
                name=f"withdraw {running.view.id}",
            )
            self._telling.add(telling)
            telling.add_done_callback(self._telling.discard)
        failure = SignInError(code, got=other.got, expected=other.expected)
        ran_out = code == "wrong_account"
        phase = SignInPhase.FAILED if ran_out else SignInPhase.CANCELLED
        running.move(phase, failure=failure, other=None)
        _log.info("what %s brought of another account was let go: %s", spec.id, code)
        self._tell(running)

    async def close(self) -> None:
        """Let go of everything; a service that is being told gets a moment more."""
        self._held.clear()
        if self._telling:
            await asyncio.wait(tuple(self._telling), timeout=_LAST_WORD)

    async def _let_go_in_time(self, running: RunningSignIn) -> None:
        await self._clock.sleep(HELD_FOR.total_seconds())
        self.discard(running, code="wrong_account")

    def _tell(self, running: RunningSignIn) -> None:
        self._bus.publish(
            SignInChanged(sign_in_id=running.view.id, provider_id=running.view.provider_id)
        )

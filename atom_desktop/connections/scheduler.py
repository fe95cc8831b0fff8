"""Keeps connections fresh in the background: begins what is due, whatever clock or network do.

It looks at the clocks every half minute at the latest, so that sleep, a wall clock that was set and
a network that came back are noticed without any signal; a signal only makes it sooner.
"""

import asyncio
import contextlib
import logging
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from atom_desktop.connections.bookkeeping import LOOK_AT_LOCK, Bookkeeper
from atom_desktop.connections.connection import RESTING, Connection
from atom_desktop.connections.due_times import DueTimes
from atom_desktop.connections.hosts import Hosts
from atom_desktop.connections.outcome import OFFLINE, WAITS_FOR_NETWORK, Retry
from atom_desktop.connections.ports import IntentLog
from atom_desktop.connections.prompting import may_prompt
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.safekeeping import Safekeeping
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.surroundings import Surroundings
from atom_desktop.connections.tokens import Tokens
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import StorageError
from atom_desktop.foundation.events import ConnectionChanged, Event, EventBus
from atom_desktop.foundation.http import HttpClient
from atom_desktop.foundation.network import Network
from atom_desktop.foundation.tasks import TaskSupervisor

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from atom_desktop.connections.engine import Engine

_log = logging.getLogger(__name__)
LONGEST_PAUSE, SHORTEST_PAUSE = 30.0, 0.5  # seconds
_PAUSE_OFFLINE = 2.0
_FAREWELL, _LONGEST_FAREWELL = 4.0, 30.0  # seconds; logind waits for five
_STILL_ARRIVING = 5.0  # seconds for an answer that was on its way when the computer slept
_BEAT_EVERY, _BEATS = 10.0, 30  # seconds, times: five minutes, more than all deadlines of one
# With these nothing is even tried: it would fail once for each connection.
_SHUT = frozenset({"keyring_locked", "keyring_timeout"})


class Scheduler:
    """One loop that begins what is due; who asks a service when is for `Turns` to say."""

    def __init__(
        self,
        *,
        records: ConnectionRecords,
        engine: "Callable[[], Engine]",
        tokens: Tokens,
        intents: IntentLog,
        keeping: Safekeeping,
        hosts: Hosts,
        http: HttpClient,
        network: Network,
        bus: EventBus,
        tasks: TaskSupervisor,
        clock: Clock,
        known: KnownServices,
    ) -> None:
        self._records = records
        self._engine = engine
        self._tokens = tokens
        self._intents = intents
        self._keeping = keeping
        self._hosts = hosts
        self._http = http
        self._around = Surroundings(network, clock)
        self._tasks = tasks
        self._books = Bookkeeper(records, clock)
        self._clock = clock
        self._known = known
        self._due = DueTimes(clock)
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._woken = asyncio.Event()
        self._next_look = 0.0  # by the boot clock
        self._asleep_from = -_LONGEST_FAREWELL  # by the monotonic clock: when sleep was announced
        bus.subscribe(self._hear)
        self.beat = clock.monotonic()  # when the loop was last seen alive

    async def run(self) -> None:
        """Work until cancelled; one connection's failure never ends it."""
        may_prompt.set(False)
        await self.recover()
        while True:
            self.beat = self._clock.monotonic()
            try:
                await self.look_around()
                await self._begin_due()
                self._look_at_hosts()
            except Exception:  # noqa: BLE001  # the loop must outlive anything
                _log.exception("a round of renewals failed; the next one follows")
            await self._rest(self._pause())

    def _look_at_hosts(self) -> None:
        wait = self._hosts.seconds_until_look()
        if wait is not None and wait <= 0:
            self._tasks.spawn(self._hosts.look(), name="look at hosts out of reach")

    def wake(self) -> None:
        """Look at clocks and network now: something says that they changed."""
        self._asleep_from = -_LONGEST_FAREWELL
        self._woken.set()

    def sleep_is_near(self, let_sleep: "Callable[[], None]") -> None:
        """Get ready for sleep, and call `let_sleep` when it may come."""

        async def get_ready() -> None:
            try:
                await self.before_sleep()
            finally:
                let_sleep()

        self._tasks.spawn(get_ready(), name="before sleep")

    async def before_sleep(self) -> None:
        """Begin nothing more, and wait some seconds for what is under way.

        Whoever announced sleep says `wake` afterwards; without that it is over in half a minute.
        """
        self._asleep_from = self._clock.monotonic()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_FAREWELL):
                await self._engine().renewer.idle()

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
            and not self._is_cut_from(connection)
        ]
        if not cut_off or (await self._keeping.look()).trouble in _SHUT:
            return
        for connection in cut_off:
            self._begin(connection)
        await self._settled()

    async def tick(self) -> None:
        """Begin everything that is due now, and wait until all of it has ended."""
        await self.look_around()
        await self._begin_due()
        await self._settled()

    async def look_around(self) -> None:
        """Notice sleep, a wall clock that was set, and another network."""
        if not self._around.look():
            return
        # What is still on its way over the old lines may arrive.
        lines = self._http.leave_lines()
        self._tasks.spawn(self._close_lines(lines), name="close old lines")
        if self._around.is_online:
            await self._hosts.network_changed()
            for connection in self._records.all():
                await self._retry_if_it_waits(connection.id)

    async def _close_lines(self, lines: "tuple[httpx.AsyncClient, ...]") -> None:
        await self._clock.sleep(_STILL_ARRIVING)
        await self._http.close_lines(lines)

    async def _retry_if_it_waits(self, connection_id: str) -> None:
        """Let what failed for want of a network be due: there may be one now."""
        found = self._records.find(connection_id)
        if found is None or found.status in RESTING or found.failure_code not in WAITS_FOR_NETWORK:
            return
        await self._records.change(connection_id, retry_at=self._clock.now())

    async def _begin_due(self) -> None:
        if self._clock.monotonic() - self._asleep_from < _LONGEST_FAREWELL:
            return
        if self._keeping.place.trouble is None and not self._tokens.held and not self._due_now():
            return
        # Reading would make a locked keyring ask for its password; looking does not.
        trouble = (await self._keeping.look()).trouble
        due = self._due_now()  # a keyring that is open again has brought some back
        if trouble is not None and trouble in _SHUT:
            for connection in due:
                await self._books.failed(connection.id, Retry(after=0.0, code=trouble))
            return
        if self._tokens.held:
            await self._tokens.write_held()
        for connection in due:
            if not self._is_cut_from(connection):
                self._begin(connection)
            elif self._around.is_offline_for_long():
                await self._books.failed(connection.id, Retry(after=0.0, code=OFFLINE))

    def _due_now(self) -> list[Connection]:
        return [
            connection
            for connection, wait in self._waits()
            if wait <= 0 and connection.id not in self._under_way
        ]

    def _begin(self, connection: Connection) -> None:
        task = self._tasks.spawn(self._attend(connection.id), name=f"attend {connection.id}")
        self._under_way[connection.id] = task
        task.add_done_callback(lambda _: self._ended(connection.id, task))

    def _ended(self, connection_id: str, task: "asyncio.Task[None]") -> None:
        if self._under_way.get(connection_id) is task:
            del self._under_way[connection_id]
        self._hear(ConnectionChanged(connection_id=connection_id))

    def _hear(self, event: Event) -> None:
        """Look sooner where a connection wants it sooner than the pause was made for."""
        if not isinstance(event, ConnectionChanged) or event.connection_id in self._under_way:
            return
        connection = self._records.find(event.connection_id)
        if connection is None or not self._known.knows(connection):
            return
        wait = self._due.seconds_until_due(connection)
        if wait is not None and self._clock.boot() + wait < self._next_look:
            self._woken.set()

    async def _settled(self) -> None:
        """Wait for what was begun, but not without end: one that is stuck holds up nobody else."""
        for _ in range(_BEATS):
            if not self._under_way:
                return
            self.beat = self._clock.monotonic()
            await asyncio.wait(tuple(self._under_way.values()), timeout=_BEAT_EVERY)

    async def _attend(self, connection_id: str) -> None:
        """Renew or check one connection; what it ended with stands in its record."""
        began = self._clock.boot()
        connection = self._records.find(connection_id)
        if connection is None:
            return
        is_open = await self._is_open(connection_id)
        if connection.can_renew and (is_open or self._due.is_renewal_due(connection)):
            await self._engine().renewer.renew(connection_id, in_background=True)
        else:
            await self._engine().checker.check(connection_id, asked=False)
        if self._around.changed_after(began):
            await self._retry_if_it_waits(connection_id)  # sleep cut its line, not the service

    async def _is_open(self, connection_id: str) -> bool:
        """Whether a renewal was cut off: asking once more is the only way to know its end."""
        intent = await self._intents.find(connection_id)
        return intent is not None and intent.dead_code is None

    def _is_cut_from(self, connection: Connection) -> bool:
        host = urlsplit(self._known.of(connection).health.url).hostname or ""
        return self._around.is_cut_from(host)

    def _waits(self) -> list[tuple[Connection, float]]:
        """Return what can be attended to with the seconds it has still to wait, soonest first."""
        found = []
        for connection in self._records.all():
            if self._known.knows(connection):
                wait = self._due.seconds_until_due(connection)
                if wait is not None:
                    found.append((connection, wait + self._around.held_back(connection.id, wait)))
        return sorted(found, key=lambda pair: pair[1])

    def _pause(self) -> float:
        longest = LONGEST_PAUSE if self._keeping.place.trouble is None else LOOK_AT_LOCK
        waits = [wait for entry, wait in self._waits() if entry.id not in self._under_way]
        if waits and waits[0] <= 0 and not self._around.is_online:
            return _PAUSE_OFFLINE
        look = self._hosts.seconds_until_look()
        waits = sorted(waits + ([look] if look is not None else []))
        if not waits:
            return longest
        return min(longest, max(SHORTEST_PAUSE, waits[0]))

    async def _rest(self, seconds: float) -> None:
        """Wait, or until somebody wakes us."""
        self._next_look = self._clock.boot() + seconds
        waits = (
            asyncio.ensure_future(self._clock.sleep(seconds)),
            asyncio.ensure_future(self._woken.wait()),
        )
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
        self._woken.clear()

"""The whole core in memory beside practice services: what the tests of this folder drive."""

import asyncio
import contextlib
import json
import tempfile
from collections.abc import AsyncIterator, Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

import httpx
from fake_clock import ClockElsewhere, FakeClock
from fake_network import FakeNetwork
from free_ports import free_port
from moody_store import MoodyStore
from scripted_person import ScriptedPerson

from atom_desktop.connections.circuits import Circuits
from atom_desktop.connections.connection import Connection
from atom_desktop.connections.engine import Engine, build_engine
from atom_desktop.connections.hosts import Hosts
from atom_desktop.connections.manager import ConnectionManager
from atom_desktop.connections.ports import PlaceKind, StoragePlace
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.registrations import Registrations
from atom_desktop.connections.safekeeping import Safekeeping
from atom_desktop.connections.scheduler import Scheduler
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.summary import ConnectionSummary
from atom_desktop.connections.tokens import Tokens
from atom_desktop.connections.withdrawal_rounds import WithdrawalRounds
from atom_desktop.connections.withdrawals import Withdrawals
from atom_desktop.foundation.events import Event, EventBus
from atom_desktop.foundation.http import HttpClient
from atom_desktop.foundation.tasks import TaskSupervisor
from atom_desktop.practice.world import PracticeServices
from atom_desktop.practice_directory import PracticeDirectory
from atom_desktop.providers.registry import load_registry, rebased_registry
from atom_desktop.storage.memory import (
    MemoryCircuits,
    MemoryConnections,
    MemoryHistory,
    MemoryIntents,
    MemoryRegistrations,
    MemoryWithdrawals,
)
from atom_desktop.storage.renewal_locks import FileRenewalLocks

START = datetime(2026, 11, 21, 9, tzinfo=UTC)
NO_ENVIRONMENT: Mapping[str, str] = MappingProxyType({})


class Workbench:
    """The parts, and what a test does with them. The same time passes for the practice services."""

    def __init__(
        self,
        clock: FakeClock,
        description: dict[str, Any],
        environment: Mapping[str, str],
        locks: Path,
        *,
        registered: bool,
        http: HttpClient,
    ) -> None:
        directory = PracticeDirectory.from_line(json.dumps(description))
        self.clock = clock
        self._control_port = description["control"]
        self.port: int = description["redirect_port"]
        self.facts: dict[str, Any] = description["services"]
        self.person = ScriptedPerson()
        self.store = MoodyStore()
        self.repository = MemoryConnections()
        self.history = MemoryHistory()
        self.clients = MemoryRegistrations()
        self.registry = rebased_registry(load_registry(None), directory.bases)
        self.bus = EventBus()
        self.events: list[Event] = []
        self.bus.subscribe(self.events.append)
        self.tasks = TaskSupervisor()
        self.network = FakeNetwork()
        self.http = http
        self.known = KnownServices(self.registry, self.http, self.port)
        self.intents = MemoryIntents()
        self.locks = FileRenewalLocks((locks,), "workbench")
        self.tokens = Tokens(self.store, self.intents)
        self.records = ConnectionRecords(self.repository, self.history, self.bus, clock)
        self.hosts = Hosts(
            circuits=Circuits(MemoryCircuits()),
            known=self.known,
            records=self.records,
            http=self.http,
            clock=clock,
        )
        self.withdrawal_log = MemoryWithdrawals()
        self.withdrawals = Withdrawals(
            self.withdrawal_log, self.records, self.tokens, self.bus, clock
        )
        self.registrations = Registrations(
            self.registry,
            self.clients,
            self.store,
            environment=environment,
            practice=directory.registrations(self.registry) if registered else (),
        )
        self.keeping = Safekeeping(
            health=self.store,
            place=StoragePlace(kind=PlaceKind.MEMORY, name="memory"),
            records=self.records,
            tokens=self.tokens,
            bus=self.bus,
            clock=clock,
        )
        self.scheduler = Scheduler(
            records=self.records,
            engine=lambda: self.engine,
            tokens=self.tokens,
            intents=self.intents,
            hosts=self.hosts,
            http=self.http,
            network=self.network,
            bus=self.bus,
            tasks=self.tasks,
            keeping=self.keeping,
            clock=clock,
            known=self.known,
        )
        self.manager = ConnectionManager(
            known=self.known,
            registrations=self.registrations,
            records=self.records,
            tokens=self.tokens,
            scheduler=self.scheduler,
            withdrawals=self.withdrawals,
            rounds=WithdrawalRounds(
                self.withdrawals, lambda: self.engine.disconnector, self.store, clock
            ),
            build_engine=self._build_engine,
            safekeeping=self.keeping,
            bus=self.bus,
            tasks=self.tasks,
            clock=clock,
        )

    @property
    def engine(self) -> Engine:
        """What signs in, renews, checks and ends connections."""
        return self.manager.engine

    def _build_engine(self) -> Engine:
        return build_engine(
            known=self.known,
            registrations=self.registrations,
            records=self.records,
            tokens=self.tokens,
            health=self.store,
            intents=self.intents,
            withdrawals=self.withdrawals,
            locks=self.locks,
            hosts=self.hosts,
            http=self.http,
            browser=self.person,
            fixed_port=self.port,
            bus=self.bus,
            tasks=self.tasks,
            clock=self.clock,
        )

    async def close(self) -> None:
        """Stop everything, in the composition root's order."""
        self.store.recover()
        await self.manager.close()
        await self.tasks.close()
        await self.http.close()
        for task in self.person.tasks:
            task.cancel()
        await asyncio.gather(*self.person.tasks, return_exceptions=True)

    async def connect(
        self,
        provider_id: str,
        *,
        account: int = 0,
        connection_id: str | None = None,
        scopes: tuple[str, ...] | None = None,
        variant: str | None = None,
    ) -> Connection:
        """Sign in as one of the three people."""
        self.person.account = account
        view = await self.manager.begin_sign_in(
            provider_id, connection_id=connection_id, scopes=scopes, variant=variant
        )
        return await self.manager.wait_sign_in(view.id)

    async def until(self, happened: Callable[[], bool]) -> None:
        """Let everything run until something has happened; 10 seconds at most."""
        async with asyncio.timeout(10):
            while not happened():  # noqa: ASYNC110  # what happens has no event of its own
                await asyncio.sleep(0.005)

    async def until_delayed(self) -> None:
        """Let everything run until a practice service sits out a delay."""
        await self.until(lambda: bool(self.clock._sleepers))

    def of(self, connection: Connection) -> Connection:
        """Return the connection as it is now."""
        return self.records.get(connection.id)

    def row(self, key: str) -> ConnectionSummary:
        """Return a connection's or a service's row."""
        return next(row for row in self.manager.summaries() if row.key == key)

    async def control(self, path: str, **body: object) -> None:
        """Disturb the practice services."""
        await self._ask_control("POST", path, body)

    async def fault(self, service: str, endpoint: str, **members: object) -> None:
        """Make the next request to an endpoint go wrong."""
        await self.control("/faults", service=service, endpoint=endpoint, **members)

    async def ledger(self, service: str) -> dict[str, Any]:
        """Return what a practice service saw."""
        report: dict[str, Any] = (await self._ask_control("GET", "/ledger", None))[service]
        return report

    async def _ask_control(self, method: str, path: str, body: object) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self._control_port['secret']}"}
        async with httpx.AsyncClient(trust_env=False) as http:
            url = self._control_port["url"] + path
            answer = await http.request(method, url, json=body, headers=headers)
        assert answer.status_code == 200, answer.text
        decoded: dict[str, Any] = answer.json()
        return decoded


@contextlib.asynccontextmanager
async def workbench(
    environment: Mapping[str, str] = NO_ENVIRONMENT,
    *,
    registered: bool = True,
    http: HttpClient | None = None,
) -> AsyncIterator[Workbench]:
    """Run practice services and a core; without `registered` it knows no practice clients."""
    clock = FakeClock(START)
    services = PracticeServices(clock=ClockElsewhere(clock))
    locks = tempfile.TemporaryDirectory(prefix="atom-locks-")
    try:
        description = await services.start(redirect_port=free_port())
        bench = Workbench(
            clock,
            description,
            environment,
            Path(locks.name),
            registered=registered,
            http=http or HttpClient(),
        )
        await bench.records.load()
        await bench.registrations.load()
        await bench.hosts.load()
        try:
            yield bench
        finally:
            await bench.close()
    finally:
        await services.close()
        locks.cleanup()

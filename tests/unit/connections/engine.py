"""The whole engine in memory beside practice services: what the tests of this folder drive."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

import httpx
from fake_clock import FakeClock
from scripted_person import ScriptedPerson

from atom_desktop.connections.admission import Admission
from atom_desktop.connections.checking import Checker
from atom_desktop.connections.connection import Connection
from atom_desktop.connections.exchange import Exchange
from atom_desktop.connections.listeners import Listeners
from atom_desktop.connections.manager import ConnectionManager
from atom_desktop.connections.ports import StoredTokens
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.refresh import Renewer
from atom_desktop.connections.registrations import Registrations
from atom_desktop.connections.revocation import Disconnector
from atom_desktop.connections.scheduler import Scheduler
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.sign_ins import SignIns
from atom_desktop.connections.tokens import Tokens
from atom_desktop.foundation.errors import LockedError
from atom_desktop.foundation.events import Event, EventBus
from atom_desktop.foundation.http import HttpClient
from atom_desktop.foundation.secret import Secret
from atom_desktop.foundation.tasks import TaskSupervisor
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.practice.world import PracticeServices
from atom_desktop.practice_directory import PracticeDirectory
from atom_desktop.providers.registry import load_registry, rebased_registry
from atom_desktop.storage.memory import (
    MemoryConnections,
    MemoryHistory,
    MemoryRegistrations,
    MemoryStore,
)

START = datetime(2026, 11, 21, 9, tzinfo=UTC)
NO_ENVIRONMENT: Mapping[str, str] = MappingProxyType({})


class MoodyStore(MemoryStore):
    """A store that refuses while `trouble` names a code, and waits before saving at a `gate`."""

    def __init__(self) -> None:
        super().__init__()
        self.trouble: str | None = None
        self.refuses_loads = True
        self.gate: asyncio.Event | None = None
        self.at_gate = asyncio.Event()
        self.saves: list[tuple[str, int]] = []

    async def load(self, connection_id: str) -> StoredTokens | None:
        if self.refuses_loads:
            self._refuse()
        return await super().load(connection_id)

    async def save(self, connection_id: str, tokens: TokenSet, *, generation: int) -> None:
        if self.gate is not None:
            self.at_gate.set()
            await self.gate.wait()
        self._refuse()
        self.saves.append((connection_id, generation))
        await super().save(connection_id, tokens, generation=generation)

    async def delete(self, connection_id: str) -> None:
        self._refuse()
        await super().delete(connection_id)

    async def load_secret(self, name: str) -> Secret | None:
        self._refuse()
        return await super().load_secret(name)

    async def probe(self) -> None:
        self._refuse()

    def tokens(self, connection_id: str) -> StoredTokens | None:
        """What is stored, without asking."""
        return self._tokens.get(connection_id)

    def ids(self) -> set[str]:
        """Which connections have tokens here."""
        return set(self._tokens)

    def _refuse(self) -> None:
        if self.trouble is not None:
            raise LockedError(self.trouble)


@dataclass
class Engine:
    """The parts, and what a test does with them. The practice services share its clock."""

    clock: FakeClock
    practice: dict[str, Any]
    registry_bases: Mapping[str, str]
    environment: Mapping[str, str]
    person: ScriptedPerson = field(default_factory=ScriptedPerson)
    store: MoodyStore = field(default_factory=MoodyStore)
    repository: MemoryConnections = field(default_factory=MemoryConnections)
    history: MemoryHistory = field(default_factory=MemoryHistory)
    clients: MemoryRegistrations = field(default_factory=MemoryRegistrations)
    events: list[Event] = field(default_factory=list)

    def __post_init__(self) -> None:
        directory = PracticeDirectory(
            bases=self.registry_bases,
            clients=_clients(self.practice),
            redirect_port=self.practice["redirect_port"],
            control_url="",
            control_secret=Secret(""),
        )
        self.registry = rebased_registry(load_registry(None), self.registry_bases)
        self.bus = EventBus()
        self.bus.subscribe(self.events.append)
        self.tasks = TaskSupervisor()
        self.http = HttpClient()
        self.known = KnownServices(self.registry, self.http, self.practice["redirect_port"])
        self.tokens = Tokens(self.store)
        self.records = ConnectionRecords(self.repository, self.history, self.bus, self.clock)
        self.registrations = Registrations(
            self.registry,
            self.clients,
            self.store,
            environment=self.environment,
            practice=directory.registrations(self.registry),
        )
        shared: Any = {
            "known": self.known,
            "registrations": self.registrations,
            "records": self.records,
            "tokens": self.tokens,
            "http": self.http,
            "clock": self.clock,
        }
        self.renewer = Renewer(**shared, tasks=self.tasks)
        shared["renewer"] = self.renewer
        self.checker = Checker(**shared)
        self.disconnector = Disconnector(**shared)
        self.scheduler = Scheduler(
            records=self.records,
            renewer=self.renewer,
            checker=self.checker,
            tokens=self.tokens,
            clock=self.clock,
            known=self.known,
        )
        self.admission = Admission(self.records, self.tokens, self.clock)
        self.listeners = Listeners(self.practice["redirect_port"])
        self.sign_ins = SignIns(
            registrations=self.registrations,
            admission=self.admission,
            exchange=Exchange(self.http, self.clock),
            listeners=self.listeners,
            health=self.store,
            browser=self.person,
            bus=self.bus,
            tasks=self.tasks,
            clock=self.clock,
        )

    async def start(self) -> None:
        """Load, as the composition root does."""
        self.manager = ConnectionManager(
            known=self.known,
            registrations=self.registrations,
            records=self.records,
            tokens=self.tokens,
            renewer=self.renewer,
            checker=self.checker,
            disconnector=self.disconnector,
            scheduler=self.scheduler,
            sign_ins=self.sign_ins,
            health=self.store,
            place=await self.store.describe(),
            bus=self.bus,
            tasks=self.tasks,
            clock=self.clock,
        )
        await self.records.load()
        await self.registrations.load()

    async def close(self) -> None:
        """Stop everything, in the composition root's order."""
        self.store.trouble, self.store.gate = None, None
        await self.manager.close()
        await self.tasks.close()
        await self.http.close()
        for task in self.person.tasks:
            task.cancel()
        await asyncio.gather(*self.person.tasks, return_exceptions=True)

    async def connect(self, provider_id: str, *, account: int = 0, **more: Any) -> Connection:  # noqa: ANN401  # arguments of `begin_sign_in`
        """Sign in as one of the three people."""
        self.person.account = account
        view = await self.manager.begin_sign_in(provider_id, **more)
        return await self.manager.wait_sign_in(view.id)

    def of(self, connection: Connection) -> Connection:
        """The connection as it is now."""
        return self.records.get(connection.id)

    def row(self, connection: Connection) -> Any:  # noqa: ANN401  # a ConnectionSummary
        """The connection's row."""
        return next(row for row in self.manager.summaries() if row.key == connection.id)

    async def control(self, path: str, **body: object) -> None:
        """Disturb the practice services."""
        await self._control("POST", path, body)

    async def fault(self, service: str, endpoint: str, **members: object) -> None:
        """Make the next request to an endpoint go wrong."""
        await self.control("/faults", service=service, endpoint=endpoint, **members)

    async def ledger(self, service: str) -> dict[str, Any]:
        """What the practice service saw."""
        answer = await self._control("GET", "/ledger", None)
        report: dict[str, Any] = answer[service]
        return report

    async def _control(self, method: str, path: str, body: object) -> Any:  # noqa: ANN401  # JSON
        control = self.practice["control"]
        headers = {"Authorization": f"Bearer {control['secret']}"}
        async with httpx.AsyncClient(trust_env=False) as http:
            answer = await http.request(method, control["url"] + path, json=body, headers=headers)
        assert answer.status_code == 200, answer.text
        return answer.json()


def free_port() -> int:
    """A port nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _clients(practice: dict[str, Any]) -> Any:  # noqa: ANN401  # a tuple of PracticeClient
    import json

    return PracticeDirectory.from_line(json.dumps(practice)).clients


@contextlib.asynccontextmanager
async def running(
    environment: Mapping[str, str] = NO_ENVIRONMENT, *, registered: bool = True
) -> AsyncIterator[Engine]:
    """Run practice services and an engine; without `registered` no client is set up."""
    clock = FakeClock(START)
    services = PracticeServices(clock=clock)
    practice = await services.start(redirect_port=free_port())
    bases = {name: entry["base"] for name, entry in practice["services"].items()}
    shown = practice if registered else {**practice, "services": {}}
    engine = Engine(
        clock=clock, practice=shown, registry_bases=bases, environment=environment
    )
    await engine.start()
    try:
        yield engine
    finally:
        await engine.close()
        await services.close()

"""What one connection learns about a host, told to all the others; and when a host is back.

While something on the way is at fault (no network, a network's own page, a wrong certificate) the
host is looked at now and then: with a request that carries no sign-in, no client and no token. Its
real answer can only be a refusal, and that says that the way is free again. So a network that lies
for ten minutes costs hardly any try and is noticed within half a minute when it stops.
"""

import asyncio
import logging
from datetime import datetime, timedelta

from atom_desktop.connections.circuits import Circuit, Circuits, host_of
from atom_desktop.connections.connection import RESTING, Connection
from atom_desktop.connections.outcome import HOST_CODES, NETWORK_CODES, WAITS_FOR_NETWORK, Retry
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.http import HttpClient
from atom_desktop.providers.answer import take_apart
from atom_desktop.providers.judging import Judgement
from atom_desktop.providers.spec import Meaning, Phase, ProviderSpec, RequestFormat

_log = logging.getLogger(__name__)
LOOK_EVERY = 25.0  # seconds, through the first hour
LOOK_LATER = 300.0
_FIRST_HOUR = timedelta(hours=1)
_LOOK_DEADLINE = 10.0
_REFUSALS = range(400, 500)
_NOT_REFUSALS = frozenset({407, 408, 425, 429})


class Hosts:
    """Stands between the connections and the circuits of the hosts they talk to."""

    def __init__(
        self,
        *,
        circuits: Circuits,
        known: KnownServices,
        records: ConnectionRecords,
        http: HttpClient,
        clock: Clock,
    ) -> None:
        self._circuits = circuits
        self._known = known
        self._records = records
        self._http = http
        self._clock = clock
        self._began, self._booted = clock.now(), clock.boot()
        self._looked: dict[str, float] = {}
        # Hosts that answered a look and failed the connection after it: looks say nothing there.
        self._misleading: set[str] = set()

    async def load(self) -> None:
        """Read what an earlier run has learnt; call once, at start."""
        await self._circuits.load()

    def hold_back(self, url: str, *, in_background: bool) -> Retry | None:
        """Return what to do instead of asking the host; None: it may be asked.

        Somebody who waits for it may ask a host that failed, but none that said how long to wait.
        """
        host, now = host_of(url), self._now()
        until, code = self._circuits.limited_until(host, now), "rate_limited"
        if until is None and in_background:
            until, code = self._circuits.open_until(host, now), self._circuits.code(host)
        if until is None:
            return None
        return Retry(after=(until - now).total_seconds(), code=code, held_back=True)

    async def network_changed(self) -> None:
        """Forget what was true in another network; what a service asked for stays."""
        self._misleading.clear()
        for circuit in self._circuits.all():
            if circuit.code in WAITS_FOR_NETWORK:
                await self._circuits.half_open(circuit.host)

    async def answered(self, url: str) -> None:
        """Note that the host answered as it should; who waited for it goes on."""
        host = host_of(url)
        self._misleading.discard(host)
        self._looked.pop(host, None)
        if await self._circuits.succeeded(host, self._now()):
            await self._hurry(host, HOST_CODES)

    async def judged(self, url: str, judgement: Judgement) -> None:
        """Note what an answer of the host means for everybody else."""
        if judgement.means is Meaning.RETRY and judgement.code in HOST_CODES:
            await self.failed(url, judgement.code, judgement.retry_after or 0.0)
        else:
            await self.answered(url)

    async def failed(self, url: str, code: str, wish: float = 0.0) -> None:
        """Note a failure; those that concern a single connection are none of the host's."""
        if code not in HOST_CODES:
            return
        host, now = host_of(url), self._now()
        await self._circuits.failed(host, code, wish, now)
        if code in NETWORK_CODES:
            self._looked.setdefault(host, self._clock.boot())

    def seconds_until_look(self) -> float | None:
        """Return when the next look is wanted, 0 or less when it is time; None: there is none."""
        return min(map(self._until_look, self._out_of_reach()), default=None)

    async def look(self) -> None:
        """Look at every host for which the time has come."""
        wanted = [circuit for circuit in self._out_of_reach() if self._until_look(circuit) <= 0]
        await asyncio.gather(*(self._look_at(circuit.host) for circuit in wanted))

    def _out_of_reach(self) -> list[Circuit]:
        return [
            circuit
            for circuit in self._circuits.all()
            if circuit.code in NETWORK_CODES and circuit.host not in self._misleading
        ]

    def _until_look(self, circuit: Circuit) -> float:
        pause = LOOK_EVERY if self._now() - circuit.since < _FIRST_HOUR else LOOK_LATER
        ticks = self._clock.boot()
        return self._looked.get(circuit.host, ticks - pause) + pause - ticks

    def _now(self) -> datetime:
        """Return the time as nobody can set it: a wait goes on, whatever the wall clock says."""
        return self._began + timedelta(seconds=self._clock.boot() - self._booted)

    async def _look_at(self, host: str) -> None:
        self._looked[host] = self._clock.boot()
        if not await self._answers(host):
            return
        _log.info("%s answers again", host)
        self._misleading.add(host)  # until a connection confirms it
        await self._circuits.half_open(host)
        await self._hurry(host, NETWORK_CODES)

    async def _answers(self, host: str) -> bool:
        for connection in self._waiting_for(host):
            spec = self._known.of(connection)
            try:
                return await self._is_the_service(spec, host)
            except AtomError:
                return False
        return False

    async def _is_the_service(self, spec: ProviderSpec, host: str) -> bool:
        headers = {"Accept": "application/json"}
        if host == host_of(spec.endpoints.token_endpoint):
            phase, method, url = Phase.REFRESH, "POST", spec.endpoints.token_endpoint
            headers.update(spec.token_headers)
            as_json = spec.request_format is RequestFormat.JSON
            kind = "application/json" if as_json else "application/x-www-form-urlencoded"
            headers["Content-Type"] = kind
        else:
            phase, method, url = Phase.API, spec.health.method, spec.health.url
            headers.update(spec.health.headers)
        got = await self._http.send(method, url, headers=headers, deadline=_LOOK_DEADLINE)
        answer = take_apart(
            spec, phase=phase, status=got.status, headers=got.headers, body=got.body
        )
        if answer.is_network_page or answer.is_markup or got.status in _NOT_REFUSALS:
            return False
        return got.status in _REFUSALS or (answer.is_success and bool(answer.error))

    async def _hurry(self, host: str, codes: frozenset[str]) -> None:
        now = self._clock.now()
        for connection in self._waiting_for(host):
            waits = connection.retry_at is not None and connection.retry_at > now
            if waits and connection.failure_code in codes:
                await self._records.change(connection.id, retry_at=now)

    def _waiting_for(self, host: str) -> tuple[Connection, ...]:
        return tuple(
            connection
            for connection in self._records.all()
            if connection.status not in RESTING
            and self._known.knows(connection)
            and host in _hosts_of(self._known.of(connection))
        )


def _hosts_of(spec: ProviderSpec) -> frozenset[str]:
    return frozenset({host_of(spec.endpoints.token_endpoint), host_of(spec.health.url)})

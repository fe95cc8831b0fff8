"""Outages and networks that lie, a day of them in seconds: the real loop under a clock that jumps.

The loop, the renewer, the circuits and the HTTP client are the real ones; only the clock is not.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from urllib.parse import quote_plus

import pytest
from lying_network import Certificates, LyingNetwork, OverTls, real_names
from raw_server import answer
from workbench import Workbench, workbench

from atom_desktop.connections.circuits import host_of
from atom_desktop.connections.connection import Connection, ConnectionStatus
from atom_desktop.providers.registry import BUILT_IN

_DAY = 86400.0
_PAGE = b"<!DOCTYPE html><html><body>Welcome to the hotel</body></html>"
_LOGIN = "Location: http://portal.example/login"
_LOOPS = ("renewals", "close old lines", "withdrawals", "forecasts")
PORTALS: dict[str, dict[str, object]] = {
    "a redirect": {"reply": answer(_PAGE, _LOGIN, status=302)},
    "a page": {"reply": answer(_PAGE)},
    "a JSON": {"reply": answer(b'{"message": "Please sign in"}')},
    "511": {"reply": answer(_PAGE, status=511)},
    "a wrong certificate": {"reply": answer(_PAGE), "certificate": "stranger"},
    "another host": {"reply": answer(_PAGE), "certificate": "other name"},
}
OUTAGES: dict[str, dict[str, object]] = {
    "503": {"reply": answer(b"", status=503)},
    "a page of its own": {"reply": answer(_PAGE)},
    "cut off": {"reply": b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}"},
    "hangs up": {"reply": b""},
    "out of reach": {"proxy_says": 502},
    "429": {"reply": answer(b"{}", status=429)},
}


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return Certificates(tmp_path_factory.mktemp("certificates"), real_names())


@pytest.fixture
async def network(
    certificates: Certificates, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[LyingNetwork]:
    async with LyingNetwork(certificates) as made:
        monkeypatch.setenv("SSL_CERT_FILE", str(certificates.authority))
        monkeypatch.setenv("HTTPS_PROXY", made.url)
        for name in ("NO_PROXY", "no_proxy", "https_proxy"):
            monkeypatch.delenv(name, raising=False)
        yield made


class Days:
    """Lets time pass from one thing that happens to the next."""

    def __init__(self, bench: Workbench, http: OverTls) -> None:
        self.bench = bench
        self.http = http

    async def pass_until(self, seconds: float, done: Callable[[], bool] = lambda: False) -> float:
        """Let that many seconds pass, or fewer if `done`; returns how many it were."""
        clock = self.bench.clock
        began = clock.monotonic()
        await self._quiet()
        while not done() and clock.monotonic() - began < seconds:
            wakes_at = min(wakes_at for wakes_at, _ in clock._sleepers)
            clock.advance(min(wakes_at, began + seconds) - clock.monotonic())
            await self._quiet()
        return clock.monotonic() - began

    async def _quiet(self) -> None:
        """Wait until everything that runs waits for the clock."""
        calm = 0
        while calm < 5:
            await asyncio.sleep(0)
            busy = [
                name for name in self.bench.tasks.names() if not name.startswith(_LOOPS)
            ] or self.http.in_flight
            if busy:
                await asyncio.sleep(0.001)
            calm = 0 if busy else calm + 1


@asynccontextmanager
async def _days(network: LyingNetwork) -> AsyncIterator[Days]:
    http = OverTls(network)
    async with workbench(http=http) as bench:
        yield Days(bench, http)


def _lie(network: LyingNetwork, lies: dict[str, object]) -> None:
    network.received.clear()
    for name, value in lies.items():
        setattr(network, name, value)


async def _due(bench: Workbench, connections: list[Connection]) -> None:
    for connection in connections:
        await bench.records.change(connection.id, renew_at=bench.clock.now())


async def _notices(bench: Workbench, connection: Connection) -> int:
    entries = await bench.history.latest(connection.id)
    return [entry.kind for entry in entries].count("unreachable")


@pytest.mark.parametrize("shape", PORTALS)
async def test_ten_minutes_behind_a_network_s_page_cost_a_minute_at_most(
    shape: str, network: LyingNetwork
) -> None:
    async with _days(network) as days:
        bench = days.bench
        ten = [await bench.connect(spec.id) for spec in BUILT_IN]
        before = {each.id: bench.store.tokens(each.id) for each in ten}
        _lie(network, PORTALS[shape])
        await _due(bench, ten)
        bench.manager.start()
        await days.pass_until(600)
        assert {bench.of(each).status for each in ten} == {ConnectionStatus.UNREACHABLE}
        assert {each.id: bench.store.tokens(each.id) for each in ten} == before
        network.be_honest()
        took = await days.pass_until(
            1800, lambda: all(bench.of(each).token_generation == 2 for each in ten)
        )
        assert took <= 60
        assert {bench.of(each).status for each in ten} == {ConnectionStatus.CONNECTED}
        assert [await _notices(bench, each) for each in ten] == [1] * len(ten)


@pytest.mark.parametrize("kind", OUTAGES)
async def test_a_day_of_outage_costs_sixty_tries_and_one_notice_and_ends_within_a_step(
    kind: str, network: LyingNetwork
) -> None:
    async with _days(network) as days:
        bench = days.bench
        accounts = [
            await bench.connect("gmail"),
            await bench.connect("gmail", account=1),
            await bench.connect("google_drive"),
            await bench.connect("slack"),
        ]
        before = {each.id: bench.store.tokens(each.id) for each in accounts}
        sent: dict[str, int] = {}
        send = days.http.send

        async def counted(method: str, url: str, **rest: object) -> object:
            content = rest.get("content", b"")
            assert isinstance(content, bytes)
            for each in accounts:
                stored = bench.store.tokens(each.id)
                assert stored is not None
                assert stored.tokens.refresh_token is not None
                if quote_plus(stored.tokens.refresh_token.reveal()).encode() in content:
                    sent[each.id] = sent.get(each.id, 0) + 1
                    sent[host_of(url)] = sent.get(host_of(url), 0) + 1
            return await send(method, url, **rest)  # type: ignore[arg-type]

        days.http.send = counted  # type: ignore[method-assign,assignment]
        _lie(network, OUTAGES[kind])
        await _due(bench, accounts)
        bench.manager.start()
        await days.pass_until(_DAY)
        tries = dict(sent)
        assert {each.id: bench.store.tokens(each.id) for each in accounts} == before
        shown = ConnectionStatus.CONNECTED if kind == "429" else ConnectionStatus.UNREACHABLE
        assert {bench.of(each).status for each in accounts} == {shown}
        assert max(tries.values()) <= 60, tries
        network.be_honest()
        took = await days.pass_until(
            7200, lambda: all(bench.of(each).token_generation == 2 for each in accounts)
        )
        assert took <= timedelta(minutes=30).total_seconds()
        notices = [await _notices(bench, each) for each in accounts]
        assert notices == [0 if kind == "429" else 1] * len(accounts)

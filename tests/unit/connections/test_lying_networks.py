"""Networks that answer in a service's place: ten services over real TLS, at every kind of request.

Everything here reaches the practice services through TLS to the services' real names, with a proxy
in between that can lie (`lying_network.py`). What stands for what: "certificate" and "forged
refusal" are a network's page that answers on port 443; "another name" is where a name server leads
that gives out a private address; the other shapes lie under a certificate this computer trusts,
as a company's inspecting proxy can, so that nothing but our own judgement stands in their way.
Practice profiles speak plain http on loopback: a forged refusal there would be believed.
"""

import asyncio
import gzip
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from fake_clock import FakeClock
from lying_network import Certificates, LyingNetwork, OverTls, real_names
from raw_server import answer
from workbench import Workbench, workbench

from atom_desktop.connections.connection import Connection, ConnectionStatus
from atom_desktop.connections.outcome import Refreshed, Retry
from atom_desktop.foundation.errors import AtomError, UnreachableError
from atom_desktop.foundation.skew import ClockSkew
from atom_desktop.foundation.wording import words_for_code
from atom_desktop.providers.registry import BUILT_IN

_PAGE = b"<!DOCTYPE html><html><body>Welcome to the hotel. Please sign in.</body></html>"
_REFUSAL = json.dumps({"error": "invalid_grant", "error_description": "expired"}).encode()
_TOKEN = json.dumps({"access_token": "forged", "token_type": "bearer"}).encode()
_JSON = "Content-Type: application/json"
_BOMB = gzip.compress(b"x" * 64 * 1024 * 1024)
_CUT = f"HTTP/1.1 200 OK\r\n{_JSON}\r\nContent-Length: 999\r\n\r\n".encode() + _TOKEN
_LOGIN = "Location: http://portal.example/login"

# Shape -> what the network does, and the code that a renewal and a check end with.
SHAPES: dict[str, tuple[dict[str, object], str]] = {
    "a redirect to a login page": (
        {"reply": answer(_PAGE, _LOGIN, status=302)},
        "captive_portal",
    ),
    "a page": ({"reply": answer(_PAGE, "Content-Type: text/html")}, "captive_portal"),
    "a JSON that is no token": (
        {"reply": answer(b'{"message": "Please sign in"}', _JSON)},
        "unexpected_answer",
    ),
    "network authentication required": ({"reply": answer(_PAGE, status=511)}, "captive_portal"),
    "a certificate nobody vouches for": (
        {"reply": answer(_PAGE), "certificate": "stranger"},
        "tls_failure",
    ),
    "another name": ({"reply": answer(_PAGE), "certificate": "other name"}, "tls_failure"),
    "a forged refusal": (
        {"reply": answer(_REFUSAL, _JSON, status=400), "certificate": "stranger"},
        "tls_failure",
    ),
    "a certificate of another day": (
        {"reply": answer(_TOKEN), "certificate": "expired"},
        "certificate_date",
    ),
    "a proxy that forbids": ({"proxy_says": 403}, "proxy_refused"),
    "a proxy that wants a name": ({"proxy_says": 407}, "proxy_refused"),
    "a firewall's page": ({"reply": answer(_PAGE, status=403)}, "unexpected_answer"),
    "a service that is down": ({"reply": answer(_PAGE, status=503)}, "provider_unavailable"),
    "an answer cut off": ({"reply": _CUT}, "answer_broken"),
    "a wrong length": (
        {"reply": answer(_TOKEN[:20]) + _TOKEN[20:]},
        "unexpected_answer",
    ),
    "a bomb": ({"reply": answer(_BOMB, "Content-Encoding: gzip")}, "answer_broken"),
    "an answer drop by drop": ({"reply": answer(_TOKEN), "drips": True}, "timeout"),
    "a line that breaks": ({"reply": b""}, "answer_broken"),
}
every_shape = pytest.mark.parametrize("shape", SHAPES)


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


@asynccontextmanager
async def _bench(network: LyingNetwork) -> AsyncIterator[tuple[Workbench, OverTls]]:
    http = OverTls(network)
    async with workbench(http=http) as bench:
        yield bench, http


def _lie(network: LyingNetwork, http: OverTls, shape: str) -> str:
    """Begin to lie; returns the code it must lead to."""
    lies, code = SHAPES[shape]
    for name, value in lies.items():
        setattr(network, name, value)
    http.patience = 0.5 if "drips" in lies else 20.0
    network.received.clear()
    return code


def _told_as(bench: Workbench, connection: Connection, code: str) -> bool:
    """Tell whether the row says what is wrong, in its own words, and offers to try now."""
    row = bench.row(connection.id)
    assert row.banner is not None
    assert row.button is not None
    words = words_for_code(
        code, service=row.service_name, company=bench.known.of(connection).company
    )
    return (row.banner.title, row.banner.body, row.button.label) == (
        words.title,
        words.sentence,
        "Try now",
    )


def test_every_service_is_asked_by_its_real_name() -> None:
    assert {"oauth2.googleapis.com", "slack.com", "api.github.com"} <= real_names()
    assert len(real_names()) >= 14


@pytest.mark.parametrize("shape", ["another name", "a proxy that forbids"])
async def test_any_number_of_failures_leaves_the_way_free(
    shape: str, network: LyingNetwork
) -> None:
    http = OverTls(network)
    _lie(network, http, shape)
    for _ in range(40):
        with pytest.raises(UnreachableError):
            await http.send("GET", "https://slack.com/", deadline=3)
    network.be_honest()
    network.reply = answer(b"{}")
    assert (await http.send("GET", "https://slack.com/", deadline=3)).status == 200
    assert http._retired == []
    await http.close()


@every_shape
async def test_a_network_that_lies_ends_no_sign_in_and_is_forgotten_when_it_stops(
    shape: str, network: LyingNetwork
) -> None:
    async with _bench(network) as (bench, http):
        ten = [await bench.connect(spec.id) for spec in BUILT_IN]
        assert network.received
        before = {each.id: bench.store.tokens(each.id) for each in ten}
        code = _lie(network, http, shape)
        for ask in (bench.manager.renew, bench.manager.check):
            bench.clock.advance(60)
            ends = await asyncio.gather(*(ask(each.id) for each in ten))
            for each, end in zip(ten, ends, strict=True):
                assert end is None or (isinstance(end, Retry) and end.code == code), each
                now = bench.of(each)
                assert (now.status, now.failure_code) == (ConnectionStatus.UNREACHABLE, code), each
                assert _told_as(bench, each, code)
                assert bench.store.tokens(each.id) == before[each.id]
                assert await bench.manager.access_token(each.id)
        if "certificate" in SHAPES[shape][0] or "proxy_says" in SHAPES[shape][0]:
            assert network.received == []
        network.be_honest()
        http.patience = 20.0
        assert await asyncio.gather(*(bench.manager.renew(each.id) for each in ten)) == [
            Refreshed(generation=2)
        ] * len(ten)
        assert {bench.of(each).status for each in ten} == {ConnectionStatus.CONNECTED}


async def test_a_wrong_clock_is_learnt_from_answers_over_tls_and_changes_nothing_else(
    network: LyingNetwork, clock: FakeClock
) -> None:
    skew = ClockSkew(clock)
    http = OverTls(network, skew)
    async with workbench(http=http) as bench:
        network.date = clock.now() - timedelta(minutes=12)
        connection = await bench.connect("github")
        for _ in range(3):
            await bench.manager.check(connection.id)
        assert skew.wrong_by is not None
        assert abs(skew.wrong_by - timedelta(minutes=12)) < timedelta(seconds=5)
        assert bench.of(connection).token_generation == 1
        assert bench.of(connection).status is ConnectionStatus.CONNECTED


@every_shape
async def test_a_sign_in_behind_a_network_that_lies_fails_with_its_code_and_leaves_nothing(
    shape: str, network: LyingNetwork
) -> None:
    async with _bench(network) as (bench, http):
        first = await bench.connect("github")
        before = bench.store.tokens(first.id)
        code = _lie(network, http, shape)
        for service in ("slack", "github", "dropbox"):
            with pytest.raises(AtomError) as caught:
                await bench.connect(service, account=1)
            assert caught.value.code == code
        assert bench.manager.connections() == (bench.of(first),)
        assert bench.store.names() == {first.id}
        assert bench.store.tokens(first.id) == before
        network.be_honest()
        http.patience = 20.0
        assert (await bench.connect("slack", account=1)).status is ConnectionStatus.CONNECTED


# RFC 7009 section 2.2: a success withdraws, whatever its body; there is nothing to tell it by.
@pytest.mark.parametrize(
    "shape", [name for name in SHAPES if name not in {"a JSON that is no token", "a wrong length"}]
)
async def test_a_network_that_lies_cannot_confirm_that_a_sign_in_was_withdrawn(
    shape: str, network: LyingNetwork
) -> None:
    async with _bench(network) as (bench, http):
        connections = [await bench.connect(name) for name in ("github", "asana", "dropbox")]
        _lie(network, http, shape)
        for connection in connections:
            result = await bench.manager.disconnect(connection.id)
            assert not result.revoked, connection.provider_id
        for connection in connections:
            grant = (await bench.ledger(connection.provider_id))["grants"][-1]
            assert not grant["revoked"]

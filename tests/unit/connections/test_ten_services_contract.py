"""Every service, end to end: connect, check, renew, disconnect, as its practice service saw it."""

from dataclasses import dataclass
from typing import Any

import pytest
from workbench import Workbench, workbench

from atom_desktop.connections.connection import Connection, ConnectionStatus
from atom_desktop.connections.outcome import Refreshed, SignInAgain
from atom_desktop.providers.registry import BUILT_IN

_ANA, _HANDLE = "ana@example.com", "analind"


@dataclass(frozen=True, kw_only=True)
class Expected:
    """What one way to sign in leads to; `gone` is what the service says of the withdrawal."""

    service: str
    label: str = _ANA
    variant: str = "oauth2"
    place: str = ""
    eternal: bool = False
    renews: bool = True
    gone: str = "confirmed"  # or "asked": no confirmation; or "kept": it offers no way

    def __str__(self) -> str:
        kind = "" if self.variant == "oauth2" else f" {self.variant}"
        return f"{self.service}{kind}{' eternal' if self.eternal else ''}"


TEN = (
    Expected(service="gmail"),
    Expected(service="outlook", gone="kept"),
    Expected(service="slack", label=_HANDLE, place="Practice Workspace"),
    Expected(service="teams", gone="kept"),
    Expected(service="trello", gone="asked"),
    Expected(service="asana"),
    Expected(service="notion", place="Practice Workspace"),
    Expected(service="github", label=_HANDLE),
    Expected(service="dropbox"),
    Expected(service="google_drive"),
)
OTHERS = (
    Expected(service="trello", variant="api_key", label=_HANDLE, renews=False),
    Expected(service="github", label=_HANDLE, eternal=True, renews=False),
    Expected(
        service="slack", label=_HANDLE, place="Practice Workspace", eternal=True, renews=False
    ),
)
every_way = pytest.mark.parametrize("expected", [*TEN, *OTHERS], ids=str)
renewable = pytest.mark.parametrize("expected", TEN, ids=str)


async def _connected(bench: Workbench, expected: Expected) -> Connection:
    if expected.eternal:
        await bench.control("/settings", service=expected.service, expiring_tokens=False)
    return await bench.connect(
        expected.service, variant=expected.variant, scopes=_scopes(bench, expected)
    )


def _scopes(bench: Workbench, expected: Expected) -> tuple[str, ...]:
    usual = bench.registry.get(expected.service, expected.variant).default_scopes
    # At GitHub this permission is what makes tokens renewable.
    return tuple(scope for scope in usual if not (expected.eternal and scope == "offline_access"))


async def _grant(bench: Workbench, expected: Expected) -> dict[str, Any]:
    grant: dict[str, Any] = (await bench.ledger(expected.service))["grants"][-1]
    return grant


def test_the_contract_covers_every_service() -> None:
    assert {expected.service for expected in TEN} == {spec.id for spec in BUILT_IN}


@every_way
async def test_a_sign_in_connects_the_account_with_what_was_asked(expected: Expected) -> None:
    async with workbench() as bench:
        connection = await _connected(bench, expected)
        row = bench.row(connection.id)
        assert connection.status is ConnectionStatus.CONNECTED
        assert (connection.account.label, connection.account.place) == (
            expected.label,
            expected.place,
        )
        assert connection.variant == expected.variant
        assert {entry.value for entry in row.permissions if entry.asked} == set(
            _scopes(bench, expected)
        )
        assert all(entry.granted for entry in row.permissions)
        assert connection.can_renew is expected.renews
        stored = bench.store.tokens(connection.id)
        assert stored is not None
        assert stored.generation == connection.token_generation == 1
        assert bench.store.names() == {connection.id}
        grant = await _grant(bench, expected)
        assert (grant["account"], grant["live_access"]) == (_ANA, 1)
        await bench.person.finish()
        assert "is connected" in bench.person.last_page
        assert expected.label in bench.person.last_page


@every_way
async def test_a_check_asks_the_service_and_finds_it_alive(expected: Expected) -> None:
    async with workbench() as bench:
        connection = await _connected(bench, expected)
        before = len((await bench.ledger(expected.service))["calls"])
        bench.clock.advance(120)
        await bench.manager.check(connection.id)
        calls = (await bench.ledger(expected.service))["calls"][before:]
        assert [call["status"] for call in calls] == [200]
        now = bench.of(connection)
        assert (now.status, now.failure_code) == (ConnectionStatus.CONNECTED, None)
        assert now.checked_at == bench.clock.now()
        assert bench.row(connection.id).second_line.endswith("checked just now")


@every_way
async def test_a_withdrawn_sign_in_is_seen_by_a_check(expected: Expected) -> None:
    async with workbench() as bench:
        connection = await _connected(bench, expected)
        await bench.control("/revoke", service=expected.service)
        await bench.manager.check(connection.id)
        assert bench.of(connection).status is ConnectionStatus.SIGN_IN_AGAIN


@renewable
async def test_renewals_bring_new_tokens_and_never_replay_an_old_one(expected: Expected) -> None:
    async with workbench() as bench:
        connection = await _connected(bench, expected)
        seen = {(await bench.manager.access_token(connection.id)).reveal()}
        for generation in (2, 3, 4):
            bench.clock.advance(600)
            assert await bench.manager.renew(connection.id) == Refreshed(generation=generation)
            seen.add((await bench.manager.access_token(connection.id)).reveal())
            await bench.manager.check(connection.id)
        ledger = await bench.ledger(expected.service)
        assert len(seen) == 4
        assert (ledger["replays"], ledger["token_requests"]) == (0, 4)
        assert not ledger["grants"][-1]["revoked"]
        now = bench.of(connection)
        assert (now.status, now.token_generation) == (ConnectionStatus.CONNECTED, 4)
        assert (now.account, now.granted_scope) == (connection.account, connection.granted_scope)


@renewable
async def test_an_access_token_that_ran_out_is_renewed_for_whoever_asks(
    expected: Expected,
) -> None:
    async with workbench() as bench:
        await bench.control("/settings", service=expected.service, access_token_lifetime=300)
        connection = await _connected(bench, expected)
        bench.clock.advance(301)
        await bench.manager.check(connection.id)
        assert bench.of(connection).status is ConnectionStatus.CONNECTED
        assert bench.of(connection).token_generation == 2
        assert (await bench.ledger(expected.service))["replays"] == 0


@pytest.mark.parametrize("expected", OTHERS, ids=str)
async def test_what_cannot_be_renewed_says_so_without_asking(expected: Expected) -> None:
    async with workbench() as bench:
        connection = await _connected(bench, expected)
        before = (await bench.ledger(expected.service))["token_requests"]
        assert await bench.manager.renew(connection.id) == SignInAgain(code="access_token_expired")
        assert (await bench.ledger(expected.service))["token_requests"] == before


@every_way
async def test_disconnecting_withdraws_as_the_service_does_it(expected: Expected) -> None:
    async with workbench() as bench:
        connection = await _connected(bench, expected)
        result = await bench.manager.disconnect(connection.id)
        grant = await _grant(bench, expected)
        gone = expected.gone != "kept"
        assert grant["revoked"] is gone
        assert (grant["live_access"], grant["live_refresh"]) == ((0, 0) if gone else (1, 1))
        assert result.revoked is (expected.gone == "confirmed")
        spec = bench.registry.get(expected.service, expected.variant)
        assert result.help_url == (None if result.revoked else spec.revocation.help_url)
        assert f"{expected.label} was deleted from this computer" in result.words
        assert ("has withdrawn it" in result.words) is result.revoked
        assert (bench.manager.connections(), bench.store.names()) == ((), set())
        assert await bench.repository.all() == ()


@every_way
async def test_every_account_of_a_service_connects_beside_the_others(expected: Expected) -> None:
    async with workbench() as bench:
        first = await _connected(bench, expected)
        others = [
            await bench.connect(
                expected.service,
                variant=expected.variant,
                account=account,
                scopes=_scopes(bench, expected),
            )
            for account in (1, 2)
        ]
        rows = [row for row in bench.manager.summaries() if row.provider_id == expected.service]
        assert [row.key for row in rows] == [entry.id for entry in (first, *others)]
        assert len({row.account_label for row in rows}) == 3

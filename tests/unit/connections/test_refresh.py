"""Renewal: one at a time, durable before it shows, and nothing lost whatever comes back."""

from datetime import timedelta
from typing import Any

import pytest
from workbench import workbench

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.outcome import (
    Misconfigured,
    Refreshed,
    RefreshOutcome,
    Retry,
    SignInAgain,
)
from atom_desktop.foundation.errors import ProviderError, UnreachableError

_HTML = "<html><body>Please sign in to the hotel's network</body></html>"
_PORTAL = {"Content-Type": "text/html", "Location": "http://portal.invalid/"}


@pytest.mark.parametrize(
    "code", ["keyring_locked", "keyring_timeout", "keyring_refused", "keyring_missing"]
)
async def test_a_pair_that_cannot_be_stored_is_held_and_used_and_stored_later(code: str) -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        bench.store.save_trouble = code
        assert await bench.manager.renew(connection.id) == Refreshed(generation=2)
        assert bench.of(connection).status is ConnectionStatus.LOCKED
        assert bench.tokens.held == {connection.id}
        held = await bench.tokens.load(connection.id)
        token = await bench.manager.access_token(connection.id)
        assert held is not None
        assert token == held.tokens.access_token
        assert await bench.manager.renew(connection.id) == Refreshed(generation=3)
        bench.store.recover()
        bench.clock.advance(31)
        await bench.scheduler.tick()
        stored = bench.store.tokens(connection.id)
        assert stored is not None
        assert (stored.generation, bench.tokens.held) == (3, frozenset())
        assert bench.of(connection).status is ConnectionStatus.CONNECTED
        assert (await bench.ledger("github"))["replays"] == 0


async def test_closing_writes_what_is_still_held() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        bench.store.save_trouble = "keyring_locked"
        await bench.manager.renew(connection.id)
        bench.store.recover()
        await bench.manager.close()
        stored = bench.store.tokens(connection.id)
        assert stored is not None
        assert stored.generation == 2


async def test_a_locked_keyring_spends_no_refresh_token() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        bench.store.trouble = "keyring_locked"
        outcome = await bench.manager.renew(connection.id)
        assert outcome == Retry(after=0.0, code="keyring_locked")
        assert bench.of(connection).status is ConnectionStatus.LOCKED
        assert (await bench.ledger("github"))["token_requests"] == 1


@pytest.mark.parametrize(
    ("body", "outcome", "status", "button"),
    [
        (
            '{"error": "invalid_grant"}',
            SignInAgain(code="session_ended", detail="invalid_grant"),
            ConnectionStatus.SIGN_IN_AGAIN,
            "Sign in again",
        ),
        (
            '{"error": "invalid_client"}',
            Misconfigured(code="invalid_client", detail="invalid_client"),
            ConnectionStatus.PROBLEM,
            "Fix…",
        ),
    ],
)
async def test_only_the_services_own_word_ends_a_sign_in(
    body: str, outcome: RefreshOutcome, status: ConnectionStatus, button: str
) -> None:
    async with workbench() as bench:
        connection = await bench.connect("gmail")
        await bench.fault("gmail", "token", status=400, body=body)
        assert await bench.manager.renew(connection.id) == outcome
        assert bench.of(connection).status is status
        row = bench.row(connection.id)
        assert row.button is not None
        assert row.button.label == button
        assert bench.store.tokens(connection.id) is not None


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ({"status": 500}, "provider_unavailable"),
        ({"status": 503, "headers": {"Retry-After": "900"}}, "provider_unavailable"),
        ({"status": 429, "headers": {"Retry-After": "900"}}, "rate_limited"),
        ({"status": 200, "body": _HTML, "headers": _PORTAL}, "captive_portal"),
        ({"status": 302, "body": _HTML, "headers": _PORTAL}, "captive_portal"),
        ({"status": 511, "body": _HTML, "headers": _PORTAL}, "captive_portal"),
        ({"status": 401, "body": "", "headers": {}}, "unexpected_answer"),
        ({"status": 403, "body": _HTML, "headers": _PORTAL}, "unexpected_answer"),
        ({"status": 200, "body": '{"access_token": "half'}, "unexpected_answer"),
        ({"truncate": 40}, "answer_broken"),
        ({"drop": "before"}, None),
        ({"drop": "after"}, None),
    ],
    ids=str,
)
async def test_nothing_is_lost_by_an_answer_that_is_not_the_services(
    fault: dict[str, Any], code: str | None
) -> None:
    async with workbench() as bench:
        connection = await bench.connect("gmail")
        before = bench.store.tokens(connection.id)
        await bench.fault("gmail", "token", **fault)
        bench.clock.advance(60)
        outcome = await bench.engine.renewer.renew(connection.id)
        assert isinstance(outcome, Retry)
        assert outcome.code in ({code} if code else {"answer_broken", "unreachable"})
        now = bench.of(connection)
        assert (now.status, now.failures) == (ConnectionStatus.CONNECTED, 1)
        assert bench.store.tokens(connection.id) == before
        assert await bench.manager.access_token(connection.id)
        wished = 900 if "900" in str(fault) else 60
        assert now.retry_at is not None
        assert now.retry_at - bench.clock.now() >= timedelta(seconds=wished)
        if code == "rate_limited":
            bench.clock.advance(901)  # until then not even a person's click is sent
        assert isinstance(await bench.manager.renew(connection.id), Refreshed)
        now = bench.of(connection)
        assert (now.status, now.failures, now.retry_at) == (ConnectionStatus.CONNECTED, 0, None)


async def test_being_told_to_slow_down_leaves_it_connected_however_often() -> None:
    async with workbench() as bench:
        connection = await bench.connect("gmail")
        await bench.fault("gmail", "token", status=429, times=5)
        for _ in range(5):
            assert isinstance(await bench.manager.renew(connection.id), Retry)
        assert bench.of(connection).status is ConnectionStatus.CONNECTED


async def test_trouble_shows_after_two_failures_and_at_once_to_a_person_who_asked() -> None:
    async with workbench() as bench:
        quiet, asked = await bench.connect("gmail"), await bench.connect("asana")
        await bench.fault("gmail", "token", status=500, times=2)
        await bench.fault("asana", "token", status=500)
        await bench.engine.renewer.renew(quiet.id)
        assert bench.of(quiet).status is ConnectionStatus.CONNECTED
        await bench.engine.renewer.renew(quiet.id)
        assert bench.of(quiet).status is ConnectionStatus.UNREACHABLE
        await bench.manager.renew(asked.id)
        assert bench.of(asked).status is ConnectionStatus.UNREACHABLE


async def test_unreachable_for_months_is_still_not_sign_in_again() -> None:
    async with workbench() as bench:
        connection = await bench.connect("gmail")
        await bench.fault("gmail", "token", status=500, times=1000)
        for _ in range(30):
            bench.clock.advance(3 * 86400)
            await bench.scheduler.tick()
        assert bench.of(connection).status is ConnectionStatus.UNREACHABLE
        with pytest.raises(UnreachableError):
            await bench.manager.access_token(connection.id)


async def test_a_day_of_outage_costs_few_tries() -> None:
    async with workbench() as bench:
        connection = await bench.connect("gmail")
        await bench.fault("gmail", "token", status=503, times=10_000)
        bench.clock.advance(3600)
        before = (await bench.ledger("gmail"))["token_requests"]
        for _ in range(24 * 20):
            await bench.scheduler.tick()
            bench.clock.advance(180)
        tries = (await bench.ledger("gmail"))["token_requests"] - before
        assert 40 <= tries <= 150
        assert bench.of(connection).status is ConnectionStatus.UNREACHABLE


async def test_an_answer_without_a_refresh_token_keeps_the_old_one() -> None:
    async with workbench() as bench:
        connection = await bench.connect("gmail")
        before = bench.store.tokens(connection.id)
        await bench.manager.renew(connection.id)
        after = bench.store.tokens(connection.id)
        assert before is not None
        assert after is not None
        assert after.tokens.refresh_token == before.tokens.refresh_token
        assert after.tokens.access_token != before.tokens.access_token
        assert bench.of(connection).can_renew


async def test_a_dead_sign_in_is_not_sent_again_by_whoever_wants_a_token() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        await bench.control("/revoke", service="github")
        bench.clock.advance(9 * 3600)
        for _ in range(3):
            with pytest.raises(ProviderError) as caught:
                await bench.manager.access_token(connection.id)
            assert caught.value.code == "session_ended"
        assert (await bench.ledger("github"))["token_requests"] == 2


async def test_whoever_wants_a_token_does_not_undercut_the_services_wish() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        bench.clock.advance(9 * 3600)
        await bench.fault("github", "token", status=429, headers={"Retry-After": "1200"})
        for _ in range(3):
            with pytest.raises(UnreachableError):
                await bench.manager.access_token(connection.id)
        assert (await bench.ledger("github"))["token_requests"] == 2
        bench.clock.advance(1201)
        waited = bench.of(connection).retry_at
        assert waited is not None
        bench.clock.advance(max(0.0, (waited - bench.clock.now()).total_seconds()))
        assert await bench.manager.access_token(connection.id)


async def test_an_unforeseen_error_in_a_renewal_is_an_outcome_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")

        async def fails(*_arguments: object, **_more: object) -> None:
            raise RuntimeError("a slip of ours")

        monkeypatch.setattr(bench.http, "send", fails)
        assert await bench.manager.renew(connection.id) == Retry(after=0.0, code="internal")
        assert bench.of(connection).retry_at is not None

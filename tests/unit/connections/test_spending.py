"""A refresh token is spent so that a cut-off renewal loses as little as can be, and is told."""

import asyncio
import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest
from workbench import Workbench, workbench

from atom_desktop.connections import safekeeping
from atom_desktop.connections.connection import Connection, ConnectionStatus
from atom_desktop.connections.outcome import Refreshed, Retry, SignInAgain, Superseded
from atom_desktop.connections.ports import RenewalIntent, StoredTokens
from atom_desktop.foundation.errors import StorageError, UnreachableError

_DAY = "2026-11-21"
_REFUSAL = '{"error": "bad_refresh_token", "error_description": "It is over."}'


def _stored(bench: Workbench, connection: Connection) -> StoredTokens:
    stored = bench.store.tokens(connection.id)
    assert stored is not None
    return stored


def _sha256(bench: Workbench, connection: Connection) -> str:
    token = _stored(bench, connection).tokens.refresh_token
    assert token is not None
    return hashlib.sha256(token.reveal().encode()).hexdigest()


async def _requests(bench: Workbench, service: str = "github") -> int:
    return int((await bench.ledger(service))["token_requests"])


async def _cut_off(bench: Workbench) -> Connection:
    """Connect and lose the answer to a renewal that the service has carried out."""
    connection = await bench.connect("github")
    await bench.fault("github", "token", drop="after")
    assert isinstance(await bench.manager.renew(connection.id), Retry)
    return connection


async def test_a_store_that_cannot_write_spends_no_token() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        bench.store.probe_trouble = "keyring_refused"
        assert await bench.manager.renew(connection.id) == Retry(after=0.0, code="keyring_refused")
        assert await _requests(bench) == 1
        assert await bench.intents.open() == ()


async def test_an_intent_is_written_before_the_request_and_cleared_with_the_new_pair() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        began, sha256 = bench.clock.now(), _sha256(bench, connection)
        await bench.fault("github", "token", delay=2)
        renewal = asyncio.create_task(bench.manager.renew(connection.id))
        await bench.until_delayed()
        (intent,) = await bench.intents.open()
        assert (intent.connection_id, intent.generation) == (connection.id, 1)
        assert (intent.token_sha256, intent.started_at) == (sha256, began)
        bench.clock.advance(2)
        assert await renewal == Refreshed(generation=2)
        assert await bench.intents.find(connection.id) is None


async def test_an_intent_that_cannot_be_written_keeps_the_token(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")

        async def fails(_intent: RenewalIntent) -> None:
            raise StorageError("disk_full", path="atom.db")

        monkeypatch.setattr(bench.intents, "put", fails)
        assert await bench.manager.renew(connection.id) == Retry(after=0.0, code="disk_full")
        assert await _requests(bench) == 1


async def test_a_pair_that_is_only_held_keeps_its_intent_until_it_is_stored() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        bench.store.save_trouble = "keyring_locked"
        await bench.manager.renew(connection.id)
        assert len(await bench.intents.open()) == 1
        bench.store.recover()
        await bench.tokens.write_held()
        assert await bench.intents.open() == ()


async def test_a_cut_off_renewal_is_told_as_such_and_its_token_never_sent_again() -> None:
    async with workbench() as bench:
        connection = await _cut_off(bench)
        bench.clock.advance(3 * 86400)
        expected = SignInAgain(code="renewal_cut_off", detail=_DAY)
        assert await bench.manager.renew(connection.id) == expected
        assert await _requests(bench) == 3
        for _ in range(3):
            assert await bench.manager.renew(connection.id) == expected
            await bench.manager.check(connection.id)
        assert (await _requests(bench), (await bench.ledger("github"))["replays"]) == (3, 1)
        row = bench.row(connection.id)
        assert "Renewal was cut off on 21 November 2026" in row.second_line
        assert bench.store.tokens(connection.id) is not None
        await bench.connect("github", connection_id=connection.id)
        assert isinstance(await bench.manager.renew(connection.id), Refreshed)


async def test_a_service_with_a_grace_window_makes_a_cut_off_renewal_good() -> None:
    async with workbench() as bench:
        await bench.control("/settings", service="github", refresh_grace=30)
        connection = await _cut_off(bench)
        bench.clock.advance(20)
        assert await bench.manager.renew(connection.id) == Refreshed(generation=2)
        assert await bench.intents.find(connection.id) is None


async def test_what_the_service_itself_ended_is_not_called_cut_off() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        await bench.fault("github", "token", status=429)
        await bench.manager.renew(connection.id)
        await bench.control("/revoke", service="github")
        outcome = await bench.manager.renew(connection.id)
        assert isinstance(outcome, SignInAgain)
        assert outcome.code == "session_ended"
        assert await bench.manager.renew(connection.id) == outcome
        assert await _requests(bench) == 3


async def test_a_request_that_never_left_leaves_no_intent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")

        async def offline(*_arguments: object, **_more: object) -> None:
            raise UnreachableError("unreachable", sent="no")

        with monkeypatch.context() as patched:
            patched.setattr(bench.http, "send", offline)
            assert isinstance(await bench.manager.renew(connection.id), Retry)
        assert await bench.intents.open() == ()


async def test_an_earlier_cut_off_is_not_forgotten_by_a_later_failure() -> None:
    async with workbench() as bench:
        connection = await _cut_off(bench)
        bench.clock.advance(86400)
        await bench.fault("github", "token", status=429)
        assert isinstance(await bench.manager.renew(connection.id), Retry)
        assert await bench.manager.renew(connection.id) == SignInAgain(
            code="renewal_cut_off", detail=_DAY
        )


async def test_a_refusal_is_not_believed_where_a_newer_pair_is_stored() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        await bench.fault("github", "token", status=200, body=_REFUSAL, delay=2)
        renewal = asyncio.create_task(bench.manager.renew(connection.id))
        await bench.until_delayed()
        newer = replace(_stored(bench, connection).tokens, received_at=bench.clock.now())
        await bench.store.save(connection.id, newer, generation=5)
        bench.clock.advance(2)
        assert await renewal == Superseded()
        now = bench.of(connection)
        assert (now.status, now.token_generation) == (ConnectionStatus.CONNECTED, 5)
        assert await bench.intents.find(connection.id) is None


async def test_a_refusal_is_not_believed_while_the_store_cannot_be_read() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        await bench.fault("github", "token", status=200, body=_REFUSAL, delay=2)
        renewal = asyncio.create_task(bench.manager.renew(connection.id))
        await bench.until_delayed()
        bench.store.trouble = "keyring_locked"
        bench.clock.advance(2)
        assert await renewal == Retry(after=0.0, code="keyring_locked")
        assert bench.of(connection).status is ConnectionStatus.LOCKED


async def test_a_service_that_does_not_rotate_needs_neither_probe_nor_intent() -> None:
    async with workbench() as bench:
        connection = await bench.connect("gmail")
        probes = bench.store.probes
        await bench.fault("gmail", "token", drop="after")
        assert isinstance(await bench.manager.renew(connection.id), Retry)
        assert (bench.store.probes, await bench.intents.open()) == (probes, ())


async def test_a_cut_off_renewal_goes_first_at_the_start_though_it_is_not_due() -> None:
    async with workbench() as bench:
        await bench.control("/settings", service="github", refresh_grace=30)
        connection = await _cut_off(bench)
        await bench.records.change(connection.id, retry_at=bench.clock.now() + timedelta(hours=1))
        bench.manager.start()
        await bench.until(lambda: bench.of(connection).token_generation == 2)
        assert await bench.intents.open() == ()


async def test_a_paused_connection_stays_paused_at_the_start() -> None:
    async with workbench() as bench:
        connection = await _cut_off(bench)
        await bench.manager.pause(connection.id)
        await bench.scheduler.recover()
        assert await _requests(bench) == 2


async def test_a_crash_between_pair_and_record_costs_no_request() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        tokens = _stored(bench, connection).tokens
        intent = RenewalIntent(
            connection_id=connection.id,
            generation=1,
            token_sha256=_sha256(bench, connection),
            attempt_id="a",
            started_at=bench.clock.now(),
        )
        await bench.intents.put(intent)
        await bench.store.save(connection.id, tokens, generation=2)
        await bench.scheduler.recover()
        assert (bench.of(connection).token_generation, await _requests(bench)) == (2, 1)
        assert await bench.intents.find(connection.id) is None


async def test_quitting_waits_until_the_keyring_takes_what_is_held(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with workbench() as bench:
        monkeypatch.setattr(safekeeping, "_BETWEEN_TRIES", 0.01)
        connection = await bench.connect("github")
        bench.store.save_trouble = "keyring_locked"
        await bench.manager.renew(connection.id)
        closing = asyncio.create_task(bench.manager.close())
        await asyncio.sleep(0.05)
        assert not closing.done()
        bench.store.recover()
        await closing
        assert _stored(bench, connection).generation == 2
        assert not bench.manager.safekeeping.has_unsaved


async def test_quitting_does_not_wait_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    async with workbench() as bench:
        monkeypatch.setattr(safekeeping, "_HELD_BACK", 0.1)
        connection = await bench.connect("github")
        bench.store.save_trouble = "keyring_locked"
        await bench.manager.renew(connection.id)
        async with asyncio.timeout(5):
            await bench.manager.safekeeping.save_unsaved()
            await bench.manager.close()
        assert bench.manager.safekeeping.has_unsaved

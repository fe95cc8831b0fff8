"""The background: what is due first, few at a time, by the wall clock, whatever happens."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from workbench import Workbench, workbench

from atom_desktop.connections.connection import (
    ClientRegistration,
    Connection,
    ConnectionStatus,
)
from atom_desktop.connections.due_times import due_at
from atom_desktop.connections.outcome import RefreshOutcome
from atom_desktop.connections.ports import PlaceKind, StoragePlace
from atom_desktop.foundation.http import HttpAnswer
from atom_desktop.foundation.secret import Secret
from atom_desktop.providers.spec import ProviderSpec

_RESTING = (ConnectionStatus.PAUSED, ConnectionStatus.SIGN_IN_AGAIN, ConnectionStatus.PROBLEM)


class Watcher:
    """Stands before the services: notes who asks them and how many at once."""

    def __init__(self, bench: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
        self.bench = bench
        self.order: list[str] = []
        self.now: list[str] = []
        self.most = 0
        self.families_at_once = 0
        self.fails: set[str] = set()
        self._whose: dict[Secret, str] = {}
        self.go = asyncio.Event()
        self._ask = bench.engine.renewer._asking._ask
        monkeypatch.setattr(bench.engine.renewer._asking, "_ask", self.ask)
        spend = bench.engine.renewer._spend

        async def spend_noted(  # the token comes last
            connection: Connection,
            *rest: Any,  # noqa: ANN401
            **named: Any,  # noqa: ANN401
        ) -> RefreshOutcome:
            self._whose[rest[-1]] = connection.id
            return await spend(connection, *rest, **named)

        monkeypatch.setattr(bench.engine.renewer, "_spend", spend_noted)

    async def ask(
        self, spec: ProviderSpec, registration: ClientRegistration, token: Secret
    ) -> HttpAnswer:
        connection_id = self._whose[token]
        self.order.append(connection_id)
        self.now.append(spec.family)
        self.most = max(self.most, len(self.now))
        self.families_at_once = max(self.families_at_once, self.now.count(spec.family))
        await self.go.wait()
        try:
            if connection_id in self.fails:
                raise RuntimeError("a slip of ours")
            return await self._ask(spec, registration, token)
        finally:
            self.now.remove(spec.family)


async def _stored(bench: Workbench, service: str, number: int, due_in: float) -> Connection:
    """Put a connection into the records that wants renewal in `due_in` seconds."""
    made = await bench.connect(service, account=number)
    due = bench.clock.now() + timedelta(seconds=due_in)
    changed = await bench.records.change(made.id, renew_at=due)
    assert changed is not None
    return changed


async def test_the_most_urgent_goes_first_and_the_others_wait_their_turn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with workbench() as bench:
        later = await _stored(bench, "slack", 0, -10)
        first = await _stored(bench, "slack", 1, -500)
        await _stored(bench, "slack", 2, 500)
        watcher = Watcher(bench, monkeypatch)
        watcher.go.set()
        await bench.scheduler.tick()
        assert watcher.order == [first.id, later.id]


async def test_at_most_four_run_at_once_and_one_for_each_company(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with workbench() as bench:
        for service in ("gmail", "google_drive", "slack", "asana", "notion", "github", "dropbox"):
            for account in (0, 1):
                await _stored(bench, service, account, -10)
        watcher = Watcher(bench, monkeypatch)
        tick = asyncio.create_task(bench.scheduler.tick())
        await bench.until(lambda: len(watcher.now) == 4)
        watcher.go.set()
        await tick
        assert (watcher.most, watcher.families_at_once) == (4, 1)
        assert len(watcher.order) == 14


async def test_the_loop_looks_at_the_clocks_every_half_minute() -> None:
    async with workbench() as bench:
        await _stored(bench, "github", 0, 5 * 3600)
        bench.tasks.spawn(bench.scheduler.run(), name="renewals")
        await bench.until(lambda: bool(bench.clock._sleepers))
        ((wakes_at, _),) = bench.clock._sleepers
        assert wakes_at - bench.clock.monotonic() == 30


async def test_the_loop_wakes_when_something_is_due_sooner() -> None:
    async with workbench() as bench:
        await _stored(bench, "github", 0, 12)
        bench.tasks.spawn(bench.scheduler.run(), name="renewals")
        await bench.until(lambda: bool(bench.clock._sleepers))
        ((wakes_at, _),) = bench.clock._sleepers
        assert wakes_at - bench.clock.monotonic() == 12


async def test_the_loop_wakes_sooner_for_what_came_to_be_due_meanwhile() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        bench.manager.watchdog.start()
        await bench.until(lambda: bool(bench.clock._sleepers))
        soon = bench.clock.now() + timedelta(seconds=3)
        await bench.records.change(connection.id, renew_at=soon)
        await bench.until(lambda: bench.clock._sleepers[-1][0] == bench.clock.monotonic() + 3)


async def test_one_that_fails_keeps_nobody_else_from_being_renewed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with workbench() as bench:
        bad = await _stored(bench, "slack", 0, -100)
        good = await _stored(bench, "slack", 1, -50)
        watcher = Watcher(bench, monkeypatch)
        watcher.fails = {bad.id}
        watcher.go.set()
        await bench.scheduler.tick()
        assert watcher.order == [bad.id, good.id]


async def test_a_round_that_fails_is_followed_by_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    async with workbench() as bench:
        rounds = []

        async def look_around() -> None:
            rounds.append(bench.clock.now())
            if len(rounds) == 1:
                raise RuntimeError("a slip of ours")

        monkeypatch.setattr(bench.scheduler, "look_around", look_around)
        bench.manager.start()
        await bench.until(lambda: bool(bench.clock._sleepers))
        bench.clock.advance(30)
        await bench.until(lambda: len(rounds) == 2)


@pytest.mark.parametrize("status", _RESTING)
async def test_what_needs_the_person_is_left_alone(status: ConnectionStatus) -> None:
    async with workbench() as bench:
        connection = await _stored(bench, "github", 0, -10)
        assert due_at(connection) is not None
        assert due_at(replace(connection, status=status)) is None


async def test_a_paused_connection_is_not_renewed_until_it_is_resumed() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        await bench.manager.pause(connection.id)
        bench.clock.advance(40 * 3600)
        await bench.scheduler.tick()
        assert (await bench.ledger("github"))["token_requests"] == 1
        await bench.manager.resume(connection.id)
        await bench.until(lambda: bench.of(connection).token_generation == 2)
        assert bench.of(connection).status is ConnectionStatus.CONNECTED


async def test_what_shows_no_end_is_checked_every_hour() -> None:
    async with workbench() as bench:
        connection = await bench.connect("notion")
        bench.clock.advance(3599)
        await bench.scheduler.tick()
        assert bench.of(connection).checked_at == connection.checked_at
        bench.clock.advance(2)
        await bench.scheduler.tick()
        assert bench.of(connection).checked_at == bench.clock.now()


async def test_a_locked_keyring_heals_by_itself_within_seconds() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        bench.clock.advance(7.5 * 3600)
        bench.store.trouble = "keyring_locked"
        for _ in range(3):
            await bench.scheduler.tick()
            now = bench.of(connection)
            assert now.status is ConnectionStatus.LOCKED
            assert now.retry_at == bench.clock.now() + timedelta(seconds=5)
            bench.clock.advance(31)
        bench.store.recover()
        await bench.scheduler.tick()
        assert bench.of(connection).status is ConnectionStatus.CONNECTED
        assert bench.of(connection).token_generation == 2


async def test_unlocking_brings_back_what_was_locked_and_hurries_nobody_else() -> None:
    async with workbench() as bench:
        locked, limited = await bench.connect("github"), await bench.connect("gmail")
        await bench.fault("gmail", "token", status=429, headers={"Retry-After": "3000"})
        await bench.manager.renew(limited.id)
        waits_until = bench.of(limited).retry_at
        bench.store.trouble = "keyring_locked"
        await bench.manager.check(locked.id)
        assert bench.of(locked).status is ConnectionStatus.LOCKED
        bench.store.recover()
        await bench.manager.safekeeping.retry()
        now = bench.of(locked)
        assert (now.status, now.failure_code, now.failures) == (
            ConnectionStatus.CONNECTED,
            None,
            0,
        )
        assert bench.of(limited).retry_at == waits_until


async def test_a_corrected_registration_heals_a_problem() -> None:
    async with workbench(registered=False) as bench:
        right = bench.facts["dropbox"]["client_id"]
        await bench.manager.set_registration("dropbox", client_id=right, client_secret=None)
        connection = await bench.connect("dropbox")
        await bench.manager.set_registration("dropbox", client_id="wrong", client_secret=None)
        bench.clock.advance(5 * 3600)
        await bench.manager.check(connection.id)
        assert bench.of(connection).status is ConnectionStatus.PROBLEM
        await bench.manager.set_registration("dropbox", client_id=right, client_secret=None)
        await bench.until(lambda: bench.of(connection).status is ConnectionStatus.CONNECTED)


async def test_a_locked_keyring_is_looked_at_but_never_made_to_ask_for_its_password(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with workbench() as bench:
        connection = await _stored(bench, "github", 0, due_in=-1)
        locked = StoragePlace(kind=PlaceKind.KEYRING, name="a keyring", trouble="keyring_locked")
        reads: list[str] = []

        async def describe() -> StoragePlace:
            return locked

        async def load(connection_id: str) -> None:
            reads.append(connection_id)

        with monkeypatch.context() as patched:
            patched.setattr(bench.store, "describe", describe)
            patched.setattr(bench.store, "load", load)
            await bench.scheduler.tick()
            assert bench.records.get(connection.id).status is ConnectionStatus.LOCKED
            assert reads == []
        bench.clock.advance(31)
        await bench.scheduler.tick()
        assert bench.records.get(connection.id).status is ConnectionStatus.CONNECTED


async def test_a_check_that_failed_does_not_keep_tokens_from_being_renewed_in_time() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        renew_at = bench.of(connection).renew_at
        assert renew_at is not None
        bench.clock.advance((renew_at - bench.clock.now()).total_seconds() - 5)
        await bench.fault("github", "api", status=503)
        await bench.manager.check(connection.id)
        retry_at = bench.of(connection).retry_at
        assert retry_at is not None
        assert retry_at > renew_at
        bench.clock.advance(5)
        await bench.scheduler.tick()
        assert bench.of(connection).token_generation == 2


async def test_a_renewal_that_failed_waits_for_its_other_try() -> None:
    async with workbench() as bench:
        connection = await _stored(bench, "github", 0, due_in=-1)
        await bench.fault("github", "token", status=503)
        await bench.scheduler.tick()
        assert due_at(bench.of(connection)) == bench.of(connection).retry_at
        await bench.scheduler.tick()
        assert bench.of(connection).token_generation == 1

"""Sleep, clocks that jump and networks that come and go: renewed in time, once, nothing lost."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from fake_network import HOME, TRAIN
from workbench import START, Workbench, workbench

from atom_desktop.connections import scheduler
from atom_desktop.connections.connection import Connection, ConnectionStatus

_SIX = ("github", "gmail", "asana", "dropbox", "outlook", "teams")  # all due after nine hours
_NINE_HOURS = 9 * 3600.0


async def _live(bench: Workbench, seconds: int) -> None:
    """Let time pass a second at a time, with all that happens in it."""
    for _ in range(seconds):
        bench.clock.advance(1)
        await asyncio.sleep(0.004)


async def _connected(bench: Workbench, *services: str) -> list[Connection]:
    return [await bench.connect(service) for service in services]


async def _begin(bench: Workbench) -> None:
    bench.manager.start()
    await bench.until(lambda: bool(bench.clock._sleepers))


def _generations(bench: Workbench, connections: list[Connection]) -> set[int]:
    return {bench.of(connection).token_generation for connection in connections}


async def _requests(bench: Workbench, *services: str) -> list[int]:
    return [int((await bench.ledger(service))["token_requests"]) for service in services]


@pytest.mark.parametrize("signals", [0, 1, 2])
async def test_after_nine_hours_of_sleep_everything_due_is_renewed_once_within_a_minute(
    signals: int,
) -> None:
    async with workbench() as bench:
        connections = await _connected(bench, *_SIX)
        await _begin(bench)
        bench.clock.suspend(_NINE_HOURS)
        for _ in range(signals):
            bench.scheduler.wake()
            await asyncio.sleep(0.01)
        await _live(bench, 60)
        await bench.until(lambda: _generations(bench, connections) == {2})
        assert await _requests(bench, *_SIX) == [2] * 6  # the sign-in and one renewal
        assert {bench.of(entry).status for entry in connections} == {ConnectionStatus.CONNECTED}


async def test_a_signal_makes_it_quicker_than_the_next_look() -> None:
    async with workbench() as bench:
        (connection,) = await _connected(bench, "github")
        await _begin(bench)
        bench.clock.suspend(_NINE_HOURS)
        bench.scheduler.wake()
        await asyncio.sleep(0.01)
        await _live(bench, 11)  # the spread, and no half minute on top
        await bench.until(lambda: bench.of(connection).token_generation == 2)


async def test_a_renewal_that_sleep_cut_in_two_is_tried_again_at_once() -> None:
    async with workbench() as bench:
        (connection,) = await _connected(bench, "github")
        await bench.fault("github", "token", delay=1e6)
        await _begin(bench)
        bench.clock.advance(7.5 * 3600)  # due now; the service takes the token and says nothing
        await bench.until(lambda: any(when > 1e6 for when, _ in bench.clock._sleepers))
        before = await bench.intents.find(connection.id)
        bench.clock.suspend(_NINE_HOURS)
        await _live(bench, 60)
        await bench.until(lambda: bench.of(connection).token_generation == 2)
        assert bench.of(connection).status is ConnectionStatus.CONNECTED
        assert before is not None
        assert await bench.intents.find(connection.id) is None


async def test_without_a_network_nothing_is_sent_and_it_says_so() -> None:
    async with workbench() as bench:
        (connection,) = await _connected(bench, "github")
        await _begin(bench)
        bench.network.ways = frozenset()
        bench.clock.suspend(_NINE_HOURS)
        await _live(bench, 35)
        assert bench.of(connection).status is ConnectionStatus.CONNECTED  # it may come up yet
        await _live(bench, 600)
        now = bench.of(connection)
        assert (now.status, now.failure_code) == (ConnectionStatus.UNREACHABLE, "offline")
        assert now.failures == 0
        assert await _requests(bench, "github") == [1]
        assert bench.row(connection.id).second_line
        history = await bench.history.latest(connection.id)
        assert [entry.kind for entry in history] == ["unreachable", "signed_in"]
        bench.network.ways = HOME
        await _live(bench, 60)
        await bench.until(lambda: bench.of(connection).token_generation == 2)
        assert bench.of(connection).status is ConnectionStatus.CONNECTED


async def test_another_network_is_tried_at_once_and_not_after_half_an_hour() -> None:
    async with workbench() as bench:
        (connection,) = await _connected(bench, "github")
        await bench.records.change(
            connection.id,
            failure_code="unreachable",
            failures=7,
            retry_at=bench.clock.now() + timedelta(minutes=30),
        )
        await _begin(bench)
        bench.network.ways = TRAIN
        await _live(bench, 60)
        await bench.until(lambda: bench.of(connection).failure_code is None)


async def test_another_network_does_not_break_a_promise_to_wait() -> None:
    async with workbench() as bench:
        (connection,) = await _connected(bench, "github")
        promised = bench.clock.now() + timedelta(minutes=30)
        await bench.records.change(
            connection.id, failure_code="rate_limited", failures=1, retry_at=promised
        )
        await _begin(bench)
        bench.network.ways = TRAIN
        await _live(bench, 60)
        assert bench.of(connection).retry_at == promised


@pytest.mark.parametrize(
    "moment",
    [
        START + timedelta(days=365),
        START - timedelta(days=1),
        datetime(1970, 1, 1, tzinfo=UTC),
        datetime(2039, 1, 1, tzinfo=UTC),
    ],
    ids=["a year ahead", "a day back", "1970", "2039"],
)
async def test_a_wall_clock_that_is_set_costs_one_renewal_at_most(moment: datetime) -> None:
    async with workbench() as bench:
        connections = await _connected(bench, *_SIX)
        await _begin(bench)
        bench.clock.set_wall(moment)
        await _live(bench, 90)
        counted = await _requests(bench, *_SIX)
        assert max(counted) <= 2
        assert {bench.of(entry).status for entry in connections} == {ConnectionStatus.CONNECTED}


async def test_a_wall_clock_set_back_does_not_keep_tokens_from_being_renewed_in_time() -> None:
    async with workbench() as bench:
        (connection,) = await _connected(bench, "github")  # its tokens live for eight hours
        await _begin(bench)
        await _live(bench, 1)
        bench.clock.set_wall(START - timedelta(days=30))
        for _ in range(8):
            bench.clock.advance(3600)
            await asyncio.sleep(0.02)
        await bench.until(lambda: bench.of(connection).token_generation == 2)


async def test_a_record_from_the_future_is_not_believed_for_long() -> None:
    async with workbench() as bench:
        (connection,) = await _connected(bench, "notion")  # shows no end: is checked every hour
        await bench.records.change(
            connection.id, checked_at=bench.clock.now() + timedelta(days=3650)
        )
        await _begin(bench)
        await _live(bench, 1)
        bench.clock.advance(3600)
        await bench.until(lambda: bench.of(connection).checked_at == bench.clock.now())


async def test_a_hundred_accounts_due_after_sleep_are_done_in_time_and_a_caller_need_not_wait(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with workbench() as bench:
        template = [await bench.connect(service) for service in _SIX[:5]]
        assert template
        most = 0
        by_family: list[str] = []
        ask = bench.engine.renewer._asking._ask

        async def watched(*args: object) -> object:
            nonlocal most
            spec = args[0]
            by_family.append(spec.family)  # type: ignore[attr-defined]
            most = max(most, len(by_family))
            assert len(set(by_family)) == len(by_family)
            try:
                return await ask(*args)  # type: ignore[arg-type]
            finally:
                by_family.remove(spec.family)  # type: ignore[attr-defined]

        for service in _SIX[:5]:
            for account in (1, 2):
                await bench.connect(service, account=account)
        monkeypatch.setattr(bench.engine.renewer._asking, "_ask", watched)
        connections = list(bench.records.all())
        await _begin(bench)
        bench.clock.suspend(_NINE_HOURS)
        bench.scheduler.wake()
        await asyncio.sleep(0.01)
        token = await bench.manager.access_token(connections[-1].id)  # no spread for who waits
        assert token.reveal()
        await _live(bench, 90)
        await bench.until(lambda: _generations(bench, connections) == {2})
        assert 1 <= most <= 4


async def test_sleep_that_is_announced_waits_for_a_renewal_and_begins_none() -> None:
    async with workbench() as bench:
        running, due = await _connected(bench, "github", "dropbox")
        await bench.fault("github", "token", delay=14_400)
        renewing = asyncio.create_task(bench.manager.renew(running.id))
        await bench.until(lambda: any(when > 1e4 for when, _ in bench.clock._sleepers))
        await _begin(bench)
        announced = asyncio.create_task(bench.scheduler.before_sleep())
        await asyncio.sleep(0.05)
        assert not announced.done()
        bench.clock.advance(20_000)  # the service answers, and the other one falls due
        await renewing
        await announced
        await bench.scheduler.before_sleep()
        await bench.scheduler.tick()
        assert bench.of(due).token_generation == 1
        bench.scheduler.wake()
        await bench.scheduler.tick()
        assert bench.of(due).token_generation == 2


async def test_sleep_that_was_announced_and_never_came_is_over_in_half_a_minute() -> None:
    async with workbench() as bench:
        (connection,) = await _connected(bench, "github")
        await bench.scheduler.before_sleep()
        bench.clock.advance(7.5 * 3600)
        await bench.scheduler.tick()
        assert bench.of(connection).token_generation == 2


async def test_a_renewal_that_does_not_end_holds_sleep_back_for_seconds_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with workbench() as bench:
        monkeypatch.setattr(scheduler, "_FAREWELL", 0.05)
        (connection,) = await _connected(bench, "github")
        await bench.fault("github", "token", delay=1e6)
        renewing = asyncio.create_task(bench.manager.renew(connection.id))
        await bench.until(lambda: any(when >= 1e6 for when, _ in bench.clock._sleepers))
        let_go = asyncio.Event()
        bench.scheduler.sleep_is_near(let_go.set)
        async with asyncio.timeout(5):
            await let_go.wait()
        assert not renewing.done()
        bench.clock.advance(1e6)
        await renewing

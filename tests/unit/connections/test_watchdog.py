"""However the renewal loop is stopped: it renews again within a minute, and nothing is hidden."""

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from fake_clock import FakeClock
from workbench import START, Workbench, workbench

from atom_desktop.connections import scheduler
from atom_desktop.connections.ports import RenewalIntent
from atom_desktop.connections.watchdog import LOOK_EVERY, SILENCE, Watchdog
from atom_desktop.foundation.tasks import TaskSupervisor


class Loop:
    """Stands in for the renewal loop: beats when told, ends as told."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.begun = 0
        self.beaten_at = 0.0
        self.ends: asyncio.Future[None]

    async def run(self) -> None:
        self.begun += 1
        self.ends = asyncio.get_running_loop().create_future()
        await self.ends

    def beat(self) -> None:
        self.beaten_at = self.clock.monotonic()


class Kennel:
    """A watchdog whose time is the fake clock's: `look` passes time in the steps of real looks."""

    def __init__(self) -> None:
        self.clock = FakeClock(START)
        self.tasks = TaskSupervisor()
        self.loop = Loop(self.clock)
        self.dog = Watchdog(
            self.loop.run,
            name="renewals",
            heartbeat=lambda: self.loop.beaten_at,
            tasks=self.tasks,
            clock=self.clock,
            look_every=LOOK_EVERY,
        )

    async def pass_time(self, seconds: float, *, beating: bool = False) -> None:
        for _ in range(int(seconds / LOOK_EVERY)):
            self.clock.advance(LOOK_EVERY)
            if beating:
                self.loop.beat()
            assert self.dog._timer is not None
            self.dog._timer.cancel()
            asyncio.get_running_loop().call_soon(self.dog._look)
            await asyncio.sleep(0)
            await asyncio.sleep(0)


@pytest.fixture
async def kennel() -> AsyncIterator[Kennel]:
    made = Kennel()
    made.dog.start()
    await asyncio.sleep(0)
    yield made
    made.dog.stop()
    await made.tasks.close()


async def test_a_loop_that_beats_is_left_alone(kennel: Kennel) -> None:
    await kennel.pass_time(3600, beating=True)
    assert (kennel.loop.begun, kennel.dog.is_unsteady) == (1, False)


async def test_a_silent_loop_is_replaced_within_a_minute(kennel: Kennel) -> None:
    first = kennel.dog._task
    await kennel.pass_time(SILENCE)
    assert kennel.loop.begun == 1
    await kennel.pass_time(60 - SILENCE)
    assert kennel.loop.begun == 2
    assert first is not None
    assert first.cancelled()


@pytest.mark.parametrize("end", ["error", "return", "cancel"])
async def test_a_loop_that_ended_is_replaced_at_the_next_look(kennel: Kennel, end: str) -> None:
    assert kennel.dog._task is not None
    if end == "error":
        kennel.loop.ends.set_exception(RuntimeError("a slip"))
    elif end == "return":
        kennel.loop.ends.set_result(None)
    else:
        kennel.dog._task.cancel()
    await kennel.pass_time(2 * LOOK_EVERY, beating=True)
    assert kennel.loop.begun == 2


async def test_a_loop_that_ends_at_once_is_not_all_we_do_but_never_waits_a_minute(
    kennel: Kennel,
) -> None:
    begun_at = []
    for _ in range(720):
        if not kennel.loop.ends.done():
            begun_at.append(kennel.clock.monotonic())
            kennel.loop.ends.set_result(None)
        await kennel.pass_time(LOOK_EVERY, beating=True)
    gaps = [later - before for before, later in itertools.pairwise(begun_at)]
    assert max(gaps) <= 60
    assert len(gaps) < 100
    assert kennel.dog.is_unsteady


async def test_three_restarts_in_an_hour_are_too_many_and_forgotten_later(kennel: Kennel) -> None:
    for times in (1, 2, 3):
        assert not kennel.dog.is_unsteady
        kennel.loop.ends.set_result(None)
        await kennel.pass_time(60, beating=True)
        assert kennel.loop.begun == times + 1
    assert kennel.dog.is_unsteady
    await kennel.pass_time(3600, beating=True)
    assert not kennel.dog.is_unsteady


async def test_a_computer_that_slept_is_no_silence(kennel: Kennel) -> None:
    kennel.clock.advance(9 * 3600)
    await kennel.pass_time(SILENCE)
    assert kennel.loop.begun == 1
    await kennel.pass_time(3 * LOOK_EVERY)
    assert kennel.loop.begun == 2


async def test_while_a_dialog_holds_every_task_up_nothing_is_begun(kennel: Kennel) -> None:
    for _ in range(100):
        kennel.clock.advance(LOOK_EVERY)
        kennel.dog._look()  # inside this test's task, as a timer is inside a dialog's
    assert kennel.loop.begun == 1
    await kennel.pass_time(SILENCE + LOOK_EVERY)
    assert kennel.loop.begun == 2


async def test_a_look_that_fails_is_followed_by_the_next(
    kennel: Kennel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails() -> float:
        raise RuntimeError("a slip")

    asyncio.get_running_loop().set_exception_handler(lambda *_: None)
    with monkeypatch.context() as patched:
        patched.setattr(kennel.dog, "_heartbeat", fails)
        await kennel.pass_time(60)
        assert kennel.dog._timer is not None
        assert not kennel.dog._timer.cancelled()  # the next look was arranged before it failed
    await kennel.pass_time(60)
    assert kennel.loop.begun >= 2


async def test_after_stop_nothing_is_begun(kennel: Kennel) -> None:
    kennel.dog.stop()
    await kennel.tasks.close()
    assert kennel.dog._timer is None
    assert kennel.loop.begun == 1


@contextlib.asynccontextmanager
async def _renewing() -> AsyncIterator[Workbench]:
    """A core whose real watchdog looks every 10 ms."""
    async with workbench() as bench:
        bench.manager.watchdog._look_every = 0.01
        await bench.connect("slack")
        bench.manager.watchdog.start()
        await bench.until(lambda: bool(bench.clock._sleepers))
        yield bench


@pytest.mark.parametrize("way", ["cancelled", "stuck", "failed"])
async def test_it_renews_again_however_the_loop_was_stopped(
    way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with _renewing() as bench:
        connection = bench.records.all()[0]
        task = bench.manager.watchdog._task
        assert task is not None
        if way == "cancelled":
            task.cancel()
        elif way == "stuck":
            # As one whose step was lost: it waits for something that never comes.
            bench.clock._sleepers.clear()
        else:

            def breaks() -> float:
                raise RuntimeError("a slip")

            with monkeypatch.context() as patched:
                patched.setattr(bench.scheduler, "_pause", breaks)
                bench.clock.advance(30)
                await bench.until(task.done)
        due = bench.clock.now() + timedelta(seconds=1)
        await bench.records.change(connection.id, renew_at=due)
        passed = 0
        while bench.of(connection).token_generation < 2:
            assert passed < 60
            bench.clock.advance(1)
            passed += 1
            await asyncio.sleep(0.03)
        assert passed <= 60


@pytest.mark.parametrize("is_stuck", [False, True])
async def test_what_was_cut_off_is_waited_for_with_beats_but_not_without_end(
    is_stuck: bool,  # noqa: FBT001  # parametrised
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with workbench() as bench:
        monkeypatch.setattr(scheduler, "_BEAT_EVERY", 0.01)
        monkeypatch.setattr(scheduler, "_BEATS", 3 if is_stuck else 1000)
        go_on, begun, rests = asyncio.Event(), asyncio.Event(), asyncio.Event()
        rest = bench.scheduler._rest

        async def rest_noted(seconds: float) -> None:
            rests.set()
            await rest(seconds)

        monkeypatch.setattr(bench.scheduler, "_rest", rest_noted)

        async def attend(_connection_id: str) -> None:
            begun.set()
            await go_on.wait()

        monkeypatch.setattr(bench.scheduler, "_attend", attend)
        connection = await bench.connect("slack")
        await bench.intents.put(
            RenewalIntent(
                connection_id=connection.id,
                generation=1,
                token_sha256="0",
                attempt_id="a",
                started_at=bench.clock.now(),
            )
        )
        bench.manager.watchdog.start()
        await begun.wait()
        bench.clock.advance(5)
        await bench.until(lambda: bench.scheduler.beat == bench.clock.monotonic())
        if not is_stuck:
            assert not rests.is_set()
            go_on.set()
        await bench.until(rests.is_set)  # the usual pause has begun
        go_on.set()

"""Word of sleep from logind, on a bus of its own."""

import asyncio
from collections.abc import Callable, Iterator

import pytest
from fake_logind import FakeLogind

from atom_desktop.foundation.sleep_signals import SleepSignals


class Sleeper:
    """Notes what it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.let_sleep: Callable[[], None] = lambda: None

    def before(self, let_sleep: Callable[[], None]) -> None:
        self.told.append("before")
        self.let_sleep = let_sleep

    def after(self) -> None:
        self.told.append("after")


async def _until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not happened():  # noqa: ASYNC110  # another thread and the bus have no event here
            await asyncio.sleep(0.01)


@pytest.fixture
def logind(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeLogind]:
    made = FakeLogind()
    made.start()
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", made.address)
    yield made
    made.stop()


@pytest.fixture
def sleeper() -> Sleeper:
    return Sleeper()


async def test_sleep_waits_until_it_is_let_go_and_is_held_back_again_afterwards(
    logind: FakeLogind, sleeper: Sleeper
) -> None:
    signals = SleepSignals(sleeper.before, sleeper.after)
    signals.start()
    await _until(lambda: logind.delays() == 1)
    assert logind.asked[0][0::3] == ("sleep", "delay")
    logind.prepare_for_sleep(begins=True)
    await _until(lambda: sleeper.told == ["before"])
    assert logind.delays() == 1
    sleeper.let_sleep()
    await _until(lambda: logind.delays() == 0)
    logind.prepare_for_sleep(begins=False)
    await _until(lambda: sleeper.told == ["before", "after"])
    await _until(lambda: logind.delays() == 1)
    signals.close()
    await _until(lambda: logind.delays() == 0)


async def test_word_that_comes_twice_is_passed_on_twice(
    logind: FakeLogind, sleeper: Sleeper
) -> None:
    signals = SleepSignals(sleeper.before, sleeper.after)
    signals.start()
    await _until(lambda: logind.delays() == 1)
    logind.prepare_for_sleep(begins=False)
    logind.prepare_for_sleep(begins=False)
    await _until(lambda: sleeper.told == ["after", "after"])
    await _until(lambda: logind.delays() == 1)
    signals.close()


async def test_where_there_is_no_logind_nothing_happens(
    monkeypatch: pytest.MonkeyPatch, sleeper: Sleeper
) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    signals = SleepSignals(sleeper.before, sleeper.after)
    signals.start()
    signals.close()
    assert sleeper.told == []


async def test_logind_that_ends_takes_nothing_with_it(logind: FakeLogind, sleeper: Sleeper) -> None:
    signals = SleepSignals(sleeper.before, sleeper.after)
    signals.start()
    await _until(lambda: logind.delays() == 1)
    logind._bus.terminate()
    await _until(lambda: not signals._thread.is_alive())
    signals.close()

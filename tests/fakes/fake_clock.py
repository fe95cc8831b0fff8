"""A clock that moves, sleeps and jumps when it is told to."""

import asyncio
from datetime import datetime, timedelta


class FakeClock:
    """`Clock` for tests: `advance` moves all times, `sleep` returns when they passed."""

    def __init__(self, start: datetime) -> None:
        self._now = start
        self._monotonic = 0.0
        self._slept = 0.0
        self._sleepers: list[tuple[float, asyncio.Event]] = []

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._monotonic

    def boot(self) -> float:
        return self._monotonic + self._slept

    def suspend(self, seconds: float) -> None:
        """Let the computer sleep: whoever waits does not notice."""
        self._now += timedelta(seconds=seconds)
        self._slept += seconds

    def set_wall(self, moment: datetime) -> None:
        """Let somebody set the wall clock."""
        self._now = moment

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        woken = asyncio.Event()
        self._sleepers.append((self._monotonic + seconds, woken))
        await woken.wait()

    def advance(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)
        self._monotonic += seconds
        due = [sleeper for sleeper in self._sleepers if sleeper[0] <= self._monotonic]
        self._sleepers = [sleeper for sleeper in self._sleepers if sleeper not in due]
        for _, woken in due:
            woken.set()


class ClockElsewhere:
    """Another computer's clock: the same time passes there, but nobody sets its wall clock."""

    def __init__(self, here: FakeClock) -> None:
        self._here = here
        self._start = here.now() - timedelta(seconds=here.boot())

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self.boot())

    def monotonic(self) -> float:
        return self.boot()

    def boot(self) -> float:
        return self._here.boot()

    async def sleep(self, seconds: float) -> None:
        await self._here.sleep(seconds)

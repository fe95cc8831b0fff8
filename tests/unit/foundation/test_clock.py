import asyncio
from datetime import UTC, datetime, timedelta

from fake_clock import FakeClock

from atom_desktop.foundation.clock import SystemClock


def test_the_systems_wall_time_is_aware_and_in_utc() -> None:
    now = SystemClock().now()
    assert now.utcoffset() == timedelta(0)
    assert abs(now - datetime.now(UTC)) < timedelta(seconds=5)


async def test_the_system_clock_waits_that_long() -> None:
    clock = SystemClock()
    before = clock.monotonic()
    await clock.sleep(0.02)
    assert clock.monotonic() - before >= 0.015


async def test_the_fake_clock_wakes_sleepers_when_it_is_moved(clock: FakeClock) -> None:
    before = clock.now()
    sleeping = asyncio.ensure_future(clock.sleep(10))
    await asyncio.sleep(0)
    clock.advance(9)
    await asyncio.sleep(0)
    assert not sleeping.done()
    clock.advance(1)
    await sleeping
    assert clock.now() - before == timedelta(seconds=10)

"""Sleep and a wall clock that was set are noticed by comparing clocks."""

from datetime import UTC, datetime, timedelta

import pytest
from fake_clock import FakeClock

from atom_desktop.connections.clock_watch import ClockChange, ClockWatch

_NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


def test_time_that_passes_is_no_news() -> None:
    clock = FakeClock(_NOW)
    watch = ClockWatch(clock)
    for seconds in (0.5, 30, 3600):
        clock.advance(seconds)
        assert watch.look() == ClockChange()


def test_sleep_is_noticed_once_with_its_length() -> None:
    clock = FakeClock(_NOW)
    watch = ClockWatch(clock)
    clock.suspend(9 * 3600)
    clock.advance(12)
    change = watch.look()
    assert change.slept == pytest.approx(9 * 3600)
    assert (change.moved, change.may_have_slept) == (0.0, True)
    assert watch.look() == ClockChange()


@pytest.mark.parametrize(
    ("moved", "may_have_slept"),
    [
        (timedelta(days=365), True),  # a frozen virtual machine looks like this
        (timedelta(days=-1), False),
        (timedelta(days=-365 * 56), False),
    ],
)
def test_a_wall_clock_that_was_set_is_noticed(moved: timedelta, may_have_slept: bool) -> None:  # noqa: FBT001
    clock = FakeClock(_NOW)
    watch = ClockWatch(clock)
    clock.set_wall(_NOW + moved)
    change = watch.look()
    assert change.slept == 0
    assert change.moved == pytest.approx(moved.total_seconds())
    assert change.may_have_slept is may_have_slept


def test_a_correction_of_some_seconds_is_none_of_our_business() -> None:
    clock = FakeClock(_NOW)
    watch = ClockWatch(clock)
    clock.set_wall(_NOW + timedelta(seconds=9))
    assert watch.look() == ClockChange()

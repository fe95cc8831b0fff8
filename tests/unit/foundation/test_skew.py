"""The clock's error, learnt from answers: told when it is large, silent when it is not."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from fake_clock import FakeClock

from atom_desktop.connections.summary import Action, Button
from atom_desktop.foundation.skew import ClockSkew
from atom_desktop.notices import clock_notice


def _date(moment: datetime) -> str:
    return format_datetime(moment, usegmt=True)


def _heard(clock: FakeClock, *errors: timedelta, took: float = 0.2) -> ClockSkew:
    """Return what is known after answers whose dates are off from ours by `errors`."""
    skew = ClockSkew(clock)
    for error in errors:
        skew.heard(_date(clock.now() - error), took)
        clock.advance(60)
    return skew


_M = timedelta(minutes=1)


def test_twelve_minutes_are_noticed_after_three_answers_and_four_are_not(clock: FakeClock) -> None:
    assert _heard(clock, 12 * _M, 12 * _M).wrong_by is None
    found = _heard(clock, 12 * _M, 12 * _M, 12 * _M).wrong_by
    assert found is not None
    assert abs(found - 12 * _M) < timedelta(seconds=2)
    assert _heard(clock, 4 * _M, 4 * _M, -4 * _M).wrong_by is None


def test_one_answer_that_lies_and_slow_and_odd_ones_count_for_nothing(clock: FakeClock) -> None:
    assert _heard(clock, 0 * _M, timedelta(days=365), 0 * _M).wrong_by is None
    assert _heard(clock, 12 * _M, 12 * _M, 12 * _M, took=4.0).wrong_by is None
    skew = ClockSkew(clock)
    for text in ("", "soon", "Sat, 99 Nov 2026 09:00:00 GMT", "0", "x" * 9000):
        for _ in range(3):
            skew.heard(text, 0.1)
    assert skew.wrong_by is None


@pytest.mark.parametrize(
    ("jump", "words"),
    [
        (timedelta(days=365), "365 days"),
        (timedelta(days=-1), "24 hours"),
        (datetime(1970, 1, 1, tzinfo=UTC), "days"),
        (datetime(2039, 1, 1, tzinfo=UTC), "days"),
        (12 * _M, "12 min"),
    ],
)
def test_a_clock_that_is_set_is_noticed_at_once_and_forgiven_when_it_is_put_right(
    jump: timedelta | datetime, words: str, clock: FakeClock
) -> None:
    skew = _heard(clock, *[0 * _M] * 3)
    right = clock.now()
    clock.set_wall(jump if isinstance(jump, datetime) else right + jump)
    (notice,) = clock_notice(skew.wrong_by)
    assert words in notice.title
    assert notice.button == Button(action=Action.OPEN_DATE_SETTINGS, label="Open date settings")
    clock.set_wall(right)
    assert clock_notice(skew.wrong_by) == ()

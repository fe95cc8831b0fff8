import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from atom_desktop.foundation.relative_time import ago, clock_time, until

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
LENGTHS = [
    (60, "1 min"),
    (119.9, "1 min"),
    (3599.9, "59 min"),
    (3600, "1 h"),
    (86399, "23 h"),
    (172799, "47 h"),
    (172800, "2 days"),
    (86400 * 90, "90 days"),
]


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Europe/Berlin")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize(("seconds", "words"), LENGTHS)
def test_a_length_is_said_in_one_unit(seconds: float, words: str) -> None:
    assert ago(NOW - timedelta(seconds=seconds), NOW) == f"{words} ago"
    assert until(NOW + timedelta(seconds=seconds), NOW) == f"in {words}"


def test_the_last_minute_and_a_clock_that_was_set_back_are_just_now() -> None:
    for seconds in (0, 59.9, -1, -86400):
        assert ago(NOW - timedelta(seconds=seconds), NOW) == "just now"


def test_the_next_minute_has_no_number_and_the_past_is_now() -> None:
    assert until(NOW + timedelta(seconds=59), NOW) == "in less than a minute"
    assert until(NOW, NOW) == "now"
    assert until(NOW - timedelta(days=1), NOW) == "now"


def test_a_time_of_day_is_local_and_has_a_date_only_where_it_is_not_today(berlin: None) -> None:
    assert clock_time(NOW + timedelta(hours=5), NOW) == "15:00"
    assert clock_time(NOW + timedelta(hours=15), NOW) == "22 November, 01:00"
    assert clock_time(NOW - timedelta(days=3), NOW) == "18 November, 10:00"

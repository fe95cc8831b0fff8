"""When to renew and how long to wait."""

import random
from datetime import UTC, datetime, timedelta

import pytest

from atom_desktop.connections.refresh_policy import (
    LONGEST_WAIT,
    SHORTEST_WAIT,
    is_stale,
    renewal_time,
    wait_after_failure,
)

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


def _lowest(low: float, _high: float) -> float:
    return low


def _highest(_low: float, high: float) -> float:
    return high


@pytest.mark.parametrize("life", [60, 300, 3600, 28800, 86400 * 30])
def test_a_token_is_renewed_at_seventy_to_ninety_per_cent_of_its_life(life: int) -> None:
    ends = NOW + timedelta(seconds=life)
    uniform = random.Random(life).uniform  # noqa: S311  # not for secrets
    shares = []
    for _ in range(300):
        when = renewal_time(NOW, ends, uniform=uniform)
        assert when is not None
        shares.append((when - NOW) / (ends - NOW))
    assert 0.7 <= min(shares) < 0.72
    assert 0.88 < max(shares) <= 0.9


def test_a_token_without_an_end_has_no_renewal_time() -> None:
    assert renewal_time(NOW, None, uniform=_lowest) is None


@pytest.mark.parametrize(
    ("failures", "most"),
    [(1, 120), (2, 240), (3, 480), (4, 960), (5, 1800), (6, 1800), (50, 1800), (10**6, 1800)],
)
def test_waits_grow_from_a_minute_to_half_an_hour(failures: int, most: float) -> None:
    least = SHORTEST_WAIT if most < LONGEST_WAIT else LONGEST_WAIT * 0.85
    assert wait_after_failure(failures, retry_after=None, uniform=_lowest) == least
    assert wait_after_failure(failures, retry_after=None, uniform=_highest) == most
    assert most <= LONGEST_WAIT


@pytest.mark.parametrize("wish", [1.0, 59.0, 61.0, 1801.0, 3600.0])
@pytest.mark.parametrize("failures", [1, 3, 30])
def test_what_the_service_wishes_is_never_undercut(wish: float, failures: int) -> None:
    for uniform in (_lowest, _highest):
        waited = wait_after_failure(failures, retry_after=wish, uniform=uniform)
        assert waited >= wish
        assert waited >= SHORTEST_WAIT


@pytest.mark.parametrize(
    ("left", "stale"), [(3600, False), (61, False), (60, True), (0, True), (-9, True)]
)
def test_a_token_is_stale_from_a_minute_before_its_end(left: int, stale: bool) -> None:  # noqa: FBT001  # a table's column
    assert is_stale(NOW + timedelta(seconds=left), NOW) is stale


@pytest.mark.parametrize(
    ("life", "left", "stale"),
    [(3600, 61, False), (3600, 60, True), (10, 1.1, False), (10, 1, True), (1, 0.2, False)],
)
def test_a_token_that_lives_for_seconds_is_used_for_nine_tenths_of_them(
    life: float,
    left: float,
    stale: bool,  # noqa: FBT001  # a table's column
) -> None:
    ends = NOW + timedelta(seconds=left)
    assert is_stale(ends, NOW, ends - timedelta(seconds=life)) is stale


def test_a_token_without_an_end_is_never_stale() -> None:
    assert not is_stale(None, NOW)

"""One circuit for each host: when it opens, whom it binds, and what closes it."""

from datetime import UTC, datetime, timedelta

import pytest

from atom_desktop.connections.circuits import Circuit, Circuits, host_of
from atom_desktop.foundation.errors import StorageError
from atom_desktop.storage.memory import MemoryCircuits

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
HOST = "oauth2.example"
_S = timedelta(seconds=1)


def _highest(_low: float, high: float) -> float:
    return high


def _circuits(log: MemoryCircuits | None = None) -> Circuits:
    return Circuits(log or MemoryCircuits(), uniform=_highest)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://oauth2.googleapis.com/token", "oauth2.googleapis.com"),
        ("https://Login.Example:8443/x", "login.example:8443"),
        ("https://ana:pass@login.example/x", "login.example"),
        ("http://127.0.0.1:8123/oauth2.googleapis.com/token", "oauth2.googleapis.com"),
        ("http://127.0.0.1:8123/token", "127.0.0.1:8123"),
        ("https://login.example/other.example/token", "login.example"),
        ("", ""),
    ],
)
def test_the_host_is_that_of_the_address_or_what_a_practice_service_stands_for(
    url: str, host: str
) -> None:
    assert host_of(url) == host


async def test_one_failure_holds_nobody_back_and_two_in_a_row_do() -> None:
    circuits = _circuits()
    await circuits.failed(HOST, "timeout", 0.0, NOW)
    assert circuits.open_until(HOST, NOW) is None
    await circuits.failed(HOST, "provider_unavailable", 0.0, NOW)
    assert circuits.open_until(HOST, NOW) == NOW + 240 * _S
    assert circuits.open_until("other.example", NOW) is None
    assert circuits.limited_until(HOST, NOW) is None
    assert circuits.open_until(HOST, NOW + 240 * _S) is None  # half open: one may try


async def test_a_success_closes_it_and_the_next_failure_is_a_first_one() -> None:
    circuits = _circuits()
    for _ in range(5):
        await circuits.failed(HOST, "unreachable", 0.0, NOW)
    assert await circuits.succeeded(HOST, NOW)
    assert not await circuits.succeeded(HOST, NOW)
    await circuits.failed(HOST, "unreachable", 0.0, NOW)
    assert circuits.open_until(HOST, NOW) is None


async def test_a_wish_to_slow_down_counts_at_once_binds_everybody_and_outlives_a_success() -> None:
    circuits = _circuits()
    await circuits.failed(HOST, "rate_limited", 900.0, NOW)
    until = NOW + 900 * _S
    assert (circuits.open_until(HOST, NOW), circuits.limited_until(HOST, NOW)) == (until, until)
    assert not await circuits.succeeded(HOST, NOW)
    assert circuits.limited_until(HOST, NOW) == until
    # Another request that was under way does not shorten it, whatever came back.
    await circuits.failed(HOST, "rate_limited", 5.0, NOW)
    await circuits.failed(HOST, "provider_unavailable", 0.0, NOW)
    assert circuits.limited_until(HOST, NOW) == until
    assert circuits.limited_until(HOST, until) is None
    assert await circuits.succeeded(HOST, until)


async def test_without_a_wish_the_background_backs_off_and_a_person_may_try() -> None:
    circuits = _circuits()
    await circuits.failed(HOST, "rate_limited", 0.0, NOW)
    assert circuits.open_until(HOST, NOW) == NOW + 120 * _S
    assert circuits.limited_until(HOST, NOW) is None


async def test_a_restart_forgets_nothing() -> None:
    log = MemoryCircuits()
    await _circuits(log).failed(HOST, "rate_limited", 900.0, NOW)
    later = _circuits(log)
    await later.load()
    assert later.limited_until(HOST, NOW + 60 * _S) == NOW + 900 * _S


async def test_a_clock_that_was_set_back_does_not_hold_a_host_for_years() -> None:
    circuits = _circuits()
    await circuits.failed(HOST, "rate_limited", 900.0, NOW + timedelta(days=365))
    assert circuits.open_until(HOST, NOW) is None
    assert circuits.limited_until(HOST, NOW) is None
    await circuits.failed(HOST, "rate_limited", 60.0, NOW)
    assert circuits.limited_until(HOST, NOW) == NOW + 60 * _S


async def test_a_host_that_was_seen_to_answer_may_be_tried_but_is_not_trusted_yet() -> None:
    circuits = _circuits()
    for _ in range(3):
        await circuits.failed(HOST, "unreachable", 0.0, NOW)
    await circuits.half_open(HOST)
    assert circuits.open_until(HOST, NOW) is None
    await circuits.failed(HOST, "unreachable", 0.0, NOW)
    assert circuits.open_until(HOST, NOW) == NOW + 960 * _S


async def test_what_cannot_be_kept_counts_in_this_run_all_the_same() -> None:
    class Full(MemoryCircuits):
        async def all(self) -> tuple[Circuit, ...]:
            raise StorageError("database_damaged", path="x")

        async def put(self, circuit: Circuit) -> None:
            raise StorageError("disk_full", path="x")

    circuits = _circuits(Full())
    await circuits.load()
    await circuits.failed(HOST, "rate_limited", 900.0, NOW)
    assert circuits.limited_until(HOST, NOW) == NOW + 900 * _S

"""Near ends are told once, and once more a day before; whatever the connection is doing."""

from datetime import timedelta

import pytest
from workbench import Workbench, workbench

from atom_desktop.connections.connection import Connection, ConnectionStatus, EndWarning
from atom_desktop.connections.forecast_watch import ForecastWatch
from atom_desktop.connections.history import history_words
from atom_desktop.foundation.events import SignInEnding

_WEEK = 7 * 24 * 3600.0
_HOUR = 3600.0


async def _in_testing(bench: Workbench, *, announces: bool = True) -> Connection:
    await bench.control(
        "/settings", service="gmail", sign_in_lifetime=_WEEK, announces_end=announces
    )
    return await bench.connect("gmail")


def _watch(bench: Workbench) -> ForecastWatch:
    return ForecastWatch(bench.records, bench.known, bench.bus, bench.clock)


def _told(bench: Workbench) -> list[SignInEnding]:
    return [event for event in bench.events if isinstance(event, SignInEnding)]


async def test_a_test_sign_in_of_google_is_told_twice_and_no_more() -> None:
    async with workbench() as bench:
        connection, watch = await _in_testing(bench), _watch(bench)
        ends = bench.clock.now() + timedelta(seconds=_WEEK)
        seen: list[tuple[int, bool]] = []
        for hour in range(7 * 24):
            await watch.look()
            await watch.look()
            if len(_told(bench)) > len(seen):
                seen.append((hour, _told(bench)[-1].urgent))
            if hour % 12 == 0:
                await bench.manager.check(connection.id)
            bench.clock.advance(_HOUR)
        assert seen == [(96, False), (144, True)]
        first = _told(bench)[0]
        assert (first.connection_id, first.ends_at, first.code) == (
            connection.id,
            ends,
            "forecast_testing",
        )
        assert bench.of(connection).status is ConnectionStatus.EXPIRING
        lines = [
            entry for entry in await bench.history.latest(connection.id) if entry.kind == "expiring"
        ]
        spec = bench.registry.get("gmail")
        assert [history_words(line, spec) for line in reversed(lines)] == [
            "Ends in 3 days: Google ends test sign-ins after 7 days",
            "Ends in 24 h: Google ends test sign-ins after 7 days",
        ]


@pytest.mark.parametrize("announces", [True, False])
async def test_what_ended_on_the_seventh_day_is_called_a_test_either_way(
    announces: bool,  # noqa: FBT001  # a parameter of the test
) -> None:
    async with workbench() as bench:
        connection = await _in_testing(bench, announces=announces)
        for _ in range(7):
            bench.clock.advance(24 * _HOUR)
            await bench.manager.check(connection.id)
        row = bench.row(connection.id)
        assert row.status is ConnectionStatus.SIGN_IN_AGAIN
        assert row.banner is not None
        assert row.banner.title == "Google ended this test sign-in after 7 days"
        assert "How to publish the app" in [button.label for button in row.actions]


async def test_signing_in_again_begins_anew() -> None:
    async with workbench() as bench:
        connection, watch = await _in_testing(bench), _watch(bench)
        bench.clock.advance(5 * 24 * _HOUR)
        await watch.look()
        assert bench.of(connection).warned is EndWarning.SOON
        again = await bench.connect("gmail", connection_id=connection.id)
        assert (again.status, again.warned) == (ConnectionStatus.CONNECTED, EndWarning.NONE)
        await watch.look()
        bench.clock.advance(5 * 24 * _HOUR)
        await watch.look()
        assert len(_told(bench)) == 2


async def test_what_renewals_keep_alive_is_never_told() -> None:
    async with workbench() as bench:
        connection, watch = await bench.connect("outlook"), _watch(bench)
        for _ in range(20):
            bench.clock.advance(6 * 24 * _HOUR)
            await bench.manager.renew(connection.id)
            await watch.look()
        assert _told(bench) == []
        assert bench.of(connection).status is ConnectionStatus.CONNECTED


async def test_a_pause_that_lasts_is_told_and_stays_a_pause() -> None:
    async with workbench() as bench:
        connection, watch = await bench.connect("slack"), _watch(bench)
        await bench.manager.pause(connection.id)
        bench.clock.advance(28 * 24 * _HOUR)
        await watch.look()
        await watch.look()
        assert [event.code for event in _told(bench)] == ["forecast_chain"]
        row = bench.row(connection.id)
        assert row.status is ConnectionStatus.PAUSED
        assert row.second_line.startswith("You paused this account, it ends in 2 days")
        kinds = [entry.kind for entry in await bench.history.latest(connection.id)]
        assert kinds == ["expiring", "paused", "signed_in"]


@pytest.mark.parametrize("status", [ConnectionStatus.PROBLEM, ConnectionStatus.LOCKED])
async def test_what_is_more_pressing_stays_what_the_row_says(status: ConnectionStatus) -> None:
    async with workbench() as bench:
        connection, watch = await _in_testing(bench), _watch(bench)
        await bench.records.change(connection.id, status=status)
        bench.clock.advance(5 * 24 * _HOUR)
        await watch.look()
        assert bench.of(connection).status is status
        assert len(_told(bench)) == 1


async def test_a_renewal_that_comes_through_after_all_takes_the_warning_back() -> None:
    async with workbench() as bench:
        connection, watch = await bench.connect("slack"), _watch(bench)
        await bench.records.change(connection.id, failures=2)
        bench.clock.advance(28 * 24 * _HOUR)
        await watch.look()
        assert bench.of(connection).status is ConnectionStatus.EXPIRING
        await bench.manager.renew(connection.id)
        assert bench.row(connection.id).status is ConnectionStatus.CONNECTED
        await watch.look()
        after = bench.of(connection)
        assert (after.status, after.warned) == (ConnectionStatus.CONNECTED, EndWarning.NONE)
        assert len(_told(bench)) == 1


async def test_the_background_watches_as_well() -> None:
    async with workbench() as bench:
        await _in_testing(bench)
        bench.clock.advance(5 * 24 * _HOUR)
        bench.manager.start()
        await bench.until(lambda: bool(_told(bench)))

from datetime import UTC, datetime, timedelta

from atom_desktop.connections.connection import ConnectionStatus, HistoryEntry
from atom_desktop.connections.health_days import DAYS, Standing, health_days, health_words

_NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
_S = ConnectionStatus


def _entry(days_ago: float, kind: str, before: str = "") -> HistoryEntry:
    return HistoryEntry(
        at=_NOW - timedelta(days=days_ago),
        connection_id="c-1",
        provider_id="slack",
        kind=kind,
        before=before,
    )


def _standings(*entries: HistoryEntry, status: _S = _S.CONNECTED) -> list[Standing]:
    return [day.standing for day in health_days(entries, status, _NOW)]


def test_a_quiet_month_is_thirty_fine_days() -> None:
    days = health_days((), _S.CONNECTED, _NOW)
    assert len(days) == DAYS
    assert days[-1].day == _NOW.astimezone().date()
    assert [day.day for day in days] == sorted({day.day for day in days})
    assert health_words(days) == "30 days fine"


def test_the_worst_of_a_day_counts() -> None:
    standings = _standings(
        _entry(2, "connected", "unreachable"), _entry(2.01, "unreachable", "connected")
    )
    assert standings[-3] is Standing.TROUBLE
    assert standings.count(Standing.FINE) == DAYS - 1


def test_a_state_lasts_until_the_next_one() -> None:
    standings = _standings(
        _entry(5, "connected", "sign_in_again"), _entry(8, "sign_in_again", "connected")
    )
    assert standings[-9:-5] == [Standing.STOPPED] * 4
    assert standings[-5:] == [Standing.FINE] * 5
    assert standings[:-9] == [Standing.FINE] * (DAYS - 9)


def test_before_the_sign_in_there_was_nothing() -> None:
    standings = _standings(_entry(10, "signed_in"))
    assert standings[: DAYS - 11] == [Standing.ABSENT] * (DAYS - 11)
    assert standings[DAYS - 11 :] == [Standing.FINE] * 11


def test_a_state_older_than_a_month_fills_it() -> None:
    long_ago = _entry(90, "paused", "connected")
    assert set(_standings(long_ago, status=_S.PAUSED)) == {Standing.PAUSED}


def test_days_are_told_in_words() -> None:
    days = health_days((_entry(0, "sign_in_again", "connected"),), _S.SIGN_IN_AGAIN, _NOW)
    assert health_words(days) == "29 days fine, 1 day waiting for you"
    assert days[-1].words == "21 November: Waited for you"

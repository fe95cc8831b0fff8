"""How a connection stood on each of the last days, told from its history."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum

from atom_desktop.connections.connection import ConnectionStatus, HistoryEntry
from atom_desktop.foundation.language import marked, spoken, tr, tr_many

DAYS = 30
_S = ConnectionStatus


class Standing(IntEnum):
    """How a day was; the worst of it counts."""

    ABSENT = 0  # there was no connection yet
    PAUSED = 1
    FINE = 2
    TROUBLE = 3  # for a while it could not be reached or opened
    STOPPED = 4  # it waited for the person


_STANDINGS = {
    _S.PAUSED: Standing.PAUSED,
    _S.UNREACHABLE: Standing.TROUBLE,
    _S.LOCKED: Standing.TROUBLE,
    _S.SIGN_IN_AGAIN: Standing.STOPPED,
    _S.PROBLEM: Standing.STOPPED,
}
_WORDS = {
    Standing.FINE: marked("Fine"),
    Standing.TROUBLE: marked("Could not be reached for a while"),
    Standing.STOPPED: marked("Waited for you"),
    Standing.PAUSED: marked("Paused"),
    Standing.ABSENT: marked("Not connected yet"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthDay:
    """One local day and the worst of it."""

    day: date
    standing: Standing

    @property
    def words(self) -> str:
        """Return "19 November: Fine"."""
        day = spoken().day(self.day, with_year=False)
        return f"{day}: {tr(_WORDS[self.standing])}"


def health_days(
    entries: Sequence[HistoryEntry], status: ConnectionStatus, now: datetime
) -> tuple[HealthDay, ...]:
    """Return the last 30 local days, oldest first.

    `entries` are those of one connection, newest first; `status` is how it stands now. Where
    entries are missing the day counts as the state that the next one ended.
    """
    today = now.astimezone().date()
    found: dict[date, Standing] = {}
    later, standing = today, _standing(status)
    for entry in entries:
        day = entry.at.astimezone().date()
        _fill(found, day, later, standing)
        later = day
        if entry.kind == "signed_in" and not entry.before:
            standing = Standing.ABSENT
        elif entry.before:
            standing = _standing(entry.before)
    first = today - timedelta(days=DAYS - 1)
    _fill(found, first, later, standing)
    days = (first + timedelta(days=number) for number in range(DAYS))
    return tuple(HealthDay(day=day, standing=found.get(day, standing)) for day in days)


def health_words(days: Sequence[HealthDay]) -> str:
    """Return "28 days fine, 2 days with trouble", the most telling first."""
    numbers = {one: sum(day.standing is one for day in days) for one in _WORDS}
    return ", ".join(_counted(one, number) for one, number in numbers.items() if number)


def _counted(standing: Standing, number: int) -> str:
    match standing:
        case Standing.FINE:
            return tr_many("{number} day fine", "{number} days fine", number)
        case Standing.TROUBLE:
            return tr_many("{number} day with trouble", "{number} days with trouble", number)
        case Standing.STOPPED:
            return tr_many("{number} day waiting for you", "{number} days waiting for you", number)
        case Standing.PAUSED:
            return tr_many("{number} day paused", "{number} days paused", number)
        case Standing.ABSENT:
            return tr_many("{number} day not connected", "{number} days not connected", number)


def _standing(status: str) -> Standing:
    return _STANDINGS.get(_S(status), Standing.FINE) if status in set(_S) else Standing.FINE


def _fill(found: dict[date, Standing], first: date, last: date, standing: Standing) -> None:
    oldest = last - timedelta(days=DAYS)
    day = max(first, oldest)
    while day <= last:
        found[day] = max(found.get(day, Standing.ABSENT), standing)
        day += timedelta(days=1)

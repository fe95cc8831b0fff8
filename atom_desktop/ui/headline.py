"""The sentences about all connections together, for the window's title and the tray."""

from collections.abc import Sequence
from datetime import datetime

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.summary import ConnectionSummary
from atom_desktop.foundation.relative_time import until

_S = ConnectionStatus
_WORKING = frozenset({_S.CONNECTED, _S.EXPIRING})
# What is neither connected nor waiting for the person is told apart, in this order.
_ASIDE = {_S.PAUSED: "paused", _S.UNREACHABLE: "can't be reached", _S.LOCKED: "locked"}


def counts(rows: Sequence[ConnectionSummary]) -> tuple[int, int]:
    """Return how many services are connected, and how many there are."""
    return len(_services(rows, _WORKING)), len({row.provider_id for row in rows})


def how_many(rows: Sequence[ConnectionSummary]) -> str:
    """Return "8 of 10 connected, 1 paused, 1 can't be reached"."""
    connected, services = counts(rows)
    working = _services(rows, _WORKING)
    parts = [f"{connected} of {services} connected"]
    for status, words in _ASIDE.items():
        number = len(_services(rows, {status}) - working)
        if number:
            parts.append(f"{number} {words}")
    return ", ".join(parts)


def needing(rows: Sequence[ConnectionSummary]) -> list[ConnectionSummary]:
    """Return the rows that only the person can put right, the worst first."""
    order = list(ConnectionStatus)
    return sorted(
        (row for row in rows if row.status.needs_user), key=lambda row: order.index(row.status)
    )


def title(rows: Sequence[ConnectionSummary]) -> str:
    """Return the sentence on top of the window: "7 of 10 connected. Slack needs you."."""
    connected, services = counts(rows)
    waiting = needing(rows)
    if all(row.connection_id is None for row in rows):
        return "Nothing connected yet"
    start = "All connected." if connected == services else f"{how_many(rows)}."
    match waiting:
        case []:
            return start
        case [only]:
            return f"{start} {only.name} needs you."
        case [one, other] if one.service_name != other.service_name:
            return f"{start} {one.name} and {other.name} need you."
        case _:
            return f"{start} {len(waiting)} accounts need you."


def subtitle(rows: Sequence[ConnectionSummary], now: datetime) -> str:
    """Return the line below: when something is renewed next, in words."""
    usable = [row for row in rows if row.connection_id and row.status.is_usable]
    if not usable:
        return _how_to_begin(rows)
    start = "Everything else is fresh." if needing(rows) else "Everything is fresh."
    if any(row.status is _S.UNREACHABLE for row in usable):
        start = "What can't be reached is tried again."
    times = [row.renew_at for row in usable if row.renew_at is not None]
    if not times:
        return start
    return f"{start} Next renewal {_soon(min(times), now)}."


def tray_tooltip(rows: Sequence[ConnectionSummary]) -> str:
    """Return "Atom Desktop — 9 connected, 1 needs you"."""
    connected, _ = counts(rows)
    waiting = len(needing(rows))
    text = f"Atom Desktop — {connected} connected"
    if waiting:
        text += f", {waiting} {'needs' if waiting == 1 else 'need'} you"
    return text


def _services(
    rows: Sequence[ConnectionSummary], statuses: frozenset[ConnectionStatus] | set[ConnectionStatus]
) -> set[str]:
    return {row.provider_id for row in rows if row.connection_id and row.status in statuses}


def _how_to_begin(rows: Sequence[ConnectionSummary]) -> str:
    if any(row.connection_id is not None for row in rows):
        return "Nothing is renewed at the moment."
    if any(row.status is _S.NOT_SET_UP for row in rows):
        return "Choose a service to begin. Each one is set up once."
    return "Press Connect on any service."


def _soon(then: datetime, now: datetime) -> str:
    return "in less than a minute" if then <= now else until(then, now)

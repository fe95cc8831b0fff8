"""The sentences about all connections together, for the window's title and the tray."""

from collections.abc import Sequence
from datetime import datetime

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.summary import ConnectionSummary

_MINUTE = 60
_HOUR = 3600
_DAY = 86400


def counts(rows: Sequence[ConnectionSummary]) -> tuple[int, int]:
    """Return how many services are connected, and how many there are."""
    connected = {row.provider_id for row in rows if row.connection_id and row.status.is_usable}
    return len(connected), len({row.provider_id for row in rows})


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
    if connected == 0 and not waiting:
        return "Nothing connected yet"
    start = "All connected." if connected == services else f"{connected} of {services} connected."
    match waiting:
        case []:
            return start
        case [only]:
            return f"{start} {only.service_name} needs you."
        case [one, other] if one.service_name != other.service_name:
            return f"{start} {one.service_name} and {other.service_name} need you."
        case _:
            return f"{start} {len(waiting)} accounts need you."


def subtitle(rows: Sequence[ConnectionSummary], now: datetime) -> str:
    """Return the line below: when something is renewed next, in words."""
    usable = [row for row in rows if row.connection_id and row.status.is_usable]
    if not usable:
        return "Choose a service to begin. Each one is set up once."
    start = "Everything else is fresh." if needing(rows) else "Everything is fresh."
    if any(row.status is ConnectionStatus.UNREACHABLE for row in usable):
        start = "What can't be reached is tried again."
    times = [row.renew_at for row in usable if row.renew_at is not None]
    if not times:
        return start
    return f"{start} Next renewal {_in_words((min(times) - now).total_seconds())}."


def tray_tooltip(rows: Sequence[ConnectionSummary]) -> str:
    """Return "Atom Desktop — 9 connected, 1 needs you"."""
    connected, _ = counts(rows)
    waiting = len(needing(rows))
    text = f"Atom Desktop — {connected} connected"
    if waiting:
        text += f", {waiting} {'needs' if waiting == 1 else 'need'} you"
    return text


def _in_words(seconds: float) -> str:
    if seconds < _MINUTE:
        return "in less than a minute"
    for unit, name in ((_DAY, "day"), (_HOUR, "hour"), (_MINUTE, "minute")):
        if seconds >= unit:
            number = int(seconds // unit)
            return f"in {number} {name}{'' if number == 1 else 's'}"
    raise AssertionError(seconds)

"""The sentences about all connections together, for the window's title and the tray."""

from collections.abc import Sequence
from datetime import datetime

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.summary import ConnectionSummary
from atom_desktop.foundation.language import tr, tr_many
from atom_desktop.foundation.relative_time import until

_S = ConnectionStatus
_WORKING = frozenset({_S.CONNECTED, _S.EXPIRING})


def counts(rows: Sequence[ConnectionSummary]) -> tuple[int, int]:
    """Return how many services are connected, and how many there are."""
    return len(_services(rows, _WORKING)), len({row.provider_id for row in rows})


def how_many(rows: Sequence[ConnectionSummary]) -> str:
    """Return "8 of 10 connected, 1 paused, 1 can't be reached"."""
    connected, services = counts(rows)
    working = _services(rows, _WORKING)
    parts = [tr("{number} of {all} connected", number=connected, all=services)]
    # What is neither connected nor waiting for the person is told apart.
    if paused := len(_services(rows, {_S.PAUSED}) - working):
        parts.append(tr_many("{number} paused", "{number} paused", paused))
    if away := len(_services(rows, {_S.UNREACHABLE}) - working):
        parts.append(tr_many("{number} can't be reached", "{number} can't be reached", away))
    if locked := len(_services(rows, {_S.LOCKED}) - working):
        parts.append(tr_many("{number} locked", "{number} locked", locked))
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
        return tr("Nothing connected yet")
    start = tr("All connected.") if connected == services else f"{how_many(rows)}."
    match waiting:
        case []:
            return start
        case [only]:
            needs = tr("{name} needs you.", name=only.name)
        case [one, other] if one.service_name != other.service_name:
            needs = tr("{one} and {other} need you.", one=one.name, other=other.name)
        case _:
            needs = tr_many(
                "{number} account needs you.", "{number} accounts need you.", len(waiting)
            )
    return f"{start} {needs}"


def subtitle(rows: Sequence[ConnectionSummary], now: datetime) -> str:
    """Return the line below: when something is renewed next, in words."""
    usable = [row for row in rows if row.connection_id and row.status.is_usable]
    if not usable:
        return _how_to_begin(rows)
    start = tr("Everything else works.") if needing(rows) else tr("Everything works.")
    if any(row.status is _S.UNREACHABLE for row in usable):
        start = tr("What can't be reached is tried again.")
    times = [row.renew_at for row in usable if row.renew_at is not None]
    if not times:
        return start
    following = tr("Next renewal {when}.", when=_soon(min(times), now))
    return f"{start} {following}"


def tray_tooltip(rows: Sequence[ConnectionSummary]) -> str:
    """Return "Atom Desktop — 9 connected, 1 needs you"."""
    connected, _ = counts(rows)
    waiting = len(needing(rows))
    parts = [tr_many("{number} connected", "{number} connected", connected)]
    if waiting:
        parts.append(tr_many("{number} needs you", "{number} need you", waiting))
    return f"Atom Desktop — {', '.join(parts)}"


def _services(
    rows: Sequence[ConnectionSummary], statuses: frozenset[ConnectionStatus] | set[ConnectionStatus]
) -> set[str]:
    return {row.provider_id for row in rows if row.connection_id and row.status in statuses}


def _how_to_begin(rows: Sequence[ConnectionSummary]) -> str:
    if any(row.connection_id is not None for row in rows):
        return tr("Nothing is renewed at the moment.")
    if any(row.status is _S.NOT_SET_UP for row in rows):
        return tr("Choose a service to begin. Each one is set up once.")
    return tr("Press Connect on any service.")


def _soon(then: datetime, now: datetime) -> str:
    return tr("in less than a minute") if then <= now else until(then, now)

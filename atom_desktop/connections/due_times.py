"""When connections want attention, whatever happens to the wall clock."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from atom_desktop.connections.connection import RESTING, Connection
from atom_desktop.connections.refresh_policy import CHECK_INTERVAL
from atom_desktop.foundation.clock import Clock

_LONGEST_RETRY = timedelta(days=1)
_CLOCKS_DIFFER = timedelta(minutes=5)  # a record from later than that was written by a wrong clock


def due_at(connection: Connection) -> datetime | None:
    """Return when a connection wants attention; None while nothing can be done without a person."""
    if connection.status in RESTING:
        return None
    if connection.retry_at is not None:
        renewal = _renewal_beside_retry(connection)
        return min(connection.retry_at, renewal) if renewal is not None else connection.retry_at
    if connection.renew_at is not None:
        return connection.renew_at
    return _last_seen(connection) + CHECK_INTERVAL


def _renewal_beside_retry(connection: Connection) -> datetime | None:
    """Return when to renew whatever waits for another try: it was a check that failed.

    What was to be renewed by the time of the failure is what is tried again.
    """
    renew_at, failed_at = connection.renew_at, connection.failed_at
    return renew_at if renew_at and failed_at and renew_at > failed_at else None


@dataclass(frozen=True, slots=True)
class _Anchor:
    moment: datetime
    boot: float


class DueTimes:
    """Counts down to each moment by the boot clock too, from when it was first seen.

    A renewal comes when either clock says so: at worst one too many. Another try and a check go by
    the boot clock alone: a wall clock that was set must not break a promise to wait.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._dues: dict[str, _Anchor] = {}
        self._renewals: dict[str, _Anchor] = {}

    def seconds_until_due(self, connection: Connection) -> float | None:
        """Return how long there is to wait, 0 or less when it is time; None: not at all."""
        due = due_at(connection)
        if due is None:
            return None
        if connection.retry_at is None and connection.renew_at is not None:
            return self._until_renewal(connection, connection.renew_at)
        moment, most = due, CHECK_INTERVAL
        if connection.retry_at is not None:
            moment, most = connection.retry_at, _LONGEST_RETRY
        left = self._count_down(self._dues, connection.id, moment, most)
        renewal = _renewal_beside_retry(connection) if connection.retry_at is not None else None
        return left if renewal is None else min(left, self._until_renewal(connection, renewal))

    def is_renewal_due(self, connection: Connection) -> bool:
        """Tell whether the connection's tokens want to be renewed by now."""
        renew_at = connection.renew_at
        return renew_at is not None and self._until_renewal(connection, renew_at) <= 0

    def _until_renewal(self, connection: Connection, renew_at: datetime) -> float:
        now = self._clock.now()
        # Received later than now: a wrong clock wrote it, and only a renewal tells how it stands.
        in_doubt = (connection.renewed_at or connection.signed_in_at) > now + _CLOCKS_DIFFER
        most = timedelta() if in_doubt else timedelta.max
        left = self._count_down(self._renewals, connection.id, renew_at, most)
        return min(left, (renew_at - now).total_seconds())

    def _count_down(
        self, anchors: dict[str, _Anchor], key: str, moment: datetime, most: timedelta
    ) -> float:
        """Return the seconds left by the boot clock; `most` bounds what is believed at first."""
        boot = self._clock.boot()
        anchor = anchors.get(key)
        if anchor is None or anchor.moment != moment:
            wait = min(moment - self._clock.now(), most).total_seconds()
            anchor = anchors[key] = _Anchor(moment, boot + wait)
        return anchor.boot - boot


def _last_seen(connection: Connection) -> datetime:
    return connection.checked_at or connection.signed_in_at

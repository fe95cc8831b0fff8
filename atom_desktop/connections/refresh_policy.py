"""When to renew and how long to wait after a failure. Pure; times are aware UTC."""

from collections.abc import Callable
from datetime import datetime, timedelta

EARLIEST, LATEST = 0.7, 0.9  # of the token's life
SHORTEST_WAIT, LONGEST_WAIT = 60.0, 1800.0  # seconds, after a failure
TOP_SHARE = 0.85  # of the longest wait: full jitter there would be 90 tries a day instead of 60
CLOCK_TOLERANCE = timedelta(seconds=60)  # how far from the future a moment of the past may come
CHECK_INTERVAL = timedelta(hours=1)  # for sign-ins that show no end of their own
STALE_AFTER = timedelta(seconds=60)  # an access token this close to its end is not handed out
STALE_SHARE = 0.1  # ... but one that lives for seconds may be used for nine tenths of them

Uniform = Callable[[float, float], float]


def renewal_time(
    received_at: datetime, expires_at: datetime | None, *, uniform: Uniform
) -> datetime | None:
    """Return when to renew: at a random 70-90 % of the token's life; None without an end."""
    if expires_at is None:
        return None
    return received_at + (expires_at - received_at) * uniform(EARLIEST, LATEST)


def wait_after_failure(failures: int, *, retry_after: float | None, uniform: Uniform) -> float:
    """Return seconds to wait after the `failures`-th failure in a row (1 = the first).

    Full jitter between a minute and a ceiling that doubles; once that is half an hour, only the
    last part of it. The service's own wish is never undercut.
    """
    ceiling = SHORTEST_WAIT * 2 ** min(failures, 10)
    if ceiling < LONGEST_WAIT:
        wait = uniform(SHORTEST_WAIT, ceiling)
    else:
        wait = uniform(LONGEST_WAIT * TOP_SHARE, LONGEST_WAIT)
    return max(wait, retry_after or 0.0)


def is_stale(
    expires_at: datetime | None, now: datetime, received_at: datetime | None = None
) -> bool:
    """Tell whether an access token is over, or so nearly that it should not be handed out.

    One that was received "in the future" counts as over: the clock was set back since, so nobody
    knows its age. Its renewal puts that right, once.
    """
    if expires_at is None:
        return False
    if received_at is not None and is_ahead(received_at, now):
        return True
    margin = STALE_AFTER
    if received_at is not None:
        margin = min(margin, (expires_at - received_at) * STALE_SHARE)
    return now >= expires_at - margin


def is_ahead(moment: datetime, now: datetime) -> bool:
    """Tell whether something that has happened is said to lie ahead: the clock was set back."""
    return moment > now + CLOCK_TOLERANCE

"""How far the computer's clock is from everybody else's, learnt from answers over TLS.

Only told, never acted upon: a service whose `Date` lies must not change when anything is renewed.
"""

from collections import deque
from datetime import timedelta
from email.utils import parsedate_to_datetime
from statistics import median

from atom_desktop.foundation.clock import Clock

WRONG_FROM = timedelta(minutes=5)
_ENOUGH, _KEPT = 3, 9  # answers
_TOO_SLOW = 3.0  # seconds; the date was written at an unknown moment in between


class ClockSkew:
    """Compares `Date` headers (RFC 9110 section 6.6.1) with the clock that nobody can set."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._starts: deque[float] = deque(maxlen=_KEPT)

    def heard(self, date: str, took: float) -> None:
        """Note the `Date` of an answer that took that many seconds; nonsense is left out."""
        if took > _TOO_SLOW:
            return
        try:
            said = parsedate_to_datetime(date).timestamp()
        except (ValueError, OverflowError):
            return
        self._starts.append(said - self._clock.boot())

    @property
    def wrong_by(self) -> timedelta | None:
        """By how much the wall clock is ahead (behind: negative), if that is five minutes or more.

        By the middle one of the last answers, so that it takes many that lie the same way.
        """
        if len(self._starts) < _ENOUGH:
            return None
        right = median(self._starts) + self._clock.boot()
        ahead = timedelta(seconds=self._clock.now().timestamp() - right)
        return ahead if abs(ahead) >= WRONG_FROM else None

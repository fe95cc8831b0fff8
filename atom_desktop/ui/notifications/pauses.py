"""For how long everything can be snoozed."""

from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta
from types import MappingProxyType

from atom_desktop.foundation.language import marked

_MORNING = time(7)


def until_tomorrow(now: datetime) -> datetime:
    """Return seven in the morning of the next local day; `now` is aware."""
    day = now.astimezone().date() + timedelta(days=1)
    # Naive, then attached: the offset of that morning counts, not that of today.
    return datetime.combine(day, _MORNING).astimezone()  # as of this computer's zone


PAUSES: Mapping[str, Callable[[datetime], datetime]] = MappingProxyType(
    {
        marked("1 h"): lambda now: now + timedelta(hours=1),
        marked("8 h"): lambda now: now + timedelta(hours=8),
        marked("Until tomorrow"): until_tomorrow,
    }
)

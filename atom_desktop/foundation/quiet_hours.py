"""A part of the day in which nothing pops up: "22:00-07:00", in local time."""

import re
from dataclasses import dataclass
from datetime import datetime, time

from atom_desktop.foundation.language import tr

_SHAPE = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietHours:
    """From `begins` up to `ends`, over midnight where that comes first."""

    begins: time
    ends: time

    def cover(self, moment: datetime) -> bool:
        """Return whether `moment` (aware) lies in them on this computer's wall clock."""
        local = moment.astimezone().time()
        if self.begins <= self.ends:
            return self.begins <= local < self.ends
        return local >= self.begins or local < self.ends


def parse_quiet_hours(text: str) -> QuietHours | None:
    """Read "22:00-07:00"; an empty text is no quiet hours.

    Raises:
        ValueError: with what is expected.
    """
    if not text:
        return None
    found = _SHAPE.fullmatch(text.replace(" ", ""))
    if found is None:
        raise ValueError(tr('must be like "22:00-07:00", or empty'))
    hours = [int(part) for part in found.groups()]
    begins, ends = time(hours[0], hours[1]), time(hours[2], hours[3])
    if begins == ends:
        raise ValueError(tr("must end at another time than they begin"))
    return QuietHours(begins=begins, ends=ends)

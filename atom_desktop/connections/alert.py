"""An alert: one thing a person was told, or would have been were it not for quiet."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from atom_desktop.foundation.wording import Cause


class AlertKind(StrEnum):
    """What is told. Another kind for the same connection is another alert."""

    SIGN_IN_AGAIN = "sign_in_again"
    PROBLEM = "problem"
    ENDS_SOON = "ends_soon"  # three days or less
    ENDS_TODAY = "ends_today"  # a day or less
    CLOCK_OFF = "clock_off"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What an alert is made from, in no language: it is kept, and may be read in another one.

    `name` is the connection's, `ends_at` (aware UTC) when it stops.
    """

    name: str
    account: str = ""
    cause: Cause | None = None
    ends_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What only the person can put right, in words: plain text, one line each, no secret.

    `subject` is the connection's id, or a notice's code for what concerns the whole app.
    `about` is None where the words cannot be made anew.
    """

    subject: str
    provider_id: str
    kind: AlertKind
    name: str
    title: str
    body: str
    about: About | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One line of the list of alerts. Times are aware UTC.

    `subject`, `title`, `body` and `about` are as in `Need`. An alert without `ended_at` is still
    true. `is_told` is true once it was shown or need not be; until then it waits for quiet to end.
    """

    id: int
    subject: str
    provider_id: str
    kind: AlertKind
    title: str
    body: str
    at: datetime
    ended_at: datetime | None = None
    is_told: bool = False
    is_read: bool = False
    snoozed_until: datetime | None = None
    about: About | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still true."""
        return self.ended_at is None

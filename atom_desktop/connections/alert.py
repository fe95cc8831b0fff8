"""An alert: one thing a person was told, or would have been were it not for quiet."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AlertKind(StrEnum):
    """What is told. Another kind for the same connection is another alert."""

    SIGN_IN_AGAIN = "sign_in_again"
    PROBLEM = "problem"
    ENDS_SOON = "ends_soon"  # three days or less
    ENDS_TODAY = "ends_today"  # a day or less
    CLOCK_OFF = "clock_off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What only the person can put right, in words: plain text, one line each, no secret.

    `subject` is the connection's id, or a notice's code for what concerns the whole app.
    """

    subject: str
    provider_id: str
    kind: AlertKind
    name: str
    title: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One line of the list of alerts. Times are aware UTC.

    `subject`, `title` and `body` are as in `Need`. An alert without `ended_at` is still true.
    `is_told` is true once it was shown or need not be; until then it waits for quiet to end.
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

    @property
    def is_open(self) -> bool:
        """Whether it is still true."""
        return self.ended_at is None

"""Times as they are written down: ISO 8601, UTC, to the microsecond."""

from datetime import UTC, datetime
from typing import overload


@overload
def to_text(moment: datetime) -> str: ...
@overload
def to_text(moment: None) -> None: ...
def to_text(moment: datetime | None) -> str | None:
    """Return an aware `moment` in UTC as text; always of one length, so texts sort as times do.

    Raises:
        ValueError: `moment` has no time zone.
    """
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise ValueError("a time without a zone cannot be stored")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


@overload
def from_text(text: str) -> datetime: ...
@overload
def from_text(text: None) -> None: ...
@overload
def from_text(text: str | None) -> datetime | None: ...
def from_text(text: str | None) -> datetime | None:
    """Return the time that `to_text` wrote, aware, in UTC.

    Raises:
        ValueError: the text is no time with a zone.
    """
    if text is None:
        return None
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a stored time has no zone")
    return moment.astimezone(UTC)


def stamp(moment: datetime) -> str:
    """Return `moment` as it stands in file names: `20261121T090000123456Z`."""
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%S%fZ")

"""Times as people say them: "2 min ago", "in 4 min". Aware UTC in, plain words out."""

from datetime import datetime

_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def ago(then: datetime, now: datetime) -> str:
    """Return how long ago `then` was; a moment in the future counts as just now."""
    seconds = (now - then).total_seconds()
    return "just now" if seconds < _MINUTE else f"{_length(seconds)} ago"


def until(then: datetime, now: datetime) -> str:
    """Return how long it is until `then`; a moment in the past is "now"."""
    seconds = (then - now).total_seconds()
    if seconds <= 0:
        return "now"
    return "in less than a minute" if seconds < _MINUTE else f"in {_length(seconds)}"


def clock_time(then: datetime, now: datetime) -> str:
    """Return the local time of day, with the date where it is not today."""
    local, today = then.astimezone(), now.astimezone()
    text = f"{local:%H:%M}"
    return text if local.date() == today.date() else f"{local.day} {local:%B}, {text}"


def day_of(then: datetime, now: datetime) -> str:
    """Return the local day, "19 February", with the year where it is another one."""
    local = then.astimezone()
    text = f"{local.day} {local:%B}"
    return text if local.year == now.astimezone().year else f"{text} {local.year}"


def _length(seconds: float) -> str:
    if seconds < _HOUR:
        return f"{int(seconds // _MINUTE)} min"
    if seconds < 2 * _DAY:
        return f"{int(seconds // _HOUR)} h"
    return f"{int(seconds // _DAY)} days"

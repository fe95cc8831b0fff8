"""Times as people say them: "2 min ago", "in 4 min". Aware UTC in, plain words out."""

from datetime import datetime, timedelta

from atom_desktop.foundation.language import spoken, tr, tr_many

_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def ago(then: datetime, now: datetime) -> str:
    """Return how long ago `then` was; a moment in the future counts as just now."""
    seconds = (now - then).total_seconds()
    if seconds < _MINUTE:
        return tr("just now")
    if seconds < _HOUR:
        return tr_many("{number} min ago", "{number} min ago", int(seconds // _MINUTE))
    if seconds < 2 * _DAY:
        return tr_many("{number} h ago", "{number} h ago", int(seconds // _HOUR))
    return tr_many("{number} day ago", "{number} days ago", int(seconds // _DAY))


def until(then: datetime, now: datetime) -> str:
    """Return how long it is until `then`; a moment in the past is "now"."""
    seconds = (then - now).total_seconds()
    if seconds <= 0:
        return tr("now")
    if seconds < _MINUTE:
        return tr("in less than a minute")
    if seconds < _HOUR:
        return tr_many("in {number} min", "in {number} min", int(seconds // _MINUTE))
    if seconds < 2 * _DAY:
        return tr_many("in {number} h", "in {number} h", int(seconds // _HOUR))
    return tr_many("in {number} day", "in {number} days", int(seconds // _DAY))


def still(until_then: datetime, now: datetime) -> str:
    """Return for how long something lasts that ends in the future: "for 3 h"."""
    seconds = (until_then - now).total_seconds()
    if seconds < _MINUTE:
        return tr("for less than a minute")
    if seconds < _HOUR:
        return tr_many("for {number} min", "for {number} min", int(seconds // _MINUTE))
    if seconds < 2 * _DAY:
        return tr_many("for {number} h", "for {number} h", int(seconds // _HOUR))
    return tr_many("for {number} day", "for {number} days", int(seconds // _DAY))


def lasting(span: timedelta) -> str:
    """Return how long a span of minutes or more is, to the nearest unit: "12 min", "3 hours"."""
    seconds = abs(span.total_seconds())
    if round(seconds / _MINUTE) < 2 * _HOUR // _MINUTE:
        return tr_many("{number} min", "{number} min", round(seconds / _MINUTE))
    if round(seconds / _MINUTE) < 2 * _DAY // _MINUTE:
        return tr_many("{number} hour", "{number} hours", round(seconds / _HOUR))
    return tr_many("{number} day", "{number} days", round(seconds / _DAY))


def clock_time(then: datetime, now: datetime) -> str:
    """Return the local time of day, with the date where it is not today."""
    local, today = then.astimezone(), now.astimezone()
    time = spoken().time_of_day(local)
    if local.date() == today.date():
        return time
    return tr("{day}, {time}", day=spoken().day(local, with_year=False), time=time)


def day_of(then: datetime, now: datetime) -> str:
    """Return the local day, "19 February", with the year where it is another one."""
    local = then.astimezone()
    return spoken().day(local, with_year=local.year != now.astimezone().year)

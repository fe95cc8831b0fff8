"""What of the rows and notices is worth an alert, and in which words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from atom_desktop.connections.alert import AlertKind, Need
from atom_desktop.connections.connection import ConnectionStatus, EndWarning
from atom_desktop.connections.summary import Banner, ConnectionSummary
from atom_desktop.foundation.language import tr, tr_many
from atom_desktop.foundation.printable import printable
from atom_desktop.foundation.relative_time import clock_time

_S, _K = ConnectionStatus, AlertKind
_LONGEST = 160
_MOST_NAMES = 3
_LONGEST_NAME = 80
_SHORT_NAME = 44  # among others
# Neither well nor in need: what was told before stays as it is.
_IN_BETWEEN = frozenset({_S.CONNECTING, _S.UNREACHABLE, _S.LOCKED})
# Notices about the whole app that are worth an alert, by the code in their details.
_NOTICES: Mapping[str, AlertKind] = {"clock_off": _K.CLOCK_OFF}


def undecided(rows: Iterable[ConnectionSummary]) -> frozenset[str]:
    """Return the connections about which nothing can be said just now."""
    return frozenset(
        row.connection_id
        for row in rows
        if row.connection_id is not None and row.status in _IN_BETWEEN
    )


def needs(
    rows: Iterable[ConnectionSummary], notices: Iterable[Banner], now: datetime
) -> Iterator[Need]:
    """Return what needs the person, in the order of the rows; notices come last."""
    for row in rows:
        kind = _kind(row)
        if kind is not None and row.connection_id is not None:
            yield Need(
                subject=row.connection_id,
                provider_id=row.provider_id,
                kind=kind,
                name=_line(row.name, _LONGEST_NAME),
                title=_line(_title(row, kind, now)),
                body=_line(_body(row)),
            )
    for notice in notices:
        if notice.detail in _NOTICES:
            yield Need(
                subject=notice.detail,
                provider_id="",
                kind=_NOTICES[notice.detail],
                name=notice.title,
                title=_line(notice.title),
                body=_line(notice.body),
            )


def many_words(named: Sequence[Need]) -> tuple[str, str]:
    """Return title and body for several needs in one notification."""
    names = [_line(need.name, _SHORT_NAME) for need in named]
    shown, more = names[:_MOST_NAMES], len(names) - _MOST_NAMES
    if more > 0:
        listed = tr("{names} and {number} more", names=", ".join(shown), number=more)
    elif len(shown) > 1:
        listed = tr("{names} and {last}", names=", ".join(shown[:-1]), last=shown[-1])
    else:
        listed = shown[0]
    return _how_many(named), _line(listed)


def _how_many(named: Sequence[Need]) -> str:
    if all(need.provider_id for need in named):
        return tr_many(
            "{number} account needs attention", "{number} accounts need attention", len(named)
        )
    return tr_many("{number} thing needs attention", "{number} things need attention", len(named))


def _kind(row: ConnectionSummary) -> AlertKind | None:
    match row.status:
        case _S.PROBLEM:
            return _K.PROBLEM
        case _S.SIGN_IN_AGAIN:
            return _K.SIGN_IN_AGAIN
        case _S.EXPIRING:
            urgent = row.forecast is not None and row.forecast.warning is EndWarning.URGENT
            return _K.ENDS_TODAY if urgent else _K.ENDS_SOON
        case _:
            return None


def _title(row: ConnectionSummary, kind: AlertKind, now: datetime) -> str:
    name = _line(row.name, _LONGEST_NAME)
    if kind is _K.SIGN_IN_AGAIN:
        return tr("{name} needs you to sign in again", name=name)
    if kind is _K.PROBLEM:
        return tr("{name} has a problem", name=name)
    # The list is read days later: no "in 3 days".
    ends_at = row.forecast.ends_at if row.forecast is not None else None
    if ends_at is None:
        return tr("{name} stops working soon", name=name)
    return tr("{name} stops working on {day}", name=name, day=clock_time(ends_at, now))


def _body(row: ConnectionSummary) -> str:
    """Return the account and the cause; an account that is part of the name is not said twice."""
    account = row.account_label if row.account_label not in row.name else ""
    cause = row.banner.title if row.banner is not None else ""
    if row.status is _S.EXPIRING and row.banner is not None:
        cause = row.banner.body  # its title says when, as ours does
    return " · ".join(part for part in (account, cause) if part)


def _line(text: str, longest: int = _LONGEST) -> str:
    """Return `text` without control characters and short enough for a bubble on the screen."""
    shown = printable(text, longest + 1)
    return shown if len(shown) <= longest else f"{shown[: longest - 1]}…"

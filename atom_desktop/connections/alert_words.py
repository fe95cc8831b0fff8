"""What of the rows and notices is worth an alert, and in which words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from atom_desktop.connections.alert import About, Alert, AlertKind, Need
from atom_desktop.connections.connection import ConnectionStatus, EndWarning
from atom_desktop.connections.ending_words import ending_body
from atom_desktop.connections.summary import Banner, ConnectionSummary
from atom_desktop.foundation.language import tr, tr_many
from atom_desktop.foundation.printable import printable
from atom_desktop.foundation.relative_time import clock_time
from atom_desktop.foundation.wording import cause_of

_S, _K = ConnectionStatus, AlertKind
_LONGEST = 160
_MOST_NAMES = 3
_LONGEST_NAME = 80
_SHORT_NAME = 44  # among others
_ENDINGS = frozenset({_K.ENDS_SOON, _K.ENDS_TODAY})
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
            yield _need_of(row, kind, now)
    for notice in notices:
        if notice.detail in _NOTICES:
            yield Need(
                subject=notice.detail,
                provider_id="",
                kind=_NOTICES[notice.detail],
                name=notice.title,
                title=_line(notice.title),
                body=_line(notice.body),
                about=About(name="", cause=notice.cause) if notice.cause is not None else None,
            )


def worded(alert: Alert) -> Alert:
    """Return an alert that was kept with its words in the language in use."""
    if alert.about is None:
        return alert
    title, body = _words(alert.kind, alert.about, alert.at)
    return replace(alert, title=title, body=body)


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


def _need_of(row: ConnectionSummary, kind: AlertKind, now: datetime) -> Need:
    banner = row.banner
    about = About(
        name=_line(row.name, _LONGEST_NAME),
        # An account that is part of the name is not said twice.
        account=row.account_label if row.account_label not in row.name else "",
        cause=banner.cause if banner is not None else None,
        ends_at=row.forecast.ends_at if row.forecast is not None else None,
    )
    title, body = _words(kind, about, now)
    is_foreign = banner is not None and banner.cause is None
    if banner is not None and is_foreign:
        cause = banner.body if row.status is _S.EXPIRING else banner.title
        body = _joined(about.account, cause)
    return Need(
        subject=row.connection_id or "",
        provider_id=row.provider_id,
        kind=kind,
        name=about.name,
        title=title,
        body=body,
        about=None if is_foreign else about,
    )


def _words(kind: AlertKind, about: About, now: datetime) -> tuple[str, str]:
    if kind is _K.CLOCK_OFF:
        words = (about.cause or cause_of("clock_off")).words
        return _line(words.title), _line(f"{words.sentence} {words.next_step}.")
    cause = ""
    if about.cause is not None:
        cause = about.cause.words.title
        if kind in _ENDINGS:  # the title of its banner says when, as ours does
            cause = ending_body(about.cause, urgent=kind is _K.ENDS_TODAY)
    return _line(_title(kind, about, now)), _joined(about.account, cause)


def _title(kind: AlertKind, about: About, now: datetime) -> str:
    name = about.name
    if kind is _K.SIGN_IN_AGAIN:
        return tr("{name} needs you to sign in again", name=name)
    if kind is _K.PROBLEM:
        return tr("{name} has a problem", name=name)
    if about.ends_at is None:
        return tr("{name} stops working soon", name=name)
    # The list is read days later: no "in 3 days".
    day = clock_time(about.ends_at, now)
    return tr("{name} stops working on {day}", name=name, day=day)


def _joined(account: str, cause: str) -> str:
    return _line(" · ".join(part for part in (account, cause) if part))


def _line(text: str, longest: int = _LONGEST) -> str:
    """Return `text` without control characters and short enough for a bubble on the screen."""
    shown = printable(text, longest + 1)
    return shown if len(shown) <= longest else f"{shown[: longest - 1]}…"

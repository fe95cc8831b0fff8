"""Alerts and needs for tests."""

from dataclasses import replace
from datetime import timedelta

from sample_rows import NOW

from atom_desktop.connections.alert import Alert, AlertKind, Need
from atom_desktop.foundation.language import tr
from atom_desktop.foundation.relative_time import lasting
from atom_desktop.foundation.wording import words_for_code

_TITLES = {
    AlertKind.SIGN_IN_AGAIN: "{name} needs you to sign in again",
    AlertKind.PROBLEM: "{name} has a problem",
    AlertKind.ENDS_SOON: "{name} stops working on 24 November, 09:00",
    AlertKind.ENDS_TODAY: "{name} stops working on 22 November, 08:00",
}


def need(name: str, kind: AlertKind = AlertKind.SIGN_IN_AGAIN, *, provider_id: str = "") -> Need:
    """Return what needs the person; the subject is that of `sample_rows`."""
    service = provider_id or name.lower()
    return Need(
        subject=f"c-{service}",
        provider_id=service,
        kind=kind,
        name=name,
        title=tr(_TITLES[kind], name=name),
        body="ana@example.com",
    )


def alert(number: int, kind: AlertKind, name: str, **more: object) -> Alert:
    """Return one line of the list, told an hour ago or so."""
    clock = words_for_code("clock_off", by=lasting(timedelta(minutes=12)))
    made = Alert(
        id=number,
        subject=f"c-{name.lower()}" if name else "clock_off",
        provider_id=name.lower(),
        kind=kind,
        title=tr(_TITLES[kind], name=name) if name else clock.title,
        body="ana@example.com" if name else clock.sentence,
        at=NOW - timedelta(hours=26 - number),
    )
    return replace(made, **more)  # type: ignore[arg-type]  # by name

"""What people read about the end of a sign-in: a fact, a notice, a button."""

from datetime import datetime

from atom_desktop.connections.connection import Connection, EndWarning
from atom_desktop.connections.forecast import Forecast
from atom_desktop.connections.summary import Action, Banner, Button, Tone
from atom_desktop.foundation.language import marked, tr
from atom_desktop.foundation.relative_time import clock_time, day_of, until
from atom_desktop.foundation.wording import Cause, cause_of, words_for_code
from atom_desktop.providers.spec import ProviderSpec

TESTING_CODES = frozenset({"forecast_testing", "testing_ended"})
ENDING_FACTS = (marked("Will stop"), marked("Reason"))
_CLOSE_DAYS = 3  # from here on the hour matters


def reason(expected: Forecast, spec: ProviderSpec) -> Cause:
    """Return why a sign-in will stop."""
    return cause_of(expected.code, service=spec.name, company=spec.company, days=str(expected.days))


def ending_facts(
    expected: Forecast | None, spec: ProviderSpec, now: datetime
) -> tuple[tuple[str, str], ...]:
    """Return when and why a sign-in will stop; nothing where it has stopped already."""
    if expected is None:
        return ()
    why = reason(expected, spec).words.title
    policy = words_for_code("forecast_policy", service=spec.name, company=spec.company).title
    reasons = [] if expected.ends_at is None else [why]
    reasons += [policy] if expected.by_policy else []
    when = why if expected.ends_at is None else _when(expected, expected.ends_at, now)
    texts = (when, " ".join(f"{text}." for text in reasons))
    return tuple(zip((tr(name) for name in ENDING_FACTS), texts, strict=True))


def _when(expected: Forecast, ends_at: datetime, now: datetime) -> str:
    close = (ends_at - now).days < _CLOSE_DAYS
    day = clock_time(ends_at, now) if close else day_of(ends_at, now)
    if expected.kept_alive:
        return tr("Not while Atom Desktop runs, otherwise on {day}", day=day)
    return tr("{day}, unless it is renewed before", day=day) if expected.extends else day


def ending_button(expected: Forecast, connection: Connection) -> Button:
    """Return what puts the end off: renewing where that moves it, else a new sign-in."""
    if expected.extends and connection.can_renew:
        return Button(action=Action.RENEW, label=tr("Renew"))
    return Button(action=Action.SIGN_IN_AGAIN, label=tr("Sign in again"))


def ending_banner(
    expected: Forecast, connection: Connection, spec: ProviderSpec, now: datetime
) -> Banner | None:
    """Return the notice about a near end; a day before it is a louder one."""
    if expected.ends_at is None or expected.warning is EndWarning.NONE:
        return None
    cause = reason(expected, spec)
    urgent = expected.warning is EndWarning.URGENT
    return Banner(
        title=tr("This sign-in ends {when}", when=until(expected.ends_at, now)),
        body=ending_body(cause, urgent=urgent),
        tone=Tone.ERROR if urgent else Tone.ATTENTION,
        button=ending_button(expected, connection),
        cause=cause,
        also=_how_to_stay(expected),
    )


def _how_to_stay(expected: Forecast) -> Button | None:
    if expected.code not in TESTING_CODES:
        return None
    return Button(action=Action.SET_UP, label=tr("How to publish the app"))


def ending_body(cause: Cause, *, urgent: bool) -> str:
    """Return why it ends, and on the last day what that means."""
    why = f"{cause.words.title}. {cause.words.sentence}"
    return f"{tr('Programs that use it stop working then.')} {why}" if urgent else why

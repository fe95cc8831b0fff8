"""When a sign-in will stop by itself, and why. Pure: from a record, its service's rules and a time.

What the service announced with the sign-in goes before what its pages say; of several ends the
earliest counts. An end that renewals push away is an end all the same: a computer that is never
switched on renews nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from atom_desktop.connections.connection import (
    RESTING,
    Connection,
    ConnectionStatus,
    EndWarning,
)
from atom_desktop.providers.spec import (
    Certainty,
    CountsFrom,
    ForecastRule,
    ProviderSpec,
    Rotation,
)

WARN_BEFORE = timedelta(hours=72)
WARN_AGAIN_BEFORE = timedelta(hours=24)
# A sign-in that lives for hours from the start is not about to end all the time.
_SHARE, _SHARE_AGAIN = 0.5, 0.2  # of its life
_NEARLY = timedelta(hours=12)  # what announced lives and ends that nobody saw may differ by
_LONGEST_BLIND = timedelta(days=7)  # without a look, nobody knows when a sign-in ended
# Elsewhere something is more pressing; the warning is given, but the row says the other thing.
EXPIRING_FROM = frozenset(
    {ConnectionStatus.CONNECTED, ConnectionStatus.UNREACHABLE, ConnectionStatus.EXPIRING}
)
_ANNOUNCED, _UNKNOWN, _IDLE = "forecast_limited", "forecast_unknown", "forecast_idle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """When and why a sign-in stops. Times are aware UTC; None where no end is known.

    `code` has words (`words_of_forecasts.py`), `days` is the number in them. `extends`: renewals
    push the end away; `kept_alive`: they are doing so. `by_policy`: an organisation's rules may
    end it earlier.
    """

    ends_at: datetime | None = None
    code: str = _UNKNOWN
    days: int = 0
    certainty: Certainty = Certainty.UNKNOWN
    extends: bool = False
    kept_alive: bool = False
    by_policy: bool = False
    warning: EndWarning = EndWarning.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class _End:
    at: datetime
    since: datetime
    code: str
    days: int
    certainty: Certainty
    extends: bool


def forecast(connection: Connection, spec: ProviderSpec, now: datetime) -> Forecast | None:
    """Return what is known of the end of a sign-in; None when it has ended already."""
    if connection.status is ConnectionStatus.SIGN_IN_AGAIN:
        return None
    by_policy = any(rule.counts_from is CountsFrom.POLICY for rule in spec.forecast)
    end = min(_ends(connection, spec), key=lambda one: one.at, default=None)
    if end is None:
        return Forecast(by_policy=by_policy)
    alive = end.extends and connection.status not in RESTING
    return Forecast(
        ends_at=end.at,
        code=end.code,
        days=end.days,
        certainty=end.certainty,
        extends=end.extends,
        kept_alive=alive,
        by_policy=by_policy,
        warning=_warning(connection, end, now, alive=alive),
    )


def shown_status(connection: Connection, expected: Forecast | None) -> ConnectionStatus:
    """Return how a connection stands now, whether or not its near end was noted already."""
    if connection.status not in EXPIRING_FROM:
        return connection.status
    if expected is not None and expected.warning is not EndWarning.NONE:
        return ConnectionStatus.EXPIRING
    expiring = connection.status is ConnectionStatus.EXPIRING
    return ConnectionStatus.CONNECTED if expiring else connection.status


def known_cause(connection: Connection, spec: ProviderSpec) -> str | None:
    """Return why a sign-in ended, where its age tells more than the service did; else None.

    Google's refusal is the same for every cause, but what ends on the seventh day was a test.
    """
    failed_at, since = connection.failed_at, connection.signed_in_at
    if connection.failure_code != "session_ended" or failed_at is None:
        return None
    seen = max(filter(None, (connection.checked_at, connection.renewed_at, since)))
    if failed_at - seen > _LONGEST_BLIND:
        return None
    for rule in _rules(connection, spec):
        if rule.ended_code is not None and rule.days is not None:
            at = since + timedelta(days=rule.days)
            if seen <= at + _NEARLY and failed_at >= at - _NEARLY:
                return rule.ended_code
    return None


def _rules(connection: Connection, spec: ProviderSpec) -> Iterator[ForecastRule]:
    for rule in spec.forecast:
        if rule.renewable is None or rule.renewable is connection.can_renew:
            yield rule


def _ends(connection: Connection, spec: ProviderSpec) -> Iterator[_End]:
    since_renewal = max(filter(None, (connection.signed_in_at, connection.renewed_at)))
    since = {
        CountsFrom.SIGN_IN: connection.signed_in_at,
        CountsFrom.RENEWAL: since_renewal,
        CountsFrom.USE: max(filter(None, (since_renewal, connection.checked_at))),
    }
    last_ok = since[CountsFrom.USE]
    for rule in _rules(connection, spec):
        if rule.days is None or rule.announced or rule.counts_from not in since:
            continue
        at = since[rule.counts_from] + timedelta(days=rule.days)
        if at > last_ok:  # what worked after its end did not end then
            yield _End(
                at=at,
                since=since[rule.counts_from],
                code=rule.code,
                days=rule.days,
                certainty=rule.certainty,
                extends=rule.counts_from is not CountsFrom.SIGN_IN,
            )
    announced = connection.refresh_token_expires_at
    if announced is not None:
        yield _announced_end(connection, spec, announced, since_renewal)


def _announced_end(
    connection: Connection, spec: ProviderSpec, at: datetime, since_renewal: datetime
) -> _End:
    """Return the end that the service named; a new token that comes with each renewal moves it."""
    extends = spec.refresh.rotation is Rotation.ROTATES
    since = since_renewal if extends else connection.signed_in_at
    life = at - since
    code = _IDLE if extends else _ANNOUNCED
    for rule in _rules(connection, spec):
        fits = rule.days is not None and abs(life - timedelta(days=rule.days)) <= _NEARLY
        if fits and (rule.announced or extends):
            code = rule.code
    return _End(
        at=at,
        since=since,
        code=code,
        days=max(1, round(life / timedelta(days=1))),
        certainty=Certainty.ANNOUNCED,
        extends=extends,
    )


def _warning(connection: Connection, end: _End, now: datetime, *, alive: bool) -> EndWarning:
    comes = connection.renew_at
    if alive and connection.failures == 0 and (comes is None or comes < end.at):
        return EndWarning.NONE  # the next renewal moves the end
    life = end.at - end.since
    if now >= end.at - min(WARN_AGAIN_BEFORE, life * _SHARE_AGAIN):
        return EndWarning.URGENT
    return EndWarning.SOON if now >= end.at - min(WARN_BEFORE, life * _SHARE) else EndWarning.NONE

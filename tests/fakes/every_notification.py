"""A notification for every cause that a service's tables or our own code can end a sign-in with.

Made as the window makes them: connection, row, need, alert, notification.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from sample_rows import NOW

from atom_desktop.connections.alert_words import needs
from atom_desktop.connections.alerts import AlertRules, Alerts
from atom_desktop.connections.bookkeeping import outcome_of
from atom_desktop.connections.connection import Account, Connection, ConnectionStatus
from atom_desktop.connections.outcome import (
    CUT_OFF,
    RESTORED,
    AskAdmin,
    Misconfigured,
    SignInAgain,
)
from atom_desktop.connections.summarize import summarize
from atom_desktop.providers.registry import load_registry
from atom_desktop.providers.responses import Judgement
from atom_desktop.providers.spec import ProviderSpec
from atom_desktop.ui.notifications.content import notification_of
from atom_desktop.ui.notifications.notifier import Notification

_S = ConnectionStatus
# What we find out ourselves, whatever the service.
_OURS = {
    _S.SIGN_IN_AGAIN: (CUT_OFF, RESTORED, "sign_in_missing", "sign_in_unreadable"),
    _S.PROBLEM: ("not_set_up", "secret_needed", "secret_missing", "service_moved"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A notification, and what it is about."""

    spec: ProviderSpec
    code: str
    notification: Notification


def every_notification() -> Iterator[Told]:
    """Return one for each service and cause."""
    for spec in load_registry(None).specs():
        for status, code in dict.fromkeys((*_by_tables(spec), *_by_ourselves())):
            yield Told(spec=spec, code=code, notification=_told(spec, status, code))


def _by_ourselves() -> Iterator[tuple[ConnectionStatus, str]]:
    for status, codes in _OURS.items():
        for code in codes:
            yield status, code


def _by_tables(spec: ProviderSpec) -> Iterator[tuple[ConnectionStatus, str]]:
    for rule in (*spec.token_errors, *spec.api_errors):
        match outcome_of(Judgement(means=rule.means, code=rule.code)):
            case SignInAgain():
                yield _S.SIGN_IN_AGAIN, rule.code
            case Misconfigured() | AskAdmin():
                yield _S.PROBLEM, rule.code
            case _:
                pass


def _told(spec: ProviderSpec, status: ConnectionStatus, code: str) -> Notification:
    connection = Connection(
        id="c1",
        provider_id=spec.id,
        variant=spec.variant,
        account=Account(subject="1", label="ana@example.com", place="Northwind"),
        status=status,
        created_at=NOW - timedelta(days=40),
        signed_in_at=NOW - timedelta(days=40),
        asked_scope=spec.default_scopes,
        granted_scope=spec.default_scopes,
        failure_code=code,
        failure_detail=NOW.date().isoformat() if code == CUT_OFF else "",
        failed_at=NOW - timedelta(minutes=5),
    )
    row = summarize(connection, spec, now=NOW, storage="GNOME Keyring")
    wanted = tuple(needs((row,), (), NOW))
    alerts = Alerts()
    alerts.note(wanted, frozenset(), AlertRules(), NOW)
    due = alerts.due(AlertRules(), NOW)
    return notification_of(due, {need.subject: need for need in wanted}, {connection.id: row})

"""The second line of a row: what keeps it from working, and whose it is."""

from datetime import datetime

from atom_desktop.connections.connection import (
    Connection,
    ConnectionStatus,
    EndWarning,
    name_of,
)
from atom_desktop.connections.details import missing_permissions
from atom_desktop.connections.forecast import Forecast, known_cause
from atom_desktop.connections.outcome import CUT_OFF, LOCKED_CODES
from atom_desktop.foundation.language import tr, tr_many
from atom_desktop.foundation.relative_time import ago, until
from atom_desktop.foundation.wording import Cause, cause_of
from atom_desktop.providers.spec import ProviderSpec

_S = ConnectionStatus


def finish() -> str:
    """Return what a row says while the browser is open."""
    return tr("Go on in your browser")


def second_line(
    connection: Connection,
    spec: ProviderSpec,
    status: ConnectionStatus,
    expected: Forecast | None,
    now: datetime,
) -> str:
    """Return it; `expected` is the connection's forecast."""
    if status is _S.CONNECTING:
        return finish()
    who = name_of(connection.account)
    # The end is cut where there is no room: what keeps a row from working comes before whose it is.
    cause = _cause(connection, spec, status, expected, now)
    if status is _S.CONNECTED:
        cause = _missing_words(connection, spec)
    if cause:
        return " · ".join(part for part in (cause, who) if part)
    return " · ".join(part for part in (who, _last_seen(connection, now)) if part)


def _cause(
    connection: Connection,
    spec: ProviderSpec,
    status: ConnectionStatus,
    expected: Forecast | None,
    now: datetime,
) -> str:
    ends = ""
    if expected is not None and expected.ends_at is not None:
        ends = until(expected.ends_at, now) if expected.warning is not EndWarning.NONE else ""
    if status is _S.PAUSED:
        return _paused(ends)
    if status is _S.LOCKED:
        return _why_locked(connection, spec)
    if status is _S.UNREACHABLE:
        return _retry(connection, now)
    if status is _S.EXPIRING and ends:
        return tr("Access ends {when}", when=ends)
    if status.needs_user and connection.failure_code:
        title = failure_cause(connection, spec).words.title
        failed_at = None if connection.failure_code == CUT_OFF else connection.failed_at
        return _since(title, ago(failed_at, now)) if failed_at else title
    return ""


def _paused(ends: str) -> str:
    if ends:
        return tr("You paused this account, it ends {when}", when=ends)
    return tr("You paused this account")


def _retry(connection: Connection, now: datetime) -> str:
    if connection.retry_at is None:
        return tr("Trying again by itself")
    return tr("Trying again {when}", when=until(connection.retry_at, now))


def _since(title: str, when: str) -> str:
    return tr("{title} {when}", about="what happened, and how long ago", title=title, when=when)


def _why_locked(connection: Connection, spec: ProviderSpec) -> str:
    code = connection.failure_code or "keyring_locked"
    if code not in LOCKED_CODES:
        return failure_cause(connection, spec).words.title
    if code == "vault_locked":
        return tr("Unlock your vault to use this account")
    return tr("Unlock your keyring to use this account")


def _missing_words(connection: Connection, spec: ProviderSpec) -> str:
    number = len(missing_permissions(connection, spec))
    if not number:
        return ""
    return tr_many("{number} permission missing", "{number} permissions missing", number)


def _last_seen(connection: Connection, now: datetime) -> str:
    renewed, checked = connection.renewed_at, connection.checked_at
    if renewed is not None and (checked is None or renewed >= checked):
        return tr("renewed {when}", when=ago(renewed, now))
    return tr("checked {when}", when=ago(checked or connection.signed_in_at, now))


def failure_code(connection: Connection, spec: ProviderSpec) -> str | None:
    """Return the failure code, or a better one that follows from the sign-in's age."""
    return known_cause(connection, spec) or connection.failure_code


def failure_cause(connection: Connection, spec: ProviderSpec) -> Cause:
    """Return what ended or hinders a connection."""
    return cause_of(
        failure_code(connection, spec) or "",
        service=spec.name,
        company=spec.company,
        date=connection.failure_detail,
    )

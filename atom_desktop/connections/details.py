"""The parts of a row that the detail pane shows: facts, permissions and actions."""

from datetime import datetime

from atom_desktop.connections.connection import RESTING, Connection, ConnectionStatus
from atom_desktop.connections.ending_words import ending_facts
from atom_desktop.connections.forecast import Forecast
from atom_desktop.connections.summary import Action, Button, Permission
from atom_desktop.foundation.language import spoken, tr
from atom_desktop.foundation.relative_time import ago, clock_time, still, until
from atom_desktop.providers.scope_comparison import compare_scopes
from atom_desktop.providers.spec import Care, ProviderSpec

_MOST_REMEMBERED = 512
_Key = tuple[int, str, tuple[str, ...], tuple[str, ...] | None]
_PERMISSIONS: dict[_Key, tuple[ProviderSpec, tuple[Permission, ...]]] = {}


def facts_for(
    connection: Connection,
    spec: ProviderSpec,
    *,
    now: datetime,
    storage: str,
    expected: Forecast | None,
) -> tuple[tuple[str, str], ...]:
    """Return label and value pairs, the most useful first."""
    account = connection.account
    name = account.display_name if account.display_name != account.label else ""
    facts = [
        (tr("Account"), account.label),
        (tr("Name"), name),
        (tr("Workspace"), account.place),
        (tr("Signed in"), clock_time(connection.signed_in_at, now)),
        (tr("Signs in by"), tr(spec.variant_name)),
        (tr("Kept in"), storage),
        (tr("Access valid"), _access_valid(connection, now)),
        (tr("Next renewal"), _next_renewal(connection, now)),
        (tr("Last renewed"), _last_renewed(connection, now)),
        *ending_facts(expected, spec, now),
        (tr("Last worked"), ago(connection.checked_at, now) if connection.checked_at else ""),
    ]
    return tuple((label, value) for label, value in facts if value)


def _access_valid(connection: Connection, now: datetime) -> str:
    if connection.expires_at is None:
        return tr("until it is withdrawn")
    if connection.expires_at <= now:
        return tr("Due for renewal") if _renews_by_itself(connection) else tr("Ended")
    return still(connection.expires_at, now)


def _next_renewal(connection: Connection, now: datetime) -> str:
    if connection.can_renew and connection.status is ConnectionStatus.PAUSED:
        return tr("none while paused")
    if not _renews_by_itself(connection):
        return ""
    if connection.renew_at is None:
        return tr("when the service asks for it")
    return tr("{when}, by itself", when=until(connection.renew_at, now))


def _last_renewed(connection: Connection, now: datetime) -> str:
    if connection.renewed_at is not None:
        return ago(connection.renewed_at, now)
    return tr("Not yet") if connection.can_renew else ""


def _renews_by_itself(connection: Connection) -> bool:
    return connection.can_renew and connection.status not in RESTING


def permissions_for(connection: Connection, spec: ProviderSpec) -> tuple[Permission, ...]:
    """Return what was asked, each with whether it was granted, and what came on top.

    Remembered, because connections by the hundred share a few answers.
    """
    key = (id(spec), spoken().code, connection.asked_scope, connection.granted_scope)
    known = _PERMISSIONS.get(key)
    if known is None or known[0] is not spec:
        if len(_PERMISSIONS) >= _MOST_REMEMBERED:
            _PERMISSIONS.clear()
        # With the spec itself, so that its id is nobody else's.
        known = _PERMISSIONS[key] = (spec, _permissions(*key[2:], spec))
    return known[1]


def _permissions(
    asked_scope: tuple[str, ...], granted_scope: tuple[str, ...] | None, spec: ProviderSpec
) -> tuple[Permission, ...]:
    compared = compare_scopes(spec, asked_scope, granted_scope)
    asked = tuple(dict.fromkeys(asked_scope))
    missing = frozenset(compared.missing)
    care = {scope.value: scope.care for scope in spec.scopes}
    rows = [
        Permission(
            value=value,
            words=tr(spec.scope_words(value)),
            care=care.get(value, Care.MEDIUM),
            asked=True,
            granted=value not in missing,
        )
        for value in asked
    ]
    rows += [
        Permission(
            value=value,
            words=tr(spec.scope_words(value)),
            care=care.get(value, Care.MEDIUM),
            asked=False,
            granted=True,
        )
        for value in compared.extra
    ]
    return tuple(rows)


def missing_permissions(connection: Connection, spec: ProviderSpec) -> tuple[Permission, ...]:
    """Return what was asked for and not granted."""
    return tuple(entry for entry in permissions_for(connection, spec) if not entry.granted)


def actions_for(
    connection: Connection,
    status: ConnectionStatus,
    *,
    is_partial: bool = False,
    was_test: bool = False,
) -> tuple[Button, ...]:
    """Return what can be done with a connection, disconnecting last.

    `is_partial`: permissions are missing. `was_test`: the service ends it because the person's app
    is in testing there.
    """
    if status is ConnectionStatus.CONNECTING:
        return (Button(action=Action.CANCEL, label=tr("Cancel")),)
    pause = (
        Button(action=Action.RESUME, label=tr("Resume"))
        if status is ConnectionStatus.PAUSED
        else Button(action=Action.PAUSE, label=tr("Pause"))
    )
    actions = [
        Button(action=Action.CHECK_NOW, label=tr("Check now")),
        Button(action=Action.SIGN_IN_AGAIN, label=tr("Sign in again")),
    ]
    if connection.can_renew:
        actions.insert(1, Button(action=Action.RENEW, label=tr("Renew now")))
    if was_test:
        actions.append(Button(action=Action.SET_UP, label=tr("How to publish the app")))
    if is_partial:
        actions.append(Button(action=Action.ALLOW_MISSING, label=tr("Allow what is missing")))
        actions.append(Button(action=Action.KEEP_AS_IS, label=tr("Keep it as it is")))
    return (
        *actions,
        pause,
        Button(action=Action.RENAME, label=tr("Rename")),
        Button(action=Action.CHANGE_PERMISSIONS, label=tr("Change permissions…")),
        Button(action=Action.ADD_ACCOUNT, label=tr("Add another account")),
        Button(action=Action.DISCONNECT, label=tr("Disconnect…")),
    )

"""Makes rows: from a connection (or a service without one) to the words people read."""

from collections.abc import Mapping
from datetime import datetime

from atom_desktop.connections.connection import (
    Connection,
    ConnectionStatus,
    EndWarning,
    name_of,
)
from atom_desktop.connections.details import (
    actions_for,
    facts_for,
    missing_permissions,
    permissions_for,
)
from atom_desktop.connections.ending_words import TESTING_CODES, ending_banner, ending_button
from atom_desktop.connections.forecast import Forecast, forecast, known_cause, shown_status
from atom_desktop.connections.outcome import CUT_OFF, LOCKED_CODES
from atom_desktop.connections.sign_in import SignInView
from atom_desktop.connections.summary import (
    Action,
    Banner,
    Button,
    ConnectionSummary,
    Group,
    Tone,
)
from atom_desktop.foundation.relative_time import ago, until
from atom_desktop.foundation.wording import Words, words_for_code
from atom_desktop.providers.spec import ProviderSpec

_S = ConnectionStatus
_FINISH = "Finish the sign-in in your browser"
LABELS: Mapping[ConnectionStatus, str] = {
    _S.PROBLEM: "Problem",
    _S.SIGN_IN_AGAIN: "Sign in again",
    _S.EXPIRING: "Renew soon",
    _S.LOCKED: "Locked",
    _S.CONNECTING: "Waiting for browser",
    _S.UNREACHABLE: "Can't reach {service}",
    _S.PAUSED: "Paused",
    _S.CONNECTED: "Connected",
    _S.READY: "Not connected",
    _S.NOT_SET_UP: "Not set up",
}
TONES: Mapping[ConnectionStatus, Tone] = {
    _S.PROBLEM: Tone.ERROR,
    _S.SIGN_IN_AGAIN: Tone.ATTENTION,
    _S.EXPIRING: Tone.ATTENTION,
    _S.CONNECTING: Tone.BUSY,
    _S.CONNECTED: Tone.OK,
}
BUTTONS: Mapping[ConnectionStatus, Button | None] = {
    _S.PROBLEM: Button(action=Action.FIX, label="Fix…"),
    _S.SIGN_IN_AGAIN: Button(action=Action.SIGN_IN_AGAIN, label="Sign in again"),
    _S.EXPIRING: Button(action=Action.RENEW, label="Renew"),
    _S.LOCKED: Button(action=Action.UNLOCK, label="Unlock"),
    _S.CONNECTING: Button(action=Action.CANCEL, label="Cancel"),
    _S.UNREACHABLE: Button(action=Action.TRY_NOW, label="Try now"),
    _S.PAUSED: Button(action=Action.RESUME, label="Resume"),
    _S.CONNECTED: None,
    _S.READY: Button(action=Action.CONNECT, label="Connect"),
    _S.NOT_SET_UP: Button(action=Action.SET_UP, label="Set up…"),
}
_ALLOW = Button(action=Action.ALLOW_MISSING, label="Allow")
# What "Fix…" means depends on the cause; where no registration is wrong, signing in is the remedy.
_ADMIN = frozenset(
    {"admin_approval_required", "blocked_by_policy", "app_blocked", "feature_unavailable"}
)
# A keyring that does not answer is mostly one that waits for its password.
_OPENED_BY_UNLOCKING = LOCKED_CODES | {None, "keyring_timeout"}


def summarize(
    connection: Connection,
    spec: ProviderSpec,
    *,
    now: datetime,
    storage: str,
    sign_in: SignInView | None = None,
    known_as: str = "",
) -> ConnectionSummary:
    """Make the row of a connection; `sign_in` is the one that is under way for it.

    `known_as` is its name where another connection has the same title.
    """
    expected = forecast(connection, spec, now)
    status = _S.CONNECTING if sign_in is not None else shown_status(connection, expected)
    missing = missing_permissions(connection, spec)
    label, tone, button = _state(connection, spec, status, expected, is_partial=bool(missing))
    second = _second_line(connection, spec, status, expected, now)
    group = Group.NEEDS_YOU if status.needs_user else Group.CONNECTED
    title = connection.title or spec.name
    return ConnectionSummary(
        key=connection.id,
        provider_id=spec.id,
        connection_id=connection.id,
        variant=connection.variant,
        service_name=spec.name,
        title=title,
        account_label=connection.account.label,
        account_place=connection.account.place,
        category=spec.category,
        letter=spec.letter,
        status=status,
        status_label=label,
        second_line=second,
        tone=tone,
        group=group,
        button=button,
        actions=actions_for(
            connection,
            status,
            is_partial=bool(missing),
            was_test=_failure(connection, spec) in TESTING_CODES
            or (expected is not None and expected.code in TESTING_CODES),
        ),
        banner=_banner(connection, spec, status, expected, now, button),
        facts=facts_for(connection, spec, now=now, storage=storage, expected=expected),
        permissions=permissions_for(connection, spec),
        accessible_text=f"{title}, {label}. {second}",
        expires_at=connection.expires_at,
        renew_at=connection.renew_at,
        sign_in_id=sign_in.id if sign_in is not None else None,
        forecast=expected,
        known_as=known_as,
    )


def _state(
    connection: Connection,
    spec: ProviderSpec,
    status: ConnectionStatus,
    expected: Forecast | None,
    *,
    is_partial: bool,
) -> tuple[str, Tone, Button | None]:
    """Return the word, the tone and the button of a row."""
    label = LABELS[status].format(service=spec.name)
    tone, button = TONES.get(status, Tone.NEUTRAL), BUTTONS[status]
    if status is _S.PROBLEM and connection.failure_code in _ADMIN:
        button = Button(action=Action.TRY_NOW, label="Try again")
    elif status is _S.LOCKED and connection.failure_code not in _OPENED_BY_UNLOCKING:
        button = Button(action=Action.UNLOCK, label="Try again")
    elif status is _S.EXPIRING and expected is not None:
        button = ending_button(expected, connection)
        if expected.warning is EndWarning.URGENT:
            label, tone = "Renew now", Tone.ERROR
    elif status is _S.CONNECTED and is_partial:
        label, tone, button = "Partly allowed", Tone.ATTENTION, _ALLOW
    return label, tone, button


def summarize_service(
    spec: ProviderSpec, *, is_set_up: bool, sign_in: SignInView | None = None
) -> ConnectionSummary:
    """Make the row of a service without a connection."""
    if sign_in is not None:
        status, second = _S.CONNECTING, _FINISH
    elif is_set_up:
        status, second = _S.READY, "Ready to connect"
    else:
        status, second = _S.NOT_SET_UP, f"Needs a client ID from {spec.company}"
    label = LABELS[status].format(service=spec.name)
    return ConnectionSummary(
        key=spec.id,
        provider_id=spec.id,
        connection_id=None,
        variant=spec.variant,
        service_name=spec.name,
        title=spec.name,
        account_label="",
        category=spec.category,
        letter=spec.letter,
        status=status,
        status_label=label,
        second_line=second,
        tone=TONES.get(status, Tone.NEUTRAL),
        group=Group.NOT_CONNECTED,
        button=BUTTONS[status],
        actions=(),
        banner=None,
        facts=(),
        permissions=(),
        accessible_text=f"{spec.name}, {label}. {second}",
        sign_in_id=sign_in.id if sign_in is not None else None,
    )


def _second_line(
    connection: Connection,
    spec: ProviderSpec,
    status: ConnectionStatus,
    expected: Forecast | None,
    now: datetime,
) -> str:
    if status is _S.CONNECTING:
        return _FINISH
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
        return "You paused this account" + (f", it ends {ends}" if ends else "")
    if status is _S.LOCKED:
        return _why_locked(connection, spec)
    if status is _S.UNREACHABLE:
        again = until(connection.retry_at, now) if connection.retry_at else "by itself"
        return f"Trying again {again}"
    if status is _S.EXPIRING and ends:
        return f"Access ends {ends}"
    if status.needs_user and connection.failure_code:
        title = _failure_words(connection, spec).title
        failed_at = None if connection.failure_code == CUT_OFF else connection.failed_at
        return f"{title} {ago(failed_at, now)}" if failed_at else title
    return ""


def _why_locked(connection: Connection, spec: ProviderSpec) -> str:
    code = connection.failure_code or "keyring_locked"
    if code not in LOCKED_CODES:
        return _failure_words(connection, spec).title
    place = "vault" if code == "vault_locked" else "keyring"
    return f"Unlock your {place} to use this account"


def _missing_words(connection: Connection, spec: ProviderSpec) -> str:
    number = len(missing_permissions(connection, spec))
    return f"{number} permission{'' if number == 1 else 's'} missing" if number else ""


def _last_seen(connection: Connection, now: datetime) -> str:
    renewed, checked = connection.renewed_at, connection.checked_at
    if renewed is not None and (checked is None or renewed >= checked):
        return f"renewed {ago(renewed, now)}"
    return f"checked {ago(checked or connection.signed_in_at, now)}"


def _banner(
    connection: Connection,
    spec: ProviderSpec,
    status: ConnectionStatus,
    expected: Forecast | None,
    now: datetime,
    button: Button | None,
) -> Banner | None:
    if status is _S.EXPIRING and expected is not None:
        return ending_banner(expected, connection, spec, now)
    if status is _S.PAUSED:
        return Banner(
            title="Paused",
            body="Nothing is renewed or checked until you resume.",
            tone=Tone.NEUTRAL,
            button=button,
        )
    if status in {_S.CONNECTED, _S.CONNECTING}:
        return _missing_permission(connection, spec)
    if connection.failure_code is None:
        return None
    words = _failure_words(connection, spec)
    return Banner(
        title=words.title,
        body=words.sentence,
        tone=TONES.get(status, Tone.NEUTRAL),
        button=button,
        detail=connection.failure_detail,
    )


def _missing_permission(connection: Connection, spec: ProviderSpec) -> Banner | None:
    missing = missing_permissions(connection, spec)
    if not missing:
        return None
    names = ", ".join(entry.words for entry in missing)
    ticks = spec.scope_rules.user_may_untick
    hint = f" On {spec.company}'s page, tick every box." if ticks else ""
    return Banner(
        title="Not everything was allowed",
        body=f"Not allowed: {names}. {spec.name} stays connected with fewer abilities.{hint}",
        tone=Tone.ATTENTION,
        button=Button(action=Action.ALLOW_MISSING, label="Allow what is missing"),
    )


def _failure(connection: Connection, spec: ProviderSpec) -> str | None:
    """Return the failure code, or a better one that follows from the sign-in's age."""
    return known_cause(connection, spec) or connection.failure_code


def _failure_words(connection: Connection, spec: ProviderSpec) -> Words:
    return words_for_code(
        _failure(connection, spec) or "",
        service=spec.name,
        company=spec.company,
        storage="the keyring",
        date=connection.failure_detail,
    )

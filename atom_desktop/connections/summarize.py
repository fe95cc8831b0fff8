"""Makes rows: from a connection (or a service without one) to the words people read."""

from collections.abc import Mapping
from datetime import datetime

from atom_desktop.connections.connection import (
    Connection,
    ConnectionStatus,
    EndWarning,
)
from atom_desktop.connections.details import (
    actions_for,
    facts_for,
    missing_permissions,
    permissions_for,
)
from atom_desktop.connections.ending_words import TESTING_CODES, ending_banner, ending_button
from atom_desktop.connections.forecast import Forecast, forecast, shown_status
from atom_desktop.connections.outcome import LOCKED_CODES
from atom_desktop.connections.second_line import (
    FINISH,
    failure_code,
    failure_words,
    second_line,
)
from atom_desktop.connections.sign_in import SignInView
from atom_desktop.connections.summary import (
    Action,
    Banner,
    Button,
    ConnectionSummary,
    Group,
    Tone,
)
from atom_desktop.providers.spec import ProviderSpec

_S = ConnectionStatus
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
    second = second_line(connection, spec, status, expected, now)
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
            was_test=failure_code(connection, spec) in TESTING_CODES
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
        status, second = _S.CONNECTING, FINISH
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
    words = failure_words(connection, spec)
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

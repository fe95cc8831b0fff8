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
from atom_desktop.connections.remedies import remedies
from atom_desktop.connections.second_line import (
    failure_cause,
    failure_code,
    finish,
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
from atom_desktop.foundation.language import marked, tr
from atom_desktop.providers.spec import ProviderSpec

_S = ConnectionStatus
LABELS: Mapping[ConnectionStatus, str] = {
    _S.PROBLEM: marked("Problem"),
    _S.SIGN_IN_AGAIN: marked("Sign in again"),
    _S.EXPIRING: marked("Renew soon"),
    _S.LOCKED: marked("Locked"),
    _S.CONNECTING: marked("Waiting for browser"),
    _S.UNREACHABLE: marked("Can't reach {service}"),
    _S.PAUSED: marked("Paused"),
    _S.CONNECTED: marked("Connected"),
    _S.READY: marked("Not connected"),
    _S.NOT_SET_UP: marked("Not set up"),
}
TONES: Mapping[ConnectionStatus, Tone] = {
    _S.PROBLEM: Tone.ERROR,
    _S.SIGN_IN_AGAIN: Tone.ATTENTION,
    _S.EXPIRING: Tone.ATTENTION,
    _S.CONNECTING: Tone.BUSY,
    _S.CONNECTED: Tone.OK,
}
BUTTONS: Mapping[ConnectionStatus, tuple[Action, str] | None] = {
    _S.PROBLEM: (Action.FIX, marked("Fix…")),
    _S.SIGN_IN_AGAIN: (Action.SIGN_IN_AGAIN, marked("Sign in again")),
    _S.EXPIRING: (Action.RENEW, marked("Renew")),
    _S.LOCKED: (Action.UNLOCK, marked("Unlock")),
    _S.CONNECTING: (Action.CANCEL, marked("Cancel")),
    _S.UNREACHABLE: (Action.TRY_NOW, marked("Try now")),
    _S.PAUSED: (Action.RESUME, marked("Resume")),
    _S.CONNECTED: None,
    _S.READY: (Action.CONNECT, marked("Connect")),
    _S.NOT_SET_UP: (Action.SET_UP, marked("Set up…")),
}
# Where a cause has remedies of its own; elsewhere the state says what to press.
_HEALED_BY = frozenset({_S.PROBLEM, _S.SIGN_IN_AGAIN, _S.UNREACHABLE})
# Their words are long: they stand in the notice, where there is room.
_ROOMY = frozenset({Action.COPY_FOR_ADMIN, Action.OPEN_CONSOLE})
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
    label = tr(LABELS[status], service=spec.name)
    tone, button = TONES.get(status, Tone.NEUTRAL), _button(status)
    if status in _HEALED_BY:
        found = _helping(connection, spec, button)
        button = next((one for one in found if one.action not in _ROOMY), button)
    elif status is _S.LOCKED and connection.failure_code not in _OPENED_BY_UNLOCKING:
        button = Button(action=Action.UNLOCK, label=tr("Try again"))
    elif status is _S.EXPIRING and expected is not None:
        button = ending_button(expected, connection)
        if expected.warning is EndWarning.URGENT:
            label, tone = tr("Renew now", about="the state of a row"), Tone.ERROR
    elif status is _S.CONNECTED and is_partial:
        label, tone = tr("Partly allowed"), Tone.ATTENTION
        button = Button(action=Action.ALLOW_MISSING, label=tr("Allow"))
    return label, tone, button


def _button(status: ConnectionStatus) -> Button | None:
    usual = BUTTONS[status]
    return Button(action=usual[0], label=tr(usual[1])) if usual is not None else None


def summarize_service(
    spec: ProviderSpec, *, is_set_up: bool, sign_in: SignInView | None = None
) -> ConnectionSummary:
    """Make the row of a service without a connection."""
    if sign_in is not None:
        status, second = _S.CONNECTING, finish()
    elif is_set_up:
        status, second = _S.READY, tr("Ready to connect")
    else:
        status = _S.NOT_SET_UP
        second = tr("Needs a client ID from {company}", company=spec.company)
    label = tr(LABELS[status], service=spec.name)
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
        button=_button(status),
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
            title=tr("Paused"),
            body=tr("Nothing is renewed or checked until you resume."),
            tone=Tone.NEUTRAL,
            button=button,
        )
    if status in {_S.CONNECTED, _S.CONNECTING}:
        return _missing_permission(connection, spec)
    if connection.failure_code is None:
        return None
    cause = failure_cause(connection, spec)
    found = _helping(connection, spec, _button(status)) if status in _HEALED_BY else ()
    return Banner(
        title=cause.words.title,
        body=cause.words.sentence,
        tone=TONES.get(status, Tone.NEUTRAL),
        button=found[0] if found else button,
        detail=connection.failure_detail,
        cause=cause,
        also=found[1] if len(found) > 1 else None,
    )


def _helping(
    connection: Connection, spec: ProviderSpec, usual: Button | None
) -> tuple[Button, ...]:
    """Return what helps; what the row offers anyway has the words it has there."""
    found = remedies(failure_code(connection, spec), spec)
    return tuple(
        usual if usual is not None and one.action is usual.action else one for one in found
    )


def _missing_permission(connection: Connection, spec: ProviderSpec) -> Banner | None:
    missing = missing_permissions(connection, spec)
    if not missing:
        return None
    names = ", ".join(entry.words for entry in missing)
    if spec.scope_rules.user_may_untick:
        body = tr(
            "Not allowed: {names}. {service} stays connected with fewer abilities. On {company}'s"
            " page, tick every box.",
            names=names,
            service=spec.name,
            company=spec.company,
        )
    else:
        body = tr(
            "Not allowed: {names}. {service} stays connected with fewer abilities.",
            names=names,
            service=spec.name,
        )
    return Banner(
        title=tr("Not everything was allowed"),
        body=body,
        tone=Tone.ATTENTION,
        button=Button(action=Action.ALLOW_MISSING, label=tr("Allow what is missing")),
    )

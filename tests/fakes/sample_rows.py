"""Rows for every state, worded as the core words them, in the language in use."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from fake_specs import SPECS

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.summary import (
    Action,
    Banner,
    Button,
    ConnectionSummary,
    Group,
    Permission,
    Tone,
)
from atom_desktop.foundation.language import tr
from atom_desktop.providers.spec import Care

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
_S = ConnectionStatus
_BUTTONS = {
    _S.PROBLEM: Button(action=Action.FIX, label="Fix…"),
    _S.SIGN_IN_AGAIN: Button(action=Action.SIGN_IN_AGAIN, label="Sign in"),
    _S.EXPIRING: Button(action=Action.RENEW, label="Renew"),
    _S.LOCKED: Button(action=Action.UNLOCK, label="Unlock"),
    _S.CONNECTING: Button(action=Action.CANCEL, label="Cancel"),
    _S.UNREACHABLE: Button(action=Action.TRY_NOW, label="Try now"),
    _S.PAUSED: Button(action=Action.RESUME, label="Resume"),
    _S.READY: Button(action=Action.CONNECT, label="Connect"),
    _S.NOT_SET_UP: Button(action=Action.SET_UP, label="Set up…"),
}
_TONES = {
    _S.PROBLEM: Tone.ERROR,
    _S.SIGN_IN_AGAIN: Tone.ATTENTION,
    _S.EXPIRING: Tone.ATTENTION,
    _S.CONNECTING: Tone.BUSY,
    _S.CONNECTED: Tone.OK,
}
_WORDS = {
    _S.PROBLEM: ("Problem", "Google doesn't recognise this client ID"),
    _S.SIGN_IN_AGAIN: ("Sign in again", "Slack ended this sign-in 2 h ago"),
    _S.EXPIRING: ("Renew soon", "Access ends in 3 days"),
    _S.LOCKED: ("Locked", "Unlock your keyring to use this account"),
    _S.CONNECTING: ("Waiting for browser", "Go on in your browser"),
    _S.UNREACHABLE: ("Can't reach Asana", "Trying again in 4 min"),
    _S.PAUSED: ("Paused", "You paused this account"),
    _S.CONNECTED: ("Connected", "checked 2 min ago"),
    _S.READY: ("Not connected", "Set up, never connected"),
    _S.NOT_SET_UP: ("Not set up", "Needs a client ID from Google"),
}
_MORE = (
    Button(action=Action.CHECK_NOW, label="Check now"),
    Button(action=Action.SIGN_IN_AGAIN, label="Sign in again"),
    Button(action=Action.PAUSE, label="Pause"),
    Button(action=Action.RENAME, label="Rename"),
    Button(action=Action.CHANGE_PERMISSIONS, label="Change permissions…"),
    Button(action=Action.ADD_ACCOUNT, label="Add another account"),
    Button(action=Action.DISCONNECT, label="Disconnect…"),
)
_PERMISSIONS = (
    Permission(
        value="people.read",
        words="See people in the workspace",
        care=Care.LOW,
        asked=True,
        granted=True,
    ),
    Permission(
        value="channels.read",
        words="List the channels you are in",
        care=Care.LOW,
        asked=True,
        granted=True,
    ),
    Permission(
        value="mail.send", words="Send mail in your name", care=Care.HIGH, asked=True, granted=False
    ),
)
_FACTS = (
    ("Account", "@ana"),
    ("Workspace", "Northwind"),
    ("Signed in", "21 October, 09:14"),
    ("Kept in", "GNOME Keyring"),
    ("Access valid", "for 22 min"),
    ("Next renewal", "in 12 min, by itself"),
    ("Last renewed", "14 min ago"),
    ("Last worked", "2 min ago"),
)
_NAMES = {"@ana", "Northwind", "GNOME Keyring"}


def _group(status: ConnectionStatus) -> Group:
    if status.needs_user:
        return Group.NEEDS_YOU
    return Group.NOT_CONNECTED if status in (_S.READY, _S.NOT_SET_UP) else Group.CONNECTED


def _actions(status: ConnectionStatus) -> tuple[Button, ...]:
    resume = _BUTTONS[_S.PAUSED]
    paused = status is _S.PAUSED
    return tuple(_spoken(resume if paused and one.action is Action.PAUSE else one) for one in _MORE)


def _spoken(button: Button) -> Button:
    return replace(button, label=tr(button.label))


def _facts() -> tuple[tuple[str, str], ...]:
    return tuple((tr(name), value if value in _NAMES else tr(value)) for name, value in _FACTS)


def _permissions() -> tuple[Permission, ...]:
    return tuple(replace(one, words=tr(one.words)) for one in _PERMISSIONS)


def row(
    provider_id: str,
    status: ConnectionStatus,
    *,
    account: str = "ana@example.com",
    title: str = "",
) -> ConnectionSummary:
    """Return the row of a service in a state."""
    spec = next(one for one in SPECS if one.id == provider_id)
    connected = status not in (_S.READY, _S.NOT_SET_UP)
    words, more = map(tr, _WORDS[status])
    banner = None
    if status is _S.SIGN_IN_AGAIN:
        banner = Banner(
            title=tr("{service} ended this sign-in", service=spec.name),
            body=tr(
                "Sign-ins end 30 days after the last one. Nothing is lost: sign in once more and "
                "every program goes on."
            ),
            tone=Tone.ATTENTION,
            button=_spoken(Button(action=Action.SIGN_IN_AGAIN, label="Sign in again")),
            detail="invalid_refresh_token",
        )
    if status is _S.PROBLEM:
        banner = Banner(
            title=tr("The client ID is not known"),
            body=tr(
                "{company} doesn't recognise this client ID. It may have been mistyped.",
                company=spec.company,
            ),
            tone=Tone.ERROR,
            button=_spoken(Button(action=Action.FIX, label="Check the registration")),
            detail="invalid_client",
        )
    if status is _S.PAUSED:
        banner = Banner(
            title=tr("Paused"),
            body=tr("Nothing is renewed or checked until you resume."),
            tone=Tone.NEUTRAL,
            button=_spoken(_BUTTONS[status]),
        )
    second = f"{account} · {more}" if status is _S.CONNECTED else f"{more} · {account}"
    if not connected or status is _S.CONNECTING:
        second = more
    return ConnectionSummary(
        key=f"c-{provider_id}" if connected else provider_id,
        provider_id=provider_id,
        connection_id=f"c-{provider_id}" if connected else None,
        variant=spec.variant,
        service_name=spec.name,
        title=title or spec.name,
        account_label=account if connected else "",
        category=spec.category,
        letter=spec.letter,
        status=status,
        status_label=words,
        second_line=second,
        tone=_TONES.get(status, Tone.NEUTRAL),
        group=_group(status),
        button=_spoken(_BUTTONS[status]) if status in _BUTTONS else None,
        actions=_actions(status) if connected else (),
        banner=banner,
        facts=_facts() if connected else (),
        permissions=_permissions() if connected else (),
        accessible_text=f"{title or spec.name}, {words}. {second}",
        renew_at=NOW + timedelta(minutes=12, seconds=5) if connected else None,
        sign_in_id="s-teams" if status is _S.CONNECTING else None,
    )


def ten_states() -> tuple[ConnectionSummary, ...]:
    """Return one row for every state, in the order of the list."""
    rows = [
        row("gmail", _S.PROBLEM),
        row("slack", _S.SIGN_IN_AGAIN, account="@ana in Northwind"),
        row("outlook", _S.EXPIRING, account="ana@contoso.example"),
        row("trello", _S.LOCKED),
        row("teams", _S.CONNECTING),
        row("asana", _S.UNREACHABLE, account="Ana Lind"),
        row("notion", _S.PAUSED, account="Ana's workspace"),
        row("github", _S.CONNECTED, account="ana-l"),
        row("dropbox", _S.READY),
        row("google_drive", _S.NOT_SET_UP),
    ]
    return tuple(rows)


def usual_day() -> tuple[ConnectionSummary, ...]:
    """Return what most days look like: one needs the person, seven are fine, two are not used."""
    fine = ("outlook", "teams", "asana", "notion", "github", "dropbox")
    return (
        row("slack", _S.SIGN_IN_AGAIN, account="@ana in Northwind"),
        row("gmail", _S.CONNECTED),
        *(row(one, _S.CONNECTED) for one in fine),
        row("trello", _S.READY),
        row("google_drive", _S.NOT_SET_UP),
    )


def long_names() -> tuple[ConnectionSummary, ...]:
    """Return the ten states with names that fit nowhere, one of them with mark-up in it."""
    long = "Anastasia-Maximiliana von Hohenlohe-Langenburg's very own <b>Northwind</b> workspace"
    return tuple(
        replace(
            one,
            title=f"{one.title} — {long}",
            account_label=long,
            second_line=f"{long} · {one.second_line}",
            status_label=f"{one.status_label} (einstweilen)",
        )
        for one in ten_states()
    )


def many_accounts(number: int) -> tuple[ConnectionSummary, ...]:
    """Return that many connected accounts, several of each service."""
    made = []
    for place in range(number):
        spec = SPECS[place % len(SPECS)]
        account = f"account{place + 1}@example.com"
        one = row(spec.id, _S.CONNECTED, account=account)
        key = f"c-{spec.id}-{place}" if place >= len(SPECS) else one.key
        made.append(replace(one, key=key, connection_id=key))
    return tuple(made)

"""What rows say, word for word, in each of the ten states."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from atom_desktop.connections.connection import Account, Connection, ConnectionStatus
from atom_desktop.connections.sign_in import SignInPhase, SignInView
from atom_desktop.connections.summarize import BUTTONS, LABELS, summarize, summarize_service
from atom_desktop.connections.summary import Action, ConnectionSummary, Group, Tone
from atom_desktop.providers.registry import load_registry
from atom_desktop.providers.spec import CountsFrom, ForecastRule

_S = ConnectionStatus
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
SLACK = load_registry(None).get("slack")
GMAIL = load_registry(None).get("gmail")
ANA = Account(subject="T1/U1", label="ana", display_name="Ana Lind", place="Northwind")


def _ago(**amount: float) -> datetime:
    return NOW - timedelta(**amount)


def _in(**amount: float) -> datetime:
    return NOW + timedelta(**amount)


BASE = Connection(
    id="c1",
    provider_id="slack",
    variant="oauth2",
    account=ANA,
    status=_S.CONNECTED,
    created_at=_ago(days=40),
    signed_in_at=_ago(days=40),
    asked_scope=("users:read", "channels:read"),
    granted_scope=("users:read", "channels:read"),
    expires_at=_in(hours=3),
    renew_at=_in(hours=2),
    can_renew=True,
    checked_at=_ago(minutes=2),
)
_WHO = "ana in Northwind"
VIEW = SignInView(
    id="s1",
    provider_id="slack",
    variant="oauth2",
    connection_id="c1",
    phase=SignInPhase.WAITING,
    authorization_url="https://slack.example/",
    browser_opened=True,
    started_at=NOW,
    expires_at=_in(minutes=10),
)


def _row(sign_in: SignInView | None = None, **changes: Any) -> ConnectionSummary:  # noqa: ANN401  # fields of Connection
    return summarize(
        replace(BASE, **changes), SLACK, now=NOW, storage="GNOME Keyring", sign_in=sign_in
    )


ROWS = [
    (
        _row(status=_S.PROBLEM, failure_code="invalid_client", failed_at=_ago(hours=2)),
        (
            "Problem",
            f"Slack rejected the client ID or secret 2 h ago · {_WHO}",
            Tone.ERROR,
            "Fix…",
        ),
    ),
    (
        _row(status=_S.SIGN_IN_AGAIN, failure_code="session_ended", failed_at=_ago(hours=2)),
        (
            "Sign in again",
            f"Slack ended this sign-in 2 h ago · {_WHO}",
            Tone.ATTENTION,
            "Sign in again",
        ),
    ),
    (
        _row(refresh_token_expires_at=_in(hours=71.5), failures=1),
        ("Renew soon", f"Access ends in 2 days · {_WHO}", Tone.ATTENTION, "Renew"),
    ),
    (
        _row(status=_S.LOCKED, failure_code="keyring_locked"),
        ("Locked", f"Unlock your keyring to use this account · {_WHO}", Tone.NEUTRAL, "Unlock"),
    ),
    (
        _row(status=_S.UNREACHABLE, retry_at=_in(minutes=4), failure_code="timeout"),
        (
            "Can't reach Slack",
            f"Trying again in 4 min · {_WHO}",
            Tone.NEUTRAL,
            "Try now",
        ),
    ),
    (
        _row(status=_S.PAUSED),
        ("Paused", f"You paused this account · {_WHO}", Tone.NEUTRAL, "Resume"),
    ),
    (
        _row(refresh_token_expires_at=_in(hours=23.5), failures=1),
        ("Renew now", f"Access ends in 23 h · {_WHO}", Tone.ERROR, "Renew"),
    ),
    (
        _row(granted_scope=("users:read",)),
        ("Partly allowed", f"1 permission missing · {_WHO}", Tone.ATTENTION, "Allow"),
    ),
    (_row(), ("Connected", f"{_WHO} · checked 2 min ago", Tone.OK, None)),
    (
        _row(renewed_at=_ago(seconds=5)),
        ("Connected", f"{_WHO} · renewed just now", Tone.OK, None),
    ),
]


@pytest.mark.parametrize(("row", "words"), ROWS, ids=lambda value: str(value)[:20])
def test_a_connections_row(
    row: ConnectionSummary, words: tuple[str, str, Tone, str | None]
) -> None:
    label, second, tone, button = words
    assert (row.status_label, row.second_line, row.tone) == (
        label,
        second,
        tone,
    )
    assert (row.button.label if row.button else None) == button
    assert row.accessible_text == f"Slack, {label}. {second}"
    assert row.group is (Group.NEEDS_YOU if row.status.needs_user else Group.CONNECTED)


def test_a_sign_in_that_waits_shows_on_its_row() -> None:
    row = _row(VIEW, status=_S.SIGN_IN_AGAIN, failure_code="session_ended")
    assert (row.status, row.status_label) == (_S.CONNECTING, "Waiting for browser")
    assert row.second_line == "Go on in your browser"
    assert (row.tone, row.sign_in_id) == (Tone.BUSY, "s1")
    assert [button.label for button in row.actions] == ["Cancel"]


@pytest.mark.parametrize(
    ("is_set_up", "sign_in", "words"),
    [
        (True, None, (_S.READY, "Not connected", "Ready to connect", "Connect")),
        (False, None, (_S.NOT_SET_UP, "Not set up", "Needs a client ID from Google", "Set up…")),
        (
            True,
            VIEW,
            (_S.CONNECTING, "Waiting for browser", "Go on in your browser", "Cancel"),
        ),
    ],
)
def test_a_row_without_a_connection(
    *, is_set_up: bool, sign_in: SignInView | None, words: tuple[object, ...]
) -> None:
    row = summarize_service(GMAIL, is_set_up=is_set_up, sign_in=sign_in)
    button = row.button.label if row.button else None
    assert (row.status, row.status_label, row.second_line, button) == words
    assert (row.group, row.connection_id, row.key) == (Group.NOT_CONNECTED, None, "gmail")


def test_every_state_has_a_label_and_a_button() -> None:
    assert set(LABELS) == set(BUTTONS) == set(ConnectionStatus)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"checked_at": _ago(seconds=59)}, "checked just now"),
        ({"checked_at": _ago(seconds=61)}, "checked 1 min ago"),
        ({"checked_at": _ago(minutes=61)}, "checked 1 h ago"),
        ({"checked_at": _ago(hours=47)}, "checked 47 h ago"),
        ({"checked_at": _ago(hours=49)}, "checked 2 days ago"),
        ({"checked_at": None, "can_renew": False}, "checked 40 days ago"),
        ({"checked_at": _in(hours=1)}, "checked just now"),
    ],
)
def test_lengths_of_time_read_well(changes: dict[str, Any], words: str) -> None:
    assert _row(**changes).second_line == f"ana in Northwind · {words}"


def test_words_to_avoid_are_in_no_row() -> None:
    for row, _ in ROWS:
        text = f"{row.status_label} {row.second_line}".casefold()
        for word in ("oauth", "scope", "refresh", "401", "token", "unauthori"):
            assert word not in text


def test_a_problem_an_administrator_has_to_solve_offers_what_to_send_and_another_try() -> None:
    row = _row(status=_S.PROBLEM, failure_code="admin_approval_required")
    assert row.button is not None
    assert (row.button.action, row.button.label) == (Action.TRY_NOW, "Try again")
    assert row.banner is not None
    assert row.banner.button is not None
    assert row.banner.button.label == "Copy for administrator"
    assert row.banner.also == row.button
    assert row.banner.title == "Your organisation must approve this app"


def test_the_services_own_code_is_kept_for_the_details() -> None:
    row = _row(status=_S.SIGN_IN_AGAIN, failure_code="session_ended", failure_detail="bad_token")
    assert row.banner is not None
    assert row.banner.detail == "bad_token"
    assert "bad_token" not in row.banner.title + row.banner.body + row.second_line


def test_what_was_not_allowed_is_named_and_what_came_on_top_too() -> None:
    row = _row(granted_scope=("users:read", "chat:write"))
    assert [(entry.value, entry.asked, entry.granted) for entry in row.permissions] == [
        ("users:read", True, True),
        ("channels:read", True, False),
        ("chat:write", False, True),
    ]
    assert row.status is _S.CONNECTED
    assert row.banner is not None
    assert row.banner.title == "Not everything was allowed"
    assert row.banner.body == (
        "Not allowed: See the list of public channels. Slack stays connected with fewer abilities."
    )
    assert row.banner.button is not None
    assert row.banner.button.action is Action.ALLOW_MISSING
    labels = [button.label for button in row.actions]
    assert {"Allow what is missing", "Keep it as it is"} <= set(labels)


def test_a_service_that_does_not_say_what_it_granted_has_granted_everything() -> None:
    row = _row(granted_scope=None)
    assert all(entry.granted for entry in row.permissions)
    assert row.banner is None


def test_facts_are_in_words() -> None:
    facts = dict(_row().facts)
    assert (facts["Account"], facts["Name"]) == ("ana", "Ana Lind")
    assert facts["Workspace"] == "Northwind"
    assert facts["Kept in"] == "GNOME Keyring"
    assert facts["Access valid"] == "for 3 h"
    assert facts["Next renewal"] == "in 2 h, by itself"
    assert facts["Last renewed"] == "Not yet"
    assert facts["Last worked"] == "2 min ago"
    assert dict(_row(renewed_at=_ago(hours=1)).facts).keys() == facts.keys()


_IDLE = "Google ends sign-ins that are not used for 90 days."
_TEST = "Google ends test sign-ins after 7 days."


@pytest.mark.parametrize(
    ("changes", "when", "why"),
    [
        (
            {"renewed_at": _ago(hours=1)},
            "Not while Atom Desktop runs, otherwise on 19 February 2027",
            _IDLE,
        ),
        (
            {"renewed_at": _ago(hours=1), "status": _S.PAUSED},
            "19 February 2027, unless it is renewed before",
            _IDLE,
        ),
        (
            {"signed_in_at": _ago(days=1), "refresh_token_expires_at": _in(days=6)},
            "27 November",
            _TEST,
        ),
        (
            {"signed_in_at": _ago(days=5), "refresh_token_expires_at": _in(days=2)},
            f"23 November, {_in(days=2).astimezone():%H:%M}",
            _TEST,
        ),
        ({"can_renew": False}, "No end known", None),
        ({"status": _S.SIGN_IN_AGAIN}, None, None),
    ],
)
def test_the_end_is_told_with_its_reason(
    changes: dict[str, Any], when: str | None, why: str | None
) -> None:
    rules = (
        *(rule for rule in GMAIL.forecast if rule.announced),
        ForecastRule(counts_from=CountsFrom.RENEWAL, code="forecast_idle", days=90, renewable=True),
    )
    spec = replace(GMAIL, forecast=rules)
    row = summarize(replace(BASE, **changes), spec, now=NOW, storage="GNOME Keyring")
    facts = dict(row.facts)
    assert (facts.get("Will stop"), facts.get("Reason")) == (when, why)


def test_an_organisation_that_may_end_it_is_mentioned() -> None:
    facts = dict(_row(can_renew=False).facts)
    assert facts["Will stop"] == "No end known"
    assert facts["Reason"] == "An organisation's rules may end it earlier."


def test_a_test_sign_in_that_nears_its_end_asks_for_a_sign_in_and_shows_how_to_stop_that() -> None:
    ends = _in(hours=30)
    connection = replace(
        BASE,
        provider_id="gmail",
        signed_in_at=ends - timedelta(days=7),
        asked_scope=(),
        granted_scope=None,
        refresh_token_expires_at=ends,
        status=_S.EXPIRING,
    )
    row = summarize(connection, GMAIL, now=NOW, storage="GNOME Keyring")
    assert (row.status_label, row.tone, row.group) == (
        "Renew soon",
        Tone.ATTENTION,
        Group.NEEDS_YOU,
    )
    assert row.button is not None
    assert row.button.action is Action.SIGN_IN_AGAIN
    assert row.banner is not None
    assert row.banner.title == "This sign-in ends in 30 h"
    assert row.banner.body == (
        "Google ends test sign-ins after 7 days. Your app at Google is in testing. Once it is "
        "published, sign-ins stay."
    )
    assert "How to publish the app" in [button.label for button in row.actions]
    late = summarize(connection, GMAIL, now=_in(hours=10), storage="GNOME Keyring")
    assert (late.status_label, late.tone) == ("Renew now", Tone.ERROR)
    assert late.banner is not None
    assert late.banner.tone is Tone.ERROR
    assert late.banner.body.startswith("Programs that use it stop working then. ")


@pytest.mark.parametrize("status", [_S.SIGN_IN_AGAIN, _S.PROBLEM])
def test_what_rests_promises_no_renewal(status: ConnectionStatus) -> None:
    facts = dict(_row(status=status, expires_at=_ago(hours=1), renew_at=_ago(hours=2)).facts)
    assert "Next renewal" not in facts
    assert facts["Access valid"] == "Ended"


def test_a_pause_is_told_on_top_and_promises_no_renewal() -> None:
    row = _row(status=_S.PAUSED, granted_scope=("users:read",))
    assert row.banner is not None
    assert row.banner.title == "Paused"
    assert row.banner.body == "Nothing is renewed or checked until you resume."
    assert row.banner.button == row.button
    assert dict(row.facts)["Next renewal"] == "none while paused"
    assert "Next renewal" not in dict(_row(status=_S.PAUSED, can_renew=False).facts)


def test_facts_without_an_end() -> None:
    facts = dict(_row(expires_at=None, renew_at=None, can_renew=False).facts)
    assert facts["Access valid"] == "until it is withdrawn"
    assert "Last renewed" not in facts
    assert "Next renewal" not in facts
    assert dict(_row(renew_at=None).facts)["Next renewal"] == "when the service asks for it"
    assert dict(_row(expires_at=_ago(hours=1)).facts)["Access valid"] == "Due for renewal"


def test_actions_fit_the_state_and_end_with_disconnecting() -> None:
    assert [button.label for button in _row().actions] == [
        "Check now",
        "Renew now",
        "Sign in again",
        "Pause",
        "Rename",
        "Change permissions…",
        "Add another account",
        "Disconnect…",
    ]
    labels = [button.label for button in _row(status=_S.PAUSED, can_renew=False).actions]
    assert "Resume" in labels
    assert "Pause" not in labels
    assert "Renew now" not in labels


def test_long_values_come_through_whole() -> None:
    long = "wilhelmina-konstantina." + "x" * 290 + "@example.com"
    row = _row(account=replace(ANA, label=long), title="t" * 80)
    assert row.second_line.startswith(f"{long} in Northwind · ")
    assert (row.title, row.service_name) == ("t" * 80, "Slack")

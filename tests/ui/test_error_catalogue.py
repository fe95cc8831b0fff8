"""Every failure as the window shows it: its words, and the buttons that help."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from string import Formatter

import pytest
from ending_rows import connected, in_testing
from fake_manager import view_of
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from sample_rows import NOW

from atom_desktop.connections.bookkeeping import outcome_of
from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.outcome import (
    KEYRING_CODES,
    AskAdmin,
    Misconfigured,
    Retry,
    SignInAgain,
)
from atom_desktop.connections.ports import PlaceKind, StoragePlace
from atom_desktop.connections.sign_in import OtherAccount, SignInPhase
from atom_desktop.connections.summary import Banner, ConnectionSummary
from atom_desktop.foundation.errors import SignInError
from atom_desktop.foundation.wording import codes, words_for_code
from atom_desktop.notices import clock_notice, storage_notice
from atom_desktop.providers.registry import BUILT_IN, load_registry
from atom_desktop.providers.responses import Judgement
from atom_desktop.providers.standard_meanings import _AT_ANY_TOKEN_PHASE, _BY_PHASE
from atom_desktop.ui.pages.failed import FailedCard
from atom_desktop.ui.pages.other_account import OtherAccountCard
from atom_desktop.ui.pages.waiting import WaitingCard
from atom_desktop.ui.widgets.banner import BannerFrame
from atom_desktop.ui.widgets.buttons import TextButton

_S = ConnectionStatus
_JARGON = re.compile(
    r"\boauth\b|\bscopes?\b|\btokens?\b|\b401\b|\b403\b|invalid_|\brefresh|unauthori[sz]ed|\bHTTP\b"
    r"|\bgrant\b|\bexception\b|\bnull\b|\bNone\b",
    re.IGNORECASE,
)
_GAP = re.compile(r"  |\(\)|\{|\}| [,.:;](\s|$)|^[,.:;]|^\s|\s$")
_OWN_CODE = "own_code_77"  # the service's, for "Details" alone
_MORE = ("Details", "Close")
_LONG = ("Copy for", "Open ")  # only where there is room
_GITHUB = load_registry(None).get("github")


def _texts(widget: QWidget) -> list[str]:
    """Return what is on the screen, without what "Details" hides."""
    labels = widget.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisibleTo(widget) and label.text()]


def _buttons(widget: QWidget) -> list[str]:
    return [one.accessibleName() for one in widget.findChildren(TextButton)]


def _helping(widget: QWidget) -> tuple[str, ...]:
    return tuple(one for one in _buttons(widget) if one not in _MORE)


def _row(status: ConnectionStatus, code: str, service: str = "github") -> ConnectionSummary:
    failed_at = NOW - timedelta(hours=2)
    return connected(
        service,
        status=status,
        failure_code=code,
        failure_detail="2026-11-20" if code == "renewal_cut_off" else _OWN_CODE,
        failed_at=failed_at,
        retry_at=NOW + timedelta(minutes=4) if status is _S.UNREACHABLE else None,
    )


def _banner(qtbot: QtBot, banner: Banner | None) -> BannerFrame:
    assert banner is not None
    shown = BannerFrame(banner)
    qtbot.addWidget(shown)
    return shown


def _card(qtbot: QtBot, code: str, service: str = "github", **details: str) -> FailedCard:
    spec = load_registry(None).get(service)
    card = FailedCard(SignInError(code, provider_code=_OWN_CODE, **details), spec)
    qtbot.addWidget(card)
    return card


# What people meet most, cause by cause: where it is shown, what it says, what can be pressed.

_FAILED_SIGN_INS = [
    (
        "access_denied",
        "slack",
        "Nothing was connected",
        "You did not allow it on Slack's page. Nothing changed.",
        ("Try again",),
    ),
    (
        "redirect_uri_mismatch",
        "slack",
        "Slack does not know the return address",
        "The return address of this computer is not registered for your client ID.",
        ("Copy address", "Open Slack's console", "Check the client ID…", "Try again"),
    ),
    (
        "invalid_client",
        "slack",
        "Slack rejected the client ID or secret",
        "They may have been mistyped, replaced or deleted.",
        ("Check the client ID…", "Try again"),
    ),
    (
        "invalid_scope",
        "asana",
        "A permission does not exist here",
        "Asana does not offer one of the permissions to your app.",
        ("Review permissions…", "Open Asana's console", "Try again"),
    ),
    (
        "admin_approval_required",
        "outlook",
        "Your organisation must approve this app",
        "Microsoft lets you sign in once an administrator has agreed.",
        ("Copy for administrator", "Try again"),
    ),
    (
        "sign_in_timeout",
        "notion",
        "No answer from the browser",
        "Nothing came back from Notion's page in time.",
        ("Start again", "Check the client ID…"),
    ),
    (
        "tls_failure",
        "trello",
        "The connection to Atlassian isn't private",
        "Its certificate was not accepted, so nothing was sent.",
        ("Try now", "Proxy settings…"),
    ),
    (
        "keyring_locked",
        "dropbox",
        "Your keyring is locked",
        "Sign-ins are safe in it and come back when you unlock it.",
        ("Unlock", "Try again"),
    ),
]


@pytest.mark.parametrize(
    ("code", "service", "title", "sentence", "buttons"),
    _FAILED_SIGN_INS,
    ids=[one[0] for one in _FAILED_SIGN_INS],
)
def test_a_sign_in_that_failed_says_why_and_has_the_button_that_helps(
    qtbot: QtBot,
    code: str,
    service: str,
    title: str,
    sentence: str,
    buttons: tuple[str, ...],
) -> None:
    card = _card(qtbot, code, service)
    texts = _texts(card)
    assert title in texts
    assert any(text.startswith(sentence) for text in texts)
    assert _helping(card) == buttons


def test_where_no_address_is_registered_none_is_copied(qtbot: QtBot) -> None:
    card = _card(qtbot, "redirect_uri_mismatch", "gmail")
    assert _helping(card) == ("Open Google's console", "Check the client ID…", "Try again")


def test_a_port_that_is_taken_is_told_with_the_program_that_has_it(qtbot: QtBot) -> None:
    card = _card(qtbot, "port_taken", "slack", port="53682", holder="rclone")
    assert {
        "Port 53682 is in use",
        "rclone uses the port that Slack sends the browser back to.",
    } <= set(_texts(card))
    assert _helping(card) == ("Use another port…", "Try again")


_ROWS = [
    (
        "session_ended",
        _S.SIGN_IN_AGAIN,
        "outlook",
        "Microsoft ended this sign-in",
        "This happens after a password change, a long time without use,",
        ("Sign in again",),
    ),
    (
        "testing_ended",
        _S.SIGN_IN_AGAIN,
        "gmail",
        "Google ended this test sign-in after 7 days",
        "Google does so while your app there is in testing. Publish it once,",
        ("Sign in again", "How to publish the app"),
    ),
    (
        "permission_missing",
        _S.SIGN_IN_AGAIN,
        "google_drive",
        "A permission is missing",
        "Google did not allow everything that was asked for.",
        ("Choose permissions…", "Sign in again"),
    ),
    (
        "admin_approval_required",
        _S.PROBLEM,
        "teams",
        "Your organisation must approve this app",
        "Microsoft lets you sign in once an administrator has agreed.",
        ("Copy for administrator", "Try again"),
    ),
    (
        "timeout",
        _S.UNREACHABLE,
        "dropbox",
        "Dropbox does not answer",
        "No answer came in time. Your sign-in is safe.",
        ("Try now",),
    ),
    (
        "tls_failure",
        _S.UNREACHABLE,
        "trello",
        "The connection to Atlassian isn't private",
        "Its certificate was not accepted, so nothing was sent.",
        ("Try now", "Proxy settings…"),
    ),
    (
        "certificate_date",
        _S.UNREACHABLE,
        "asana",
        "Asana's certificate does not fit today's date",
        "Either this computer's date is wrong,",
        ("Try now", "Open date settings"),
    ),
    (
        "keyring_locked",
        _S.LOCKED,
        "slack",
        "Your keyring is locked",
        "Sign-ins are safe in it and come back when you unlock it.",
        ("Unlock",),
    ),
]


@pytest.mark.parametrize(
    ("code", "status", "service", "title", "sentence", "buttons"),
    _ROWS,
    ids=[one[0] for one in _ROWS],
)
def test_a_row_in_trouble_says_why_and_has_the_button_that_helps(
    qtbot: QtBot,
    code: str,
    status: ConnectionStatus,
    service: str,
    title: str,
    sentence: str,
    buttons: tuple[str, ...],
) -> None:
    row = _row(status, code, service)
    shown = _banner(qtbot, row.banner)
    texts = _texts(shown)
    assert texts[0] == title
    assert texts[1].startswith(sentence)
    assert _helping(shown) == buttons
    assert row.button is not None
    assert row.button.label == next(one for one in buttons if not one.startswith(_LONG))


def test_being_told_to_slow_down_leaves_a_row_connected() -> None:
    row = _row(_S.CONNECTED, "rate_limited", "notion")
    assert (row.status, row.banner, row.button) == (_S.CONNECTED, None, None)


def test_a_test_that_nears_its_end_shows_how_to_stay(qtbot: QtBot) -> None:
    shown = _banner(qtbot, in_testing(60).banner)
    assert _helping(shown) == ("Sign in again", "How to publish the app")


def test_a_wrong_clock_leads_to_the_date_settings(qtbot: QtBot) -> None:
    (notice,) = clock_notice(timedelta(minutes=12))
    shown = _banner(qtbot, notice)
    assert _texts(shown)[0] == "Your computer's clock is 12 min off"
    assert _helping(shown) == ("Open date settings",)


@pytest.mark.parametrize(
    ("trouble", "title", "label"),
    [
        ("keyring_locked", "Your keyring is locked", "Unlock"),
        ("keyring_missing", "No keyring was found", "Try again"),
    ],
)
def test_a_keyring_that_is_shut_or_missing_is_told_with_its_button(
    qtbot: QtBot, trouble: str, title: str, label: str
) -> None:
    place = StoragePlace(kind=PlaceKind.KEYRING, name="GNOME Keyring", trouble=trouble)
    shown = _banner(qtbot, storage_notice(place))
    assert _texts(shown)[0] == title
    assert _helping(shown) == (label,)


def test_without_a_browser_the_link_can_be_copied(qtbot: QtBot) -> None:
    card = WaitingCard(_GITHUB)
    qtbot.addWidget(card)
    card.show_view(replace(view_of("github"), browser_opened=False), NOW)
    assert "Copy the link and open it in a browser on this computer." in _texts(card)
    assert {"Open browser", "Copy link"} <= set(_buttons(card))


def test_an_account_that_is_connected_already_can_be_shown(qtbot: QtBot) -> None:
    other = OtherAccount(
        got="bo@example.com", expected="ana@example.com", held_until=NOW, connection_id="c-2"
    )
    card = OtherAccountCard(other, _GITHUB)
    qtbot.addWidget(card)
    assert any("bo@example.com is connected already" in text for text in _texts(card))
    shown: list[str] = []
    card.shown.connect(shown.append)
    (show,) = [one for one in card.findChildren(TextButton) if one.text() == "Show it"]
    show.click()
    assert shown == ["c-2"]


# All of them.


def _in_tables() -> Mapping[str, ConnectionStatus]:
    """Return the failure codes that services' answers can leave behind, with the row's state."""
    found = [
        (rule.means, rule.code)
        for spec in BUILT_IN
        for rule in (*spec.token_errors, *spec.api_errors)
    ]
    found += list(_AT_ANY_TOKEN_PHASE.values())
    found += [one for phase in _BY_PHASE.values() for one in phase.values()]
    states: dict[str, ConnectionStatus] = dict.fromkeys(sorted(KEYRING_CODES), _S.LOCKED)
    for means, code in found:
        match outcome_of(Judgement(means=means, code=code)):
            case SignInAgain():
                states[code] = _S.SIGN_IN_AGAIN
            case Misconfigured() | AskAdmin():
                states[code] = _S.PROBLEM
            case Retry():
                states.setdefault(code, _S.UNREACHABLE)
            case _:
                pass
    return states


_STATES = _in_tables()
_USUAL = {
    _S.SIGN_IN_AGAIN: ("Sign in again",),
    _S.PROBLEM: ("Fix…",),
    _S.UNREACHABLE: ("Try now",),
    _S.LOCKED: ("Try again",),
}
_BUTTONS = {
    **dict.fromkeys(("keyring_locked", "keyring_timeout", "vault_locked"), ("Unlock",)),
    "redirect_uri_mismatch": ("Copy address", "Open GitHub's console"),
    "wrong_platform": ("Open GitHub's console", "Copy address"),
    "api_not_enabled": ("Open GitHub's console", "Try again"),
    "pkce_switched_off": ("Open GitHub's console", "Try again"),
    "client_deleted": ("Fix…", "Open GitHub's console"),
    "invalid_scope": ("Review permissions…", "Open GitHub's console"),
    "permission_missing": ("Choose permissions…", "Sign in again"),
    **dict.fromkeys(
        ("admin_approval_required", "blocked_by_policy", "app_blocked", "feature_unavailable"),
        ("Copy for administrator", "Try again"),
    ),
    "testing_ended": ("Sign in again", "How to publish the app"),
    **dict.fromkeys(("tls_failure", "proxy_refused"), ("Try now", "Proxy settings…")),
    "certificate_date": ("Try now", "Open date settings"),
}


def _assert_plain(texts: list[str]) -> None:
    for text in texts:
        assert not _JARGON.search(text), text
        assert not _GAP.search(text), text
        assert not re.search(r"[.!?…:;,]{2}", text), text
        assert _OWN_CODE not in text


@pytest.mark.parametrize("code", sorted(_STATES))
def test_each_failure_of_a_row_reads_well_and_has_its_button(qtbot: QtBot, code: str) -> None:
    row = _row(_STATES[code], code)
    shown = _banner(qtbot, row.banner)
    title, sentence, *_ = _texts(shown)
    _assert_plain([title, sentence, row.second_line, row.status_label])
    assert (title[-1] not in ".!?…", sentence[-1]) == (True, ".")
    assert _helping(shown) == _BUTTONS.get(code, _USUAL[_STATES[code]])
    assert row.banner is not None
    assert row.banner.detail != ""


@pytest.mark.parametrize("code", sorted(codes()))
def test_each_failure_of_a_sign_in_reads_well_and_can_be_tried_again(
    qtbot: QtBot, code: str
) -> None:
    words = words_for_code(code)
    blanks = {
        name: {"port": "53682", "holder": "rclone", "minutes": "12"}.get(name, "that")
        for text in (*_sources(code), words.title)
        for _, name, _, _ in Formatter().parse(text)
        if name and name not in {"service", "company"}
    }
    card = _card(qtbot, code, **blanks)
    texts = _texts(card)
    _assert_plain(texts)
    assert texts[0][-1] not in ".!…"
    assert texts[1][-1] in ".?"
    assert not any(text == f"What helps: {one}" for text in texts for one in _buttons(card))
    offered = _helping(card)
    assert offered
    assert {"Try again", "Try now", "Start again", "Sign in again"} & set(offered)
    assert len(set(offered)) == len(offered)
    primary = [one for one in card.findChildren(TextButton) if one.property("kind") == "primary"]
    assert [one.accessibleName() for one in primary] == [offered[0]]


def _sources(code: str) -> tuple[str, str, str]:
    from atom_desktop.foundation import wording

    return wording._CATALOGUE[code]


@pytest.mark.parametrize("code", sorted(codes()))
def test_expired_is_said_only_where_a_date_has_passed(code: str) -> None:
    said = " ".join(_sources(code)).casefold()
    assert "expired" not in said or code == "sign_in_unknown"  # a link lives for ten minutes


def test_the_services_own_code_is_under_details(qtbot: QtBot) -> None:
    card = _card(qtbot, "invalid_client")
    hidden = [label.text() for label in card.findChildren(QLabel) if label.isHidden()]
    assert hidden == [f"invalid_client ({_OWN_CODE})"]
    assert view_of("github", SignInPhase.FAILED).phase.is_over

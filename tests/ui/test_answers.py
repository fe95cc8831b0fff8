"""What is said after a check or a renewal, and what shows that one is under way."""

import pytest
from fake_manager import FakeManager, FakeServices
from fake_specs import SPECS
from sample_rows import row, ten_states
from screens import OpenWindow

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.outcome import (
    AskAdmin,
    Misconfigured,
    Refreshed,
    RefreshOutcome,
    Retry,
    SignInAgain,
    Superseded,
)
from atom_desktop.connections.summary import Action
from atom_desktop.ui.answers import check_words, renewal_words
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.pages.detail import DetailPage

_S = ConnectionStatus


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Refreshed(generation=2), "GitHub was renewed."),
        (Superseded(), "GitHub was renewed."),
        (SignInAgain(code="session_ended"), "GitHub ended this sign-in."),
        (Misconfigured(code="invalid_client"), "GitHub rejected the client ID or secret."),
        (AskAdmin(code="app_blocked"), "Your organisation blocked this app."),
        (Retry(after=1.0, code="timeout"), "GitHub"),
    ],
)
def test_a_renewal_is_told_by_its_outcome(outcome: RefreshOutcome, words: str) -> None:
    github = next(spec for spec in SPECS if spec.id == "github")
    assert renewal_words(github, outcome).startswith(words)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (_S.CONNECTED, "Slack answers."),
        (_S.EXPIRING, "Slack answers."),
        (_S.SIGN_IN_AGAIN, "Slack ended this sign-in. Sign-ins end 30 days"),
        (_S.LOCKED, "Locked."),
    ],
)
def test_a_check_is_told_by_what_the_row_says_after_it(status: _S, words: str) -> None:
    before = row("slack", _S.CONNECTED)
    assert check_words(before, (row("gmail", _S.LOCKED), row("slack", status))).startswith(words)


def test_the_window_says_how_a_check_and_a_renewal_ended(
    window: MainWindow, services: FakeServices
) -> None:
    window.commands.act(window.home.summaries["c-github"], Action.CHECK_NOW)
    assert window.toast.words.text() == "GitHub answers."
    window.commands.act(window.home.summaries["c-outlook"], Action.RENEW)
    assert window.toast.words.text() == "Outlook was renewed."
    services.manager.outcome = Retry(after=1.0, code="timeout")
    window.commands.act(window.home.summaries["c-outlook"], Action.RENEW)
    assert "was renewed" not in window.toast.words.text()


def test_a_button_says_what_is_under_way_and_cannot_be_pressed_twice(
    open_window: OpenWindow,
) -> None:
    services = FakeServices(manager=FakeManager(rows=ten_states()))
    window = open_window(services)
    window.choose("c-asana")
    page = window.home.pane.page
    assert isinstance(page, DetailPage)
    button = page.buttons[Action.CHECK_NOW]
    width = button.width()
    spoken: list[str] = []
    window.commands.running.connect(lambda *_: spoken.append(button.text()))
    button.click()
    assert spoken == ["Checking…", "Check now"]
    assert button.width() == width
    assert services.manager.calls == [("check", "c-asana")]

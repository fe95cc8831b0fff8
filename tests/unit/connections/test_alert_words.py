"""What of the rows is told, in words that may stand on a locked screen."""

from dataclasses import replace
from datetime import timedelta

import pytest
from alert_samples import need
from sample_rows import NOW, row, ten_states

from atom_desktop.connections.alert import AlertKind
from atom_desktop.connections.alert_words import many_words, needs, undecided
from atom_desktop.connections.connection import ConnectionStatus, EndWarning
from atom_desktop.connections.forecast import Forecast
from atom_desktop.connections.summary import Banner, Tone

_S = ConnectionStatus


def test_only_what_the_person_can_put_right_is_told() -> None:
    found = {one.provider_id: one.kind for one in needs(ten_states(), (), NOW)}
    assert found == {
        "gmail": AlertKind.PROBLEM,
        "slack": AlertKind.SIGN_IN_AGAIN,
        "outlook": AlertKind.ENDS_SOON,
    }
    assert undecided(ten_states()) == {"c-trello", "c-teams", "c-asana"}


def test_the_words_name_the_account_and_the_cause() -> None:
    (told,) = needs((row("slack", _S.SIGN_IN_AGAIN, account="@ana"),), (), NOW)
    assert told.title == "Slack needs you to sign in again"
    assert told.body == "@ana · Slack ended this sign-in"


def test_an_account_in_the_name_is_not_said_twice() -> None:
    named = replace(row("slack", _S.SIGN_IN_AGAIN), known_as="Slack (ana@example.com)")
    (told,) = needs((named,), (), NOW)
    assert told.title == "Slack (ana@example.com) needs you to sign in again"
    assert told.body == "Slack ended this sign-in"


@pytest.mark.parametrize(
    ("warning", "kind"),
    [(EndWarning.SOON, AlertKind.ENDS_SOON), (EndWarning.URGENT, AlertKind.ENDS_TODAY)],
)
def test_a_near_end_is_told_with_its_moment(warning: EndWarning, kind: AlertKind) -> None:
    ends_at = NOW + timedelta(days=2)
    expected = Forecast(
        code="forecast_testing", days=7, ends_at=ends_at, warning=warning, extends=False
    )
    (told,) = needs((replace(row("gmail", _S.EXPIRING), forecast=expected),), (), NOW)
    local = ends_at.astimezone()
    assert told.kind is kind
    assert told.title == f"Gmail stops working on {local.day} November, {local:%H:%M}"


def test_a_clock_that_is_wrong_is_told_and_other_notices_are_not() -> None:
    clock = Banner(
        title="The clock is off", body="Set it.", tone=Tone.ATTENTION, detail="clock_off"
    )
    (told,) = needs((), (clock, replace(clock, detail="keyring_locked")), NOW)
    assert (told.subject, told.kind) == ("clock_off", AlertKind.CLOCK_OFF)


def test_words_from_outside_are_one_short_line() -> None:
    nasty = "A\nB\x1b[31m\u202e" + "x" * 500
    (told,) = needs((row("slack", _S.SIGN_IN_AGAIN, account=nasty, title=nasty),), (), NOW)
    assert told.title.endswith("x… needs you to sign in again")
    for text in (told.title, told.body, told.name):
        assert text.isprintable()
        assert len(text) <= 160


def test_several_are_counted_and_named() -> None:
    three = [need("Slack"), need("Gmail"), need("Trello")]
    assert many_words(three[:2]) == ("2 accounts need attention", "Slack and Gmail")
    assert many_words(three) == ("3 accounts need attention", "Slack, Gmail and Trello")
    five = [*three, need("Asana"), need("Notion")]
    assert many_words(five)[1] == "Slack, Gmail, Trello and 2 more"
    long = many_words([need("x" * 300), need("Gmail")])[1]
    assert long.endswith("… and Gmail")

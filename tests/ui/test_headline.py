from dataclasses import replace
from datetime import timedelta

import pytest
from sample_rows import NOW, row, usual_day

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.ui import headline

_S = ConnectionStatus


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ({}, "Nothing connected yet"),
        ({"gmail": _S.CONNECTED, "slack": _S.CONNECTED}, "All connected."),
        ({"gmail": _S.CONNECTED, "slack": _S.READY}, "1 of 2 connected."),
        (
            {"gmail": _S.SIGN_IN_AGAIN, "slack": _S.PROBLEM},
            "0 of 2 connected. Slack and Gmail need you.",
        ),
        (
            {"gmail": _S.PROBLEM, "slack": _S.PROBLEM, "asana": _S.PROBLEM},
            "0 of 3 connected. 3 accounts need you.",
        ),
        ({"gmail": _S.READY, "slack": _S.NOT_SET_UP}, "Nothing connected yet"),
        (
            {"gmail": _S.CONNECTED, "slack": _S.PAUSED, "asana": _S.UNREACHABLE},
            "1 of 3 connected, 1 paused, 1 can't be reached.",
        ),
        (
            {"trello": _S.LOCKED, "slack": _S.EXPIRING},
            "1 of 2 connected, 1 locked. Slack needs you.",
        ),
    ],
)
def test_the_headline_counts_and_names(
    statuses: dict[str, ConnectionStatus], expected: str
) -> None:
    rows = [row(service, status) for service, status in statuses.items()]
    assert headline.title(rows) == expected


@pytest.mark.parametrize(
    ("later", "words"),
    [
        (timedelta(seconds=-5), "in less than a minute"),
        (timedelta(seconds=59), "in less than a minute"),
        (timedelta(seconds=60), "in 1 min"),
        (timedelta(minutes=59), "in 59 min"),
        (timedelta(hours=1), "in 1 h"),
        (timedelta(days=2), "in 2 days"),
    ],
)
def test_the_next_renewal_is_told_in_words(later: timedelta, words: str) -> None:
    renew_at = usual_day()[0].renew_at
    assert renew_at is not None
    assert headline.subtitle([row("gmail", _S.CONNECTED)], renew_at - later).endswith(f"{words}.")


def test_two_accounts_of_one_service_count_once() -> None:
    rows = [row("gmail", _S.CONNECTED), row("gmail", _S.CONNECTED, account="bob@example.com")]
    assert headline.counts(rows) == (1, 1)


@pytest.mark.parametrize(
    ("statuses", "words"),
    [
        ((_S.READY, _S.NOT_SET_UP), "Choose a service to begin. Each one is set up once."),
        ((_S.READY, _S.READY), "Press Connect on any service."),
        ((_S.PAUSED, _S.READY), "Nothing is renewed at the moment."),
    ],
)
def test_where_nothing_is_renewed_it_says_how_to_begin(
    statuses: tuple[ConnectionStatus, ...], words: str
) -> None:
    rows = list(map(row, ("gmail", "slack"), statuses))
    assert headline.subtitle(rows, NOW) == words


def test_one_of_two_accounts_is_named_with_its_account() -> None:
    waiting = replace(row("gmail", _S.SIGN_IN_AGAIN), known_as="Gmail (bo@example.org)")
    other = replace(row("gmail", _S.CONNECTED), key="c-other", connection_id="c-other")
    assert headline.title((waiting, other)).endswith("Gmail (bo@example.org) needs you.")

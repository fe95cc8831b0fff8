"""Every status and trigger, against a table written by hand."""

import pytest

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.lifecycle import Trigger, next_status

_NAMES = {
    "problem": "P",
    "sign_in_again": "A",
    "expiring": "E",
    "locked": "L",
    "connecting": "…",
    "unreachable": "U",
    "paused": "=",
    "connected": "C",
    "ready": "r",
    "not_set_up": "n",
}
_LETTERS = {letter: name for name, letter in _NAMES.items()}
# One line per trigger: what each status becomes, in the order of the first line.
_INTENDED = """
from              P A E L … U = C r n
signed_in         C C C C C C C C C C
succeeded         C C C C C C = C C C
unreachable       P A E U … U = U r n
session_ended     A A A A A A A A A A
misconfigured     P A P P P P = P P P
needs_admin       P A P P P P = P P P
keyring_locked    P A L L … L = L r n
keyring_unlocked  P A E C … U = C r n
nearing_end       E E E E E E = E E E
paused            = = = = = = = = = =
resumed           P A E L … U C C r n
"""


def _table() -> dict[tuple[str, str], str]:
    lines = [line.split() for line in _INTENDED.strip().splitlines()]
    order = lines[0][1:]
    return {
        (_LETTERS[before], trigger): _LETTERS[after]
        for trigger, *row in lines[1:]
        for before, after in zip(order, row, strict=True)
    }


@pytest.mark.parametrize("trigger", Trigger)
@pytest.mark.parametrize("status", ConnectionStatus)
def test_every_status_becomes_what_was_intended(status: ConnectionStatus, trigger: Trigger) -> None:
    assert next_status(status, trigger).value == _table()[(status.value, trigger.value)]


def test_the_table_is_whole() -> None:
    assert set(_table()) == {(s.value, t.value) for s in ConnectionStatus for t in Trigger}


def test_what_is_stored_never_becomes_a_state_of_a_row_without_a_connection() -> None:
    shown_only = {
        ConnectionStatus.CONNECTING,
        ConnectionStatus.READY,
        ConnectionStatus.NOT_SET_UP,
    }
    reachable = {ConnectionStatus.CONNECTED}
    while True:
        after = {next_status(status, trigger) for status in reachable for trigger in Trigger}
        if after <= reachable:
            break
        reachable |= after
    assert reachable == set(ConnectionStatus) - shown_only


def test_severity_falls_from_problems_to_what_was_never_set_up() -> None:
    assert "".join(_NAMES[status] for status in ConnectionStatus) == "PAEL…U=Crn"


def test_only_three_states_need_the_person_and_three_are_usable() -> None:
    assert {status for status in ConnectionStatus if status.needs_user} == {
        ConnectionStatus.PROBLEM,
        ConnectionStatus.SIGN_IN_AGAIN,
        ConnectionStatus.EXPIRING,
    }
    assert {status for status in ConnectionStatus if status.is_usable} == {
        ConnectionStatus.CONNECTED,
        ConnectionStatus.EXPIRING,
        ConnectionStatus.UNREACHABLE,
    }

"""Killed in the middle of renewals: nothing is lost that a service gives a second chance for."""

from pathlib import Path

import pytest
from killing import Findings, Killer
from practice_for_commands import practice_process
from private_keyring_daemon import PrivateKeyring

pytestmark = pytest.mark.end_to_end


def _killed(folder: Path, keyring: PrivateKeyring, *, grace: float, keep_in: str) -> Findings:
    with practice_process(folder) as practice:
        killer = Killer(folder, keyring, practice, grace=grace, seed=20261121, keep_in=keep_in)
        return killer.run(6)


@pytest.mark.parametrize("keep_in", ["keyring", "vault"])
def test_with_a_grace_window_every_connection_survives_every_kill(
    tmp_path: Path, private_keyring: PrivateKeyring, keep_in: str
) -> None:
    findings = _killed(tmp_path, private_keyring, grace=30, keep_in=keep_in)
    assert findings.kills >= 6
    assert findings.losses == []
    assert findings.replays == 0


@pytest.mark.parametrize("keep_in", ["keyring", "vault"])
def test_without_one_only_what_was_never_stored_is_lost_and_it_is_said(
    tmp_path: Path, private_keyring: PrivateKeyring, keep_in: str
) -> None:
    findings = _killed(tmp_path, private_keyring, grace=0, keep_in=keep_in)
    assert all(loss.in_window for loss in findings.losses)
    assert {loss.code for loss in findings.losses} <= {"renewal_cut_off"}
    assert findings.replays <= findings.kills
    assert len(findings.windows) > 20

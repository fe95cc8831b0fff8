"""A profile goes to another home in one file, with a real keyring on both sides."""

import os
from pathlib import Path

import pytest
from command_line import CommandLine, Finished, Practice
from desktop import Desktop
from keyring_contents import entries, put_back, tokens

from atom_desktop.foundation.paths import profile_paths
from atom_desktop.practice.tokens import CANARY

pytestmark = pytest.mark.end_to_end

_PASSPHRASE = "correct horse battery"
_SERVICES = ("github", "gmail", "notion")


def _home(desktop: Desktop, folder: Path, practice: Practice) -> tuple[Desktop, CommandLine]:
    folder.mkdir()
    other = Desktop(folder, {**desktop.env, "BROWSER": str(folder / "note-address")})
    return other, CommandLine(other, practice)


def _with_passphrase(atomctl: CommandLine, *arguments: str) -> Finished:
    """Run a command that reads the passphrase from a descriptor."""
    reading, writing = os.pipe()
    os.write(writing, f"{_PASSPHRASE}\n".encode())
    os.close(writing)
    try:
        variable = {"ATOM_ARCHIVE_PASSPHRASE_FD": str(reading)}
        return atomctl.run(*arguments, env=variable, pass_fds=(reading,))
    finally:
        os.close(reading)


def _connection_ids(service: str) -> set[str]:
    names = entries(service)
    return {name.split()[1] for name in names if name.startswith("connection ")}


def test_sign_ins_move_to_another_home_and_a_later_copy_is_not_taken_back(
    desktop: Desktop,
    atomctl: CommandLine,
    practice: Practice,
    tmp_path: Path,
) -> None:
    for service in _SERVICES:
        assert atomctl.connect(service)[0].code == 0
    file = tmp_path / "my.atomarchive"
    done = _with_passphrase(atomctl, "export", str(file), "--with-sign-ins")
    assert done.code == 0, done.err
    content = file.read_bytes()
    assert not [sign for sign in (CANARY.encode(), CANARY[::-1].encode()) if sign in content]
    other, there = _home(desktop, tmp_path / "other", practice)
    done = _with_passphrase(there, "import", str(file))
    assert done.code == 0, done.err
    assert done.out.count(": taken") == len(_SERVICES)
    here, beyond = (profile_paths(one.home).keyring_service for one in (desktop, other))
    assert _connection_ids(here) == _connection_ids(beyond)
    for number in _connection_ids(here):
        assert tokens(here, number) == tokens(beyond, number)
    for service in _SERVICES:
        assert there.run("refresh", service).code == 0
    for number in _connection_ids(here):
        assert tokens(here, number) != tokens(beyond, number)
    # The file is older now than what it was taken into.
    done = _with_passphrase(there, "import", str(file), "--replace")
    assert done.out.count("this sign-in was renewed since") == len(_SERVICES)
    assert practice.side.ledger("github")["replays"] == 0
    for folder in (desktop.home, other.home):
        for one in folder.rglob("*"):
            assert not one.is_file() or CANARY.encode() not in one.read_bytes(), one


def test_a_keyring_of_another_day_costs_a_new_sign_in_and_nothing_more(
    desktop: Desktop, atomctl: CommandLine, practice: Practice
) -> None:
    assert atomctl.connect("github")[0].code == 0
    service = profile_paths(desktop.home).keyring_service
    old = entries(service)
    for _ in range(2):
        assert atomctl.run("refresh", "github").code == 0
    put_back(service, old)
    before = practice.side.ledger("github")["token_requests"]
    for _ in range(2):
        done = atomctl.run("refresh", "github")
        assert (done.code, "was restored from a backup" in done.err) == (4, True)
    ledger = practice.side.ledger("github")
    assert (ledger["token_requests"], ledger["replays"]) == (before, 0)
    assert "Sign in again" in atomctl.run("list").out
    assert atomctl.connect("github", "--account", "analind")[0].code == 0
    assert atomctl.run("refresh", "github").code == 0

"""`atomctl profile`: made, listed, apart from each other, and removed with all they keep."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from practice_for_commands import Finished, Practice, Terminal, practice_process

from atom_desktop.foundation.paths import profile_paths
from atom_desktop.storage.profile_lock import HolderKind, ProfileLock


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Practice]:
    with practice_process(tmp_path_factory.mktemp("practice")) as made:
        yield made


@pytest.fixture
def terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    return Terminal(tmp_path / "home", monkeypatch, capsys)


def _run(terminal: Terminal, practice: Practice, profile: str, *arguments: str) -> Finished:
    return terminal.run("--profile", profile, *arguments, practice=practice)


def _services(terminal: Terminal) -> set[str]:
    return {service for service, _ in terminal.keyring.entries}


def _token(terminal: Terminal, profile: str) -> str:
    service = profile_paths(terminal.home, profile).keyring_service
    (entry,) = (value for (own, _), value in terminal.keyring.entries.items() if own == service)
    return str(entry)


def test_profiles_are_made_and_listed(terminal: Terminal) -> None:
    assert terminal.run("profile", "list").out == "* default\n"
    done = terminal.run("profile", "add", "work")
    assert (done.code, done.line) == (
        0,
        "Made the profile work. Use it with --profile work.",
    )
    assert terminal.run("--profile", "work", "profile", "list").out == "  default\n* work\n"
    document = json.loads(terminal.run("profile", "list", "--json").out)
    assert document == {
        "schema_version": 1,
        "profiles": [
            {"name": "default", "practice": False},
            {"name": "work", "practice": False},
        ],
    }


@pytest.mark.parametrize("name", ["work", "WORK", "default"])
def test_no_profile_is_made_twice(terminal: Terminal, name: str) -> None:
    terminal.run("profile", "add", "work")
    done = terminal.run("profile", "add", name)
    assert (done.code, "There is a profile of that name already" in done.line) == (1, True)


@pytest.mark.parametrize("name", ["../up", "a b", "", "x" * 65, ".hidden"])
def test_a_name_that_leads_elsewhere_is_refused(terminal: Terminal, name: str) -> None:
    for command in ("add", "remove"):
        done = terminal.run("profile", command, name)
        assert (done.code, "That is no profile name" in done.line) == (1, True)


def test_two_profiles_with_one_account_never_see_or_renew_each_other(
    terminal: Terminal, practice: Practice
) -> None:
    for profile in ("one", "two"):
        assert _run(terminal, practice, profile, "connect", "github").code == 0
    one, two = (profile_paths(terminal.home, profile) for profile in ("one", "two"))
    assert _services(terminal) == {one.keyring_service, two.keyring_service}
    before = _token(terminal, "two"), two.database.read_bytes()
    assert _run(terminal, practice, "one", "refresh", "github").code == 0
    assert (_token(terminal, "two"), two.database.read_bytes()) == before
    assert _run(terminal, practice, "one", "disconnect", "github", "--yes").code == 0
    assert _services(terminal) == {two.keyring_service}
    rows = _run(terminal, practice, "two", "list").out
    assert "analind" in rows
    assert _run(terminal, practice, "two", "refresh", "github").code == 0
    assert "analind" not in _run(terminal, practice, "one", "list").out
    lock = ProfileLock(one)
    lock.acquire(HolderKind.WINDOW)
    try:
        assert _run(terminal, practice, "two", "refresh", "github").code == 0
        assert "This profile is in use" in _run(terminal, practice, "one", "refresh", "github").line
    finally:
        lock.release()
    assert all(path.logs.is_dir() for path in (one, two))


def test_a_removed_profile_leaves_nothing_behind(
    terminal: Terminal, practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    for profile in ("one", "two"):
        _run(terminal, practice, profile, "connect", "github")
    grants = practice.control("/ledger")["github"]["grants"]
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return "n"

    monkeypatch.setattr("click.termui.visible_prompt_func", answer)
    root = profile_paths(terminal.home, "one").root
    done = terminal.run("profile", "remove", "one", practice=practice)
    assert (done.code, len(asked), root.is_dir()) == (130, 1, True)
    assert "the sign-in of GitHub (analind)" in done.err
    assert str(root) in done.err
    assert len(_services(terminal)) == 2
    done = terminal.run("profile", "remove", "one", "--yes", practice=practice)
    assert (done.code, len(asked)) == (0, 1)
    assert "GitHub (analind): " in done.err
    assert done.err.endswith("Removed the profile one.\n")
    assert sorted(file.name for file in root.parent.iterdir()) == ["two"]
    assert _services(terminal) == {profile_paths(terminal.home, "two").keyring_service}
    after = practice.control("/ledger")["github"]["grants"]
    assert [grant["live_refresh"] for grant in after[-2:]] == [0, 1]
    assert len(after) == len(grants)


def test_client_secrets_and_vault_keys_go_with_the_profile(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.StringIO("hush-hush\n"))
    options = ("--profile", "work")
    terminal.run(*options, "client", "set", "github", "--id", "Ov1", "--secret-stdin")
    done = terminal.run("profile", "remove", "work", "--yes")
    assert (done.code, "its client IDs and secrets" in done.err) == (0, True)
    assert terminal.keyring.entries == {}
    monkeypatch.setattr("sys.stdin", io.StringIO("hush-hush\n"))
    terminal.run(*options, "client", "set", "github", "--id", "Ov1", "--secret-stdin")
    terminal.run(*options, "storage", "move", "vault", "--key-in-keyring")
    assert len(terminal.keyring.entries) == 1
    assert terminal.run("profile", "remove", "work", "--yes").code == 0
    assert terminal.keyring.entries == {}
    assert not profile_paths(terminal.home, "work").root.exists()


def test_a_profile_whose_keyring_is_out_of_reach_stays_whole(
    terminal: Terminal, practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    _run(terminal, practice, "one", "connect", "github")
    before = dict(terminal.keyring.entries)
    with monkeypatch.context() as patched:

        def refuses(*_arguments: object) -> None:
            raise RuntimeError("locked")

        patched.setattr(terminal.keyring, "set_password", refuses)
        done = terminal.run("profile", "remove", "one", "--yes", practice=practice)
    assert done.code == 6
    assert terminal.keyring.entries == before
    assert "analind" in _run(terminal, practice, "one", "list").out


def test_a_profile_that_is_open_or_unknown_is_not_removed(terminal: Terminal) -> None:
    terminal.run("profile", "add", "work")
    paths = profile_paths(terminal.home, "work")
    lock = ProfileLock(paths)
    lock.acquire(HolderKind.WINDOW)
    try:
        assert "This profile is in use" in terminal.run("profile", "remove", "work", "--yes").line
    finally:
        lock.release()
    assert paths.root.is_dir()
    done = terminal.run("profile", "remove", "wrok", "--yes")
    assert (done.code, "Known: default, work." in done.line) == (3, True)


def test_a_service_that_could_not_be_told_is_named_and_nothing_is_promised(
    terminal: Terminal, practice: Practice
) -> None:
    _run(terminal, practice, "one", "connect", "github")
    practice.control("/faults", service="github", endpoint="revoke", status=503, times=9)
    try:
        done = terminal.run("profile", "remove", "one", "--yes", practice=practice)
    finally:
        practice.control("/reset")
    assert done.code == 0
    assert (
        "GitHub (analind): the service could not be told, so remove the access on its own page."
        in done.err
    )
    assert terminal.keyring.entries == {}

"""`atomctl storage`: where sign-ins are kept, moves, keys and passphrases."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from practice_for_commands import Finished, Practice, Terminal, practice_process

from atom_desktop.foundation.paths import PRACTICE_PROFILE, profile_paths
from atom_desktop.storage.profile_lock import HolderKind, ProfileLock

_PASSPHRASE = "correct horse battery"
_OTHER = "another passphrase"
_VARIABLE = "ATOM_VAULT_PASSPHRASE_FD"
Vaulted = Callable[..., Finished]


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Practice]:
    with practice_process(tmp_path_factory.mktemp("practice")) as made:
        yield made


@pytest.fixture
def terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    """A home of its own."""
    return Terminal(tmp_path / "home", monkeypatch, capsys)


@pytest.fixture
def run(terminal: Terminal, practice: Practice, monkeypatch: pytest.MonkeyPatch) -> Vaulted:
    """Runs a command with lines in a pipe whose number it is told."""

    def run(
        *arguments: str, lines: tuple[str, ...] = (_PASSPHRASE,), is_practice: bool = True
    ) -> Finished:
        reading, writing = os.pipe()
        os.write(writing, "".join(f"{line}\n" for line in lines).encode())
        os.close(writing)
        with monkeypatch.context() as patched:
            patched.setenv(_VARIABLE, str(reading))
            try:
                return terminal.run(*arguments, practice=practice if is_practice else None)
            finally:
                os.close(reading)

    return run


def _state(run: Vaulted) -> list[str]:
    return [line[10:] for line in run("storage", "show").out.splitlines()]


def test_a_sign_in_moves_to_the_vault_is_used_there_and_moves_back(
    terminal: Terminal, practice: Practice, run: Vaulted
) -> None:
    terminal.run("connect", "github", practice=practice)
    assert _state(run) == ["Test keyring", "ready", "1"]
    done = run("storage", "move", "vault")
    assert (done.code, done.line) == (
        0,
        "Sign-ins are kept in the encrypted vault now. 1 account moved.",
    )
    assert terminal.keyring.entries == {}
    assert _state(run) == ["Encrypted vault", "Your vault is locked. Enter the passphrase.", "1"]
    done = run("refresh", "github")
    assert (done.code, done.line) == (0, "GitHub was renewed.")
    done = run("storage", "move", "vault")
    assert done.line.endswith("0 accounts moved.")
    done = run("storage", "move", "keyring")
    assert (done.code, done.line) == (0, "Sign-ins are kept in the keyring now. 1 account moved.")
    done = terminal.run("refresh", "github", practice=practice)
    assert (done.code, done.line) == (0, "GitHub was renewed.")
    row = next(line for line in run("list").out.splitlines() if line.startswith("github"))
    assert row.split()[1:] == ["GitHub", "analind", "Connected", "kept", "alive"]


def test_client_secrets_move_along(
    terminal: Terminal, run: Vaulted, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.StringIO("hush-hush\n"))
    terminal.run("client", "set", "github", "--id", "Ov23li", "--secret-stdin")
    assert "hush-hush" in str(terminal.keyring.entries)
    run("storage", "move", "vault", is_practice=False)
    assert terminal.keyring.entries == {}
    run("storage", "move", "keyring", is_practice=False)
    assert "hush-hush" in str(terminal.keyring.entries)


def test_a_wrong_passphrase_exits_6_and_changes_nothing(
    terminal: Terminal, practice: Practice, run: Vaulted
) -> None:
    terminal.run("connect", "github", practice=practice)
    run("storage", "move", "vault")
    vault = profile_paths(terminal.home, PRACTICE_PROFILE).vault
    before = vault.read_bytes()
    for command in (
        ("refresh", "github"),
        ("storage", "rotate-key"),
        ("storage", "move", "keyring"),
    ):
        done = run(*command, lines=("something else",))
        assert done.code == 6
        assert done.line == (
            "atomctl: Your vault is locked. Sign-ins are safe in it, and only its own passphrase"
            " opens it. Next: Enter the passphrase."
        )
    assert vault.read_bytes() == before
    assert run("refresh", "github").code == 0


def test_where_nobody_can_be_asked_a_locked_vault_exits_6(
    terminal: Terminal, practice: Practice, run: Vaulted
) -> None:
    run("storage", "move", "vault")
    done = terminal.run("refresh", "github", practice=practice)
    assert (done.code, "Your vault is locked" in done.line) == (6, True)
    assert terminal.run("list", practice=practice).code == 0


@pytest.mark.parametrize("number", ["", "x", "-1", "99999999999999999999", "987654"])
def test_a_number_of_no_descriptor_is_wrong_usage(
    terminal: Terminal, practice: Practice, monkeypatch: pytest.MonkeyPatch, number: str
) -> None:
    monkeypatch.setenv(_VARIABLE, number)
    done = terminal.run("storage", "move", "vault", practice=practice)
    assert done.code == 2
    assert f"{_VARIABLE} is not the number of a readable descriptor" in done.err


def test_a_descriptor_that_gives_nothing_is_told(run: Vaulted) -> None:
    done = run("storage", "move", "vault", lines=())
    assert done.code == 2
    assert "no passphrase came" in done.err


def test_a_terminal_is_asked_twice_for_a_new_passphrase_and_once_for_a_known_one(
    terminal: Terminal, practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return _PASSPHRASE

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("click.termui.hidden_prompt_func", answer)
    done = terminal.run("storage", "move", "vault", practice=practice)
    assert done.code == 0
    assert len(asked) == 2
    terminal.run("storage", "rotate-key", practice=practice)
    assert len(asked) == 3
    assert _PASSPHRASE not in done.out + done.err


def test_keys_and_passphrase_can_be_changed(
    terminal: Terminal, practice: Practice, run: Vaulted
) -> None:
    terminal.run("connect", "github", practice=practice)
    run("storage", "move", "vault")
    assert run("storage", "rotate-key").line == "The vault has new keys."
    done = run("storage", "change-passphrase", lines=(_PASSPHRASE, _OTHER))
    assert (done.code, done.line) == (0, "The vault has another passphrase and new keys.")
    assert run("refresh", "github").code == 6
    assert run("refresh", "github", lines=(_OTHER,)).code == 0
    done = run("storage", "change-passphrase", lines=(_OTHER, "short"))
    assert (done.code, "too short" in done.line) == (1, True)


def test_a_vault_with_its_key_in_the_keyring_asks_for_nothing(
    terminal: Terminal, practice: Practice
) -> None:
    terminal.run("connect", "github", practice=practice)
    assert terminal.run("storage", "move", "vault", "--key-in-keyring", practice=practice).code == 0
    assert len(terminal.keyring.entries) == 1
    assert terminal.run("refresh", "github", practice=practice).code == 0
    assert terminal.run("storage", "rotate-key", practice=practice).code == 0
    assert terminal.run("refresh", "github", practice=practice).code == 0


@pytest.mark.parametrize("command", ["rotate-key", "change-passphrase"])
def test_without_a_vault_there_is_no_key_to_change(run: Vaulted, command: str) -> None:
    done = run("storage", command)
    assert (done.code, "No passphrase is needed" in done.line) == (3, True)


def test_what_cannot_be_read_stays_behind_only_if_that_is_wanted(
    terminal: Terminal, practice: Practice, run: Vaulted
) -> None:
    terminal.run("connect", "github", practice=practice)
    (key,) = terminal.keyring.entries
    terminal.keyring.entries[key] = "not ours"
    done = run("storage", "move", "vault")
    assert done.code == 1
    assert _state(run)[0] == "Test keyring"
    done = run("storage", "move", "vault", "--skip-unreadable")
    assert done.line.endswith("0 accounts moved.")
    assert terminal.keyring.entries == {key: "not ours"}


def test_nothing_moves_while_the_window_has_the_profile(terminal: Terminal, run: Vaulted) -> None:
    paths = profile_paths(terminal.home, PRACTICE_PROFILE)
    paths.prepare()
    lock = ProfileLock(paths)
    lock.acquire(HolderKind.WINDOW)
    try:
        for command in (["move", "vault"], ["rotate-key"], ["change-passphrase"]):
            done = run("storage", *command)
            assert (done.code, "This profile is in use" in done.line) == (1, True)
        assert run("storage", "show").code == 0
    finally:
        lock.release()
    assert not paths.vault.exists()


def test_a_vault_that_was_only_set_by_hand_says_how_to_make_one(
    terminal: Terminal, run: Vaulted, practice: Practice
) -> None:
    paths = profile_paths(terminal.home, PRACTICE_PROFILE)
    paths.prepare()
    paths.practice_mark.touch()
    paths.settings.write_text('keep_in = "vault"\n')
    assert "atomctl storage move vault" in _state(run)[1]
    done = terminal.run("connect", "github", practice=practice)
    assert (done.code, "There is no vault" in done.err) == (6, True)
    assert run("storage", "move", "vault").code == 0
    assert run("connect", "github").code == 0


def test_a_broken_settings_file_does_not_hide_the_vault(
    terminal: Terminal, practice: Practice, run: Vaulted
) -> None:
    terminal.run("connect", "github", practice=practice)
    run("storage", "move", "vault")
    profile_paths(terminal.home, PRACTICE_PROFILE).settings.write_text("keep_in = = vault\n")
    assert _state(run)[0] == "Encrypted vault"
    assert run("refresh", "github").code == 0

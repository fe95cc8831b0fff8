"""`atomctl export` and `atomctl import`: two homes, one file, and no word of it in the clear."""

import io
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from practice_for_commands import Finished, Practice, Terminal, practice_process

from atom_desktop.foundation.paths import PRACTICE_PROFILE, profile_paths
from atom_desktop.storage.profile_lock import HolderKind, ProfileLock

_PASSPHRASE = "correct horse battery"
_VARIABLE = "ATOM_ARCHIVE_PASSPHRASE_FD"
Run = Callable[..., Finished]


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Practice]:
    with practice_process(tmp_path_factory.mktemp("practice")) as made:
        yield made


@pytest.fixture
def terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    """A home of its own; `home` may be changed between commands."""
    return Terminal(tmp_path / "one", monkeypatch, capsys)


@pytest.fixture
def run(terminal: Terminal, practice: Practice, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command with a passphrase in a pipe whose number it is told."""

    def run(*arguments: str, passphrase: str = _PASSPHRASE, is_practice: bool = True) -> Finished:
        reading, writing = os.pipe()
        os.write(writing, f"{passphrase}\n".encode())
        os.close(writing)
        with monkeypatch.context() as patched:
            patched.setenv(_VARIABLE, str(reading))
            try:
                return terminal.run(*arguments, practice=practice if is_practice else None)
            finally:
                os.close(reading)

    return run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "my.atomarchive"


def _row(run: Run, service: str) -> list[str]:
    lines = run("list").out.splitlines()
    return next(line for line in lines if line.startswith(service)).split()[1:]


def test_a_sign_in_goes_to_another_home_and_is_renewed_there(
    terminal: Terminal, practice: Practice, run: Run, file: Path, tmp_path: Path
) -> None:
    terminal.run("connect", "github", practice=practice)
    done = run("export", str(file), "--with-sign-ins")
    assert done.code == 0
    assert "a second copy of every sign-in" in done.err
    assert f"Wrote {file} with 0 client IDs, 1 account, 1 sign-in." in done.err
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert b"cnry" not in file.read_bytes()
    terminal.home = tmp_path / "two"
    done = run("import", str(file), "--dry-run")
    assert (done.code, done.out) == (0, "Account GitHub (analind): taken\n")
    assert "1 of 1 would be taken." in done.err
    assert _row(run, "github") == ["GitHub", "-", "Not", "connected", "-"]
    done = run("import", str(file))
    assert (done.code, done.out) == (0, "Account GitHub (analind): taken\n")
    assert _row(run, "github") == ["GitHub", "analind", "Connected", "kept", "alive"]
    assert run("refresh", "github").line == "GitHub was renewed."
    assert run("import", str(file), "--replace").out == (
        "Account GitHub (analind): skipped; this sign-in was renewed since\n"
    )


def test_without_being_asked_no_sign_in_is_in_the_file(
    terminal: Terminal, practice: Practice, run: Run, file: Path, tmp_path: Path
) -> None:
    terminal.run("connect", "github", practice=practice)
    done = run("export", str(file))
    assert "no sign-ins" in done.line
    terminal.home = tmp_path / "two"
    assert run("import", str(file)).out == (
        "Account GitHub (analind): listed; sign in again to use it\n"
    )
    assert _row(run, "github")[:2] == ["GitHub", "analind"]
    assert _row(run, "github")[2:] == ["Sign", "in", "again", "-"]
    terminal.run("connect", "github", "--account", "analind", practice=practice)
    assert _row(run, "github") == ["GitHub", "analind", "Connected", "kept", "alive"]


def test_client_ids_and_secrets_come_along_and_conflicts_are_told(
    terminal: Terminal,
    run: Run,
    file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def register(client_id: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"hush-{client_id}\n"))
        terminal.run("client", "set", "github", "--id", client_id, "--secret-stdin")

    register("Ov1")
    run("export", str(file), is_practice=False)
    assert b"hush" not in file.read_bytes()
    terminal.home = tmp_path / "two"
    register("Ov2")
    done = run("import", str(file), is_practice=False)
    assert (done.code, done.out) == (
        0,
        "Client ID of github: kept as it is here, which differs\n",
    )
    assert "With --replace what differs is taken from the file." in done.err
    assert "Ov2" in run("client", "show", "github", is_practice=False).out
    done = run("import", str(file), "--replace", is_practice=False)
    assert done.out == "Client ID of github: taken in place of what was here\n"
    assert "Ov1" in run("client", "show", "github", is_practice=False).out
    assert "hush-Ov2" not in str(terminal.keyring.entries)


def test_nothing_is_written_over_unless_told(run: Run, file: Path) -> None:
    file.write_text("precious")
    done = run("export", str(file))
    assert (done.code, file.read_text()) == (1, "precious")
    assert "There is a file of that name already" in done.line
    assert run("export", str(file), "--overwrite").code == 0
    assert file.read_bytes().startswith(b"atom-archive 1\n")


@pytest.mark.parametrize(
    ("passphrase", "words"),
    [("something else", "That file did not open"), ("", "no passphrase came")],
)
def test_another_passphrase_takes_nothing(
    run: Run, file: Path, passphrase: str, words: str
) -> None:
    run("export", str(file))
    done = run("import", str(file), passphrase=passphrase)
    assert done.code in {1, 2}
    assert words in done.err


def test_a_short_passphrase_writes_nothing(run: Run, file: Path) -> None:
    done = run("export", str(file), passphrase="short")
    assert (done.code, "too short" in done.line, file.exists()) == (1, True, False)


def test_what_is_no_archive_is_told_in_one_line(run: Run, file: Path) -> None:
    file.write_bytes(b"\x00" * 1000)
    assert "That file cannot be used" in run("import", str(file)).line
    file.unlink()
    assert "The file could not be read" in run("import", str(file)).line


def test_practice_files_stay_among_practice_profiles(run: Run, file: Path) -> None:
    run("export", str(file))
    done = run("import", str(file), is_practice=False)
    assert "That file is of another kind" in done.err
    assert done.code == 1


def test_where_nobody_can_be_asked_the_variable_is_named(
    terminal: Terminal, practice: Practice, file: Path
) -> None:
    done = terminal.run("export", str(file), practice=practice)
    assert (done.code, _VARIABLE in done.err, file.exists()) == (2, True, False)


def test_a_terminal_is_asked_twice_and_may_still_say_no(
    terminal: Terminal, practice: Practice, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return _PASSPHRASE

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("click.termui.hidden_prompt_func", answer)
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: "n")
    done = terminal.run("export", str(file), "--with-sign-ins", practice=practice)
    assert (done.code, file.exists(), asked) == (130, False, [])
    done = terminal.run("export", str(file), "--with-sign-ins", "--yes", practice=practice)
    assert (done.code, file.exists(), len(asked)) == (0, True, 2)
    assert terminal.run("import", str(file), practice=practice).code == 0
    assert len(asked) == 3
    assert _PASSPHRASE not in done.out + done.err


def test_a_profile_in_use_is_left_alone(terminal: Terminal, run: Run, file: Path) -> None:
    paths = profile_paths(terminal.home, PRACTICE_PROFILE)
    run("list")
    lock = ProfileLock(paths)
    lock.acquire(HolderKind.WINDOW)
    try:
        for command in ("export", "import"):
            assert "This profile is in use" in run(command, str(file)).line
    finally:
        lock.release()
    assert not file.exists()

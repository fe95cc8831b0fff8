"""The entry: help, failures in words, interruptions, and what a fresh process loads."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from practice_for_commands import Terminal

from atom_desktop.cli import listing
from atom_desktop.cli.main import cli, main
from atom_desktop.foundation.paths import profile_paths
from atom_desktop.storage.profile_lock import HolderKind, ProfileLock

_HEAVY = ("PySide6", "qasync", "keyring", "httpx", "authlib", "joserfc", "cryptography", "sqlite3")


@pytest.fixture
def terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    """A home of its own."""
    return Terminal(tmp_path / "home", monkeypatch, capsys)


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_begins_with_examples_and_ends_with_the_exit_codes(
    terminal: Terminal, option: str
) -> None:
    done = terminal.run(option)
    assert (done.code, done.err) == (0, "")
    assert done.out.index("atomctl connect github") < done.out.index("Options:")
    assert done.out.rstrip().endswith("130  interrupted")


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_every_command_has_help_of_lines_that_fit(terminal: Terminal, command: str) -> None:
    done = terminal.run(command, "--help")
    assert done.code == 0
    assert max(map(len, done.out.splitlines())) <= 100


def test_wrong_usage_exits_2_without_a_word_on_stdout(terminal: Terminal) -> None:
    for arguments in (["connect"], ["nonsense"], ["list", "--nonsense"]):
        done = terminal.run(*arguments)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith("Usage: atomctl")


def test_a_profile_that_the_window_has_is_left_alone(terminal: Terminal) -> None:
    paths = profile_paths(terminal.home)
    paths.prepare()
    lock = ProfileLock(paths)
    lock.acquire(HolderKind.WINDOW)
    try:
        for arguments in (
            ["connect", "github"],
            ["refresh", "github"],
            ["disconnect", "github", "--yes"],
            ["client", "set", "slack", "--id", "1.2"],
            ["client", "remove", "slack"],
        ):
            done = terminal.run(*arguments)
            assert done.code == 1
            assert done.line.startswith("atomctl: This profile is in use. The window (process ")
        assert terminal.run("list").code == 0
        assert terminal.run("client", "show", "slack").code == 0
    finally:
        lock.release()


def test_a_home_that_cannot_be_written_is_told(terminal: Terminal) -> None:
    terminal.home.write_text("a file stands here")
    done = terminal.run("list")
    assert (done.code, "cannot be written" in done.line) == (1, True)


def test_a_wrong_profile_name_is_told(terminal: Terminal) -> None:
    done = terminal.run("--profile", "../x", "list")
    assert (done.code, "That is no profile name" in done.line) == (1, True)


@pytest.mark.parametrize(
    ("raised", "code", "words"),
    [
        (RuntimeError("access_token=hush-hush"), 1, "Something went wrong in Atom Desktop"),
        (KeyboardInterrupt(), 130, "Interrupted."),
    ],
)
def test_whatever_happens_there_is_no_traceback(
    terminal: Terminal,
    monkeypatch: pytest.MonkeyPatch,
    raised: BaseException,
    code: int,
    words: str,
) -> None:
    def fails(_row: object) -> None:
        raise raised

    monkeypatch.setattr(listing, "_record", fails)
    done = terminal.run("list", "--json")
    assert done.code == code
    assert words in done.err
    assert "hush-hush" not in done.err
    log = profile_paths(terminal.home).logs / "atomctl.log"
    assert (str(log) in done.err) is log.exists() is isinstance(raised, RuntimeError)


def test_log_lines_do_not_mix_with_the_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import logging

    def warns(_row: object) -> dict[str, object]:
        logging.getLogger("atom_desktop.test").warning("a line for the log")
        return {}

    monkeypatch.setattr(listing, "_record", warns)
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [])
    written: list[str] = []
    monkeypatch.setattr(logging.lastResort, "emit", lambda record: written.append(record.msg))
    with pytest.raises(SystemExit):
        main(["--home", str(tmp_path / "home"), "list", "--json"])
    assert written == []


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from atom_desktop.cli.main import main\n"
        "try:\n    main(['--help'])\n"
        f"finally:\n    print('loaded', [name for name in {_HEAVY!r} if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.rstrip().endswith("loaded []")


def test_a_thread_that_fails_shows_no_traceback_and_leaves_one_in_the_log(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails() -> None:
        raise RuntimeError("access_token=hush-hush")

    def starts_a_thread(_row: object) -> dict[str, object]:
        thread = threading.Thread(target=fails, name="helper")
        thread.start()
        thread.join()
        return {}

    monkeypatch.setattr(listing, "_record", starts_a_thread)
    done = terminal.run("list", "--json")
    assert (done.code, done.err) == (0, "")
    log = (profile_paths(terminal.home).logs / "atomctl.log").read_text()
    assert "uncaught in thread helper: RuntimeError" in log
    assert "hush-hush" not in log

"""The same troubles as on the command line, where they show in the window."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import CommandLine, visit
from desktop import Desktop, until
from private_keyring_daemon import PrivateKeyring
from running_window import RunningWindow

from atom_desktop.cli.exit_codes import Exit
from atom_desktop.foundation.paths import profile_paths

pytestmark = pytest.mark.end_to_end


def test_a_profile_in_use_is_left_to_its_window(desktop: Desktop) -> None:
    atomctl = CommandLine(desktop)
    with RunningWindow.started(desktop) as window:
        refused = atomctl.run("--profile", "practice", "client", "set", "github", "--id", "x")
        assert refused.code == Exit.FAILED
        assert f"The window (process {window.process.pid})" in refused.err
        assert atomctl.run("--profile", "practice", "list").code == Exit.OK
        window.ask("minimize")
        again = Path(sys.executable).with_name("atom-desktop")
        second = subprocess.run(
            [str(again), "--home", str(desktop.home), "--practice"],
            env=desktop.env,
            capture_output=True,
            check=False,
            timeout=30,
        )
        assert second.returncode == 0
        assert second.stderr == b""
        until(lambda: not window.ask("look")["minimized"], what="the first window in front")


def test_an_error_nobody_foresaw_is_shown_calmly_and_nothing_stops(desktop: Desktop) -> None:
    log = profile_paths(desktop.home, "practice").logs / "atom-desktop.log"
    with RunningWindow.started(desktop) as window:
        for where in ("slot", "thread"):
            window.ask("fail", where=where)
            window.wait_text("Something went wrong in Atom Desktop")
            window.press("Dismiss")
            until(lambda: "Dismiss" not in window.ask("look")["buttons"], what="no notice")
        assert window.ask("stop", task="renewals") == {"stopped": 1}
        until(
            lambda: "renewals ended and is started again" in log.read_text(),
            timeout=60,
            what="the loop begun again",
        )
        assert window.terminate() == 0
        assert "Traceback" not in window.stderr()
        assert "hush-hush" not in log.read_text() + window.stderr()


def test_a_profile_that_a_command_uses_keeps_the_window_from_starting(desktop: Desktop) -> None:
    atomctl = CommandLine(desktop)
    own = ("--profile", "practice", "client", "set", "github")
    lock = profile_paths(desktop.home, "practice").lock.with_name("profile.lock.info")
    with atomctl.started(*own) as command:  # it asks for the client ID and waits
        until(lock.exists, what="the profile's lock")
        with RunningWindow.started(desktop, opens=False) as window:
            window.press("*OK")
            assert window.wait() == 1
        assert f"An atomctl command (process {command.pid})" in window.stderr()
        assert "Traceback" not in window.stderr()


def test_a_locked_keyring_is_told_and_unlocking_it_is_enough(
    desktop: Desktop, private_keyring: PrivateKeyring
) -> None:
    private_keyring.lock()
    with RunningWindow.started(desktop) as window:
        window.wait_text("Your keyring is locked")
        window.press("GitHub, *")
        window.press("Open browser", beside="Connect GitHub")
        until(lambda: len(_told(window, "keyring is locked")) > 1, what="words for the refusal")
        assert desktop.opened() == []
        private_keyring.unlock()
        until(lambda: not _told(window, "keyring is locked"), what="banner and refusal to go")
        window.press("Open browser", beside="Connect GitHub")
        assert "Connected as" in visit(desktop.next_opened(0))
        window.wait_row("GitHub", "Connected")


def test_without_a_keyring_the_window_says_for_how_long_sign_ins_last(desktop: Desktop) -> None:
    del desktop.env["DBUS_SESSION_BUS_ADDRESS"]
    desktop.env["XDG_RUNTIME_DIR"] = str(desktop.folder)
    with RunningWindow.started(desktop) as window:
        window.wait_text("No keyring was found")
        window.press("Notion, *")
        window.press("Open browser", beside="Connect Notion")
        assert "Connected as" in visit(desktop.next_opened(0))
        window.wait_row("Notion", "Connected")
        assert window.terminate() == 0
    for file in desktop.home.rglob("*"):
        assert file.is_dir() or b"cnry" not in file.read_bytes(), file


def test_a_damaged_database_and_a_wrong_provider_file_are_told_on_top(desktop: Desktop) -> None:
    paths = profile_paths(desktop.home, "practice")
    paths.prepare()
    paths.practice_mark.touch()
    paths.database.write_bytes(b"this is no database " * 400)
    (paths.providers_d / "mine.toml").write_text("[mine]\nissuer = 5\n")
    with RunningWindow.started(desktop) as window:
        window.wait_text("The connection list was damaged")
        window.wait_text("mine.toml, line 2, mine.issuer")
        assert len(window.ask("look")["rows"]) == 10


def test_a_taken_port_is_named_and_no_browser_is_opened(desktop: Desktop) -> None:
    paths = profile_paths(desktop.home)
    paths.prepare()
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        paths.settings.write_text(f"redirect_port = {port}\n")
        own = ("client", "set", "trello", "--id", "0123456789abcdef0123456789abcdef")
        assert CommandLine(desktop).run(*own).code == Exit.OK
        with RunningWindow.started(desktop, practice=False) as window:
            window.press("Skip")  # the welcome of a fresh profile
            window.press("Trello, *")
            window.press("Open browser", beside="Connect Trello")
            window.wait_text(f"Port {port} is in use")
    assert desktop.opened() == []


def test_a_home_that_cannot_be_written_is_told_in_a_message(desktop: Desktop) -> None:
    desktop.home.write_text("a file stands where the folder should be")
    with RunningWindow.started(desktop, opens=False) as window:
        window.press("*OK")
        assert window.wait() == 1
    assert "cannot be written" in window.stderr()
    assert "Traceback" not in window.stderr()


def _told(window: RunningWindow, words: str) -> list[str]:
    texts: list[str] = window.ask("look")["texts"]
    return [text for text in texts if words in text]

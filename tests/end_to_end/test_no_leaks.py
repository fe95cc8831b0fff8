"""A long day with everything logged, and then a search for every secret that was handed out."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from command_line import visit
from desktop import Desktop, until
from practice_client import SERVICES
from practice_side import PracticeSide
from private_keyring_daemon import PrivateKeyring
from processes import children_of, told_about
from running_window import RunningWindow
from secret_forms import found, spellings, spellings_of_canaries

from atom_desktop.foundation.paths import profile_paths
from atom_desktop.practice.tokens import CANARY
from atom_desktop.providers.registry import BUILT_IN

pytestmark = pytest.mark.end_to_end

_NAMES = {spec.id: spec.name for spec in BUILT_IN}
_OPENER = """#!/bin/sh
cat "/proc/$$/cmdline" "/proc/$$/environ" >> "{seen}"
printf '%s\\n' "$1" >> "{opened}"
"""


def test_no_secret_is_found_in_files_processes_or_output(
    desktop: Desktop, private_keyring: PrivateKeyring
) -> None:
    paths = profile_paths(desktop.home, "practice")
    paths.prepare()
    paths.settings.write_text('log_level = "debug"\n')
    temporary = desktop.folder / "tmp"
    temporary.mkdir()
    desktop.env["TMPDIR"] = str(temporary)
    seen = desktop.folder / "opener.seen"
    desktop.opener.write_text(_OPENER.format(seen=seen, opened=desktop.folder / "opened.txt"))
    with RunningWindow.started(desktop) as window, _sampled(window.process.pid) as samples:
        told = window.ask("secrets")
        practice = PracticeSide(bases=told["bases"], control=told["control"])
        _live(window, desktop, practice)
        verifiers: list[str] = window.ask("secrets")["verifiers"]
        signs = _signs([*verifiers, *told["basic"], told["control"]["secret"]])
        _judge_folder(desktop.folder, signs)  # the database's companions exist now
        assert CANARY not in str(window.ask("look"))
        assert window.terminate() == 0
    assert len(verifiers) >= len(SERVICES) - 1
    _judge_folder(desktop.folder, signs)
    states = [parse_qs(urlsplit(url).query).get("state", [""])[0] for url in desktop.opened()]
    _judge_folder(desktop.home, {state.encode() for state in states if state})
    _judge_folder(Path(private_keyring.env["HOME"]), signs)
    assert len(seen.read_bytes()) > 1000
    assert any("--practice-services" in sample for sample in samples)
    for sample in samples:
        assert not [sign for sign in signs if sign in sample.encode()]
    log = "".join(file.read_text() for file in paths.logs.iterdir())
    assert "DEBUG" in log
    assert "request answered | method=POST host=127.0.0.1 status=200" in log
    assert "status changed | service=asana" in log
    # The log may be sent to others: whose accounts these are is not their business.
    assert "@example.com" not in log
    assert "http://" not in log
    assert all(line.startswith("{") for line in window.stdout)


def _live(window: RunningWindow, desktop: Desktop, practice: PracticeSide) -> None:
    """Fail twice, connect everything, renew it, lose one and check all."""
    _connect(window, desktop, "github", button="deny")
    window.wait_text("Nothing was connected")
    words = f'{{"error": "invalid_grant", "error_description": "no such code {CANARY}0123456789"}}'
    practice.tell("/faults", service="github", endpoint="token", status=400, body=words)
    window.press("Close")
    _connect(window, desktop, "github")
    window.press("Details")
    window.press("Close")
    for service in SERVICES:
        _connect(window, desktop, service)
        window.wait_row(_NAMES[service], "Connected")
    for service in SERVICES:
        window.press(f"{_NAMES[service]}, *")
        if "Renew now" in window.ask("look")["buttons"]:
            before = practice.ledger(service)["token_requests"]
            window.press("Renew now")
            until(
                lambda s=service, n=before: practice.ledger(s)["token_requests"] > n,  # type: ignore[misc]
                timeout=40,  # a keyring that does not answer at once is asked again after 30 s
            )
    practice.tell("/revoke", service="asana")
    window.press("Asana, *")
    window.press("Check now")
    window.wait_row("Asana", "Sign in again")
    window.press("Dropbox, *")
    window.press("Disconnect…")
    window.press("Disconnect", beside="Disconnect Dropbox?")
    window.wait_row("Dropbox", "Not connected")


def _connect(
    window: RunningWindow, desktop: Desktop, service: str, *, button: str = "allow"
) -> None:
    before = len(desktop.opened())
    window.press(f"{_NAMES[service]}, *")
    window.press("Open browser", beside=f"Connect {_NAMES[service]}")
    page = visit(desktop.next_opened(before), button=button)
    assert CANARY not in page


@contextmanager
def _sampled(pid: int) -> Iterator[set[str]]:
    """Read again and again what the system tells about a process and all it starts."""
    samples: set[str] = set()
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(0.05):
            for one in (pid, *children_of(pid)):
                samples.add(f"{one} {told_about(one)}")

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield samples
    finally:
        ended.set()
        watcher.join()


def _signs(secrets: list[str]) -> set[bytes]:
    """Return what gives a secret away, in the spellings in which it may have been written."""
    known = (form for secret in secrets for form in spellings(secret))
    return {*known, *spellings_of_canaries(CANARY)}


def _judge_folder(folder: Path, signs: set[bytes]) -> None:
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    for file in files:
        assert not found(signs, file.read_bytes()), file

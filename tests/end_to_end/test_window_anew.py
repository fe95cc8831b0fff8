"""A window gives way to another one: after a move of sign-ins, and in another language."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator

import keyring_contents
import pytest
from command_line import Practice, visit
from desktop import Desktop, until
from practice_client import SERVICES
from practice_side import PracticeSide
from running_window import RunningWindow
from vaults import PASSPHRASE

from atom_desktop.foundation.paths import ProfilePaths, profile_paths
from atom_desktop.foundation.settings import (
    KeepIn,
    LanguageChoice,
    change_settings,
    load_settings,
)
from atom_desktop.opening import open_services
from atom_desktop.practice_directory import PracticeDirectory
from atom_desktop.providers.registry import BUILT_IN
from atom_desktop.storage.profile_lock import HolderKind

pytestmark = pytest.mark.end_to_end

_NAMES = {spec.id: spec.name for spec in BUILT_IN}
_RENEWED_OFTEN = ("github", "slack", "trello")  # these rotate
_LIFETIME = 40.0  # seconds


@pytest.fixture
def paths(desktop: Desktop, practice: Practice) -> ProfilePaths:
    """A usual profile with a client for each service; their secrets are in the keyring."""
    made = profile_paths(desktop.home)
    made.prepare()
    change_settings(made.settings, show_welcome=False, redirect_port=practice.redirect_port)
    asyncio.run(_register(made, PracticeDirectory.from_file(practice.file)))
    for service in _RENEWED_OFTEN:
        practice.side.tell("/settings", service=service, access_token_lifetime=_LIFETIME)
    return made


async def _register(paths: ProfilePaths, directory: PracticeDirectory) -> None:
    services = await open_services(paths, holder=HolderKind.WINDOW, environment={})
    try:
        await services.find_storage()
        for client in directory.clients:
            await services.manager.set_registration(
                client.provider_id,
                client_id=client.client_id,
                client_secret=client.client_secret,
                variant=client.variant,
            )
    finally:
        await services.close()


@pytest.fixture
def window(desktop: Desktop, practice: Practice, paths: ProfilePaths) -> Iterator[RunningWindow]:
    with RunningWindow.started(desktop, practice=False, services=practice.file) as running:
        yield running
        assert running.terminate() == 0
        assert "Traceback" not in running.stderr()


def _connect(window: RunningWindow, desktop: Desktop, service: str) -> None:
    name, before = _NAMES[service], len(desktop.opened())
    window.press(f"Connect: {name}")
    visit(desktop.next_opened(before))
    window.wait_row(name, "Connected")


def _keys(window: RunningWindow) -> set[str]:
    return set(window.ask("look")["rows"])


def _renewals(side: PracticeSide, service: str) -> int:
    [grant] = side.grants(service)
    return int(grant["used_refresh"])


def test_ten_sign_ins_move_to_a_vault_and_the_window_comes_back_with_them(
    window: RunningWindow, desktop: Desktop, practice: Practice, paths: ProfilePaths
) -> None:
    for service in SERVICES:
        _connect(window, desktop, service)
    keys = _keys(window)
    assert len(keys) == len(SERVICES)
    assert len(keyring_contents.entries(paths.keyring_service)) >= len(SERVICES)

    window.press("Settings")
    window.press("Security and storage")
    window.press("Move to an encrypted vault…")
    for field in ("Passphrase", "Passphrase again"):
        assert window.ask("fill", name=field, text=PASSPHRASE.reveal()) == {}
    window.press("Move")
    window.wait_text("Sign-ins are kept in the encrypted vault now. 10 accounts moved.")

    assert _keys(window) == keys
    for service in SERVICES:
        window.wait_row(_NAMES[service], "Connected")
    assert keyring_contents.entries(paths.keyring_service) == {}
    assert load_settings(paths.settings)[0].keep_in is KeepIn.VAULT
    for service in _RENEWED_OFTEN:
        before = _renewals(practice.side, service)
        until(
            lambda: _renewals(practice.side, service) > before,  # noqa: B023  # called at once
            timeout=2 * _LIFETIME,
            what=f"a renewal of {service}",
        )
    for service in SERVICES:
        ledger = practice.side.ledger(service)
        assert ledger["replays"] == 0, json.dumps(ledger)
        assert len(ledger["grants"]) == 1
    for service in SERVICES:
        window.wait_row(_NAMES[service], "Connected")


def test_another_language_is_another_window_and_what_is_under_way_goes_on(
    window: RunningWindow, desktop: Desktop, paths: ProfilePaths
) -> None:
    _connect(window, desktop, "slack")
    before = len(desktop.opened())
    window.press("Connect: GitHub")
    waiting = desktop.next_opened(before)
    window.press("Settings")

    window.press("Language: Deutsch")
    window.wait_text("Einstellungen")
    assert load_settings(paths.settings)[0].language is LanguageChoice.GERMAN
    visit(waiting)
    window.wait_row("GitHub", "Verbunden")
    window.wait_row("Slack", "Verbunden")
    assert "Settings" not in window.ask("look")["texts"]

    window.press("Einstellungen")
    window.press("*: English")
    window.wait_text("Settings")
    window.wait_row("GitHub", "Connected")
    window.press("Language: As the system")
    until(
        lambda: load_settings(paths.settings)[0].language is LanguageChoice.SYSTEM,
        what="the setting",
    )
    until(lambda: window.ask("look")["windows"] == 1, what="the end of the windows before")
    window.ask("minimize")
    until(lambda: window.ask("look")["minimized"], what="a minimized window")
    again = subprocess.run(
        [sys.executable, "-m", "atom_desktop", "--home", str(desktop.home)],
        env=desktop.env,
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    assert "its window is shown" in again.stdout
    until(lambda: not window.ask("look")["minimized"], what="the window of a second start")

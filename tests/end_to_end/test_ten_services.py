"""All ten services in the real window, a real browser and a real keyring."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import keyring_contents
import pytest
from chromium import Chromium
from desktop import Desktop, until
from practice_client import SERVICES
from practice_side import PracticeSide
from running_window import RunningWindow

from atom_desktop.foundation.paths import profile_paths
from atom_desktop.providers.registry import BUILT_IN

pytestmark = pytest.mark.end_to_end

_NAMES = {spec.id: spec.name for spec in BUILT_IN}
# Microsoft has no address at which a program could withdraw a sign-in.
_TELLS_NOBODY = frozenset({"outlook", "teams"})


@dataclass
class Scene:
    """One window and what it speaks with."""

    desktop: Desktop
    window: RunningWindow
    practice: PracticeSide
    browser: Chromium

    @property
    def keyring_service(self) -> str:
        return profile_paths(self.desktop.home, "practice").keyring_service

    def to_consent(self, service: str) -> None:
        """Press Connect in the row and follow to the service's page."""
        name, before = _NAMES[service], len(self.desktop.opened())
        self.window.press(f"Connect: {name}")
        self.browser.open(self.desktop.next_opened(before))

    def connect(self, service: str) -> str:
        """Allow everything; returns the page that the browser ends on."""
        self.to_consent(service)
        self.browser.click("#allow")
        page = self.browser.final_page()
        self.window.wait_row(_NAMES[service], "Connected")
        return page

    def disconnect(self, service: str) -> None:
        name = _NAMES[service]
        self.window.press(f"{name}, *")
        self.window.press("Disconnect…")
        self.window.press("Disconnect", beside=f"Disconnect {name}?")
        self.window.wait_row(name, "Not connected")

    def connection_ids(self) -> dict[str, str]:
        """Return the connection of every row that has one, by the service's name."""
        rows: dict[str, str] = self.window.ask("look")["rows"]
        return {text.partition(",")[0]: key for key, text in rows.items() if key not in _NAMES}


@pytest.fixture
def scene(desktop: Desktop, chromium: Chromium) -> Iterator[Scene]:
    with RunningWindow.started(desktop) as window:
        told = window.ask("secrets")
        practice = PracticeSide(bases=told["bases"], control=told["control"])
        yield Scene(desktop, window, practice, chromium)
        assert window.terminate() == 0
        assert "Traceback" not in window.stderr()


def test_ten_services_are_connected_renewed_and_disconnected(scene: Scene) -> None:
    for service in SERVICES:
        _connect_and_judge(scene, service)
    ids = scene.connection_ids()
    assert len(ids) == 10
    for service in SERVICES:
        _judge_keyring(scene, service, ids[_NAMES[service]])
    for service in SERVICES:
        _renew(scene, service, ids[_NAMES[service]])
    last = {
        service: keyring_contents.tokens(scene.keyring_service, ids[_NAMES[service]])
        for service in SERVICES
    }
    for service in SERVICES:
        scene.disconnect(service)
    # Ten seconds to undo each; Google hears of the first only when the second is past them too.
    until(
        lambda: keyring_contents.entries(scene.keyring_service) == {},
        timeout=90,
        what="an empty keyring",
    )
    for service in SERVICES:
        _judge_end(scene, service, last[service]["access_token"])


def test_a_refusal_at_the_service_connects_nothing(scene: Scene) -> None:
    scene.to_consent("github")
    scene.browser.click("#deny")
    page = scene.browser.final_page()
    assert "Nothing was connected" in page
    scene.window.wait_text("Nothing was connected")
    assert scene.connection_ids() == {}
    assert keyring_contents.entries(scene.keyring_service) == {}
    assert scene.practice.grants("github") == []
    assert scene.connect("github").startswith("GitHub is connected")


def test_after_a_refusal_the_browsers_page_leads_back_to_the_service(scene: Scene) -> None:
    scene.to_consent("slack")
    scene.browser.click("#deny")
    assert "Nothing was connected" in scene.browser.final_page()
    scene.browser.click("a")  # Try again
    scene.browser.click("#allow")
    assert scene.browser.final_page().startswith("Slack is connected")
    scene.window.wait_row("Slack", "Connected")
    assert len(scene.desktop.opened()) == 1  # the tab that was open did it all


def test_a_permission_left_out_on_googles_page_is_told_on_the_row(scene: Scene) -> None:
    scene.to_consent("google_drive")
    scene.browser.click("#scope-0")
    scene.browser.click("#allow")
    scene.browser.final_page()
    scene.window.wait_row("Google Drive", "Partly allowed")
    scene.window.press("Google Drive, *")
    scene.window.wait_text("Not everything was allowed")
    assert "1 permission missing" in scene.window.row("Google Drive")
    assert "Allow what is missing" in scene.window.ask("look")["buttons"]


def _connect_and_judge(scene: Scene, service: str) -> None:
    page = scene.connect(service)
    assert page.startswith(f"{_NAMES[service]} is connected")
    assert "ana" in page.lower()
    row = scene.window.row(_NAMES[service])
    assert "ana" in row.lower(), row
    # Neither the address bar nor going back in the tab leads to the code.
    for address in (scene.browser.address, scene.browser.visited()[-1]):
        parts = urlsplit(address)
        assert parts.path.startswith("/finished/")
        assert parts.query == parts.fragment == ""
    assert not [one for one in scene.browser.visited() if "cnry" in one]
    [grant] = scene.practice.grants(service)
    assert grant["account"] == "ana@example.com"
    assert not grant["revoked"]


def _judge_keyring(scene: Scene, service: str, connection_id: str) -> None:
    kept = keyring_contents.tokens(scene.keyring_service, connection_id)
    assert "cnry" in kept["access_token"] or kept["access_token"].count(".") == 2
    assert scene.practice.takes(service, kept["access_token"])
    [grant] = scene.practice.grants(service)
    assert grant["live_access"] >= 1
    assert (kept["refresh_token"] is not None) == (grant["live_refresh"] == 1)


def _renew(scene: Scene, service: str, connection_id: str) -> None:
    before = keyring_contents.tokens(scene.keyring_service, connection_id)
    scene.window.press(f"{_NAMES[service]}, *")
    buttons = scene.window.ask("look")["buttons"]
    assert ("Renew now" in buttons) == (before["refresh_token"] is not None), (service, buttons)
    if before["refresh_token"] is None:
        return

    def renewed() -> bool:
        now = keyring_contents.tokens(scene.keyring_service, connection_id)
        return bool(now["access_token"] != before["access_token"])

    scene.window.press("Renew now")
    until(renewed, what=f"new tokens for {service}")
    scene.window.wait_text("Last renewed")
    now = keyring_contents.tokens(scene.keyring_service, connection_id)
    assert scene.practice.takes(service, now["access_token"])
    ledger = scene.practice.ledger(service)
    assert ledger["replays"] == 0
    [grant] = ledger["grants"]
    assert grant["live_refresh"] >= 1
    if grant["used_refresh"]:
        assert now["refresh_token"] != before["refresh_token"]


def _judge_end(scene: Scene, service: str, access_token: str) -> None:
    [grant] = scene.practice.grants(service)
    withdrawn = service not in _TELLS_NOBODY
    assert scene.practice.takes(service, access_token) is not withdrawn
    assert (grant["live_refresh"] == 0) is withdrawn, json.dumps(grant)
    # One call withdraws one token at Slack; an earlier access token runs out by itself.
    assert grant["revoked"] is (withdrawn and service != "slack"), json.dumps(grant)

"""Signing in again as somebody else, in a real browser: both ways out of the card, to their ends.

The card is read and pressed as a screen reader and a keyboard do; the keyring and the service's own
ledger tell what became of either sign-in.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

import keyring_contents
import pytest
from accessibility_tree import ALWAYS_ON, AccessibleProgram
from chromium import Chromium
from desktop import Desktop, until
from keyboard import Keyboard
from practice_side import PracticeSide
from running_window import RunningWindow

from atom_desktop.foundation.paths import profile_paths

pytestmark = pytest.mark.end_to_end
_ANA, _BO = "#account-0", "#account-1"


@dataclass
class Scene:
    """A window in which Ana is connected to GitHub."""

    desktop: Desktop
    window: RunningWindow
    program: AccessibleProgram
    practice: PracticeSide
    browser: Chromium
    connection_id: str
    tokens: dict[str, object]

    @property
    def keyring(self) -> str:
        """The name of the profile's entries."""
        return profile_paths(self.desktop.home, "practice").keyring_service

    def kept(self, connection_id: str) -> dict[str, str]:
        """Return the tokens that the keyring has for a connection."""
        return keyring_contents.tokens(self.keyring, connection_id)

    def connections(self) -> set[str]:
        """Return the connections that have anything in the keyring."""
        names = keyring_contents.entries(self.keyring)
        return {name.split()[1] for name in names if name.startswith("connection ")}

    def grants(self) -> list[tuple[str, bool]]:
        """Return whose sign-ins GitHub knows, oldest first, and whether each is over."""
        return [(one["account"], one["revoked"]) for one in self.practice.grants("github")]

    def sign_in_again_as_bo(self) -> None:
        """Press the button in the pane and be Bo at the service."""
        before = len(self.desktop.opened())
        self.program.press("Sign in again", role="push button")
        _be(self.browser, self.desktop.next_opened(before), _BO)
        self.program.find("Nothing was changed.")
        # What is there is there still, and Bo's sign-in waits in memory alone.
        assert self.kept(self.connection_id) == self.tokens
        assert self.connections() == {self.connection_id}
        assert self.grants() == [("ana@example.com", False), ("bo@example.org", False)]


def _be(browser: Chromium, address: str, account: str) -> str:
    """Choose an account on the service's page and allow everything; returns the last page."""
    browser.open(address)
    browser.click(account)
    browser.click("#allow")
    return browser.final_page()


@pytest.fixture
def scene(desktop: Desktop, chromium: Chromium) -> Iterator[Scene]:
    desktop.env |= ALWAYS_ON
    with (
        AccessibleProgram.on(desktop.env) as program,
        RunningWindow.started(desktop) as window,
    ):
        told = window.ask("secrets")
        practice = PracticeSide(bases=told["bases"], control=told["control"])
        program.press("Connect: GitHub", role="push button")
        _be(chromium, desktop.next_opened(0), _ANA)
        window.wait_row("GitHub", "Connected")
        rows: dict[str, str] = window.ask("look")["rows"]
        [connection_id] = [key for key, text in rows.items() if "Connected" in text.split(", ")[1]]
        made = Scene(desktop, window, program, practice, chromium, connection_id, {})
        made.tokens |= made.kept(connection_id)
        yield made
        assert window.terminate() == 0
        assert "Traceback" not in window.stderr()


def test_keeping_the_other_account_leaves_the_first_alone(scene: Scene) -> None:
    scene.sign_in_again_as_bo()
    assert scene.program.shows("Sign in as analind")
    scene.program.press("Add boek as a new account", role="push button")
    until(lambda: len(scene.connections()) == 2, what="both in the keyring")
    [of_bo] = scene.connections() - {scene.connection_id}
    until(lambda: "Connected" in scene.window.row(of_bo), what="Bo's row to say so")
    assert "boek" in scene.window.row(of_bo)
    assert "Connected" in scene.window.row(scene.connection_id)
    assert scene.kept(scene.connection_id) == scene.tokens
    for connection_id in (scene.connection_id, of_bo):
        assert scene.practice.takes("github", scene.kept(connection_id)["access_token"])
    assert scene.grants() == [("ana@example.com", False), ("bo@example.org", False)]


def test_signing_in_as_the_one_who_was_meant_gives_the_other_sign_in_back(scene: Scene) -> None:
    scene.sign_in_again_as_bo()
    before = len(scene.desktop.opened())
    keyboard = Keyboard(scene.desktop.env, "Practice")
    _to(scene, keyboard, "Sign in as analind")
    keyboard.press("Return")
    _be(scene.browser, scene.desktop.next_opened(before), _ANA)
    scene.window.wait_row("GitHub", "Connected")
    until(
        lambda: (
            scene.grants()
            == [("ana@example.com", False), ("bo@example.org", True), ("ana@example.com", False)]
        ),
        what="GitHub to hear that Bo's sign-in is not wanted",
    )
    assert scene.connections() == {scene.connection_id}
    now = scene.kept(scene.connection_id)
    assert now["access_token"] != scene.tokens["access_token"]
    assert scene.practice.takes("github", now["access_token"])
    assert "boek" not in json.dumps(scene.window.ask("look")["rows"])


def _to(scene: Scene, keyboard: Keyboard, name: str) -> None:
    """Go on with the Tab key until the keyboard is on the button of this name."""
    for _ in range(40):
        node = scene.program.focused()
        if node is not None and node.name == name:
            return
        keyboard.press("Tab")
    raise AssertionError(f"the Tab key does not lead to {name}")

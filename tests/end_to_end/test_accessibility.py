"""The window as a screen reader has it, and as somebody with a keyboard and no mouse has it."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from accessibility_tree import ALWAYS_ON, AccessibleProgram, Node
from command_line import visit
from desktop import Desktop, until
from keyboard import Keyboard
from practice_side import PracticeSide
from running_window import RunningWindow

pytestmark = pytest.mark.end_to_end

_CONTROLS = frozenset(
    {"push button", "radio button", "check box", "toggle button", "text", "password text"}
    | {"list", "list item", "table", "table cell", "combo box", "menu item", "check menu item"}
    | {"link", "slider", "spin button", "page tab", "tree", "tree item", "dialog", "frame"}
)
_PLACES = ("Alerts", "Activity", "Credentials", "Settings")
_SECTIONS = ("Security and storage", "Network", "Developer", "About and Doctor")


@dataclass
class Scene:
    """One window, and the three ways to it."""

    desktop: Desktop
    window: RunningWindow
    program: AccessibleProgram
    keyboard: Keyboard
    practice: PracticeSide

    def wait_focus(self, *words: str) -> Node:
        """Wait until the keyboard is on something with all of these words in its name."""

        def there() -> Node | None:
            node = self.program.focused()
            return node if node and all(word in node.name for word in words) else None

        try:
            return until(there, timeout=8)
        except AssertionError:
            raise AssertionError(f"not {words}, but {self.program.focused()}") from None

    def wait_label(self, words: str) -> str:
        """Wait until a text in the window has these words, and return all of it."""

        def there() -> str | None:
            names = (one.name for one in self.program.walk() if one.role == "label")
            return next((name for name in names if words in name), None)

        return until(there, what=words)

    def sign_in(self) -> None:
        """Be the person at the service's page that was opened last."""
        before = len(self.desktop.opened())
        self.keyboard.press("Return")
        assert "Connected as" in visit(self.desktop.next_opened(before))


@pytest.fixture
def scene(desktop: Desktop) -> Iterator[Scene]:
    desktop.env |= ALWAYS_ON
    with (
        AccessibleProgram.on(desktop.env) as program,
        RunningWindow.started(desktop) as window,
    ):
        told = window.ask("secrets")
        practice = PracticeSide(bases=told["bases"], control=told["control"])
        keyboard = Keyboard(desktop.env, "Practice")
        yield Scene(desktop, window, program, keyboard, practice)
        assert "Traceback" not in window.stderr()


def test_every_control_of_every_page_has_a_name(scene: Scene) -> None:
    program = scene.program
    seen: set[str] = set()

    def something_new() -> set[str]:
        return _names(program) - seen

    for place in ("", *_PLACES, *_SECTIONS):
        if place:
            program.press(place, role="radio button")
            until(something_new, what=f"the page {place}")
        seen |= _names(program)
        nodes = program.walk()
        unnamed = [one for one in nodes if _is_control(one) and not one.name]
        assert unnamed == [], place or "Connections"
        assert sum(_is_control(one) for one in nodes) > 5


def test_connect_pressed_by_a_screen_reader_signs_in_and_the_new_state_is_told(
    scene: Scene,
) -> None:
    program = scene.program
    program.press("Connect: GitHub", role="push button")
    address = scene.desktop.next_opened(0)
    program.forget_events()
    assert "Connected as" in visit(address)
    program.wait_event("GitHub, Connected. analind", kind="Announcement")
    program.press("GitHub, Connected*", role="radio button")
    program.press("Pause", role="push button")
    program.wait_event("Paused", kind="PropertyChange")
    program.wait_event("GitHub, Paused", kind="Announcement")


def test_somebody_without_a_mouse_connects_repairs_disconnects_and_undoes(scene: Scene) -> None:
    keys = scene.keyboard
    keys.press("ctrl+f")
    scene.wait_focus("Search connections")
    keys.write("github")
    keys.press("Return")
    scene.wait_focus("GitHub, Not connected")
    keys.press("Return")
    scene.wait_focus("Open browser")
    scene.sign_in()
    scene.wait_focus("Check now")

    scene.practice.tell("/revoke", service="github")
    keys.press("ctrl+r")
    scene.window.wait_row("GitHub", "Sign in again")
    scene.wait_label("This happens after a password change")
    scene.program.find("Close this message", role="push button")
    keys.press("Escape")
    until(lambda: not scene.program.shows("Close this message"), what="the message to go")
    keys.press("Escape")
    keys.press("Return")
    scene.wait_focus("Sign in again")
    scene.sign_in()
    scene.window.wait_row("GitHub", "Connected")

    keys.press("ctrl+k")
    scene.wait_focus("What do you want to do?")
    keys.write("github disc")
    scene.program.wait_event("GitHub: Disconnect…, 1 of 1", kind="Announcement")
    keys.press("Return")
    _to(scene, "Disconnect")
    keys.press("Return")
    scene.window.wait_row("GitHub", "Not connected")
    keys.press("ctrl+z")
    scene.window.wait_row("GitHub", "Connected")


def _to(scene: Scene, name: str) -> None:
    """Go on with the Tab key until the keyboard is on the button of this name."""
    for _ in range(30):
        node = scene.program.focused()
        if node is not None and node.name == name:
            return
        scene.keyboard.press("Tab")
    raise AssertionError(f"the Tab key does not lead to {name}")


def _is_control(node: Node) -> bool:
    return node.takes_keyboard or node.role in _CONTROLS


def _names(program: AccessibleProgram) -> set[str]:
    return {one.name for one in program.walk() if one.role == "label"}

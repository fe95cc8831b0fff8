"""Every place of the window in one walk: named for a screen reader, and in order for the Tab key.

Names, roles and states are those of the accessibility tree; the keys are real ones, and the window
writes down where they lead.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest
from accessibility_tree import ALWAYS_ON, AccessibleProgram
from command_line import visit
from desktop import Desktop, until
from keyboard import Keyboard
from practice_side import PracticeSide
from running_window import RunningWindow

pytestmark = pytest.mark.end_to_end
_PRESSED = frozenset({"push button", "radio button", "check box", "toggle button", "link"})
_FILLED = frozenset({"text", "password text", "combo box", "spin button", "slider"})
_CONTROLS = _PRESSED | _FILLED
_STOPS = 150  # more than any place has
_BATCH = 12
_SECTIONS = (
    "General",
    "Notifications",
    "Security and storage",
    "Network",
    "Developer",
    "About and Doctor",
)


@dataclass
class Scene:
    """One window with an account that is well and one that needs somebody."""

    desktop: Desktop
    window: RunningWindow
    program: AccessibleProgram
    keyboard: Keyboard

    def press(self, *names: str) -> None:
        """Click through to a place."""
        for name in names:
            self.window.press(name)

    def judge(self, where: str) -> None:
        """Find what is wrong with the place that is shown."""
        shown = [one for one in self.program.walk() if one.role in _CONTROLS]
        assert len(shown) > 1, where
        assert [one for one in shown if not one.name] == [], f"{where}: without a name"
        # A row is one stop, and Enter goes on to the same button beside it.
        in_rows = {f"{text.partition(',')[0]}" for text in self.window.ask("look")["rows"].values()}
        beyond = [
            one.name
            for one in shown
            if one.is_enabled
            and not one.takes_keyboard
            and one.name.partition(": ")[2] not in in_rows
        ]
        assert beyond == [], f"{where}: not for the keyboard"
        trail = self._from_the_beginning(self.trail(where))
        assert [stop for stop in trail if not stop["name"]] == [], f"{where}: a stop without a name"
        assert [_words(stop) for stop in trail[1:] if _goes_back(stop)] == [], f"{where}: goes back"
        wanted: dict[str, str] = self.window.ask("tabbable")["all"]
        reached = {str(stop["id"]) for stop in trail}
        assert [name for key, name in wanted.items() if key not in reached] == [], (
            f"{where}: the Tab key does not lead there"
        )

    def trail(self, where: str) -> list[dict[str, Any]]:
        """Press Tab until it has gone round, and return each stop once, the first one first."""
        self.window.ask("watch_focus")
        pressed = 0
        while pressed < _STOPS:
            self.keyboard.press(*["Tab"] * _BATCH)
            pressed += _BATCH
            trail = until(partial(self._settled, pressed), what=f"{pressed} stops in {where}")
            first = [stop["id"] for stop in trail].index
            again = [n for n, stop in enumerate(trail) if first(stop["id"]) != n]
            if again:
                start = first(trail[again[0]]["id"])
                return trail[start : again[0]]
        raise AssertionError(f"{where}: the Tab key does not come round")

    @staticmethod
    def _from_the_beginning(trail: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return the round from its first stop on, the leftmost and highest of all."""
        start = min(range(len(trail)), key=lambda n: trail[n]["place"][:2])
        return trail[start:] + trail[:start]

    def _settled(self, pressed: int) -> list[dict[str, Any]] | None:
        """Return the trail once all of the keys have arrived; the first stop needs no key."""
        trail: list[dict[str, Any]] = self.window.ask("focus_trail")["trail"]
        return trail if len(trail) >= pressed else None


def _is_at(scene: Scene, line: str) -> bool:
    return bool(scene.window.ask("menu")["at"] == line)


def _words(stop: dict[str, Any]) -> str:
    return f"{stop['name']} at {stop['place']} after {stop['before']}"


def _goes_back(stop: dict[str, Any]) -> bool:
    """Tell whether a stop lies above the one before, or left of it in one line.

    What begins right of it is the next column, which begins at its top.
    """
    if stop["before"] is None:
        return False
    left, top, width, height = map(int, stop["place"])
    old_left, old_top, old_width, old_height = map(int, stop["before"])
    is_above = top + height <= old_top
    in_line = top < old_top + old_height and old_top < top + height
    return (is_above and left < old_left + old_width) or (in_line and left + width <= old_left)


@pytest.fixture
def scene(desktop: Desktop) -> Iterator[Scene]:
    desktop.env |= ALWAYS_ON
    with (
        AccessibleProgram.on(desktop.env) as program,
        RunningWindow.started(desktop) as window,
    ):
        for number, service in enumerate(("GitHub", "Slack")):
            window.press(f"Connect: {service}")
            assert "Connected as" in visit(desktop.next_opened(number))
            window.wait_row(service, "Connected")
        told = window.ask("secrets")
        practice = PracticeSide(bases=told["bases"], control=told["control"])
        practice.tell("/revoke", service="slack")
        keyboard = Keyboard(desktop.env, "Practice")
        keyboard.press("F5")
        window.wait_row("Slack", "Sign in again")
        yield Scene(desktop, window, program, keyboard)
        assert "Traceback" not in window.stderr()


def test_every_place_has_names_and_an_order_for_the_keyboard(scene: Scene) -> None:
    window, judge = scene.window, scene.judge
    window.wait_text("Slack needs you to sign in again")
    judge("a message over the connections")
    scene.press("Close this message", "GitHub, *")
    window.wait_text("Facts")
    judge("an account's pane")
    scene.press("Disconnect…")
    window.wait_text("Disconnect GitHub?")
    judge("the question before disconnecting")
    scene.press("Keep connected", "Slack, *")
    window.wait_text("This happens after a password change")
    judge("an account that needs somebody")
    scene.press("Gmail, *")
    window.wait_text("Connect Gmail")
    judge("an account that is not connected")
    scene.press("Alerts*")
    window.wait_text("1 thing needs you.")
    judge("alerts")
    scene.press("Activity")
    window.wait_text("What happened to your connections, newest first.")
    judge("activity")
    scene.press("Credentials")
    judge("credentials")
    window.press("Open guide", beside="Serves Gmail and Google Drive")
    window.wait_text("Set up Gmail")
    judge("the guide")
    scene.press("Settings")
    for section in _SECTIONS:
        scene.press(section)
        window.wait_text(section)
        judge(section)
    scene.press("General", "Show it again")
    for step in ("All your connections", "Your sign-ins stay", "Where do you want to begin?"):
        window.wait_text(step)
        judge(f"the welcome: {step}")
        scene.press("Next" if "begin" not in step else "Not now")
    scene.keyboard.press("F1")
    window.wait_text("Find anything to do")
    judge("the map of the keyboard")
    scene.keyboard.press("Escape")


def test_menus_and_the_palette_have_names_and_are_gone_through_by_the_arrows(scene: Scene) -> None:
    window, keys = scene.window, scene.keyboard
    window.wait_text("Slack needs you to sign in again")
    scene.press("Close this message", "GitHub, *")
    keys.press("shift+F10")
    _go_through(scene, "Disconnect…")
    scene.press("Activity")
    until(lambda: _offers(scene, "Slack"), what="services to choose from")
    _go_through(scene, "Slack")
    keys.press("ctrl+k")
    field = scene.program.find("What do you want to do?", role="text")
    assert field.takes_keyboard
    keys.write("slack")
    keys.press("Down")
    shown = [one for one in scene.program.walk() if one.role in {"list item", "text", "list"}]
    assert len(shown) > 3
    assert [one for one in shown if not one.name] == []
    keys.press("Escape")
    until(lambda: not scene.program.shows("What do you want to do?"), what="the palette to go")


def _offers(scene: Scene, line: str) -> bool:
    """Open the menu of services; one from before there was any history is closed again."""
    scene.press("All services*")
    if line in until(lambda: scene.window.ask("menu").get("lines"), what="a menu"):
        return True
    scene.keyboard.press("Escape")
    return False


def _go_through(scene: Scene, last: str) -> None:
    """Press Down from line to line of the menu that is open, to its end, and leave it."""
    menu: dict[str, Any] = until(
        lambda: {**scene.window.ask("menu")} if "lines" in scene.window.ask("menu") else None,
        what="a menu",
    )
    assert menu["unnamed"] == 0
    items = [one for one in scene.program.walk() if one.role.endswith("menu item")]
    assert [one.name for one in items if not one.name] == []
    lines: list[str] = menu["lines"]
    assert lines[-1] == last
    if menu["at"] != lines[0]:  # one that keys have opened is at its first line already
        scene.keyboard.press("Down")
    for line in lines:
        until(partial(_is_at, scene, line), what=line)
        if line != last:
            scene.keyboard.press("Down")
    scene.keyboard.press("Escape")
    until(lambda: "error" in scene.window.ask("menu"), what="the menu to go")

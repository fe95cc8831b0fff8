"""A person in front of an installed program: sees, presses and double-clicks."""

import json
import subprocess
from pathlib import Path

from desktop import Desktop, until

_READER = Path(__file__).with_name("screen_reader.py")
_PATIENCE = 30.0


def wait_for_window(desktop: Desktop, title: str) -> str:
    """Return the number of a window that can be seen, once it is there."""

    def found() -> str:
        shown = said(desktop, "xdotool", "search", "--onlyvisible", "--name", title)
        return shown.split()[-1] if shown.split() else ""

    return until(found, timeout=_PATIENCE, what=f"a window called {title}")


def press(desktop: Desktop, name: str) -> None:
    """Press the button of this name, as a screen reader does, once it is there."""
    until(
        lambda: _read(desktop, "press", name).returncode == 0,
        timeout=_PATIENCE,
        what=f"a button called {name}; there are {names(desktop)}",
    )


def names(desktop: Desktop) -> list[str]:
    """Return every name in the window."""
    read = _read(desktop, "read")
    found: list[str] = json.loads(read.stdout) if read.returncode == 0 else []
    return found


def wait_for_name(desktop: Desktop, *words: str) -> str:
    """Wait until something in the window has all of these words in its name."""

    def found() -> str:
        return next((n for n in names(desktop) if all(word in n for word in words)), "")

    return until(found, timeout=_PATIENCE, what=f"{words} in the window")


def double_click(desktop: Desktop, x: int, y: int) -> None:
    """Do so at a place of the screen."""
    said(desktop, "xdotool", "mousemove", str(x), str(y))
    said(desktop, "xdotool", "click", "--repeat", "2", "--delay", "80", "1")


def window_class_of(desktop: Desktop, window: str) -> str:
    """Return the class by which a desktop finds the menu entry of a window."""
    return said(desktop, "xprop", "-id", window, "WM_CLASS").split('"')[-2]


def place_of(desktop: Desktop, window: str) -> tuple[int, int, int, int]:
    """Return left, top, width and height."""
    shown = said(desktop, "xdotool", "getwindowgeometry", "--shell", window)
    facts = dict(line.split("=") for line in shown.split())
    return int(facts["X"]), int(facts["Y"]), int(facts["WIDTH"]), int(facts["HEIGHT"])


def _read(desktop: Desktop, *order: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["/usr/bin/python3", "-W", "ignore", str(_READER), "atom-desktop", *order],
        env={k: v for k, v in desktop.env.items() if k != "LD_LIBRARY_PATH"},
        capture_output=True,
        text=True,
        check=False,
        timeout=_PATIENCE,
    )


def said(desktop: Desktop, *command: str) -> str:
    """Run a command on the desktop and return what it said."""
    done = subprocess.run(
        command, env=desktop.env, capture_output=True, text=True, check=False, timeout=_PATIENCE
    )
    return done.stdout

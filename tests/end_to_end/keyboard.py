"""A keyboard in front of a window: real key events through the X server."""

import subprocess
from collections.abc import Mapping

from desktop import until


class Keyboard:
    """Presses keys in the window whose title holds `title`, once it can be seen."""

    def __init__(self, env: Mapping[str, str], title: str) -> None:
        self._env = env
        found = until(lambda: self._do("search", "--onlyvisible", "--name", title), what=title)
        # No window manager is there to give the keyboard to a window.
        self._do("windowfocus", "--sync", found.split()[-1])

    def press(self, *keys: str) -> None:
        """Press keys one after the other; one may be several at a time, such as `ctrl+f`."""
        self._do("key", "--clearmodifiers", *keys)

    def write(self, text: str) -> None:
        """Type letters one after the other."""
        self._do("type", "--delay", "5", text)

    def _do(self, *order: str) -> str:
        done = subprocess.run(
            ["xdotool", *order],
            env=self._env,
            capture_output=True,
            text=True,
            check=False,
            timeout=20,
        )
        return done.stdout

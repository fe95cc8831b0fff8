"""Started a second time, the installed app brings its window forward by the right it was given."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from desktop import Desktop, until
from installed_window import said, wait_for_window
from tray_host import TrayHost

pytestmark = pytest.mark.end_to_end

_LISTENER = Path(__file__).parents[1] / "end_to_end" / "x11_messages.py"


@contextmanager
def _overheard(desktop: Desktop) -> Iterator[Callable[[], list[str]]]:
    """Note what programs tell the desktop."""
    notes = desktop.folder / "messages.txt"
    with notes.open("w") as out:
        listener = subprocess.Popen([sys.executable, _LISTENER], env=desktop.env, stdout=out)
    try:
        until(notes.read_text, what="the listener")
        yield lambda: notes.read_text().splitlines()
    finally:
        listener.terminate()
        listener.wait(timeout=10)


def _active(desktop: Desktop) -> str:
    return said(desktop, "xdotool", "getactivewindow").strip()


@contextmanager
def _open(desktop: Desktop, *command: str) -> Iterator[None]:
    with subprocess.Popen(command, env=desktop.env) as program:
        try:
            yield
        finally:
            program.terminate()


@pytest.mark.usefixtures("installed")
def test_a_second_start_has_the_focus_as_of_its_click(desktop: Desktop, tray: TrayHost) -> None:
    token = 'launcher/Atom "Desktop"/77-0-host_TIME31536000'
    folder = str(desktop.folder)
    with _open(desktop, "atom-desktop"), _open(desktop, "pcmanfm", "--no-desktop", folder):
        window = wait_for_window(desktop, "^Atom Desktop$")
        until(lambda: tray.items, what="an icon in the tray")
        other = wait_for_window(desktop, desktop.folder.name)
        said(desktop, "xdotool", "windowactivate", "--sync", other)
        until(lambda: _active(desktop) == other, what="the other window to have the focus")
        with _overheard(desktop) as messages:
            again = subprocess.run(
                ["atom-desktop"],
                env={**desktop.env, "DESKTOP_STARTUP_ID": token},
                capture_output=True,
                text=True,
                check=True,
                timeout=30,
            )
            assert "already running" in again.stdout
            asked = f"_NET_ACTIVE_WINDOW {window} 1 31536000 0 0 0"
            until(lambda: asked in messages(), what=f"{asked} among the messages")
        until(lambda: _active(desktop) == window, what="the window to have the focus")
        assert "77-0-host_TIME31536000" in said(desktop, "xprop", "-id", window, "_NET_STARTUP_ID")

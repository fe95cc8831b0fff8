"""The installed package, used as a person does."""

import json
import os
import subprocess
from pathlib import Path

import keyring_contents
import pytest
from chromium import Chromium
from desktop import Desktop, until
from installed_window import (
    double_click,
    place_of,
    press,
    wait_for_name,
    wait_for_window,
    window_class_of,
)
from package_tools import run, running
from tray_host import TrayHost

from atom_desktop.foundation.paths import APP_ID, profile_paths

pytestmark = pytest.mark.end_to_end

_ENTRY = Path(f"/usr/share/applications/{APP_ID}.desktop")


@pytest.mark.usefixtures("installed")
def test_the_menu_opens_it_and_its_window_belongs_to_the_menu_entry(
    desktop: Desktop, tray: TrayHost
) -> None:
    subprocess.run(["gtk-launch", APP_ID], env=desktop.env, check=True, timeout=30)
    window = wait_for_window(desktop, "^Atom Desktop$")
    window_class = window_class_of(desktop, window)
    entry = _ENTRY.read_text()
    named = next(line for line in entry.splitlines() if line.startswith("StartupWMClass="))
    assert named.partition("=")[2] == window_class
    until(lambda: tray.items, what="an icon in the tray")
    assert tray.item("ToolTip")[2].startswith("Atom Desktop")
    assert running()
    tray.choose("Quit")
    until(lambda: not running(), what="the end of the app")


@pytest.mark.usefixtures("installed")
def test_a_double_click_in_a_file_manager_opens_it(desktop: Desktop, tray: TrayHost) -> None:
    folder = desktop.folder / "On the desktop"
    folder.mkdir()
    (folder / _ENTRY.name).write_text(_ENTRY.read_text())
    (folder / _ENTRY.name).chmod(0o755)
    settings = Path(desktop.env["HOME"]) / ".config" / "libfm" / "libfm.conf"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("[config]\nsingle_click=0\nquick_exec=1\n[ui]\nbig_icon_size=48\n")
    manager = subprocess.Popen(["pcmanfm", "--no-desktop", str(folder)], env=desktop.env)
    with manager:
        try:
            left, top, width, _ = place_of(desktop, wait_for_window(desktop, folder.name))
            until(lambda: _opened(desktop, left, top, width), timeout=30, what="the app")
            window = wait_for_window(desktop, "^Atom Desktop$")
            assert window
            until(lambda: tray.items, what="an icon in the tray")
        finally:
            manager.terminate()


@pytest.mark.usefixtures("installed")
def test_a_service_is_connected_in_a_real_browser_and_its_tokens_lie_in_the_real_keyring(
    desktop: Desktop, tray: TrayHost, chromium: Chromium
) -> None:
    with subprocess.Popen(["atom-desktop", "--practice"], env=desktop.env) as app:
        wait_for_window(desktop, "^Atom Desktop")
        press(desktop, "Connect: Gmail")
        address = desktop.next_opened(0)
        chromium.open(address)
        chromium.click("#allow")
        assert "Connected as" in chromium.final_page()
        wait_for_name(desktop, "Gmail", "Connected")
        until(lambda: tray.items, what="an icon in the tray")
        until(lambda: "1 connected" in tray.item("ToolTip")[2], what="a new tooltip")
        paths = profile_paths(desktop.env["ATOM_HOME"], "practice")
        kept = keyring_contents.entries(paths.keyring_service)
        (entry,) = [
            name for name in kept if name.startswith("connection ") and " part " not in name
        ]
        tokens = keyring_contents.tokens(paths.keyring_service, entry.removeprefix("connection "))
        assert "access_token" in json.dumps(tokens)
        log = "".join(file.read_text() for file in paths.logs.iterdir())
        assert "ERROR" not in log
        assert "Traceback" not in log
        children = [pid for pid in running() if pid != app.pid]
        assert children, "the practice services are a process of their own"
        tray.choose("Quit")
        assert app.wait(timeout=20) == 0
    until(lambda: not running(), what="the end of every process")
    _judge_opener(desktop, address)


def _judge_opener(desktop: Desktop, address: str) -> None:
    """The browser gets the person's environment and the address, both untouched."""
    environ = dict(
        line.partition("=")[::2]
        for line in (desktop.folder / "opener-environ").read_text().splitlines()
    )
    assert environ["LD_LIBRARY_PATH"] == "/home/somebody/lib"
    added = {name for name in environ if name not in desktop.env} - {"PWD", "SHLVL", "_", "OLDPWD"}
    # Both only tell Python bindings of Qt apart.
    assert added <= {"QT_API", "PYSIDE6_OPTION_PYTHON_ENUM"}, added
    assert not [name for name, value in environ.items() if "_internal" in value]
    assert (desktop.folder / "opener-arguments").read_text() == f"{address}\n"
    assert "%2F" in address or "%3A" in address


@pytest.mark.usefixtures("installed")
def test_the_command_line_lists_its_services_and_finds_the_keyring(desktop: Desktop) -> None:
    listed = subprocess.run(
        ["atomctl", "list", "--json"], env=desktop.env, capture_output=True, text=True, check=True
    )
    assert len(json.loads(listed.stdout)["connections"]) == 10
    shown = subprocess.run(
        ["atomctl", "storage", "show"], env=desktop.env, capture_output=True, text=True, check=True
    )
    assert "GNOME Keyring" in shown.stdout


def test_removing_it_leaves_nothing_but_what_belongs_to_the_person(
    installed: list[str], desktop: Desktop
) -> None:
    own = profile_paths(desktop.env["ATOM_HOME"])
    subprocess.run(["atomctl", "list"], env=desktop.env, check=True, stdout=subprocess.DEVNULL)
    kept = sorted(path.name for path in own.root.iterdir())
    assert kept
    run("apt-get", "purge", "-y", "atom-desktop")
    assert not [name for name in installed if os.path.lexists(name) and not Path(name).is_dir()]
    left = run(
        "find", "/usr", "/etc", "/opt", "/var", "/run", "-xdev", "-iname", "*atom*desktop*",
        "-not", "-path", "/var/cache/*", "-not", "-path", "/var/log/*",
    )  # fmt: skip
    assert left == ""
    assert sorted(path.name for path in own.root.iterdir()) == kept


def _opened(desktop: Desktop, left: int, top: int, width: int) -> bool:
    """Double-click where the folder's one icon is, and tell whether something started."""
    # It stands at the top left of the right pane, whose edge depends on the theme.
    for x in range(left + 190, left + width - 40, 60):
        double_click(desktop, x, top + 110)
        try:
            until(running, timeout=3)
        except AssertionError:
            continue
        return True
    return False

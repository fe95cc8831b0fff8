"""The installed app as a login starts it, and in the language of the desktop."""

import os
import subprocess
from pathlib import Path
from xml.etree.ElementTree import parse

import pytest
from desktop import Desktop, until
from installed_window import names, said, wait_for_window
from package_tools import run, running
from tray_host import TrayHost

pytestmark = pytest.mark.end_to_end

_TEXTS = Path(__file__).parents[2] / "resources" / "translations" / "atom-desktop_de.ts"
_VISIBLE = ("xdotool", "search", "--onlyvisible", "--name", "^Atom Desktop$")


@pytest.mark.usefixtures("installed")
def test_a_login_starts_it_in_the_tray_and_a_click_there_shows_the_window(
    desktop: Desktop, tray: TrayHost
) -> None:
    config = desktop.folder / "config"
    env = {**desktop.env, "XDG_CONFIG_HOME": str(config)}
    subprocess.run(["atomctl", "autostart", "on"], env=env, check=True, timeout=30)
    (entry,) = (config / "autostart").iterdir()
    assert run("desktop-file-validate", str(entry)) == ""
    assert "TryExec=/usr/lib/atom-desktop/atom-desktop\n" in entry.read_text()
    subprocess.run(["gio", "launch", str(entry)], env=env, check=True, timeout=30)
    until(lambda: tray.items, what="an icon in the tray")
    (pid,) = running()
    arguments = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    assert b"--background" in arguments
    assert said(desktop, *_VISIBLE) == ""
    tray.activate()
    wait_for_window(desktop, "^Atom Desktop$")
    tray.choose("Quit")
    until(lambda: not running(), what="the end of the app")
    subprocess.run(["atomctl", "autostart", "off"], env=env, check=True, timeout=30)
    assert not entry.exists()


@pytest.mark.usefixtures("installed", "tray")
def test_it_speaks_german_where_the_desktop_does(desktop: Desktop) -> None:
    german, english = _texts()
    assert len(german) > 500
    desktop.env.update({"LANGUAGE": "de", "LANG": "de_DE.UTF-8"})
    with subprocess.Popen(["atom-desktop"], env=desktop.env) as app:
        try:
            wait_for_window(desktop, "^Atom Desktop$")
            shown = until(lambda: names(desktop), what="words in the window")
            spoken = [name for name in shown if name in german]
            assert len(spoken) > 5, shown
            assert not [name for name in shown if name in english]
            # Qt's own words, for its dialogs and menus, lie in a file that it maps into memory.
            mapped = Path(f"/proc/{app.pid}/maps").read_text()
            assert "/qtbase_de.qm" in mapped
        finally:
            app.terminate()
    assert app.returncode == os.EX_OK


def _texts() -> tuple[set[str], set[str]]:
    """Return what the window may say in German, and what it must not say in English."""
    pairs = [
        (one.findtext("source", ""), one.findtext("translation", ""))
        for one in parse(_TEXTS).getroot().iter("message")  # noqa: S314  # our own
    ]
    whole = [(source, text) for source, text in pairs if "{" not in source and text.strip()]
    german = {text for _, text in whole}
    return german, {source for source, text in whole if text != source} - german

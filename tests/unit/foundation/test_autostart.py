"""Start at login: entries that the system's own readers would take as they are meant."""

import configparser
import plistlib
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from atom_desktop.foundation.autostart import (
    AutostartState,
    DesktopEntry,
    autostart_for,
    entry_name,
    exec_line,
)
from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.foundation.launch_agent import LaunchAgent
from atom_desktop.foundation.paths import profile_paths
from atom_desktop.foundation.run_key import RunKey

_COMMAND = ["/opt/a b/python", "-m", "atom_desktop", "--profile", "work", "--background"]
_NASTY = ['a"b', "$HOME", "`id`", "back\\slash", "100%", "%u", "", "tab\there", "semi;colon", "'"]


def _as_a_desktop_reads(line: str) -> list[str]:
    """Undo the value's escapes, split as the specification quotes, undo field codes."""
    value = line.replace("\\t", "\t").replace("\\\\", "\\")
    # Inside double quotes a shell undoes the same four characters as the specification.
    words = subprocess.run(
        ["sh", "-c", f"printf '%s\\0' {value}"], capture_output=True, check=True, text=True
    )
    codes = {"%%": "%"}  # any other is a field code, which would be replaced or removed
    parts = words.stdout.split("\0")[:-1]
    return [re.sub("%.?", lambda found: codes[found[0]], part) for part in parts]


@pytest.mark.parametrize("argument", _NASTY)
def test_every_argument_arrives_as_it_was(argument: str) -> None:
    assert _as_a_desktop_reads(exec_line(["/bin/x", argument])) == ["/bin/x", argument]


def test_what_the_specification_gives_as_examples_is_quoted_so() -> None:
    assert exec_line(["atom-desktop", "--background"]) == "atom-desktop --background"
    assert exec_line(["/a b/c", "$x"]) == '"/a b/c" "\\\\$x"'
    assert exec_line(["\\"]) == '"\\\\\\\\"'


def test_a_line_break_cannot_smuggle_in_another_key(tmp_path: Path) -> None:
    entry = DesktopEntry(tmp_path, "x", ["/bin/x", "a\nExec=evil"])
    with pytest.raises(ConfigurationError) as caught:
        entry.turn_on()
    assert caught.value.code == "autostart_unwritable"
    assert not list(tmp_path.iterdir())


def test_an_entry_is_written_read_and_removed(tmp_path: Path) -> None:
    entry = DesktopEntry(tmp_path / "autostart", "io.example.App", _COMMAND)
    assert entry.state() is AutostartState.OFF
    entry.turn_on()
    assert entry.state() is AutostartState.ON
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys have capitals
    parser.read(tmp_path / "autostart" / "io.example.App.desktop")
    keys = parser["Desktop Entry"]
    assert _as_a_desktop_reads(keys["Exec"]) == _COMMAND
    assert keys["TryExec"] == "/opt/a b/python"
    assert (keys["Type"], keys["Terminal"]) == ("Application", "false")
    entry.turn_off()
    entry.turn_off()
    assert entry.state() is AutostartState.OFF
    assert list((tmp_path / "autostart").iterdir()) == []


@pytest.mark.parametrize(
    ("old", "new", "state"),
    [
        ("X-GNOME-Autostart-enabled=true", "X-GNOME-Autostart-enabled=false", AutostartState.OFF),
        ("Terminal=false", "Hidden=true", AutostartState.OFF),
        ("/opt/a b/python", "/opt/old/python", AutostartState.OTHER),
        ("[Desktop Entry]", "[Something else]", AutostartState.OTHER),
    ],
)
def test_what_others_did_to_the_entry_is_seen(
    tmp_path: Path, old: str, new: str, state: AutostartState
) -> None:
    entry = DesktopEntry(tmp_path, "x", _COMMAND)
    entry.turn_on()
    file = tmp_path / "x.desktop"
    file.write_text(file.read_text().replace(old, new))
    assert entry.state() is state
    entry.turn_on()
    assert entry.state() is AutostartState.ON


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    entry = DesktopEntry(tmp_path / "file", "x", _COMMAND)
    for act in (entry.turn_on, entry.turn_off):
        with pytest.raises(ConfigurationError) as caught:
            act()
        assert caught.value.code == "autostart_unwritable"


def test_each_profile_and_each_home_has_an_entry_of_its_own(tmp_path: Path) -> None:
    names = {
        entry_name(profile_paths(home, profile))
        for home in (None, tmp_path, tmp_path / "other")
        for profile in ("default", "work")
    }
    assert len(names) == 6


def test_the_entry_lies_where_the_system_looks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    autostart_for(profile_paths(tmp_path / "home", "work")).turn_on()
    (file,) = (tmp_path / "autostart").iterdir()
    assert "--background" in file.read_text()
    monkeypatch.setenv("XDG_CONFIG_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path / "me"))
    autostart_for(profile_paths(None)).turn_on()
    assert list((tmp_path / "me" / ".config" / "autostart").iterdir())


def test_property_lists_are_read_on_macos_alone(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from atom_desktop.foundation.autostart import autostart_for\n"
        "from atom_desktop.foundation.paths import profile_paths\n"
        "autostart_for(profile_paths(Path(sys.argv[1]))).state()\n"
        "print(sorted({'plistlib', 'pyexpat'} & set(sys.modules)))"
    )
    said = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, check=True, text=True
    )
    assert said.stdout == "[]\n"


def test_a_launch_agent_holds_the_command(tmp_path: Path) -> None:
    agent = LaunchAgent(tmp_path, "io.example.App", _COMMAND)
    agent.turn_on()
    file = tmp_path / "io.example.App.plist"
    assert plistlib.loads(file.read_bytes())["ProgramArguments"] == _COMMAND
    assert agent.state() is AutostartState.ON
    assert LaunchAgent(tmp_path, "io.example.App", ["x"]).state() is AutostartState.OTHER
    file.write_bytes(b"rubbish")
    assert agent.state() is AutostartState.OFF
    agent.turn_on()
    agent.turn_off()
    assert not file.exists()


class FakeRegistry:
    """As much of `winreg` as is used."""

    HKEY_CURRENT_USER, REG_SZ, KEY_SET_VALUE = "user", 1, 2

    def __init__(self) -> None:
        self.values: dict[str, dict[str, Any]] = {}

    @contextmanager
    def OpenKey(self, root: str, path: str, *_: int) -> Iterator[dict[str, Any]]:  # noqa: N802
        if path not in self.values:
            raise FileNotFoundError(path)
        yield self.values[path]

    @contextmanager
    def CreateKey(self, root: str, path: str) -> Iterator[dict[str, Any]]:  # noqa: N802
        yield self.values.setdefault(path, {})

    def SetValueEx(self, key: dict[str, Any], name: str, _: int, kind: int, value: str) -> None:  # noqa: N802
        key[name] = value

    def QueryValueEx(self, key: dict[str, Any], name: str) -> tuple[Any, int]:  # noqa: N802
        if name not in key:
            raise FileNotFoundError(name)
        return key[name], self.REG_SZ

    def DeleteValue(self, key: dict[str, Any], name: str) -> None:  # noqa: N802
        if key.pop(name, None) is None:
            raise FileNotFoundError(name)


def test_a_run_key_is_written_and_the_task_manager_s_switch_is_heard() -> None:
    registry = FakeRegistry()
    key = RunKey("AtomDesktop", '"C:\\a b\\atom.exe" --background', registry)
    assert key.state() is AutostartState.OFF
    key.turn_on()
    assert key.state() is AutostartState.ON
    (run,) = registry.values
    approved = run.replace(r"\CurrentVersion\Run", r"\CurrentVersion\Explorer\StartupApproved\Run")
    registry.values[approved] = {"AtomDesktop": bytes([3, *[0] * 11])}
    assert key.state() is AutostartState.OFF
    key.turn_on()
    assert key.state() is AutostartState.ON
    assert RunKey("AtomDesktop", "other", registry).state() is AutostartState.OTHER
    key.turn_off()
    key.turn_off()
    assert key.state() is AutostartState.OFF

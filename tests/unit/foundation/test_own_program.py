"""Starting this program again, from source and frozen."""

import ctypes
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from atom_desktop.foundation.own_program import (
    name_process,
    practice_command,
    restore_environment,
    window_command,
)
from atom_desktop.foundation.paths import APP_ID

_BUNDLE = "/opt/atom/_internal"


@pytest.fixture
def frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", _BUNDLE, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/atom/atomctl")


def test_from_source_the_window_is_a_module_that_is_never_taken_from_the_current_folder(
    tmp_path: Path,
) -> None:
    (tmp_path / "atom_desktop").mkdir()
    (tmp_path / "atom_desktop" / "__main__.py").write_text("print('not this one')")
    done = subprocess.run(
        [*window_command(), "--version"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("Atom Desktop ")


@pytest.mark.usefixtures("frozen")
def test_frozen_the_window_is_the_program_beside_whoever_asks() -> None:
    assert window_command() == ["/opt/atom/atom-desktop"]
    assert practice_command() == ["/opt/atom/atom-desktop", "--practice-services"]


def test_a_frozen_program_on_windows_keeps_its_ending(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/atom/atomctl.exe")
    assert window_command() == ["/opt/atom/atom-desktop.exe"]


def test_windows_hears_which_program_this_is(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    library = SimpleNamespace(SetCurrentProcessExplicitAppUserModelID=told.append)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(shell32=library), raising=False)
    name_process()
    assert told == []
    monkeypatch.setattr(sys, "platform", "win32")
    name_process()
    assert told == [APP_ID]


@pytest.mark.usefixtures("frozen")
def test_programs_started_by_a_frozen_one_see_the_environment_of_the_person() -> None:
    environ = {
        "LD_LIBRARY_PATH": f"{_BUNDLE}:/home/me/lib",
        "LD_LIBRARY_PATH_ORIG": "/home/me/lib",
        "QT_PLUGIN_PATH": f"{_BUNDLE}/PySide6/Qt/plugins",
        "QML2_IMPORT_PATH": "/home/me/qml",
        "_PYI_ARCHIVE_FILE": "/opt/atom/atom-desktop",
        "_PYI_PARENT_PROCESS_LEVEL": "1",
        "LANG": "C.UTF-8",
    }
    restore_environment(environ)
    assert environ == {
        "LD_LIBRARY_PATH": "/home/me/lib",
        "QML2_IMPORT_PATH": "/home/me/qml",
        "LANG": "C.UTF-8",
    }


@pytest.mark.usefixtures("frozen")
def test_a_linker_path_that_was_not_there_before_is_gone_again() -> None:
    environ = {"LD_LIBRARY_PATH": _BUNDLE}
    restore_environment(environ)
    assert environ == {}


def test_from_source_the_environment_is_left_alone() -> None:
    environ = {"LD_LIBRARY_PATH_ORIG": "/x", "_PYI_ARCHIVE_FILE": "y", "QT_PLUGIN_PATH": "/z"}
    kept = dict(environ)
    restore_environment(environ)
    assert environ == kept

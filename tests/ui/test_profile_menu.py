"""Profiles in the window: whose this is, and another one in a window of its own."""

import sys
from pathlib import Path

import pytest
from fake_manager import FakeServices
from PySide6.QtWidgets import QInputDialog, QPushButton
from pytestqt.qtbot import QtBot
from screens import OpenWindow

from atom_desktop.foundation.launching import profile_command
from atom_desktop.foundation.paths import ProfilePaths, profile_paths
from atom_desktop.storage.profiles import list_profiles, make_profile
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.profile_menu import start_window


@pytest.fixture
def started(open_window: OpenWindow, tmp_path: Path) -> tuple[MainWindow, list[ProfilePaths]]:
    """A window of the profile `work`, and what it starts."""
    make_profile(tmp_path, "work")
    make_profile(tmp_path, "play")
    profile_paths(tmp_path, "practice").prepare()
    profile_paths(tmp_path, "practice").practice_mark.touch()
    window = open_window(FakeServices(paths=profile_paths(tmp_path, "work")))
    opened: list[ProfilePaths] = []
    window.profiles.start = opened.append
    return window, opened


def _lines(window: MainWindow) -> list[str]:
    window.profiles.rebuild()
    return [action.text() for action in window.profiles.menu.actions() if action.text()]


def _pick(window: MainWindow, text: str) -> None:
    window.profiles.rebuild()
    next(one for one in window.profiles.menu.actions() if one.text() == text).trigger()


def test_the_title_names_a_profile_that_is_not_the_usual_one(
    window: MainWindow, started: tuple[MainWindow, list[ProfilePaths]]
) -> None:
    assert window.windowTitle() == "Atom Desktop"
    assert started[0].windowTitle() == "work"
    names = [one.accessibleName() for one in started[0].rail.findChildren(QPushButton)]
    assert "Profile: work" in names


def test_the_menu_lists_real_profiles_and_ticks_this_one(
    started: tuple[MainWindow, list[ProfilePaths]],
) -> None:
    window, _ = started
    assert _lines(window) == ["default", "play", "work", "New profile…"]
    ticked = [one.text() for one in window.profiles.menu.actions() if one.isChecked()]
    assert ticked == ["work"]


def test_another_profile_opens_in_a_window_of_its_own(
    started: tuple[MainWindow, list[ProfilePaths]], tmp_path: Path
) -> None:
    window, opened = started
    _pick(window, "work")
    assert opened == []
    _pick(window, "play")
    assert opened == [profile_paths(tmp_path, "play")]


def test_a_new_profile_is_made_and_opened(
    started: tuple[MainWindow, list[ProfilePaths]], tmp_path: Path, qtbot: QtBot
) -> None:
    window, opened = started
    _pick(window, "New profile…")
    (dialog,) = window.findChildren(QInputDialog)
    dialog.setTextValue("club")
    dialog.accept()
    qtbot.waitUntil(lambda: not window.findChildren(QInputDialog))
    assert [one.name for one in list_profiles(tmp_path)][1] == "club"
    assert opened == [profile_paths(tmp_path, "club")]


@pytest.mark.parametrize(
    ("name", "words"),
    [("work", "There is a profile of that name already"), ("a b", "That is no profile name")],
)
def test_a_name_that_does_not_go_is_told(
    started: tuple[MainWindow, list[ProfilePaths]], name: str, words: str
) -> None:
    window, opened = started
    window.profiles.make(name)
    assert opened == []
    assert window.toast.words.text().startswith(words)


def test_practice_has_no_profiles_to_switch(open_window: OpenWindow) -> None:
    window = open_window(FakeServices(practice=True))
    names = [one.accessibleName() for one in window.rail.findChildren(QPushButton)]
    assert not [name for name in names if name.startswith("Profile")]


def test_the_usual_home_is_not_spelled_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Naming it would give the other window other keyring entries."""
    usual = profile_command(profile_paths(None, "work"))
    assert usual[1:] == ["-P", "-m", "atom_desktop", "--profile", "work"]
    chosen = profile_command(profile_paths(tmp_path, "work"))
    assert chosen[4:] == ["--home", str(tmp_path.resolve()), "--profile", "work"]
    monkeypatch.setenv("ATOM_HOME", str(tmp_path))
    named = profile_command(profile_paths(None, "work"))
    assert named == chosen
    again = profile_paths(named[5], named[7])
    assert again.keyring_service == profile_paths(None, "work").keyring_service


def test_the_other_window_is_a_program_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    seen, program = tmp_path / "seen", tmp_path / "program"
    program.write_text(f'#!/bin/sh\necho "$@" > {seen}\n')
    program.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(program))
    start_window(profile_paths(tmp_path, "work"))
    qtbot.waitUntil(lambda: seen.exists() and seen.read_text().endswith("\n"))
    assert seen.read_text().split()[:4] == ["-P", "-m", "atom_desktop", "--home"]

"""Colours, contrast and motion: the settings where they say, else the system."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from long_texts import SMALLEST, USUAL, faults_of, show
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atom_desktop.foundation.settings import Contrast, Motion, Settings, Theme
from atom_desktop.ui.colours import DARK, LIGHT, STRONG_DARK, STRONG_LIGHT
from atom_desktop.ui.looks import Looks
from atom_desktop.ui.theme import Scheme, apply_theme, motion_is_reduced, tokens
from atom_desktop.ui.widgets.spinner import Spinner

_LIGHT = Settings(theme=Theme.LIGHT)


@pytest.fixture
def looks(qapp: QApplication) -> Iterator[Looks]:
    made = Looks.of(qapp)
    yield made
    made.hear(False, False)
    made.choose(_LIGHT)


def test_there_is_one_for_the_application(qapp: QApplication, looks: Looks) -> None:
    assert Looks.of(qapp) is looks


def test_colours_and_contrast_go_together(looks: Looks) -> None:
    looks.choose(_LIGHT)
    assert tokens() is LIGHT
    looks.choose(Settings(theme=Theme.LIGHT, contrast=Contrast.MORE))
    assert tokens() is STRONG_LIGHT
    looks.choose(Settings(theme=Theme.DARK, contrast=Contrast.MORE))
    assert tokens() is STRONG_DARK
    looks.choose(Settings(theme=Theme.DARK))
    assert tokens() is DARK


def test_the_systems_colours_are_followed_unless_the_settings_say_otherwise(
    qapp: QApplication, looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks.choose(Settings())
    # The offscreen platform knows no scheme and takes none.
    monkeypatch.setattr(looks, "_hints", SimpleNamespace(colorScheme=lambda: Qt.ColorScheme.Dark))
    hints = qapp.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert tokens() is DARK
    looks.choose(_LIGHT)
    assert tokens() is LIGHT


def test_what_the_desktop_wants_is_followed(looks: Looks) -> None:
    looks.choose(_LIGHT)
    looks.hear(True, True)
    assert tokens() is STRONG_LIGHT
    assert motion_is_reduced()
    looks.hear(False, False)
    assert tokens() is LIGHT
    assert not motion_is_reduced()


def test_nothing_moves_where_less_motion_was_chosen(looks: Looks, qtbot: QtBot) -> None:
    looks.choose(_LIGHT)
    ring = Spinner()
    qtbot.addWidget(ring)
    ring.show()
    assert ring.moves
    looks.choose(Settings(theme=Theme.LIGHT, motion=Motion.LESS))
    qtbot.waitUntil(lambda: not ring.moves)
    ring.hide()
    ring.show()
    assert not ring.moves


@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize("name", ["home", "states", "guide", "settings", "palette"])
def test_with_more_contrast_everything_has_room(
    name: str, scheme: Scheme, qapp: QApplication
) -> None:
    apply_theme(qapp, scheme, strong=True)
    with show(name, USUAL) as window:
        assert faults_of(name, window) == []
        window.resize(*SMALLEST)
        assert faults_of(name, window) == []

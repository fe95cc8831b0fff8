"""Anything that can be done, by a few letters; and the keys written down."""

import pytest
from fake_manager import FakeServices
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.pages.keyboard_map import KeyboardMap
from atom_desktop.ui.pages.settings.page import SECTIONS
from atom_desktop.ui.palette import Palette
from atom_desktop.ui.widgets.rail import PLACES

_CONTROL = Qt.KeyboardModifier.ControlModifier


def _open(window: MainWindow, typed: str) -> Palette:
    QTest.keyClick(window, Qt.Key.Key_K, _CONTROL)
    palette = window.shortcuts.palette
    assert palette.isVisible()
    assert window.focusWidget() is palette.field
    QTest.keyClicks(palette.field, typed)
    return palette


def _offered(palette: Palette) -> list[str]:
    return [palette.list.item(number).text() for number in range(palette.list.count())]


def test_a_few_letters_and_return_do_what_they_say(
    window: MainWindow, services: FakeServices
) -> None:
    palette = _open(window, "chk all")
    assert _offered(palette) == ["Check all connections (F5)"]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert services.manager.calls == [("check_all",)]
    assert not palette.isVisible()


def test_an_account_is_found_with_everything_that_it_offers(
    window: MainWindow, services: FakeServices
) -> None:
    palette = _open(window, "github")
    offered = _offered(palette)
    assert offered[0] == "GitHub: Show"
    assert "GitHub: Disconnect…" in offered
    for _ in range(offered.index("GitHub: Pause")):
        QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert services.manager.calls == [("pause", "c-github")]
    assert window.home.list.selected == "c-github"


def test_every_section_of_the_settings_is_found(window: MainWindow) -> None:
    offered = _offered(_open(window, "settings"))
    for key, (name, _) in SECTIONS.items():
        if key != "general":  # the place itself
            assert f"Settings: {name}" in offered
    assert any(one.startswith("Go to Settings") for one in offered)


def test_escape_closes_it_and_brings_the_keyboard_back(window: MainWindow) -> None:
    window.choose("c-slack")
    window.home.focus_chosen()
    before = window.focusWidget()
    palette = _open(window, "zzz")
    assert _offered(palette) == []
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.focusWidget() is before
    assert window.home.list.selected == "c-slack"


def test_it_goes_when_the_keyboard_goes_elsewhere(window: MainWindow) -> None:
    palette = _open(window, "")
    window.home.search.setFocus()
    assert not palette.isVisible()
    assert window.focusWidget() is window.home.search


def test_what_is_chosen_is_announced(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(Palette, "_say", lambda _, words: said.append(words))
    palette = _open(window, "github")
    said.clear()
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert said == [f"{_offered(palette)[1]}, 2 of {palette.list.count()}"]


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Question])
def test_the_map_names_every_key_and_escape_leaves_it(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window, key)
    page = window.page
    assert isinstance(page, KeyboardMap)
    shown = {label.text() for label in page.findChildren(QLabel)}
    for shortcut in window.shortcuts.all:
        assert {shortcut.words, " or ".join(shortcut.keys)} <= shown
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert window.page is window.home


def test_a_question_mark_can_still_be_typed(window: MainWindow) -> None:
    window.home.search.setFocus()
    QTest.keyClicks(window.home.search, "?")
    assert window.home.search.text() == "?"
    assert window.page is window.home


def test_every_place_of_the_rail_has_a_number(window: MainWindow) -> None:
    for number, (name, words, _) in reversed([*enumerate(PLACES, 1)]):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), _CONTROL)
        assert window.rail.places[name].isChecked(), words
        assert (window.page is window.home) is (name == "connections")

"""The menu of a row: by the other mouse button, the Menu key or Shift+F10."""

from collections.abc import Callable

import pytest
from fake_manager import FakeServices
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.widgets.row import ConnectionRow
from atom_desktop.ui.widgets.row_menu import RowMenu

# The offscreen platform can neither raise a menu nor give it the whole keyboard.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
_Open = Callable[[ConnectionRow], object]


def _right_click(row: ConnectionRow) -> None:
    place = QPoint(200, 20)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(row, QContextMenuEvent(reason, place, row.mapToGlobal(place)))


def _menu_key(row: ConnectionRow) -> None:
    row.setFocus()
    reason, place = QContextMenuEvent.Reason.Keyboard, row.rect().center()
    QApplication.sendEvent(row, QContextMenuEvent(reason, place, row.mapToGlobal(place)))


def _shift_f10(row: ConnectionRow) -> None:
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)


def _opened(window: MainWindow, key: str, how: _Open) -> RowMenu:
    how(window.home.list.rows[key])
    menus = [one for one in window.findChildren(RowMenu) if one.isVisible()]
    assert len(menus) == 1
    return menus[0]


def _lines(menu: RowMenu) -> list[str]:
    return [one.text() or "—" for one in menu.actions()]


@pytest.mark.parametrize("how", [_right_click, _menu_key, _shift_f10])
def test_it_has_what_the_row_and_its_page_offer(how: _Open, window: MainWindow) -> None:
    menu = _opened(window, "c-slack", how)
    assert _lines(menu) == [
        *("Sign in", "Check now", "Pause", "Rename", "Change permissions…"),
        *("Add another account", "—", "Disconnect…"),
    ]
    assert window.home.list.selected == "c-slack"
    assert (menu.activeAction() is None) == (how is _right_click)
    menu.close()


def test_a_service_that_is_not_connected_offers_its_one_way(window: MainWindow) -> None:
    menu = _opened(window, "google_drive", _right_click)
    assert _lines(menu) == ["Set up…"]
    menu.close()


def test_what_is_picked_is_done_with_the_row(window: MainWindow, services: FakeServices) -> None:
    menu = _opened(window, "c-github", _right_click)
    next(one for one in menu.actions() if one.text() == "Pause").trigger()
    assert ("pause", "c-github") in services.manager.calls
    menu.close()


def test_it_tells_a_screen_reader_whose_menu_it_is(window: MainWindow) -> None:
    menu = _opened(window, "c-github", _menu_key)
    interface = QAccessible.queryAccessibleInterface(menu)
    assert interface.text(QAccessible.Text.Name) == "What can be done with GitHub"
    menu.close()


def test_closing_it_gives_the_keyboard_back_to_the_row(
    window: MainWindow, services: FakeServices, qtbot: QtBot
) -> None:
    menu = _opened(window, "c-github", _shift_f10)
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.home.list.rows["c-github"].hasFocus)
    assert not services.manager.calls

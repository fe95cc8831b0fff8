"""Where the keyboard is after something changed: never thrown out of where it was."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from fake_manager import FakeManager, FakeServices, view_of
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from sample_rows import row, ten_states
from screens import OpenWindow

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.sign_in import SignInPhase
from atom_desktop.connections.summary import Action
from atom_desktop.foundation.events import SignInChanged
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.pages.connect import ConnectPage
from atom_desktop.ui.pages.detail import DetailPage
from atom_desktop.ui.pages.questions import DisconnectQuestion, RenameQuestion

# The offscreen platform says so whenever a window is brought to the front.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
_S = ConnectionStatus


def _focus(window: MainWindow) -> QWidget:
    focused = window.focusWidget()
    assert focused is not None
    return focused


def _words(window: MainWindow) -> str:
    focused = _focus(window)
    assert isinstance(focused, QAbstractButton)
    assert window.home.pane.isAncestorOf(focused)
    return focused.text()


def _press(window: MainWindow, words: str) -> None:
    """Press a button of the pane by the keyboard."""
    QApplication.processEvents()
    found = [
        one
        for one in window.home.pane.findChildren(QAbstractButton)
        if one.text() == words and one.isVisible()
    ]
    found[0].setFocus()
    QTest.keyClick(found[0], Qt.Key.Key_Space)


def _become(window: MainWindow, services: FakeServices, key: str, status: _S) -> None:
    services.manager.rows = tuple(
        row(one.provider_id, status) if one.key == key else one for one in services.manager.rows
    )
    window.home.refresh()


def _detail(window: MainWindow) -> DetailPage:
    assert isinstance(window.home.pane.page, DetailPage)
    return window.home.pane.page


@pytest.mark.parametrize(
    ("pressed", "after"),
    [("Open browser", "Open again"), ("Copy link", "Open browser")],
)
def test_beginning_a_sign_in_leaves_the_keyboard_in_the_pane(
    window: MainWindow, pressed: str, after: str
) -> None:
    window.choose("dropbox")
    _press(window, pressed)
    assert _words(window) == after


def test_a_finished_sign_in_leaves_the_keyboard_in_the_pane(
    window: MainWindow, services: FakeServices
) -> None:
    window.choose("dropbox")
    _press(window, "Open browser")
    services.manager.views["s-dropbox"] = view_of("dropbox", SignInPhase.FINISHING)
    window.home.refresh()
    assert _focus(window) is window.home.pane
    services.manager.views["s-dropbox"] = view_of("dropbox", SignInPhase.DONE)
    services.manager.rows = tuple(
        row("dropbox", _S.CONNECTED) if one.key == "dropbox" else one for one in ten_states()
    )
    services.bus.publish(SignInChanged(sign_in_id="s-dropbox", provider_id="dropbox"))
    assert _words(window) == "Check now"


def test_a_sign_in_begun_from_its_row_ends_on_the_new_row(
    window: MainWindow, services: FakeServices
) -> None:
    QTest.mouseClick(window.home.list.rows["dropbox"].button, Qt.MouseButton.LeftButton)
    services.manager.views["s-dropbox"] = view_of("dropbox", SignInPhase.DONE)
    services.manager.rows = tuple(
        row("dropbox", _S.CONNECTED) if one.key == "dropbox" else one for one in ten_states()
    )
    services.bus.publish(SignInChanged(sign_in_id="s-dropbox", provider_id="dropbox"))
    assert _focus(window) is window.home.list.rows["c-dropbox"]


def test_pausing_and_resuming_leave_the_keyboard_in_the_pane(
    window: MainWindow, services: FakeServices
) -> None:
    window.choose("c-github")
    _press(window, "Pause")
    _become(window, services, "c-github", _S.PAUSED)
    assert _words(window) == "Resume"
    _press(window, "Resume")
    _become(window, services, "c-github", _S.CONNECTED)
    assert _words(window) == "Check now"


def test_an_action_that_is_still_there_keeps_the_keyboard(
    window: MainWindow, services: FakeServices
) -> None:
    window.choose("c-github")
    _press(window, "Check now")
    _become(window, services, "c-github", _S.PAUSED)
    assert _words(window) == "Check now"


def test_a_name_ends_on_the_button_that_asked_for_it(window: MainWindow) -> None:
    window.choose("c-github")
    _press(window, "Rename")
    question = _detail(window).question
    assert isinstance(question, RenameQuestion)
    QTest.keyClick(question.field, Qt.Key.Key_Return)
    assert _words(window) == "Rename"


def test_a_disconnection_ends_in_the_pane_of_the_service(
    window: MainWindow, services: FakeServices
) -> None:
    window.choose("c-github")
    _press(window, "Disconnect…")
    question = _detail(window).question
    assert isinstance(question, DisconnectQuestion)
    question.disconnect_button.setFocus()
    QTest.keyClick(question.disconnect_button, Qt.Key.Key_Space)
    services.manager.rows = (*services.manager.rows, row("github", _S.READY))
    window.home.refresh()
    assert window.home.pane.isAncestorOf(_focus(window))


def test_changing_permissions_and_cancelling_leave_the_keyboard_in_the_pane(
    window: MainWindow,
) -> None:
    window.choose("c-github")
    _press(window, "Change permissions…")
    assert _words(window) == "Open browser"
    _press(window, "Cancel")
    assert isinstance(window.home.pane.page, DetailPage)
    assert window.home.pane.isAncestorOf(_focus(window))


def test_return_goes_from_the_row_into_the_pane_and_escape_back(window: MainWindow) -> None:
    window.choose("c-slack")
    window.home.focus_chosen()
    QTest.keyClick(_focus(window), Qt.Key.Key_Return)
    assert _words(window) == "Sign in again"
    QTest.keyClick(_focus(window), Qt.Key.Key_Escape)
    assert _focus(window) is window.home.list.rows["c-slack"]


def test_escape_leads_from_the_pane_to_the_row_before_it_clears_the_search(
    window: MainWindow,
) -> None:
    window.home.search.setFocus()
    QTest.keyClicks(window.home.search, "git")
    QTest.keyClick(window.home.search, Qt.Key.Key_Return)
    QTest.keyClick(_focus(window), Qt.Key.Key_Return)
    QTest.keyClick(_focus(window), Qt.Key.Key_Escape)
    assert _focus(window) is window.home.list.rows["c-github"]
    assert window.home.search.text() == "git"
    QTest.keyClick(_focus(window), Qt.Key.Key_Escape)
    assert window.home.search.text() == ""


def test_a_press_of_a_screen_reader_chooses_what_a_click_chooses(window: MainWindow) -> None:
    for button in (window.home.list.rows["c-slack"], window.rail.places["activity"]):
        reader = QAccessible.queryAccessibleInterface(button)
        assert reader.role() is QAccessible.Role.RadioButton
        reader.actionInterface().doAction("Toggle")
    assert window.home.list.selected == "c-slack"
    assert window.stack.currentWidget() is not window.home


def test_a_choice_made_by_the_program_is_no_press(window: MainWindow) -> None:
    pressed: list[str] = []
    window.home.list.chosen.connect(pressed.append)
    window.home.list.rows["c-slack"].setChecked(True)
    window.home.choose("c-teams")
    assert pressed == []


def test_escape_in_a_question_goes_back_to_its_button_first(window: MainWindow) -> None:
    window.choose("c-github")
    _press(window, "Disconnect…")
    QTest.keyClick(_focus(window), Qt.Key.Key_Escape)
    assert _words(window) == "Disconnect…"
    QTest.keyClick(_focus(window), Qt.Key.Key_Escape)
    assert _focus(window) is window.home.list.rows["c-github"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_the_search_leads_to_the_first_match(window: MainWindow, key: Qt.Key) -> None:
    window.home.search.setFocus()
    QTest.keyClicks(window.home.search, "not")
    QTest.keyClick(window.home.search, key)
    first = window.home.list.visible_keys()[0]
    assert _focus(window) is window.home.list.rows[first]
    assert window.home.list.selected == first
    summary = window.home.pane.summary
    assert summary is not None
    assert summary.key == first


def test_the_keyboard_waits_in_the_pane_while_another_window_lies_in_front(
    open_window: OpenWindow,
) -> None:
    rows = tuple(one for one in ten_states() if one.key != "c-teams")
    services = FakeServices(manager=FakeManager(rows=(*rows, row("teams", _S.READY))))
    window = open_window(services)
    window.choose("teams")
    _press(window, "Open browser")
    front = open_window(FakeServices())
    assert not window.isActiveWindow()
    services.manager.views["s-teams"] = view_of("teams", SignInPhase.DONE)
    services.manager.rows = (*rows, replace(row("teams", _S.CONNECTED)))
    window.home.refresh()
    window.choose("c-teams")
    front.hide()
    window.activateWindow()
    assert _words(window) == "Check now"
    assert not isinstance(window.home.pane.page, ConnectPage)


def test_the_keyboard_stays_with_a_row_whose_button_began_a_sign_in_behind_the_browser(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    rows = tuple(one for one in ten_states() if one.key != "c-teams")
    services = FakeServices(manager=FakeManager(rows=(*rows, row("teams", _S.READY))))
    window = open_window(services)
    gone = window.home.list.rows["teams"]
    gone.button.click()
    assert window.focusWidget() is gone
    front = open_window(FakeServices())
    services.manager.views["s-teams"] = view_of("teams", SignInPhase.DONE)
    services.manager.rows = (*rows, row("teams", _S.CONNECTED))
    services.bus.publish(SignInChanged(sign_in_id="s-teams", provider_id="teams"))
    ended: list[bool] = []
    gone.destroyed.connect(lambda: ended.append(True))
    qtbot.waitUntil(lambda: bool(ended))
    front.hide()
    window.activateWindow()
    assert window.focusWidget() is window.home.list.rows["c-teams"]


_Change = Callable[[MainWindow], object]


def test_a_message_goes_with_the_page_it_belongs_to(window: MainWindow) -> None:
    leave: list[_Change] = [
        lambda one: one.rail.places["settings"].click(),
        lambda one: one.open_guide("gmail"),
        lambda one: one.home.list.rows["c-github"].click(),
    ]
    for change in leave:
        window.go_home()
        window.toast.say("Slack answers.")
        change(window)
        assert not window.toast.isVisible()


def test_after_a_check_the_button_that_was_pressed_keeps_the_keyboard(window: MainWindow) -> None:
    window.choose("c-github")
    _press(window, "Check now")
    assert _focus(window) is _detail(window).buttons[Action.CHECK_NOW]

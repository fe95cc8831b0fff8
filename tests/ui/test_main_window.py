from dataclasses import replace

import pytest
from fake_manager import FakeManager, FakeServices, view_of
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QMessageBox,
    QPushButton,
    QSystemTrayIcon,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sample_rows import row, ten_states, usual_day
from screens import OpenWindow

from atom_desktop.connections.connection import ClientRegistration, ConnectionStatus
from atom_desktop.connections.sign_in import SignInPhase
from atom_desktop.connections.summary import Action, Banner, Button, Tone
from atom_desktop.foundation.errors import ProviderError, SignInError
from atom_desktop.foundation.events import ConnectionChanged, SignInChanged, UncaughtError
from atom_desktop.notices import unexpected_notice
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.pages.before import BeforeCard
from atom_desktop.ui.pages.connect import ConnectPage
from atom_desktop.ui.pages.detail import DetailPage
from atom_desktop.ui.pages.failed import FailedCard
from atom_desktop.ui.pages.guide import GuidePage
from atom_desktop.ui.pages.header import PaneHeader
from atom_desktop.ui.pages.questions import DisconnectQuestion, RenameQuestion
from atom_desktop.ui.pages.waiting import WaitingCard
from atom_desktop.ui.widgets.buttons import TextButton

# The offscreen platform says so whenever a window is brought to the front.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
_LEFT = Qt.MouseButton.LeftButton


def _buttons(window: MainWindow) -> list[str]:
    return [one.text() for one in window.findChildren(QAbstractButton) if one.isVisible()]


def _texts(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel))


@pytest.mark.parametrize(
    ("key", "call"),
    [
        ("c-outlook", ("renew", "c-outlook")),
        ("c-trello", ("retry",)),
        ("c-teams", ("cancel", "s-teams")),
        ("c-asana", ("check", "c-asana")),
        ("c-notion", ("resume", "c-notion")),
        ("c-slack", ("begin", "slack", "c-slack", None, "oauth2", True)),
    ],
)
def test_the_button_of_a_row_calls_the_manager(
    window: MainWindow, services: FakeServices, qtbot: QtBot, key: str, call: tuple[object, ...]
) -> None:
    services.manager.rows = tuple(replace(one, permissions=()) for one in ten_states())
    window.home.refresh()
    QTest.mouseClick(window.home.list.rows[key].button, _LEFT)
    assert services.manager.calls == [call]


@pytest.mark.parametrize(
    ("action", "call"),
    [
        (Action.CHECK_NOW, ("check", "c-github")),
        (Action.PAUSE, ("pause", "c-github")),
    ],
)
def test_the_buttons_of_the_detail_page_call_the_manager(
    window: MainWindow,
    services: FakeServices,
    qtbot: QtBot,
    action: Action,
    call: tuple[object, ...],
) -> None:
    window.choose("c-github")
    page = window.home.pane.page
    assert isinstance(page, DetailPage)
    QTest.mouseClick(page.buttons[action], _LEFT)
    assert services.manager.calls == [call]


def test_a_new_state_reaches_the_window_through_the_bus(
    window: MainWindow, services: FakeServices, qtbot: QtBot
) -> None:
    services.manager.rows = usual_day()
    for _ in range(3):
        services.bus.publish(ConnectionChanged(connection_id="c-slack"))
    with qtbot.waitSignal(window.bridge.changed):
        pass
    assert window.home.title.text() == "7 of 10 connected. Slack needs you."
    assert window.home.subtitle.text() == "Everything else works. Next renewal in 12 min."


def test_the_button_under_the_keyboard_stays_when_facts_change(
    window: MainWindow, services: FakeServices
) -> None:
    window.choose("c-github")
    page = window.home.pane.page
    assert isinstance(page, DetailPage)
    check = page.buttons[Action.CHECK_NOW]
    check.setFocus()
    changed = replace(window.home.summaries["c-github"], facts=(("Checked", "just now"),))
    services.manager.rows = tuple(
        changed if one.key == changed.key else one for one in services.manager.rows
    )
    window.home.refresh()
    assert window.home.pane.page is page
    assert check.hasFocus()
    assert "just now" in _texts(window)


def test_what_goes_wrong_is_told_in_words_and_never_with_its_code(
    window: MainWindow, services: FakeServices
) -> None:
    services.manager.error = ProviderError("invalid_client")
    window.commands.act(window.home.summaries["c-github"], Action.CHECK_NOW)
    assert window.toast.isVisible()
    assert "GitHub" in window.toast.words.text()
    assert "invalid_client" not in window.toast.words.text()


def test_an_uncaught_error_is_told_until_somebody_has_read_it(
    window: MainWindow, services: FakeServices, qtbot: QtBot
) -> None:
    error = UncaughtError(where="task renewals", kind="ValueError", frames=("a.py:1 tick",))
    services.unexpected.note(error)
    services.notices = tuple(filter(None, [unexpected_notice(services.unexpected)]))
    services.bus.publish(error)
    qtbot.waitUntil(window.home.notices.isVisible)
    assert "ValueError in task renewals" in _texts(window)
    for name in ("Copy details", "Dismiss"):
        services.notices = ()
        buttons = window.home.notices.findChildren(QPushButton)
        next(button for button in buttons if button.accessibleName() == name).click()
    copied = QGuiApplication.clipboard().text()
    assert "a.py:1 tick" in copied
    assert window.toast.words.text() == "Details copied."
    assert not services.unexpected
    qtbot.waitUntil(window.home.notices.isHidden)


def test_connect_in_a_row_opens_the_browser_at_once(
    window: MainWindow, services: FakeServices
) -> None:
    window.choose("c-github")
    QTest.mouseClick(window.home.list.rows["dropbox"].button, _LEFT)
    assert services.manager.calls == [
        ("begin", "dropbox", None, ("openid", "mail.read"), "oauth2", True)
    ]
    assert window.home.list.selected == "dropbox"
    page = window.home.pane.page
    assert isinstance(page, ConnectPage)
    assert isinstance(page.card, WaitingCard)


def test_connect_in_a_row_asks_for_what_is_ticked_beside_it(
    window: MainWindow, services: FakeServices
) -> None:
    window.choose("dropbox")
    page = window.home.pane.page
    assert isinstance(page, ConnectPage)
    assert isinstance(page.card, BeforeCard)
    page.card.boxes.boxes["mail.send"].click()
    QTest.mouseClick(window.home.list.rows["dropbox"].button, _LEFT)
    asked = ("openid", "mail.read", "mail.send")
    assert services.manager.calls == [("begin", "dropbox", None, asked, "oauth2", True)]


def test_the_pane_opens_the_browser_with_what_was_ticked(
    window: MainWindow, services: FakeServices
) -> None:
    window.choose("dropbox")
    page = window.home.pane.page
    assert isinstance(page, ConnectPage)
    assert isinstance(page.card, BeforeCard)
    assert page.card.boxes.chosen() == ("openid", "mail.read")
    assert not page.card.boxes.boxes["openid"].isEnabled()
    page.card.boxes.boxes["mail.send"].click()
    page.card.boxes.boxes["mail.read"].click()
    QTest.mouseClick(page.card.open, _LEFT)
    asked = ("openid", "mail.send")
    assert services.manager.calls == [("begin", "dropbox", None, asked, "oauth2", True)]
    after = window.home.pane.page
    assert isinstance(after, ConnectPage)
    assert isinstance(after.card, WaitingCard)


def test_the_link_can_be_copied_instead_of_opening_a_browser(
    window: MainWindow, services: FakeServices
) -> None:
    window.choose("dropbox")
    page = window.home.pane.page
    assert isinstance(page, ConnectPage)
    assert isinstance(page.card, BeforeCard)
    page.card.copy.click()
    assert services.manager.calls[0][-1] is False
    assert (
        QGuiApplication.clipboard().text() == services.manager.views["s-dropbox"].authorization_url
    )
    waiting = window.home.pane.findChild(WaitingCard)
    assert waiting is not None
    assert waiting.open.text() == "Open browser"
    words = "The link is copied. Open it in a browser on this computer."
    assert waiting.words.text() == words


def _waiting(open_window: OpenWindow) -> tuple[MainWindow, FakeServices, WaitingCard]:
    services = FakeServices(manager=FakeManager(views={"s-teams": view_of("teams")}))
    window = open_window(services)
    window.choose("c-teams")
    page = window.home.pane.page
    assert isinstance(page, ConnectPage)
    assert isinstance(page.card, WaitingCard)
    return window, services, page.card


def test_the_waiting_card_opens_again_copies_and_cancels(open_window: OpenWindow) -> None:
    _, services, card = _waiting(open_window)
    card.open.click()
    card.copy.click()
    card.cancel.click()
    assert services.manager.calls == [("open_browser", "s-teams"), ("cancel", "s-teams")]
    assert "teams" in QGuiApplication.clipboard().text()


def test_a_pasted_address_is_checked_and_what_is_wrong_with_it_is_told_under_it(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window, services, card = _waiting(open_window)
    card.help_link.click()
    qtbot.waitUntil(card.address.isVisible)
    QTest.keyClicks(card.address, "code")
    assert not card.use.isEnabled()
    assert card.problem.isVisible()
    card.address.setText(" http://127.0.0.1:9/cb?code=x&state=y ")
    assert not card.problem.isVisible()
    services.manager.error = SignInError("address_not_a_redirect", address="http://127.0.0.1:8/cb")
    card.use.click()
    assert services.manager.calls == [("paste", "s-teams", "http://127.0.0.1:9/cb?code=x&state=y")]
    start = "That is not the right address. The right one begins with http://127.0.0.1:8/cb"
    assert card.problem.text().startswith(start)
    assert card.problem.isVisible()
    assert "code=x" in card.address.displayText()
    assert not window.toast.isVisible()
    services.manager.views["s-teams"] = view_of("teams", SignInPhase.FINISHING)
    window.home.refresh()
    assert card.address.text() == ""


def test_the_waiting_card_keeps_what_was_typed_when_rows_change(open_window: OpenWindow) -> None:
    window, services, card = _waiting(open_window)
    card.address.setText("http://127.0.0.1")
    window.home.refresh()
    assert card.address.text() == "http://127.0.0.1"
    services.manager.views["s-teams"] = view_of("teams", SignInPhase.FINISHING)
    window.home.refresh()
    assert card.title.text() == "Almost done"
    assert not card.cancel.isVisible()


def test_an_error_on_the_service_s_page_leads_to_the_guide(open_window: OpenWindow) -> None:
    window, services, card = _waiting(open_window)
    card.help_link.click()
    assert "Does Microsoft's page show an error?" in _texts(window)
    card.registration.click()
    assert services.manager.calls == [("cancel", "s-teams")]
    assert isinstance(window.stack.currentWidget(), GuidePage)


def test_escape_cancels_a_sign_in_that_waits(open_window: OpenWindow, qtbot: QtBot) -> None:
    window, services, _ = _waiting(open_window)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert services.manager.calls == [("cancel", "s-teams")]


def test_where_the_client_id_is_wrong_the_first_button_leads_to_the_guide(
    window: MainWindow, services: FakeServices
) -> None:
    window.commands.act(window.home.summaries["c-slack"], Action.SIGN_IN_AGAIN)
    failed = view_of("slack", SignInPhase.FAILED, failure=SignInError("invalid_client"))
    services.manager.views["s-slack"] = failed
    window.home.refresh()
    card = window.home.pane.findChild(FailedCard)
    assert isinstance(card, FailedCard)
    shown = [one for one in card.findChildren(TextButton) if one.property("kind") == "primary"]
    assert [one.text() for one in shown] == ["Check the client ID…"]
    shown[0].click()
    assert isinstance(window.stack.currentWidget(), GuidePage)


def test_with_practice_services_the_way_to_the_guide_is_called_a_rehearsal(
    open_window: OpenWindow,
) -> None:
    client = ClientRegistration(family="teams", client_id="made-up", source="practice")
    rows = (
        *(one for one in ten_states() if one.key != "c-teams"),
        row("teams", ConnectionStatus.READY),
    )
    manager = FakeManager(rows=rows, registrations={"teams": client})
    window = open_window(FakeServices(manager=manager))
    window.choose("teams")
    page = window.home.pane.page
    assert isinstance(page, ConnectPage)
    assert isinstance(page.card, BeforeCard)
    assert page.card.registration.text() == "Rehearse the set-up…"
    page.card.registration.click()
    assert isinstance(window.stack.currentWidget(), GuidePage)


def test_a_failed_sign_in_says_why_and_can_be_tried_again(
    window: MainWindow, services: FakeServices
) -> None:
    window.commands.act(window.home.summaries["c-slack"], Action.SIGN_IN_AGAIN)
    failed = view_of("slack", SignInPhase.FAILED, failure=SignInError("access_denied"))
    services.manager.views["s-slack"] = failed
    window.home.refresh()
    page = window.home.pane.page
    assert isinstance(page, ConnectPage)
    assert isinstance(page.card, FailedCard)
    assert "You did not allow it on Slack's page. Nothing changed." in _texts(window)
    assert "Check the client ID…" not in _buttons(window)
    page.card.retry.click()
    assert [call[0] for call in services.manager.calls] == ["begin", "begin"]
    assert services.manager.calls[1][2] == "c-slack"
    window.home.refresh()
    services.manager.views["s-slack"] = failed
    window.home.refresh()
    assert isinstance(page.card, FailedCard)
    page.card.dismissed.emit()
    assert isinstance(window.home.pane.page, DetailPage)


def test_a_sign_in_begun_anew_in_the_browser_is_followed_where_the_first_one_was(
    window: MainWindow, services: FakeServices
) -> None:
    window.commands.act(window.home.summaries["c-slack"], Action.SIGN_IN_AGAIN)
    views = services.manager.views
    views["s-slack"] = view_of("slack", SignInPhase.FAILED, failure=SignInError("access_denied"))
    window.home.refresh()
    page = window.home.pane.page
    assert isinstance(page, ConnectPage)
    before: object = page.card
    assert isinstance(before, FailedCard)

    views["s-2"] = replace(view_of("slack"), id="s-2", again_of="s-slack")
    services.bus.publish(SignInChanged(sign_in_id="s-2", provider_id="slack"))
    window.home.refresh()

    after: object = page.card
    assert isinstance(after, WaitingCard)
    assert window.home.pane.follows("s-2")
    assert not window.home.pane.follows("s-slack")


def test_a_finished_sign_in_shows_the_new_connection_and_says_so(
    window: MainWindow, services: FakeServices
) -> None:
    window.choose("dropbox")
    page = window.home.pane.page
    assert isinstance(page, ConnectPage)
    page.start()
    services.manager.views["s-dropbox"] = view_of("dropbox", SignInPhase.DONE)
    services.manager.rows = tuple(
        row("dropbox", ConnectionStatus.CONNECTED) if one.provider_id == "dropbox" else one
        for one in ten_states()
    )
    services.bus.publish(SignInChanged(sign_in_id="s-dropbox", provider_id="dropbox"))
    assert window.home.list.selected == "c-dropbox"
    assert isinstance(window.home.pane.page, DetailPage)
    assert window.toast.words.text() == "Dropbox connected as ana@example.com."


def test_a_connection_is_disconnected_only_after_a_second_yes(
    window: MainWindow, services: FakeServices, qtbot: QtBot
) -> None:
    window.choose("c-github")
    page = window.home.pane.page
    assert isinstance(page, DetailPage)
    page.buttons[Action.DISCONNECT].click()
    assert services.manager.calls == []
    assert isinstance(page.question, DisconnectQuestion)
    assert page.question.keep.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not page.close_question()
    page.ask_to_disconnect()
    question = page.question
    assert isinstance(question, DisconnectQuestion)
    question.disconnect_button.click()
    assert services.manager.calls == [("disconnect", "c-github")]


def test_the_question_whether_to_disconnect_comes_into_sight_and_takes_its_button_s_place(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1000, 560)
    window.choose("c-gmail")
    page = window.home.pane.page
    assert isinstance(page, DetailPage)
    button = page.buttons[Action.DISCONNECT]
    button.click()
    question = page.question
    assert isinstance(question, DisconnectQuestion)
    assert not button.isVisible()
    seen = window.home.pane.area.viewport()
    qtbot.waitUntil(lambda: seen.rect().contains(_place(question, seen)))
    question.keep.click()
    assert button.isVisible()
    assert button.hasFocus()


def _place(widget: QWidget, viewport: QWidget) -> QRect:
    """Return where `widget` lies in the part of a page that is scrolled into sight."""
    return QRect(widget.mapTo(viewport, QPoint(0, 0)), widget.size())


def test_after_a_disconnection_the_service_s_row_is_shown_with_what_is_left_to_do(
    window: MainWindow, services: FakeServices
) -> None:
    window.choose("c-github")
    window.commands.disconnections.begin(window.home.summaries["c-github"])
    services.manager.rows = (*services.manager.rows, row("github", ConnectionStatus.READY))
    window.home.refresh()
    window.choose("github")
    window.home.pane.say_farewell("github", "GitHub keeps its side.", "https://service.example/x")
    assert "GitHub keeps its side." in _texts(window)
    window.choose("c-slack")
    assert window.home.pane.farewell is None


def test_a_name_is_changed_in_place(window: MainWindow, services: FakeServices) -> None:
    window.choose("c-github")
    page = window.home.pane.page
    assert isinstance(page, DetailPage)
    page.buttons[Action.RENAME].click()
    assert isinstance(page.question, RenameQuestion)
    assert page.question.field.hasFocus()
    assert page.question.field.maxLength() == 60
    page.question.field.setText("  Work  ")
    page.question.save.click()
    assert services.manager.calls == [("rename", "c-github", "Work")]
    assert page.question is None


def test_permissions_are_changed_on_the_same_connection(
    window: MainWindow, services: FakeServices
) -> None:
    window.commands.act(window.home.summaries["c-github"], Action.CHANGE_PERMISSIONS)
    page = window.home.pane.page
    assert isinstance(page, ConnectPage)
    assert isinstance(page.card, BeforeCard)
    page.card.open.click()
    assert services.manager.calls[0][:3] == ("begin", "github", "c-github")


def test_another_account_is_a_connection_of_its_own(
    window: MainWindow, services: FakeServices, qtbot: QtBot
) -> None:
    window.commands.act(window.home.summaries["c-github"], Action.ADD_ACCOUNT)
    page = window.home.pane.page
    assert isinstance(page, ConnectPage)
    assert isinstance(page.card, BeforeCard)
    assert "Add another GitHub account" in _texts(window)
    header = window.home.pane.findChild(PaneHeader)
    assert header is not None
    assert header.account.text() == ""
    boxes, opener = page.card.boxes, page.card.open
    origin = QPoint()
    qtbot.waitUntil(lambda: opener.mapTo(window, origin).y() > boxes.mapTo(window, origin).y())
    assert "Cancel" in _buttons(window)
    page.card.cancelled.emit()
    assert isinstance(window.home.pane.page, DetailPage)
    assert header.account.text() == "ana-l"
    window.commands.act(window.home.summaries["c-github"], Action.ADD_ACCOUNT)
    page = window.home.pane.page
    assert isinstance(page, ConnectPage)
    assert isinstance(page.card, BeforeCard)
    page.card.open.click()
    assert services.manager.calls[0][:3] == ("begin", "github", None)


def test_keys_search_check_and_quit(
    window: MainWindow, services: FakeServices, qtbot: QtBot
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    window.choose("c-github")
    QTest.keyClick(window, Qt.Key.Key_F, control)
    assert window.home.search.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_R, control)
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert services.manager.calls == [("check", "c-github"), ("check_all",)]
    with qtbot.waitSignal(window.quit_wanted):
        QTest.keyClick(window, Qt.Key.Key_Q, control)


def test_escape_leaves_the_guide_and_then_clears_the_search(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.open_guide("gmail")
    assert isinstance(window.stack.currentWidget(), GuidePage)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.home
    window.home.search.setFocus()
    QTest.keyClicks(window.home.search, "slack")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.home.search.text() == ""


def test_closing_hides_only_while_a_tray_shows_the_icon(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    window.hides_on_close = lambda: True
    window.close()
    assert not window.isVisible()
    window.bring_back()
    assert window.isVisible()


def test_without_a_tray_closing_asks_once_and_then_ends_the_app(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.hides_on_close = lambda: True
    window.close()
    [question] = window.findChildren(QMessageBox)
    assert "There is no tray here" in question.text()
    assert window.isVisible()
    with qtbot.assertNotEmitted(window.quit_wanted):
        next(one for one in question.buttons() if one.text() == "Keep it open").click()
    with qtbot.waitSignal(window.quit_wanted):
        window.close()


def test_quit_in_the_question_ends_the_app(window: MainWindow, qtbot: QtBot) -> None:
    window.close()
    [question] = window.findChildren(QMessageBox)
    with qtbot.waitSignal(window.quit_wanted):
        next(one for one in question.buttons() if one.text() == "Quit").click()


def test_where_nothing_is_kept_fresh_closing_asks_nothing(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    rows = (row("slack", ConnectionStatus.READY),)
    window = open_window(FakeServices(manager=FakeManager(rows=rows)))
    with qtbot.waitSignal(window.quit_wanted):
        window.close()


def test_the_practice_services_are_marked_as_such(open_window: OpenWindow) -> None:
    window = open_window(FakeServices(practice=True))
    assert window.windowTitle() == "Practice"
    assert "made up" in _texts(window)


def test_a_notice_for_the_whole_app_can_be_acted_on(
    window: MainWindow, services: FakeServices
) -> None:
    services.notices = (
        Banner(
            title="No keyring",
            body="",
            tone=Tone.ATTENTION,
            button=Button(action=Action.UNLOCK, label="Try again"),
        ),
    )
    window.home.refresh()
    assert window.home.notices.isVisible()
    window.home.notices.acted.emit(Action.UNLOCK)
    assert services.manager.calls == [("retry",)]


def test_a_narrow_window_keeps_every_place_reachable(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(900, 600)
    qtbot.waitUntil(lambda: window.rail.width() == 64)
    assert window.rail.places["settings"].toolTip() != ""
    window.rail.places["settings"].click()
    assert "When the window is closed" in _texts(window)
    window.open_settings("about")
    assert "trademarks" in _texts(window)

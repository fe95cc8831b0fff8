"""Another account signed in: the card with both ways out."""

import pytest
from fake_manager import FakeServices, view_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from sample_rows import NOW

from atom_desktop.connections.sign_in import OtherAccount, SignInPhase
from atom_desktop.connections.summary import Action
from atom_desktop.foundation.events import SignInChanged
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.pages.connect import ConnectPage
from atom_desktop.ui.pages.other_account import OtherAccountCard

# The offscreen platform says so whenever a window is brought to the front.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


def _texts(window: MainWindow) -> set[str]:
    return {label.text() for label in window.findChildren(QLabel)}


def _show_another_account(
    window: MainWindow, services: FakeServices, connection_id: str | None = None
) -> OtherAccountCard:
    window.commands.act(window.home.summaries["c-slack"], Action.SIGN_IN_AGAIN)
    other = OtherAccount(
        got="bo in Northwind",
        expected="ana in Northwind",
        held_until=NOW,
        connection_id=connection_id,
    )
    view = view_of("slack", SignInPhase.OTHER_ACCOUNT, other=other)
    services.manager.views["s-slack"] = view
    services.bus.publish(SignInChanged(sign_in_id="s-slack", provider_id="slack"))
    window.home.refresh()
    services.manager.calls.clear()
    page = window.home.pane.page
    assert isinstance(page, ConnectPage)
    assert isinstance(page.card, OtherAccountCard)
    return page.card


def test_another_account_than_the_one_asked_for_leaves_both_ways_out(
    window: MainWindow, services: FakeServices
) -> None:
    card = _show_another_account(window, services)
    assert {"bo in Northwind", "ana in Northwind", "Nothing was changed."} <= _texts(window)
    assert card.keep.accessibleName() == "Add bo in Northwind as a new account"
    card.keep.click()
    assert services.manager.calls == [("keep_other", "s-slack")]
    assert card.retry.accessibleName() == "Sign in as ana in Northwind"
    card.retry.click()
    assert services.manager.calls[-1][:3] == ("begin", "slack", "c-slack")


def test_an_account_that_is_connected_already_is_offered_the_sign_in(
    window: MainWindow, services: FakeServices
) -> None:
    card = _show_another_account(window, services, "c-slack-2")
    assert card.keep.accessibleName() == "Use it for bo in Northwind"


@pytest.mark.parametrize("by_key", [False, True])
def test_neither_account_is_an_answer_too(
    window: MainWindow,
    services: FakeServices,
    by_key: bool,  # noqa: FBT001  # a parameter of the test
) -> None:
    card = _show_another_account(window, services)
    if by_key:
        QTest.keyClick(window, Qt.Key.Key_Escape)
    else:
        card.cancel.click()
    assert services.manager.calls == [("cancel", "s-slack")]

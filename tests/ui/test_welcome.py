"""The first start: three steps, all of which can be skipped, and never twice."""

import pytest
from fake_manager import FakeManager, FakeServices
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sample_rows import row, ten_states, usual_day
from screens import OpenWindow

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.ports import PlaceKind, StoragePlace
from atom_desktop.foundation.settings import Settings
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.pages.guide import GuidePage
from atom_desktop.ui.pages.welcome import WelcomePage

_S = ConnectionStatus


@pytest.fixture
def services() -> FakeServices:
    rows = tuple(row(one.provider_id, _S.NOT_SET_UP) for one in ten_states())
    return FakeServices(manager=FakeManager(rows=rows), settings=Settings())


def _greeted(window: MainWindow) -> WelcomePage:
    window.greeter.greet_if_new()
    page = window._page
    assert isinstance(page, WelcomePage)
    return page


def test_the_keyboard_alone_leads_through_all_steps(
    window: MainWindow, services: FakeServices
) -> None:
    page = _greeted(window)
    assert not window.rail.isVisible()
    for step in range(3):
        assert page.step == step
        assert page.next.hasFocus()
        QTest.keyClick(page.next, Qt.Key.Key_Return)
    assert window._page is window.home
    assert window.rail.isVisible()
    assert not services.settings.show_welcome


def test_it_is_never_shown_again(window: MainWindow, services: FakeServices) -> None:
    _greeted(window).skip.click()
    assert not services.settings.show_welcome
    window.greeter.greet_if_new()
    assert window._page is window.home


def test_escape_skips_it(window: MainWindow, services: FakeServices) -> None:
    _greeted(window)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window._page is window.home
    assert not services.settings.show_welcome


def test_who_has_connections_or_practises_needs_no_welcome(open_window: OpenWindow) -> None:
    for services in (
        FakeServices(manager=FakeManager(rows=usual_day()), settings=Settings()),
        FakeServices(manager=FakeManager(rows=()), settings=Settings(), practice=True),
    ):
        window = open_window(services)
        window.greeter.greet_if_new()
        assert window._page is window.home


def test_a_step_can_be_gone_back(window: MainWindow) -> None:
    page = _greeted(window)
    assert not page.back.isVisible()
    page.next.click()
    page.back.click()
    assert page.step == 0


def test_a_service_that_is_chosen_begins_with_its_guide(
    window: MainWindow, services: FakeServices
) -> None:
    page = _greeted(window)
    page.go(2)
    assert len(page.tiles) == 10
    page.tiles["slack"].click()
    assert isinstance(window._page, GuidePage)
    assert window.home.selected is not None
    assert window.home.selected.provider_id == "slack"
    assert not services.settings.show_welcome


def test_practice_mode_opens_in_a_program_of_its_own(window: MainWindow) -> None:
    page = _greeted(window)
    started: list[object] = []
    window.greeter.start = started.append
    page.go(2)
    page.practice.click()
    [command] = started
    assert isinstance(command, list)
    assert command[-1] == "--practice"
    assert window._page is window.home


def test_where_sign_ins_are_kept_is_said_honestly(
    window: MainWindow, services: FakeServices
) -> None:
    services.manager.place = StoragePlace(kind=PlaceKind.MEMORY, name="memory")
    page = _greeted(window)
    page.go(1)
    texts = [one.text() for one in page.findChildren(type(window.home.title))]
    assert any("this run only" in text for text in texts)


def test_the_settings_show_it_again(window: MainWindow, services: FakeServices) -> None:
    _greeted(window).skip.click()
    window.open_settings()
    window.places.welcome_wanted.emit()
    assert isinstance(window._page, WelcomePage)

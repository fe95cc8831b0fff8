"""A window in another language goes on where the one before it was."""

from collections.abc import Coroutine
from typing import Any

from fake_manager import FakeServices
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot
from screens import OpenWindow

from atom_desktop.foundation.secret import Secret
from atom_desktop.foundation.settings import LanguageChoice, Theme
from atom_desktop.ui.commands import Intent
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.pages.guide import GuidePage
from atom_desktop.ui.pages.settings.general import GeneralSection
from atom_desktop.ui.pages.settings.page import SettingsPage
from atom_desktop.ui.succession import take_over

PLACE = QRect(60, 40, 1000, 700)


class Held:
    """Keeps what was begun, as if it took long."""

    def __init__(self) -> None:
        self.begun: list[Coroutine[Any, Any, None]] = []

    def spawn(self, coro: Coroutine[Any, Any, None], *, name: str) -> None:
        self.begun.append(coro)

    def finish(self) -> None:
        for coro in self.begun:
            try:
                coro.send(None)
            except StopIteration:
                continue
            coro.close()
        self.begun.clear()


def _general(window: MainWindow) -> GeneralSection:
    window.open_settings()
    page = window.page
    assert isinstance(page, SettingsPage)
    assert isinstance(page.section, GeneralSection)
    return page.section


def test_languages_are_called_by_their_own_names(window: MainWindow) -> None:
    buttons = _general(window).language.buttons
    assert [one.text() for one in buttons.values()] == ["As the system", "English", "Deutsch"]
    assert buttons[LanguageChoice.SYSTEM].isChecked()


def test_another_language_is_written_and_then_wanted_once(
    window: MainWindow, services: FakeServices
) -> None:
    wanted: list[LanguageChoice] = []
    window.language_wanted.connect(wanted.append)
    section = _general(window)
    section.language.buttons[LanguageChoice.GERMAN].click()
    assert services.settings.language is LanguageChoice.GERMAN
    section.theme.buttons[Theme.LIGHT].click()
    assert wanted == [LanguageChoice.GERMAN]


def test_the_next_window_has_the_place_the_row_and_the_sign_ins(
    open_window: OpenWindow, services: FakeServices, qtbot: QtBot
) -> None:
    before = open_window(services)
    before.setGeometry(PLACE)
    before.choose("c-slack")
    intent = Intent(key="gmail", provider_id="gmail", variant="oauth2")
    before.home.pane.intend(intent)
    before.home.pane.follow("github", "s-1")
    before.commands.copied_links.add("s-1")
    after = MainWindow(services)
    qtbot.addWidget(after)
    take_over(before, after)
    assert not after.isMaximized()
    assert after.geometry() == PLACE
    assert after.home.selected == before.home.selected
    assert after.home.selected is not None
    assert after.home.pane.follows("s-1")
    assert after.home.pane.intents == {"gmail": intent}
    assert after.commands.copied_links == {"s-1"}
    after.bridge.close()


def test_a_window_is_busy_until_what_it_began_has_come_back(
    window: MainWindow, services: FakeServices
) -> None:
    held = Held()
    services.tasks = held  # type: ignore[assignment]  # nothing else of it is used here
    commands, preferences = window.commands, window.places.preferences
    for begin in (commands.check_all, lambda: preferences.change(theme=Theme.LIGHT)):
        assert _is_busy(window) is False
        begin()
        assert _is_busy(window) is True
        held.finish()
    assert _is_busy(window) is False


def _is_busy(window: MainWindow) -> bool:
    return window.is_busy


def test_what_was_typed_into_a_guide_and_not_saved_is_still_there(
    window: MainWindow, services: FakeServices, open_window: OpenWindow
) -> None:
    window.open_guide("github")
    page = window.page
    assert isinstance(page, GuidePage)
    page.form.client_id.setText("Ov23typed")
    assert page.form.secret is not None
    page.form.secret.fill(Secret("shown only once"))
    window.go_home()

    after = open_window(services)
    take_over(window, after)
    after.open_guide("github")
    page = after.page
    assert isinstance(page, GuidePage)
    assert page.form.client_id.text() == "Ov23typed"
    assert page.form.secret is not None
    assert page.form.secret.value() == Secret("shown only once")

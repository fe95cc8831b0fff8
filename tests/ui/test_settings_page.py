"""Every setting by its control, what is written, and what is said about it."""

from typing import TYPE_CHECKING, TypeVar

import pytest
from fake_manager import FakeManager, FakeServices
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QSystemTrayIcon
from pytestqt.qtbot import QtBot
from screens import OpenWindow

from atom_desktop.connections.ports import PlaceKind, StoragePlace
from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.foundation.licences import licence_texts, shipped_parts
from atom_desktop.foundation.settings import Closing, Contrast, KeepIn, LogLevel, Motion, Theme
from atom_desktop.storage.vault_key import KeyKind
from atom_desktop.ui.colours import DARK, LIGHT
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.pages.about import AboutPart
from atom_desktop.ui.pages.settings.developer import DeveloperSection
from atom_desktop.ui.pages.settings.doctor import DoctorSection
from atom_desktop.ui.pages.settings.general import GeneralSection
from atom_desktop.ui.pages.settings.network import NetworkSection, proxy_lines
from atom_desktop.ui.pages.settings.page import SECTIONS, SettingsPage
from atom_desktop.ui.pages.settings.storage import StorageSection
from atom_desktop.ui.relocation import Relocation
from atom_desktop.ui.theme import is_strong, motion_is_reduced, tokens

if TYPE_CHECKING:
    from collections.abc import Coroutine

_S = TypeVar("_S")
_PASSPHRASE = "correct horse battery"


def _page(window: MainWindow) -> SettingsPage:
    page = window._page
    assert isinstance(page, SettingsPage)
    return page


def _section(window: MainWindow, name: str, kind: type[_S]) -> _S:
    window.open_settings(name)
    section = _page(window).section
    assert isinstance(section, kind)
    return section


def test_every_section_opens_from_the_side(window: MainWindow) -> None:
    window.rail.places["settings"].click()
    for name in SECTIONS:
        _page(window).entries[name].click()
        assert type(_page(window).section) is SECTIONS[name][1]
        assert _page(window).entries[name].isChecked()


def test_colours_change_at_once_and_are_written(window: MainWindow, services: FakeServices) -> None:
    section = _section(window, "general", GeneralSection)
    section.theme.buttons[Theme.DARK].click()
    assert services.settings.theme is Theme.DARK
    assert tokens() is DARK
    section.theme.buttons[Theme.LIGHT].click()
    assert tokens() is LIGHT


def test_more_contrast_and_less_motion_count_at_once_and_are_written(
    window: MainWindow, services: FakeServices
) -> None:
    section = _section(window, "general", GeneralSection)
    assert not is_strong()
    assert not motion_is_reduced()
    section.contrast.buttons[Contrast.MORE].click()
    section.motion.buttons[Motion.LESS].click()
    assert services.settings.contrast is Contrast.MORE
    assert services.settings.motion is Motion.LESS
    assert is_strong()
    assert motion_is_reduced()
    section.contrast.buttons[Contrast.SYSTEM].click()
    section.motion.buttons[Motion.SYSTEM].click()
    assert not is_strong()
    assert not motion_is_reduced()


def test_closing_quits_where_that_was_chosen(
    window: MainWindow, services: FakeServices, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    window.hides_on_close = lambda: True
    section = _section(window, "general", GeneralSection)
    section.closing.buttons[Closing.QUIT].click()
    assert services.settings.on_close is Closing.QUIT
    with qtbot.waitSignal(window.quit_wanted):
        window.close()


def test_without_a_tray_there_is_nothing_to_choose(window: MainWindow) -> None:
    assert not _section(window, "general", GeneralSection).closing.isEnabled()


def test_what_cannot_be_written_is_told(window: MainWindow, services: FakeServices) -> None:
    services.settings_error = ConfigurationError("folder_unwritable", path="/x", reason="full")
    section = _section(window, "general", GeneralSection)
    section.theme.buttons[Theme.DARK].click()
    assert window.toast.isVisible()
    assert tokens() is LIGHT


@pytest.mark.parametrize("typed", ["", "80", "70000"])
def test_a_port_is_judged_as_it_is_typed(
    window: MainWindow, services: FakeServices, typed: str
) -> None:
    section = _section(window, "network", NetworkSection)
    section.port.selectAll()
    QTest.keyClicks(section.port, typed) if typed else section.port.clear()
    assert not section.save.isEnabled()
    assert section.answer.text() == "A whole number from 1024 to 65535."
    QTest.keyClick(section.port, Qt.Key.Key_Return)
    assert services.settings.redirect_port == 53219


def test_another_port_is_saved_and_counts_from_the_next_start(
    window: MainWindow, services: FakeServices
) -> None:
    section = _section(window, "network", NetworkSection)
    section.port.selectAll()
    QTest.keyClicks(section.port, "50123")
    section.save.click()
    assert services.settings.redirect_port == 50123
    assert "next start" in section.answer.text()
    assert not section.save.isEnabled()


def test_a_proxy_is_shown_with_its_source_and_without_its_password() -> None:
    environment = {
        "https_proxy": "http://ana:hunter2@proxy.example:3128",
        "NO_PROXY": "localhost,.example",
        "HTTP_PROXY": "http://[broken",
    }
    assert proxy_lines(environment) == [
        "https_proxy = http://proxy.example:3128",
        "HTTP_PROXY = an address that cannot be read",
        "NO_PROXY = localhost,.example",
    ]


def test_the_log_level_is_written_and_paths_can_be_copied(
    window: MainWindow, services: FakeServices
) -> None:
    section = _section(window, "developer", DeveloperSection)
    section.level.buttons[LogLevel.DEBUG].click()
    assert services.settings.log_level is LogLevel.DEBUG
    section.copies["Settings"].button.click()
    assert QApplication.clipboard().text() == str(services.paths.settings)


def test_moving_to_a_vault_takes_a_passphrase_twice_and_is_asked_of_the_app(
    window: MainWindow, qtbot: QtBot
) -> None:
    section = _section(window, "storage", StorageSection)
    card = section.ask_for_vault()
    QTest.keyClicks(card.fields[0].edit, _PASSPHRASE)
    QTest.keyClicks(card.fields[1].edit, "something else")
    card.go.click()
    assert card.problem.text() == "The two passphrases differ."
    card.fields[1].edit.clear()
    QTest.keyClicks(card.fields[1].edit, _PASSPHRASE)
    with qtbot.waitSignal(window.relocation_wanted) as wanted:
        card.go.click()
    [wish] = wanted.args or [None]
    assert isinstance(wish, Relocation)
    assert wish.target is KeepIn.VAULT
    assert wish.passphrase is not None
    assert wish.passphrase.reveal() == _PASSPHRASE
    assert card.fields[0].edit.text() == ""


def test_a_passphrase_that_is_too_short_goes_nowhere(window: MainWindow, qtbot: QtBot) -> None:
    card = _section(window, "storage", StorageSection).ask_for_vault()
    for field in card.fields:
        QTest.keyClicks(field.edit, "short")
    with qtbot.assertNotEmitted(window.relocation_wanted):
        card.go.click()
    assert "at least 8 characters" in card.problem.text()


def _vault() -> FakeServices:
    place = StoragePlace(kind=PlaceKind.VAULT, name="the encrypted vault")
    return FakeServices(manager=FakeManager(place=place), storage_words=place.name)


@pytest.mark.parametrize(("kind", "fields"), [(KeyKind.PASSPHRASE, 1), (KeyKind.KEYRING, 0)])
def test_leaving_a_vault_asks_for_its_passphrase_where_it_has_one(
    open_window: OpenWindow, qtbot: QtBot, kind: KeyKind, fields: int
) -> None:
    services = _vault()
    services.places.vault.opened_by = kind
    window = open_window(services)
    section = _section(window, "storage", StorageSection)
    section._ask_for_keyring()
    assert section.card is not None
    assert len(section.card.fields) == fields
    for field in section.card.fields:
        QTest.keyClicks(field.edit, _PASSPHRASE)
    with qtbot.waitSignal(window.relocation_wanted) as wanted:
        section.card.go.click()
    [wish] = wanted.args or [None]
    assert isinstance(wish, Relocation)
    assert wish.target is KeepIn.KEYRING
    assert (wish.passphrase is not None) is bool(fields)


def test_the_passphrase_of_a_vault_is_changed_in_place(open_window: OpenWindow) -> None:
    services = _vault()
    window = open_window(services)
    section = _section(window, "storage", StorageSection)
    card = section.ask_for_passphrase()
    for field in card.fields:
        QTest.keyClicks(field.edit, _PASSPHRASE)
    card.go.click()
    assert services.places.vault.calls == [("change_passphrase", _PASSPHRASE)]
    assert section.card is None
    assert window.toast.words.text() == "The vault has another passphrase."


def test_the_doctor_says_what_is_wrong_and_each_check_has_its_button(
    window: MainWindow, services: FakeServices
) -> None:
    section = _section(window, "about", DoctorSection)
    assert set(section.buttons) == {check.name for check in services.checks}
    section.buttons["port"].click()
    assert isinstance(_page(window).section, NetworkSection)


def test_the_button_of_the_keyring_s_check_tries_it_again(
    window: MainWindow, services: FakeServices
) -> None:
    section = _section(window, "about", DoctorSection)
    services.checks = services.checks[:1]
    section.again.click()
    assert list(section.buttons) == ["storage"]


def test_the_report_names_no_person_and_no_path(window: MainWindow, services: FakeServices) -> None:
    section = _section(window, "about", DoctorSection)
    section.copy.click()
    report = QApplication.clipboard().text()
    assert "port: Port 53219 is in use" in report
    assert "Connections: " in report
    for row in services.manager.rows:
        assert not row.account_label or row.account_label not in report
    assert "/nowhere" not in report


async def test_about_lists_everything_that_is_shipped_and_shows_every_licence(
    qtbot: QtBot,
) -> None:
    begun: dict[str, Coroutine[object, object, object]] = {}
    about = AboutPart(lambda work, *, name: begun.update({name: work}))
    qtbot.addWidget(about)
    about.show()
    words = " ".join(one.text() for one in about.findChildren(QLabel))
    for part in shipped_parts()[1:]:
        assert f"{part.name.removesuffix('_Essentials')} {part.version}" in words, part
        assert part.licence in words
    assert not about.texts.isVisible()
    about.licences.click()
    await begun["licences"]
    assert about.texts.isVisible()
    assert about.texts.toPlainText() == licence_texts()

"""Export and import in the window: a file, a passphrase, and what came of it."""

from pathlib import Path

from fake_manager import FakeArchives, FakeServices
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from screens import OpenWindow

from atom_desktop.foundation.errors import StorageError
from atom_desktop.storage.archive_report import Kind, Line, Report, Verdict
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.pages.carry import CarrySection
from atom_desktop.ui.pages.carry_cards import PassphraseCard, ReportCard
from atom_desktop.ui.pages.settings.page import SettingsPage
from atom_desktop.ui.pages.settings.storage import StorageSection

_PASSPHRASE = "correct horse battery"
_FILE = Path("/somewhere/my.atomarchive")


def _section(window: MainWindow) -> CarrySection:
    window.open_settings("storage")
    page = window._page
    assert isinstance(page, SettingsPage)
    assert isinstance(page.section, StorageSection)
    return page.section.carry


def _texts(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]


def _type(card: PassphraseCard, *passphrases: str) -> None:
    for field, text in zip(card.fields, passphrases, strict=True):
        QTest.keyClicks(field.edit, text)


def test_an_export_takes_the_passphrase_twice_and_says_when_it_is_done(
    window: MainWindow, services: FakeServices
) -> None:
    section = _section(window)
    card = section.export_to(_FILE)
    assert card.fields[0].edit.hasFocus()
    _type(card, _PASSPHRASE, _PASSPHRASE)
    QTest.keyClick(card.fields[1].edit, Qt.Key.Key_Return)
    assert services.archives.calls == [("write", _FILE, _PASSPHRASE, False, True)]
    assert section.card is None
    assert window.toast.words.text() == "Exported to my.atomarchive."


def test_sign_ins_go_into_the_file_only_when_ticked_and_after_a_warning(
    window: MainWindow, services: FakeServices
) -> None:
    card = _section(window).export_to(_FILE)
    assert not any("second copy" in text for text in _texts(card))
    card.choice.click()
    assert any("second copy of every sign-in" in text for text in _texts(card))
    _type(card, _PASSPHRASE, _PASSPHRASE)
    card.go.click()
    assert services.archives.calls == [("write", _FILE, _PASSPHRASE, True, True)]


def test_two_passphrases_that_differ_write_nothing(
    window: MainWindow, services: FakeServices
) -> None:
    card = _section(window).export_to(_FILE)
    card.go.click()
    _type(card, _PASSPHRASE, "correct horse batterie")
    card.go.click()
    assert services.archives.calls == []
    assert "The two passphrases differ." in _texts(card)


def test_a_file_that_does_not_open_is_told_and_may_be_tried_again(
    window: MainWindow, services: FakeServices
) -> None:
    section = _section(window)
    card = section.import_from(_FILE)
    services.archives.error = StorageError("archive_sealed")
    _type(card, "something else")
    card.go.click()
    assert any("That file did not open" in text for text in _texts(card))
    assert card.fields[0].edit.text() == ""
    assert card.go.isEnabled()
    _type(card, _PASSPHRASE)
    card.go.click()
    assert services.archives.calls[1:] == [
        ("read", _FILE, _PASSPHRASE),
        ("take", True, False),
    ]
    assert isinstance(section.card, ReportCard)


def test_an_import_tells_what_was_taken_and_what_was_not(open_window: OpenWindow) -> None:
    lines = (
        Line(kind=Kind.SETTINGS, name="settings.toml", verdict=Verdict.TAKEN),
        Line(kind=Kind.ACCOUNT, name="GitHub (ana)", verdict=Verdict.OLDER),
    )
    services = FakeServices(archives=FakeArchives(report=Report(lines=lines)))
    section = _section(open_window(services))
    card = section.import_from(_FILE)
    card.choice.click()
    _type(card, _PASSPHRASE)
    card.go.click()
    assert services.archives.calls[-1] == ("take", True, True)
    report = section.card
    assert isinstance(report, ReportCard)
    assert _texts(report) == [
        "1 of 2 taken",
        "Settings settings.toml: taken",
        "Account GitHub (ana): skipped; this sign-in was renewed since",
        "Settings and provider files count from the next start.",
    ]
    report.close_button.click()
    assert section.card is None


def test_an_import_that_failed_says_why(open_window: OpenWindow) -> None:
    line = Line(kind=Kind.ACCOUNT, name="GitHub (ana)", verdict=Verdict.FAILED)
    report = Report(lines=(line,), error=StorageError("keyring_refused"))
    section = _section(open_window(FakeServices(archives=FakeArchives(report=report))))
    card = section.import_from(_FILE)
    _type(card, _PASSPHRASE)
    card.go.click()
    assert section.card is not None
    assert _texts(section.card)[0].startswith("The keyring did not keep the sign-in")


def test_buttons_open_a_file_dialog_that_holds_nothing_up(window: MainWindow, qtbot: QtBot) -> None:
    section = _section(window)
    for press, mode in (
        (section.export, QFileDialog.AcceptMode.AcceptSave),
        (section.import_, QFileDialog.AcceptMode.AcceptOpen),
    ):
        press.click()
        (dialog,) = section.findChildren(QFileDialog)
        assert dialog.acceptMode() is mode
        dialog.reject()
        qtbot.waitUntil(lambda: not section.findChildren(QFileDialog))
    assert section.card is None


def test_leaving_the_page_meanwhile_breaks_nothing(
    window: MainWindow, services: FakeServices
) -> None:
    _section(window).import_from(_FILE)
    carrying = window.carrying
    window.go_home()
    carrying.refused.emit("too late")
    carrying.exported.emit("my.atomarchive")
    carrying.imported.emit(Report(lines=()))
    _section(window).export_to(_FILE).cancel.click()

"""The notice of a locked vault: a field, a button, and nothing that stays behind."""

import pytest
from fake_manager import FakeServices
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from atom_desktop.connections.ports import PlaceKind, StoragePlace
from atom_desktop.foundation.errors import LockedError
from atom_desktop.foundation.secret import Secret
from atom_desktop.notices import storage_notice
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.widgets.unlock_card import UnlockCard

_LOCKED = StoragePlace(kind=PlaceKind.VAULT, name="Encrypted vault", trouble="vault_locked")


@pytest.fixture
def card(window: MainWindow, services: FakeServices) -> UnlockCard:
    notice = storage_notice(_LOCKED)
    assert notice is not None
    services.notices = (notice,)
    window.home.refresh()
    (found,) = window.home.notices.findChildren(UnlockCard)
    return found


def test_the_passphrase_goes_to_the_manager_and_leaves_the_field(
    card: UnlockCard, services: FakeServices
) -> None:
    assert card.field.edit.echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClicks(card.field.edit, "correct horse battery")
    QTest.mouseClick(card.button, Qt.MouseButton.LeftButton)
    assert services.manager.calls == [("unlock", Secret("correct horse battery"))]
    assert card.field.edit.text() == ""


def test_enter_unlocks_and_an_empty_field_does_not(
    card: UnlockCard, services: FakeServices
) -> None:
    QTest.keyClick(card.field.edit, Qt.Key.Key_Return)
    assert services.manager.calls == []
    QTest.keyClicks(card.field.edit, "correct horse battery")
    QTest.keyClick(card.field.edit, Qt.Key.Key_Return)
    assert [call[0] for call in services.manager.calls] == ["unlock"]


def test_a_wrong_passphrase_is_told_and_the_card_stays(
    card: UnlockCard, window: MainWindow, services: FakeServices
) -> None:
    services.manager.error = LockedError("vault_locked")
    QTest.keyClicks(card.field.edit, "something else")
    QTest.keyClick(card.field.edit, Qt.Key.Key_Return)
    assert "only its own passphrase opens it" in window.toast.words.text()
    assert card.isVisible()


def test_an_opened_vault_takes_the_card_away(
    card: UnlockCard, window: MainWindow, services: FakeServices
) -> None:
    services.notices = ()
    window.home.refresh()
    assert not window.home.notices.isVisible()


def test_the_card_has_a_name_for_those_who_cannot_see_it(card: UnlockCard) -> None:
    assert card.accessibleName().startswith("Your vault is locked. Sign-ins are safe in it")
    assert card.field.edit.accessibleName() == "Passphrase"

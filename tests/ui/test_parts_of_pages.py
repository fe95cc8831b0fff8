"""Smaller parts of the pages."""

from dataclasses import replace

import pytest
from fake_manager import FakeManager, FakeServices
from fake_specs import SPECS
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from sample_rows import row
from screens import OpenWindow

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.ports import PlaceKind, StoragePlace
from atom_desktop.foundation.errors import SignInError
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.pages.detail import DetailPage
from atom_desktop.ui.pages.failed import FailedCard
from atom_desktop.ui.pages.header import PaneHeader
from atom_desktop.ui.pages.permissions import GrantedPermissions, PermissionBoxes
from atom_desktop.ui.widgets.labels import ElidedLabel

_GITHUB = next(spec for spec in SPECS if spec.id == "github")


def _texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


@pytest.mark.parametrize(
    ("service_s", "shown"),
    [("", "access_denied"), ("access_denied", "access_denied"), ("no", "access_denied (no)")],
)
def test_a_code_stands_once_under_details(qtbot: QtBot, service_s: str, shown: str) -> None:
    card = FailedCard(SignInError("access_denied", provider_code=service_s), _GITHUB)
    qtbot.addWidget(card)
    assert [text for text in _texts(card) if "access_denied" in text] == [shown]


def test_what_lets_a_program_do_a_lot_is_explained_once(qtbot: QtBot) -> None:
    offered = PermissionBoxes(_GITHUB)
    ticked = PermissionBoxes(_GITHUB, ["mail.send"])
    for boxes in (offered, ticked):
        qtbot.addWidget(boxes)
    assert _texts(offered).count("lets a program do a lot") == 1
    assert "lets a program do a lot" not in _texts(ticked)


def test_the_technical_names_can_be_shown_and_hidden(qtbot: QtBot) -> None:
    made = GrantedPermissions(row("github", ConnectionStatus.CONNECTED).permissions)
    qtbot.addWidget(made)
    for words in ("Hide technical names", "Show technical names"):
        made.details.click()
        assert made.details.text() == words


def test_a_row_with_a_name_of_its_own_says_whose_it_is(qtbot: QtBot) -> None:
    header = PaneHeader(row("github", ConnectionStatus.CONNECTED, account="ana-l", title="Work"))
    qtbot.addWidget(header)
    assert (header.name.text(), header.account.text()) == ("Work", "GitHub · ana-l")


def test_a_long_address_among_the_facts_keeps_both_its_ends(window: MainWindow) -> None:
    window.choose("c-github")
    page = window.home.pane.page
    assert isinstance(page, DetailPage)
    long = "wilhelmina.konstantina.of.somewhere@department.example.com"
    changed = window.home.summaries["c-github"]
    page.show_summary(replace(changed, facts=(("Account", long),)))
    [shown] = [one for one in page.findChildren(ElidedLabel) if one.text() == long]
    assert shown.mode is Qt.TextElideMode.ElideMiddle


def test_without_a_keyring_the_lock_is_open_and_says_for_how_long(open_window: OpenWindow) -> None:
    memory = StoragePlace(kind=PlaceKind.MEMORY, name="memory")
    services = FakeServices(manager=FakeManager(place=memory), storage_words="memory")
    rail = open_window(services).rail
    assert "This run only" in _texts(rail)
    assert rail._lock.name == "padlock-open"

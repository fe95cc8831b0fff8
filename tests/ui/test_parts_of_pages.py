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
from atom_desktop.providers.spec import ScopeRules
from atom_desktop.ui.icons import Glyph
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.pages.before import BeforeCard
from atom_desktop.ui.pages.detail import DetailPage
from atom_desktop.ui.pages.failed import FailedCard
from atom_desktop.ui.pages.header import PaneHeader
from atom_desktop.ui.pages.permissions import GrantedPermissions, PermissionBoxes
from atom_desktop.ui.widgets.buttons import button
from atom_desktop.ui.widgets.frames import column
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


def test_each_permission_has_a_shape_for_its_care_and_each_shape_its_words(qtbot: QtBot) -> None:
    boxes = PermissionBoxes(_GITHUB, ["mail.send"])
    qtbot.addWidget(boxes)
    glyphs = [glyph.name for glyph in boxes.findChildren(Glyph)]
    assert glyphs == ["padlock", "diamond", "triangle"] * 2  # beside the boxes, and explained
    for words in ("always needed for the sign-in", "reaches your data", "lets a program do a lot"):
        assert _texts(boxes).count(words) == 1
    assert boxes.boxes["mail.send"].accessibleDescription() == "lets a program do a lot"


def test_what_the_sign_in_itself_needs_cannot_be_unticked(qtbot: QtBot) -> None:
    boxes = PermissionBoxes(_GITHUB, ["mail.send"])
    qtbot.addWidget(boxes)
    assert boxes.chosen() == ("openid", "mail.send")
    assert {value for value, box in boxes.boxes.items() if not box.isEnabled()} == {"openid"}
    assert boxes.boxes["openid"].accessibleDescription() == "always needed for the sign-in"


@pytest.mark.parametrize(
    ("adds_up", "words"),
    [(False, "remove Atom Desktop on GitHub's own page"), (True, "adds a new sign-in")],
)
def test_taking_a_permission_away_is_explained_when_it_is_unticked(
    qtbot: QtBot, words: str, *, adds_up: bool
) -> None:
    spec = replace(_GITHUB, scope_rules=ScopeRules(adds_up=adds_up))
    card = BeforeCard(
        spec, title="Choose permissions", chosen=("openid", "mail.read"), can_cancel=True
    )
    qtbot.addWidget(card)
    for _ in ("more", "no more after all"):
        card.boxes.boxes["mail.send"].click()
        assert card.narrowing.isHidden()
    card.boxes.boxes["mail.read"].click()
    assert not card.narrowing.isHidden()
    assert any(words in text for text in _texts(card.narrowing))
    card.boxes.boxes["mail.read"].click()
    assert card.narrowing.isHidden()


def test_before_a_first_sign_in_less_is_nothing_to_explain(qtbot: QtBot) -> None:
    card = BeforeCard(_GITHUB, title="Connect GitHub")
    qtbot.addWidget(card)
    card.boxes.boxes["mail.read"].click()
    assert card.narrowing.isHidden()
    assert "You can allow more at any time." in _texts(card)


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


def test_a_link_takes_as_many_lines_as_it_needs(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = column(holder, gap=0)
    pressed: list[bool] = []
    made = button("Nothing happened? See what to try", lambda: pressed.append(True), "link")
    layout.addWidget(made)
    layout.addStretch(1)
    holder.resize(400, 200)
    holder.show()
    qtbot.waitUntil(lambda: made.height() < 30)
    holder.resize(130, 200)
    qtbot.waitUntil(lambda: made.height() >= made.heightForWidth(made.width()) > 30)
    assert made.width() <= 130
    assert not made.grab().isNull()
    made.click()
    assert pressed == [True]

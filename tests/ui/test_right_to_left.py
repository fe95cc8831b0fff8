"""Where the script runs from right to left, everything begins at the right."""

from collections.abc import Iterator

import pytest
from fake_manager import FakeServices
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from screens import OpenWindow

from atom_desktop.ui.pages.settings.general import GeneralSection
from atom_desktop.ui.pages.settings.page import SettingsPage
from atom_desktop.ui.widgets.buttons import TextButton
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.labels import direction_of, label

_RIGHT, _LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


@pytest.fixture(autouse=True)
def _mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(_RIGHT)
    yield
    qapp.setLayoutDirection(_LEFT)


def test_a_text_is_read_by_its_own_script() -> None:
    assert direction_of("@ana in Northwind") is _LEFT
    assert direction_of("20 נובמבר") is _RIGHT
    assert direction_of("…") is _LEFT


def test_words_stand_at_the_side_where_the_window_begins() -> None:
    assert label("Facts").alignment() & Qt.AlignmentFlag.AlignRight


def test_dots_stay_behind_the_word_on_a_button() -> None:
    assert TextButton("Export…").text() == "\u200eExport…\u200e"
    assert TextButton("Export…").accessibleName() == "Export…"


def test_the_first_button_of_a_row_is_the_one_at_the_right(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    first, second = TextButton("One"), TextButton("Two")
    flow.addWidget(first)
    flow.addWidget(second)
    holder.resize(400, 60)
    holder.show()
    qtbot.waitUntil(lambda: first.x() > second.x())
    assert first.geometry().right() == holder.rect().right()


def test_the_settings_are_mirrored(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(FakeServices())
    window.open_settings()
    page = window._page
    assert isinstance(page, SettingsPage)
    assert isinstance(page.section, GeneralSection)
    side = page.entries["general"]
    qtbot.waitUntil(lambda: side.mapTo(page, side.rect().center()).x() > page.width() // 2)

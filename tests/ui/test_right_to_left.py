"""Where the script runs from right to left, everything begins at the right."""

from collections.abc import Iterator

import pytest
from fake_manager import FakeServices
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from screens import OpenWindow

from atom_desktop.ui.pages.settings.general import GeneralSection
from atom_desktop.ui.pages.settings.page import SettingsPage
from atom_desktop.ui.widgets.buttons import TextButton
from atom_desktop.ui.widgets.copy_field import CopyField
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.labels import AnywhereLabel, direction_of, label

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


def test_pages_leave_their_room_on_the_same_side_as_everything_else(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(FakeServices())
    home = window.home
    window.resize(1000, 600)

    def room_at_the_right(part: QWidget) -> int:
        return home.width() - 1 - part.mapTo(home, part.rect().topRight()).x()

    qtbot.waitUntil(lambda: room_at_the_right(home.list) == room_at_the_right(home.title) == 24)


def test_a_message_lies_over_the_list_and_not_over_the_pane(open_window: OpenWindow) -> None:
    window = open_window(FakeServices())
    window.toast.say("Copied.")
    room = window.toast.parentWidget()
    assert room is not None
    assert window.toast.geometry().right() == room.rect().right() - 24


def test_an_address_keeps_the_signs_it_begins_with_in_front(qtbot: QtBot) -> None:
    shown = AnywhereLabel("____b")
    qtbot.addWidget(shown)
    shown.resize(300, 30)
    picture = shown.grab().toImage()
    tops = [top for x in range(picture.width()) if (top := _top(picture, x)) is not None]
    assert tops[0] > tops[-1]  # a line below, then a letter


def _top(picture: QImage, x: int) -> int | None:
    """Return how far down the first ink of a column is."""
    ground = picture.pixel(0, 0)
    inked = (y for y in range(picture.height()) if picture.pixel(x, y) != ground)
    return next(inked, None)


def test_what_is_pasted_into_a_console_is_seen_from_its_beginning(qtbot: QtBot) -> None:
    field = CopyField("display_information:\n  name: Atom Desktop\n" + "x" * 400, what="the text")
    qtbot.addWidget(field)
    field.resize(300, 160)
    field.show()
    (box,) = field.findChildren(QPlainTextEdit)
    assert box.horizontalScrollBar().maximum() > 0
    left, top = box.viewport().rect().topLeft().toTuple()
    assert box.cursorForPosition(QPoint(left + 4, top + 6)).position() == 0

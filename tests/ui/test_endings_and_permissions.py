"""Ends that come near and permissions that are missing, in the window."""

import pytest
from ending_rows import in_testing, partly_allowed
from fake_manager import FakeManager, FakeServices
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from screens import OpenWindow

from atom_desktop.connections.summary import Action, ConnectionSummary, Tone
from atom_desktop.ui import headline
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.pages.detail import DetailPage
from atom_desktop.ui.pages.guide import GuidePage
from atom_desktop.ui.widgets.banner import BannerFrame

_LEFT = Qt.MouseButton.LeftButton


def _opened(open_window: OpenWindow, row: ConnectionSummary) -> tuple[MainWindow, FakeManager]:
    manager = FakeManager(rows=(row,))
    window = open_window(FakeServices(manager=manager))
    window.choose(row.key)
    return window, manager


def _page(window: MainWindow) -> DetailPage:
    page = window.home.pane.page
    assert isinstance(page, DetailPage)
    return page


def _texts(window: MainWindow) -> set[str]:
    return {label.text() for label in window.findChildren(QLabel)}


@pytest.mark.parametrize(
    ("hours", "chip", "tone"), [(60, "Renew soon", Tone.ATTENTION), (20, "Renew now", Tone.ERROR)]
)
def test_a_near_end_is_louder_on_the_last_day(
    open_window: OpenWindow, hours: float, chip: str, tone: Tone
) -> None:
    row = in_testing(hours)
    window, manager = _opened(open_window, row)
    assert window.home.list.rows[row.key].chip.words.text() == chip
    (banner,) = _page(window).findChildren(BannerFrame)
    assert banner.banner.tone is tone
    assert headline.title((row,)).endswith("Gmail needs you.")
    banner.button.click()
    assert manager.calls[0][:3] == ("begin", "gmail", row.key)


def test_the_end_of_a_test_leads_to_the_guide(open_window: OpenWindow) -> None:
    window, _ = _opened(open_window, in_testing(60))
    assert "Will stop" in _texts(window)
    (banner,) = _page(window).findChildren(BannerFrame)
    publish = banner.also
    assert publish is not None
    assert Action.SET_UP not in _page(window).buttons  # once is enough
    assert publish.text() == "How to publish the app"
    publish.click()
    assert isinstance(window.stack.currentWidget(), GuidePage)


def test_what_is_missing_is_marked_and_what_came_on_top_too(open_window: OpenWindow) -> None:
    window, _ = _opened(open_window, partly_allowed())
    texts = _texts(window)
    assert any(text.endswith(" — not allowed") for text in texts)
    assert "See your name and picture — not asked for, but allowed" in texts


@pytest.mark.parametrize("where", ["row", "banner"])
def test_one_button_asks_for_what_is_missing(open_window: OpenWindow, where: str) -> None:
    row = partly_allowed()
    window, manager = _opened(open_window, row)
    if where == "row":
        QTest.mouseClick(window.home.list.rows[row.key].button, _LEFT)
    else:
        (banner,) = _page(window).findChildren(BannerFrame)
        assert banner.button.text() == "Allow what is missing"
        banner.button.click()
    assert [(call[0], call[2], call[-1]) for call in manager.calls] == [
        ("begin", row.key, "only missing")
    ]


def test_what_is_missing_can_be_let_be(open_window: OpenWindow) -> None:
    row = partly_allowed()
    window, manager = _opened(open_window, row)
    _page(window).buttons[Action.KEEP_AS_IS].click()
    assert manager.calls == [("keep_as_is", row.key)]

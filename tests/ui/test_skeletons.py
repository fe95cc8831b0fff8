"""What stands there while things are read: late, quiet, and in the right places."""

from collections.abc import Iterator

import pytest
from fake_manager import FakeManager, FakeServices
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sample_history import a_month
from sample_rows import usual_day
from screens import OpenWindow, ShowWindow

from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.pages.activity.page import ActivityPage
from atom_desktop.ui.pages.home_skeleton import HomeSkeleton
from atom_desktop.ui.theme import reduce_motion
from atom_desktop.ui.widgets.skeleton import Skeleton


@pytest.fixture
def services() -> FakeServices:
    return FakeServices(manager=FakeManager(rows=usual_day(), entries=a_month()))


@pytest.fixture
def stillness(qapp: QApplication) -> Iterator[None]:
    reduce_motion(qapp, less=True)
    yield
    reduce_motion(qapp, less=False)


def _place(widget: QWidget, window: MainWindow) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def test_a_core_that_comes_slowly_finds_shapes_in_its_places(
    show_window: ShowWindow, services: FakeServices, qtbot: QtBot
) -> None:
    window = show_window(MainWindow())
    window.resize(1120, 856)  # the title has one line here
    assert not window.findChildren(Skeleton)
    qtbot.waitUntil(lambda: bool(window.findChildren(HomeSkeleton)))
    (shapes,) = window.findChildren(HomeSkeleton)
    qtbot.waitUntil(shapes.isVisible)
    assert shapes.moves
    assert shapes.accessibleName() == "Loading…"
    qtbot.waitUntil(lambda: shapes.rows.height() == 9 * 56 and window.width() == 1120)
    before = [_place(part, window) for part in (shapes.pane, shapes.search)]
    first_row = _place(shapes.rows, window)
    window.attach(services)
    assert window.stack.currentWidget() is window.home
    home = window.home
    qtbot.waitUntil(lambda: [_place(part, window) for part in (home.pane, home.search)] == before)
    row = home.list.rows["c-slack"]
    qtbot.waitUntil(lambda: abs(_place(row, window).top() - first_row.top()) <= 8)
    place = _place(row, window)
    assert (place.left(), place.width(), place.height()) == (
        first_row.left(),
        first_row.width(),
        56,
    )


def test_a_core_that_comes_quickly_lets_nothing_flash(
    show_window: ShowWindow, services: FakeServices
) -> None:
    window = show_window(MainWindow())
    window.attach(services)
    window.show_loading()  # what the timer does after a while
    assert window.loading is None
    assert not window.findChildren(Skeleton)
    assert window.stack.currentWidget() is window.home


def test_an_activity_that_is_read_quickly_shows_its_lines_at_once(
    open_window: OpenWindow, services: FakeServices
) -> None:
    page = _activity(open_window(services))
    assert not page._slow.isActive()
    assert page.stack.currentWidget() is page.list


def test_an_activity_that_is_read_slowly_shows_lines_without_words(
    open_window: OpenWindow, services: FakeServices
) -> None:
    page = _activity(open_window(services))
    lines = page.lines.all
    place = page.stack.geometry()
    page._slow.timeout.emit()
    assert page.stack.currentWidget() is page.loading
    assert page.loading.isVisible()
    assert page.stack.geometry() == place
    page._show(lines)
    assert page.stack.currentWidget() is page.list


def _activity(window: MainWindow) -> ActivityPage:
    window.go("activity")
    assert isinstance(window.page, ActivityPage)
    return window.page


@pytest.mark.usefixtures("stillness")
def test_nothing_breathes_where_motion_is_unwanted(show_window: ShowWindow) -> None:
    window = MainWindow()
    window.show_loading()
    show_window(window)
    assert window.loading is not None
    assert window.loading.isVisible()
    assert not window.loading.moves


def test_it_stops_when_less_motion_is_asked_for(
    show_window: ShowWindow, qapp: QApplication, qtbot: QtBot
) -> None:
    window = MainWindow()
    window.show_loading()
    show_window(window)
    shapes = window.loading
    assert shapes is not None
    assert shapes.moves
    reduce_motion(qapp, less=True)
    try:
        qtbot.waitUntil(lambda: not shapes.moves)
    finally:
        reduce_motion(qapp, less=False)

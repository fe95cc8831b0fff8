from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from atom_desktop.ui.window_memory import WindowMemory

PLACE = QRect(40, 30, 510, 320)


def _window(qtbot: QtBot, file: Path) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    WindowMemory(window, file)
    window.show()
    return window


def test_a_window_comes_back_where_it_was_hidden(qtbot: QtBot, tmp_path: Path) -> None:
    first = _window(qtbot, tmp_path / "window.ini")
    first.setGeometry(PLACE)
    first.hide()

    assert _window(qtbot, tmp_path / "window.ini").geometry() == PLACE


def test_a_maximized_window_comes_back_maximized(qtbot: QtBot, tmp_path: Path) -> None:
    first = _window(qtbot, tmp_path / "window.ini")
    first.showMaximized()
    first.hide()

    second = QWidget()
    qtbot.addWidget(second)
    WindowMemory(second, tmp_path / "window.ini")

    assert second.isMaximized()


@pytest.mark.parametrize("content", ["", "[window]\ngeometry=seven\n", "\x00\x01 not an ini file"])
def test_a_file_that_makes_no_sense_changes_nothing(
    qtbot: QtBot, tmp_path: Path, content: str
) -> None:
    (tmp_path / "window.ini").write_text(content)

    window = _window(qtbot, tmp_path / "window.ini")

    assert (window.width(), window.height()) == (300, 200)


def test_a_place_on_a_screen_that_is_gone_is_not_used(qtbot: QtBot, tmp_path: Path) -> None:
    first = _window(qtbot, tmp_path / "window.ini")
    screen = first.screen().availableGeometry()
    first.setGeometry(screen.right() + 4000, 30, 510, 320)
    first.hide()

    second = _window(qtbot, tmp_path / "window.ini")

    assert screen.intersects(second.frameGeometry())


def test_a_folder_that_cannot_be_written_stops_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    window = _window(qtbot, tmp_path / "file" / "window.ini")
    window.hide()

    assert not window.isVisible()

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSettings
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
    first = _window(qtbot, tmp_path / "window.json")
    first.setGeometry(PLACE)
    first.hide()

    assert _window(qtbot, tmp_path / "window.json").geometry() == PLACE


def test_a_maximized_window_comes_back_maximized(qtbot: QtBot, tmp_path: Path) -> None:
    first = _window(qtbot, tmp_path / "window.json")
    first.showMaximized()
    first.hide()

    second = QWidget()
    qtbot.addWidget(second)
    WindowMemory(second, tmp_path / "window.json")

    assert second.isMaximized()


@pytest.mark.parametrize(
    "content",
    [
        *("", "[]", "7", "\x00\x01 no json", "[" * 60_000, "x" * 100_000),
        *('{"geometry": 7}', '{"geometry": "01d9"}', '{"geometry": [7]}'),
        *('{"geometry": ["seven"]}', '{"geometry": ["\\ud800"]}'),
    ],
)
def test_a_file_that_makes_no_sense_changes_nothing(
    qtbot: QtBot, tmp_path: Path, content: str
) -> None:
    (tmp_path / "window.json").write_text(content)

    window = _window(qtbot, tmp_path / "window.json")

    assert (window.width(), window.height()) == (300, 200)


def test_what_stands_in_the_file_is_never_run(qtbot: QtBot, tmp_path: Path) -> None:
    class Trap:
        def __reduce__(self) -> tuple[object, tuple[Path]]:
            return Path.touch, (tmp_path / "was run",)

    settings = QSettings(str(tmp_path / "made"), QSettings.Format.IniFormat)
    settings.setValue("window/geometry", Trap())
    settings.sync()
    (tmp_path / "made").rename(tmp_path / "window.json")

    _window(qtbot, tmp_path / "window.json")

    assert not (tmp_path / "was run").exists()


def test_a_pipe_in_the_files_place_keeps_nobody_waiting(qtbot: QtBot, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "window.json")

    window = _window(qtbot, tmp_path / "window.json")

    assert window.isVisible()


def test_a_place_on_a_screen_that_is_gone_is_not_used(qtbot: QtBot, tmp_path: Path) -> None:
    first = _window(qtbot, tmp_path / "window.json")
    screen = first.screen().availableGeometry()
    first.setGeometry(screen.right() + 4000, 30, 510, 320)
    first.hide()

    second = _window(qtbot, tmp_path / "window.json")

    assert screen.intersects(second.frameGeometry())


def test_a_folder_that_cannot_be_written_stops_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    window = _window(qtbot, tmp_path / "file" / "window.json")
    window.hide()

    assert not window.isVisible()

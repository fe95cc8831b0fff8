"""A window over the fakes."""

from collections.abc import Iterator

import pytest
from fake_manager import FakeServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from screens import OpenWindow

from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.theme import Scheme, apply_theme


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.LIGHT)


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[OpenWindow]:
    """Opens windows that are shown, and closes them at the end."""
    opened: list[MainWindow] = []

    def make(services: FakeServices) -> MainWindow:
        window = MainWindow(services)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        opened.append(window)
        return window

    yield make
    for window in opened:
        window.bridge.close()


@pytest.fixture
def services() -> FakeServices:
    """The ten states."""
    return FakeServices()


@pytest.fixture
def window(open_window: OpenWindow, services: FakeServices) -> MainWindow:
    """A window that shows the ten states."""
    return open_window(services)

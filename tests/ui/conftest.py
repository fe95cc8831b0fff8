"""A window over the fakes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fake_manager import FakeServices
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from screens import OpenWindow, ShowWindow

from atom_desktop.ui.colours import LIGHT
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.theme import Scheme, apply_theme, tokens


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> None:
    if tokens() is not LIGHT or not qapp.styleSheet():
        apply_theme(qapp, Scheme.LIGHT)


@pytest.fixture(autouse=True)
def _no_entry_at_login(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def show_window(qtbot: QtBot) -> Iterator[ShowWindow]:
    """Shows windows; at the end they are really gone, before the next test begins."""
    shown: list[MainWindow] = []

    def show(window: MainWindow) -> MainWindow:
        shown.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield show
    for window in shown:
        if window.is_filled:
            window.bridge.close()
        window.hide()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def open_window(show_window: ShowWindow) -> OpenWindow:
    """Opens windows over any core."""
    return lambda services: show_window(MainWindow(services))


@pytest.fixture
def services() -> FakeServices:
    """The ten states."""
    return FakeServices()


@pytest.fixture
def window(open_window: OpenWindow, services: FakeServices) -> MainWindow:
    """A window that shows the ten states."""
    return open_window(services)

from dataclasses import replace
from pathlib import Path

from fake_manager import FakeManager, FakeServices
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sample_rows import usual_day
from screens import OpenWindow

from atom_desktop.foundation.paths import profile_paths
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.pages.guide import GuidePage
from atom_desktop.ui.pages.steps import StepTick


def _window(open_window: OpenWindow, home: Path) -> MainWindow:
    paths = profile_paths(home)
    paths.prepare()
    return open_window(replace(FakeServices(manager=FakeManager(rows=usual_day())), paths=paths))


def _ticks(window: MainWindow, service: str) -> list[StepTick]:
    window.open_guide(service)
    page = window.page
    assert isinstance(page, GuidePage)
    return page.steps.ticks


def _done(window: MainWindow, service: str) -> list[int]:
    return [number for number, tick in enumerate(_ticks(window, service), 1) if tick.isChecked()]


def test_ticked_steps_are_ticked_when_the_guide_is_opened_again(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    window = _window(open_window, tmp_path)
    first, second, third, *_ = _ticks(window, "gmail")
    first.click()
    second.setFocus()
    QTest.keyClick(second, Qt.Key.Key_Space)
    third.click()
    third.click()

    assert _done(window, "gmail") == [1, 2]
    assert _done(window, "trello") == []
    assert _done(_window(open_window, tmp_path), "gmail") == [1, 2]


def test_a_single_tick_is_remembered_too(open_window: OpenWindow, tmp_path: Path) -> None:
    _ticks(_window(open_window, tmp_path), "gmail")[3].click()
    assert _done(_window(open_window, tmp_path), "gmail") == [4]


def test_a_step_that_was_rewritten_is_to_be_done_again(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    file = profile_paths(tmp_path).window
    file.parent.mkdir(parents=True)
    file.write_text('{"guide/gmail-oauth2": ["A step that is no more", "Create a project", 7]}')
    assert _done(_window(open_window, tmp_path), "gmail") == [1]


def test_a_screen_reader_hears_the_step_and_whether_it_is_done(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    tick = _ticks(_window(open_window, tmp_path), "gmail")[0]
    assert tick.accessibleName() == "Step 1: Create a project"
    assert tick.isCheckable()

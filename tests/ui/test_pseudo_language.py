"""In another language nothing is left in English, and texts a third longer have room."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from fake_manager import FakeManager, FakeServices
from long_texts import SMALLEST, USUAL, faults_of, show
from pseudo_language import pseudo_language
from PySide6.QtWidgets import QFileDialog, QMenu
from sample_history import a_month
from sample_rows import NOW, ten_states
from screens import SCREENS, OpenWindow
from window_texts import plain_words, untranslated, untranslated_lines

from atom_desktop.ui.pages.activity.page import ActivityPage
from atom_desktop.ui.pages.guide import GuidePage
from atom_desktop.ui.pages.settings.page import SettingsPage
from atom_desktop.ui.pages.settings.storage import StorageSection
from atom_desktop.ui.tray import Tray

# The offscreen platform can neither raise a menu nor show a tray icon.
pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support", "No such signal QPlatformNativeInterface", extend=True
)
_FAKES = Path(__file__).parents[1] / "fakes"


@pytest.fixture
def _pseudo() -> Iterator[None]:
    with pseudo_language():
        yield


def test_plain_words_are_told_from_names_and_data() -> None:
    assert plain_words("Ćóńńéćť Gmail·· http://127.0.0.1:53682/callback ana@example.com") == []
    assert plain_words("Ṕŕéśś Ctrl+F·· /home/ana settings.toml invalid_client 2026-11-21") == []
    assert plain_words("Connect Ćóńńéćť Gmailer") == ["Connect", "Gmailer"]
    assert plain_words("Kept in GNOME Keyring") == ["Kept", "in"]


@pytest.mark.parametrize("name", sorted(SCREENS))
@pytest.mark.usefixtures("qapp")
def test_a_screen_is_translated_and_has_room(name: str) -> None:
    with pseudo_language(), show(name, USUAL) as window:
        wrong = [*untranslated(window), *faults_of(name, window)]
        window.resize(*SMALLEST)
        wrong += faults_of(name, window)
    assert wrong == []


@pytest.mark.usefixtures("_pseudo")
def test_menus_are_translated(open_window: OpenWindow) -> None:
    services = FakeServices(manager=FakeManager(rows=ten_states(), entries=a_month()))
    window = open_window(services)
    tray = Tray(services, window, window.close)
    tray.menu.aboutToShow.emit()
    window.profiles.rebuild()
    assert untranslated_lines(tray.menu) == []
    window.alerting.centre.pause(NOW + timedelta(hours=1))
    tray.rebuild()
    assert untranslated_lines(tray.menu) == []
    assert plain_words(tray.icon.toolTip()) == []
    for row in window.home.list.rows.values():
        menu = row.open_menu()
        assert len(menu.actions()) >= 1
        assert untranslated_lines(menu) == []
        menu.close()
    window.go("activity")
    page = window.page
    assert isinstance(page, ActivityPage)
    page.services.click()
    [choices] = page.findChildren(QMenu)
    assert untranslated_lines(choices) == []
    choices.close()


@pytest.mark.usefixtures("_pseudo")
def test_questions_for_a_file_or_a_name_are_translated(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QFileDialog] = []

    def note(dialog: QFileDialog) -> None:
        asked.append(dialog)

    monkeypatch.setattr(QFileDialog, "open", note)
    window = open_window(FakeServices(manager=FakeManager(rows=ten_states())))
    window.go("activity")
    activity = window.page
    assert isinstance(activity, ActivityPage)
    activity._ask_where_to()
    window.open_guide("gmail")
    guide = window.page
    assert isinstance(guide, GuidePage)
    guide.form.json.choose.click()
    window.open_settings("storage")
    settings = window.page
    assert isinstance(settings, SettingsPage)
    assert isinstance(settings.section, StorageSection)
    settings.section.carry.export.click()
    settings.section.carry.import_.click()
    assert len(asked) == 4
    for dialog in asked:
        assert plain_words(" ".join((dialog.windowTitle(), *dialog.nameFilters()))) == []
    name = window.profiles.ask_for_name()
    assert plain_words(f"{name.windowTitle()} {name.labelText()}") == []
    name.reject()


def test_longer_texts_have_room_in_the_smallest_window_at_twice_the_size() -> None:
    done = subprocess.run(
        [sys.executable, str(_FAKES / "long_texts.py")],
        env={**os.environ, "QT_SCALE_FACTOR": "2"},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert done.stdout.split("\n") == [f"{len(SCREENS)} screens at 2.0", ""]

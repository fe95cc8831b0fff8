"""What happened to all connections: found, narrowed, exported; and to one, in its pane."""

import csv
import io
import json
from pathlib import Path

import pytest
from fake_manager import FakeManager, FakeServices
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sample_history import a_month, many
from sample_rows import NOW, usual_day
from screens import OpenWindow

from atom_desktop.connections.connection import SIGN_IN_FAILED, HistoryEntry
from atom_desktop.connections.health_days import Standing
from atom_desktop.foundation.errors import StorageError
from atom_desktop.foundation.events import ConnectionChanged
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.pages.activity.export import as_csv, as_json
from atom_desktop.ui.pages.activity.lines import Kind
from atom_desktop.ui.pages.activity.page import ActivityPage
from atom_desktop.ui.pages.detail import DetailPage
from atom_desktop.ui.pages.past import Past


@pytest.fixture
def services() -> FakeServices:
    return FakeServices(manager=FakeManager(rows=usual_day(), entries=a_month()))


@pytest.fixture
def page(window: MainWindow) -> ActivityPage:
    return _open(window)


def _open(window: MainWindow) -> ActivityPage:
    window.rail.places["activity"].click()
    page = window._page
    assert isinstance(page, ActivityPage)
    return page


def _words(page: ActivityPage) -> list[str]:
    return [line.words for line in page.lines.shown]


def test_the_newest_stands_first_in_words(page: ActivityPage) -> None:
    assert _words(page)[:3] == [
        "Slack ended this sign-in",
        "Gmail was renewed",
        "Google does not answer",
    ]
    assert page.lines.shown[0].about == "Slack · @ana in Northwind"
    assert page.stack.currentWidget() is page.list
    QAbstractItemModelTester(page.lines, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_lines_are_narrowed_by_service_kind_and_words_and_shown_again(page: ActivityPage) -> None:
    page.show_service("slack")
    page.kinds.buttons[Kind.TROUBLE].click()
    assert _words(page) == ["Slack ended this sign-in", "Slack has trouble"]
    QTest.keyClicks(page.search, "TROUBLE")
    assert _words(page) == ["Slack has trouble"]
    QTest.keyClicks(page.search, "zzz")
    assert page.empty_title.text() == "Nothing matches"
    assert not page.export.isEnabled()
    page.way_out.click()
    assert len(_words(page)) == len(a_month())
    assert page.search.text() == ""


def test_a_new_event_comes_on_top_while_the_page_is_open(
    page: ActivityPage, services: FakeServices, qtbot: QtBot
) -> None:
    before = page.lines.shown
    fresh = HistoryEntry(
        at=services.clock.now(),
        connection_id="c-github",
        provider_id="github",
        kind="paused",
        words="Paused",
    )
    services.manager.entries = (fresh, *services.manager.entries)
    services.bus.publish(ConnectionChanged(connection_id="c-github"))
    qtbot.waitUntil(lambda: len(page.lines.shown) == len(before) + 1)
    assert page.lines.shown[0].entry == fresh
    assert page.lines.shown[1:] == before


def test_a_sign_in_that_came_to_nothing_is_trouble_unless_it_was_the_persons_own_doing(
    open_window: OpenWindow,
) -> None:
    entries = tuple(
        HistoryEntry(at=NOW, connection_id="", provider_id="github", kind=SIGN_IN_FAILED, code=code)
        for code in ("access_denied", "client_deleted")
    )
    page = _open(open_window(FakeServices(manager=FakeManager(entries=entries))))
    assert _words(page)[0] == "Nothing was connected"
    assert page.lines.shown[0].about == "GitHub"
    page.kinds.buttons[Kind.TROUBLE].click()
    assert [line.entry.code for line in page.lines.shown] == ["client_deleted"]


def test_without_anything_yet_the_page_says_what_will_stand_here(open_window: OpenWindow) -> None:
    page = _open(open_window(FakeServices()))
    assert page.empty_title.text() == "Nothing happened yet"
    assert not page.way_out.isVisible()


def test_what_cannot_be_read_is_told_and_tried_again(
    window: MainWindow, services: FakeServices
) -> None:
    services.manager.history_error = StorageError("database_busy")
    page = _open(window)
    assert page.empty_title.text() == "The connection list is busy"
    services.manager.history_error = None
    page.way_out.click()
    assert len(_words(page)) == len(a_month())


def test_ctrl_f_goes_to_the_search_of_the_page_that_is_open(
    page: ActivityPage, window: MainWindow
) -> None:
    page.list.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.hasFocus()


def test_ten_thousand_lines_are_read_and_narrowed(open_window: OpenWindow) -> None:
    services = FakeServices(manager=FakeManager(rows=usual_day(), entries=many(10_000)))
    page = _open(open_window(services))
    assert len(page.lines.shown) == 10_000
    page.kinds.buttons[Kind.YOURS].click()
    assert 0 < len(page.lines.shown) < 10_000


def test_the_export_is_a_table_or_the_document_of_the_command_line(page: ActivityPage) -> None:
    table = list(csv.DictReader(io.StringIO(as_csv(page.lines.shown))))
    document = json.loads(as_json(page.lines.shown))
    assert document["schema_version"] == 1
    assert len(table) == len(document["events"]) == len(a_month())
    assert table[0]["words"] == document["events"][0]["words"] == "Slack ended this sign-in"
    assert table[0]["at"] == "2026-11-21T07:00:00Z"


def test_no_cell_of_a_table_is_a_formula(open_window: OpenWindow) -> None:
    entry = HistoryEntry(
        at=a_month()[0].at, connection_id="c", provider_id="slack", kind="paused", words="=1+1"
    )
    page = _open(open_window(FakeServices(manager=FakeManager(entries=(entry,)))))
    assert "'=1+1" in as_csv(page.lines.shown)


async def test_the_file_is_written_and_said(page: ActivityPage, tmp_path: Path) -> None:
    file = tmp_path / "activity.json"
    await page.written(file)
    assert len(json.loads(file.read_text(encoding="utf-8"))["events"]) == len(a_month())


def _past(window: MainWindow, key: str) -> Past:
    window.choose(key)
    page = window.home.pane.page
    assert isinstance(page, DetailPage)
    return page.past


def test_the_pane_tells_what_happened_to_its_connection(window: MainWindow) -> None:
    past = _past(window, "c-slack")
    assert past.isVisible()
    texts = [one.text() for one in past.findChildren(QLabel)]
    assert "Slack ended this sign-in" in texts
    assert not any("Google" in text for text in texts)


def test_the_strip_has_a_shape_a_day_and_a_sentence(window: MainWindow) -> None:
    strip = _past(window, "c-slack").strip
    assert len(strip.days) == 30
    assert strip.days[-1].standing is Standing.STOPPED
    assert strip.accessibleName().startswith("Last 30 days: ")
    assert "waiting for you" in strip.accessibleName()
    assert strip.day_at(1) == strip.days[0]
    assert strip.day_at(-1) is None


def test_where_nothing_happened_there_is_no_empty_heading(
    window: MainWindow, services: FakeServices
) -> None:
    assert not _past(window, "c-asana").isVisible()


def test_ending_a_connection_stands_last(window: MainWindow, qtbot: QtBot) -> None:
    window.choose("c-github")
    page = window.home.pane.page
    assert isinstance(page, DetailPage)
    *others, last = sorted(page.buttons.items(), key=lambda one: one[0] == "disconnect")
    assert last[0] == "disconnect"
    qtbot.waitUntil(lambda: last[1].y() > max(button.y() for _, button in others))

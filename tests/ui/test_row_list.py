from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sample_rows import long_names, row, ten_states

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.summary import Action, Group
from atom_desktop.ui.icons import STATUS_GLYPHS
from atom_desktop.ui.widgets.row import ConnectionRow
from atom_desktop.ui.widgets.row_list import RowList


@pytest.fixture
def rows(qtbot: QtBot) -> RowList:
    made = RowList()
    qtbot.addWidget(made)
    made.resize(520, 900)
    made.show_summaries(ten_states())
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def _top_down(rows: RowList) -> list[ConnectionRow]:
    return sorted(rows.rows.values(), key=lambda one: one.y())


def test_every_state_has_a_row_with_its_shape_word_and_button(rows: RowList) -> None:
    assert len(rows.rows) == 10
    for one in rows.rows.values():
        assert one.chip.glyph.name == STATUS_GLYPHS[one.summary.status]
        assert one.chip.words.text() == one.summary.status_label
        assert one.button.isVisible() == (one.summary.button is not None)
        assert one.height() == 56


def test_rows_stand_in_their_groups(rows: RowList) -> None:
    order = [one.summary.group for one in _top_down(rows)]
    assert order == sorted(order, key=list(Group).index)


def test_a_change_keeps_the_widget_its_focus_and_the_selection(rows: RowList) -> None:
    target = rows.rows["c-slack"]
    rows.select("c-slack")
    target.setFocus()
    changed = replace(row("slack", ConnectionStatus.CONNECTED), second_line="just now")
    rows.show_summaries([changed if one.key == "c-slack" else one for one in ten_states()])
    assert rows.rows["c-slack"] is target
    assert target.hasFocus()
    assert target.isChecked()
    assert target.second_line.text() == "just now"
    assert target.y() > rows.rows["c-trello"].y() or target.summary.group is Group.CONNECTED


def test_a_row_that_is_gone_disappears_and_a_new_one_comes_where_it_belongs(
    rows: RowList, qtbot: QtBot
) -> None:
    kept = rows.rows["c-github"]
    some = [one for one in ten_states() if one.provider_id != "slack"]
    rows.show_summaries(some)
    assert "c-slack" not in rows.rows
    rows.show_summaries([row("slack", ConnectionStatus.PROBLEM), *some])
    assert rows.visible_keys()[0] == "c-slack"
    assert rows.rows["c-github"] is kept
    qtbot.waitUntil(lambda: _top_down(rows)[0].summary.key == "c-slack")


def test_a_name_is_searched_before_a_state(qtbot: QtBot) -> None:
    rows = RowList()
    qtbot.addWidget(rows)
    rows.show_summaries(
        (row("notion", ConnectionStatus.CONNECTED), row("gmail", ConnectionStatus.READY))
    )
    rows.show_matching("not")
    assert rows.visible_keys() == ["c-notion"]
    rows.show_matching("not c")
    assert rows.visible_keys() == ["gmail"]


def test_the_search_leaves_only_what_matches(rows: RowList) -> None:
    rows.show_matching("NORTHWIND")
    assert rows.visible_keys() == ["c-slack"]
    assert [one.summary.key for one in rows.rows.values() if one.isVisible()] == ["c-slack"]
    rows.show_matching("")
    assert len(rows.visible_keys()) == 10


def test_a_search_without_a_match_says_so(rows: RowList) -> None:
    rows.show_matching("nothing like it")
    assert rows.visible_keys() == []
    assert "matches" in rows._empty.text()
    assert rows._empty.isVisible()


def test_arrows_walk_the_rows_in_the_order_shown(rows: RowList, qtbot: QtBot) -> None:
    keys = rows.visible_keys()
    rows.rows[keys[0]].setFocus()
    with qtbot.waitSignal(rows.chosen) as seen:
        QTest.keyClick(rows.rows[keys[0]], Qt.Key.Key_Down)
    assert seen.args == [keys[1]]
    assert rows.rows[keys[1]].hasFocus()
    QTest.keyClick(rows.rows[keys[1]], Qt.Key.Key_Up)
    QTest.keyClick(rows.rows[keys[0]], Qt.Key.Key_Up)
    assert rows.rows[keys[0]].hasFocus()


def test_enter_asks_for_what_can_be_done_and_a_press_does_it(rows: RowList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rows.entered) as seen:
        QTest.keyClick(rows.rows["c-slack"], Qt.Key.Key_Return)
    assert seen.args == ["c-slack"]
    with qtbot.waitSignal(rows.acted) as pressed:
        QTest.mouseClick(rows.rows["c-slack"].button, Qt.MouseButton.LeftButton)
    assert pressed.args == ["c-slack", Action.SIGN_IN_AGAIN]


def test_all_rows_are_one_stop_of_the_tab_key(rows: RowList) -> None:
    def stops() -> list[str]:
        tab = Qt.FocusPolicy.TabFocus
        return [key for key, one in rows.rows.items() if one.focusPolicy() & tab]

    assert stops() == rows.visible_keys()[:1]
    rows.select("c-github")
    assert stops() == ["c-github"]
    rows.show_matching("slack")
    assert stops() == ["c-slack"]
    assert rows.rows["c-slack"].button.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_a_second_press_does_not_unchoose_a_row(rows: RowList, qtbot: QtBot) -> None:
    target = rows.rows["c-github"]
    for _ in range(2):
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)
    assert target.isChecked()


def test_mark_up_in_names_is_shown_literally_and_long_names_end_in_dots(rows: RowList) -> None:
    rows.show_summaries(long_names())
    target = rows.rows["c-slack"]
    target.grab()
    assert target.name.textFormat() is Qt.TextFormat.PlainText
    assert "<b>Northwind</b>" in target.name.text()
    assert target.name.is_elided
    assert "&lt;b&gt;Northwind" in target.name.toolTip()
    assert target.button.width() >= target.button.sizeHint().width()
    assert target.width() == rows.rows["c-github"].width()

"""The Tab key goes by the layouts, whatever was made last."""

from dataclasses import replace

from fake_manager import FakeServices
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sample_rows import row

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.summary import Action, Banner, Button, Tone
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.widgets.banner import BannerFrame
from atom_desktop.ui.widgets.buttons import TextButton
from atom_desktop.ui.widgets.frames import column, line, scrolling
from atom_desktop.ui.widgets.tab_order import next_stop


def test_what_was_put_in_last_comes_where_it_stands(qtbot: QtBot) -> None:
    window, body = QWidget(), QWidget()
    qtbot.addWidget(window)
    last, first, above = TextButton("last"), TextButton("first"), QLineEdit()
    layout, inner, row = column(window), column(body), line()
    inner.addLayout(row)
    inner.addWidget(last)
    row.addWidget(first)
    layout.addWidget(scrolling(body))
    layout.insertWidget(0, above)
    hidden, greyed = TextButton("hidden"), TextButton("greyed")
    for one in (hidden, greyed):
        inner.insertWidget(0, one)
    greyed.setEnabled(False)
    window.show()
    hidden.hide()
    for here, there in ((above, first), (first, last), (last, above)):
        here.setFocus()
        assert next_stop(window, forward=True) is there
        there.setFocus()
        assert next_stop(window, forward=False) is here


def test_a_message_that_came_later_is_the_first_stop_beside_the_row(
    window: MainWindow, services: FakeServices, qtbot: QtBot
) -> None:
    plain = row("gmail", ConnectionStatus.CONNECTED)
    services.manager.rows = (plain,)
    window.home.refresh()
    window.choose(plain.key)
    banner = Banner(
        tone=Tone.ATTENTION,
        title="Later",
        body="It came later.",
        button=Button(label="Try now", action=Action.TRY_NOW),
    )
    services.manager.rows = (replace(plain, banner=banner),)
    window.home.refresh()
    frame = window.home.pane.findChildren(BannerFrame)[-1]
    qtbot.waitUntil(frame.isVisible)
    here = window.home.list.rows[plain.key]
    here.setFocus()
    QTest.keyClick(here, Qt.Key.Key_Tab)
    focused = window.focusWidget()
    assert focused is not None
    assert frame.isAncestorOf(focused)
    QTest.keyClick(focused, Qt.Key.Key_Backtab)
    assert window.focusWidget() is here

"""The check of `make screenshots` finds what it is there for."""

from layout_faults import layout_faults
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot


def _shown(qtbot: QtBot, *children: QWidget) -> QWidget:
    window = QWidget()
    window.resize(300, 200)
    for child in children:
        child.setParent(window)
    qtbot.addWidget(window)
    window.show()
    return window


def test_a_window_in_order_has_no_faults(qtbot: QtBot) -> None:
    words = QLabel("All is well")
    words.setGeometry(10, 10, 200, 30)
    assert layout_faults(_shown(qtbot, words)) == []


def test_words_that_do_not_fit_are_found(qtbot: QtBot) -> None:
    words, wrapped, press = QLabel("A long sentence"), QLabel("Two or three lines"), QPushButton()
    press.setText("A long word on a button")
    wrapped.setWordWrap(True)
    words.setGeometry(0, 0, 20, 30)
    wrapped.setGeometry(0, 40, 60, 14)
    press.setGeometry(0, 80, 40, 30)
    faults = layout_faults(_shown(qtbot, words, wrapped, press))
    assert len(faults) == 3
    assert all(fault.endswith("is cut") for fault in faults)


def test_things_on_top_of_each_other_and_outside_are_found(qtbot: QtBot) -> None:
    one, other, lost = QLabel("one"), QLabel("other"), QLabel("lost")
    one.setGeometry(0, 0, 100, 40)
    other.setGeometry(50, 20, 100, 40)
    lost.setGeometry(260, 150, 100, 40)
    faults = layout_faults(_shown(qtbot, one, other, lost))
    assert any("overlap" in fault for fault in faults)
    assert any("'lost' lies outside" in fault for fault in faults)
    assert len(faults) == 2

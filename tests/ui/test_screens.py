import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from screens import SCREENS, ShowWindow

from atom_desktop.ui.theme import Scheme, apply_theme

_EVERY = pytest.mark.parametrize("name", sorted(SCREENS))


@_EVERY
def test_a_screen_has_names_for_the_keyboard_and_plain_text_and_nothing_cut(
    name: str, qapp: QApplication, show_window: ShowWindow
) -> None:
    window = show_window(SCREENS[name]())
    _check_names(window)
    _check_texts(window)
    _check_buttons(window)
    _check_picture(window, Scheme.LIGHT)


@_EVERY
def test_a_screen_can_be_drawn_in_dark_colours(
    name: str, qapp: QApplication, show_window: ShowWindow
) -> None:
    apply_theme(qapp, Scheme.DARK)
    _check_picture(show_window(SCREENS[name]()), Scheme.DARK)


def _check_names(window: QWidget) -> None:
    """Everything the keyboard reaches has a name."""
    reached = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(window)
    ]
    assert reached
    for widget in reached:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name).strip(), widget


def _check_texts(window: QWidget) -> None:
    """All text is shown literally, and whole."""
    for label in window.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText, label.text()
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def _check_buttons(window: QWidget) -> None:
    """No words are cut, and no button is hard to hit."""
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.window() is window and button.text():
            assert button.width() >= button.sizeHint().width(), button.text()
            assert button.height() >= 24


def _check_picture(window: QWidget, scheme: Scheme) -> None:
    picture = window.grab().toImage()
    assert picture.width() >= 900
    dark = picture.pixelColor(picture.width() - 2, 2).lightness() < 128
    assert dark is (scheme is Scheme.DARK)

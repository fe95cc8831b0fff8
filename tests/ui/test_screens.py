import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from screens import SCREENS, ShowWindow

from atom_desktop.ui.theme import Scheme, apply_theme

_EVERY = pytest.mark.parametrize("name", sorted(SCREENS))


@_EVERY
def test_everything_the_keyboard_reaches_has_a_name(name: str, show_window: ShowWindow) -> None:
    window = show_window(SCREENS[name]())
    reached = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(window)
    ]
    assert len(reached) >= (1 if name == "loading" else 2)  # the rail alone, until there is more
    for widget in reached:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name).strip(), widget


@_EVERY
def test_all_text_is_shown_literally(name: str, show_window: ShowWindow) -> None:
    for label in show_window(SCREENS[name]()).findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText, label.text()


@_EVERY
def test_no_words_are_cut_and_no_button_is_hard_to_hit(name: str, show_window: ShowWindow) -> None:
    window = show_window(SCREENS[name]())
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.window() is window and button.text():
            assert button.width() >= button.sizeHint().width(), button.text()
            assert button.height() >= 24
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


@_EVERY
@pytest.mark.parametrize("scheme", list(Scheme))
def test_every_screen_can_be_drawn_in_both_schemes(
    name: str, scheme: Scheme, qapp: QApplication, show_window: ShowWindow
) -> None:
    apply_theme(qapp, scheme)
    picture = show_window(SCREENS[name]()).grab().toImage()
    assert picture.width() >= 900
    dark = picture.pixelColor(picture.width() - 2, 2).lightness() < 128
    assert dark is (scheme is Scheme.DARK)

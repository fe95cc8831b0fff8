"""German has room on the screens that have most words, and nothing on them is English."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from german_screens import GERMAN, german
from long_texts import SMALLEST, USUAL, faults_of, show
from PySide6.QtWidgets import QApplication, QWidget
from sample_rows import ten_states
from screens import SCREENS
from window_texts import texts_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
_FILE = Path(__file__).parents[2] / "resources/translations/atom-desktop_de.ts"
_MANY = 2  # spaces: so many words are English wherever they stand in a text


def _english() -> frozenset[str]:
    """Return the English of every text that is another one in German."""
    root = ET.parse(_FILE).getroot()  # noqa: S314  # our own file
    pairs = ((one.findtext("source"), one.findtext("translation")) for one in root.iter("message"))
    return frozenset(source for source, german in pairs if source and source != german)


def _left(window: QWidget) -> list[str]:
    english = _english()
    sentences = [source for source in english if source.count(" ") >= _MANY]
    return [
        f"{type(widget).__name__}.{kind}: {text!r}"
        for widget in (window, *window.findChildren(QWidget))
        if widget.isVisible() and widget.window() is window
        for kind, text in texts_of(widget)
        if text in english or any(one in text for one in sentences)
    ]


@pytest.mark.parametrize("name", GERMAN)
def test_a_screen_is_german_and_has_room(name: str, qapp: QApplication) -> None:
    with german(qapp), show(name, USUAL) as window:
        wrong = [*_left(window), *faults_of(name, window)]
        window.resize(*SMALLEST)
        wrong += faults_of(name, window)
    assert wrong == []


@pytest.mark.parametrize("name", ["states", "offline"])
def test_in_the_smallest_window_services_keep_their_names(name: str, qapp: QApplication) -> None:
    with german(qapp), show(name, SMALLEST) as window:
        names = [row.name for row in window.home.list.rows.values()]
        assert len(names) == len(ten_states())
        assert [one.text() for one in names if one.is_elided] == []


def test_every_one_of_them_is_a_screen() -> None:
    assert set(GERMAN) <= set(SCREENS)

"""What the frame, the tray and the keyboard say goes through the language in use."""

import re
from collections.abc import Iterator

import pytest
from alert_samples import alert, need
from fake_manager import FakeManager, FakeServices
from pseudo_language import pseudo_language
from PySide6.QtWidgets import QApplication, QLabel
from sample_rows import NOW, row, usual_day
from screens import OpenWindow

from atom_desktop.connections.alert import AlertKind
from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.foundation.language import ENGLISH, speak
from atom_desktop.foundation.settings import LanguageChoice
from atom_desktop.ui import headline
from atom_desktop.ui.closing import ask_to_quit
from atom_desktop.ui.language import use_language
from atom_desktop.ui.notifications.content import notification_of
from atom_desktop.ui.tray import Tray
from atom_desktop.ui.widgets.key_names import key_name
from atom_desktop.ui.widgets.rail import Rail
from atom_desktop.ui.widgets.search_field import SearchField

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support raise", "No such signal QPlatformNativeInterface", extend=True
)
_S = ConnectionStatus
_NAMES = re.compile(
    r"Atom Desktop|Slack|Gmail|Teams|GitHub|Asana|Trello|default|Ctrl|Shift|F\d|Esc|Tab|Enter"
)


@pytest.fixture
def _pseudo() -> Iterator[None]:
    with pseudo_language():
        yield


@pytest.fixture
def _german(qapp: QApplication) -> Iterator[None]:
    use_language(qapp, LanguageChoice.GERMAN)
    yield
    use_language(qapp, LanguageChoice.ENGLISH)
    speak(ENGLISH)


def _plain(texts: list[str]) -> list[str]:
    """Return the texts in which English is left besides names."""
    return [text for text in texts if re.search("[A-Za-z]{3}", _NAMES.sub("", text))]


@pytest.mark.usefixtures("_pseudo")
@pytest.mark.parametrize(
    "statuses",
    [
        (),
        (_S.CONNECTED, _S.CONNECTED),
        (_S.SIGN_IN_AGAIN, _S.CONNECTED),
        (_S.SIGN_IN_AGAIN, _S.PROBLEM),
        (_S.EXPIRING, _S.PROBLEM, _S.SIGN_IN_AGAIN),
        (_S.PAUSED, _S.UNREACHABLE, _S.LOCKED),
        (_S.READY, _S.NOT_SET_UP),
        (_S.PAUSED, _S.READY),
    ],
)
def test_no_headline_is_left_in_english(statuses: tuple[ConnectionStatus, ...]) -> None:
    names = ("slack", "gmail", "teams")
    rows = [row(*pair) for pair in zip(names, statuses, strict=False)]
    told = [headline.title(rows), headline.subtitle(rows, NOW), headline.tray_tooltip(rows)]
    assert _plain([*told, headline.how_many(rows)]) == []


@pytest.mark.usefixtures("_pseudo")
def test_nothing_in_the_rail_is_left_in_english() -> None:
    rail = Rail()
    rail.show_unread(2)
    rail.say_where("", lasts=False)
    words = [one.accessibleName() for one in rail.places.values()]
    words += [one.text() for one in rail.findChildren(QLabel)]
    assert len(words) > 8
    assert _plain(words) == []


@pytest.mark.usefixtures("_pseudo")
def test_nothing_in_the_tray_is_left_in_english(open_window: OpenWindow) -> None:
    waiting = (
        row("slack", _S.SIGN_IN_AGAIN),
        row("gmail", _S.PROBLEM),
        row("teams", _S.EXPIRING),
        row("github", _S.PROBLEM),
    )
    services = FakeServices(manager=FakeManager(rows=waiting))
    tray = Tray(services, open_window(services), lambda: None)
    pauses = [one.text() for one in tray.snoozing.actions()]
    assert _plain([*tray.lines(), *pauses, tray.icon.toolTip()]) == []


@pytest.mark.usefixtures("_pseudo")
def test_keys_and_what_they_do_are_told_in_the_language_in_use(open_window: OpenWindow) -> None:
    services = FakeServices(manager=FakeManager(rows=usual_day()))
    window = open_window(services)
    window.shortcuts._show_map()
    words = [one.text() for one in window.page.findChildren(QLabel)]
    assert len(words) > 20
    assert _plain(words) == []
    own = [one.words for one in window.shortcuts._entries() if ":" not in one.words]
    assert len(own) > 10
    assert _plain(own) == []


@pytest.mark.usefixtures("_pseudo")
def test_the_question_before_quitting_and_notifications_are_translated(
    open_window: OpenWindow,
) -> None:
    box = ask_to_quit(open_window(FakeServices()), lambda: None)
    assert _plain([box.windowTitle(), box.text(), *(one.text() for one in box.buttons())]) == []
    box.close()
    told = [alert(1, AlertKind.PROBLEM, "Slack"), alert(2, AlertKind.PROBLEM, "Asana")]
    needs = {one.subject: need(one.provider_id.title(), one.kind) for one in told}
    buttons = notification_of(told, needs, {}).buttons
    assert len(buttons) == 3
    assert _plain([words for _, words in buttons]) == []


@pytest.mark.usefixtures("_german")
def test_keys_have_the_names_that_stand_on_the_keyboard() -> None:
    assert [key_name(keys) for keys in ("Ctrl+F", "F5", "Esc", "↑ ↓")] == [
        "Strg+F",
        "F5",
        "Esc",
        "↑ ↓",
    ]
    assert SearchField("Suchen").placeholderText() == "Suchen  Strg+F"


def test_in_english_keys_are_called_as_they_are_bound() -> None:
    assert [key_name(keys) for keys in ("Ctrl+,", "Enter", "?", "Tab")] == [
        "Ctrl+,",
        "Enter",
        "?",
        "Tab",
    ]

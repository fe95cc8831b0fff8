import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit
from pytestqt.qtbot import QtBot
from sample_rows import NOW

from atom_desktop.foundation.language import ENGLISH, speak, spoken, tr
from atom_desktop.foundation.relative_time import ago, day_of, until
from atom_desktop.foundation.settings import LanguageChoice
from atom_desktop.foundation.wording import words_for_code
from atom_desktop.ui import language
from atom_desktop.ui.language import (
    RegionalEnglish,
    TranslatedLanguage,
    use_language,
    wanted_code,
)

_AFTERNOON = datetime(2026, 2, 19, 14, 5, tzinfo=UTC)
_CANCEL = QDialogButtonBox.StandardButton.Cancel
_ASK = """
from atom_desktop.foundation.settings import LanguageChoice
from atom_desktop.ui.language import wanted_code
print(wanted_code(LanguageChoice.SYSTEM))
"""


@pytest.fixture(autouse=True)
def _english_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    use_language(qapp, LanguageChoice.ENGLISH)
    speak(ENGLISH)


@pytest.fixture
def german(qapp: QApplication) -> None:
    """German in use, as if it had been chosen in the settings."""
    use_language(qapp, LanguageChoice.GERMAN)


def _cancel_button(qtbot: QtBot) -> str:
    box = QDialogButtonBox(_CANCEL)
    qtbot.addWidget(box)
    return box.button(_CANCEL).text().replace("&", "")


def _menu_of_a_field(qtbot: QtBot) -> list[str]:
    field = QLineEdit()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    try:
        return [one.text().replace("&", "").split("\t")[0] for one in menu.actions()]
    finally:
        menu.deleteLater()


@pytest.mark.usefixtures("german")
def test_german_says_what_is_wrong_and_leaves_names_alone() -> None:
    words = words_for_code("unreachable", service="Slack", company="Slack")
    assert words.title == "Slack nicht erreichbar"
    assert "Ihre Anmeldung ist sicher" in words.sentence
    assert words.next_step == "Wiederholen"


@pytest.mark.usefixtures("german")
def test_german_has_one_form_for_one_and_another_for_two() -> None:
    assert ago(NOW - timedelta(minutes=1), NOW) == "vor 1 Minute"
    assert ago(NOW - timedelta(minutes=2), NOW) == "vor 2 Minuten"
    assert until(NOW + timedelta(days=3), NOW) == "in 3 Tagen"


@pytest.mark.usefixtures("german")
def test_german_writes_a_dot_behind_the_day_and_the_month_in_words() -> None:
    assert day_of(_AFTERNOON, NOW) == "19. Februar"
    assert day_of(_AFTERNOON.replace(year=2025), NOW) == "19. Februar 2025"


@pytest.mark.usefixtures("german")
def test_a_text_without_a_translation_stays_as_it_is_in_the_code() -> None:
    assert tr("A sentence that {nobody} has translated", nobody="ana") == (
        "A sentence that ana has translated"
    )


@pytest.mark.parametrize(("region", "time"), [("de_DE", "14:05"), ("en_US", "2:05 PM")])
def test_the_clock_is_the_one_of_the_region(region: str, time: str) -> None:
    for one in (TranslatedLanguage("de", QLocale(region)), RegionalEnglish(QLocale(region))):
        assert one.time_of_day(_AFTERNOON).replace("\N{NARROW NO-BREAK SPACE}", " ") == time


def test_english_of_a_region_keeps_its_days() -> None:
    assert RegionalEnglish(QLocale("en_US")).day(date(2026, 2, 19), with_year=True) == (
        "19 February 2026"
    )


@pytest.mark.parametrize(
    ("languages", "locale", "code"),
    [
        ("de", "C.UTF-8", "de"),
        ("", "de_AT.UTF-8", "de"),
        ("de", "en_US.UTF-8", "de"),
        ("en:de", "C.UTF-8", "en"),
        ("ja", "ja_JP.UTF-8", "en"),
        ("ja:de", "ja_JP.UTF-8", "de"),
    ],
)
def test_the_first_language_of_the_system_that_there_is_counts(
    languages: str, locale: str, code: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _ASK],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env={**os.environ, "LANGUAGE": languages, "LC_ALL": locale},
    )
    assert done.stdout.strip() == code


def test_what_was_chosen_goes_before_the_system() -> None:
    assert wanted_code(LanguageChoice.GERMAN) == "de"
    assert wanted_code(LanguageChoice.ENGLISH) == "en"


def test_every_language_to_choose_has_a_file() -> None:
    for choice in set(LanguageChoice) - {LanguageChoice.SYSTEM, LanguageChoice.ENGLISH}:
        assert TranslatedLanguage(choice, QLocale(choice)).text("Try again", "", -1) != "Try again"


def test_a_language_without_a_file_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        TranslatedLanguage("xx", QLocale("C"))


@pytest.mark.parametrize("content", [b"", b"no translation at all"])
def test_with_a_broken_file_the_window_stays_english_and_the_log_says_why(
    content: bytes,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(language, "resource_bytes", lambda _: content)
    with caplog.at_level(logging.WARNING):
        use_language(qapp, LanguageChoice.GERMAN)
    assert spoken().code == "en"
    assert tr("Try again") == "Try again"
    assert "cannot be read" in caplog.text


@pytest.mark.usefixtures("german")
def test_the_words_of_qt_itself_become_german(qtbot: QtBot) -> None:
    assert _cancel_button(qtbot) == "Abbrechen"
    assert {"Kopieren", "Einfügen"} <= set(_menu_of_a_field(qtbot))


@pytest.mark.usefixtures("german")
def test_a_switch_back_to_english_leaves_nothing_german(qapp: QApplication, qtbot: QtBot) -> None:
    use_language(qapp, LanguageChoice.ENGLISH)
    assert tr("Try again") == "Try again"
    assert _cancel_button(qtbot) == "Cancel"
    assert "Copy" in _menu_of_a_field(qtbot)


def test_a_second_choice_of_the_same_language_changes_nothing(
    qapp: QApplication, qtbot: QtBot
) -> None:
    for _ in range(2):
        use_language(qapp, LanguageChoice.GERMAN)
    assert _cancel_button(qtbot) == "Abbrechen"
    use_language(qapp, LanguageChoice.ENGLISH)
    assert _cancel_button(qtbot) == "Cancel"


def test_a_start_that_fails_before_the_settings_are_read_says_so_in_the_systems_language() -> None:
    started = subprocess.Popen(
        [sys.executable, "-m", "atom_desktop", "--home", "/dev/null"],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "LANGUAGE": "de"},
    )
    assert started.stderr is not None
    try:
        said = next(line for line in started.stderr if line.startswith("atom-desktop:"))
    finally:
        started.kill()
        started.wait()
        started.stderr.close()
    assert "Der Profilordner lässt sich nicht beschreiben. " in said
    assert said.endswith("Was hilft: Zugriffsrechte des Ordners prüfen.\n")

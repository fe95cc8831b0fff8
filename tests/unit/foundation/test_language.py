from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from pseudo_language import PseudoLanguage, pseudo, pseudo_language

from atom_desktop.foundation.language import (
    ENGLISH,
    marked,
    speak,
    spoken,
    tr,
    tr_list,
    tr_many,
    tr_table,
)
from atom_desktop.foundation.wording import words_for_code


@pytest.fixture
def pseudo_spoken() -> Iterator[None]:
    with pseudo_language():
        yield


class ThreeForms(PseudoLanguage):
    """A language with another plural than English has."""

    def text(self, source: str, about: str, number: int) -> str:
        return f"{source} [{about}] [{'few' if number in {2, 3} else 'many'}]"


def test_without_another_language_texts_are_as_they_stand_in_the_code() -> None:
    assert spoken() is ENGLISH
    assert tr("Connected") == "Connected"
    assert tr("Braces {stay} where nothing is filled in") == (
        "Braces {stay} where nothing is filled in"
    )
    assert tr("Connected as {account}", account="ana {x}") == "Connected as ana {x}"
    assert marked("Later") == "Later"


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 accounts"), (1, "1 account"), (2, "2 accounts")]
)
def test_english_has_one_and_many(number: int, words: str) -> None:
    assert tr_many("{number} account", "{number} accounts", number) == words


def test_another_language_has_its_own_forms_and_is_told_what_a_text_is_about() -> None:
    speak(ThreeForms())
    try:
        assert tr("Open", about="a state") == "Open [a state] [many]"
        counted = tr_many("{number} account", "{number} accounts", 3)
    finally:
        speak(ENGLISH)
    assert counted == "3 accounts [] [few]"


@pytest.mark.usefixtures("pseudo_spoken")
def test_places_are_filled_in_after_a_text_was_translated() -> None:
    assert tr("Ask {who} now", who="Slack") == "Áśķ Slack ńóŵ··"
    assert tr_many("{number} key", "{number} keys", 1) == "1 ķéýś·"


@pytest.mark.usefixtures("pseudo_spoken")
def test_words_for_failures_are_translated_with_names_left_alone() -> None:
    words = words_for_code("unreachable", service="Slack", company="Slack")
    assert words.title == pseudo("Can't reach {service}").format(service="Slack")
    assert "Slack" in words.sentence


def test_english_has_a_clock_of_24_hours_and_days_before_months() -> None:
    assert ENGLISH.time_of_day(datetime(2026, 2, 19, 14, 5, tzinfo=UTC)) == "14:05"
    assert ENGLISH.day(date(2026, 2, 19), with_year=False) == "19 February"
    assert ENGLISH.day(date(2026, 2, 19), with_year=True) == "19 February 2026"


def test_names_are_joined_as_the_language_joins_them() -> None:
    assert tr_list(["Gmail"]) == "Gmail"
    assert tr_list(()) == ""
    assert tr_list(["Gmail", "Google Drive"]) == "Gmail and Google Drive"
    with pseudo_language():
        assert tr_list(["Gmail", "Google Drive"]) == "Gmail áńď Google Drive·"


def test_a_table_is_translated_when_it_is_shown() -> None:
    table = {"dark": marked("Dark")}
    assert tr_table(table) == table
    with pseudo_language():
        assert tr_table(table) == {"dark": pseudo("Dark")}

"""The language that people read: English as written in the code, others by a translator.

`tr("Connected as {account}", account=…)` returns a text in the language in use. The text stands in
the call as one literal, because `make translations` collects it from there; so does the text in
`marked("…")`, which is for tables that are given to `tr` where they are shown.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import reduce
from typing import Protocol


class Language(Protocol):
    """Texts and times for one language. `code` is a BCP 47 tag."""

    code: str

    def text(self, source: str, about: str, number: int) -> str:
        """Return `source` in this language; `number` is -1 where nothing is counted."""
        ...

    def time_of_day(self, local: datetime) -> str:
        """Return hours and minutes of a local time."""
        ...

    def day(self, local: date, *, with_year: bool) -> str:
        """Return a local day with its month in words."""
        ...


class English:
    """The texts as they stand in the code, and a clock of 24 hours."""

    code = "en"

    def text(self, source: str, about: str, number: int) -> str:  # noqa: ARG002  # needs neither
        """Return `source`."""
        return source

    def time_of_day(self, local: datetime) -> str:
        """Return "14:05"."""
        return f"{local:%H:%M}"

    def day(self, local: date, *, with_year: bool) -> str:
        """Return "19 February", with the year after it where it is wanted."""
        return f"{local.day} {local:%B}" + (f" {local.year}" if with_year else "")


ENGLISH = English()
_in_use: Language = ENGLISH


def speak(language: Language) -> None:
    """Use `language` for every text from now on; texts made before stay as they are."""
    global _in_use  # noqa: PLW0603  # a process speaks one language, as it has one locale
    _in_use = language


def spoken() -> Language:
    """Return the language in use."""
    return _in_use


def tr(source: str, /, *, about: str = "", **values: object) -> str:
    """Return the text in the language in use, with `values` in its `{places}`.

    `about` tells apart texts that are one in English and several elsewhere.
    """
    text = _in_use.text(source, about, -1)
    return text.format_map(values) if values else text


def tr_many(one: str, many: str, /, number: int, **values: object) -> str:
    """Return the text for `number` things; `{number}` in it is the number.

    `one` is the English singular; elsewhere `many` stands for all forms, of which the language
    takes the one it has for this number.
    """
    text = _in_use.text(many, "", number)
    if text == many and number == 1:
        text = one
    return text.format_map({**values, "number": number})


def tr_list(names: Sequence[str]) -> str:
    """Return names as an enumeration: "Gmail and Outlook"; no names are an empty text."""
    return reduce(lambda one, other: tr("{one} and {other}", one=one, other=other), names or ("",))


def tr_table(table: Mapping[str, str]) -> dict[str, str]:
    """Return a table of marked texts in the language in use."""
    return {key: tr(source) for key, source in table.items()}


def marked(source: str) -> str:
    """Return `source` as it is; marks a text that is given to `tr` later."""
    return source

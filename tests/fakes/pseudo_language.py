"""A language that nobody speaks: each letter with an accent, each text a third longer.

What is on the screen in plain letters did not go through `tr`; what is cut had no room to grow.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from string import Formatter

from atom_desktop.foundation.language import ENGLISH, speak, spoken

_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED = "áƀćďéƒğĥíĵķłɱńóṕǫŕśťúṽŵẋýžÁƁĆĎÉƑĞĤÍĴĶŁṀŃÓṔǪŔŚŤÚṼŴẊÝŽ"
_LETTERS = str.maketrans(_PLAIN, _ACCENTED)
_GROWTH = 3  # one letter more for each three
_LONGEST = 8  # of what is added; a line may end after it


def pseudo(source: str) -> str:
    """Return the text in accents and a third longer, its `{places}` as they were."""
    parts = []
    letters = 0
    for literal, place, _, _ in Formatter().parse(source):
        letters += len(literal)
        parts.append(literal.translate(_LETTERS))
        if place is not None:
            parts.append(f"{{{place}}}")
    words, rest = divmod(letters // _GROWTH, _LONGEST)
    return "".join(parts) + " ".join(["·" * _LONGEST] * words + ["·" * rest] * bool(rest))


class PseudoLanguage:
    """Every text through `pseudo`."""

    code = "en-XA"

    def text(self, source: str, about: str, number: int) -> str:
        return pseudo(source)

    def time_of_day(self, local: datetime) -> str:
        return ENGLISH.time_of_day(local)

    def day(self, local: date, *, with_year: bool) -> str:
        return ENGLISH.day(local, with_year=with_year).translate(_LETTERS)


@contextmanager
def pseudo_language() -> Iterator[None]:
    """Speak it inside the block."""
    before = spoken()
    speak(PseudoLanguage())
    try:
        yield
    finally:
        speak(before)

"""The only words for failures: code -> title, sentence, next step.

Placeholders: `{service}` and `{company}` come from the caller, the rest from the error's details;
`{by}` is made from `minutes`.
A missing one is shown as an empty text, never as an exception.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.language import marked, spoken, tr
from atom_desktop.foundation.relative_time import lasting
from atom_desktop.foundation.words_of_files import FILES
from atom_desktop.foundation.words_of_forecasts import FORECASTS
from atom_desktop.foundation.words_of_running import RUNNING
from atom_desktop.foundation.words_of_sign_ins import SIGN_INS


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a person reads: plain text, no mark-up."""

    title: str
    sentence: str
    next_step: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """What there are words for, in no language yet: a code and what is filled into its words."""

    code: str
    details: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> Words:
        """The words in the language in use."""
        return words_for_code(self.code, **dict(self.details))


def cause_of(code: str, **details: str) -> Cause:
    """Return what `words_for_code` would have words for."""
    return Cause(code=code, details=tuple(details.items()))


_CATALOGUE: Mapping[str, tuple[str, str, str]] = {**SIGN_INS, **RUNNING, **FILES, **FORECASTS}
_NAMES = frozenset({"service", "company"})
# Details that are texts of ours, marked where the error is raised; of others they stay as they are.
_SPOKEN = frozenset({"reason", "holder", "pid", "source"})
_UNKNOWN = marked("unknown")  # a reason that the system did not give
_SOURCES = marked("environment"), marked("practice")  # of a registration


class _Blanks(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def codes() -> frozenset[str]:
    """Return every code that has words."""
    return frozenset(_CATALOGUE)


def texts() -> tuple[str, ...]:
    """Return every text of the catalogue, for translators."""
    return tuple(dict.fromkeys(text for words in _CATALOGUE.values() for text in words))


def words_for_code(code: str, *, service: str = "", company: str = "", **details: str) -> Words:
    """Return the words for `code`; an unknown code gets the words of `internal`."""
    title, sentence, next_step = _CATALOGUE.get(code, _CATALOGUE["internal"])
    if "minutes" in details:
        details["by"] = lasting(timedelta(minutes=int(details["minutes"])))
    if "date" in details:
        details["date"] = _day(details["date"])
    told = {key: tr(text) if key in _SPOKEN else text for key, text in details.items()}
    values = _Blanks({**told, "service": service, "company": company or service})
    return Words(
        title=tr(title).format_map(values),
        sentence=tr(sentence).format_map(values),
        next_step=tr(next_step).format_map(values),
    )


def _day(text: str) -> str:
    """Return a day as people write it; what is no day stays as it is."""
    try:
        return spoken().day(date.fromisoformat(text), with_year=True)
    except ValueError:
        return text


def words_for(error: AtomError, *, service: str = "", company: str = "") -> Words:
    """Return the words for an error; `service` and `company` are names as people know them."""
    details = {key: value for key, value in error.details.items() if key not in _NAMES}
    return words_for_code(
        error.code,
        service=service or error.details.get("service", ""),
        company=company or error.details.get("company", ""),
        **details,
    )

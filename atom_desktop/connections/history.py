"""The words of the history: made where it is shown, so that better words reach old lines too."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from atom_desktop.connections.connection import HistoryEntry
from atom_desktop.connections.forecast import Forecast
from atom_desktop.foundation.language import marked, tr
from atom_desktop.foundation.relative_time import until
from atom_desktop.foundation.wording import codes, words_for_code
from atom_desktop.providers.spec import ProviderSpec


class Said(StrEnum):
    """What a line without a failure says: a key, so that it can be read in any language."""

    SIGNED_IN = "signed_in"
    BROUGHT = "brought"
    RENEWED = "renewed"
    ANSWERED = "answered"
    RESUMED = "resumed"
    UNLOCKED = "unlocked"
    GOES_ON = "goes_on"
    DISCONNECTED = "disconnected"
    AFRESH = "afresh"
    WITHDRAWN = "withdrawn"
    ASKED_TO_WITHDRAW = "asked_to_withdraw"
    NOT_WITHDRAWN = "not_withdrawn"
    NOT_TOLD_YET = "not_told_yet"
    SPARED = "spared"  # with the service that would have ended too
    ENDS = "ends"  # see `ending_line`


_WORDS: Mapping[str, str] = MappingProxyType(
    {
        Said.SIGNED_IN: marked("Signed in to {service}"),
        Said.BROUGHT: marked("Brought here from a file"),
        Said.RENEWED: marked("{service} was renewed"),
        Said.ANSWERED: marked("{service} answered"),
        Said.RESUMED: marked("Resumed"),
        Said.UNLOCKED: marked("Unlocked"),
        Said.GOES_ON: marked("It goes on: the end has moved away"),
        Said.DISCONNECTED: marked("Disconnected"),
        Said.AFRESH: marked("Practice began afresh"),
        Said.WITHDRAWN: marked("{company} has withdrawn the sign-in"),
        Said.ASKED_TO_WITHDRAW: marked("{company} was asked to withdraw the sign-in"),
        Said.NOT_WITHDRAWN: marked("{company} did not withdraw it"),
        Said.NOT_TOLD_YET: marked("The service could not be told yet"),
        Said.SPARED: marked("{company} was not asked to withdraw it: that would end {other} too"),
        # Lines written with nothing but the new state.
        "connected": marked("Connected"),
        "expiring": marked("The end of the sign-in is near"),
        "unreachable": marked("Could not be reached"),
        "locked": marked("Locked"),
        "paused": marked("Paused"),
        "sign_in_again": marked("A new sign-in is needed"),
        "problem": marked("There is a problem"),
    }
)
_ENDS = re.compile(r"(\w+) (\d+) (-?\d+)")
_ANY_DAY = datetime(2000, 1, 1, tzinfo=UTC)


def line(said: Said, *about: str) -> str:
    """Return what to keep in `HistoryEntry.words`: a key, and what it is about."""
    return " ".join((said, *about))


def ending_line(expected: Forecast, now: datetime) -> str:
    """Return the line for an end that is near; none for one that nobody knows."""
    if expected.ends_at is None:
        return ""
    left = int((expected.ends_at - now).total_seconds())
    return line(Said.ENDS, expected.code, str(expected.days), str(left))


def history_words(entry: HistoryEntry, spec: ProviderSpec | None) -> str:
    """Return what a person reads about `entry`; `spec` is None for a service that is gone."""
    service = spec.name if spec is not None else entry.provider_id
    company = spec.company if spec is not None else entry.provider_id
    if not entry.code:
        return _said(entry.words, service, company)
    if entry.code not in codes():
        return entry.code  # of another version
    return words_for_code(entry.code, service=service, company=company, date=entry.detail).title


def _said(words: str, service: str, company: str) -> str:
    key, _, about = words.partition(" ")
    if key == Said.ENDS and (found := _ENDS.fullmatch(about)):
        code, days, left = found.groups()
        why = words_for_code(code, service=service, company=company, days=days).title
        when = until(_ANY_DAY + timedelta(seconds=int(left)), _ANY_DAY)
        return tr("Ends {when}: {why}", when=when, why=why)
    if key in _WORDS:
        return tr(_WORDS[key], service=service, company=company, other=about)
    return tr(words)  # written by a version that kept sentences


def history_record(entry: HistoryEntry, account: str, words: str) -> dict[str, str | None]:
    """Return `entry` for programs: stable keys, times in ISO 8601, None for what is not known."""
    return {
        "at": moment(entry.at),
        "service": entry.provider_id,
        "id": entry.connection_id,
        "account": account or None,
        "state": entry.kind,
        "before": entry.before or None,
        "cause": entry.trigger or None,
        "code": entry.code or None,
        "detail": entry.detail or None,
        "request": entry.request or None,
        "service_request": entry.service_request or None,
        "words": words,
    }


def moment(value: datetime) -> str:
    """Return an aware time in UTC to the second, ISO 8601 with a Z."""
    return value.isoformat(timespec="seconds").replace("+00:00", "Z")

"""The words of the history: made where it is shown, so that better words reach old lines too."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from atom_desktop.connections.connection import HistoryEntry
from atom_desktop.foundation.wording import codes, words_for_code
from atom_desktop.providers.spec import ProviderSpec

# What a line says that was written with nothing but the new state.
_STATES: Mapping[str, str] = MappingProxyType(
    {
        "connected": "Connected",
        "expiring": "The end of the sign-in is near",
        "unreachable": "Could not be reached",
        "locked": "Locked",
        "paused": "Paused",
        "sign_in_again": "A new sign-in is needed",
        "problem": "There is a problem",
    }
)


def history_words(entry: HistoryEntry, spec: ProviderSpec | None) -> str:
    """Return what a person reads about `entry`; `spec` is None for a service that is gone."""
    if not entry.code:
        return _STATES.get(entry.words, entry.words)
    if entry.code not in codes():
        return entry.code  # of another version
    service = spec.name if spec is not None else entry.provider_id
    company = spec.company if spec is not None else entry.provider_id
    return words_for_code(
        entry.code, service=service, company=company, storage="the keyring", date=entry.detail
    ).title


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

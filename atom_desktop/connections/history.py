"""The words of the history: made where it is shown, so that better words reach old lines too."""

from atom_desktop.connections.connection import HistoryEntry
from atom_desktop.foundation.wording import codes, words_for_code
from atom_desktop.providers.spec import ProviderSpec


def history_words(entry: HistoryEntry, spec: ProviderSpec | None) -> str:
    """Return what a person reads about `entry`; `spec` is None for a service that is gone."""
    if not entry.code:
        return entry.words
    if entry.code not in codes():
        return entry.code  # of another version
    service = spec.name if spec is not None else entry.provider_id
    company = spec.company if spec is not None else entry.provider_id
    return words_for_code(
        entry.code, service=service, company=company, storage="the keyring", date=entry.detail
    ).title

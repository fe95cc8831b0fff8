"""A history: what a month brings."""

from datetime import timedelta

from sample_rows import NOW

from atom_desktop.connections.connection import HistoryEntry
from atom_desktop.connections.history import Said

_MONTH: tuple[tuple[float, str, str, str, str, str], ...] = (
    # hours ago, service, state, state before, code, words
    (2, "slack", "sign_in_again", "connected", "session_ended", ""),
    (14, "gmail", "connected", "unreachable", "", Said.RENEWED),
    (15, "gmail", "unreachable", "connected", "timeout", ""),
    (40, "notion", "paused", "connected", "", "paused"),
    (70, "dropbox", "signed_in", "", "", Said.SIGNED_IN),
    (96, "outlook", "connected", "locked", "", Said.UNLOCKED),
    (98, "outlook", "locked", "connected", "keyring_locked", ""),
    (200, "slack", "connected", "unreachable", "", Said.RENEWED),
    (226, "slack", "unreachable", "connected", "provider_unavailable", ""),
    (310, "trello", "disconnected", "connected", "", Said.DISCONNECTED),
    (400, "slack", "connected", "paused", "", Said.RESUMED),
    (450, "slack", "paused", "connected", "", "paused"),
    (600, "slack", "signed_in", "", "", Said.SIGNED_IN),
    (700, "gmail", "signed_in", "", "", Said.SIGNED_IN),
)


def a_month() -> tuple[HistoryEntry, ...]:
    """Return what happened to a few services, newest first."""
    return tuple(
        HistoryEntry(
            at=NOW - timedelta(hours=hours),
            connection_id=f"c-{service}",
            provider_id=service,
            kind=kind,
            before=before,
            code=code,
            words=words,
        )
        for hours, service, kind, before, code, words in _MONTH
    )


def many(number: int) -> tuple[HistoryEntry, ...]:
    """Return that many lines, newest first."""
    month = a_month()
    return tuple(month[place % len(month)] for place in range(number))

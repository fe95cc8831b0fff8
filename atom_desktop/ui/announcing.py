"""Tells screen readers what became of a connection while the keyboard was elsewhere."""

from collections.abc import Sequence

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from atom_desktop.connections.summary import ConnectionSummary
from atom_desktop.ui import headline

_MOST = 3  # more at a time are one sentence


class Announcer:
    """Compares each look at the rows with the one before; the first one says nothing."""

    def __init__(self, speaker: QWidget) -> None:
        self._speaker = speaker
        self._before: dict[str, str] | None = None

    def look(self, rows: Sequence[ConnectionSummary]) -> None:
        """Announce rows whose state is another one than before, and new connections."""
        before = self._before
        self._before = {row.key: row.status_label for row in rows}
        if before is None:
            return
        changed = [
            row
            for row in rows
            if before.get(row.key) != row.status_label
            and (row.key in before or row.connection_id is not None)
        ]
        words = [row.accessible_text for row in changed]
        for one in words if len(words) <= _MOST else [headline.title(tuple(rows))]:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._speaker, one))

"""What happened to one connection: the last events, and thirty days at a glance."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from atom_desktop.connections.connection import HistoryEntry
from atom_desktop.connections.health_days import health_days, health_words
from atom_desktop.connections.history import history_words
from atom_desktop.connections.summary import ConnectionSummary
from atom_desktop.foundation.language import tr
from atom_desktop.foundation.relative_time import clock_time
from atom_desktop.ui.commands import Commands
from atom_desktop.ui.widgets.frames import clear, column, line
from atom_desktop.ui.widgets.health_strip import HealthStrip
from atom_desktop.ui.widgets.labels import label

_READ = 500
_SHOWN = 4


class Past(QWidget):
    """Hidden until the history was read; read anew when the connection changes its state."""

    def __init__(self, summary: ConnectionSummary, commands: Commands) -> None:
        super().__init__()
        self._commands = commands
        self._summary = summary
        self.strip = HealthStrip()
        self.strip_words = label("", "small", wrap=True)
        self._events = column(gap=6)
        layout = column(self, gap=8)
        layout.addWidget(label(tr("Last 30 days"), "section"))
        layout.addWidget(self.strip)
        layout.addWidget(self.strip_words)
        layout.addSpacing(16)
        layout.addWidget(label(tr("What happened"), "section"))
        layout.addLayout(self._events)
        self.hide()
        self.show_summary(summary)

    def show_summary(self, summary: ConnectionSummary) -> None:
        """Read the history of the row; what has none keeps this hidden."""
        self._summary = summary
        connection_id = summary.connection_id
        if connection_id is None:
            return

        async def work() -> None:
            entries = await self._commands.history(connection_id, _READ)
            if isValid(self):
                self._show(entries)

        self._commands.run(work(), name=f"history:{connection_id}:{id(self)}")

    def _show(self, entries: tuple[HistoryEntry, ...]) -> None:
        if not entries:
            return
        now = self._commands.now()
        days = health_days(entries, self._summary.status, now)
        self.strip.show_days(days)
        self.strip_words.setText(health_words(days))
        clear(self._events)
        spec = self._commands.spec(self._summary.provider_id, self._summary.variant)
        for entry in entries[:_SHOWN]:
            row = line(gap=12)
            top = Qt.AlignmentFlag.AlignTop
            row.addWidget(label(history_words(entry, spec), wrap=True), 1)
            row.addWidget(label(clock_time(entry.at, now), "small"), alignment=top)
            self._events.addLayout(row)
        self.show()

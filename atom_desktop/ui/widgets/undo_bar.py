"""Disconnections that can still be undone: one bar each, with the seconds that are left."""

import math
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QWidget

from atom_desktop.connections.withdrawal_views import LeavingView
from atom_desktop.foundation.language import tr
from atom_desktop.ui.widgets.buttons import button
from atom_desktop.ui.widgets.frames import clear, column, line, sides
from atom_desktop.ui.widgets.labels import label

_TICK_MS = 250
_MOST = 3  # bars at a time: the list above needs the room


class UndoBar(QFrame):
    """One disconnection. `undone` carries its connection."""

    undone = Signal(str)

    def __init__(self, view: LeavingView) -> None:
        super().__init__()
        self.view = view
        self.setProperty("kind", "inset")
        layout = line(self, gap=12)
        layout.setContentsMargins(sides(16, 8, 8, 8))
        self.seconds = label("", "dim")
        self.undo = button(tr("Undo"), lambda: self.undone.emit(view.connection_id))
        layout.addWidget(label(view.words, wrap=True), 1)
        layout.addWidget(self.seconds)
        layout.addWidget(self.undo)
        self.setAccessibleName(view.words)

    def count_down(self, now: datetime) -> None:
        """Show how many seconds are left; there is nothing to press after the last."""
        left = math.ceil((self.view.until - now).total_seconds())
        self.seconds.setText(tr("{seconds} s", seconds=max(0, left)))
        self.undo.setEnabled(left > 0)


class UndoBars(QWidget):
    """A bar for each disconnection in its ten seconds, the newest last."""

    undone = Signal(str)

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self.bars: list[UndoBar] = []
        self._layout = column(self, gap=8)
        self._layout.setContentsMargins(0, 8, 0, 16)
        self._ticks = QTimer(self)
        self._ticks.setInterval(_TICK_MS)
        self._ticks.timeout.connect(self._count_down)
        self.hide()

    def show_views(self, views: tuple[LeavingView, ...]) -> None:
        """Show the newest of these; a new one is also spoken to screen readers."""
        views = views[-_MOST:]
        before = tuple(bar.view for bar in self.bars)
        if views == before:
            return
        clear(self._layout)
        self.bars = [UndoBar(view) for view in views]
        for bar in self.bars:
            bar.undone.connect(self.undone)
            self._layout.addWidget(bar)
        self.setVisible(bool(views))
        self._count_down()
        for view in views:
            if view not in before:
                words = tr("{words} Press Control Z to undo.", words=view.words)
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        if views:
            self._ticks.start()
        else:
            self._ticks.stop()

    def undo_newest(self) -> None:
        """Undo what was disconnected last, if it still can be."""
        if self.bars:
            self.bars[-1].undo.click()

    def _count_down(self) -> None:
        now = self._now()
        for bar in self.bars:
            bar.count_down(now)

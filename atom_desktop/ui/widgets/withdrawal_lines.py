"""What services have not been told, or would not hear: one quiet line each."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from atom_desktop.connections.withdrawal_views import WithdrawalView
from atom_desktop.foundation.language import tr, tr_many
from atom_desktop.ui.icons import Glyph
from atom_desktop.ui.widgets.buttons import button, link
from atom_desktop.ui.widgets.frames import clear, column, line, sides
from atom_desktop.ui.widgets.labels import label

_MOST_WAITING = 2


class WithdrawalLine(QFrame):
    """One of them, with the one button that helps."""

    retried = Signal()
    noted = Signal(str)  # connection id

    def __init__(self, view: WithdrawalView) -> None:
        super().__init__()
        self.view = view
        self.setProperty("kind", "inset")
        layout = line(self, gap=12)
        layout.setContentsMargins(sides(16, 8, 8, 8))
        layout.addWidget(Glyph("info"), alignment=Qt.AlignmentFlag.AlignVCenter)
        words = column(gap=0)
        words.addWidget(label(view.words, wrap=True))
        layout.addLayout(words, 1)
        if view.can_retry:
            self.button = button(tr("Try now"), self.retried.emit)
        else:
            if view.help_url:
                page = link(tr("Open the page of {company}", company=view.company), view.help_url)
                words.addWidget(page, alignment=Qt.AlignmentFlag.AlignLeft)
            self.button = button(tr("Done"), lambda: self.noted.emit(view.connection_id))
        layout.addWidget(self.button)
        self.setAccessibleName(view.words)


class WithdrawalLines(QWidget):
    """All of them; nothing is redrawn while they stay the same."""

    retried = Signal()
    noted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[WithdrawalLine] = []
        self._layout = column(self, gap=8)
        self._layout.setContentsMargins(0, 8, 0, 8)
        self.hide()

    def show_views(self, views: tuple[WithdrawalView, ...]) -> None:
        """Show these and no others."""
        views = _gathered(views)
        if views == tuple(shown.view for shown in self.lines):
            return
        clear(self._layout)
        self.lines = [WithdrawalLine(view) for view in views]
        for made in self.lines:
            made.retried.connect(self.retried)
            made.noted.connect(self.noted)
            self._layout.addWidget(made)
        self.setVisible(bool(views))


def _gathered(views: tuple[WithdrawalView, ...]) -> tuple[WithdrawalView, ...]:
    """Put many that are only waiting into one line: the list above needs the room."""
    waiting = [view for view in views if view.can_retry]
    if len(waiting) <= _MOST_WAITING:
        return views
    words = tr_many(
        "{number} disconnection has not been told to its service yet. It will be told by itself.",
        "{number} disconnections have not been told to their services yet."
        " They will be told by themselves.",
        len(waiting),
    )
    refused = (view for view in views if not view.can_retry)
    return (replace(waiting[0], words=words), *refused)

"""A short message over the window, also spoken to screen readers."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QStyle, QWidget

from atom_desktop.ui.widgets.frames import line
from atom_desktop.ui.widgets.labels import label

_SHOWN_MS = 6000
_MARGIN = 24
_WIDEST = 440


class Toast(QFrame):
    """Lies at the leading edge of its parent's bottom, where no buttons are.

    The newest message replaces the one before. `lift` says how much room to leave below.
    """

    def __init__(self, parent: QWidget, lift: Callable[[], int] = lambda: 0) -> None:
        super().__init__(parent)
        self._lift = lift
        self._over = parent
        self.setProperty("kind", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = label("", wrap=False)
        layout = line(self, margins=12)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(self.words)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.setInterval(_SHOWN_MS)
        self._away.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str) -> None:
        """Show and announce `text`."""
        self.words.setText(text)
        self._place()
        self.show()
        self.raise_()
        self._away.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window's size changes."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        room = self._over.rect()
        widest = min(_WIDEST, room.width() - 2 * _MARGIN)
        needed = self.words.fontMetrics().horizontalAdvance(self.words.text()) + 40
        self.words.setWordWrap(needed > widest)
        self.setFixedWidth(min(needed, widest))
        height = self.heightForWidth(self.width()) if needed > widest else self.sizeHint().height()
        self.resize(self.width(), height)
        place = self.rect().translated(
            _MARGIN, room.height() - self.height() - _MARGIN - self._lift()
        )
        self.move(QStyle.visualRect(self.layoutDirection(), room, place).topLeft())

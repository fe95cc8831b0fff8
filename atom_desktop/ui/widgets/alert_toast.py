"""What a notification would have said, inside the window while the person looks at it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QWidget

from atom_desktop.connections.summary import Tone
from atom_desktop.foundation.language import tr
from atom_desktop.ui.icons import Glyph
from atom_desktop.ui.notifications.notifier import OPEN, Notification
from atom_desktop.ui.widgets.buttons import GlyphButton, TextButton
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.focus import focused_in
from atom_desktop.ui.widgets.frames import clear, column, line, sides
from atom_desktop.ui.widgets.labels import label

_SHOWN_MS = 12_000
_MARGIN = 16
_WIDTH = 376


class AlertToast(QFrame):
    """Lies at the trailing edge of its parent's bottom; takes no focus by itself.

    It goes by itself, but not from under the pointer or the keyboard. `pressed` carries a
    button's key.
    """

    pressed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("kind", "bubble")
        self.buttons: dict[str, TextButton] = {}
        self.title = label("", "strong", wrap=True)
        self.body = label("", wrap=True)
        self._flow = FlowLayout()
        self.away = GlyphButton("close", tr("Close this message"), "nav")
        self.away.clicked.connect(self.hide)
        words = column(gap=4)
        words.addWidget(self.title)
        words.addWidget(self.body)
        words.addSpacing(6)
        words.addLayout(self._flow)
        layout = line(self, gap=12)
        layout.setContentsMargins(sides(16, 14, 8, 14))
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(Glyph("bell", Tone.ATTENTION, size=18), alignment=top)
        layout.addLayout(words, 1)
        layout.addWidget(self.away, alignment=top)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self._leave)
        parent.installEventFilter(self)
        self.hide()

    def say(self, notification: Notification) -> None:
        """Show and announce it, in place of the one before."""
        self.title.setText(notification.title)
        self.body.setText(notification.body)
        self.body.setVisible(bool(notification.body))
        self.setAccessibleName(f"{notification.title}. {notification.body}")
        clear(self._flow)
        self.buttons = {}
        for key, text in notification.buttons:
            if key == OPEN:
                continue  # the window is open
            made = TextButton(text, "" if self.buttons else "primary")
            made.clicked.connect(lambda _=False, key=key: self._press(key))
            self.buttons[key] = made
            self._flow.addWidget(made)
        self.show()
        self.raise_()
        self._place()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window's size changes."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _press(self, key: str) -> None:
        self.hide()
        self.pressed.emit(key)

    def _leave(self) -> None:
        if self.underMouse() or focused_in(self) is not None:
            self._timer.start()
        else:
            self.hide()

    def _place(self) -> None:
        room = self._over.rect()
        width = min(_WIDTH, room.width() - 2 * _MARGIN)
        self.setFixedWidth(width)
        height = self.heightForWidth(width)
        self.resize(width, height)
        self.move(room.width() - width - _MARGIN, room.height() - height - _MARGIN)

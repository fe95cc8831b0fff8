"""Buttons: one kind of primary, and everything named for those who cannot see it."""

from collections.abc import Callable
from urllib.parse import urlsplit

from PySide6.QtCore import QRect, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QFont, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from atom_desktop.connections.summary import Action
from atom_desktop.foundation.language import marked, tr
from atom_desktop.ui.icons import Glyph
from atom_desktop.ui.theme import is_strong, tokens
from atom_desktop.ui.widgets.assisted import Assisted
from atom_desktop.ui.widgets.labels import in_own_order, plain_tooltip

_SQUARE = 40
_RUNNING = {
    Action.CHECK_NOW: marked("Checking…"),
    Action.TRY_NOW: marked("Trying…"),
    Action.RENEW: marked("Renewing…"),
}
_WIDEST = 16_777_215  # no limit, in Qt
_LOWEST = 26
_EDGE = 1


class TextButton(Assisted, QPushButton):
    """A button with a word. `kind` is `primary`, `danger`, `nav`, `choice`, `tile` or empty."""

    def __init__(self, text: str, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.listen_to_assistance()
        self._usual: str | None = None
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_words(text)

    def set_words(self, text: str) -> None:
        """Show `text` literally: an ampersand is no shortcut here."""
        self.setText(in_own_order(text.replace("&", "&&")))
        self.setAccessibleName(text)

    def show_busy(self, words: str | None) -> None:
        """Say that what the button does is under way, at the same width; None ends that."""
        if words is None and self._usual is not None:
            self.set_words(self._usual)
            self._usual = None
            self.setMinimumWidth(0)
            self.setMaximumWidth(_WIDEST)
        elif words is not None and self._usual is None:
            self.setFixedWidth(max(self.width(), self.sizeHint().width()))
            self._usual = self.accessibleName()
            self.set_words(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


class LinkButton(TextButton):
    """Words to press without a button's frame, on as many lines as they need."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "link")
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Return that narrow words are higher ones."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at `width`."""
        room = QRect(0, 0, width - 2 * _EDGE, _WIDEST)
        lines = self.fontMetrics().boundingRect(room, self._flags(), self.text())
        return max(_LOWEST, lines.height() + 2 * _EDGE)

    def minimumSizeHint(self) -> QSize:
        """Return room for the longest word."""
        words = self.text().split() or [""]
        longest = max(self.fontMetrics().horizontalAdvance(word) for word in words)
        return QSize(longest + 2 * _EDGE, _LOWEST)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame of the focus, and all lines."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        font = QFont(self.font())
        font.setUnderline(self.underMouse() or is_strong())
        painter.setFont(font)
        painter.setPen(QColor(tokens().accent_hover))
        room = self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.drawText(room, self._flags(), self.text())
        painter.end()
        event.accept()

    def _flags(self) -> int:
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        return int(
            side
            | Qt.AlignmentFlag.AlignAbsolute
            | Qt.AlignmentFlag.AlignVCenter
            | Qt.TextFlag.TextWordWrap
            | Qt.TextFlag.TextShowMnemonic
        )


def running_words(action: Action) -> str | None:
    """Return what a button says while its action is under way; None where it says nothing."""
    words = _RUNNING.get(action)
    return None if words is None else tr(words)


class GlyphButton(TextButton):
    """A square button with a drawing; `name` is what it is called."""

    def __init__(self, glyph: str, name: str, kind: str = "") -> None:
        super().__init__("", kind)
        self.setAccessibleName(name)
        self.setFixedWidth(_SQUARE)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Glyph(glyph), alignment=Qt.AlignmentFlag.AlignCenter)


def button(text: str, act: Callable[[], object], kind: str = "") -> TextButton:
    """Return a button that calls `act`; `kind` may be `link`, too."""
    made = LinkButton(text) if kind == "link" else TextButton(text, kind)
    made.clicked.connect(lambda _: act())
    return made


def link(text: str, address: str) -> TextButton:
    """Return a button that opens a web page; the tooltip says which."""
    made = LinkButton(text)
    made.setToolTip(plain_tooltip(address))
    made.clicked.connect(lambda: open_web_page(address))
    return made


def open_web_page(address: str) -> bool:
    """Open an http or https address in the browser; anything else is refused."""
    if urlsplit(address).scheme not in ("https", "http"):
        return False
    return QDesktopServices.openUrl(QUrl(address))

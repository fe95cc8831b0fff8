"""Text: always plain, never cut without a way to read the rest."""

from html import escape
from unicodedata import bidirectional

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

_HIGHEST = 10_000
_MARK = "\u200e"  # LEFT-TO-RIGHT MARK: unseen


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label that shows `text` literally; `role` is one of the stylesheet's."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wrap)
    if QGuiApplication.isRightToLeft():
        # By itself Qt puts each text at the side where its own script begins.
        made.setAlignment(
            Qt.AlignmentFlag.AlignRight
            | Qt.AlignmentFlag.AlignVCenter
            | Qt.AlignmentFlag.AlignAbsolute
        )
    if role:
        made.setProperty("role", role)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    return made


def direction_of(text: str) -> Qt.LayoutDirection:
    """Return the direction of a text's own script, by its first letter that has one."""
    for letter in text:
        kind = bidirectional(letter)
        if kind in ("R", "AL"):
            return Qt.LayoutDirection.RightToLeft
        if kind == "L":
            break
    return Qt.LayoutDirection.LeftToRight


def in_own_order(text: str) -> str:
    """Return `text` so that signs at its ends stay there where windows read the other way."""
    foreign = direction_of(text) is not QGuiApplication.layoutDirection()
    return f"{_MARK}{text}{_MARK}" if text and foreign and QGuiApplication.isRightToLeft() else text


def set_role(made: QLabel, role: str) -> None:
    """Change a label's role after it was shown."""
    if made.property("role") != role:
        made.setProperty("role", role)
        made.style().unpolish(made)
        made.style().polish(made)


def plain_tooltip(text: str) -> str:
    """Return a tooltip that shows `text` literally (Qt guesses whether tooltips are markup)."""
    return f"<qt>{escape(text)}</qt>" if text else ""


class ElidedLabel(QLabel):
    """One line, shortened by … where it does not fit; the tooltip then has all of it."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mode = Qt.TextElideMode.ElideRight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        if role:
            self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().sizeHint().height())

    def sizeHint(self) -> QSize:
        """Return room for the whole text."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(width, super().sizeHint().height())

    @property
    def is_elided(self) -> bool:
        """Whether the text does not fit."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), self.mode, area.width())
        tip = plain_tooltip(self.text()) if shown != self.text() else ""
        if tip != self.toolTip():
            self.setToolTip(tip)
        painter = QPainter(self)
        # The side is the window's, the order of words and signs that of the text's own script.
        painter.setLayoutDirection(direction_of(self.text()))
        side = QStyle.visualAlignment(
            self.layoutDirection(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        )
        self.style().drawItemText(
            painter,
            area,
            int(side | Qt.AlignmentFlag.AlignAbsolute),
            self.palette(),
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )
        painter.end()
        event.accept()


class AnywhereLabel(QLabel):
    """An address or another long word on as many lines as it needs, broken anywhere."""

    _FLAGS = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter) | int(
        Qt.TextFlag.TextWrapAnywhere
    )

    def __init__(self, text: str, role: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        if role:
            self.setProperty("role", role)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at `width`."""
        room = QRect(0, 0, width, _HIGHEST)
        return self.fontMetrics().boundingRect(room, self._FLAGS, self.text()).height()

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow text is a higher one."""
        return True

    def minimumSizeHint(self) -> QSize:
        """Return room for one line."""
        return QSize(0, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all lines."""
        painter = QPainter(self)
        # At the window's side; an address is read from left to right in every window.
        painter.setLayoutDirection(direction_of(self.text()))
        side = QStyle.visualAlignment(
            self.layoutDirection(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        )
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(side | Qt.AlignmentFlag.AlignAbsolute) | int(Qt.TextFlag.TextWrapAnywhere),
            self.palette(),
            self.isEnabled(),
            self.text(),
            self.foregroundRole(),
        )
        painter.end()
        event.accept()

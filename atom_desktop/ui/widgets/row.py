"""One row of the list: a real button with a real button inside."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from atom_desktop.connections.summary import Action, ConnectionSummary
from atom_desktop.ui.theme import is_strong, tokens
from atom_desktop.ui.widgets.assisted import Assisted
from atom_desktop.ui.widgets.buttons import TextButton, running_words
from atom_desktop.ui.widgets.chip import StateChip
from atom_desktop.ui.widgets.frames import column, line
from atom_desktop.ui.widgets.labels import ElidedLabel
from atom_desktop.ui.widgets.row_menu import RowMenu
from atom_desktop.ui.widgets.tile import Tile

_HEIGHT = 56
_RADIUS = 10.0
_KEYBOARD = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
    | {Qt.FocusReason.ShortcutFocusReason}
)
_ATTENTION_ACTIONS = frozenset({Action.SIGN_IN_AGAIN, Action.FIX})


class ConnectionRow(Assisted, QAbstractButton):
    """Shows one summary. `acted` carries the key and the action of the row's own button.

    `stepped` asks for the row above (-1) or below (+1), `entered` for what there is to do with it.
    The keyboard does not stop at the row's own button: the same stands first in the pane.
    """

    acted = Signal(str, Action)
    entered = Signal(str)
    stepped = Signal(str, int)

    def __init__(self, summary: ConnectionSummary) -> None:
        super().__init__()
        self.listen_to_assistance()
        self.setCheckable(True)
        self.setAutoExclusive(True)  # one of several, to a screen reader too
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.summary = summary
        self._is_first = self._is_last = self._shows_focus = False
        self._tile = Tile(summary.letter, summary.category)
        self.name = ElidedLabel("", "strong")
        self.second_line = ElidedLabel("", "small")
        self.chip = StateChip()
        self.button = TextButton("")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self._press)
        words = column(gap=2)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.second_line)
        words.addStretch(1)
        layout = line(self, gap=12)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.addWidget(self._tile)
        layout.addLayout(words, 1)
        layout.addWidget(self.chip)
        layout.addWidget(self.button)
        self.show_summary(summary)

    def show_summary(self, summary: ConnectionSummary) -> None:
        """Show another state of the same row; focus and selection stay."""
        self.summary = summary
        self._tile.show_service(summary.letter, summary.category)
        self.name.setText(summary.title or summary.service_name)
        self._keep_name_whole(summary.service_name)
        self.second_line.setText(summary.second_line)
        self.chip.show_state(summary.status, summary.tone, summary.status_label)
        self.setAccessibleName(summary.accessible_text)
        action = summary.button
        if self.button.isHidden() is (action is not None):
            self.button.setVisible(action is not None)
        if action is not None:
            kind = "primary" if action.action in _ATTENTION_ACTIONS else ""
            if self.button.property("kind") != kind:
                self.button.setProperty("kind", kind)
                self.button.style().unpolish(self.button)
                self.button.style().polish(self.button)
            self.button.show_busy(None)
            self.button.set_words(action.label)
            self.button.setAccessibleName(f"{action.label}: {self.name.text()}")

    def _keep_name_whole(self, service: str) -> None:
        """Let the state be shortened before the name of the service is."""
        self.name.ensurePolished()
        metrics = self.name.fontMetrics()
        self.name.setMinimumWidth(metrics.horizontalAdvance(service) + 2)

    def show_edges(self, *, first: bool, last: bool) -> None:
        """Round the corners where the row begins or ends its group."""
        if (first, last) != (self._is_first, self._is_last):
            self._is_first, self._is_last = first, last
            self.update()

    def show_running(self, action: Action, *, began: bool) -> None:
        """Show on the row's button that its action is under way, or over."""
        own = self.summary.button
        if own is not None and own.action is action:
            self.button.show_busy(running_words(action) if began else None)

    def _press(self) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.summary.button is not None:
            self.acted.emit(self.summary.key, self.summary.button.action)

    def sizeHint(self) -> QSize:
        """Return a row's height."""
        return QSize(super().minimumSizeHint().width(), _HEIGHT)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus where the keyboard brought it; a pointer needs no ring."""
        reason = event.reason()
        if reason != Qt.FocusReason.ActiveWindowFocusReason:
            self._shows_focus = reason in _KEYBOARD
        super().focusInEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu where the pointer is, or below the name for the Menu key."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self.open_menu(event.globalPos() if by_mouse else None)

    def open_menu(self, place: QPoint | None = None) -> RowMenu:
        """Choose the row and open its menu, below its name unless there is a `place`."""
        self.click()
        menu = RowMenu(self.summary, self)
        menu.picked.connect(lambda action: self.acted.emit(self.summary.key, action))
        menu.popup(place or self.name.mapToGlobal(self.name.rect().bottomLeft()))
        if place is None and menu.actions():
            menu.setActiveAction(menu.actions()[0])
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, go to what can be done with Enter, open the menu."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in steps:
            self.stepped.emit(self.summary.key, steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.summary.key)
        elif key == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row's part of its group's card."""
        chosen = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = chosen.card
        if self.isChecked():
            fill = chosen.selection
        elif self.underMouse():
            fill = chosen.hover
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, 0.5 if not self._is_last else -0.5)
        painter.setPen(QPen(QColor(chosen.line), 1))
        painter.setBrush(QColor(fill))
        painter.drawPath(self._outline(edge))
        if self.isChecked() and is_strong():  # where the fill alone tells too little
            painter.setPen(QPen(QColor(chosen.accent), 2))
            painter.drawPath(self._outline(edge.adjusted(0.5, 0.5, -0.5, -0.5)))
        if self.hasFocus() and self._shows_focus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(chosen.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 7, 7)
        painter.end()
        event.accept()

    def _outline(self, edge: QRectF) -> QPainterPath:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        top = _RADIUS if self._is_first else 0.0
        low = _RADIUS if self._is_last else 0.0
        path.moveTo(edge.left(), edge.top() + top)
        path.arcTo(edge.left(), edge.top(), 2 * top, 2 * top, 180, -90)
        path.lineTo(edge.right() - top, edge.top())
        path.arcTo(edge.right() - 2 * top, edge.top(), 2 * top, 2 * top, 90, -90)
        path.lineTo(edge.right(), edge.bottom() - low)
        path.arcTo(edge.right() - 2 * low, edge.bottom() - 2 * low, 2 * low, 2 * low, 0, -90)
        path.lineTo(edge.left() + low, edge.bottom())
        path.arcTo(edge.left(), edge.bottom() - 2 * low, 2 * low, 2 * low, 270, -90)
        path.closeSubpath()
        return path

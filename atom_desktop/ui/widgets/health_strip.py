"""Thirty days as bars: a colour and a height for how each was, and words for all of it."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from atom_desktop.connections.health_days import HealthDay, Standing, health_words
from atom_desktop.foundation.language import tr_many
from atom_desktop.ui.colours import Tokens
from atom_desktop.ui.theme import tokens
from atom_desktop.ui.widgets.labels import plain_tooltip

_HEIGHT = 28
_GAP = 3
_WIDEST_BAR = 9.0
_DOT = 3.0
# The worse, the shorter: told apart without colour. A dot for a day without a connection.
_SHARES = {
    Standing.FINE: 1.0,
    Standing.TROUBLE: 0.62,
    Standing.STOPPED: 0.3,
    Standing.PAUSED: 1.0,
}


class HealthStrip(QWidget):
    """Oldest day at the leading edge; each bar has a tooltip, the whole has a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.days: tuple[HealthDay, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a bar's height."""
        return QSize(240, _HEIGHT)

    def show_days(self, days: tuple[HealthDay, ...]) -> None:
        """Show other days."""
        self.days = days
        words = health_words(days)
        self.setAccessibleName(
            tr_many(
                "Last {number} day: {words}", "Last {number} days: {words}", len(days), words=words
            )
        )
        self.update()

    def day_at(self, x: float) -> HealthDay | None:
        """Return the day drawn at `x`."""
        if not self.days or not 0 <= x < self._step() * len(self.days):
            return None
        place = int(x / self._step())
        return self.days[place]

    def event(self, event: QEvent) -> bool:
        """Say which day is under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            x = float(event.pos().x())
            day = self.day_at(self.width() - x if self._is_mirrored() else x)
            if day is not None:
                QToolTip.showText(event.globalPos(), plain_tooltip(day.words), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars."""
        chosen = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        step = self._step()
        for place, day in enumerate(self.days):
            wide = step - _GAP
            left = place * step
            if self._is_mirrored():
                left = self.width() - left - wide
            painter.setBrush(QColor(_colour(day.standing, chosen)))
            for bar in _bars(day.standing, left, wide):
                painter.drawRoundedRect(bar, 1.5, 1.5)
        painter.end()
        event.accept()

    def _step(self) -> float:
        room = (self.width() + _GAP) / max(1, len(self.days))
        return min(room, _WIDEST_BAR + _GAP)

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft


def _bars(standing: Standing, left: float, wide: float) -> list[QRectF]:
    if standing is Standing.ABSENT:
        return [QRectF(left + (wide - _DOT) / 2, _HEIGHT - _DOT, _DOT, _DOT)]
    high = _HEIGHT * _SHARES[standing]
    if standing is Standing.PAUSED:
        part = wide / 3
        return [QRectF(at, 0, part, high) for at in (left, left + 2 * part)]
    return [QRectF(left, _HEIGHT - high, wide, high)]


def _colour(standing: Standing, chosen: Tokens) -> str:
    return {
        Standing.ABSENT: chosen.handle,
        Standing.PAUSED: chosen.neutral,
        Standing.FINE: chosen.ok,
        Standing.TROUBLE: chosen.attention,
        Standing.STOPPED: chosen.error,
    }[standing]

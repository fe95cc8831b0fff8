"""The list of lines, drawn in the tokens' colours."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from atom_desktop.foundation.language import tr
from atom_desktop.ui.icons import renderer
from atom_desktop.ui.pages.activity.lines import LINE_ROLE, Line, Lines
from atom_desktop.ui.theme import tokens, tone_colour
from atom_desktop.ui.widgets.labels import direction_of

ROW_HEIGHT = 52
_GLYPH = 16
_MARGIN = 14
_GAP = 12
_SMALL = 12
_Index = QModelIndex | QPersistentModelIndex


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del index
        return QSize(option.rect.width(), ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line = index.data(LINE_ROLE)
        model = index.model()
        if not isinstance(line, Line) or not isinstance(model, Lines):
            return
        chosen = tokens()
        room = option.rect
        painter.save()
        painter.setClipRect(room)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, QColor(chosen.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(room, QColor(chosen.hover))
        inner = room.adjusted(_MARGIN, 0, -_MARGIN, 0)
        name, tone = line.glyph
        glyph = QRect(inner.left(), inner.center().y() - _GLYPH // 2, _GLYPH, _GLYPH)
        drawing = renderer(name, tone_colour(tone, chosen), chosen.card)
        drawing.render(painter, QRectF(_mirrored(option, glyph)))
        small = QFont(option.font)
        small.setPixelSize(_SMALL)
        time = model.time_of(line)
        wide = QFontMetrics(small).horizontalAdvance(time) + 2
        words_room = inner.adjusted(_GLYPH + _GAP, 7, -(wide + _GAP), -7)
        upper = QRect(words_room.topLeft(), QSize(words_room.width(), words_room.height() // 2))
        lower = upper.translated(0, upper.height())
        _draw(painter, option, upper, line.words, option.font, chosen.text)
        _draw(painter, option, lower, line.about, small, chosen.dim)
        clock = QRect(inner.right() - wide, upper.top(), wide, upper.height())
        _draw(painter, option, clock, time, small, chosen.dim)
        painter.setPen(QColor(chosen.line))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        painter.restore()


class LineList(QListView):
    """One stop of the Tab key; the arrows move on, and each line is read aloud."""

    def __init__(self, lines: Lines) -> None:
        super().__init__()
        self.setModel(lines)
        self.setItemDelegate(_Painter(self))
        self.setAccessibleName(tr("What happened, newest first"))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "lines")
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)


def _mirrored(option: QStyleOptionViewItem, room: QRect) -> QRect:
    return QStyle.visualRect(option.direction, option.rect, room)


def _draw(
    painter: QPainter,
    option: QStyleOptionViewItem,
    room: QRect,
    text: str,
    font: QFont,
    colour: str,
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    side = QStyle.visualAlignment(
        option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    )
    painter.setLayoutDirection(direction_of(text))
    flags = int(side | Qt.AlignmentFlag.AlignAbsolute)
    painter.drawText(_mirrored(option, room), flags, shown)

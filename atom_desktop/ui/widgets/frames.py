"""Frames of the stylesheet's kinds, and layouts on the 8-pixel grid."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)


def frame(kind: str, parent: QWidget | None = None) -> QFrame:
    """Return a frame; `kind` is one of the stylesheet's."""
    made = QFrame(parent)
    made.setProperty("kind", kind)
    return made


def rule() -> QFrame:
    """Return a line between two things."""
    made = frame("rule")
    made.setFixedHeight(1)
    return made


def column(parent: QWidget | None = None, *, gap: int = 8, margins: int = 0) -> QVBoxLayout:
    """Return a vertical layout."""
    layout = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    _set(layout, gap, margins)
    return layout


def line(parent: QWidget | None = None, *, gap: int = 8, margins: int = 0) -> QHBoxLayout:
    """Return a horizontal layout."""
    layout = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    _set(layout, gap, margins)
    return layout


def sides(begin: int, top: int, end: int, bottom: int) -> QMargins:
    """Return margins by where reading begins and ends: Qt mirrors what it lays out, not these."""
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        begin, end = end, begin
    return QMargins(begin, top, end, bottom)


def _set(layout: QBoxLayout, gap: int, margins: int) -> None:
    layout.setSpacing(gap)
    layout.setContentsMargins(margins, margins, margins, margins)


def scrolling(body: QWidget) -> QScrollArea:
    """Return a scroll area around `body` that never scrolls sideways."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    body.setProperty("kind", "body")
    area.setWidget(body)
    area.viewport().setAutoFillBackground(False)
    body.setAutoFillBackground(False)
    return area


def clear(layout: QLayout) -> None:
    """Take everything out of `layout` and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        if inner is not None:
            clear(inner)

"""What a person would call broken in a window: words cut off, things on top of each other, lost."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QFrame,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QWidget,
)

from atom_desktop.ui.icons import Glyph
from atom_desktop.ui.widgets.buttons import LinkButton
from atom_desktop.ui.widgets.labels import AnywhereLabel, ElidedLabel
from atom_desktop.ui.widgets.tile import Tile

_FIELD_EDGES = 20


def layout_faults(window: QWidget, *, has_long_words: bool = False) -> list[str]:
    """Return what is wrong, in words; `has_long_words` allows names to be shortened."""
    faults = [f"{_name(a)} and {_name(b)} overlap" for a, b in _overlaps(window)]
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        if _cut(widget, has_long_words=has_long_words):
            faults.append(f"{_name(widget)} is cut")
        if (parent := widget.parentWidget()) is not None and _is_outside(widget, parent):
            faults.append(f"{_name(widget)} lies outside of {_name(parent)}")
        faults += [f"{_name(a)} and {_name(b)} overlap" for a, b in _overlaps(widget)]
    return faults


def _cut(widget: QWidget, *, has_long_words: bool) -> bool:  # noqa: PLR0911  # one per kind
    match widget:
        case ElidedLabel():
            # What is shortened has a tooltip with all of it; second lines may be at any time.
            return widget.is_elided and not (
                has_long_words or widget.property("role") in ("small", None)
            )
        case AnywhereLabel() | LinkButton():
            return widget.height() < widget.heightForWidth(widget.width())
        case QLabel():
            return bool(widget.text()) and _is_label_cut(widget)
        case QAbstractButton():
            hint = widget.sizeHint()
            is_low = widget.height() < min(24, hint.height())
            return bool(widget.text()) and (widget.width() < hint.width() or is_low)
        case QLineEdit():
            words = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
            return words > widget.width() - _FIELD_EDGES
        case Glyph() | Tile():
            return widget.width() < widget.sizeHint().width()
        case _:
            return False


def _is_label_cut(widget: QLabel) -> bool:
    if not widget.wordWrap():
        return widget.width() < widget.sizeHint().width()
    longest = max(widget.text().split(), key=len, default="")
    word = widget.fontMetrics().horizontalAdvance(longest)
    return widget.height() < widget.heightForWidth(widget.width()) or word > widget.width()


def _is_outside(widget: QWidget, parent: QWidget) -> bool:
    room, place = parent.rect(), widget.geometry()
    area = parent.parentWidget()
    if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
        return place.left() < room.left() or place.right() > room.right()  # it scrolls up and down
    return not room.contains(place) and not place.isEmpty()


def _overlaps(parent: QWidget) -> Iterator[tuple[QWidget, QWidget]]:
    if isinstance(parent, QStackedWidget | QAbstractScrollArea):
        return
    children = [
        child
        for child in parent.children()
        if isinstance(child, QWidget) and child.isVisible() and not _floats(child)
    ]
    for place, one in enumerate(children):
        for other in children[place + 1 :]:
            shared: QRect = one.geometry().intersected(other.geometry())
            if shared.width() > 1 and shared.height() > 1:
                yield one, other


def _floats(widget: QWidget) -> bool:
    if widget.property("kind") in ("toast", "bubble") or widget.isWindow():
        return True
    through = Qt.WidgetAttribute.WA_TransparentForMouseEvents
    return (
        widget.testAttribute(through)
        and isinstance(widget, QFrame)
        and not isinstance(widget, QLabel)
    )


def _name(widget: QWidget) -> str:
    text = widget.accessibleName()
    if isinstance(widget, QLabel | QAbstractButton):
        text = widget.text() or text
    return f"{type(widget).__name__} {text[:60]!r}" if text else type(widget).__name__

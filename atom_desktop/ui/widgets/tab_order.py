"""The order of the Tab key: that of the layouts, whichever part was made anew last.

Qt goes by the order in which widgets were made, so what is filled in later would come last.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def next_stop(window: QWidget, *, forward: bool) -> QWidget | None:
    """Return where the Tab key leads from the focus of `window`; None where it leads nowhere."""
    order = list(_inside(window))
    stops = [one for one in order if _takes_tab(one)]
    if not stops:
        return None
    focused = window.focusWidget()
    if focused not in order:
        return stops[0 if forward else -1]
    at = order.index(focused)
    if forward:
        return next((one for one in order[at + 1 :] if one in stops), stops[0])
    return next((one for one in reversed(order[:at]) if one in stops), stops[-1])


def _inside(widget: QWidget) -> Iterator[QWidget]:
    """Return `widget` and what lies in it: what is laid out first, in that order."""
    yield widget
    layout = widget.layout()
    laid_out = list(_of(layout)) if layout is not None else []
    known = set(laid_out)
    children = (one for one in widget.children() if isinstance(one, QWidget))
    for child in (*laid_out, *(one for one in children if one not in known)):
        if not child.isWindow() and not child.isHidden():
            yield from _inside(child)


def _of(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _of(inner)
        elif widget is not None:
            yield widget


def _takes_tab(widget: QWidget) -> bool:
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.isEnabled()
        and widget.isVisible()
        and widget.focusProxy() is None
    )

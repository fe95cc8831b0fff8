"""The keyboard stays where the person left it, whatever is built anew under it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from atom_desktop.ui.widgets.buttons import TextButton


def focused_in(area: QWidget) -> QWidget | None:
    """Return `area`, or the widget inside it, that has its window's focus, if one has.

    The window need not be the active one: while a browser lies in front, the focus only waits.
    """
    focused = area.window().focusWidget()
    inside = focused is not None and (focused is area or area.isAncestorOf(focused))
    return focused if inside else None


def focus_first(area: QWidget) -> bool:
    """Give the keyboard to the primary button of `area`, or its first; False without one."""
    _show_new(area)
    buttons = [one for one in area.findChildren(TextButton) if _can_take(one, area)]
    primary = [one for one in buttons if one.property("kind") == "primary"]
    acting = [one for one in buttons if one.property("action") is not None]
    for one in (*primary, *acting, *buttons):
        one.setFocus(Qt.FocusReason.TabFocusReason)
        return True
    return False


@contextmanager
def focus_kept(area: QWidget) -> Iterator[None]:
    """Keep the focus inside `area` over a change: on the same action, else where it begins.

    While there is nothing to press, `area` itself holds it.
    """
    held = focused_in(area)
    action = held.property("action") if held is not None else None
    yield
    if held is None:
        return
    _show_new(area)
    if focused_in(area) is held and _can_take(held, area):
        return
    for one in area.findChildren(TextButton):
        if action is not None and one.property("action") == action and _can_take(one, area):
            one.setFocus(Qt.FocusReason.TabFocusReason)
            return
    if not focus_first(area):
        area.setFocus()


def _show_new(area: QWidget) -> None:
    """Show what a layout would show a moment later: what is hidden takes no focus."""
    for widget in area.findChildren(QWidget):
        if widget.isHidden() and not widget.testAttribute(
            Qt.WidgetAttribute.WA_WState_ExplicitShowHide
        ):
            widget.show()


def _can_take(widget: QWidget, area: QWidget) -> bool:
    if not widget.isVisibleTo(area) or widget.focusPolicy() is Qt.FocusPolicy.NoFocus:
        return False
    return widget.isEnabled() if isinstance(widget, QAbstractButton) else True

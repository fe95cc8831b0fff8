"""What can be done with a row, as a menu: by the other mouse button, the Menu key or Shift+F10."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from atom_desktop.connections.summary import Action, Button, ConnectionSummary
from atom_desktop.foundation.language import tr


class RowMenu(QMenu):
    """Has what the row's button does first, and Disconnect last. `picked` carries an action."""

    picked = Signal(Action)

    def __init__(self, summary: ConnectionSummary, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("What can be done with {name}", name=summary.name))
        offered = _offered(summary)
        for one in offered:
            if one.action is Action.DISCONNECT and len(offered) > 1:
                self.addSeparator()
            self._add(one)

    def _add(self, offered: Button) -> None:
        action = self.addAction(offered.label.replace("&", "&&"))
        action.triggered.connect(lambda _: self.picked.emit(offered.action))


def _offered(summary: ConnectionSummary) -> list[Button]:
    own = [summary.button] if summary.button is not None else []
    first = {one.action for one in own}
    others = [one for one in summary.actions if one.action not in first]
    return sorted((*own, *others), key=lambda one: one.action is Action.DISCONNECT)

"""Ties the alerts to the window: the toast, the rail, and what their buttons do."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from atom_desktop.connections.summary import ConnectionSummary
from atom_desktop.ui.notifications.centre import AlertCentre
from atom_desktop.ui.notifications.content import FIX, SNOOZE
from atom_desktop.ui.notifications.notifier import Notification
from atom_desktop.ui.ports import Services
from atom_desktop.ui.widgets.alert_toast import AlertToast

if TYPE_CHECKING:
    from atom_desktop.ui.main_window import MainWindow


class Alerting(QObject):
    """Lives as long as the window. `centre` decides, `toast` shows."""

    def __init__(self, window: "MainWindow", services: Services) -> None:
        super().__init__(window)
        self._window = window
        self._toasted: tuple[int, ...] = ()
        self.toast = AlertToast(window.central)
        self.centre = AlertCentre(services, self._has_focus, self)
        self.centre.toast_wanted.connect(self._show_toast)
        self.centre.opened.connect(self.show_row)
        self.centre.fix_wanted.connect(self._fix)
        self.centre.changed.connect(self._count)
        self.toast.pressed.connect(self._pressed)
        window.bridge.changed.connect(self.centre.look)
        window.places.preferences.changed.connect(lambda _: self.centre.look_anew())
        window.bridge.closed.connect(self.centre.stop)
        self._count()
        self.centre.look()

    def show_row(self, key: str) -> None:
        """Bring the window forward at a row, or at the list for an empty key."""
        self._window.bring_back()
        if key:
            self._window.choose(key)
        else:
            self._window.open_alerts()

    def _has_focus(self) -> bool:
        return self._window.isVisible() and self._window.isActiveWindow()

    def _show_toast(self, notification: Notification, alert_ids: Sequence[int]) -> None:
        self._toasted = tuple(alert_ids)
        self.toast.say(notification)

    def _pressed(self, key: str) -> None:
        alerts = [one for key_ in self._toasted if (one := self.centre.alerts.get(key_))]
        if key == SNOOZE:
            self.centre.snooze([alert.id for alert in alerts])
        elif key == FIX and len(alerts) == 1:
            self.centre.fix(alerts[0])
        else:
            self.show_row("")

    def _fix(self, row: ConnectionSummary) -> None:
        self._window.bring_back()
        self._window.home.refresh()
        if row.button is not None and row.key in self._window.home.summaries:
            self._window.act(row, row.button.action)

    def _count(self) -> None:
        self._window.rail.show_unread(self.centre.alerts.unread)

"""Brings what needs the person to the person: desktop, toast, or the list of alerts alone."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from atom_desktop.connections.alert import Alert, Need
from atom_desktop.connections.alert_words import needs, undecided
from atom_desktop.connections.summary import ConnectionSummary
from atom_desktop.ui.notifications.content import FIX, SNOOZE, notification_of
from atom_desktop.ui.notifications.notifier import NoNotifier, Notification, Notifier
from atom_desktop.ui.notifications.telling import Step, Telling, Where
from atom_desktop.ui.ports import Services

if TYPE_CHECKING:
    from atom_desktop.connections.alerts import Alerts

SNOOZE_FOR = timedelta(days=1)
_MS = 1000


class AlertCentre(QObject):
    """Looks whenever `look` is called. `changed` tells that the list or its quiet changed.

    `toast_wanted` carries what to show in the window while the person looks at it; `opened` a row's
    key, or "" for the list; `fix_wanted` the row whose button is to be pressed.
    """

    changed = Signal()
    toast_wanted = Signal(object, object)  # Notification, tuple of alert ids
    opened = Signal(str)
    fix_wanted = Signal(object)  # ConnectionSummary

    def __init__(
        self, services: Services, has_focus: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._has_focus = has_focus
        self._telling = Telling()
        self._rows: dict[str, ConnectionSummary] = {}
        self._needs: dict[str, Need] = {}
        self._is_showing = False
        self._has_stopped = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.look)
        self.use(NoNotifier())

    def use(self, notifier: Notifier) -> None:
        """Show notifications by `notifier` from now on."""
        self._notifier = notifier
        notifier.on_pressed = self._pressed
        notifier.on_closed = self._telling.was_closed

    @property
    def alerts(self) -> "Alerts":
        """The list."""
        return self._services.alerts.list

    def look(self) -> None:
        """Compare how things stand with what was told, and tell what is due."""
        if self._has_stopped:
            return
        now = self._now()
        rows = self._services.manager.summaries()
        wanted = tuple(needs(rows, self._services.notices, now))
        self._rows = {row.key: row for row in rows}
        self._needs = {need.subject: need for need in wanted}
        self.alerts.note(wanted, undecided(rows), self._services.alert_rules, now)
        self._tell(now)
        self._keep()

    def look_anew(self) -> None:
        """Look, and have the list shown anew: what may pop up has changed."""
        self.look()
        self.changed.emit()

    def snooze(self, alert_ids: Sequence[int]) -> None:
        """Be silent about these for a day."""
        self.alerts.snooze(alert_ids, self._now() + SNOOZE_FOR)
        self.look()

    def end_snooze(self, alert_id: int) -> None:
        """Take a snooze back."""
        self.alerts.end_snooze(alert_id)
        self._keep()

    def pause(self, until: datetime | None) -> None:
        """Be silent about everything until then; None ends that."""
        self.alerts.paused_until = until
        self._keep(always=True)
        self.look()

    def mark_read(self) -> None:
        """Note that the list was seen."""
        self.alerts.mark_read()
        self._keep()

    def fix(self, alert: Alert) -> None:
        """Press the button that puts it right, or show where it can be."""
        row = self._rows.get(alert.subject)
        if alert.is_open and row is not None and row.button is not None:
            self.fix_wanted.emit(row)
        else:
            self.opened.emit(alert.subject if row is not None else "")

    def stop(self) -> None:
        """Look no more: the core is about to close."""
        self._has_stopped = True
        self._again.stop()

    async def close(self) -> None:
        """Take the notification along: its buttons would do nothing any more."""
        self.stop()
        await self._notifier.close()

    def row_of(self, alert: Alert) -> ConnectionSummary | None:
        """Return the row an alert is about, if there is one."""
        return self._rows.get(alert.subject)

    def _tell(self, now: datetime) -> None:
        if self._is_showing:
            return  # what is due now is still due when that has come to its end
        due = [alert.id for alert in self.alerts.due(self._services.alert_rules, now)]
        clock = self._services.clock.boot()
        step = self._telling.step(due, self._may_stay(now), clock, in_window=self._has_focus())
        if step.wait is not None:
            self._again.start(max(1, round(step.wait * _MS)))
        if step.where is Where.WINDOW:
            self.alerts.mark_told(step.show)
            self.toast_wanted.emit(self._notification(step.show), step.show)
        elif step.where is Where.DESKTOP or step.withdraws:
            self._is_showing = True
            self._services.tasks.spawn(self._do(step), name="show notification")

    async def _do(self, step: Step) -> None:
        clock = self._services.clock
        try:
            if step.withdraws:
                self._telling.was_closed()
                await self._notifier.withdraw()
            elif await self._notifier.show(self._notification(step.show)):
                self._telling.was_shown(step.show, clock.boot(), is_news=step.is_news)
                self.alerts.mark_told(step.show)
                self._keep()
            else:
                self._telling.was_not_shown(clock.boot())
        finally:
            self._is_showing = False
            if not self._has_stopped:
                self._again.start(1)  # what changed meanwhile

    def _may_stay(self, now: datetime) -> frozenset[int]:
        rules = self._services.alert_rules
        if self.alerts.is_paused(now):
            return frozenset()
        return frozenset(
            alert.id
            for alert in self.alerts.all()
            if alert.is_open
            and alert.snoozed_until is None
            and not rules.silence(alert.provider_id)
        )

    def _notification(self, alert_ids: Sequence[int]) -> Notification:
        found = [alert for one in alert_ids if (alert := self.alerts.get(one)) is not None]
        return notification_of(found, self._needs, self._rows)

    def _pressed(self, key: str) -> None:
        shown = [alert for one in self._telling.shown if (alert := self.alerts.get(one))]
        # Whoever pressed has read it; not every server takes it away by itself.
        self._telling.was_closed()
        self._services.tasks.spawn(self._notifier.withdraw(), name="withdraw notification")
        if key == SNOOZE:
            self.snooze([alert.id for alert in shown])
        elif len(shown) == 1 and key == FIX:
            self.fix(shown[0])
        else:
            self.opened.emit(shown[0].subject if len(shown) == 1 else "")

    def _keep(self, *, always: bool = False) -> None:
        if always or self.alerts.has_changes:
            self._services.alerts.keep()
            self.changed.emit()

    def _now(self) -> datetime:
        return self._services.clock.now()

"""Everything that was told, newest first, and how it is told."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from atom_desktop.connections.alert import Alert
from atom_desktop.foundation.language import marked, tr, tr_many
from atom_desktop.foundation.relative_time import clock_time
from atom_desktop.ui.icons import Glyph
from atom_desktop.ui.notifications.centre import AlertCentre
from atom_desktop.ui.notifications.pauses import PAUSES
from atom_desktop.ui.pages.notification_settings import NotificationSettings
from atom_desktop.ui.ports import Services
from atom_desktop.ui.preferences import Preferences
from atom_desktop.ui.widgets.alert_line import AlertLine, Press
from atom_desktop.ui.widgets.buttons import TextButton, button
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.focus import focus_kept
from atom_desktop.ui.widgets.frames import clear, column, frame, line, rule, scrolling, sides
from atom_desktop.ui.widgets.labels import label

_PANE = 344
_WIDEST = 760
_EMPTY = marked("Nothing has needed you so far")
_EMPTY_MORE = marked(
    "When an account needs you, it is told here, and on the desktop where that is allowed."
)


class AlertsPage(QWidget):
    """The list on one side, what may pop up on the other."""

    def __init__(self, services: Services, centre: AlertCentre, preferences: Preferences) -> None:
        super().__init__()
        self._services = services
        self._centre = centre
        self._preferences = preferences
        self._new: set[int] = set()
        self._is_quiet = False
        self._shown: tuple[object, ...] = ()
        self.lines: dict[int, AlertLine] = {}
        self.subtitle = label("", "dim", wrap=True)
        self.settings = NotificationSettings(
            services.settings, {spec.id: spec.name for spec in services.registry.specs()}
        )
        self.settings.wanted.connect(lambda wish: preferences.change(**wish))
        self.pauses: dict[str, TextButton] = {}
        self.wake = button(tr("End snooze"), lambda: centre.pause(None), "primary")
        self._paused = label("", wrap=True)
        layout = line(self, gap=0)
        layout.addWidget(self._left(), 1)
        layout.addWidget(self._right())
        centre.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the list as it is now; what did not change is left alone."""
        now = self._services.clock.now()
        alerts = self._centre.alerts
        if self.isVisible():
            self._see()
        self.subtitle.setText(_summary(alerts.all()))
        self.settings.show_settings(self._services.settings)
        is_paused = alerts.is_paused(now)
        self.wake.setVisible(is_paused)
        for one in self.pauses.values():
            one.setVisible(not is_paused)
        self._paused.setText(
            tr("Nothing pops up until {time}.", time=clock_time(alerts.paused_until, now))
            if is_paused and alerts.paused_until is not None
            else tr("Nothing pops up for a while; the list goes on.")
        )
        rules = self._services.alert_rules
        self._is_quiet = alerts.is_quiet(rules, now)
        shown = tuple(
            (
                one,
                self._is_quiet,
                self._centre.row_of(one),
                one.id in self._new,
                rules.silence(one.provider_id),
            )
            for one in alerts.all()
        )
        if shown != self._shown or not shown:
            self._shown = shown
            with focus_kept(self._list):
                self._show_lines(now)

    def showEvent(self, event: QShowEvent) -> None:
        """Note that the list is being looked at."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self.refresh)

    def _see(self) -> None:
        unread = {alert.id for alert in self._centre.alerts.all() if not alert.is_read}
        if unread:
            self._new |= unread
            self._centre.mark_read()

    def _show_lines(self, now: datetime) -> None:
        clear(self._lines)
        self.lines = {}
        groups: tuple[tuple[str, Callable[[Alert], bool]], ...] = (
            (tr("Needs you"), lambda one: one.is_open),
            (tr("Over"), lambda one: not one.is_open),
        )
        for heading, belongs in groups:
            alerts = [one for one in self._centre.alerts.all() if belongs(one)]
            if alerts:
                self._lines.addWidget(label(heading, "section"))
                self._lines.addWidget(self._card(alerts, now))
                self._lines.addSpacing(12)
        if not self.lines:
            self._lines.addWidget(_empty())
        self._lines.addStretch(1)

    def _card(self, alerts: list[Alert], now: datetime) -> QWidget:
        card = frame("card")
        layout = column(card, gap=0)
        for alert in alerts:
            if alert is not alerts[0]:
                layout.addWidget(rule())
            made = AlertLine(
                alert,
                self._centre.row_of(alert),
                now,
                is_new=alert.id in self._new,
                is_muted=self._services.alert_rules.silence(alert.provider_id),
                is_quiet=self._is_quiet,
            )
            made.pressed.connect(lambda key, alert=alert: self._press(key, alert))
            self.lines[alert.id] = made
            layout.addWidget(made)
        return card

    def _press(self, key: Press, alert: Alert) -> None:
        match key:
            case Press.FIX:
                self._centre.fix(alert)
            case Press.SNOOZE:
                self._centre.snooze([alert.id])
            case Press.WAKE:
                self._centre.end_snooze(alert.id)
            case Press.MUTE:
                muted = {*self._services.settings.muted_services, alert.provider_id}
                self._preferences.change(muted_services=tuple(sorted(muted)))

    def _left(self) -> QWidget:
        part = QWidget()
        outer = column(part, gap=4)
        outer.setContentsMargins(sides(24, 24, 0, 0))
        outer.addWidget(label(tr("Alerts"), "display"))
        outer.addWidget(self.subtitle)
        outer.addSpacing(12)
        self._list = QWidget()
        self._list.setMaximumWidth(_WIDEST)
        self._lines = column(self._list, gap=8)
        self._lines.setContentsMargins(sides(0, 0, 24, 24))
        outer.addWidget(scrolling(self._list), 1)
        return part

    def _right(self) -> QWidget:
        pane = frame("pane")
        pane.setFixedWidth(_PANE)
        body = QWidget()
        layout = column(body, gap=8, margins=24)
        layout.addWidget(self.settings)
        layout.addSpacing(16)
        layout.addWidget(label(tr("Snooze everything"), "section"))
        layout.addWidget(self._paused)
        flow = FlowLayout()
        for words, until in PAUSES.items():
            made = button(tr(words), partial(self._pause, until))
            made.setAccessibleName(tr("Snooze everything: {time}", time=tr(words)))
            self.pauses[words] = made
            flow.addWidget(made)
        flow.addWidget(self.wake)
        layout.addLayout(flow)
        layout.addStretch(1)
        column(pane, gap=0).addWidget(scrolling(body))
        return pane

    def _pause(self, until: Callable[[datetime], datetime]) -> None:
        self._centre.pause(until(self._services.clock.now()))


def _summary(alerts: tuple[Alert, ...]) -> str:
    waiting = sum(alert.is_open for alert in alerts)
    if not alerts:
        return tr("What needed you, newest first.")
    if not waiting:
        return tr("Nothing needs you now.")
    return tr_many("{number} thing needs you.", "{number} things need you.", waiting)


def _empty() -> QWidget:
    card = frame("card")
    layout = line(card, gap=12, margins=20)
    layout.addWidget(Glyph("bell", size=20))
    words = column(gap=4)
    words.addWidget(label(tr(_EMPTY), "strong", wrap=True))
    words.addWidget(label(tr(_EMPTY_MORE), "dim", wrap=True))
    layout.addLayout(words, 1)
    return card

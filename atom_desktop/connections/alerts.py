"""Decides what to tell: each change for the worse once, and nothing while it is to be quiet.

Pure bookkeeping over rows and notices: how it is shown is the window's affair.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from atom_desktop.connections.alert import Alert, AlertKind, Need
from atom_desktop.foundation.quiet_hours import QuietHours

KEPT = 200  # alerts in the list; what is still true stays whatever happens
_ONCE = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertRules:
    """What the person wants: `muted` are service ids."""

    is_on: bool = True
    quiet_hours: QuietHours | None = None
    muted: frozenset[str] = frozenset()

    def silence(self, provider_id: str) -> bool:
        """Return whether what concerns that service only goes into the list."""
        return not self.is_on or provider_id in self.muted


class Alerts:
    """The list of alerts, newest first in `all()`; `take_changes()` is what to keep on disk."""

    def __init__(self, kept: Iterable[Alert] = (), paused_until: datetime | None = None) -> None:
        self._alerts = {alert.id: alert for alert in sorted(kept, key=lambda one: one.id)}
        self._last = max(self._alerts, default=0)
        self._changed: dict[int, Alert | None] = {}
        self.paused_until = paused_until

    def all(self) -> tuple[Alert, ...]:
        """Return every alert, newest first."""
        return tuple(reversed(self._alerts.values()))

    def get(self, alert_id: int) -> Alert | None:
        """Return an alert that is still in the list."""
        return self._alerts.get(alert_id)

    @property
    def unread(self) -> int:
        """How many nobody has looked at."""
        return sum(not alert.is_read for alert in self._alerts.values())

    @property
    def has_changes(self) -> bool:
        """Whether `take_changes` has anything to give."""
        return bool(self._changed)

    def note(
        self,
        wanted: Iterable[Need],
        undecided: frozenset[str],
        rules: AlertRules,
        now: datetime,
    ) -> None:
        """Compare what needs the person now with what is in the list.

        A subject in `undecided` keeps its alert: a service that cannot be reached is not well.
        """
        needs = {need.subject: need for need in wanted}
        for alert in self._open():
            need = needs.get(alert.subject)
            if need is None and alert.subject not in undecided:
                self._put(replace(alert, ended_at=now, is_told=True, snoozed_until=None))
            elif need is not None and need.kind is alert.kind:
                del needs[alert.subject]
            elif need is not None:
                self._replace(alert, need, rules, now)
                del needs[alert.subject]
        for need in needs.values():
            self._add(need, rules, now)

    def due(self, rules: AlertRules, now: datetime) -> tuple[Alert, ...]:
        """Return what is to be told now, oldest first."""
        if self.is_quiet(rules, now):
            return ()
        return tuple(
            alert
            for alert in self._open()
            if not alert.is_told
            and not rules.silence(alert.provider_id)
            and (alert.snoozed_until is None or alert.snoozed_until <= now)
        )

    def is_paused(self, now: datetime) -> bool:
        """Return whether everything is snoozed."""
        return self.paused_until is not None and now < self.paused_until

    def is_quiet(self, rules: AlertRules, now: datetime) -> bool:
        """Return whether nothing is to pop up: everything is snoozed, or it is quiet hours."""
        hours = rules.quiet_hours
        return self.is_paused(now) or (hours is not None and hours.cover(now))

    def mark_told(self, alert_ids: Iterable[int]) -> None:
        """Remember that these were shown; they are not shown again."""
        for alert in self._these(alert_ids):
            self._put(replace(alert, is_told=True, snoozed_until=None))

    def snooze(self, alert_ids: Iterable[int], until: datetime) -> None:
        """Be silent about these, then tell those that are still true once more."""
        for alert in self._these(alert_ids):
            if alert.is_open:
                self._put(replace(alert, is_told=False, is_read=True, snoozed_until=until))

    def end_snooze(self, alert_id: int) -> None:
        """Take a snooze back."""
        for alert in self._these((alert_id,)):
            self._put(replace(alert, is_told=True, snoozed_until=None))

    def mark_read(self) -> None:
        """Remember that the list was looked at."""
        for alert in tuple(self._alerts.values()):
            if not alert.is_read:
                self._put(replace(alert, is_read=True))

    def take_changes(self) -> tuple[tuple[Alert, ...], tuple[int, ...]]:
        """Return what is to be written and which ids are to be deleted since the last call."""
        changed, self._changed = self._changed, {}
        written = tuple(alert for alert in changed.values() if alert is not None)
        return written, tuple(key for key, alert in changed.items() if alert is None)

    def _replace(self, alert: Alert, need: Need, rules: AlertRules, now: datetime) -> None:
        """End an alert for one of another kind; a snooze goes on over it."""
        self._put(replace(alert, ended_at=now, is_told=True, snoozed_until=None))
        self._add(need, rules, now, snoozed_until=alert.snoozed_until)

    def _add(
        self,
        need: Need,
        rules: AlertRules,
        now: datetime,
        *,
        snoozed_until: datetime | None = None,
    ) -> None:
        self._last += 1
        self._put(
            Alert(
                id=self._last,
                subject=need.subject,
                provider_id=need.provider_id,
                kind=need.kind,
                title=need.title,
                body=need.body,
                about=need.about,
                at=now,
                is_told=rules.silence(need.provider_id) or self._was_told_today(need, now),
                snoozed_until=snoozed_until,
            )
        )
        self._forget_old()

    def _was_told_today(self, need: Need, now: datetime) -> bool:
        """Whether a clock that wavers around the limit has been told of already."""
        return need.kind is AlertKind.CLOCK_OFF and any(
            alert.kind is need.kind and alert.at > now - _ONCE for alert in self._alerts.values()
        )

    def _forget_old(self) -> None:
        too_many = len(self._alerts) - KEPT
        ended = [alert.id for alert in self._alerts.values() if not alert.is_open]
        for alert_id in ended[: max(0, too_many)]:
            del self._alerts[alert_id]
            self._changed[alert_id] = None

    def _open(self) -> Sequence[Alert]:
        return [alert for alert in self._alerts.values() if alert.is_open]

    def _these(self, alert_ids: Iterable[int]) -> list[Alert]:
        return [self._alerts[one] for one in alert_ids if one in self._alerts]

    def _put(self, alert: Alert) -> None:
        self._alerts[alert.id] = alert
        self._changed[alert.id] = alert

"""From alerts to what a notification or a toast says, and its buttons."""

from collections.abc import Mapping, Sequence

from atom_desktop.connections.alert import Alert, Need
from atom_desktop.connections.alert_words import many_words
from atom_desktop.connections.summary import ConnectionSummary
from atom_desktop.foundation.language import tr
from atom_desktop.ui.notifications.notifier import OPEN, Notification

FIX = "fix"
SNOOZE = "snooze"
SHOW = "show"


def notification_of(
    alerts: Sequence[Alert], needs: Mapping[str, Need], rows: Mapping[str, ConnectionSummary]
) -> Notification:
    """Return one notification for all of `alerts`; a single one has the button that fixes it."""
    if len(alerts) == 1:
        (alert,) = alerts
        row = rows.get(alert.subject)
        fix = ((FIX, row.button.label),) if row is not None and row.button is not None else ()
        return Notification(title=alert.title, body=alert.body, buttons=_buttons(*fix))
    title, body = many_words([needs[one.subject] for one in alerts if one.subject in needs])
    return Notification(title=title, body=body, buttons=_buttons((SHOW, tr("Show them"))))


def _buttons(*between: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return ((OPEN, tr("Open Atom Desktop")), *between, (SNOOZE, tr("Snooze 1 day")))

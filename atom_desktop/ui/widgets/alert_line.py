"""One line of the list of alerts."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from atom_desktop.connections.alert import Alert, AlertKind
from atom_desktop.connections.summary import ConnectionSummary, Tone
from atom_desktop.foundation.language import tr
from atom_desktop.foundation.relative_time import clock_time
from atom_desktop.ui.icons import Glyph
from atom_desktop.ui.widgets.buttons import TextButton
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.frames import column, line
from atom_desktop.ui.widgets.labels import label

_SHAPES: Mapping[AlertKind, tuple[str, Tone]] = MappingProxyType(
    {
        AlertKind.SIGN_IN_AGAIN: ("triangle", Tone.ATTENTION),
        AlertKind.PROBLEM: ("octagon", Tone.ERROR),
        AlertKind.ENDS_SOON: ("clock", Tone.ATTENTION),
        AlertKind.ENDS_TODAY: ("clock", Tone.ERROR),
        AlertKind.CLOCK_OFF: ("clock", Tone.ATTENTION),
    }
)


class Press(StrEnum):
    """What can be done about an alert."""

    FIX = "fix"
    SNOOZE = "snooze"
    WAKE = "wake"
    MUTE = "mute"


class AlertLine(QFrame):
    """What was told and when, and what can be done. `pressed` carries which button it was."""

    pressed = Signal(Press)

    def __init__(
        self,
        alert: Alert,
        row: ConnectionSummary | None,
        now: datetime,
        *,
        is_new: bool,
        is_muted: bool,
        is_quiet: bool,
    ) -> None:
        super().__init__()
        self.alert = alert
        self.buttons: dict[Press, TextButton] = {}
        layout = line(self, gap=12)
        layout.setContentsMargins(16, 14, 16, 14)
        shape, tone = _SHAPES[alert.kind] if alert.is_open else ("check-disc", Tone.OK)
        layout.addWidget(Glyph(shape, tone, size=18), alignment=Qt.AlignmentFlag.AlignTop)
        words = column(gap=3)
        when = when_words(alert, now, is_new=is_new, is_muted=is_muted, is_quiet=is_quiet)
        words.addWidget(label(alert.title, "strong" if alert.is_open else "", wrap=True))
        if alert.body:
            words.addWidget(label(alert.body, "dim", wrap=True))
        words.addWidget(label(when, "small", wrap=True))
        if alert.is_open:
            words.addSpacing(6)
            words.addLayout(self._row_of_buttons(row, is_muted=is_muted))
        layout.addLayout(words, 1)
        self.setAccessibleName(f"{alert.title}. {alert.body}. {when}")

    def _row_of_buttons(self, row: ConnectionSummary | None, *, is_muted: bool) -> FlowLayout:
        flow = FlowLayout()
        if row is not None:
            self._add(flow, Press.FIX, row.button.label if row.button is not None else tr("Show"))
        if self.alert.snoozed_until is not None:
            self._add(flow, Press.WAKE, tr("End snooze"))
        elif not is_muted:
            self._add(flow, Press.SNOOZE, tr("Snooze 1 day"))
        if row is not None and not is_muted:
            self._add(flow, Press.MUTE, tr("Mute {service}", service=row.service_name))
        return flow

    def _add(self, flow: FlowLayout, key: Press, text: str) -> None:
        made = TextButton(text)
        made.setAccessibleName(f"{text}: {self.alert.title}")
        made.setProperty("action", f"{key} {self.alert.id}")
        made.clicked.connect(lambda _: self.pressed.emit(key))
        self.buttons[key] = made
        flow.addWidget(made)


def when_words(alert: Alert, now: datetime, *, is_new: bool, is_muted: bool, is_quiet: bool) -> str:
    """Return when it was told, and how it went on."""
    parts = [tr("New", about="an alert")] if is_new else []
    parts.append(clock_time(alert.at, now))
    if alert.ended_at is not None:
        parts.append(tr("over since {time}", time=clock_time(alert.ended_at, now)))
    elif alert.snoozed_until is not None:
        parts.append(tr("snoozed until {time}", time=clock_time(alert.snoozed_until, now)))
    elif is_muted:
        parts.append(tr("muted"))
    elif is_quiet and not alert.is_told:
        parts.append(tr("waits for the end of quiet"))
    return " · ".join(parts)

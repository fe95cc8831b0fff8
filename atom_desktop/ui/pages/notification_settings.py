"""What may pop up, and when: a section that stands beside the list of alerts."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from atom_desktop.foundation.language import marked, tr
from atom_desktop.foundation.quiet_hours import parse_quiet_hours
from atom_desktop.foundation.settings import Settings
from atom_desktop.ui.widgets.buttons import TextButton
from atom_desktop.ui.widgets.check_box import PlainCheckBox
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.frames import column, line
from atom_desktop.ui.widgets.labels import label, set_role

_USUAL = ("22:00", "07:00")
_HINT = marked("Alerts wait until they end. Everything is in the list at once.")
_REFUSED = marked("Write times like 22:00.")
_WIDTH = 76


class NotificationSettings(QWidget):
    """Shows the settings in use; `wanted` carries what to change, by name."""

    wanted = Signal(dict)

    def __init__(
        self, settings: Settings, services: dict[str, str], *, titled: bool = True
    ) -> None:
        super().__init__()
        self.is_on = PlainCheckBox(tr("Show notifications on the desktop"))
        self.is_quiet = PlainCheckBox(tr("Quiet hours"))
        self.times = (_time_field(tr("Quiet from")), _time_field(tr("Quiet until")))
        self.problem = label(tr(_HINT), "small", wrap=True)
        self.mutes = {key: _choice(name) for key, name in services.items()}
        layout = column(self, gap=8)
        if titled:
            layout.addWidget(label(tr("Notifications"), "section"))
        layout.addLayout(_with_words(self.is_on))
        layout.addSpacing(8)
        layout.addLayout(_with_words(self.is_quiet))
        times = line(gap=8)
        times.addSpacing(32)
        for words, field in zip(
            (tr("from", about="a time"), tr("until", about="a time")), self.times, strict=True
        ):
            times.addWidget(label(words, "dim"))
            times.addWidget(field)
        times.addStretch(1)
        layout.addLayout(times)
        layout.addWidget(self.problem)
        layout.addSpacing(8)
        layout.addWidget(label(tr("Never pop up for"), "section"))
        chosen = FlowLayout()
        for button in self.mutes.values():
            chosen.addWidget(button)
        layout.addLayout(chosen)
        self.show_settings(settings)
        self.is_on.clicked.connect(lambda on: self.wanted.emit({"notifications": on}))
        self.is_quiet.clicked.connect(lambda _: self._want_hours())
        for field in self.times:
            field.editingFinished.connect(self._want_hours)
        for button in self.mutes.values():
            button.clicked.connect(lambda _: self._want_mutes())

    def show_settings(self, settings: Settings) -> None:
        """Show what counts now; what is being typed stays."""
        self.is_on.setChecked(settings.notifications)
        hours = parse_quiet_hours(settings.quiet_hours)
        self.is_quiet.setChecked(hours is not None)
        shown = _USUAL if hours is None else (f"{hours.begins:%H:%M}", f"{hours.ends:%H:%M}")
        for field, text in zip(self.times, shown, strict=True):
            field.setEnabled(hours is not None)
            if not field.hasFocus():
                field.setText(text)
        for key, button in self.mutes.items():
            button.setChecked(key in settings.muted_services)

    def _want_hours(self) -> None:
        text = "-".join(_full(field.text()) for field in self.times)
        if not self.is_quiet.isChecked():
            text = ""
        try:
            parse_quiet_hours(text)
        except ValueError:
            self._say(tr(_REFUSED), "problem")
            return
        self._say(tr(_HINT), "small")
        self.wanted.emit({"quiet_hours": text})

    def _want_mutes(self) -> None:
        muted = tuple(sorted(key for key, one in self.mutes.items() if one.isChecked()))
        self.wanted.emit({"muted_services": muted})

    def _say(self, words: str, role: str) -> None:
        self.problem.setText(words)
        set_role(self.problem, role)


def _time_field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setFixedWidth(_WIDTH)
    field.setMaxLength(5)
    return field


def _choice(name: str) -> TextButton:
    made = TextButton(name, "choice")
    made.setAccessibleName(tr("Never pop up for {service}", service=name))
    made.setCheckable(True)
    return made


def _with_words(box: PlainCheckBox) -> QHBoxLayout:
    layout = line(gap=8)
    words: QLabel = label(box.accessibleName(), wrap=True)
    layout.addWidget(box)
    layout.addWidget(words, 1)
    return layout


def _full(text: str) -> str:
    """Return "7:00" and "7" as "07:00"."""
    found = re.fullmatch(r"\s*(\d{1,2})(?:[:.](\d{2}))?\s*", text)
    return f"{int(found[1]):02}:{found[2] or '00'}" if found else text

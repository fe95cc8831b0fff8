"""About and Doctor: what this is, and what this computer must offer it."""

import platform
import sys
from collections import Counter

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QWidget

from atom_desktop.connections.summary import Action, Tone
from atom_desktop.doctor import Check, Remedy
from atom_desktop.foundation.language import marked, tr
from atom_desktop.foundation.redaction import redact
from atom_desktop.foundation.version import VERSION
from atom_desktop.ui.icons import Glyph
from atom_desktop.ui.pages.about import AboutPart
from atom_desktop.ui.pages.settings.parts import Parts, Section
from atom_desktop.ui.widgets.buttons import TextButton, button
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.frames import clear, column, frame, line, rule
from atom_desktop.ui.widgets.labels import label

_WORDS = {
    Remedy.UNLOCK: marked("Try again"),
    Remedy.LOOK_AGAIN: marked("Look again"),
    Remedy.OTHER_PORT: marked("Another port…"),
    Remedy.DATE_SETTINGS: marked("Open date settings"),
}


class DoctorSection(Section):
    """Looks when it is opened; every check has a button of its own."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(tr("About and Doctor"))
        self._parts = parts
        self.checks: tuple[Check, ...] = ()
        self.buttons: dict[str, TextButton] = {}
        self.body.addWidget(label(tr("Doctor"), "section"))
        card = frame("card")
        self._lines = column(card, gap=0)
        self._lines.addWidget(_waiting())
        self.body.addWidget(card)
        buttons = FlowLayout()
        self.again = button(tr("Look again"), self.look)
        self.copy = button(tr("Copy report"), self._copy)
        buttons.addWidget(self.again)
        buttons.addWidget(self.copy)
        self.body.addLayout(buttons)
        self.body.addSpacing(12)
        self.body.addWidget(AboutPart(parts.commands.run))
        self.look()

    def look(self) -> None:
        """Look at everything anew."""

        async def work() -> None:
            self._show(await self._parts.services.checkup())

        self._parts.commands.run(work(), name="checkup")

    def report(self) -> str:
        """Return what helps somebody who helps: no name, no path, no address of anybody."""
        states = Counter(
            str(row.status)
            for row in self._parts.services.manager.summaries()
            if row.connection_id is not None
        )
        lines = [
            f"Atom Desktop {VERSION}, Qt {qVersion()}, Python {sys.version.split()[0]}",
            f"{platform.system()} {platform.release()}, {platform.machine()}",
            f"Kept in: {self._parts.services.manager.safekeeping.place.kind}",
            "Connections: " + (", ".join(f"{n} {s}" for s, n in sorted(states.items())) or "none"),
            *(f"{check.name}: {'fine' if check.is_fine else check.title}" for check in self.checks),
        ]
        return redact("\n".join(lines))

    def _copy(self) -> None:
        self._parts.commands.copy(self.report(), tr("Report copied."))

    def _show(self, checks: tuple[Check, ...]) -> None:
        self.checks = checks
        clear(self._lines)
        self.buttons = {}
        for check in checks:
            if self.buttons:
                self._lines.addWidget(rule())
            self._lines.addWidget(self._line(check))

    def _line(self, check: Check) -> QWidget:
        part = QWidget()
        part.setAccessibleName(f"{check.title}. {check.words}")
        layout = line(part, gap=12, margins=16)
        glyph = ("check-disc", Tone.OK) if check.is_fine else ("triangle", Tone.ATTENTION)
        layout.addWidget(Glyph(*glyph, size=18), alignment=Qt.AlignmentFlag.AlignTop)
        words = column(gap=2)
        words.addWidget(label(check.title, "strong", wrap=True))
        words.addWidget(label(check.words, "dim", wrap=True))
        layout.addLayout(words, 1)
        remedy = tr(_WORDS[check.remedy])
        made = button(remedy, lambda: self._remedy(check.remedy))
        made.setAccessibleName(f"{remedy}: {check.title}")
        self.buttons[check.name] = made
        layout.addWidget(made, alignment=Qt.AlignmentFlag.AlignVCenter)
        return part

    def _remedy(self, remedy: Remedy) -> None:
        match remedy:
            case Remedy.OTHER_PORT:
                self._parts.go("network")
            case Remedy.UNLOCK:
                self._parts.commands.run(self._unlock(), name="retry-storage")
            case Remedy.DATE_SETTINGS:
                self._parts.commands.helping.act(Action.OPEN_DATE_SETTINGS)
            case Remedy.LOOK_AGAIN:
                self.look()

    async def _unlock(self) -> None:
        try:
            await self._parts.services.manager.safekeeping.retry()
        finally:
            self.look()


def _waiting() -> QWidget:
    part = QWidget()
    column(part, margins=16).addWidget(label(tr("Looking…"), "dim"))
    return part

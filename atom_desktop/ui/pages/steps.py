"""The steps in a service's console, in order; the one that matters most stands out."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from atom_desktop.foundation.language import marked, tr
from atom_desktop.providers.spec import ProviderSpec, SetupStep
from atom_desktop.ui.guide_progress import GuideProgress
from atom_desktop.ui.theme import tokens
from atom_desktop.ui.widgets.assisted import Assisted
from atom_desktop.ui.widgets.buttons import link
from atom_desktop.ui.widgets.copy_field import CopyButton, CopyField
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.frames import column, frame, line, rule
from atom_desktop.ui.widgets.labels import label

APP_NAME = "Atom Desktop"
_DISC = 26
_TICK = [QPointF(8, 13.5), QPointF(11.5, 17), QPointF(18, 9.5)]
_NUMBER_WIDTH = 20
_DECISIVE = marked("The step that matters most")
_LAST = SetupStep(title=marked("Paste it beside these steps, then press Save and sign in."))
_LAST_BEFORE = SetupStep(title=marked("Paste it into the guide and press Save and sign in."))


class StepTick(Assisted, QAbstractButton):
    """A step's number in a circle; pressed, it becomes a tick."""

    def __init__(self, number: int, title: str, *, decisive: bool) -> None:
        super().__init__()
        self._number = str(number)
        self._decisive = decisive
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Step {number}: {title}", number=number, title=title))
        self.setAccessibleDescription(tr("Tick it off when it is done"))
        self.setToolTip(tr("Tick it off when it is done"))
        self.listen_to_assistance()

    def sizeHint(self) -> QSize:
        """Return the circle's size."""
        return QSize(_DISC, _DISC)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle with its number or its tick."""
        chosen = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(2, 2, _DISC - 4, _DISC - 4)
        colour = QColor(chosen.attention if self._decisive else chosen.dim)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(chosen.ok))
            painter.drawEllipse(circle)
            painter.setPen(QPen(QColor(chosen.card), 2, c=Qt.PenCapStyle.RoundCap))
            painter.drawPolyline(_TICK)
        else:
            painter.setPen(QPen(QColor(chosen.accent) if self.underMouse() else colour, 1.5))
            painter.drawEllipse(circle)
            font = QFont(self.font())
            font.setPixelSize(12)
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._number)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(chosen.accent), 2))
            painter.drawEllipse(QRectF(1, 1, _DISC - 2, _DISC - 2))
        painter.end()
        event.accept()


class Steps(QWidget):
    """All steps of a service, with the values to copy filled in."""

    def __init__(self, spec: ProviderSpec, redirect: str | None, progress: GuideProgress) -> None:
        super().__init__()
        self.copies: list[CopyField] = []
        self.ticks: list[StepTick] = []
        self._progress = progress
        layout = column(self, gap=0)
        self._values = _values(spec, redirect)
        self._add(layout, [*_usual(spec), _LAST])
        by_hand = [step for step in spec.setup.steps if step.by_hand]
        if by_hand:
            layout.addSpacing(16)
            layout.addWidget(label(tr("Or by hand, instead of step 1"), "section"))
            self._add(layout, by_hand)
        layout.addStretch(1)

    def _add(self, layout: QVBoxLayout, steps: Sequence[SetupStep]) -> None:
        for number, step in enumerate(steps, start=1):
            if number > 1:
                layout.addWidget(rule())
            layout.addWidget(self._step(number, step))

    def _step(self, number: int, step: SetupStep) -> QWidget:
        part = QWidget()
        layout = line(part, gap=14)
        layout.setContentsMargins(0, 14, 0, 14)
        tick = StepTick(number, tr(step.title), decisive=step.decisive)
        tick.setChecked(self._progress.is_done(step))
        tick.clicked.connect(lambda done: self._progress.tick(step, done=done))
        self.ticks.append(tick)
        layout.addWidget(tick, alignment=Qt.AlignmentFlag.AlignTop)
        words = column(gap=6)
        title = label(tr(step.title), "strong", wrap=True)
        title.setMinimumHeight(_DISC)
        words.addWidget(title)
        self._add_detail(words, step)
        if step.link is not None:
            words.addLayout(self._links(step, step.link))
        if step.copy is not None:
            value = _filled(step.copy, self._values)
            if value:
                field = CopyField(value, what=tr("the value of step {number}", number=number))
                self.copies.append(field)
                words.addWidget(field)
        layout.addLayout(words, 1)
        return part

    @staticmethod
    def _links(step: SetupStep, address: str) -> FlowLayout:
        """Return the link, and a copy of it for another browser or where none opens."""
        host = urlsplit(address).hostname or address
        links = FlowLayout()
        links.addWidget(link(tr(step.link_words) or tr("Open {host}", host=host), address))
        links.addWidget(CopyButton(tr("Copy link"), address, what=tr("the link"), kind="link"))
        return links

    @staticmethod
    def _add_detail(words: QVBoxLayout, step: SetupStep) -> None:
        if not step.detail:
            return
        if not step.decisive:
            words.addWidget(label(tr(step.detail), "dim", wrap=True))
            return
        box = frame("notice")
        inner = column(box, gap=4, margins=12)
        inner.addWidget(label(tr(_DECISIVE), "section", wrap=True))
        inner.addWidget(label(tr(step.detail), wrap=True))
        words.addWidget(box)


class StepList(QWidget):
    """The steps of a service in one line each, to see what is ahead."""

    def __init__(self, spec: ProviderSpec) -> None:
        super().__init__()
        layout = column(self, gap=8)
        layout.addWidget(label(tr("The steps"), "section"))
        for number, step in enumerate([*_usual(spec), _LAST_BEFORE], start=1):
            shown = line(gap=4)
            mark = label(f"{number}.", "dim")
            mark.setFixedWidth(_NUMBER_WIDTH)
            shown.addWidget(mark, alignment=Qt.AlignmentFlag.AlignTop)
            shown.addWidget(label(tr(step.title), wrap=True), 1)
            layout.addLayout(shown)


def _usual(spec: ProviderSpec) -> list[SetupStep]:
    return [step for step in spec.setup.steps if not step.by_hand]


def _values(spec: ProviderSpec, redirect: str | None) -> dict[str, str]:
    origin = ""
    if redirect:
        parts = urlsplit(redirect)
        origin = f"{parts.scheme}://{parts.netloc}"
    rules = spec.scope_rules
    scopes = dict.fromkeys((*rules.always, *spec.default_scopes))
    return {
        "{redirect_uri}": redirect or "",
        "{origin}": origin,
        "{scopes}": rules.separator.join(scopes),
        "{app_name}": APP_NAME,
    }


def _filled(text: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        text = text.replace(name, value)
    return text.strip()

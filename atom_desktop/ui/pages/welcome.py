"""The first start: what this is, where sign-ins are kept, where to begin."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from atom_desktop.connections.ports import StoragePlace
from atom_desktop.connections.summary import ConnectionSummary, Tone
from atom_desktop.foundation.language import marked, tr
from atom_desktop.foundation.wording import words_for_code
from atom_desktop.ui.icons import Glyph
from atom_desktop.ui.ports import Services
from atom_desktop.ui.theme import tokens
from atom_desktop.ui.widgets.buttons import TextButton, button
from atom_desktop.ui.widgets.flow_layout import GAP, FlowLayout
from atom_desktop.ui.widgets.frames import clear, column, frame, line, scrolling
from atom_desktop.ui.widgets.labels import label
from atom_desktop.ui.widgets.tile import Tile

if TYPE_CHECKING:
    from collections.abc import Callable

_WIDE = 620
_DOT = 8
_SERVICE = 178
_WHAT = marked(
    "Atom Desktop signs you in to your services in your own browser and keeps you signed in, so "
    "that your programs can go on working."
)
_HELP = marked(
    "When something needs you, it says what is wrong in plain words and has one button that puts "
    "it right."
)
_SAFE = marked(
    "You type your password on the service's own page only; Atom Desktop never sees it. Nothing "
    "is sent to us or to anybody else."
)
_MEMORY = marked(
    "No keyring was found, so sign-ins last for this run only. Settings offer a vault."
)
_BEGIN = marked(
    "Each service is set up once, with a guide. Or look around first with practice services: made "
    "up, on this computer only."
)


class _Dots(QWidget):
    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._number * 2 * _DOT, _DOT)

    def show_step(self, at: int) -> None:
        self._at = at
        self.setAccessibleName(tr("Step {number} of {all}", number=at + 1, all=self._number))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        chosen = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for number in range(self._number):
            place = self._number - 1 - number if mirrored else number
            painter.setBrush(QColor(chosen.accent if number == self._at else chosen.handle))
            painter.drawEllipse(place * 2 * _DOT, 0, _DOT, _DOT)
        painter.end()
        event.accept()


class WelcomePage(QWidget):
    """`done` is emitted once it was seen or skipped; `began` carries the service chosen."""

    done = Signal()
    began = Signal(str)  # row key
    practice_wanted = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.step = 0
        self.tiles: dict[str, TextButton] = {}
        self._makers: tuple[Callable[[], None], ...] = (self._what, self._where, self._begin)
        self._body = column(gap=12)
        self._dots = _Dots(len(self._makers))
        self.back = button(tr("Back"), lambda: self.go(self.step - 1))
        self.next = button(tr("Next"), self._forward, "primary")
        self.skip = button(tr("Skip"), self.done.emit)
        card = frame("card")
        card.setMaximumWidth(_WIDE)
        inner = column(card, gap=12, margins=32)
        inner.addLayout(self._body)
        inner.addSpacing(20)
        foot = line(gap=8)
        foot.addWidget(self._dots, alignment=Qt.AlignmentFlag.AlignVCenter)
        foot.addStretch(1)
        for one in (self.skip, self.back, self.next):
            foot.addWidget(one)
        inner.addLayout(foot)
        place = QWidget()
        layout = line(place, gap=0, margins=24)
        layout.addStretch(1)
        middle = column(gap=0)
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(2)
        layout.addLayout(middle, 8)
        layout.addStretch(1)
        column(self, gap=0).addWidget(scrolling(place))
        self.go(0)

    def go(self, step: int) -> None:
        """Show a step, counted from 0."""
        self.step = step
        clear(self._body)
        self.tiles = {}
        self._makers[step]()
        self._dots.show_step(step)
        is_last = step == len(self._makers) - 1
        self.back.setVisible(step > 0)
        self.skip.setVisible(not is_last)
        self.next.set_words(tr("Not now") if is_last else tr("Next"))
        self.next.setFocus()

    def _forward(self) -> None:
        if self.step == len(self._makers) - 1:
            self.done.emit()
        else:
            self.go(self.step + 1)

    def _say(self, title: str, *words: str) -> None:
        self._body.addWidget(label(title, "display", wrap=True))
        for one in words:
            self._body.addWidget(label(one, wrap=True))

    def _what(self) -> None:
        self._body.addWidget(Glyph("atom", Tone.BUSY, size=48))
        self._say(tr("All your connections in one place"), tr(_WHAT), tr(_HELP))

    def _where(self) -> None:
        place = self._services.manager.safekeeping.place
        self._body.addWidget(Glyph("padlock", Tone.BUSY, size=48))
        self._say(tr("Your sign-ins stay on this computer"), tr(_SAFE))
        inset = frame("inset")
        row = line(inset, gap=12, margins=16)
        words, tone = _place_words(place)
        glyph = "check-disc" if tone is Tone.OK else "triangle"
        row.addWidget(Glyph(glyph, tone, size=18), alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(words, wrap=True), 1)
        self._body.addWidget(inset)

    def _begin(self) -> None:
        self._say(tr("Where do you want to begin?"), tr(_BEGIN))
        flow = FlowLayout()
        for row in self._services.manager.summaries():
            if row.connection_id is None:
                flow.addWidget(self._tile(row))
        if not self._services.practice:
            # As wide as two services, which fills the row that ten of them begin.
            self.practice = _tile(
                Glyph("flask", Tone.BUSY, size=20),
                tr("Look around in practice mode"),
                2 * _SERVICE + GAP,
            )
            self.practice.clicked.connect(lambda _: self.practice_wanted.emit())
            flow.addWidget(self.practice)
        self._body.addLayout(flow)

    def _tile(self, row: ConnectionSummary) -> TextButton:
        made = _tile(Tile(row.letter, row.category, 32), row.service_name, _SERVICE)
        made.setAccessibleName(tr("Begin with {service}", service=row.service_name))
        made.clicked.connect(lambda: self.began.emit(row.key))
        self.tiles[row.key] = made
        return made


def _tile(mark: QWidget, words: str, width: int) -> TextButton:
    made = TextButton("", "tile")
    made.setAccessibleName(words)
    made.setFixedWidth(width)
    layout = line(made, gap=12)
    layout.setContentsMargins(10, 0, 10, 0)
    layout.addWidget(mark)
    layout.addWidget(label(words, "strong"), 1)
    return made


def _place_words(place: StoragePlace) -> tuple[str, Tone]:
    if place.trouble is not None:
        words = words_for_code(place.trouble)
        return f"{words.title}. {words.sentence}", Tone.ATTENTION
    if not place.survives_restart:
        return tr(_MEMORY), Tone.ATTENTION
    return tr("They are kept in {place}.", place=tr(place.name)), Tone.OK

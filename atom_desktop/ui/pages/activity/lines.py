"""Lines of the activity as a list model; only what is on the screen is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from atom_desktop.connections.connection import SIGN_IN_FAILED, ConnectionStatus, HistoryEntry
from atom_desktop.connections.sign_in import OWN_DOING
from atom_desktop.connections.summary import Tone
from atom_desktop.foundation.relative_time import clock_time
from atom_desktop.ui.icons import STATUS_GLYPHS

LINE_ROLE = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_S = ConnectionStatus
_TONES = {
    _S.PROBLEM: Tone.ERROR,
    _S.SIGN_IN_AGAIN: Tone.ATTENTION,
    _S.EXPIRING: Tone.ATTENTION,
    _S.CONNECTED: Tone.OK,
}


class Kind(StrEnum):
    """What a line is about."""

    ALL = "all"
    TROUBLE = "trouble"
    WELL = "well"
    YOURS = "yours"


_KINDS = {
    _S.PROBLEM: Kind.TROUBLE,
    _S.SIGN_IN_AGAIN: Kind.TROUBLE,
    _S.EXPIRING: Kind.TROUBLE,
    _S.UNREACHABLE: Kind.TROUBLE,
    _S.LOCKED: Kind.TROUBLE,
    _S.CONNECTED: Kind.WELL,
    _S.PAUSED: Kind.YOURS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One entry with its words. `text` is what is searched, folded."""

    entry: HistoryEntry
    words: str
    about: str
    account: str
    text: str

    @property
    def kind(self) -> Kind:
        """What the line is about; signing in and out is the person's own doing."""
        status = self.entry.kind
        if status == SIGN_IN_FAILED and self.entry.code not in OWN_DOING:
            return Kind.TROUBLE
        return _KINDS.get(_S(status), Kind.YOURS) if status in set(_S) else Kind.YOURS

    @property
    def glyph(self) -> tuple[str, Tone]:
        """The drawing and its colour."""
        status = self.entry.kind
        if status in set(_S):
            return STATUS_GLYPHS[_S(status)], _TONES.get(_S(status), Tone.NEUTRAL)
        if status == SIGN_IN_FAILED:
            return "info", Tone.NEUTRAL if self.kind is Kind.YOURS else Tone.ATTENTION
        return ("person", Tone.NEUTRAL) if status == "signed_in" else ("minus", Tone.NEUTRAL)


class Lines(QAbstractListModel):
    """`show_lines` takes all there are, newest first; `narrow` leaves those that fit."""

    def __init__(self) -> None:
        super().__init__()
        self.all: tuple[Line, ...] = ()
        self.shown: tuple[Line, ...] = ()
        self._now: datetime | None = None
        self._wanted: tuple[str, Kind, str] = ("", Kind.ALL, "")

    def show_lines(self, lines: Sequence[Line], now: datetime) -> None:
        """Show these from now on."""
        self._now = now
        self.all = tuple(lines)
        self._choose()

    def narrow(self, *, service: str, kind: Kind, text: str) -> None:
        """Show only lines of `service` ("" is any), of `kind`, that contain `text`."""
        wanted = (service, kind, text.strip().casefold())
        if wanted != self._wanted:
            self._wanted = wanted
            self._choose()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many lines are shown."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: _Index, role: int = LINE_ROLE) -> object:
        """Return a line, or its words."""
        line = self.shown[index.row()]
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{self.time_of(line)}. {line.about}. {line.words}"
        return None

    def time_of(self, line: Line) -> str:
        """Return when it was, as people say it."""
        return clock_time(line.entry.at, self._now or line.entry.at)

    def _choose(self) -> None:
        service, kind, text = self._wanted
        self.beginResetModel()
        self.shown = tuple(
            line
            for line in self.all
            if (not service or line.entry.provider_id == service)
            and (kind is Kind.ALL or line.kind is kind)
            and text in line.text
        )
        self.endResetModel()

"""Permissions in plain words: as they were granted, and as boxes to tick before asking."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from atom_desktop.connections.summary import Permission, Tone
from atom_desktop.foundation.language import marked, tr
from atom_desktop.providers.spec import Care, ProviderSpec, Scope
from atom_desktop.ui.icons import Glyph
from atom_desktop.ui.widgets.buttons import button
from atom_desktop.ui.widgets.check_box import PlainCheckBox
from atom_desktop.ui.widgets.frames import column, line, sides
from atom_desktop.ui.widgets.labels import ElidedLabel, label, plain_tooltip

_MARK = 12
_TECHNICAL = marked("says nothing about your data")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    glyph: str
    words: str
    tone: Tone | None = None


_NEEDED = _Mark(glyph="padlock", words=marked("always needed for the sign-in"))
_CARES = {
    Care.LOW: _Mark(glyph="circle", words=marked("says little about you")),
    Care.MEDIUM: _Mark(glyph="diamond", words=marked("reaches your data")),
    Care.HIGH: _Mark(
        glyph="triangle", words=marked("lets a program do a lot"), tone=Tone.ATTENTION
    ),
}
_MARKS = (_NEEDED, *_CARES.values())


class GrantedPermissions(QWidget):
    """What was asked for and what was allowed; a link adds the service's own names."""

    def __init__(self, permissions: Sequence[Permission]) -> None:
        super().__init__()
        layout = column(self, gap=6)
        self._raw: list[QWidget] = []
        for permission in permissions:
            layout.addLayout(_glyph_line(permission))
            words = permission.value
            if not permission.granted:
                words = tr("{permission} (not allowed)", permission=words)
            raw = ElidedLabel(words, "small")
            raw.setContentsMargins(sides(26, 0, 0, 0))
            raw.hide()
            self._raw.append(raw)
            layout.addWidget(raw)
        self.details = button(tr("Show technical names"), self._toggle, "link")
        layout.addWidget(self.details, alignment=Qt.AlignmentFlag.AlignLeft)

    def _toggle(self) -> None:
        hidden = all(raw.isHidden() for raw in self._raw)
        for raw in self._raw:
            raw.setVisible(hidden)
        self.details.set_words(tr("Hide technical names") if hidden else tr("Show technical names"))


def _glyph_line(permission: Permission) -> QHBoxLayout:
    layout = line(gap=10)
    glyph = Glyph("check", Tone.OK) if permission.granted else Glyph("minus", Tone.ATTENTION)
    layout.addWidget(glyph, alignment=Qt.AlignmentFlag.AlignTop)
    words = permission.words
    if not permission.granted:
        words = tr("{permission} — not allowed", permission=words)
    elif not permission.asked:
        words = tr("{permission} — not asked for, but allowed", permission=words)
    layout.addWidget(label(words, "" if permission.granted else "dim", wrap=True), 1)
    return layout


class PermissionBoxes(QWidget):
    """One box for every permission a service offers; the usual ones are ticked.

    Technical ones that are always asked for cannot be unticked. A shape beside each says how much
    it lets a program do; the shapes are explained below. `changed` follows every tick.
    """

    changed = Signal()

    def __init__(self, spec: ProviderSpec, chosen: Sequence[str] | None = None) -> None:
        super().__init__()
        self._before = frozenset(spec.default_scopes if chosen is None else chosen)
        self.boxes: dict[str, QCheckBox] = {}
        layout = column(self, gap=4)
        for scope in spec.scopes:
            layout.addLayout(self._line(scope))
        used = {mark for scope in spec.scopes if (mark := _mark_of(scope)) is not None}
        if used:
            layout.addSpacing(4)
        for mark in _MARKS:
            if mark in used:
                layout.addLayout(_legend(mark))

    def chosen(self) -> tuple[str, ...]:
        """Return the permissions that are ticked, as the service names them."""
        return tuple(value for value, box in self.boxes.items() if box.isChecked())

    def takes_away(self) -> bool:
        """Return whether something is unticked that was ticked at first."""
        return any(
            value in self._before and not box.isChecked() for value, box in self.boxes.items()
        )

    def _line(self, scope: Scope) -> QHBoxLayout:
        box = PlainCheckBox(tr(scope.words))
        mark = _mark_of(scope)
        box.setChecked(scope.value in self._before or mark is _NEEDED)
        box.setEnabled(mark is not _NEEDED)
        explained = mark.words if mark else _TECHNICAL
        box.setAccessibleDescription(tr(explained))
        box.setToolTip(plain_tooltip(scope.value))
        box.toggled.connect(lambda _: self.changed.emit())
        self.boxes[scope.value] = box
        words = label(tr(scope.words), wrap=True)
        words.setMinimumHeight(box.sizeHint().height())
        words.setToolTip(plain_tooltip(scope.value))
        layout = line(gap=8)
        layout.addWidget(box, alignment=Qt.AlignmentFlag.AlignTop)
        layout.addWidget(words, 1)
        if mark is not None:
            glyph = Glyph(mark.glyph, mark.tone, size=_MARK)
            glyph.setToolTip(plain_tooltip(tr(mark.words)))
            layout.addWidget(glyph)
        return layout


def _mark_of(scope: Scope) -> _Mark | None:
    if scope.care is Care.TECHNICAL:
        return _NEEDED if scope.default else None
    return _CARES[scope.care]


def _legend(mark: _Mark) -> QHBoxLayout:
    layout = line(gap=6)
    layout.addWidget(Glyph(mark.glyph, mark.tone, size=_MARK))
    layout.addWidget(label(tr(mark.words), "small"), 1)
    return layout

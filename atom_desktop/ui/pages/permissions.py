"""Permissions in plain words: as they were granted, and as boxes to tick before asking."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from atom_desktop.connections.summary import Permission, Tone
from atom_desktop.providers.spec import Care, ProviderSpec, Scope
from atom_desktop.ui.icons import Glyph
from atom_desktop.ui.widgets.buttons import button
from atom_desktop.ui.widgets.check_box import PlainCheckBox
from atom_desktop.ui.widgets.frames import column, line
from atom_desktop.ui.widgets.labels import ElidedLabel, label, plain_tooltip

_CARE_WORDS = {
    Care.HIGH: "Lets a program do a lot",
    Care.TECHNICAL: "Needed for the sign-in itself; says nothing about your data",
}


class GrantedPermissions(QWidget):
    """What was asked for and what was allowed; a link adds the service's own names."""

    def __init__(self, permissions: Sequence[Permission]) -> None:
        super().__init__()
        layout = column(self, gap=6)
        self._raw: list[QWidget] = []
        for permission in permissions:
            layout.addLayout(_glyph_line(permission))
            words = permission.value if permission.granted else f"{permission.value} (not allowed)"
            raw = ElidedLabel(words, "small")
            raw.setContentsMargins(26, 0, 0, 0)
            raw.hide()
            self._raw.append(raw)
            layout.addWidget(raw)
        self.details = button("Show technical names", self._toggle, "link")
        layout.addWidget(self.details, alignment=Qt.AlignmentFlag.AlignLeft)

    def _toggle(self) -> None:
        hidden = all(raw.isHidden() for raw in self._raw)
        for raw in self._raw:
            raw.setVisible(hidden)
        self.details.set_words("Hide technical names" if hidden else "Show technical names")


def _glyph_line(permission: Permission) -> QHBoxLayout:
    layout = line(gap=10)
    glyph = Glyph("check", Tone.OK) if permission.granted else Glyph("minus", Tone.ATTENTION)
    layout.addWidget(glyph, alignment=Qt.AlignmentFlag.AlignTop)
    words = permission.words
    if not permission.granted:
        words = f"{words} — not allowed"
    elif not permission.asked:
        words = f"{words} — not asked for, but allowed"
    layout.addWidget(label(words, "" if permission.granted else "dim", wrap=True), 1)
    return layout


class PermissionBoxes(QWidget):
    """One box for every permission a service offers; the usual ones are ticked.

    Technical ones that are always asked for cannot be unticked.
    """

    def __init__(self, spec: ProviderSpec, chosen: Sequence[str] | None = None) -> None:
        super().__init__()
        ticked = set(spec.default_scopes if chosen is None else chosen)
        self.boxes: dict[str, QCheckBox] = {}
        layout = column(self, gap=4)
        for scope in spec.scopes:
            layout.addLayout(self._line(scope, ticked))
        if any(_is_marked(scope, ticked) for scope in spec.scopes):
            layout.addSpacing(4)
            layout.addLayout(_legend())

    def chosen(self) -> tuple[str, ...]:
        """Return the permissions that are ticked, as the service names them."""
        return tuple(value for value, box in self.boxes.items() if box.isChecked())

    def _line(self, scope: Scope, ticked: Collection[str]) -> QHBoxLayout:
        box = PlainCheckBox(scope.words)
        box.setChecked(scope.value in ticked)
        box.setEnabled(not (scope.care is Care.TECHNICAL and scope.default))
        care = _CARE_WORDS.get(scope.care, "")
        box.setAccessibleDescription(care)
        box.setToolTip(plain_tooltip(scope.value))
        self.boxes[scope.value] = box
        words = label(scope.words, wrap=True)
        words.setMinimumHeight(box.sizeHint().height())
        words.setToolTip(plain_tooltip(scope.value))
        layout = line(gap=8)
        layout.addWidget(box, alignment=Qt.AlignmentFlag.AlignTop)
        layout.addWidget(words, 1)
        if _is_marked(scope, ticked):
            mark = Glyph("triangle", Tone.ATTENTION, size=12)
            mark.setToolTip(plain_tooltip(care))
            layout.addWidget(mark)
        return layout


def _is_marked(scope: Scope, ticked: Collection[str]) -> bool:
    return scope.care is Care.HIGH and scope.value not in ticked


def _legend() -> QHBoxLayout:
    layout = line(gap=6)
    layout.addWidget(Glyph("triangle", Tone.ATTENTION, size=12))
    layout.addWidget(label("lets a program do a lot", "small"), 1)
    return layout

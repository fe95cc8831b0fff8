"""Questions inside the detail pane: another name, and whether to disconnect."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from atom_desktop.connections.summary import ConnectionSummary
from atom_desktop.foundation.language import marked, tr
from atom_desktop.providers.spec import ProviderSpec
from atom_desktop.ui.widgets.buttons import button
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.frames import column
from atom_desktop.ui.widgets.labels import label

_LONGEST_NAME = 60
_ASKED = marked(
    "Atom Desktop deletes its stored sign-in for {account} and asks {company} to withdraw it. "
    "Programs that use it stop working. What you keep at {service} is not touched."
)
_UNASKED = marked(
    "Atom Desktop deletes its stored sign-in for {account}. {company} keeps its side until you "
    "remove it there. Programs that use it stop working. What you keep at {service} is not touched."
)
_SPARED = marked(
    "Atom Desktop deletes its stored sign-in for {account}. {company} is not asked to withdraw it: "
    "that would end {other} of the same account too. Programs that use it stop working. What you "
    "keep at {service} is not touched."
)


class Question(QFrame):
    """Something asked at the end of the pane; `placed` tells when it has got its place."""

    dismissed = Signal()
    placed = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of the place."""
        super().resizeEvent(event)
        self.placed.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Tell of the place."""
        super().moveEvent(event)
        self.placed.emit()


class RenameQuestion(Question):
    """A field with the name; `answered` carries what was typed, trimmed."""

    answered = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.field = QLineEdit(name)
        self.field.setMaxLength(_LONGEST_NAME)
        self.field.setAccessibleName(tr("Name of this connection"))
        self.field.selectAll()
        self.field.returnPressed.connect(self._save)
        layout = column(self, gap=8, margins=16)
        layout.addWidget(label(tr("Name"), "section"))
        layout.addWidget(self.field)
        buttons = FlowLayout()
        self.save = button(tr("Save"), self._save, "primary")
        buttons.addWidget(self.save)
        buttons.addWidget(button(tr("Cancel"), self.dismissed.emit))
        layout.addSpacing(4)
        layout.addLayout(buttons)

    def _save(self) -> None:
        self.answered.emit(self.field.text().strip())


class DisconnectQuestion(Question):
    """Says what will be deleted and what will not; nothing happens before `answered`.

    `spared` is the service for whose sake the company is not asked to withdraw the sign-in.
    """

    answered = Signal()

    def __init__(
        self, summary: ConnectionSummary, spec: ProviderSpec, spared: str | None = None
    ) -> None:
        super().__init__()
        self.setProperty("kind", "danger")
        layout = column(self, gap=8, margins=16)
        layout.addWidget(label(tr("Disconnect {service}?", service=spec.name), "strong", wrap=True))
        layout.addWidget(label(_what_happens(summary, spec, spared), wrap=True))
        if spec.revocation.warning and spared is None:
            layout.addWidget(label(tr(spec.revocation.warning), "strong", wrap=True))
        buttons = FlowLayout()
        self.keep = button(tr("Keep connected"), self.dismissed.emit)
        self.disconnect_button = button(tr("Disconnect"), self.answered.emit, "danger")
        buttons.addWidget(self.keep)
        buttons.addWidget(self.disconnect_button)
        layout.addSpacing(4)
        layout.addLayout(buttons)


def _what_happens(summary: ConnectionSummary, spec: ProviderSpec, spared: str | None) -> str:
    words = _ASKED if spec.revocation.requests else _UNASKED
    if spared is not None:
        words = _SPARED
    return tr(
        words,
        account=summary.account_label or spec.name,
        company=spec.company,
        service=spec.name,
        other=spared,
    )

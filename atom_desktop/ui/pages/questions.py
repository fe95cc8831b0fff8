"""Questions inside the detail pane: another name, and whether to disconnect."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from atom_desktop.connections.summary import ConnectionSummary
from atom_desktop.providers.spec import ProviderSpec
from atom_desktop.ui.widgets.buttons import button
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.frames import column
from atom_desktop.ui.widgets.labels import label

_LONGEST_NAME = 60


class RenameQuestion(QFrame):
    """A field with the name; `answered` carries what was typed, trimmed."""

    answered = Signal(str)
    dismissed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.field = QLineEdit(name)
        self.field.setMaxLength(_LONGEST_NAME)
        self.field.setAccessibleName("Name of this connection")
        self.field.selectAll()
        self.field.returnPressed.connect(self._save)
        layout = column(self, gap=8, margins=16)
        layout.addWidget(label("Name", "section"))
        layout.addWidget(self.field)
        buttons = FlowLayout()
        self.save = button("Save", self._save, "primary")
        buttons.addWidget(self.save)
        buttons.addWidget(button("Cancel", self.dismissed.emit))
        layout.addSpacing(4)
        layout.addLayout(buttons)

    def _save(self) -> None:
        self.answered.emit(self.field.text().strip())


class DisconnectQuestion(QFrame):
    """Says what will be deleted and what will not; nothing happens before `answered`.

    `spared` is the service for whose sake the company is not asked to withdraw the sign-in.
    """

    answered = Signal()
    dismissed = Signal()

    def __init__(
        self, summary: ConnectionSummary, spec: ProviderSpec, spared: str | None = None
    ) -> None:
        super().__init__()
        self.setProperty("kind", "danger")
        layout = column(self, gap=8, margins=16)
        layout.addWidget(label(f"Disconnect {spec.name}?", "strong", wrap=True))
        layout.addWidget(label(_what_happens(summary, spec, spared), wrap=True))
        if spec.revocation.warning and spared is None:
            layout.addWidget(label(spec.revocation.warning, "strong", wrap=True))
        buttons = FlowLayout()
        self.keep = button("Keep connected", self.dismissed.emit)
        self.disconnect_button = button("Disconnect", self.answered.emit, "danger")
        buttons.addWidget(self.keep)
        buttons.addWidget(self.disconnect_button)
        layout.addSpacing(4)
        layout.addLayout(buttons)


def _what_happens(summary: ConnectionSummary, spec: ProviderSpec, spared: str | None) -> str:
    account = summary.account_label or spec.name
    if spared is not None:
        asks = (
            f". {spec.company} is not asked to withdraw it: that would end {spared} of the same"
            " account too"
        )
    elif spec.revocation.requests:
        asks = f" and asks {spec.company} to withdraw it"
    else:
        asks = f". {spec.company} keeps its side until you remove it there"
    return (
        f"Atom Desktop deletes its stored sign-in for {account}{asks}. Programs that use it stop "
        f"working. What you keep at {spec.name} is not touched."
    )

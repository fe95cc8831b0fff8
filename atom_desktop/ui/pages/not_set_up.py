"""A service without a registration: how long it takes, and the way to the guide."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from atom_desktop.foundation.language import tr, tr_list, tr_many
from atom_desktop.providers.spec import ProviderSpec
from atom_desktop.ui.pages.steps import StepList
from atom_desktop.ui.widgets.buttons import button
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.frames import column, frame
from atom_desktop.ui.widgets.labels import label


class NotSetUpPage(QWidget):
    """`wanted` asks for the guide."""

    wanted = Signal()

    def __init__(self, spec: ProviderSpec, siblings: Sequence[str]) -> None:
        super().__init__()
        card = frame("card")
        inner = column(card, gap=8, margins=16)
        inner.addWidget(
            label(tr("{service} is not set up yet", service=spec.name), "strong", wrap=True)
        )
        inner.addWidget(label(why(spec, siblings), "dim", wrap=True))
        buttons = FlowLayout()
        self.begin = button(tr("Set up…"), self.wanted.emit, "primary")
        buttons.addWidget(self.begin)
        inner.addSpacing(8)
        inner.addLayout(buttons)
        layout = column(self, gap=24)
        layout.addWidget(card)
        layout.addWidget(StepList(spec))
        layout.addStretch(1)


def why(spec: ProviderSpec, siblings: Sequence[str]) -> str:
    """Return why a service wants a client ID, how long it takes, and whom it serves as well."""
    words = tr_many(
        "{company} wants to know which app is asking. You register your own once; it takes about "
        "{number} minute.",
        "{company} wants to know which app is asking. You register your own once; it takes about "
        "{number} minutes.",
        spec.setup.minutes,
        company=spec.company,
    )
    if siblings:
        shared = tr("The same client ID serves {services}.", services=tr_list(siblings))
        words = f"{words} {shared}"
    return words

"""Settings as a card of lines: what it is, what it means, and the control for it."""

from PySide6.QtWidgets import QFrame, QLayout, QWidget

from atom_desktop.ui.widgets.frames import column, rule
from atom_desktop.ui.widgets.labels import label


class SettingCard(QFrame):
    """Grows by `add`; a rule stands between two settings."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._layout = column(self, gap=0)

    def add(self, title: str, words: str, *controls: QWidget | QLayout) -> None:
        """Add a setting with its controls below its words."""
        if self._layout.count():
            self._layout.addWidget(rule())
        part = QWidget()
        inner = column(part, gap=4, margins=16)
        inner.addWidget(label(title, "strong", wrap=True))
        if words:
            inner.addWidget(label(words, "dim", wrap=True))
        inner.addSpacing(4)
        for control in controls:
            if isinstance(control, QWidget):
                inner.addWidget(control)
            else:
                inner.addLayout(control)
        self._layout.addWidget(part)

"""Who may sign in by a registration at Microsoft: three usual answers, or one organisation."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from atom_desktop.foundation.language import tr
from atom_desktop.providers.spec import ProviderSpec
from atom_desktop.providers.tenants import (
    CHOICES,
    HINT,
    NO_PERSONAL,
    ONE_ORGANISATION,
    PARAMETER,
    is_one_organisation,
    tenant_words,
)
from atom_desktop.ui.widgets.buttons import TextButton
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.frames import column
from atom_desktop.ui.widgets.labels import label, set_role

_ANY = CHOICES[0].value


class TenantField(QWidget):
    """`value()` is what is chosen, None while it is no tenant; empty means each service's own."""

    changed = Signal()
    submitted = Signal()

    def __init__(self, spec: ProviderSpec, stored: str) -> None:
        super().__init__()
        self._spec = spec
        self._stored = stored
        self._first = stored or _usual(spec)
        self.choices: dict[str, TextButton] = {}
        self.organisation = QLineEdit()
        self.organisation.setAccessibleName(tr("Directory (tenant) ID or domain"))
        self.organisation.textChanged.connect(self._judge)
        self.organisation.returnPressed.connect(self.submitted)
        self.verdict = label("", "small", wrap=True)
        layout = column(self, gap=8)
        layout.addWidget(label(tr("Who may sign in"), "dim"))
        flow = FlowLayout()
        for choice in (*CHOICES, ONE_ORGANISATION):
            made = TextButton(tr(choice.name), "choice")
            made.setCheckable(True)
            made.setAutoExclusive(True)
            made.clicked.connect(lambda _=False: self._choose())
            self.choices[choice.value] = made
            flow.addWidget(made)
        layout.addLayout(flow)
        layout.addWidget(self.organisation)
        layout.addWidget(self.verdict)
        self.restore(self._first)

    def restore(self, typed: str) -> None:
        """Show what was chosen or typed before."""
        usual = any(typed == one.value for one in CHOICES)
        self.choices[typed if usual else ONE_ORGANISATION.value].setChecked(True)
        self.organisation.setText("" if usual else typed)
        self._judge()

    def typed(self) -> str | None:
        """Return what is chosen or typed so far; None where that is what is kept."""
        chosen = self._chosen()
        return None if chosen == self._first else chosen

    def value(self) -> str | None:
        """Return the tenant to keep."""
        chosen = self._chosen()
        if chosen == self._first:
            return self._stored
        return chosen if tenant_words(chosen) else None

    @property
    def has_news(self) -> bool:
        """Whether it differs from what is kept."""
        return self.value() != self._stored

    def _chosen(self) -> str:
        if self.choices[ONE_ORGANISATION.value].isChecked():
            return self.organisation.text().strip()
        return next(value for value, one in self.choices.items() if one.isChecked())

    def _choose(self) -> None:
        self._judge()
        if self.choices[ONE_ORGANISATION.value].isChecked():
            self.organisation.setFocus()

    def _judge(self) -> None:
        own = self.choices[ONE_ORGANISATION.value].isChecked()
        self.organisation.setVisible(own)
        chosen = self._chosen()
        words, role = tr(tenant_words(chosen)), "small"
        if own:
            fits = is_one_organisation(chosen)
            role = "fine" if fits else "problem" if chosen else "small"
            words = words if fits else tr(HINT)
        elif self._spec.work_accounts_only and chosen in {_ANY, "consumers"}:
            words = f"{words} {tr(NO_PERSONAL, service=self._spec.name)}"
        self.verdict.setText(words)
        set_role(self.verdict, role)
        self.changed.emit()


def _usual(spec: ProviderSpec) -> str:
    """Return the tenant that a registration without one stands for."""
    own = spec.parameters[PARAMETER]
    return _ANY if spec.work_accounts_only and own == CHOICES[1].value else own

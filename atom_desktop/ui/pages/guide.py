"""The setup guide: the console's steps beside the fields they fill."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atom_desktop.connections.registration_check import RegistrationCheck
from atom_desktop.connections.registration_words import last_check, verdict_words
from atom_desktop.foundation.language import spoken, tr
from atom_desktop.foundation.secret import Secret
from atom_desktop.providers.spec import ProviderSpec
from atom_desktop.ui.commands import Commands
from atom_desktop.ui.drafts import Draft
from atom_desktop.ui.guide_progress import GuideProgress
from atom_desktop.ui.pages.not_set_up import why
from atom_desktop.ui.pages.registration_form import RegistrationForm
from atom_desktop.ui.pages.steps import Steps
from atom_desktop.ui.ports import Services
from atom_desktop.ui.widgets.buttons import TextButton, button
from atom_desktop.ui.widgets.copy_field import CopyField
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.frames import clear, column, frame, line, scrolling
from atom_desktop.ui.widgets.labels import ElidedLabel, label
from atom_desktop.ui.widgets.tile import Tile

FORM_WIDTH = 376


class GuidePage(QWidget):
    """How to register an app at one service; `left` asks for the list."""

    left = Signal()

    def __init__(
        self, services: Services, commands: Commands, provider_id: str, variant: str | None = None
    ) -> None:
        super().__init__()
        self._services = services
        self._commands = commands
        registration = services.manager.registration(provider_id)
        chosen = variant or (registration.variant if registration else None)
        self._variants = services.registry.variants(provider_id)
        commands.checks.began.connect(self._check_began)
        commands.checks.ended.connect(self._check_ended)
        self._layout = line(self, gap=0)
        self._show(commands.spec(provider_id, chosen))

    def _show(self, spec: ProviderSpec) -> None:
        clear(self._layout)
        self.spec = spec
        self.redirect = self._services.manager.redirect_address(spec.id, spec.variant)
        self._layout.addWidget(self._left(), 1)
        self._layout.addWidget(self._right())

    def _left(self) -> QWidget:
        body = QWidget()
        layout = column(body, gap=4, margins=24)
        self.back = button(tr("Back to connections"), self.left.emit, "link")
        layout.addWidget(self.back)
        layout.addSpacing(4)
        layout.addWidget(
            label(tr("Set up {service}", service=self.spec.name), "display", wrap=True)
        )
        siblings = self._commands.siblings(self.spec)
        layout.addWidget(label(why(self.spec, siblings), "dim", wrap=True))
        layout.addSpacing(8)
        progress = GuideProgress(self._services.paths.window, self.spec)
        self.steps = Steps(self.spec, self.redirect, progress)
        layout.addWidget(self.steps)
        layout.addStretch(1)
        return scrolling(body)

    def _right(self) -> QWidget:
        pane, body = frame("pane"), QWidget()
        pane.setFixedWidth(FORM_WIDTH)
        layout = column(body, gap=8, margins=24)
        head = line(gap=14)
        head.addWidget(Tile(self.spec.letter, self.spec.category, 48))
        head.addWidget(ElidedLabel(self.spec.family_name or self.spec.name, "title"), 1)
        layout.addLayout(head)
        layout.addSpacing(8)
        if len(self._variants) > 1:
            self._add_variants(layout)
        self._add_redirect(layout)
        self.form = RegistrationForm(
            self.spec,
            self._services.manager.registration(self.spec.id, self.spec.variant),
            storage_words=self._services.storage_words,
        )
        draft = self._commands.drafts.find(self.spec)
        if draft is not None:
            self.form.restore(draft.client_id, draft.client_secret, draft.tenant)
        self.form.typed.connect(self._keep_draft)
        self.form.submitted.connect(self._save)
        self.form.check_wanted.connect(self._check)
        self._show_last_check()
        self.form.forgotten.connect(lambda: self._commands.forget_registration(self.spec))
        layout.addWidget(self.form)
        layout.addStretch(1)
        checked = tr(
            "Steps compared with {company}'s pages on {day}",
            company=self.spec.company,
            day=spoken().day(date.fromisoformat(self.spec.setup.checked_on), with_year=True),
        )
        layout.addWidget(label(checked, "small", wrap=True))
        column(pane, gap=0).addWidget(scrolling(body))
        return pane

    def _add_variants(self, layout: QVBoxLayout) -> None:
        layout.addWidget(label(tr("Way to sign in"), "dim"))
        choices = FlowLayout()
        self.choices: dict[str, TextButton] = {}
        for spec in self._variants:
            choice = TextButton(tr(spec.variant_name) or spec.name, "choice")
            choice.setCheckable(True)
            choice.setAutoExclusive(True)
            choice.setChecked(spec.variant == self.spec.variant)
            choice.clicked.connect(lambda _=False, spec=spec: self._show(spec))
            self.choices[spec.variant] = choice
            choices.addWidget(choice)
        layout.addLayout(choices)
        layout.addSpacing(8)

    def _add_redirect(self, layout: QVBoxLayout) -> None:
        layout.addWidget(label(tr("Return address to register"), "dim"))
        if self.redirect is None:
            words = tr(
                "Nothing to register: {company} allows this computer by itself.",
                company=self.spec.company,
            )
            layout.addWidget(label(words, wrap=True))
        else:
            layout.addWidget(CopyField(self.redirect, what=tr("the return address")))
        layout.addSpacing(8)

    def _show_last_check(self) -> None:
        """Show what the kept registration remembers of its last check."""
        now = self._services.clock.now()
        for view in self._services.manager.credentials.views():
            check = last_check(view)
            family = self._commands.spec(view.provider_id, view.variant).family
            if check is not None and (family, view.variant) == (
                self.spec.family,
                self.spec.variant,
            ):
                self.form.show_check(verdict_words(self.spec, check, now))

    def _check(
        self, client_id: str | None, client_secret: Secret | None, tenant: str | None
    ) -> None:
        self._commands.checks.check(
            self.spec, client_id=client_id, client_secret=client_secret, tenant=tenant
        )

    def _check_began(self, family: str, variant: str) -> None:
        if (family, variant) == (self.spec.family, self.spec.variant):
            self.form.check.show_busy(tr("Checking…"))

    def _check_ended(self, family: str, variant: str, check: RegistrationCheck | None) -> None:
        if (family, variant) != (self.spec.family, self.spec.variant):
            return
        self.form.check.show_busy(None)
        if check is not None:
            words = verdict_words(self.spec, check, self._services.clock.now())
            self.form.answer_check(words)

    def _keep_draft(self, client_id: str, client_secret: Secret | None, tenant: str | None) -> None:
        draft = Draft(client_id=client_id, client_secret=client_secret, tenant=tenant)
        self._commands.drafts.keep(self.spec, draft)

    def _save(self, client_id: str, client_secret: Secret | None, tenant: str | None) -> None:
        self._commands.save_registration(self.spec, client_id, client_secret, tenant)

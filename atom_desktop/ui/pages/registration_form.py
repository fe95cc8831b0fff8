"""The fields of a client registration, judged while they are typed."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from atom_desktop.connections.connection import ClientRegistration
from atom_desktop.connections.registration_words import VerdictWords
from atom_desktop.foundation.language import marked, tr
from atom_desktop.foundation.secret import Secret
from atom_desktop.providers.spec import ProviderSpec, SecretRule
from atom_desktop.providers.tenants import has_tenant
from atom_desktop.ui.pages.json_import import JsonImport
from atom_desktop.ui.pages.tenant_field import TenantField
from atom_desktop.ui.widgets.buttons import button
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.frames import column, frame
from atom_desktop.ui.widgets.labels import label, set_role
from atom_desktop.ui.widgets.secret_field import SecretField
from atom_desktop.ui.widgets.verdict import Verdict

_FROM_ENVIRONMENT = marked("This client ID comes from the environment and is changed there.")
_REHEARSAL = marked(
    "Practice comes set up, so nothing has to be entered. To try the real thing, follow the steps: "
    "the links open a made-up page."
)
_FORGETTING = marked(
    "The client ID and secret are deleted here. "
    "Sign-ins made with them stay, but cannot be renewed."
)


class RegistrationForm(QWidget):
    """Client ID, secret and tenant; `submitted` carries them once they look right.

    A client that came with the practice services leaves the fields empty, for a rehearsal.
    """

    typed = Signal(str, object, object)  # the same after each change, as far as it is typed
    submitted = Signal(str, object, object)  # client id, Secret or None, tenant or None
    forgotten = Signal()
    # Client id or None for the kept one, Secret or None, tenant or None.
    check_wanted = Signal(object, object, object)

    def __init__(
        self, spec: ProviderSpec, stored: ClientRegistration | None, *, storage_words: str
    ) -> None:
        super().__init__()
        self._spec = spec
        is_rehearsal = stored is not None and stored.source == "practice"
        self._stored = stored = None if is_rehearsal else stored
        self._has_changed = False
        self._layout = column(self, gap=8)
        if is_rehearsal:
            note = frame("mark")
            column(note, margins=12).addWidget(label(tr(_REHEARSAL), wrap=True))
            self._layout.addWidget(note)
            self._layout.addSpacing(8)
        if spec.setup.imports_google_json:
            self.json = JsonImport()
            self.json.read.connect(self.fill)
            self._layout.addWidget(self.json)
            self._layout.addSpacing(8)
        self._add_client_id(self._layout)
        self._add_secret(self._layout, storage_words)
        self._add_tenant(self._layout)
        self._layout.addSpacing(8)
        self.save = button(tr("Save and sign in"), self._submit, "primary")
        self.check = button(tr("Check"), self._ask_service)
        buttons = FlowLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self.check)
        self._layout.addLayout(buttons)
        self.result = Verdict()
        self.result.hide()
        self._layout.addWidget(self.result)
        if stored is not None and stored.source == "profile":
            self._add_forget()
        if stored is not None and stored.source != "profile":
            self._lock()
        self._judge()

    def fill(self, client_id: str, client_secret: Secret | None) -> None:
        """Put both values into the fields; going on is what remains."""
        self.restore(client_id, client_secret)
        self.save.setFocus()

    def restore(
        self, client_id: str, client_secret: Secret | None, tenant: str | None = None
    ) -> None:
        """Put back what was typed before."""
        if self.client_id.isReadOnly():
            return
        self.client_id.setText(client_id)
        if client_secret is not None and self.secret is not None:
            self.secret.fill(client_secret)
        if tenant is not None and self.tenant is not None:
            self.tenant.restore(tenant)

    def _add_client_id(self, layout: QVBoxLayout) -> None:
        setup = self._spec.setup
        self.client_id = QLineEdit(self._stored.client_id if self._stored else "")
        self.client_id.setAccessibleName(tr(setup.client_id_label))
        self.client_id.textChanged.connect(self._judge)
        self.client_id.returnPressed.connect(self._submit)
        self.client_id.setCursorPosition(0)
        self.verdict = label("", "small", wrap=True)
        layout.addWidget(label(tr(setup.client_id_label), "dim"))
        layout.addWidget(self.client_id)
        layout.addWidget(self.verdict)

    def _add_secret(self, layout: QVBoxLayout, storage_words: str) -> None:
        self.secret: SecretField | None = None
        if self._spec.secret is SecretRule.NEVER:
            return
        name = tr(self._spec.setup.client_secret_label)
        self.secret = SecretField(name)
        self.secret.changed.connect(self._judge)
        self.secret.submitted.connect(self._submit)
        if self._stored is not None and self._stored.source == "profile":
            words = tr("Leave empty to keep what is stored")
            if self._spec.secret is SecretRule.REQUIRED:
                words = tr("Kept. Leave empty to keep it")
            self.secret.edit.setPlaceholderText(words)
        layout.addSpacing(8)
        if self._spec.secret is SecretRule.OPTIONAL:
            name = tr("{field} (if you have one)", field=name)
        layout.addWidget(label(name, "dim"))
        layout.addWidget(self.secret)
        layout.addWidget(label(tr("Kept in: {place}", place=storage_words), "small", wrap=True))

    def _add_tenant(self, layout: QVBoxLayout) -> None:
        self.tenant: TenantField | None = None
        if has_tenant(self._spec):
            self.tenant = TenantField(self._spec, self._stored.tenant if self._stored else "")
            self.tenant.changed.connect(self._judge)
            self.tenant.submitted.connect(self._submit)
            layout.addSpacing(8)
            layout.addWidget(self.tenant)

    def _add_forget(self) -> None:
        self.forget = button(tr("Forget this client ID…"), self._ask, "link")
        self._layout.addWidget(self.forget, alignment=Qt.AlignmentFlag.AlignLeft)
        self.question = frame("danger")
        inner = column(self.question, gap=8, margins=12)
        inner.addWidget(label(tr(_FORGETTING), wrap=True))
        buttons = FlowLayout()
        self.keep = button(tr("Keep it"), self._keep)
        self.really = button(tr("Forget it"), self.forgotten.emit, "danger")
        buttons.addWidget(self.keep)
        buttons.addWidget(self.really)
        inner.addLayout(buttons)
        self.question.hide()
        self._layout.addWidget(self.question)

    def show_check(self, words: VerdictWords) -> None:
        """Show how a check ended, until something else is typed."""
        self.result.show_words(words)
        self.result.show()

    def answer_check(self, words: VerdictWords) -> None:
        """Show how the check that was asked for ended, unless something was typed meanwhile."""
        if not self._has_changed:
            self.show_check(words)

    def _ask_service(self) -> None:
        self._has_changed = False
        typed = self.client_id.text().strip()
        if self._is_kept(typed):
            self.check_wanted.emit(None, None, None)
        else:
            self.check_wanted.emit(typed, self._secret(), self._tenant())

    def _is_kept(self, client_id: str) -> bool:
        kept = self._stored is not None and self._stored.client_id == client_id
        return kept and self._secret() is None and not self._has_other_tenant()

    def _ask(self) -> None:
        self.question.show()
        self.keep.setFocus()

    def _keep(self) -> None:
        self.forget.setFocus()
        self.question.hide()

    def _judge(self) -> None:
        setup = self._spec.setup
        text = self.client_id.text().strip()
        fits = re.fullmatch(setup.client_id_pattern, text) is not None
        whole = fits and (self.tenant is None or self.tenant.value() is not None)
        if not text:
            words, role = tr(setup.client_id_hint), "small"
        elif fits:
            words, role = tr("Looks right"), "fine"
        else:
            words = tr(setup.client_id_hint) or tr("That is not a whole client ID.")
            role = "problem"
        self.verdict.setText(words)
        self.verdict.setVisible(bool(words))
        set_role(self.verdict, role)
        self._has_changed = True
        self.result.hide()
        self.check.setEnabled(whole and (self._is_kept(text) or self._has_news(text)))
        self.save.setEnabled(whole and self._has_news(text) and not self.client_id.isReadOnly())
        chosen = self.tenant.typed() if self.tenant is not None else None
        self.typed.emit(text, self._secret(), chosen)

    def _has_news(self, client_id: str) -> bool:
        typed = self._secret() is not None
        if self._stored is None:
            return typed or self._spec.secret is not SecretRule.REQUIRED
        return typed or client_id != self._stored.client_id or self._has_other_tenant()

    def _has_other_tenant(self) -> bool:
        return self.tenant is not None and self.tenant.has_news

    def _tenant(self) -> str | None:
        return self.tenant.value() if self.tenant is not None else None

    def _secret(self) -> Secret | None:
        """Return what was typed; nothing typed leaves a stored secret as it is."""
        return (self.secret.value() or None) if self.secret is not None else None

    def _submit(self) -> None:
        if self.save.isEnabled():
            self.submitted.emit(self.client_id.text().strip(), self._secret(), self._tenant())

    def _lock(self) -> None:
        self.client_id.setReadOnly(True)
        if self.secret is not None:
            self.secret.setEnabled(False)
        if self.tenant is not None:
            self.tenant.setEnabled(False)
        if self._spec.setup.imports_google_json:
            self.json.hide()
        self._layout.insertWidget(0, label(tr(_FROM_ENVIRONMENT), "strong", wrap=True))

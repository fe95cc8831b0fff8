"""What buttons do: one call of the manager each, or one page."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from atom_desktop.connections.connection import HistoryEntry
from atom_desktop.connections.sign_in import SignInView
from atom_desktop.connections.summary import Action, ConnectionSummary
from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.language import tr
from atom_desktop.foundation.secret import Secret
from atom_desktop.foundation.wording import words_for
from atom_desktop.providers.spec import ProviderSpec
from atom_desktop.ui.answers import check_words, renewal_words
from atom_desktop.ui.disconnections import Disconnections
from atom_desktop.ui.drafts import Drafts
from atom_desktop.ui.helping import Helping
from atom_desktop.ui.ports import Services
from atom_desktop.ui.registration_checks import RegistrationChecks


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """A sign-in the person is about to start; `key` is the row it was started from.

    `adds_account` is true where the service has a connection already, `only_missing` where what
    was not allowed before is asked for once more.
    """

    key: str
    provider_id: str
    variant: str
    connection_id: str | None = None
    scopes: tuple[str, ...] | None = None
    adds_account: bool = False
    only_missing: bool = False


class Commands(QObject):
    """Runs what the person asked for; `said` and `failed` carry what to tell them."""

    said = Signal(str)
    failed = Signal(str, str)  # title, sentence
    began = Signal(str, str)  # row key, sign-in id
    not_begun = Signal(Intent, object)  # with the AtomError
    saved = Signal(str, str)  # provider id, variant
    forgot = Signal(str)  # provider id
    address_refused = Signal(str, str)  # sign-in id, words
    running = Signal(str, Action, bool)  # row key, action, whether it began or ended
    guide_wanted = Signal(str)
    connect_wanted = Signal(Intent)
    rename_wanted = Signal(str)
    disconnect_wanted = Signal(str)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._running: set[str] = set()
        self.disconnections = Disconnections(services, self.run)
        self.checks = RegistrationChecks(services, self.run)
        self.drafts = Drafts()
        self.helping = Helping(services, self)
        self.helping.said.connect(self.said)
        self.copied_links: set[str] = set()

    def spec(self, provider_id: str, variant: str | None = None) -> ProviderSpec:
        """Return what is peculiar to a service."""
        return self._services.registry.get(provider_id, variant)

    async def history(self, connection_id: str, limit: int) -> tuple[HistoryEntry, ...]:
        """Return what happened to a connection, newest first."""
        return await self._services.manager.history(limit, connection_id)

    def now(self) -> datetime:
        """Return the time."""
        return self._services.clock.now()

    def comes_set_up(self, spec: ProviderSpec) -> bool:
        """Return whether the client of a service came with the practice services."""
        client = self._services.manager.registration(spec.id, spec.variant)
        return client is not None and client.source == "practice"

    def siblings(self, spec: ProviderSpec) -> list[str]:
        """Return the names of the other services that the same registration serves."""
        return [
            other.name
            for other in self._services.registry.specs()
            if other.family == spec.family and other.id != spec.id
        ]

    @property
    def is_busy(self) -> bool:
        """Whether anything is under way."""
        return bool(self._running)

    def is_running(self, key: str, action: Action) -> bool:
        """Return whether that button of that row was pressed and has not answered yet."""
        return _task_name(key, action) in self._running

    def act(
        self, summary: ConnectionSummary, action: Action, *, ticked: tuple[str, ...] | None = None
    ) -> None:
        """Do `action` with the row `summary`; `ticked` are permissions chosen for a sign-in."""
        call = self._calls(summary).get(action)
        if call is not None:
            self._run_action(summary, action, call())
            return
        intent = Intent(key=summary.key, provider_id=summary.provider_id, variant=summary.variant)
        match action:
            case Action.SET_UP | Action.FIX:
                self.guide_wanted.emit(summary.provider_id)
            case Action.CONNECT:
                self.begin(replace(intent, scopes=ticked))
            case Action.ADD_ACCOUNT:
                self.connect_wanted.emit(replace(intent, adds_account=True))
            case Action.CHANGE_PERMISSIONS:
                self.connect_wanted.emit(_for_connection(intent, summary))
            case Action.ALLOW_MISSING:
                self.begin(replace(_for_connection(intent, summary), only_missing=True))
            case Action.SIGN_IN_AGAIN:
                self.begin(_for_connection(intent, summary))
            case Action.RENAME:
                self.rename_wanted.emit(summary.key)
            case Action.DISCONNECT:
                self.disconnect_wanted.emit(summary.key)
            case _:
                self.helping.act(action, self.spec(summary.provider_id, summary.variant))

    def begin(self, intent: Intent, *, open_browser: bool = True) -> None:
        """Start a sign-in; without the browser its link is copied."""

        async def work() -> None:
            try:
                view = await self._services.manager.begin_sign_in(
                    intent.provider_id,
                    connection_id=intent.connection_id,
                    scopes=intent.scopes,
                    variant=intent.variant,
                    open_browser=open_browser,
                    only_missing=intent.only_missing,
                    offers_again=True,
                )
            except AtomError as error:
                self.not_begun.emit(intent, error)
                return
            if not open_browser:
                self.copy_link(view)
            elif not view.browser_opened:
                self._say_no_browser()
            self.began.emit(intent.key, view.id)

        self.run(work(), name=f"sign-in:{intent.key}", provider_id=intent.provider_id)

    def open_again(self, sign_in_id: str) -> None:
        """Open the sign-in page once more."""

        async def work() -> None:
            if not await self._services.manager.open_browser(sign_in_id):
                self._say_no_browser()

        self.run(work(), name="open-browser")

    def _say_no_browser(self) -> None:
        self.said.emit(tr("No browser could be opened. Copy the link and open it yourself."))

    def cancel(self, sign_in_id: str) -> None:
        """End a sign-in."""
        self.run(self._services.manager.cancel_sign_in(sign_in_id), name="cancel-sign-in")

    def keep_other(self, sign_in_id: str, provider_id: str) -> None:
        """Keep the account that signed in instead of the one asked for."""
        self.run(
            self._services.manager.keep_other_account(sign_in_id),
            name=f"keep-other:{sign_in_id}",
            provider_id=provider_id,
        )

    def paste(self, sign_in_id: str, address: str, provider_id: str) -> None:
        """Hand over the address the browser ended on."""
        spec = self.spec(provider_id)

        async def work() -> None:
            try:
                await self._services.manager.paste_redirect(sign_in_id, address)
            except AtomError as error:
                words = words_for(error, service=spec.name, company=spec.company)
                self.address_refused.emit(sign_in_id, f"{words.title}. {words.sentence}")

        self.run(work(), name="paste-redirect")

    def check_all(self) -> None:
        """Check every connection."""
        self.said.emit(tr("Checking all connections…"))
        self.run(self._services.manager.check_all(), name="check-all")

    def rename(self, connection_id: str, title: str) -> None:
        """Give a connection another name."""
        self.run(self._services.manager.rename(connection_id, title), name="rename")

    def save_registration(
        self,
        spec: ProviderSpec,
        client_id: str,
        client_secret: Secret | None,
        tenant: str | None = None,
    ) -> None:
        """Keep the client of a service, then go on to its sign-in."""

        async def work() -> None:
            await self._services.manager.set_registration(
                spec.id,
                client_id=client_id,
                client_secret=client_secret,
                variant=spec.variant,
                tenant=tenant,
            )
            self.drafts.drop(spec)
            self.saved.emit(spec.id, spec.variant)

        self.run(work(), name="set-registration", provider_id=spec.id)

    def unlock(self, passphrase: Secret) -> None:
        """Open the vault."""
        self.run(self._services.manager.safekeeping.unlock(passphrase), name="unlock")

    def open_store(self) -> None:
        """Look for the keyring or vault once more; the system may ask for its password."""
        self.run(self._services.manager.safekeeping.retry(), name="retry-storage")

    def forget_registration(self, spec: ProviderSpec) -> None:
        """Delete the client of a service."""

        async def work() -> None:
            await self._services.manager.remove_registration(spec.id, spec.variant)
            self.drafts.drop(spec)
            self.forgot.emit(spec.id)

        self.run(work(), name="remove-registration", provider_id=spec.id)

    def copy_link(self, view: SignInView) -> None:
        """Put the address of a sign-in's page on the clipboard."""
        self.copied_links.add(view.id)
        self.copy(view.authorization_url, tr("Link copied."))

    def copy(self, text: str, said: str) -> None:
        """Put `text` on the clipboard and say so in the words `said`."""
        QGuiApplication.clipboard().setText(text)
        self.said.emit(said)

    def run(
        self,
        work: Coroutine[Any, Any, object],
        *,
        name: str,
        service: str = "",
        provider_id: str = "",
    ) -> None:
        """Start `work` in the background; an AtomError is told in words.

        What is under way under the same name already is not begun a second time.
        """
        if name in self._running:
            work.close()
            return
        self._running.add(name)

        async def guarded() -> None:
            try:
                await work
            except AtomError as error:
                spec = self.spec(provider_id) if provider_id else None
                words = words_for(
                    error,
                    service=spec.name if spec else service,
                    company=spec.company if spec else "",
                )
                self.failed.emit(words.title, words.sentence)
            finally:
                self._running.discard(name)

        self._services.tasks.spawn(guarded(), name=name)

    def _run_action(
        self, summary: ConnectionSummary, action: Action, call: Coroutine[Any, Any, object]
    ) -> None:
        name = _task_name(summary.key, action)

        async def work() -> None:
            self.running.emit(summary.key, action, True)  # signals take no names
            try:
                await call
            finally:
                self._running.discard(name)
                self.running.emit(summary.key, action, False)  # see above

        if name in self._running:
            call.close()
        else:
            self.run(work(), name=name, service=summary.service_name)

    def _calls(
        self, summary: ConnectionSummary
    ) -> dict[Action, Callable[[], Coroutine[Any, Any, object]]]:
        manager = self._services.manager
        calls: dict[Action, Callable[[], Coroutine[Any, Any, object]]] = {
            Action.UNLOCK: manager.safekeeping.retry
        }
        if (sign_in_id := summary.sign_in_id) is not None:
            calls[Action.CANCEL] = lambda: manager.cancel_sign_in(sign_in_id)
        if (connection_id := summary.connection_id) is not None:
            calls[Action.RENEW] = lambda: self._renew(summary, connection_id)
            calls[Action.TRY_NOW] = lambda: self._check(summary, connection_id)
            calls[Action.CHECK_NOW] = lambda: self._check(summary, connection_id)
            calls[Action.PAUSE] = lambda: manager.pause(connection_id)
            calls[Action.KEEP_AS_IS] = lambda: manager.keep_as_is(connection_id)
            calls[Action.RESUME] = lambda: manager.resume(connection_id)
        return calls

    async def _renew(self, summary: ConnectionSummary, connection_id: str) -> None:
        outcome = await self._services.manager.renew(connection_id)
        spec = self.spec(summary.provider_id, summary.variant)
        self.said.emit(renewal_words(spec, outcome))

    async def _check(self, summary: ConnectionSummary, connection_id: str) -> None:
        await self._services.manager.check(connection_id)
        self.said.emit(check_words(summary, self._services.manager.summaries()))


def _task_name(key: str, action: Action) -> str:
    return f"{action}:{key}"


def _for_connection(intent: Intent, summary: ConnectionSummary) -> Intent:
    return replace(
        intent,
        connection_id=summary.connection_id,
        scopes=tuple(p.value for p in summary.permissions if p.asked) or None,
    )

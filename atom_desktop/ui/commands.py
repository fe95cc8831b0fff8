"""What buttons do: one call of the manager each, or one page."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from atom_desktop.connections.summary import Action, ConnectionSummary
from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.secret import Secret
from atom_desktop.foundation.wording import words_for
from atom_desktop.providers.spec import ProviderSpec
from atom_desktop.ui.ports import Services


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """A sign-in the person is about to start; `key` is the row it was started from."""

    key: str
    provider_id: str
    variant: str
    connection_id: str | None = None
    scopes: tuple[str, ...] | None = None


class Commands(QObject):
    """Runs what the person asked for; `said` and `failed` carry what to tell them."""

    said = Signal(str)
    failed = Signal(str, str)  # title, sentence
    began = Signal(str, str)  # row key, sign-in id
    ended = Signal(str, str, str)  # provider id, words, help address
    saved = Signal(str, str)  # provider id, variant
    guide_wanted = Signal(str)
    connect_wanted = Signal(Intent)
    rename_wanted = Signal(str)
    disconnect_wanted = Signal(str)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services

    def spec(self, provider_id: str, variant: str | None = None) -> ProviderSpec:
        """Return what is peculiar to a service."""
        return self._services.registry.get(provider_id, variant)

    def act(self, summary: ConnectionSummary, action: Action) -> None:
        """Do `action` with the row `summary`."""
        call = self._calls(summary).get(action)
        if call is not None:
            self.run(call(), name=f"{action}:{summary.key}", service=summary.service_name)
            return
        intent = Intent(key=summary.key, provider_id=summary.provider_id, variant=summary.variant)
        match action:
            case Action.SET_UP | Action.FIX:
                self.guide_wanted.emit(summary.provider_id)
            case Action.CONNECT | Action.ADD_ACCOUNT:
                self.connect_wanted.emit(intent)
            case Action.CHANGE_PERMISSIONS:
                self.connect_wanted.emit(_for_connection(intent, summary))
            case Action.SIGN_IN_AGAIN:
                self.begin(_for_connection(intent, summary))
            case Action.RENAME:
                self.rename_wanted.emit(summary.key)
            case Action.DISCONNECT:
                self.disconnect_wanted.emit(summary.key)
            case _:
                raise AssertionError(action)

    def begin(self, intent: Intent, *, open_browser: bool = True) -> None:
        """Start a sign-in; without the browser its link is copied."""

        async def work() -> None:
            view = await self._services.manager.begin_sign_in(
                intent.provider_id,
                connection_id=intent.connection_id,
                scopes=intent.scopes,
                variant=intent.variant,
                open_browser=open_browser,
            )
            if not open_browser:
                self.copy(view.authorization_url, "Link")
            elif not view.browser_opened:
                self.said.emit("No browser could be opened. Copy the link and open it yourself.")
            self.began.emit(intent.key, view.id)

        self.run(work(), name=f"sign-in:{intent.provider_id}", provider_id=intent.provider_id)

    def open_again(self, sign_in_id: str) -> None:
        """Open the sign-in page once more."""

        async def work() -> None:
            if not await self._services.manager.open_browser(sign_in_id):
                self.said.emit("No browser could be opened. Copy the link and open it yourself.")

        self.run(work(), name="open-browser")

    def cancel(self, sign_in_id: str) -> None:
        """End a sign-in."""
        self.run(self._services.manager.cancel_sign_in(sign_in_id), name="cancel-sign-in")

    def paste(self, sign_in_id: str, address: str, provider_id: str) -> None:
        """Hand over the address the browser ended on."""
        self.run(
            self._services.manager.paste_redirect(sign_in_id, address),
            name="paste-redirect",
            provider_id=provider_id,
        )

    def check_all(self) -> None:
        """Check every connection."""
        self.said.emit("Checking all connections…")
        self.run(self._services.manager.check_all(), name="check-all")

    def rename(self, connection_id: str, title: str) -> None:
        """Give a connection another name."""
        self.run(self._services.manager.rename(connection_id, title), name="rename")

    def disconnect_row(self, summary: ConnectionSummary) -> None:
        """Withdraw and delete the connection of a row."""

        async def work() -> None:
            if summary.connection_id is not None:
                result = await self._services.manager.disconnect(summary.connection_id)
                self.ended.emit(summary.provider_id, result.words, result.help_url or "")

        self.run(work(), name="disconnect", provider_id=summary.provider_id)

    def save_registration(
        self, spec: ProviderSpec, client_id: str, client_secret: Secret | None
    ) -> None:
        """Keep the client of a service, then go on to its sign-in."""

        async def work() -> None:
            await self._services.manager.set_registration(
                spec.id, client_id=client_id, client_secret=client_secret, variant=spec.variant
            )
            self.saved.emit(spec.id, spec.variant)

        self.run(work(), name="set-registration", provider_id=spec.id)

    def unlock(self, passphrase: Secret) -> None:
        """Open the vault."""
        self.run(self._services.manager.unlock(passphrase), name="unlock")

    def copy(self, text: str, what: str) -> None:
        """Put `text` on the clipboard and say so."""
        QGuiApplication.clipboard().setText(text)
        self.said.emit(f"{what} copied.")

    def run(
        self,
        work: Coroutine[Any, Any, object],
        *,
        name: str,
        service: str = "",
        provider_id: str = "",
    ) -> None:
        """Start `work` in the background; an AtomError is told in words."""

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

        self._services.tasks.spawn(guarded(), name=name)

    def _calls(
        self, summary: ConnectionSummary
    ) -> dict[Action, Callable[[], Coroutine[Any, Any, object]]]:
        manager = self._services.manager
        calls: dict[Action, Callable[[], Coroutine[Any, Any, object]]] = {
            Action.UNLOCK: manager.retry_storage
        }
        if (sign_in_id := summary.sign_in_id) is not None:
            calls[Action.CANCEL] = lambda: manager.cancel_sign_in(sign_in_id)
        if (connection_id := summary.connection_id) is not None:
            calls[Action.RENEW] = lambda: manager.renew(connection_id)
            calls[Action.TRY_NOW] = lambda: manager.check(connection_id)
            calls[Action.CHECK_NOW] = lambda: manager.check(connection_id)
            calls[Action.PAUSE] = lambda: manager.pause(connection_id)
            calls[Action.RESUME] = lambda: manager.resume(connection_id)
        return calls


def _for_connection(intent: Intent, summary: ConnectionSummary) -> Intent:
    return Intent(
        key=intent.key,
        provider_id=intent.provider_id,
        variant=intent.variant,
        connection_id=summary.connection_id,
        scopes=tuple(p.value for p in summary.permissions if p.asked) or None,
    )

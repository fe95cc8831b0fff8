"""What the window needs of the core, no more; `services.Services` fits it."""

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from atom_desktop.connections.connection import ClientRegistration, HistoryEntry
from atom_desktop.connections.sign_in import SignInView
from atom_desktop.connections.summary import Banner, ConnectionSummary
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.events import Event
from atom_desktop.foundation.paths import ProfilePaths
from atom_desktop.foundation.secret import Secret
from atom_desktop.foundation.settings import Settings
from atom_desktop.foundation.unexpected import Unexpected
from atom_desktop.providers.spec import ProviderSpec

if TYPE_CHECKING:
    from atom_desktop.connections.alerts import AlertRules, Alerts
    from atom_desktop.connections.credentials import RegistrationView
    from atom_desktop.connections.outcome import RefreshOutcome
    from atom_desktop.connections.ports import StoragePlace
    from atom_desktop.connections.registration_check import RegistrationCheck
    from atom_desktop.connections.revocation import DisconnectResult
    from atom_desktop.connections.withdrawal_views import LeavingView, WithdrawalView
    from atom_desktop.doctor import Check
    from atom_desktop.storage.archive_content import Archive
    from atom_desktop.storage.archive_report import Report
    from atom_desktop.storage.vault_key import KeyKind


class Safekeeping(Protocol):
    """The place of sign-ins."""

    place: "StoragePlace"

    async def retry(self) -> object:
        """Try the keyring again."""

    async def unlock(self, passphrase: Secret) -> object:
        """Open the vault with its passphrase."""


class Disconnecting(Protocol):
    """Everything about ending connections."""

    def spared(self, connection_id: str) -> str | None:
        """Return the service that the company's withdrawal would end as well, or None."""

    async def begin(self, connection_id: str) -> object:
        """Hide a connection for ten seconds."""

    async def end(self, connection_id: str) -> "DisconnectResult | None":
        """Wait for the ten seconds and end the connection; None when it was undone."""

    async def undo(self, connection_id: str) -> bool:
        """Bring it back; False when it is too late."""

    def leaving(self) -> "tuple[LeavingView, ...]":
        """Return what can be undone now, oldest first."""

    def open(self) -> "tuple[WithdrawalView, ...]":
        """Return what services have not been told, or would not hear."""

    async def retry(self) -> object:
        """Tell services now what they have not heard."""

    async def dismiss(self, connection_id: str) -> object:
        """Forget what a service would not hear."""


class Credentials(Protocol):
    """All registrations at a glance."""

    def views(self) -> "tuple[RegistrationView, ...]":
        """Return every registration once."""

    async def check(
        self,
        provider_id: str,
        variant: str | None = None,
        *,
        client_id: str | None = None,
        client_secret: Secret | None = None,
        tenant: str | None = None,
    ) -> "RegistrationCheck":
        """Ask the service about the client that is kept, or the one given."""


class Manager(Protocol):
    """What can be done with connections; every coroutine raises AtomError."""

    @property
    def safekeeping(self) -> Safekeeping:
        """The place of sign-ins."""

    @property
    def credentials(self) -> Credentials:
        """All registrations at a glance."""

    @property
    def disconnecting(self) -> Disconnecting:
        """Everything about ending connections."""

    def summaries(self) -> tuple[ConnectionSummary, ...]:
        """Return the rows."""

    async def history(
        self, limit: int, connection_id: str | None = None
    ) -> tuple[HistoryEntry, ...]:
        """Return the newest things that happened, newest first; of one connection or of all."""

    def sign_ins(self) -> tuple[SignInView, ...]:
        """Return the sign-ins under way and those that just ended."""

    def registration(
        self, provider_id: str, variant: str | None = None
    ) -> ClientRegistration | None:
        """Return the client registered for a service."""

    def redirect_address(self, provider_id: str, variant: str | None = None) -> str | None:
        """Return what to register in the service's console, or None."""

    async def begin_sign_in(
        self,
        provider_id: str,
        *,
        connection_id: str | None = None,
        scopes: tuple[str, ...] | None = None,
        variant: str | None = None,
        open_browser: bool = True,
        only_missing: bool = False,
        offers_again: bool = False,
    ) -> SignInView:
        """Start a sign-in; `only_missing` asks for what was not allowed before.

        `offers_again`: the browser's last page may begin it anew.
        """

    async def open_browser(self, sign_in_id: str) -> bool:
        """Open the sign-in page once more."""

    async def cancel_sign_in(self, sign_in_id: str) -> None:
        """End a sign-in."""

    async def keep_other_account(self, sign_in_id: str) -> object:
        """Keep the account that signed in instead of the one asked for."""

    async def paste_redirect(self, sign_in_id: str, address: str) -> None:
        """Take the address the browser ended on."""

    async def check(self, connection_id: str) -> object:
        """Ask the service whether a connection works."""

    async def check_all(self) -> object:
        """Check every connection."""

    async def renew(self, connection_id: str) -> "RefreshOutcome":
        """Renew a connection now."""

    async def pause(self, connection_id: str) -> object:
        """Leave a connection alone until it is resumed."""

    async def resume(self, connection_id: str) -> object:
        """End a pause."""

    async def keep_as_is(self, connection_id: str) -> object:
        """Ask no more for what a service did not allow."""

    async def rename(self, connection_id: str, title: str) -> object:
        """Give a connection another name."""

    async def set_registration(
        self,
        provider_id: str,
        *,
        client_id: str,
        client_secret: Secret | None,
        variant: str,
        tenant: str | None = None,
    ) -> object:
        """Keep the client of a service; without secret or tenant the stored ones stay."""

    async def remove_registration(self, provider_id: str, variant: str | None = None) -> object:
        """Forget the client of a service."""


class Registry(Protocol):
    """The services that are known."""

    def specs(self) -> tuple[ProviderSpec, ...]:
        """Return one spec for every service."""

    def get(self, provider_id: str, variant: str | None = None) -> ProviderSpec:
        """Return a service's spec; raises UsageError for an unknown one."""

    def variants(self, provider_id: str) -> tuple[ProviderSpec, ...]:
        """Return the ways to sign in at a service, the usual one first."""


class Tasks(Protocol):
    """Starts background tasks."""

    def spawn(self, coro: Coroutine[Any, Any, None], *, name: str) -> object:
        """Start `coro`."""


class Bus(Protocol):
    """Tells what changed."""

    def subscribe(self, handler: Callable[[Event], None]) -> Callable[[], None]:
        """Call `handler` for every event; returns what ends it."""


class Archives(Protocol):
    """Export and import."""

    async def write(
        self, path: Path, passphrase: Secret, *, with_sign_ins: bool, overwrite: bool = False
    ) -> object:
        """Write the profile to a file."""

    async def read(self, path: Path, passphrase: Secret) -> "Archive":
        """Return what is in a file."""

    async def take(self, archive: "Archive", *, replaces: bool = False) -> "Report":
        """Bring it here."""


class Vault(Protocol):
    """The encrypted file, where sign-ins are kept in one."""

    async def kind(self) -> "KeyKind":
        """Return what opens it."""

    async def change_passphrase(self, passphrase: Secret) -> None:
        """Put it behind another passphrase."""


class Places(Protocol):
    """Where sign-ins can lie."""

    @property
    def vault(self) -> Vault:
        """The encrypted file; only where sign-ins are kept in it."""


class AlertKeeper(Protocol):
    """Keeps the list of alerts."""

    list: "Alerts"

    def keep(self) -> None:
        """Write what changed, in the background."""


class Services(Protocol):
    """The core, as one object."""

    @property
    def settings(self) -> Settings:
        """What the settings file says."""

    async def change_settings(self, **fields: Any) -> None:  # noqa: ANN401  # of Settings
        """Write settings; what can take effect at once does."""

    async def checkup(self) -> "tuple[Check, ...]":
        """Look at what this computer must offer."""

    @property
    def places(self) -> Places:
        """Where sign-ins can lie."""

    @property
    def archives(self) -> Archives:
        """Export and import."""

    @property
    def paths(self) -> ProfilePaths:
        """Where the profile lies."""

    @property
    def manager(self) -> Manager:
        """The connections."""

    @property
    def registry(self) -> Registry:
        """The services."""

    @property
    def bus(self) -> Bus:
        """The events."""

    @property
    def tasks(self) -> Tasks:
        """The starter of tasks."""

    @property
    def clock(self) -> Clock:
        """The time."""

    @property
    def practice(self) -> bool:
        """Whether the services are practice ones."""

    @property
    def storage_words(self) -> str:
        """Where sign-ins are kept."""

    @property
    def notices(self) -> tuple[Banner, ...]:
        """What concerns the whole app."""

    @property
    def alerts(self) -> AlertKeeper:
        """The list of what was told."""

    @property
    def alert_rules(self) -> "AlertRules":
        """What the person wants to be told."""

    @property
    def unexpected(self) -> Unexpected:
        """The errors that nobody caught."""

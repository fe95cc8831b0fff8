"""The core as the window sees it: rows to show, and a list of the calls made."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from fake_specs import FakeRegistry
from sample_rows import NOW, ten_states

from atom_desktop.connections.alerts import AlertRules, Alerts
from atom_desktop.connections.connection import ClientRegistration, HistoryEntry
from atom_desktop.connections.credentials import RegistrationView
from atom_desktop.connections.outcome import Refreshed, RefreshOutcome
from atom_desktop.connections.ports import PlaceKind, StoragePlace
from atom_desktop.connections.registration_check import RegistrationCheck, RegistrationVerdict
from atom_desktop.connections.revocation import DisconnectResult
from atom_desktop.connections.sign_in import OtherAccount, SignInPhase, SignInView
from atom_desktop.connections.summary import Banner, ConnectionSummary
from atom_desktop.connections.withdrawal_views import LeavingView, WithdrawalView
from atom_desktop.doctor import Check, Remedy
from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.events import EventBus
from atom_desktop.foundation.language import tr
from atom_desktop.foundation.paths import ProfilePaths, profile_paths
from atom_desktop.foundation.quiet_hours import parse_quiet_hours
from atom_desktop.foundation.relative_time import clock_time
from atom_desktop.foundation.secret import Secret
from atom_desktop.foundation.settings import Settings
from atom_desktop.foundation.unexpected import Unexpected
from atom_desktop.foundation.wording import words_for_code
from atom_desktop.storage.archive_content import Archive
from atom_desktop.storage.archive_report import Report
from atom_desktop.storage.vault_key import KeyKind

_KEYRING = StoragePlace(kind=PlaceKind.KEYRING, name="GNOME Keyring")


def view_of(
    provider_id: str,
    phase: SignInPhase = SignInPhase.WAITING,
    *,
    failure: AtomError | None = None,
    other: OtherAccount | None = None,
) -> SignInView:
    """Return a sign-in."""
    return SignInView(
        id=f"s-{provider_id}",
        provider_id=provider_id,
        variant="oauth2",
        connection_id=None,
        phase=phase,
        authorization_url=f"https://service.example/authorize?for={provider_id}",
        browser_opened=True,
        started_at=NOW,
        expires_at=NOW + timedelta(minutes=10),
        failure=failure,
        other=other,
        result_connection_id=f"c-{provider_id}" if phase is SignInPhase.DONE else None,
    )


def leaving_view() -> LeavingView:
    """Return a disconnection of which seven seconds are left."""
    return LeavingView(
        connection_id="c-slack",
        words=tr("{service}, {account} was disconnected.", service="Slack", account="analind"),
        until=NOW + timedelta(seconds=7),
    )


def withdrawal_views() -> tuple[WithdrawalView, ...]:
    """Return one that is open and one that was refused."""
    when = NOW + timedelta(minutes=5)
    untold = tr(
        "{company} has not been told yet that {account} was disconnected.",
        company="Notion",
        account="maria@example.com",
    )
    again = tr("Trying again at {time}.", time=clock_time(when, NOW))
    return (
        WithdrawalView(
            connection_id="c-notion",
            provider_id="notion",
            account_label="maria@example.com",
            words=f"{untold} {again}",
            can_retry=True,
            next_try_at=when,
            company="Notion",
        ),
        WithdrawalView(
            connection_id="c-asana",
            provider_id="asana",
            account_label="maria@example.com",
            words=tr(
                "The sign-in of {account} was deleted here, but {company} did not withdraw it."
                " Please remove it there by hand.",
                company="Asana",
                account="maria@example.com",
            ),
            can_retry=False,
            next_try_at=when,
            company="Asana",
            help_url="https://service.example/apps",
        ),
    )


@dataclass
class FakeDisconnecting:
    """The part about ending connections; its calls are among the manager's."""

    note: Callable[..., None]
    take_away: Callable[[str], None]
    views: tuple[LeavingView, ...] = ()
    lines: tuple[WithdrawalView, ...] = ()
    sibling: str | None = None
    is_undone: bool = False
    help_url: str | None = "https://service.example/apps"

    def spared(self, connection_id: str) -> str | None:
        return self.sibling

    async def begin(self, connection_id: str) -> None:
        self.note("disconnect", connection_id)
        self.take_away(connection_id)

    async def end(self, connection_id: str) -> DisconnectResult | None:
        if self.is_undone:
            return None
        return DisconnectResult(
            words=tr("{name} is disconnected.", name="Gmail"),
            revoked=True,
            help_url=self.help_url,
        )

    async def undo(self, connection_id: str) -> bool:
        self.note("undo", connection_id)
        self.views = tuple(view for view in self.views if view.connection_id != connection_id)
        return self.is_undone

    def leaving(self) -> tuple[LeavingView, ...]:
        return self.views

    def open(self) -> tuple[WithdrawalView, ...]:
        return self.lines

    async def retry(self) -> None:
        self.note("tell services")
        self.lines = tuple(line for line in self.lines if not line.can_retry)

    async def dismiss(self, connection_id: str) -> None:
        self.note("dismiss", connection_id)
        self.lines = tuple(line for line in self.lines if line.connection_id != connection_id)


@dataclass
class FakeCredentials:
    """The registrations at a glance; `found` is what a check finds."""

    note: Callable[..., None]
    listed: tuple[RegistrationView, ...] = ()
    found: RegistrationCheck = field(
        default_factory=lambda: RegistrationCheck(verdict=RegistrationVerdict.ACCEPTED, at=NOW)
    )

    def views(self) -> tuple[RegistrationView, ...]:
        return self.listed

    async def check(
        self,
        provider_id: str,
        variant: str | None = None,
        *,
        client_id: str | None = None,
        client_secret: Secret | None = None,
        tenant: str | None = None,
    ) -> RegistrationCheck:
        more = () if tenant is None else (tenant,)
        self.note("check_registration", provider_id, variant, client_id, client_secret, *more)
        return self.found


@dataclass
class FakeManager:
    """Remembers calls in `calls`; `error` is raised by the next one."""

    rows: tuple[ConnectionSummary, ...] = field(default_factory=ten_states)
    views: dict[str, SignInView] = field(default_factory=dict)
    calls: list[tuple[object, ...]] = field(default_factory=list)
    registrations: dict[str, ClientRegistration] = field(default_factory=dict)
    error: AtomError | None = None
    browser_works: bool = True
    outcome: RefreshOutcome = field(default_factory=lambda: Refreshed(generation=2))
    place: StoragePlace = _KEYRING
    entries: tuple[HistoryEntry, ...] = ()
    history_error: AtomError | None = None

    disconnecting: FakeDisconnecting = field(init=False)
    credentials: FakeCredentials = field(init=False)

    def __post_init__(self) -> None:
        self.disconnecting = FakeDisconnecting(self._note, self._take_away)
        self.credentials = FakeCredentials(self._note)

    @property
    def safekeeping(self) -> "FakeManager":
        return self

    def summaries(self) -> tuple[ConnectionSummary, ...]:
        return self.rows

    async def history(
        self, limit: int, connection_id: str | None = None
    ) -> tuple[HistoryEntry, ...]:
        if self.history_error is not None:
            raise self.history_error
        chosen = (one for one in self.entries if connection_id in (None, one.connection_id))
        return tuple(chosen)[:limit]

    def sign_ins(self) -> tuple[SignInView, ...]:
        return tuple(self.views.values())

    def registration(
        self, provider_id: str, variant: str | None = None
    ) -> ClientRegistration | None:
        return self.registrations.get(provider_id)

    def redirect_address(self, provider_id: str, variant: str | None = None) -> str | None:
        if provider_id in ("gmail", "google_drive"):
            return None
        return f"http://127.0.0.1:53682/callback/{provider_id}"

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
        more = ("only missing",) if only_missing else ()
        self._note("begin", provider_id, connection_id, scopes, variant, open_browser, *more)
        view = replace(view_of(provider_id), browser_opened=open_browser and self.browser_works)
        self.views[view.id] = view
        return view

    async def open_browser(self, sign_in_id: str) -> bool:
        self._note("open_browser", sign_in_id)
        return self.browser_works

    async def cancel_sign_in(self, sign_in_id: str) -> None:
        self._note("cancel", sign_in_id)

    async def paste_redirect(self, sign_in_id: str, address: str) -> None:
        self._note("paste", sign_in_id, address)

    async def keep_other_account(self, sign_in_id: str) -> None:
        self._note("keep_other", sign_in_id)

    async def check(self, connection_id: str) -> None:
        self._note("check", connection_id)

    async def check_all(self) -> None:
        self._note("check_all")

    async def renew(self, connection_id: str) -> RefreshOutcome:
        self._note("renew", connection_id)
        return self.outcome

    async def pause(self, connection_id: str) -> None:
        self._note("pause", connection_id)

    async def resume(self, connection_id: str) -> None:
        self._note("resume", connection_id)

    async def keep_as_is(self, connection_id: str) -> None:
        self._note("keep_as_is", connection_id)

    async def rename(self, connection_id: str, title: str) -> None:
        self._note("rename", connection_id, title)

    async def retry(self) -> None:
        self._note("retry")

    async def unlock(self, passphrase: Secret) -> None:
        self._note("unlock", passphrase)

    async def set_registration(
        self,
        provider_id: str,
        *,
        client_id: str,
        client_secret: Secret | None,
        variant: str,
        tenant: str | None = None,
    ) -> None:
        more = () if tenant is None else (tenant,)
        self._note("set_registration", provider_id, client_id, client_secret, variant, *more)

    async def remove_registration(self, provider_id: str, variant: str | None = None) -> None:
        self._note("remove_registration", provider_id, variant)
        self.registrations.pop(provider_id, None)

    def _take_away(self, connection_id: str) -> None:
        self.rows = tuple(row for row in self.rows if row.connection_id != connection_id)

    def _note(self, *call: object) -> None:
        self.calls.append(call)
        if self.error is not None:
            error, self.error = self.error, None
            raise error


class StillClock:
    """It is always nine o'clock."""

    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        return 0.0

    def boot(self) -> float:
        return 0.0

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(seconds)


class TasksAtOnce:
    """Runs a task to its end when it is started: nothing in the fakes waits."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def spawn(self, coro: Coroutine[Any, Any, None], *, name: str) -> object:
        self.names.append(name)
        try:
            coro.send(None)
        except StopIteration:
            return None
        raise AssertionError(f"{name} waits for something")


@dataclass
class FakeArchives:
    """Remembers calls; `error` is raised by the next one, `report` is what an import tells."""

    calls: list[tuple[object, ...]] = field(default_factory=list)
    error: AtomError | None = None
    report: Report = field(default_factory=lambda: Report(lines=()))

    async def write(
        self, path: Path, passphrase: Secret, *, with_sign_ins: bool, overwrite: bool = False
    ) -> None:
        self._note("write", path, passphrase.reveal(), with_sign_ins, overwrite)

    async def read(self, path: Path, passphrase: Secret) -> Archive:
        self._note("read", path, passphrase.reveal())
        return EMPTY_ARCHIVE

    async def take(self, archive: Archive, *, replaces: bool = False) -> Report:
        self._note("take", archive is EMPTY_ARCHIVE, replaces)
        return self.report

    def _note(self, *call: object) -> None:
        self.calls.append(call)
        if self.error is not None:
            error, self.error = self.error, None
            raise error


EMPTY_ARCHIVE = Archive(
    made_at=NOW,
    is_practice=False,
    clients=(),
    settings=None,
    providers={},
    connections=(),
    sign_ins={},
)


@dataclass
class FakeAlertKeeper:
    """A list of alerts that nobody keeps."""

    list: Alerts = field(default_factory=Alerts)

    def keep(self) -> None:
        self.list.take_changes()


@dataclass
class FakeVault:
    """A vault behind a passphrase, or not."""

    calls: list[tuple[object, ...]] = field(default_factory=list)
    opened_by: KeyKind = KeyKind.PASSPHRASE

    async def kind(self) -> KeyKind:
        return self.opened_by

    async def change_passphrase(self, passphrase: Secret) -> None:
        self.calls.append(("change_passphrase", passphrase.reveal()))


@dataclass
class FakePlaces:
    """The vault alone."""

    vault: FakeVault = field(default_factory=FakeVault)


def checks() -> tuple[Check, ...]:
    """Return four that are fine and one that is not."""
    return (
        _check("storage", "Sign-ins can be kept", "They are in {place}, and it is open."),
        _check("network", "There is a network", "This computer has a way to the internet."),
        _check("clock", "The clock is right", "No answer of a service said otherwise."),
        _port_taken(),
        _check("browser", "There is a browser", "Sign-in pages open in it."),
    )


def _port_taken() -> Check:
    words = words_for_code("port_taken", port="53219", holder="rclone", company=tr("a service"))
    said = f"{words.sentence} {words.next_step}."
    made = _check("port", words.title, said)
    return replace(made, is_fine=False, remedy=Remedy.OTHER_PORT)


def _check(name: str, title: str, words: str) -> Check:
    return Check(name=name, title=tr(title), words=tr(words, place="GNOME Keyring"))


@dataclass
class FakeServices:
    """The core as one object."""

    manager: FakeManager = field(default_factory=FakeManager)
    registry: FakeRegistry = field(default_factory=FakeRegistry)
    bus: EventBus = field(default_factory=EventBus)
    tasks: TasksAtOnce = field(default_factory=TasksAtOnce)
    clock: StillClock = field(default_factory=StillClock)
    archives: FakeArchives = field(default_factory=FakeArchives)
    paths: ProfilePaths = field(default_factory=lambda: profile_paths(Path("/nowhere")))
    practice: bool = False
    storage_words: str = "GNOME Keyring"
    notices: tuple[Banner, ...] = ()
    unexpected: Unexpected = field(default_factory=lambda: Unexpected(lambda: NOW))
    settings: Settings = field(default_factory=lambda: Settings(show_welcome=False))
    settings_error: AtomError | None = None
    places: FakePlaces = field(default_factory=FakePlaces)
    checks: tuple[Check, ...] = field(default_factory=checks)

    async def change_settings(self, **fields: Any) -> None:  # noqa: ANN401  # of Settings
        if self.settings_error is not None:
            raise self.settings_error
        self.settings = replace(self.settings, **fields)

    async def checkup(self) -> tuple[Check, ...]:
        return self.checks

    alerts: FakeAlertKeeper = field(default_factory=FakeAlertKeeper)

    @property
    def alert_rules(self) -> AlertRules:
        return AlertRules(
            is_on=self.settings.notifications,
            quiet_hours=parse_quiet_hours(self.settings.quiet_hours),
            muted=frozenset(self.settings.muted_services),
        )

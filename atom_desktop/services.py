"""The Qt-free composition root: wires the core of one profile and closes it in reverse."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from atom_desktop.connections.alert_keeper import AlertKeeper
from atom_desktop.connections.alerts import AlertRules
from atom_desktop.connections.circuits import Circuits
from atom_desktop.connections.history import Said
from atom_desktop.connections.hosts import Hosts
from atom_desktop.connections.manager import ConnectionManager
from atom_desktop.connections.ports import PlaceKind, StoragePlace
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.registrations import Registrations
from atom_desktop.connections.safekeeping import Safekeeping
from atom_desktop.connections.scheduler import Scheduler
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.summary import Banner
from atom_desktop.connections.tokens import Tokens
from atom_desktop.connections.withdrawal_rounds import WithdrawalRounds
from atom_desktop.connections.withdrawals import Withdrawals
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import StorageError
from atom_desktop.foundation.events import EventBus, UncaughtError
from atom_desktop.foundation.http import HttpClient
from atom_desktop.foundation.language import marked, tr
from atom_desktop.foundation.logs import set_log_level
from atom_desktop.foundation.network import SystemNetwork
from atom_desktop.foundation.paths import ProfilePaths
from atom_desktop.foundation.quiet_hours import parse_quiet_hours
from atom_desktop.foundation.settings import (
    KeepIn,
    Settings,
    change_settings,
)
from atom_desktop.foundation.skew import ClockSkew
from atom_desktop.foundation.sleep_signals import SleepSignals
from atom_desktop.foundation.tasks import TaskSupervisor
from atom_desktop.foundation.uncaught import described
from atom_desktop.foundation.unexpected import Unexpected
from atom_desktop.foundation.version import VERSION
from atom_desktop.notices import (
    clock_notice,
    storage_notice,
    unexpected_notice,
    unsaved_notice,
    unsteady_notice,
)
from atom_desktop.oauth.browser import Browser
from atom_desktop.practice_directory import PracticeDirectory
from atom_desktop.providers.registry import ProviderRegistry
from atom_desktop.storage.alert_rows import AlertRows
from atom_desktop.storage.circuit_rows import CircuitRows
from atom_desktop.storage.connection_rows import ConnectionRows
from atom_desktop.storage.daily_backup import keep_backups
from atom_desktop.storage.database import Database
from atom_desktop.storage.history_rows import HistoryRows
from atom_desktop.storage.intent_rows import IntentRows
from atom_desktop.storage.keyring_tokens import KeyringStore
from atom_desktop.storage.move_journal import Names
from atom_desktop.storage.places import StoragePlaces
from atom_desktop.storage.profile_lock import ProfileLock
from atom_desktop.storage.registration_rows import RegistrationRows
from atom_desktop.storage.renewal_locks import FileRenewalLocks
from atom_desktop.storage.vault_tokens import NAME as VAULT_NAME
from atom_desktop.storage.withdrawal_rows import WithdrawalRows

if TYPE_CHECKING:
    from atom_desktop.connections.engine import Engine
    from atom_desktop.doctor import Check
    from atom_desktop.storage.archives import Archives

_log = logging.getLogger(__name__)
_NOT_ASKED_YET = {
    KeepIn.KEYRING: StoragePlace(kind=PlaceKind.KEYRING, name=marked("the keyring")),
    KeepIn.VAULT: StoragePlace(kind=PlaceKind.VAULT, name=VAULT_NAME),
}


class Services:
    """The core, as one object; `opening.open_services` makes one. Nothing here knows Qt."""

    def __init__(
        self,
        *,
        paths: ProfilePaths,
        settings: Settings,
        registry: ProviderRegistry,
        database: Database,
        lock: ProfileLock | None,
        browser: Browser,
        clock: Clock,
        practice: PracticeDirectory | None,
        environment: Mapping[str, str],
        notices: Callable[[], tuple[Banner, ...]],
    ) -> None:
        self.paths = paths
        self.settings = settings
        self._port = settings.redirect_port  # another one counts from the next start
        self.registry = registry
        self.clock = clock
        self.practice = practice is not None
        self.bus = EventBus()
        self.unexpected = Unexpected(clock.now)
        self.tasks = TaskSupervisor(self._task_failed)
        self.alerts = AlertKeeper(AlertRows(database), self.tasks)
        self._notices = notices
        self._database = database
        self._lock = lock
        self._skew = ClockSkew(clock)
        self._http = HttpClient(user_agent=f"atom-desktop/{VERSION}", skew=self._skew)
        self.places = StoragePlaces(
            paths,
            settings.keep_in,
            keyring=KeyringStore(paths.keyring_service),
            known=self._known_names,
            may_change=lock is not None,
        )
        self._store = self.places.active
        self._known = KnownServices(registry, self._http, settings.redirect_port)
        self._intents = IntentRows(database)
        self._locks = FileRenewalLocks(paths.locks, paths.keyring_service)
        self._tokens = Tokens(self._store, self._intents)
        self._records = ConnectionRecords(
            ConnectionRows(database), HistoryRows(database), self.bus, clock
        )
        self._hosts = Hosts(
            circuits=Circuits(CircuitRows(database)),
            known=self._known,
            records=self._records,
            http=self._http,
            clock=clock,
        )
        self._withdrawals = Withdrawals(
            WithdrawalRows(database), self._records, self._tokens, self.bus, clock
        )
        self._registrations = Registrations(
            registry,
            RegistrationRows(database),
            self._store,
            environment=environment,
            practice=practice.registrations(registry) if practice else (),
        )
        self._browser = browser
        safekeeping = Safekeeping(
            health=self._store,
            place=_NOT_ASKED_YET[settings.keep_in],
            records=self._records,
            tokens=self._tokens,
            bus=self.bus,
            clock=clock,
            passphrases=self.places,
        )
        self._sleep: SleepSignals | None = None
        self._scheduler = Scheduler(
            records=self._records,
            engine=lambda: self.manager.engine,
            tokens=self._tokens,
            intents=self._intents,
            keeping=safekeeping,
            hosts=self._hosts,
            http=self._http,
            network=SystemNetwork(),
            bus=self.bus,
            tasks=self.tasks,
            clock=clock,
            known=self._known,
        )
        self.manager = ConnectionManager(
            known=self._known,
            registrations=self._registrations,
            records=self._records,
            tokens=self._tokens,
            scheduler=self._scheduler,
            withdrawals=self._withdrawals,
            rounds=WithdrawalRounds(
                self._withdrawals, lambda: self.manager.engine.disconnector, self._store, clock
            ),
            build_engine=self._build_engine,
            safekeeping=safekeeping,
            bus=self.bus,
            tasks=self.tasks,
            clock=clock,
        )

    def _build_engine(self) -> "Engine":
        from atom_desktop.connections.engine import build_engine  # noqa: PLC0415  # see there

        return build_engine(
            known=self._known,
            registrations=self._registrations,
            records=self._records,
            tokens=self._tokens,
            health=self._store,
            intents=self._intents,
            withdrawals=self._withdrawals,
            locks=self._locks,
            hosts=self._hosts,
            http=self._http,
            browser=self._browser,
            fixed_port=self._port,
            bus=self.bus,
            tasks=self.tasks,
            clock=self.clock,
        )

    @cached_property
    def archives(self) -> "Archives":
        """Export and import of this profile."""
        from atom_desktop.storage.archives import Archives  # noqa: PLC0415  # seldom needed

        return Archives(
            paths=self.paths,
            known=self._known,
            registrations=self._registrations,
            records=self._records,
            tokens=self._tokens,
            barred=self.manager.engine.renewer.barred,
            clock=self.clock,
            is_practice=self.practice,
        )

    @property
    def storage_words(self) -> str:
        """Where sign-ins are kept, for people."""
        return tr(self.manager.safekeeping.place.name)

    @property
    def alert_rules(self) -> AlertRules:
        """What the person wants to be told."""
        return AlertRules(
            is_on=self.settings.notifications,
            quiet_hours=parse_quiet_hours(self.settings.quiet_hours),
            muted=frozenset(self.settings.muted_services),
        )

    @property
    def notices(self) -> tuple[Banner, ...]:
        """What concerns the whole app, most urgent first."""
        storage = storage_notice(self.manager.safekeeping.place)
        unsaved = (unsaved_notice(),) if self.manager.safekeeping.has_unsaved else ()
        slip = unexpected_notice(self.unexpected)
        return (
            *unsaved,
            *((storage,) if storage else ()),
            *clock_notice(self._skew.wrong_by),
            *self._notices(),
            *((unsteady_notice(),) if self.manager.watchdog.is_unsteady else ()),
            *((slip,) if slip else ()),
        )

    async def change_settings(self, **fields: Any) -> None:  # noqa: ANN401  # of Settings
        """Write settings; what can take effect without a new start does.

        Raises:
            ConfigurationError: `folder_unwritable`.
        """
        await asyncio.to_thread(change_settings, self.paths.settings, **fields)
        self.settings = replace(self.settings, **fields)
        set_log_level(self.settings.log_level)

    async def checkup(self) -> tuple["Check", ...]:
        """Look at what this computer must offer: keyring, network, clock, port, browser."""
        from atom_desktop.doctor import examine  # noqa: PLC0415  # seldom needed
        from atom_desktop.oauth.browser import has_browser  # noqa: PLC0415

        return await examine(
            place=await self.manager.safekeeping.look(),
            network=SystemNetwork(),
            clock_notices=clock_notice(self._skew.wrong_by),
            port=self._port,
            is_listening=self.manager.is_listening,
            find_browser=has_browser,
        )

    async def load(self) -> None:
        """Read what is stored; quick, and does not touch the keyring."""
        await self._records.load()
        await self._withdrawals.load()
        await self._registrations.load()
        await self._hosts.load()
        await self.alerts.load()

    def start(self) -> None:
        """Begin what goes on in the background: renewals, and the daily backup."""
        self.manager.start()
        self._sleep = SleepSignals(self._scheduler.sleep_is_near, self._scheduler.wake)
        self._sleep.start()
        self.tasks.spawn(keep_backups(self._database, self.clock), name="daily backup")

    async def find_storage(self) -> None:
        """Ask where sign-ins are kept without opening it; a move that was cut off is finished."""
        await self.manager.safekeeping.show(await self.places.glance())

    def _known_names(self) -> Names:
        return Names(
            connections=(*self._records.stored_ids(), *self._withdrawals.token_names()),
            secrets=self._registrations.secret_names(),
        )

    async def start_afresh(self) -> None:
        """Delete what was set up here without telling anybody: for practice services that ended."""
        for client in self._registrations.stored():
            try:
                await self._registrations.forget(client.family, client.variant)
            except StorageError as error:
                _log.warning("old practice secrets could not be deleted: %s", error.code)
        for connection_id in self._records.stored_ids():
            try:
                await self._tokens.delete(connection_id)
            except StorageError as error:
                _log.warning("old practice tokens could not be deleted: %s", error.code)
            await self._records.remove(connection_id, Said.AFRESH)
        for withdrawal in self._withdrawals.all():
            try:
                await self._withdrawals.remove(withdrawal)
            except StorageError as error:
                _log.warning("old practice tokens could not be deleted: %s", error.code)

    async def close(self) -> None:
        """Stop in order: no new work, running work ended, files closed, the profile freed."""
        if self._sleep is not None:
            await asyncio.to_thread(self._sleep.close)
        await self.manager.close()
        await self.tasks.close()
        await self._http.close()
        await self.places.close()
        await self._database.close()
        if self._lock is not None:
            self._lock.release()

    def note_uncaught(self, error: UncaughtError) -> None:
        """Show an error that nobody caught; the same one is shown once."""
        if self.unexpected.note(error):
            self.bus.publish(error)

    def _task_failed(self, name: str, error: BaseException) -> None:
        self.note_uncaught(described(f"task {name}", error))

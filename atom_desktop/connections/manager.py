"""Everything that can be done with connections, for window, tray and command line."""

from functools import partial
from typing import TYPE_CHECKING

from atom_desktop.connections.access import access_token
from atom_desktop.connections.connection import ClientRegistration, Connection, HistoryEntry
from atom_desktop.connections.credentials import Credentials
from atom_desktop.connections.disconnecting import Disconnecting
from atom_desktop.connections.forecast_watch import ForecastWatch
from atom_desktop.connections.history import Said
from atom_desktop.connections.lifecycle import Trigger
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.registrations import Registrations
from atom_desktop.connections.rows import Rows
from atom_desktop.connections.safekeeping import Safekeeping
from atom_desktop.connections.scheduler import Scheduler
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.sign_in import SignInView
from atom_desktop.connections.summary import ConnectionSummary
from atom_desktop.connections.tokens import Tokens
from atom_desktop.connections.watchdog import Watchdog
from atom_desktop.connections.withdrawal_rounds import WithdrawalRounds
from atom_desktop.connections.withdrawals import Withdrawals
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.events import EventBus, ProviderChanged
from atom_desktop.foundation.language import tr
from atom_desktop.foundation.secret import Secret
from atom_desktop.foundation.tasks import TaskSupervisor
from atom_desktop.providers.scope_comparison import compare_scopes

if TYPE_CHECKING:
    from collections.abc import Callable

    from atom_desktop.connections.engine import Engine
    from atom_desktop.connections.outcome import RefreshOutcome
    from atom_desktop.connections.revocation import DisconnectResult

_LONGEST_TITLE = 80


class ConnectionManager:
    """One object that knows every connection; made by `services.py`."""

    def __init__(
        self,
        *,
        known: KnownServices,
        registrations: Registrations,
        records: ConnectionRecords,
        tokens: Tokens,
        withdrawals: Withdrawals,
        rounds: WithdrawalRounds,
        scheduler: Scheduler,
        build_engine: "Callable[[], Engine]",
        safekeeping: Safekeeping,
        bus: EventBus,
        tasks: TaskSupervisor,
        clock: Clock,
    ) -> None:
        self._known = known
        self._registrations = registrations
        self._records = records
        self._rows = Rows(known, registrations, records)
        self._tokens = tokens
        self.watchdog = Watchdog(
            scheduler.run,
            name="renewals",
            heartbeat=lambda: scheduler.beat,
            tasks=tasks,
            clock=clock,
        )
        self._build_engine = build_engine
        self._built: Engine | None = None
        self._bus = bus
        self._tasks = tasks
        self._clock = clock
        self.safekeeping = safekeeping
        self.credentials = Credentials(known, registrations, records, lambda: self.engine)
        self.disconnecting = Disconnecting(
            known=known,
            records=records,
            withdrawals=withdrawals,
            rounds=rounds,
            engine=lambda: self.engine,
            clock=clock,
        )

    @property
    def engine(self) -> "Engine":
        """The moving parts; loaded at the first use."""
        if self._built is None:
            self._built = self._build_engine()
        return self._built

    def start(self) -> None:
        """Begin to renew in the background, to tell services, and to watch what will end."""
        self.watchdog.start()
        self._tasks.spawn(self.disconnecting.rounds.run(), name="withdrawals")
        watch = ForecastWatch(self._records, self._known, self._bus, self._clock)
        self._tasks.spawn(watch.run(), name="forecasts")

    async def close(self) -> None:
        """End sign-ins that wait and disconnections, let renewals end, write what is held."""
        self.watchdog.stop()
        if self._built is not None:
            await self._built.sign_ins.close()
            await self.disconnecting.rounds.finish_leaving()
            await self._built.renewer.close()
        await self.safekeeping.save_unsaved()

    # Reading

    def connections(self) -> tuple[Connection, ...]:
        """Return every connection, oldest first."""
        return self._records.all()

    def summaries(self) -> tuple[ConnectionSummary, ...]:
        """Return one row per connection, and one per service that has none."""
        return self._rows.all(
            sign_ins=self.sign_ins(),
            now=self._clock.now(),
            storage=tr(self.safekeeping.place.name),
        )

    def sign_ins(self) -> tuple[SignInView, ...]:
        """Return the sign-ins under way and those that ended lately."""
        return self._built.sign_ins.views() if self._built is not None else ()

    @property
    def is_listening(self) -> bool:
        """Whether the fixed port is this program's just now."""
        return self._built is not None and self._built.sign_ins.is_listening

    async def history(
        self, limit: int, connection_id: str | None = None
    ) -> tuple[HistoryEntry, ...]:
        """Return the newest things that happened, newest first; of one connection or of all."""
        return await self._records.history(connection_id, limit)

    # Signing in

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
        again_of: str | None = None,
    ) -> SignInView:
        """Start a sign-in and open the browser.

        `scopes` are the permissions to ask for: by default what the connection has, else the
        service's usual ones; what the service needs on top is added. `only_missing` asks for what
        a connection was refused before: by itself where the service adds it to the rest, else
        together with the rest, which a sign-in without it would lose. `offers_again` puts a link to
        try again on the browser's last page, which works while this program runs; such a try is
        `again_of` the one before.

        Raises:
            AtomError: nothing was opened: not set up, keyring locked, port taken, unknown service.
        """
        again = partial(
            self.begin_sign_in,
            provider_id,
            connection_id=connection_id,
            scopes=scopes,
            variant=variant,
            open_browser=False,
            only_missing=only_missing,
            offers_again=True,
        )
        connection = self._records.get(connection_id) if connection_id else None
        if variant is None and connection is not None:
            variant = connection.variant
        if variant is None:
            variant = self._registrations.active_variant(provider_id).variant
        spec = await self._known.ready(provider_id, variant)
        asked = scopes
        if asked is None:
            asked = connection.asked_scope if connection else spec.default_scopes
        granted: tuple[str, ...] = ()
        if only_missing and connection is not None and spec.scope_rules.adds_up:
            compared = compare_scopes(spec, asked, connection.granted_scope)
            asked, granted = compared.missing, compared.granted
        return await self.engine.sign_ins.begin(
            spec,
            connection=connection,
            scopes=tuple(dict.fromkeys((*asked, *spec.scope_rules.always))),
            open_browser=open_browser,
            granted_before=granted,
            again=(lambda sign_in_id: again(again_of=sign_in_id)) if offers_again else None,
            again_of=again_of,
        )

    async def open_browser(self, sign_in_id: str) -> bool:
        """Open a sign-in's page again; False when no browser could be opened."""
        return await self.engine.sign_ins.open_browser(sign_in_id)

    async def cancel_sign_in(self, sign_in_id: str) -> None:
        """End a sign-in; nothing that existed before changes."""
        await self.engine.sign_ins.cancel(sign_in_id)

    async def keep_other_account(self, sign_in_id: str) -> Connection:
        """Keep the account that signed in instead of the one asked for, beside it.

        Raises:
            UsageError: `sign_in_unknown`, what was held has been let go.
            StorageError: it could not be kept; it is still held.
        """
        return await self.engine.sign_ins.keep_other(sign_in_id)

    async def paste_redirect(self, sign_in_id: str, address: str) -> None:
        """Take the address a browser ended on. Raises `address_not_a_redirect` for others."""
        self.engine.sign_ins.take_address(sign_in_id, address)

    async def wait_sign_in(self, sign_in_id: str) -> Connection:
        """Wait until a sign-in is over; returns its connection or raises its failure."""
        return await self.engine.sign_ins.wait(sign_in_id)

    # Keeping

    async def check(self, connection_id: str) -> None:
        """Ask the service whether this sign-in works; the row shows the answer."""
        await self.engine.checker.check(connection_id)

    async def check_all(self) -> None:
        """Check every connection that is not paused."""
        for connection in self._records.all():
            if connection.status != "paused":
                self._tasks.spawn(
                    self.engine.checker.check(connection.id), name=f"check {connection.id}"
                )

    async def renew(self, connection_id: str) -> "RefreshOutcome":
        """Renew now, or join the renewal that is running."""
        self._records.get(connection_id)
        return await self.engine.renewer.renew(connection_id, asked=True)

    async def access_token(self, connection_id: str) -> Secret:
        """Return an access token; raises as `access.access_token`, or `UsageError`."""
        return await access_token(
            self._records.get(connection_id),
            tokens=self._tokens,
            renewer=lambda: self.engine.renewer,
            clock=self._clock,
        )

    async def pause(self, connection_id: str) -> None:
        """Leave a connection alone until it is resumed."""
        self._records.get(connection_id)
        await self._records.change(connection_id, Trigger.PAUSED)

    async def resume(self, connection_id: str) -> None:
        """End a pause and see how things stand."""
        self._records.get(connection_id)
        await self._records.change(
            connection_id, Trigger.RESUMED, words=Said.RESUMED, retry_at=None, failures=0
        )
        self._tasks.spawn(self.engine.checker.check(connection_id), name=f"check {connection_id}")

    async def keep_as_is(self, connection_id: str) -> None:
        """Stop asking for what a service did not allow; the connection goes on with the rest."""
        connection = self._records.get(connection_id)
        spec = self._known.of(connection)
        compared = compare_scopes(spec, connection.asked_scope, connection.granted_scope)
        await self._records.change(connection_id, asked_scope=compared.granted)

    async def rename(self, connection_id: str, title: str) -> None:
        """Give a connection a name of the person's own; an empty one brings the service's back."""
        self._records.get(connection_id)
        title = " ".join(title.split())[:_LONGEST_TITLE]
        await self._records.change(connection_id, title=title)

    async def disconnect(self, connection_id: str) -> "DisconnectResult":
        """Withdraw and delete a connection at once; what is stored here goes in any case."""
        return await self.disconnecting.at_once(connection_id)

    # Registrations

    def registration(
        self, provider_id: str, variant: str | None = None
    ) -> ClientRegistration | None:
        """Return the client set up for a service, without its secret."""
        spec = (
            self._known.get(provider_id, variant)
            if variant
            else self._registrations.active_variant(provider_id)
        )
        return self._registrations.find(spec)

    async def set_registration(
        self,
        provider_id: str,
        *,
        client_id: str,
        client_secret: Secret | None,
        variant: str | None = None,
        tenant: str | None = None,
    ) -> None:
        """Keep a client for a service and its siblings; raises `AtomError` for a bad one."""
        spec = self._known.get(provider_id, variant)
        await self._registrations.set(
            spec, client_id=client_id, client_secret=client_secret, tenant=tenant
        )
        for sibling in self._known.family(spec.family):
            self._bus.publish(ProviderChanged(provider_id=sibling.id))
            for connection in self._records.of(sibling.id):
                # A corrected registration, or its tenant, may be all that was wrong.
                is_kept_out = connection.failure_code == "account_not_allowed"
                if connection.status == "problem" or is_kept_out:
                    await self._records.change(connection.id, retry_at=self._clock.now())
                    self._tasks.spawn(
                        self.engine.checker.check(connection.id), name=f"check {connection.id}"
                    )

    async def remove_registration(self, provider_id: str, variant: str | None = None) -> None:
        """Forget a client; connections stay, but cannot be renewed without it."""
        spec = self._known.get(provider_id, variant)
        await self._registrations.remove(spec)
        for sibling in self._known.family(spec.family):
            self._bus.publish(ProviderChanged(provider_id=sibling.id))

    def redirect_address(self, provider_id: str, variant: str | None = None) -> str | None:
        """Return what to paste into the service's console; None: nothing is registered there."""
        return self._known.redirect_address(self._known.get(provider_id, variant))

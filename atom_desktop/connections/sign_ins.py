"""Starts, watches and ends sign-ins; several may wait at once, each with its own state."""

import asyncio
import logging
import secrets
from dataclasses import replace
from datetime import timedelta

from atom_desktop.connections.admission import Admission, WrongAccountError
from atom_desktop.connections.authorization_parameters import (
    authorization_parameters,
    pending_authorization,
)
from atom_desktop.connections.connection import ClientRegistration, Connection
from atom_desktop.connections.exchange import Exchange
from atom_desktop.connections.listeners import Listeners
from atom_desktop.connections.other_accounts import OtherAccounts
from atom_desktop.connections.pasting import pasted_response
from atom_desktop.connections.ports import StorageHealth
from atom_desktop.connections.registration_check import RegistrationChecker
from atom_desktop.connections.registrations import Registrations
from atom_desktop.connections.running_sign_in import Again, RunningSignIn, first
from atom_desktop.connections.second_tries import with_second_try, withdraw_second_tries
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.sign_in import SignInPhase, SignInView
from atom_desktop.connections.sign_in_pages import page_for
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import AtomError, SignInError, UsageError
from atom_desktop.foundation.events import EventBus, SignInChanged
from atom_desktop.foundation.tasks import TaskSupervisor
from atom_desktop.oauth.authorization import (
    AuthorizationResponse,
    authorization_url,
    check_response,
)
from atom_desktop.oauth.browser import Browser
from atom_desktop.oauth.expectation import Expectation
from atom_desktop.oauth.loopback import LoopbackListener
from atom_desktop.providers.responses import AnswerError, authorization_error
from atom_desktop.providers.spec import Flow, ProviderSpec

_log = logging.getLogger(__name__)
LIMIT = timedelta(minutes=10)
_LOOK_AGAIN = 5.0  # seconds between two looks at the wall clock
_KEPT = 32  # sign-ins that are over stay readable for a while


class SignIns:
    """The desk where sign-ins are begun; what they lead to is decided by `Admission`."""

    def __init__(
        self,
        *,
        known: KnownServices,
        registrations: Registrations,
        admission: Admission,
        exchange: Exchange,
        registration_checker: RegistrationChecker,
        others: OtherAccounts,
        listeners: Listeners,
        health: StorageHealth,
        browser: Browser,
        bus: EventBus,
        tasks: TaskSupervisor,
        clock: Clock,
    ) -> None:
        self._known = known
        self._registrations = registrations
        self._admission = admission
        self._exchange = exchange
        self._registration_checker = registration_checker
        self._others = others
        self._listeners = listeners
        self._health = health
        self._browser = browser
        self._bus = bus
        self._tasks = tasks
        self._clock = clock
        self._all: dict[str, RunningSignIn] = {}
        self._is_closing = False

    def views(self) -> tuple[SignInView, ...]:
        """Return the sign-ins under way and those that ended lately, oldest first."""
        return tuple(entry.view for entry in self._all.values())

    @property
    def is_listening(self) -> bool:
        """Whether the fixed port is open, for a sign-in or for the link on one's last page."""
        return self._listeners.is_sharing

    async def begin(
        self,
        spec: ProviderSpec,
        *,
        connection: Connection | None,
        scopes: tuple[str, ...],
        open_browser: bool,
        granted_before: tuple[str, ...] = (),
        again: Again | None = None,
        again_of: str | None = None,
    ) -> SignInView:
        """Check what can be checked, open the port, then the browser.

        `granted_before` is what the connection has beside `scopes`, and keeps. `again` begins the
        same sign-in anew, given this one's id; a failure's last page then offers it. `again_of` is
        the one that this one repeats.

        Raises:
            AtomError: `not_set_up`, `secret_needed`, a keyring's failure, `port_taken`, or
                `sign_in_cancelled` when the program quits; nothing has been opened then.
        """
        kept = self._registrations.kept(spec)
        registration = await self._registrations.complete(spec)
        await self._health.probe()
        choose = connection is not None and self._others.came_last(connection.id)
        await self._replace_older(connection)
        withdraw_second_tries(self._all.values(), spec.id)
        listener = await self._listeners.open(spec.redirect)
        running = self._prepare(
            spec, registration, listener, connection, scopes, choose_account=choose
        )
        running.again = again
        # Who tries again is in the browser already.
        running.view = replace(running.view, again_of=again_of, browser_opened=again_of is not None)
        running.kept = kept
        running.asked_scope = tuple(dict.fromkeys((*granted_before, *scopes)))
        self._remember(running)
        running.task = self._tasks.spawn(self._run(running), name=f"sign in {spec.id}")
        await asyncio.sleep(0)  # a task that is cancelled before it began would clear up nothing
        if self._is_closing:
            await self.cancel(running.view.id)
            raise SignInError("sign_in_cancelled")
        if open_browser:
            await self.open_browser(running.view.id)
        self._tell(running)
        return running.view

    async def open_browser(self, sign_in_id: str) -> bool:
        """Open the sign-in's page (again); False when no browser could be opened."""
        running = self._find(sign_in_id)
        opened = await self._browser.open(running.view.authorization_url)
        running.view = replace(running.view, browser_opened=opened)
        self._tell(running)
        return opened

    async def cancel(self, sign_in_id: str, *, code: str = "sign_in_cancelled") -> None:
        """End a sign-in with `code`; its port is closed when this returns.

        One that is being stored already is not torn apart: it ends as it would have. What is held
        of another account is let go.
        """
        running = self._find(sign_in_id)
        self._others.discard(running, code=code)
        if running.task is None or running.view.phase.is_over:
            return
        if not running.is_storing:
            running.ended_by = code
            running.task.cancel()
        await asyncio.wait([running.task])

    def take_address(self, sign_in_id: str, address: str) -> None:
        """Take the address a browser ended on, pasted by the person.

        Raises:
            SignInError: `address_not_a_redirect` for any other address.
            UsageError: the sign-in is over.
        """
        running = self._find(sign_in_id)
        if running.view.phase.is_over:
            raise UsageError("sign_in_unknown")
        response = pasted_response(address, running.pending, fragment=running.expectation.fragment)
        if not running.response.done():
            running.expectation.taken = True
            running.again = None
            running.expectation.shown.set()  # no browser of this computer waits for the last page
            running.response.set_result(response)

    async def wait(self, sign_in_id: str) -> Connection:
        """Wait until a sign-in is over; returns its connection or raises its failure."""
        return await asyncio.shield(self._find(sign_in_id).outcome)

    async def keep_other(self, sign_in_id: str) -> Connection:
        """Make what is held of another account a connection of its own.

        Raises:
            UsageError: `sign_in_unknown`, nothing is held any more.
            StorageError: it could not be kept; it is still held.
        """
        return await self._others.keep(self._find(sign_in_id))

    async def close(self) -> None:
        """Cancel everything that waits, and let browsers fetch the last pages."""
        self._is_closing = True
        await self._others.close()
        withdraw_second_tries(self._all.values())
        for running in tuple(self._all.values()):
            await self.cancel(running.view.id)
        ending = [entry.task for entry in self._all.values() if entry.task is not None]
        if ending:
            await asyncio.wait(ending)

    def _find(self, sign_in_id: str) -> RunningSignIn:
        running = self._all.get(sign_in_id)
        if running is None:
            raise UsageError("sign_in_unknown")
        return running

    def _remember(self, running: RunningSignIn) -> None:
        self._all[running.view.id] = running
        over = [entry.view.id for entry in self._all.values() if entry.view.phase.is_over]
        for sign_in_id in over[: max(0, len(self._all) - _KEPT)]:
            del self._all[sign_in_id]

    async def _replace_older(self, connection: Connection | None) -> None:
        """A second sign-in for the same connection takes the first one's place."""
        if connection is None:
            return
        for running in tuple(self._all.values()):
            if running.view.connection_id == connection.id:
                await self.cancel(running.view.id, code="sign_in_replaced")

    def _prepare(
        self,
        spec: ProviderSpec,
        registration: ClientRegistration,
        listener: LoopbackListener,
        connection: Connection | None,
        scopes: tuple[str, ...],
        *,
        choose_account: bool,
    ) -> RunningSignIn:
        now = self._clock.now()
        pending = pending_authorization(
            spec,
            redirect_uri=self._listeners.address(spec.redirect, listener),
            foreign_issuers=self._known.foreign_issuers(spec),
            scopes=scopes,
            expires_at=now + LIMIT,
        )
        response: asyncio.Future[AuthorizationResponse] = asyncio.get_running_loop().create_future()
        expectation = Expectation(
            path=spec.redirect.path,
            state=pending.state,
            on_response=first(response),
            fragment=spec.flow is Flow.FRAGMENT_TOKEN,
            denial_may_lack_state=spec.denial_may_lack_state,
        )
        listener.expect(expectation)
        parameters = authorization_parameters(
            spec, registration, pending, scopes, connection, choose_account=choose_account
        )
        view = SignInView(
            id=secrets.token_hex(8),
            provider_id=spec.id,
            variant=spec.variant,
            connection_id=connection.id if connection is not None else None,
            phase=SignInPhase.WAITING,
            authorization_url=authorization_url(spec.endpoints.authorization_endpoint, parameters),
            browser_opened=False,
            started_at=now,
            expires_at=pending.expires_at,
        )
        return RunningSignIn(
            view=view,
            spec=spec,
            registration=registration,
            pending=pending,
            expectation=expectation,
            listener=listener,
            asked_scope=scopes,
            response=response,
        )

    async def _run(self, running: RunningSignIn) -> None:
        failure: AtomError | None = None
        try:
            connection = await self._to_connection(running)
            was_connected = (
                running.view.connection_id is None
                and connection.created_at < running.view.started_at
            )
            running.move(
                SignInPhase.DONE, result_connection_id=connection.id, was_connected=was_connected
            )
            running.outcome.set_result(connection)
        except asyncio.CancelledError:
            failure = SignInError(running.ended_by)
            running.move(SignInPhase.CANCELLED, failure=failure)
        except AnswerError as error:
            failure = SignInError(error.code, **error.details)
            running.move(SignInPhase.FAILED, failure=failure)
        except AtomError as error:
            failure = error
            held = self._others.holds(running)
            running.move(SignInPhase.OTHER_ACCOUNT if held else SignInPhase.FAILED, failure=failure)
        except Exception:  # noqa: BLE001  # logged with its trace; a person gets plain words
            _log.exception("a sign-in to %s failed", running.spec.id)
            failure = SignInError("internal")
            running.move(SignInPhase.FAILED, failure=failure)
        if failure is not None:
            _log.info("sign-in to %s ended: %s", running.spec.id, failure.code)
            running.outcome.set_exception(failure)
            running.outcome.exception()  # nobody has to wait for it
        page = page_for(running.spec, running.view, self._admission.label(running.view))
        running.listener.finish(running.expectation, with_second_try(running, page))
        if failure is not None and running.view.phase is SignInPhase.FAILED:
            await self._admission.note_failure(running.view, failure)
        self._tell(running)
        await self._listeners.release(running.listener, running.expectation)

    async def _to_connection(self, running: RunningSignIn) -> Connection:
        response = await self._response(running)
        code = check_response(running.pending, response, now=self._clock.now())
        if code is None:
            judgement = authorization_error(running.spec, response.parameters)
            raise SignInError(judgement.code, provider_code=judgement.provider_code)
        running.move(SignInPhase.FINISHING)
        self._tell(running)
        try:
            signed_in = await self._exchange.finish(
                running.spec, running.registration, running.pending, code
            )
        except AnswerError as error:
            await self._registration_checker.note_sign_in(running.kept, error.judgement)
            raise
        running.is_storing = True
        try:
            return await self._admission.admit(
                running.spec,
                signed_in,
                connection_id=running.view.connection_id,
                asked_scope=running.asked_scope,
            )
        except WrongAccountError as error:
            self._others.hold(running, signed_in, error)
            raise
        finally:
            await self._registration_checker.note_sign_in(running.kept)

    async def _response(self, running: RunningSignIn) -> AuthorizationResponse:
        # Wall time decides, in short waits: a computer that slept does not keep a link alive.
        while not running.response.done():
            left = (running.pending.expires_at - self._clock.now()).total_seconds()
            if left <= 0:
                raise SignInError("sign_in_timeout")
            await asyncio.wait([running.response], timeout=min(left, _LOOK_AGAIN))
        return running.response.result()

    def _tell(self, running: RunningSignIn) -> None:
        self._bus.publish(
            SignInChanged(sign_in_id=running.view.id, provider_id=running.view.provider_id)
        )

"""Renewal: one at a time per connection, durable before anyone uses it, told as an outcome.

Many callers share one renewal; a cancelled caller does not cancel it. Other programs are kept away
by a lock, inside which the store is read: a pair that somebody else brought is taken, not renewed.
What the service answered is judged by its own table: only its own word means "sign in again", and
that only while no newer pair is stored. RFC 6749 section 6.
"""

import asyncio
import logging
import random
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager

from atom_desktop.connections.asking import Asking, IsSent
from atom_desktop.connections.bookkeeping import Bookkeeper, outcome_of, outcome_of_error
from atom_desktop.connections.connection import ClientRegistration, Connection
from atom_desktop.connections.history import Said
from atom_desktop.connections.hosts import Hosts
from atom_desktop.connections.outcome import (
    Refreshed,
    RefreshOutcome,
    Retry,
    SignInAgain,
    Superseded,
)
from atom_desktop.connections.ports import RenewalLocks, StoredTokens
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.refresh_policy import is_stale
from atom_desktop.connections.refresh_request import read_refresh
from atom_desktop.connections.registrations import Registrations
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.spending import Attempt, Spending
from atom_desktop.connections.tokens import Tokens, token_fields
from atom_desktop.connections.turns import Turns
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import (
    AtomError,
    StorageError,
    UnreachableError,
)
from atom_desktop.foundation.log_scope import add_to_scope
from atom_desktop.foundation.secret import Secret
from atom_desktop.foundation.tasks import TaskSupervisor
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.providers.responses import AnswerError
from atom_desktop.providers.spec import ProviderSpec, Rotation

_log = logging.getLogger(__name__)
_uniform = random.SystemRandom().uniform
# The connection that is gone, the client its tokens belong to, and the tokens.
TakeLate = Callable[[Connection, str, TokenSet], Awaitable[None]]


class Renewer:
    """The only one that spends refresh tokens."""

    def __init__(
        self,
        *,
        known: KnownServices,
        registrations: Registrations,
        records: ConnectionRecords,
        tokens: Tokens,
        spending: Spending,
        locks: RenewalLocks,
        hosts: Hosts,
        asking: Asking,
        tasks: TaskSupervisor,
        clock: Clock,
        take_late: TakeLate,
    ) -> None:
        self._known = known
        self._registrations = registrations
        self._records = records
        self._tokens = tokens
        self._spending = spending
        self._locks = locks
        self._hosts = hosts
        self._asking = asking
        self._tasks = tasks
        self._places = Turns()
        self._clock = clock
        self._take_late = take_late
        self._books = Bookkeeper(records, clock)
        self._running: dict[str, asyncio.Task[RefreshOutcome]] = {}
        self._waited_for: set[str] = set()
        self._barred: Counter[str] = Counter()
        self._closing = False

    async def renew(
        self, connection_id: str, *, asked: bool = False, in_background: bool = False
    ) -> RefreshOutcome:
        """Renew a connection now, or join the renewal that is already running.

        Whoever waits for it goes before everything that is `in_background`.
        """
        task = self._running.get(connection_id)
        if task is None and (self._closing or self._barred[connection_id]):
            return Superseded()
        if not in_background:
            self._waited_for.add(connection_id)
            self._places.hurry(connection_id)
            self._asking.hurry(connection_id)
        if task is None:
            task = self._tasks.spawn(
                self._renew(connection_id, asked=asked), name=f"renew {connection_id}"
            )
            self._running[connection_id] = task
            task.add_done_callback(lambda _: self._ended(connection_id))
        return await asyncio.shield(task)

    def _ended(self, connection_id: str) -> None:
        self._running.pop(connection_id, None)
        self._waited_for.discard(connection_id)

    @asynccontextmanager
    async def barred(self, connection_id: str) -> AsyncIterator[None]:
        """Let the running renewal of this connection end, and none begin inside, here or elsewhere.

        Whoever replaces or deletes its tokens does so in here.

        Raises:
            LockedError: `renewal_busy`.
        """
        self._barred[connection_id] += 1
        try:
            await self.settle(connection_id)
            async with self._locks.hold(connection_id):
                yield
        finally:
            self._barred[connection_id] -= 1

    async def settle(self, connection_id: str) -> None:
        """Wait until no renewal of this connection is running."""
        task = self._running.get(connection_id)
        if task is not None:
            await asyncio.wait([task])

    async def close(self) -> None:
        """Begin no renewal any more and let the running ones end: their old tokens are spent."""
        self._closing = True
        await self.idle()

    async def idle(self) -> None:
        """Wait until the renewals that are running now have ended."""
        if self._running:
            await asyncio.wait(tuple(self._running.values()))

    async def _renew(self, connection_id: str, *, asked: bool) -> RefreshOutcome:
        connection = self._records.find(connection_id)
        if connection is None:
            return Superseded()
        outcome: RefreshOutcome
        add_to_scope(connection=connection_id, request="", service_request="")  # of this task
        try:
            spec = await self._known.ready_for(connection)
            async with AsyncExitStack() as place:
                # The next of a family gets ready while one is on its way, and no more: they would
                # only wait, each with an intent that a crash leaves open.
                await place.enter_async_context(
                    self._places.take(
                        connection_id,
                        family=spec.family,
                        due=connection.renew_at,
                        in_background=connection_id not in self._waited_for,
                    )
                )
                outcome = await self._attempt(connection, spec, is_sent=place.aclose)
        except AtomError as error:
            outcome = outcome_of_error(error)
        except Exception:  # noqa: BLE001  # without an outcome it would be tried again at once
            _log.exception("the renewal of %s failed", connection_id)
            outcome = Retry(after=0.0, code="internal")
        await self._books.failed(connection_id, outcome, asked=asked)
        return outcome

    async def _attempt(
        self, connection: Connection, spec: ProviderSpec, *, is_sent: IsSent
    ) -> RefreshOutcome:
        registration = await self._registrations.complete(spec)
        async with self._locks.hold(connection.id):
            current = self._records.find(connection.id)
            if current is None:
                return Superseded()
            stored = await self._tokens.load(connection.id)
            if stored is None:
                return SignInAgain(code="sign_in_missing")
            if stored.generation > current.token_generation:
                await self._adopt(current, stored)
                held = stored.tokens
                if not is_stale(held.expires_at, self._clock.now(), held.received_at):
                    return Superseded()
            if stored.tokens.refresh_token is None:
                return SignInAgain(code="access_token_expired")
            return await self._spend(
                current, spec, registration, stored, stored.tokens.refresh_token, is_sent=is_sent
            )

    async def _adopt(self, connection: Connection, stored: StoredTokens) -> None:
        """Take a pair into the record that another program, or we before a crash, brought."""
        await self._spending.settle(connection.id, stored)
        await self._books.succeeded(
            connection.id,
            words=Said.RENEWED,
            renewed_at=stored.tokens.received_at,
            **token_fields(stored.tokens, stored.generation, _uniform),
        )
        _log.info("%s: took over generation %d", connection.id, stored.generation)

    async def _spend(
        self,
        connection: Connection,
        spec: ProviderSpec,
        registration: ClientRegistration,
        stored: StoredTokens,
        token: Secret,
        *,
        is_sent: IsSent,
    ) -> RefreshOutcome:
        rotates = spec.refresh.single_use or spec.refresh.rotation is Rotation.ROTATES
        attempt = await self._spending.begin(
            connection.id,
            stored,
            token,
            rotates=rotates,
            newest=connection.token_generation if spec.refresh.single_use else 0,
        )
        if isinstance(attempt, SignInAgain):
            return attempt
        endpoint = spec.endpoints.token_endpoint
        try:
            answer = await self._asking.send(
                connection,
                spec,
                registration,
                token,
                in_background=lambda: connection.id not in self._waited_for,
                is_sent=is_sent,
            )
        except UnreachableError as error:
            await self._spending.unanswered(attempt, error)
            raise
        if isinstance(answer, Retry):
            await self._spending.not_sent(attempt)
            return answer
        try:
            fresh = read_refresh(spec, answer, self._clock.now())
        except AnswerError as error:
            await self._hosts.judged(endpoint, error.judgement)
            return await self._refused(connection, stored, attempt, error)
        outcome = await self._keep(connection, registration, stored, fresh)
        await self._hosts.answered(endpoint)
        return outcome

    async def _refused(
        self,
        connection: Connection,
        stored: StoredTokens,
        attempt: Attempt,
        error: AnswerError,
    ) -> RefreshOutcome:
        """Judge a refusal; "sign in again" is believed only if no newer pair is stored."""
        outcome = outcome_of(error.judgement)
        if isinstance(outcome, SignInAgain):
            newest = await self._tokens.load_stored(connection.id)
            if newest is not None and newest.generation > stored.generation:
                await self._adopt(connection, newest)
                return Superseded()
        return await self._spending.answered(attempt, outcome)

    async def _keep(
        self,
        connection: Connection,
        registration: ClientRegistration,
        stored: StoredTokens,
        fresh: TokenSet,
    ) -> RefreshOutcome:
        """Make the new pair durable, then show it. A pair that cannot be written is held.

        What comes after the end of its connection is only handed over to be taken back.
        """
        merged = stored.tokens.merged_with(fresh)
        if self._is_gone(connection.id):
            await self._take_late(connection, registration.client_id, merged)
            return Superseded()
        generation = max(stored.generation, connection.token_generation) + 1
        unwritten: StorageError | None = None
        try:
            await self._tokens.save(connection.id, merged, generation=generation)
        except StorageError as error:
            _log.warning("new tokens of %s wait in memory: %s", connection.id, error)
            self._tokens.hold(connection.id, StoredTokens(tokens=merged, generation=generation))
            unwritten = error
        if self._is_gone(connection.id):
            await self._take_late(connection, registration.client_id, merged)
            await self._tokens.delete(connection.id)
            return Superseded()
        await self._books.succeeded(
            connection.id,
            words=Said.RENEWED,
            renewed_at=self._clock.now(),
            **token_fields(merged, generation, _uniform),
        )
        _log.info("%s: renewed, generation %d", connection.id, generation)
        if unwritten is not None:
            await self._books.failed(connection.id, outcome_of_error(unwritten))
        return Refreshed(generation=generation)

    def _is_gone(self, connection_id: str) -> bool:
        """Tell whether nobody can bring the connection back: while it is leaving, "undo" can."""
        records = self._records
        return records.find(connection_id) is None and records.leaving(connection_id) is None

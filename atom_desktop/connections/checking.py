"""Check now: asks the service with its cheapest request whether the sign-in works."""

from urllib.parse import urlsplit

from atom_desktop.connections.api import call
from atom_desktop.connections.bookkeeping import Bookkeeper, outcome_of, outcome_of_error
from atom_desktop.connections.connection import Connection
from atom_desktop.connections.history import Said
from atom_desktop.connections.hosts import Hosts
from atom_desktop.connections.outcome import Refreshed, Retry, SignInAgain
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.refresh import Renewer
from atom_desktop.connections.refresh_policy import is_stale
from atom_desktop.connections.registrations import Registrations
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.tokens import Tokens
from atom_desktop.connections.turns import Turns
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import (
    ConfigurationError,
    ProviderError,
    StorageError,
    UnreachableError,
    UsageError,
)
from atom_desktop.foundation.http import HttpAnswer, HttpClient
from atom_desktop.foundation.log_scope import log_scope
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.providers.responses import Judgement, judge, read_account
from atom_desktop.providers.spec import Meaning, Phase, ProviderSpec, lookup

_OVER = frozenset({Meaning.REFRESH, Meaning.SIGN_IN_AGAIN})
_HEALS_BY_ITSELF = frozenset({Meaning.RETRY, Meaning.RESTART_FLOW, Meaning.CANCELLED})


class _HeldBackError(Exception):
    """Nothing was asked; `outcome` says why."""

    def __init__(self, outcome: Retry) -> None:
        super().__init__(outcome.code)
        self.outcome = outcome


class Checker:
    """Asks services how a connection stands; an access token that is over is renewed first."""

    def __init__(
        self,
        *,
        known: KnownServices,
        registrations: Registrations,
        records: ConnectionRecords,
        tokens: Tokens,
        renewer: Renewer,
        hosts: Hosts,
        http: HttpClient,
        turns: Turns,
        clock: Clock,
    ) -> None:
        self._known = known
        self._registrations = registrations
        self._records = records
        self._tokens = tokens
        self._renewer = renewer
        self._hosts = hosts
        self._http = http
        self._clock = clock
        self._books = Bookkeeper(records, clock)
        self._turns = turns

    async def check(self, connection_id: str, *, asked: bool = True) -> None:
        """Check one connection and write down the result; failures are results, not errors."""
        with log_scope(connection=connection_id, request="", service_request=""):
            try:
                await self._check(connection_id, asked=asked)
            except _HeldBackError as error:
                await self._books.failed(connection_id, error.outcome, asked=asked)
            except (ProviderError, ConfigurationError, UsageError, StorageError) as error:
                await self._books.failed(connection_id, outcome_of_error(error), asked=asked)

    async def _check(self, connection_id: str, *, asked: bool) -> None:
        connection = self._records.get(connection_id)
        spec = await self._known.ready_for(connection)
        stored = await self._tokens.load(connection_id)
        if stored is None:
            await self._books.failed(connection_id, SignInAgain(code="sign_in_missing"))
            return
        renewed = False
        held = stored.tokens
        over = is_stale(held.expires_at, self._clock.now(), held.received_at)
        if connection.can_renew and over:
            if not isinstance(
                await self._renewer.renew(connection_id, asked=asked, in_background=not asked),
                Refreshed,
            ):
                return
            renewed = True
            stored = await self._tokens.load(connection_id) or stored
        judgement = await self._ask(connection, spec, stored.tokens, asked=asked)
        if judgement.means in _OVER and connection.can_renew and not renewed:
            # An access token can die early; the sign-in behind it is asked before it is given up.
            if not isinstance(
                await self._renewer.renew(connection_id, asked=asked, in_background=not asked),
                Refreshed,
            ):
                return
            stored = await self._tokens.load(connection_id) or stored
            judgement = await self._ask(connection, spec, stored.tokens, asked=asked)
        await self._write_down(connection_id, judgement, asked=asked)

    async def _ask(
        self, connection: Connection, spec: ProviderSpec, tokens: TokenSet, *, asked: bool
    ) -> Judgement:
        registration = await self._registrations.complete(spec)
        async with self._turns.take(
            connection.id, family=spec.family, due=connection.checked_at, in_background=not asked
        ):
            # Looked up only now: who went before has perhaps learnt something about the host.
            held_back = self._hosts.hold_back(spec.health.url, in_background=not asked)
            if held_back is not None:
                raise _HeldBackError(held_back)
            try:
                answer = await call(
                    self._http, spec.health, tokens=tokens, registration=registration
                )
            except UnreachableError as error:
                await self._hosts.failed(spec.health.url, error.code)
                raise
        judgement = judge(
            spec,
            phase=Phase.API,
            status=answer.status,
            headers=answer.headers,
            body=answer.body,
            now=self._clock.now(),
        )
        if judgement.means is Meaning.OK and not _is_its_answer(spec, answer):
            judgement = Judgement(means=Meaning.RETRY, code="unexpected_answer")
        await self._hosts.judged(spec.health.url, judgement)
        return judgement

    async def _write_down(self, connection_id: str, judgement: Judgement, *, asked: bool) -> None:
        if judgement.means in _OVER:
            code = judgement.code or "session_ended"
            outcome = SignInAgain(code=code, detail=judgement.provider_code)
            await self._books.failed(connection_id, outcome, asked=asked)
        elif judgement.means in _HEALS_BY_ITSELF or judgement.means in {
            Meaning.FIX_REGISTRATION,
            Meaning.ASK_ADMIN,
        }:
            await self._books.failed(connection_id, outcome_of(judgement), asked=asked)
        else:  # alive, even where this one question was refused
            await self._books.succeeded(connection_id, words=Said.ANSWERED)


def _is_its_answer(spec: ProviderSpec, answer: HttpAnswer) -> bool:
    """Tell whether a success is the service's own: it has what the service's answer has."""
    document = answer.json()
    if spec.health_member:
        return lookup(document, spec.health_member) is not None
    asked, identity = urlsplit(spec.health.url), urlsplit(spec.identity.request.url)
    if (asked.netloc, asked.path) != (identity.netloc, identity.path):
        return True
    return read_account(spec.identity.paths, document) is not None

"""Check now: asks the service with its cheapest request whether the sign-in works."""

from atom_desktop.connections.api import call
from atom_desktop.connections.bookkeeping import Bookkeeper, outcome_of
from atom_desktop.connections.connection import Connection
from atom_desktop.connections.outcome import Misconfigured, Refreshed, Retry, SignInAgain
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.refresh import Renewer
from atom_desktop.connections.refresh_policy import is_stale
from atom_desktop.connections.registrations import Registrations
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.tokens import Tokens
from atom_desktop.connections.turns import Turns
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import (
    AtomError,
    ConfigurationError,
    StorageError,
    UnreachableError,
    UsageError,
)
from atom_desktop.foundation.http import HttpClient
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.providers.responses import Judgement, judge
from atom_desktop.providers.spec import Meaning, Phase, ProviderSpec

_OVER = frozenset({Meaning.REFRESH, Meaning.SIGN_IN_AGAIN})
_HEALS_BY_ITSELF = frozenset({Meaning.RETRY, Meaning.RESTART_FLOW, Meaning.CANCELLED})


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
        http: HttpClient,
        turns: Turns,
        clock: Clock,
    ) -> None:
        self._known = known
        self._registrations = registrations
        self._records = records
        self._tokens = tokens
        self._renewer = renewer
        self._http = http
        self._clock = clock
        self._books = Bookkeeper(records, clock)
        self._turns = turns

    async def check(self, connection_id: str, *, asked: bool = True) -> None:
        """Check one connection and write down the result; failures are results, not errors."""
        try:
            await self._check(connection_id, asked=asked)
        except UnreachableError as error:
            await self._heals(connection_id, error, asked=asked)
        except (ConfigurationError, UsageError) as error:
            await self._books.failed(connection_id, Misconfigured(code=error.code))
        except StorageError as error:
            if error.code == "sign_in_unreadable":
                outcome = SignInAgain(code=error.code)
                await self._books.failed(connection_id, outcome, asked=asked)
            else:
                await self._heals(connection_id, error, asked=asked)

    async def _heals(self, connection_id: str, error: AtomError, *, asked: bool) -> None:
        await self._books.failed(connection_id, Retry(after=0.0, code=error.code), asked=asked)

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
        await self._write_down(connection_id, spec, judgement, asked=asked)

    async def _ask(
        self, connection: Connection, spec: ProviderSpec, tokens: TokenSet, *, asked: bool
    ) -> Judgement:
        registration = await self._registrations.complete(spec)
        async with self._turns.take(
            connection.id, family=spec.family, due=connection.checked_at, in_background=not asked
        ):
            answer = await call(self._http, spec.health, tokens=tokens, registration=registration)
        return judge(
            spec,
            phase=Phase.API,
            status=answer.status,
            headers=answer.headers,
            body=answer.body,
            now=self._clock.now(),
        )

    async def _write_down(
        self, connection_id: str, spec: ProviderSpec, judgement: Judgement, *, asked: bool
    ) -> None:
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
            await self._books.succeeded(connection_id, words=f"{spec.name} answered")

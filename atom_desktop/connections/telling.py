"""Telling a service that a sign-in is over (RFC 7009, or the service's own way).

200 also stands for a token that the service no longer knows; 5xx, 429 and silence mean that the
token may still be alive (RFC 7009 section 2.2.1). What a hotel's network page says counts for
nothing.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from atom_desktop.connections.api import call
from atom_desktop.connections.connection import ClientRegistration
from atom_desktop.connections.outcome import CUT_OFF
from atom_desktop.connections.refresh_policy import is_stale
from atom_desktop.connections.refresh_request import read_refresh, send_refresh
from atom_desktop.connections.registrations import Registrations
from atom_desktop.connections.services_known import KnownServices, origin_of
from atom_desktop.connections.withdrawal_record import Withdrawal
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import AtomError, ConfigurationError, UnreachableError
from atom_desktop.foundation.http import HttpAnswer, HttpClient
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.providers.responses import AnswerError, Judgement, judge
from atom_desktop.providers.spec import Meaning, Phase, ProviderSpec, RequestAuth

_GONE = frozenset({Meaning.OK, Meaning.ALREADY_GONE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The service has taken it back, or had nothing left to take back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """Nobody knows: ask again, not before `after` seconds."""

    code: str
    after: float = 0.0
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """The service answered, and asking again will not change it."""

    code: str
    detail: str = ""


Verdict = Told | Later | Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """What is written down on the way, where the tokens have to be renewed first.

    `spending` is called before a refresh token is sent, `fresh` with what came for it.
    """

    spending: Callable[[], Awaitable[None]]
    fresh: Callable[[TokenSet], Awaitable[None]]


class _Ended(Exception):  # noqa: N818  # carries a result out of the middle, no failure
    def __init__(self, verdict: Verdict) -> None:
        super().__init__()
        self.verdict = verdict


class Teller:
    """Sends the requests of a service's spec; never raises for what an answer says."""

    def __init__(
        self, known: KnownServices, registrations: Registrations, http: HttpClient, clock: Clock
    ) -> None:
        self._known = known
        self._registrations = registrations
        self._http = http
        self._clock = clock

    async def tell(self, withdrawal: Withdrawal, tokens: TokenSet, notes: Notes) -> Verdict:
        """Ask the service to take `tokens` back; only whoever issued them is asked."""
        try:
            spec = await self._known.ready(withdrawal.provider_id, withdrawal.variant)
            if origin_of(spec) != withdrawal.origin:
                raise ConfigurationError(
                    "service_moved", service=spec.name, origin=withdrawal.origin
                )
            registration = await self._client(withdrawal, spec)
            held = tokens.expires_at, self._clock.now(), tokens.received_at
            if spec.revocation.needs_live_access_token and tokens.refresh_token and is_stale(*held):
                tokens = await self._renewed(withdrawal, spec, registration, tokens, notes)
            return await self._send(withdrawal, spec, registration, tokens, notes)
        except _Ended as ended:
            return ended.verdict
        except UnreachableError as error:
            return Later(code=error.code, after=error.retry_after or 0.0)
        except AtomError as error:  # a locked store, a registration or a file that is gone for now
            return Later(code=error.code)

    async def _client(self, withdrawal: Withdrawal, spec: ProviderSpec) -> ClientRegistration:
        """Return the client that the tokens belong to; another one would be told nothing true."""
        if not _uses_client(spec):
            return ClientRegistration(family=spec.family, client_id=withdrawal.client_id)
        registration = await self._registrations.complete(spec)
        if registration.client_id != withdrawal.client_id:
            raise _Ended(Refused(code="withdrawal_other_client"))
        return registration

    async def _send(
        self,
        withdrawal: Withdrawal,
        spec: ProviderSpec,
        registration: ClientRegistration,
        tokens: TokenSet,
        notes: Notes,
        *,
        again: bool = True,
    ) -> Verdict:
        if not spec.revocation.requests:
            return Refused(code="withdrawal_unsupported")
        refused: Refused | None = None
        renewable = tokens.refresh_token is not None
        for request in spec.revocation.requests:
            if request.auth is RequestAuth.BEARER_REFRESH and tokens.refresh_token is None:
                continue
            answer = await call(self._http, request, tokens=tokens, registration=registration)
            judgement = judge(
                spec,
                phase=Phase.REVOKE,
                status=answer.status,
                headers=answer.headers,
                body=answer.body,
                now=self._clock.now(),
            )
            if judgement.means is Meaning.REFRESH:
                if not renewable:
                    continue  # it ran out, and what could bring it back has been withdrawn
                if not again:
                    return _later(judgement)
                fresh = await self._renewed(withdrawal, spec, registration, tokens, notes)
                return await self._send(withdrawal, spec, registration, fresh, notes, again=False)
            if judgement.means not in _GONE:
                if _heals(judgement, answer):
                    return _later(judgement)
                refused = Refused(code=judgement.code, detail=judgement.provider_code)
            elif request.auth is RequestAuth.BEARER_REFRESH:
                renewable = False
        return refused or Told()

    async def _renewed(
        self,
        withdrawal: Withdrawal,
        spec: ProviderSpec,
        registration: ClientRegistration,
        tokens: TokenSet,
        notes: Notes,
    ) -> TokenSet:
        """Return a live pair, kept already: some services take back nothing else."""
        if tokens.refresh_token is None:
            raise _Ended(Told())
        await notes.spending()
        answer = await send_refresh(
            self._http, self._known, spec, registration, tokens.refresh_token
        )
        try:
            fresh = read_refresh(spec, answer, self._clock.now())
        except AnswerError as error:
            raise _Ended(_unrenewed(error.judgement, withdrawal)) from error
        merged = tokens.merged_with(fresh)
        await notes.fresh(merged)
        return merged


def _unrenewed(judgement: Judgement, withdrawal: Withdrawal) -> Verdict:
    if judgement.means is Meaning.SIGN_IN_AGAIN:
        if withdrawal.failure_code == CUT_OFF:
            # An earlier renewal may have brought a pair that never arrived here.
            return Refused(code=CUT_OFF, detail=withdrawal.begun_at.date().isoformat())
        return Told()
    if judgement.means is Meaning.RETRY:
        return _later(judgement)
    return Refused(code=judgement.code, detail=judgement.provider_code)


def _heals(judgement: Judgement, answer: HttpAnswer) -> bool:
    """Tell whether it may end otherwise another time: a page is a proxy's more likely than not."""
    return judgement.means is Meaning.RETRY or "html" in answer.headers.get("content-type", "")


def _later(judgement: Judgement) -> Later:
    return Later(
        code=judgement.code or "unexpected_answer",
        after=judgement.retry_after or 0.0,
        detail=judgement.provider_code,
    )


def _uses_client(spec: ProviderSpec) -> bool:
    if spec.revocation.needs_live_access_token:
        return True
    return any(
        request.auth in {RequestAuth.CLIENT_BASIC, RequestAuth.TRELLO_OAUTH}
        or any("{client_" in text for text in (request.url, *request.body.values()))
        for request in spec.revocation.requests
    )

"""Asks a service whether it knows a client, without a person and without changing anything.

A token request with a made-up code is refused in any case; how it is refused tells whether the
client was known (RFC 6749 section 5.2: `invalid_client` or `invalid_grant`). Where a sign-in brings
a token at once there is no such request, and the cheapest API call with a made-up token tells it.
A sign-in asks the same question with a real code, so its answer counts as a check, too.
"""

import logging
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from atom_desktop.connections.api import call, credentials
from atom_desktop.connections.connection import ClientRegistration
from atom_desktop.connections.hosts import Hosts
from atom_desktop.connections.ports import RegistrationRecord
from atom_desktop.connections.registrations import Registrations
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import ProviderError, StorageError
from atom_desktop.foundation.http import HttpAnswer, HttpClient
from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.token_endpoint import (
    authorization_code_parameters,
    build_token_request,
    send_token_request,
)
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.providers.responses import Judgement, judge
from atom_desktop.providers.spec import Flow, Meaning, Phase, Pkce, ProviderSpec, RequestFormat

_log = logging.getLogger(__name__)
_MADE_UP = Secret("made-up-by-atom-desktop-to-check-the-client-id-only")
_OVER = frozenset({Meaning.SIGN_IN_AGAIN, Meaning.REFRESH})
# Refusals of the request as a whole, which a made-up code may bring about by itself.
_SAYS_NOTHING = frozenset({"request_rejected", "invalid_scope"})


class RegistrationVerdict(StrEnum):
    """What a check found out."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationCheck:
    """The result of a check at a time in UTC; `code` is our failure code unless accepted."""

    verdict: RegistrationVerdict
    at: datetime
    code: str = ""


class RegistrationChecker:
    """Checks clients, stored ones or ones that were only typed."""

    def __init__(
        self,
        *,
        known: KnownServices,
        registrations: Registrations,
        hosts: Hosts,
        http: HttpClient,
        clock: Clock,
    ) -> None:
        self._known = known
        self._registrations = registrations
        self._hosts = hosts
        self._http = http
        self._clock = clock

    async def check(
        self,
        provider_id: str,
        variant: str | None = None,
        *,
        client_id: str | None = None,
        client_secret: Secret | None = None,
        tenant: str | None = None,
    ) -> RegistrationCheck:
        """Check the client that is kept, or the one given; what is not given is as it is kept.

        A verdict about the kept client is remembered. What is wrong with network or service gives
        `UNKNOWN` and changes nothing.

        Raises:
            ConfigurationError: `not_set_up`, `secret_needed`, `client_id_needed`,
                `tenant_invalid`, or the service's addresses could not be discovered.
            LockedError: the secret lies in a keyring that is locked.
        """
        spec = await self._known.ready(provider_id, variant)
        kept = self._registrations.kept(spec)
        registration, is_kept = await self._registrations.draft(
            spec, client_id, client_secret, tenant
        )
        asked = spec if is_kept else self._known.with_tenant(spec, registration.tenant)
        try:
            judgement = await self._ask(asked, registration)
        except ProviderError as error:
            judgement = Judgement(means=Meaning.RETRY, code=error.code)
        verdict, code = _verdict(judgement)
        found = RegistrationCheck(verdict=verdict, at=self._clock.now(), code=code)
        if is_kept and kept is not None and found.verdict is not RegistrationVerdict.UNKNOWN:
            await self._registrations.note_check(kept, at=found.at, code=found.code)
        return found

    async def note_sign_in(
        self, kept: RegistrationRecord | None, judgement: Judgement | None = None
    ) -> None:
        """Remember what a sign-in made with `kept` told about it; no `judgement` is a success.

        Never raises: a note that cannot be written spoils no sign-in.
        """
        verdict, code = (
            _verdict(judgement) if judgement is not None else (RegistrationVerdict.ACCEPTED, "")
        )
        if kept is None or verdict is RegistrationVerdict.UNKNOWN:
            return
        try:
            await self._registrations.note_check(kept, at=self._clock.now(), code=code)
        except StorageError as error:
            _log.warning("what a sign-in told about its client is not kept: %s", error.code)

    async def _ask(self, spec: ProviderSpec, registration: ClientRegistration) -> Judgement:
        at_api = spec.flow is Flow.FRAGMENT_TOKEN
        url = spec.health.url if at_api else spec.endpoints.token_endpoint
        held_back = self._hosts.hold_back(url, in_background=False)
        if held_back is not None:
            return Judgement(means=Meaning.RETRY, code=held_back.code)
        answer = await (self._call if at_api else self._redeem)(spec, registration)
        judgement = judge(
            spec,
            phase=Phase.API if at_api else Phase.EXCHANGE,
            status=answer.status,
            headers=answer.headers,
            body=answer.body,
            now=self._clock.now(),
        )
        if judgement.code == "rate_limited":  # it binds everybody who talks to this host
            await self._hosts.judged(url, judgement)
        return judgement

    async def _call(self, spec: ProviderSpec, registration: ClientRegistration) -> HttpAnswer:
        tokens = TokenSet(access_token=_MADE_UP, received_at=self._clock.now())
        return await call(self._http, spec.health, tokens=tokens, registration=registration)

    async def _redeem(self, spec: ProviderSpec, registration: ClientRegistration) -> HttpAnswer:
        redirect = spec.redirect
        request = build_token_request(
            spec.endpoints.token_endpoint,
            credentials(spec, registration),
            authorization_code_parameters(
                code=_MADE_UP,
                redirect_uri=f"http://{redirect.host}{redirect.path}"
                if redirect.any_port
                else self._known.fixed_redirect_uri(spec),
                code_verifier=None if spec.pkce is Pkce.UNSUPPORTED else _MADE_UP,
            ),
            as_json=spec.request_format is RequestFormat.JSON,
            extra_headers=spec.token_headers,
        )
        return await send_token_request(self._http, request)


def _verdict(judgement: Judgement) -> tuple[RegistrationVerdict, str]:
    """Return what a token request's answer says about the client, and our failure code."""
    code = judgement.code or "unexpected_answer"
    if judgement.means in _OVER or judgement.code == "code_rejected":
        return RegistrationVerdict.ACCEPTED, ""
    if judgement.means is Meaning.FIX_REGISTRATION and code not in _SAYS_NOTHING:
        return RegistrationVerdict.REFUSED, code
    return RegistrationVerdict.UNKNOWN, code

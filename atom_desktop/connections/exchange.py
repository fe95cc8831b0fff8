"""From the browser's answer to tokens and an account: each step validated before the next.

RFC 6749 section 4.1.3; OpenID Connect Core 1.0 section 3.1.3.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from atom_desktop.connections.api import call, credentials
from atom_desktop.connections.connection import Account, ClientRegistration
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import SignInError, UnreachableError
from atom_desktop.foundation.http import HttpAnswer, HttpClient
from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.authorization import PendingAuthorization
from atom_desktop.oauth.id_token import validate_id_token
from atom_desktop.oauth.token_endpoint import (
    authorization_code_parameters,
    build_token_request,
    send_token_request,
)
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.providers.responses import (
    AccountFacts,
    AnswerError,
    judge,
    read_account,
    read_token_response,
)
from atom_desktop.providers.spec import (
    AccountPaths,
    Flow,
    IdentitySource,
    Meaning,
    Phase,
    ProviderSpec,
    RequestFormat,
)

# Microsoft writes the tenant that signed in into the issuer, and says it again as `tid`.
_TENANT, _TENANT_ID = "{tid}", "[0-9a-fA-F-]{36}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """The result of a sign-in, not stored yet."""

    tokens: TokenSet
    account: Account


class Exchange:
    """Turns codes into tokens and tokens into accounts."""

    def __init__(self, http: HttpClient, clock: Clock) -> None:
        self._http = http
        self._clock = clock

    async def finish(
        self,
        spec: ProviderSpec,
        registration: ClientRegistration,
        pending: PendingAuthorization,
        code: Secret,
    ) -> SignedIn:
        """Redeem `code` once, check the ID token where there is one, ask who signed in.

        Raises:
            AnswerError: the service refused; its judgement says why.
            SignInError: `id_token_invalid` or `response_invalid`.
            UnreachableError: no whole answer came; the code is used up.
        """
        if spec.flow is Flow.FRAGMENT_TOKEN:
            tokens = TokenSet(access_token=code, received_at=self._clock.now())
            return SignedIn(
                tokens=tokens, account=await self._account(spec, registration, tokens, None, None)
            )
        request = build_token_request(
            pending.token_endpoint,
            credentials(spec, registration),
            authorization_code_parameters(
                code=code,
                redirect_uri=pending.redirect_uri,
                code_verifier=pending.code_verifier,
            ),
            as_json=spec.request_format is RequestFormat.JSON,
            extra_headers=spec.token_headers,
        )
        answer = await send_token_request(self._http, request)
        tokens = read_token_response(
            spec,
            phase=Phase.EXCHANGE,
            status=answer.status,
            headers=answer.headers,
            body=answer.body,
            now=self._clock.now(),
        )
        claims = await self._claims(spec, registration, pending, tokens)
        account = await self._account(spec, registration, tokens, answer, claims)
        return SignedIn(tokens=tokens, account=account)

    async def _claims(
        self,
        spec: ProviderSpec,
        registration: ClientRegistration,
        pending: PendingAuthorization,
        tokens: TokenSet,
    ) -> Mapping[str, Any] | None:
        if tokens.id_token is None or spec.endpoints.jwks_uri is None:
            # A nonce was sent, so an ID token has to bring it back, and keys have to prove it.
            if spec.requires_id_token and pending.nonce is not None:
                reason = "id_token" if tokens.id_token is None else "jwks_uri"
                raise SignInError("id_token_invalid", reason=reason)
            return None
        template = spec.issuer_in_id_token or spec.endpoints.issuer or ""
        answer = await self._http.send("GET", spec.endpoints.jwks_uri)
        keys = answer.json()
        if answer.status != 200 or not isinstance(keys, dict):  # noqa: PLR2004  # HTTP OK
            raise SignInError("id_token_invalid", reason="jwks_uri")
        claims = validate_id_token(
            tokens.id_token,
            jwks=keys,
            issuer_pattern=re.escape(template).replace(re.escape(_TENANT), _TENANT_ID),
            client_id=registration.client_id,
            nonce=pending.nonce,
            access_token=tokens.access_token,
            now=self._clock.now(),
        )
        if claims["iss"] != template.replace(_TENANT, str(claims.get("tid", ""))):
            raise SignInError("id_token_invalid", reason="tid")
        return claims

    async def _account(
        self,
        spec: ProviderSpec,
        registration: ClientRegistration,
        tokens: TokenSet,
        token_answer: HttpAnswer | None,
        claims: Mapping[str, Any] | None,
    ) -> Account:
        identity = spec.identity
        candidates: list[tuple[AccountPaths, object]] = []
        if identity.source is IdentitySource.ID_TOKEN and claims is not None:
            candidates.append((identity.id_token_paths or identity.paths, claims))
        if identity.source is IdentitySource.TOKEN_RESPONSE and token_answer is not None:
            paths = identity.token_response_paths or identity.paths
            candidates.append((paths, token_answer.json()))
        nameless: AccountFacts | None = None
        for paths, document in candidates:
            facts = read_account(paths, document)
            if facts is not None and facts.label != facts.subject:
                return _as_account(facts)
            nameless = nameless or facts
        try:
            asked = await self._asked(spec, registration, tokens)
        except (AnswerError, UnreachableError):
            if nameless is None:
                raise
            return _as_account(nameless)
        if nameless is not None and asked.subject != nameless.subject:
            # OpenID Connect Core 5.3.2: a user info answer about somebody else is not used.
            raise SignInError("id_token_invalid", reason="userinfo")
        return _as_account(asked)

    async def _asked(
        self, spec: ProviderSpec, registration: ClientRegistration, tokens: TokenSet
    ) -> AccountFacts:
        request = spec.identity.request
        answer = await call(self._http, request, tokens=tokens, registration=registration)
        judgement = judge(
            spec,
            phase=Phase.API,
            status=answer.status,
            headers=answer.headers,
            body=answer.body,
            now=self._clock.now(),
        )
        if judgement.means is not Meaning.OK:
            raise AnswerError(judgement)
        facts = read_account(spec.identity.paths, answer.json())
        if facts is None:
            raise SignInError("response_invalid")
        return facts


def _as_account(facts: AccountFacts) -> Account:
    return Account(
        subject=facts.subject,
        label=facts.label,
        display_name=facts.display_name,
        place=facts.place,
    )

"""The request that spends a refresh token, as the service wants it (RFC 6749 section 6)."""

from datetime import datetime

from atom_desktop.connections.api import credentials
from atom_desktop.connections.connection import ClientRegistration
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.foundation.http import HttpAnswer, HttpClient
from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.token_endpoint import (
    build_token_request,
    refresh_parameters,
    send_token_request,
)
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.providers.responses import read_token_response
from atom_desktop.providers.spec import Phase, ProviderSpec, RequestFormat


async def send_refresh(
    http: HttpClient,
    known: KnownServices,
    spec: ProviderSpec,
    registration: ClientRegistration,
    token: Secret,
) -> HttpAnswer:
    """Send one refresh token and return the answer.

    Raises:
        UnreachableError: no whole answer came; the token may be spent.
    """
    extra = dict(spec.refresh.parameters)
    if spec.refresh.sends_redirect_uri:
        extra["redirect_uri"] = known.fixed_redirect_uri(spec)
    request = build_token_request(
        spec.endpoints.token_endpoint,
        credentials(spec, registration),
        refresh_parameters(token, extra),
        as_json=spec.request_format is RequestFormat.JSON,
        extra_headers=spec.token_headers,
    )
    return await send_token_request(http, request)


def read_refresh(spec: ProviderSpec, answer: HttpAnswer, now: datetime) -> TokenSet:
    """Return the tokens in a renewal's answer.

    Raises:
        AnswerError: there are none; its judgement says what that means.
    """
    return read_token_response(
        spec,
        phase=Phase.REFRESH,
        status=answer.status,
        headers=answer.headers,
        body=answer.body,
        now=now,
    )

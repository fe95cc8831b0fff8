"""The request that spends a refresh token, as the service wants it (RFC 6749 section 6)."""

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
from atom_desktop.providers.spec import ProviderSpec, RequestFormat


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

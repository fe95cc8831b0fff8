"""Requests to a service's API, made from its spec: identity, health and revocation."""

import base64
import json
from collections.abc import Mapping
from urllib.parse import quote, urlencode

from atom_desktop.connections.connection import ClientRegistration
from atom_desktop.foundation.http import HttpAnswer, HttpClient
from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.token_endpoint import ClientCredentials
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.providers.spec import (
    ApiRequest,
    BodyKind,
    ProviderSpec,
    RequestAuth,
    SecretRule,
)


def credentials(spec: ProviderSpec, registration: ClientRegistration) -> ClientCredentials:
    """Return the client as the token endpoint wants it; a secret that may not be sent is left."""
    wanted = spec.secret is not SecretRule.NEVER
    return ClientCredentials(
        client_id=registration.client_id,
        client_secret=registration.client_secret if wanted else None,
        auth_method=str(spec.token_endpoint_auth_method),
    )


async def call(
    http: HttpClient,
    request: ApiRequest,
    *,
    tokens: TokenSet,
    registration: ClientRegistration,
    deadline: float = 20.0,
) -> HttpAnswer:
    """Send one API request with its templates filled.

    Raises:
        UnreachableError: see `HttpClient.send`.
    """
    values = _values(tokens, registration)
    headers = {"Accept": "application/json", **request.headers}
    headers.update(_authorization(request.auth, tokens, registration))
    content = b""
    if request.body_kind is BodyKind.NULL:
        content = b"null"
        headers["Content-Type"] = "application/json"
    elif request.body_kind is BodyKind.JSON:
        filled = {key: _filled(value, values) for key, value in request.body.items()}
        content = json.dumps(filled).encode()
        headers["Content-Type"] = "application/json"
    elif request.body_kind is BodyKind.FORM:
        filled = {key: _filled(value, values) for key, value in request.body.items()}
        content = urlencode(filled).encode()
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    quoted = {key: quote(value, safe="") for key, value in values.items()}
    return await http.send(
        request.method,
        _filled(request.url, quoted),
        headers=headers,
        content=content,
        deadline=deadline,
    )


def _values(tokens: TokenSet, registration: ClientRegistration) -> dict[str, str]:
    return {
        "client_id": registration.client_id,
        "client_secret": _revealed(registration.client_secret),
        "access_token": tokens.access_token.reveal(),
        "refresh_token": _revealed(tokens.refresh_token),
    }


def _revealed(secret: Secret | None) -> str:
    return secret.reveal() if secret else ""


def _filled(template: str, values: Mapping[str, str]) -> str:
    for key, value in values.items():
        template = template.replace("{" + key + "}", value)
    return template


def _authorization(
    auth: RequestAuth, tokens: TokenSet, registration: ClientRegistration
) -> dict[str, str]:
    access = tokens.access_token.reveal()
    if auth is RequestAuth.BEARER_ACCESS:
        return {"Authorization": f"Bearer {access}"}
    if auth is RequestAuth.BEARER_REFRESH:
        return {"Authorization": f"Bearer {_revealed(tokens.refresh_token)}"}
    if auth is RequestAuth.TRELLO_OAUTH:
        key = registration.client_id
        return {"Authorization": f'OAuth oauth_consumer_key="{key}", oauth_token="{access}"'}
    if auth is RequestAuth.CLIENT_BASIC:
        pair = f"{registration.client_id}:{_revealed(registration.client_secret)}"
        return {"Authorization": f"Basic {base64.b64encode(pair.encode()).decode()}"}
    return {}

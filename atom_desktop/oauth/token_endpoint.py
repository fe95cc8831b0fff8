"""Requests to the token endpoint (RFC 6749 sections 2.3, 4.1.3 and 6).

The one file that uses Authlib's OAuth 2 client. Authlib builds and authenticates the request; it is
sent by our own HTTP client and its answer is read by `providers/responses.py`, because Authlib's
session takes any JSON object for a token, drops PKCE without a word and replays rotated tokens.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.foundation.http import HttpAnswer, HttpClient
from atom_desktop.foundation.secret import Secret


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientCredentials:
    """A client and how it proves itself; `auth_method` is RFC 7591's name for it."""

    client_id: str
    client_secret: Secret | None
    auth_method: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenRequest:
    """One POST; the body holds secrets, so it never prints."""

    url: str
    headers: Mapping[str, str]
    content: bytes

    def __repr__(self) -> str:
        return f"TokenRequest({self.url})"


def build_token_request(
    endpoint: str,
    client: ClientCredentials,
    parameters: Mapping[str, str],
    *,
    as_json: bool = False,
    extra_headers: Mapping[str, str] | None = None,
) -> TokenRequest:
    """Build a token request; `parameters` hold `grant_type` and all that belongs to it.

    Raises:
        ConfigurationError: `invalid_client` where the secret does not fit into a header.
    """
    from authlib.common.urls import add_params_to_qs  # noqa: PLC0415  # heavy: at first use
    from authlib.oauth2.auth import ClientAuth  # noqa: PLC0415

    secret = client.client_secret.reveal() if client.client_secret else ""
    method = client.auth_method if secret else "none"
    headers = {
        "Accept": "application/json",
        "Content-Type": "application/x-www-form-urlencoded",
        **(extra_headers or {}),
    }
    body = add_params_to_qs("", list(parameters.items()))
    prepare = ClientAuth(client.client_id, secret, method).prepare
    try:
        _, headers, body = prepare(  # type: ignore[no-untyped-call]  # the stubs leave it bare
            "POST", endpoint, headers, body
        )
    except UnicodeEncodeError:  # not chained: it holds the secret
        raise ConfigurationError("invalid_client") from None
    if as_json:
        headers["Content-Type"] = "application/json"
        body = json.dumps(dict(parse_qsl(body, keep_blank_values=True)))
    return TokenRequest(url=endpoint, headers=headers, content=body.encode())


def authorization_code_parameters(
    *, code: Secret, redirect_uri: str, code_verifier: Secret | None
) -> dict[str, str]:
    """Return the parameters of a code exchange (RFC 6749 section 4.1.3, RFC 7636 section 4.5)."""
    parameters = {
        "grant_type": "authorization_code",
        "code": code.reveal(),
        "redirect_uri": redirect_uri,
    }
    if code_verifier is not None:
        parameters["code_verifier"] = code_verifier.reveal()
    return parameters


def refresh_parameters(
    refresh_token: Secret, extra: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Return the parameters of a renewal (RFC 6749 section 6); `scope` is left out on purpose."""
    return {
        "grant_type": "refresh_token",
        "refresh_token": refresh_token.reveal(),
        **(extra or {}),
    }


async def send_token_request(http: HttpClient, request: TokenRequest) -> HttpAnswer:
    """Send a token request once. It is never repeated here: a code is good for one try.

    Raises:
        UnreachableError: the answer did not arrive whole; the server may have acted all the same.
    """
    return await http.send("POST", request.url, headers=request.headers, content=request.content)

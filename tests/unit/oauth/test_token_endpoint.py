"""What goes to a token endpoint, and what of an answer is believed.

Each of Authlib's surprises has a test here that goes the way our own code goes.
"""

import base64
import json
from collections.abc import AsyncIterator
from urllib.parse import parse_qsl

import pytest
from fake_clock import FakeClock
from raw_server import RawServer, answer

from atom_desktop.foundation.errors import ConfigurationError, UnreachableError
from atom_desktop.foundation.http import HttpClient
from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.authorization import AuthorizationResponse
from atom_desktop.oauth.pkce import new_verifier
from atom_desktop.oauth.token_endpoint import (
    ClientCredentials,
    TokenRequest,
    authorization_code_parameters,
    build_token_request,
    refresh_parameters,
    send_token_request,
)
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.providers import gmail
from atom_desktop.providers.responses import AnswerError, read_token_response
from atom_desktop.providers.spec import Phase

ENDPOINT = "https://issuer.example/token"
SECRET = "cnry-client-secret"
CODE = Secret("cnry-code")
VERIFIER = Secret("cnry-verifier")
EXCHANGE = authorization_code_parameters(
    code=CODE, redirect_uri="http://127.0.0.1:1/callback", code_verifier=VERIFIER
)


def client(method: str, secret: str | None = SECRET) -> ClientCredentials:
    return ClientCredentials(
        client_id="the-id", client_secret=Secret(secret) if secret else None, auth_method=method
    )


def form(request: TokenRequest) -> dict[str, str]:
    pairs = parse_qsl(request.content.decode(), keep_blank_values=True, strict_parsing=True)
    assert len(dict(pairs)) == len(pairs), "a parameter stands twice"
    return dict(pairs)


@pytest.fixture
async def http() -> AsyncIterator[HttpClient]:
    client = HttpClient()
    yield client
    await client.close()


def test_basic_puts_the_secret_into_the_header_only() -> None:
    request = build_token_request(ENDPOINT, client("client_secret_basic"), EXCHANGE)
    scheme, _, value = request.headers["Authorization"].partition(" ")
    assert scheme == "Basic"
    assert base64.b64decode(value) == f"the-id:{SECRET}".encode()
    assert form(request) == EXCHANGE
    assert SECRET.encode() not in request.content


def test_post_puts_the_secret_into_the_body_only() -> None:
    request = build_token_request(ENDPOINT, client("client_secret_post"), EXCHANGE)
    assert form(request) == {**EXCHANGE, "client_id": "the-id", "client_secret": SECRET}
    assert request.content.count(SECRET.encode()) == 1
    assert "Authorization" not in request.headers


@pytest.mark.parametrize(
    "credentials",
    [
        client("none"),
        client("none", None),
        client("client_secret_basic", None),
        client("client_secret_post", None),
    ],
)
def test_a_public_client_names_itself_and_sends_no_secret(credentials: ClientCredentials) -> None:
    request = build_token_request(ENDPOINT, credentials, EXCHANGE)
    assert form(request) == {**EXCHANGE, "client_id": "the-id"}
    assert "Authorization" not in request.headers


@pytest.mark.parametrize("method", ["client_secret_basic", "client_secret_post", "none"])
def test_a_json_body_says_the_same_as_a_form(method: str) -> None:
    odd = {**EXCHANGE, "extra": "a+b c&d=ä", "empty": ""}
    as_form = build_token_request(ENDPOINT, client(method), odd)
    as_json = build_token_request(
        ENDPOINT, client(method), odd, as_json=True, extra_headers={"Notion-Version": "1"}
    )
    assert json.loads(as_json.content) == form(as_form)
    assert as_json.headers["Content-Type"] == "application/json"
    assert as_json.headers["Notion-Version"] == "1"
    assert as_form.headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert as_json.headers.get("Authorization") == as_form.headers.get("Authorization")


def test_odd_characters_in_a_code_arrive_unchanged() -> None:
    code = "4/0A+b%2F =&?#ä"
    parameters = authorization_code_parameters(
        code=Secret(code), redirect_uri="http://localhost:1", code_verifier=None
    )
    assert form(build_token_request(ENDPOINT, client("none"), parameters))["code"] == code


def test_a_secret_that_no_header_can_carry_is_a_wrong_registration() -> None:
    with pytest.raises(ConfigurationError) as caught:
        build_token_request(ENDPOINT, client("client_secret_basic", "sécr€t"), EXCHANGE)
    assert caught.value.code == "invalid_client"
    assert "€" not in f"{caught.value!r}{caught.value.__cause__!r}"
    assert caught.value.__suppress_context__


@pytest.mark.parametrize("method", ["client_secret_basic", "client_secret_post", "none"])
@pytest.mark.parametrize("as_json", [True, False])
def test_pkce_is_never_dropped_and_the_grant_is_never_another(method: str, as_json: bool) -> None:  # noqa: FBT001  # parametrised
    verifier = new_verifier()
    parameters = authorization_code_parameters(
        code=CODE, redirect_uri="http://127.0.0.1:1/c", code_verifier=verifier
    )
    request = build_token_request(ENDPOINT, client(method), parameters, as_json=as_json)
    sent = json.loads(request.content) if as_json else form(request)
    assert sent["code_verifier"] == verifier.reveal()
    assert sent["grant_type"] == "authorization_code"


def test_an_error_redirect_yields_nothing_that_could_be_exchanged() -> None:
    response = AuthorizationResponse.from_query("error=access_denied&state=s")
    assert response.code is None
    with pytest.raises(AttributeError):
        authorization_code_parameters(
            code=response.code,  # type: ignore[arg-type]  # what the type forbids fails as well
            redirect_uri="http://127.0.0.1:1/c",
            code_verifier=None,
        )


def test_a_renewal_sends_the_token_and_leaves_the_scope_out() -> None:
    parameters = refresh_parameters(Secret("cnry-refresh"), {"audience": "x"})
    assert parameters == {
        "grant_type": "refresh_token",
        "refresh_token": "cnry-refresh",
        "audience": "x",
    }


def test_no_request_prints_what_is_secret_in_it() -> None:
    for method in ("client_secret_basic", "client_secret_post", "none"):
        credentials = client(method)
        request = build_token_request(ENDPOINT, credentials, EXCHANGE)
        printed = f"{request!r} {request} {credentials!r} {[request]}"
        assert "cnry" not in printed
        assert base64.b64encode(f"the-id:{SECRET}".encode()).decode() not in printed


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_redirect_of_the_token_endpoint_is_not_followed(
    status: int, http: HttpClient
) -> None:
    async with RawServer(answer(b"{}")) as other:
        reply = answer(b"", f"Location: {other.url}/steal", status=status)
        async with RawServer(reply) as server:
            request = build_token_request(
                f"{server.url}/token", client("client_secret_post"), EXCHANGE
            )
            received = await send_token_request(http, request)
            assert received.status == status
            assert len(server.received) == 1
        assert other.connections == 0


@pytest.mark.parametrize("reply", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"])
async def test_a_dropped_answer_is_not_asked_for_again(reply: bytes, http: HttpClient) -> None:
    async with RawServer(reply) as server:
        request = build_token_request(f"{server.url}/token", client("client_secret_post"), EXCHANGE)
        with pytest.raises(UnreachableError) as caught:
            await send_token_request(http, request)
        assert server.connections == 1
        assert "cnry" not in f"{caught.value!r} {caught.value}"


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (429, b'{"message":"rate limited"}'),
        (403, b"{}"),
        (401, b'{"errors":["no"]}'),
        (200, b"{}"),
        (200, b"[]"),
        (200, b"null"),
        (200, b'"token"'),
        (200, b'{"ok":true}'),
        (200, b"<html>log in to the network</html>"),
        (200, b'{"access_token":5,"token_type":"Bearer"}'),
        (200, b'{"access_token":"","token_type":"Bearer"}'),
        (200, b'{"access_token":"a\\r\\nX: y","token_type":"Bearer"}'),
        (200, b'{"access_token":"a","token_type":"mac"}'),
        (200, b'{"access_token":"a"}'),
        (200, b'{"access_token":"a","token_type":"Bearer","error":"invalid_grant"}'),
        (400, b'{"access_token":"a","token_type":"Bearer"}'),
        (500, b'{"access_token":"a","token_type":"Bearer"}'),
        (200, b"[" * 100_000),
    ],
)
async def test_not_every_json_is_a_token(
    status: int, body: bytes, http: HttpClient, clock: FakeClock
) -> None:
    async with RawServer(answer(body, "Content-Type: application/json", status=status)) as server:
        with pytest.raises(AnswerError) as caught:
            await _fetched(http, server, clock)
    assert "cnry" not in f"{caught.value!r}"


async def test_a_good_answer_becomes_tokens_that_do_not_print(
    http: HttpClient, clock: FakeClock
) -> None:
    body = b'{"access_token":"cnry-a","refresh_token":"cnry-r","token_type":"bearer","more":1}'
    async with RawServer(answer(body)) as server:
        tokens = await _fetched(http, server, clock)
    assert tokens.access_token.reveal() == "cnry-a"
    assert "cnry" not in repr(tokens)


async def _fetched(http: HttpClient, server: RawServer, clock: FakeClock) -> TokenSet:
    request = build_token_request(
        f"{server.url}/token", client("client_secret_post"), refresh_parameters(Secret("cnry-r"))
    )
    received = await send_token_request(http, request)
    return read_token_response(
        gmail.SPEC,
        phase=Phase.REFRESH,
        status=received.status,
        headers=received.headers,
        body=received.body,
        now=clock.now(),
    )

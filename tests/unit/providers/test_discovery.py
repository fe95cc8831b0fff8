"""A spec completed from the service's own metadata."""

import json
from pathlib import Path
from typing import Any

import pytest

from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.providers.discovery import metadata_addresses, spec_from_metadata
from atom_desktop.providers.registry import load_registry
from atom_desktop.providers.spec import ProviderSpec, RequestAuth, TokenEndpointAuthMethod

ISSUER = "https://id.example/realm"


def custom(tmp_path: Path, extra: str = "", issuer: str = ISSUER) -> ProviderSpec:
    (tmp_path / "w.toml").write_text(f"[wiki]\nissuer = {json.dumps(issuer)}\n{extra}\n")
    registry = load_registry(tmp_path)
    assert registry.problems == ()
    return registry.get("wiki")


def metadata(**changes: object) -> dict[str, Any]:
    document = {
        "issuer": ISSUER,
        "authorization_endpoint": "https://id.example/authorize",
        "token_endpoint": "https://id.example/token",
        "userinfo_endpoint": "https://id.example/userinfo",
        "jwks_uri": "https://id.example/keys",
        "revocation_endpoint": "https://id.example/revoke",
        "response_types_supported": ["code", "id_token"],
        "code_challenge_methods_supported": ["plain", "S256"],
        "authorization_response_iss_parameter_supported": True,
    }
    document.update(changes)
    return {key: value for key, value in document.items() if value is not ...}


def test_the_endpoints_come_from_the_document(tmp_path: Path) -> None:
    spec = spec_from_metadata(custom(tmp_path), metadata())
    assert spec.endpoints.authorization_endpoint == "https://id.example/authorize"
    assert spec.endpoints.token_endpoint == "https://id.example/token"
    assert spec.endpoints.jwks_uri == "https://id.example/keys"
    assert spec.identity.request.url == spec.health.url == "https://id.example/userinfo"
    assert spec.revocation.requests[0].url == "https://id.example/revoke"
    assert spec.sends_issuer
    assert not spec.needs_discovery


def test_what_the_user_wrote_stays(tmp_path: Path) -> None:
    mine = custom(tmp_path, 'userinfo_endpoint = "https://mine.example/me"')
    spec = spec_from_metadata(mine, metadata())
    assert spec.identity.request.url == "https://mine.example/me"


@pytest.mark.parametrize(
    "issuer",
    [f"{ISSUER}/", ISSUER.upper(), "https://id.example", "https://evil.example/realm", None, 5],
)
def test_another_issuer_in_the_document_is_refused(tmp_path: Path, issuer: object) -> None:
    with pytest.raises(ConfigurationError) as caught:
        spec_from_metadata(custom(tmp_path), metadata(issuer=issuer))
    assert caught.value.code == "metadata_invalid"
    assert caught.value.details["key"] == "issuer"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("authorization_endpoint", ...),
        ("authorization_endpoint", "http://id.example/authorize"),
        ("authorization_endpoint", "javascript:alert(1)"),
        ("token_endpoint", "https://u:p@id.example/token"),
        ("token_endpoint", "https://id.example/token#x"),
        ("token_endpoint", "http://127.0.0.1/token"),
        ("token_endpoint", 7),
        ("userinfo_endpoint", ...),
        ("jwks_uri", "file:///etc/passwd"),
        ("jwks_uri", ...),
        ("userinfo_endpoint", "https://id.example/me?s={client_secret}"),
        ("revocation_endpoint", "https://id.example/{access_token}"),
        ("revocation_endpoint", "http://id.example/revoke"),
        ("response_types_supported", ["token"]),
        ("code_challenge_methods_supported", ["plain"]),
        ("code_challenge_methods_supported", "S256"),
    ],
)
def test_a_document_that_cannot_be_followed_is_refused(
    tmp_path: Path, key: str, value: object
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        spec_from_metadata(custom(tmp_path), metadata(**{key: value}))
    assert caught.value.details["key"] == key


def test_what_is_no_document_is_refused(tmp_path: Path) -> None:
    documents: list[object] = [[], None, "x"]
    for document in documents:
        with pytest.raises(ConfigurationError):
            spec_from_metadata(custom(tmp_path), document)


def test_a_service_that_is_not_asked_for_an_id_token_needs_no_keys(tmp_path: Path) -> None:
    mine = custom(tmp_path, 'scopes = ["read"]')
    assert spec_from_metadata(mine, metadata(jwks_uri=...)).endpoints.jwks_uri is None


def test_a_service_without_pkce_needs_the_user_to_say_so(tmp_path: Path) -> None:
    mine = custom(tmp_path, 'pkce = "unsupported"')
    document = metadata(code_challenge_methods_supported=[])
    assert spec_from_metadata(mine, document).endpoints.token_endpoint


@pytest.mark.parametrize(
    ("secret", "offered", "method"),
    [
        ("never", ["client_secret_basic"], TokenEndpointAuthMethod.NONE),
        ("required", ["client_secret_post"], TokenEndpointAuthMethod.POST),
        ("required", ["client_secret_basic"], TokenEndpointAuthMethod.BASIC),
        ("required", ..., TokenEndpointAuthMethod.BASIC),
    ],
)
def test_the_client_proves_itself_as_the_service_offers(
    tmp_path: Path, secret: str, offered: object, method: TokenEndpointAuthMethod
) -> None:
    document = metadata(token_endpoint_auth_methods_supported=offered)
    spec = spec_from_metadata(custom(tmp_path, f'secret = "{secret}"'), document)
    assert spec.token_endpoint_auth_method is method
    basic = spec.revocation.requests[0].auth is RequestAuth.CLIENT_BASIC
    assert basic == (secret == "required")


def test_the_document_is_looked_for_where_both_standards_put_it() -> None:
    assert metadata_addresses(ISSUER) == (
        "https://id.example/realm/.well-known/openid-configuration",
        "https://id.example/.well-known/oauth-authorization-server/realm",
    )
    assert metadata_addresses("https://id.example/")[1] == (
        "https://id.example/.well-known/oauth-authorization-server"
    )

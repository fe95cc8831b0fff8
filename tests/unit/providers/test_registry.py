"""Finding services, and filling in their addresses."""

import pytest

from atom_desktop.foundation.errors import UsageError
from atom_desktop.providers import github, outlook
from atom_desktop.providers.registry import load_registry, resolve
from atom_desktop.providers.spec import with_parameters


def test_a_service_is_found_with_its_usual_variant_first() -> None:
    registry = load_registry(None)
    assert registry.get("trello").variant == "oauth2"
    assert registry.get("trello", "api_key").variant == "api_key"
    assert [spec.variant for spec in registry.variants("trello")] == ["oauth2", "api_key"]
    assert [spec.variant for spec in registry.variants("slack")] == ["oauth2"]


def test_a_mistyped_service_is_told_with_names_like_it() -> None:
    with pytest.raises(UsageError) as caught:
        load_registry(None).get("githb")
    assert caught.value.code == "unknown_service"
    assert caught.value.details == {"service": "githb", "near": "github"}


def test_a_name_like_none_has_no_near_names() -> None:
    with pytest.raises(UsageError) as caught:
        load_registry(None).get("zzzz")
    assert "slack" in caught.value.details["near"]


def test_an_unknown_variant_is_told() -> None:
    with pytest.raises(UsageError) as caught:
        load_registry(None).get("slack", "api_key")
    assert caught.value.code == "unknown_variant"


def test_resolving_puts_the_tenant_into_every_address() -> None:
    spec = outlook.SPEC
    usual = resolve(spec)
    own = resolve(with_parameters(spec, {"tenant": "contoso.example"}))
    assert "/common/" in usual.endpoints.token_endpoint
    assert "/contoso.example/" in own.endpoints.token_endpoint
    assert "/contoso.example/" in own.endpoints.authorization_endpoint
    assert own.issuer_in_id_token == "https://login.microsoftonline.com/{tid}/v2.0"


def test_resolving_puts_an_enterprise_host_into_addresses_and_links() -> None:
    spec = with_parameters(github.SPEC, {"host": "git.example", "api": "git.example/api/v3"})
    own = resolve(spec)
    assert own.identity.request.url == "https://git.example/api/v3/user"
    assert own.revocation.requests[0].url == (
        "https://git.example/api/v3/applications/{client_id}/token"
    )
    assert own.setup.steps[0].link == "https://git.example/settings/applications/new"
    assert own.revocation.help_url.startswith("https://git.example/")


def test_resolving_twice_changes_nothing_more() -> None:
    for spec in load_registry(None).specs():
        assert resolve(resolve(spec)) == resolve(spec)

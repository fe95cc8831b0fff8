"""What counts as a tenant, and what a service makes of the one its registration names."""

import pytest

from atom_desktop.providers.registry import load_registry
from atom_desktop.providers.tenants import is_one_organisation, is_tenant, tenant_words

_GUID = "aaaabbbb-0000-cccc-1111-dddd2222eeee"


@pytest.mark.parametrize("text", ["common", "organizations", "consumers"])
def test_three_words_stand_for_many_organisations(text: str) -> None:
    assert is_tenant(text)
    assert not is_one_organisation(text)
    assert tenant_words(text)


@pytest.mark.parametrize(
    "text", [_GUID, _GUID.upper(), "example.com", "a.b-c.example", "x1.onmicrosoft.com"]
)
def test_an_organisation_is_a_guid_or_a_domain(text: str) -> None:
    assert is_tenant(text)
    assert is_one_organisation(text)
    assert "this organisation" in tenant_words(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "Common", "tenant", "example", ".com", "a..com", "-a.com", "a-.com", "a.c-"),
        *(_GUID[:-1], f"{{{_GUID}}}", "a.com/", "a.com/../b", "a.com\n", "a.com?x", "a b.com"),
        *(
            "1.2.3.4",
            f"{'a' * 64}.com",
            f"{'a.' * 127}com",
            "ex\N{LATIN SMALL LETTER A WITH DIAERESIS}mple.com",
        ),
    ],
)
def test_nothing_else_gets_into_an_address(text: str) -> None:
    assert not is_tenant(text)
    assert tenant_words(text) == ""


@pytest.mark.parametrize(
    ("tenant", "outlook", "teams"),
    [
        ("", "common", "organizations"),
        ("common", "common", "organizations"),
        ("organizations", "organizations", "organizations"),
        ("consumers", "consumers", "organizations"),
        ("example.com", "example.com", "example.com"),
    ],
)
def test_the_services_of_a_registration_ask_for_its_tenant(
    tenant: str, outlook: str, teams: str
) -> None:
    registry = load_registry(None)
    registry.use_tenant("microsoft", "oauth2", tenant)
    for service, expected in (("outlook", outlook), ("teams", teams)):
        endpoints = registry.get(service).endpoints
        start = f"https://login.microsoftonline.com/{expected}/"
        assert endpoints.authorization_endpoint.startswith(start)
        assert endpoints.token_endpoint.startswith(start)
        assert (endpoints.jwks_uri or "").startswith(start)
    registry.use_tenant("microsoft", "oauth2", "")
    assert registry.get("outlook") == load_registry(None).get("outlook")


def test_other_services_have_no_tenant() -> None:
    registry = load_registry(None)
    registry.use_tenant("google", "oauth2", "example.com")
    assert registry.get("gmail") == load_registry(None).get("gmail")
    assert registry.with_tenant(registry.get("gmail"), "example.com") is registry.get("gmail")

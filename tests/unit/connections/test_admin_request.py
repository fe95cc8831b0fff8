"""What is sent to an administrator: everything needed to agree, and nothing secret."""

from urllib.parse import parse_qs, urlsplit

import pytest

from atom_desktop.connections.admin_request import admin_request
from atom_desktop.providers.registry import BUILT_IN, load_registry
from atom_desktop.providers.spec import ProviderSpec


def test_microsofts_link_asks_for_the_usual_permissions_for_this_client() -> None:
    spec = load_registry(None).get("outlook")
    text = admin_request(spec, "11111111-2222")
    (link,) = [line.rpartition(" ")[2] for line in text.splitlines() if "https://" in line]
    parts = urlsplit(link)
    # https://learn.microsoft.com/entra/identity-platform/v2-admin-consent: never with `common`.
    assert (parts.netloc, parts.path) == (
        "login.microsoftonline.com",
        "/organizations/v2.0/adminconsent",
    )
    query = parse_qs(parts.query)
    assert query == {
        "client_id": ["11111111-2222"],
        "scope": [" ".join(spec.default_scopes)],
        "redirect_uri": ["http://localhost"],
    }


@pytest.mark.parametrize("spec", BUILT_IN, ids=lambda spec: f"{spec.id}-{spec.variant}")
def test_each_service_is_named_with_the_client_and_what_it_asks_for(spec: ProviderSpec) -> None:
    text = admin_request(load_registry(None).get(spec.id, spec.variant), "the-client")
    assert text.splitlines()[0] == f"Please allow an app to use {spec.name}."
    assert f"Its client ID at {spec.company}: the-client" in text
    for value in spec.default_scopes:
        assert spec.scope_words(value) in text
    assert "secret" not in text.casefold()

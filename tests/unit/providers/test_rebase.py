"""Moving a service to another place."""

import pytest

from atom_desktop.providers import github, outlook, trello
from atom_desktop.providers.address_rules import spec_addresses
from atom_desktop.providers.rebase import rebased
from atom_desktop.providers.registry import BUILT_IN, resolve
from atom_desktop.providers.spec import ProviderSpec

BASE = "http://127.0.0.1:8123"


@pytest.mark.parametrize("spec", [*BUILT_IN, trello.LEGACY], ids=lambda s: f"{s.id}-{s.variant}")
def test_every_address_moves_and_nothing_else(spec: ProviderSpec) -> None:
    moved = rebased(spec, BASE)
    before, after = spec_addresses(spec), spec_addresses(moved)
    assert after == tuple((key, f"{BASE}/{url.removeprefix('https://')}") for key, url in before)
    assert moved.allow_loopback_http
    assert (moved.scopes, moved.docs_url) == (spec.scopes, spec.docs_url)
    assert moved.revocation.help_url == spec.revocation.help_url


def test_the_guide_stays_but_its_links_lead_to_the_practice_console() -> None:
    before, after = github.SPEC.setup, rebased(github.SPEC, BASE).setup
    assert after.console_url == f"{BASE}/practice/console/oauth2"
    assert [step.link for step in after.steps if step.link] == [after.console_url]
    assert [step.title for step in after.steps] == [step.title for step in before.steps]
    assert [step.copy for step in after.steps] == [step.copy for step in before.steps]


def test_the_order_of_moving_and_resolving_does_not_matter() -> None:
    for spec in BUILT_IN:
        assert rebased(resolve(spec), BASE) == resolve(rebased(spec, f"{BASE}/"))


def test_microsoft_s_pattern_moves_too() -> None:
    moved = rebased(outlook.SPEC, BASE)
    assert moved.issuer_in_id_token == f"{BASE}/login.microsoftonline.com/{{tid}}/v2.0"


def test_an_address_is_host_and_path_below_the_base() -> None:
    moved = resolve(rebased(github.SPEC, BASE))
    assert moved.identity.request.url == f"{BASE}/api.github.com/user"
    assert moved.endpoints.issuer == f"{BASE}/github.com/login/oauth"

"""Registering an app at a practice service, as the guides say."""

import html
import json
import re
from urllib.parse import unquote

import pytest
from practice_client import SERVICES, World, practice

from atom_desktop.providers.registry import load_registry, rebased_registry

_API_KEY = "api_key"
_GOOGLE = ("gmail", "google_drive")  # their console wants no address


async def _register(
    world: World, service: str, address: str | None, variant: str = "oauth2"
) -> str:
    """Fill in the form at the address that the guide links to; returns the page that follows."""
    url = f"{world.facts(service)['base']}/practice/console/{variant}"
    fields = {"name": "Atom Desktop"} | ({"address": address} if address is not None else {})
    return (await world.http.post(url, data=fields)).text


def _shown(page: str, name: str) -> str | None:
    found = re.search(rf'id="{name}" value="([^"]*)" readonly', page)
    return html.unescape(found.group(1)) if found else None


def _address(world: World, service: str, variant: str | None = None) -> str | None:
    """Return what the guide says to paste."""
    pattern = load_registry(None).get(service, variant).redirect.register
    return pattern and pattern.format(port=world.description["redirect_port"])


@pytest.mark.parametrize("service", SERVICES)
async def test_the_address_of_the_guide_brings_the_client_that_the_service_knows(
    service: str,
) -> None:
    async with practice() as world:
        page = await _register(world, service, _address(world, service))
        facts = world.facts(service)
    assert _shown(page, "client-id") == facts["client_id"]
    assert _shown(page, "client-secret") == facts["client_secret"]


@pytest.mark.parametrize("service", [name for name in SERVICES if name not in _GOOGLE])
async def test_another_address_is_told_at_once_and_brings_nothing(service: str) -> None:
    async with practice() as world:
        page = await _register(world, service, "http://127.0.0.1:1/elsewhere")
    assert "The address in the guide is not there" in page
    assert "http://127.0.0.1:1/elsewhere" in page
    assert _shown(page, "client-id") is None


async def test_slack_takes_the_manifest_of_the_guide() -> None:
    async with practice() as world:
        port = world.description["redirect_port"]
        address = f"http://localhost:{port}/callback/slack"
        [manifest] = [
            step.copy for step in load_registry(None).get("slack").setup.steps[:1] if step.copy
        ]
        page = await _register(world, "slack", manifest.replace("{redirect_uri}", address))
        other = await _register(world, "slack", manifest)
        facts = world.facts("slack")
    assert _shown(page, "client-id") == facts["client_id"]
    assert _shown(other, "client-id") is None


async def test_trello_s_api_key_wants_the_origin() -> None:
    async with practice() as world:
        origin = f"http://localhost:{world.description['redirect_port']}"
        page = await _register(world, "trello", origin, _API_KEY)
        key = world.facts("trello")["variants"][_API_KEY]["client_id"]
    assert _shown(page, "client-id") == key
    assert "API key" in page


async def test_google_offers_the_file_that_the_guide_speaks_of() -> None:
    async with practice() as world:
        page = await _register(world, "gmail", None)
        facts = world.facts("gmail")
    address = re.search(r'href="data:application/json,([^"]+)"', page)
    assert address is not None
    client = json.loads(unquote(address.group(1)))["installed"]
    assert client == {"client_id": facts["client_id"], "client_secret": facts["client_secret"]}


async def test_an_app_needs_a_name_and_what_is_typed_is_shown_as_text() -> None:
    async with practice() as world:
        url = f"{world.facts('asana')['base']}/practice/console/oauth2"
        nameless = (await world.http.post(url, data={"name": " ", "address": "<b>"})).text
        named = await _register(world, "asana", "<b>")
    assert "needs a name" in nameless
    assert "&lt;b&gt;" in named
    assert "<b>" not in named


async def test_every_link_of_every_guide_leads_to_the_console() -> None:
    async with practice() as world:
        bases = {name: world.facts(name)["base"] for name in SERVICES}
        registry = rebased_registry(load_registry(None), bases)
        specs = [spec for name in SERVICES for spec in registry.variants(name)]
        links = {step.link for spec in specs for step in spec.setup.steps if step.link}
        answers = [await world.http.get(link) for link in sorted(links)]
    assert len(links) == len({*bases.values()}) + 1  # Trello has two ways to sign in
    assert {(answer.status_code, "Practice console" in answer.text) for answer in answers} == {
        (200, True)
    }

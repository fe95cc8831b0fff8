"""An ID token that was asked for has to come, and an answer in another's name is refused."""

import json
from dataclasses import replace

import httpx
import pytest
from sign_in_steps import begun, failure, redirect
from workbench import Workbench, workbench

from atom_desktop.connections.services_known import KnownServices
from atom_desktop.providers.registry import ProviderRegistry, load_registry

SCOPE = "openid email https://www.googleapis.com/auth/gmail.readonly"


async def _answered_without_id_token(bench: Workbench, service: str) -> None:
    token = {"access_token": "at", "token_type": "Bearer", "expires_in": 3600, "scope": SCOPE}
    await bench.fault(service, "token", status=200, body=json.dumps(token))


@pytest.mark.parametrize("service", ["gmail", "google_drive", "outlook", "teams"])
async def test_a_sign_in_that_sent_a_nonce_needs_the_id_token_that_brings_it_back(
    service: str,
) -> None:
    async with workbench() as bench:
        await _answered_without_id_token(bench, service)
        error = await failure(bench.connect(service))
        assert (error.code, error.details["reason"]) == ("id_token_invalid", "id_token")
        assert bench.store.names() == set()


async def test_an_id_token_without_keys_to_check_it_by_is_refused() -> None:
    async with workbench() as bench:
        spec = bench.known.get("gmail")
        keyless = replace(spec, endpoints=replace(spec.endpoints, jwks_uri=None))
        bench.known._discovered["gmail"] = keyless
        error = await failure(bench.connect("gmail"))
        assert (error.code, error.details["reason"]) == ("id_token_invalid", "jwks_uri")


async def test_a_sign_in_that_asked_for_no_id_token_needs_none() -> None:
    async with workbench() as bench:
        mail = "https://www.googleapis.com/auth/gmail.readonly"
        view = await bench.manager.begin_sign_in("gmail", scopes=(mail,), open_browser=False)
        assert "nonce" not in httpx.URL(view.authorization_url).params
        await _answered_without_id_token(bench, "gmail")
        await bench.manager.paste_redirect(view.id, await redirect(bench, view))
        # The made-up access token opens nothing; the point is how far it got.
        assert (await failure(bench.manager.wait_sign_in(view.id))).code != "id_token_invalid"


async def test_an_answer_in_the_name_of_another_service_does_not_get_the_code() -> None:
    async with workbench() as bench:
        view = await begun(bench, "dropbox")
        address = httpx.URL(await redirect(bench, view))
        google = bench.known.get("gmail").endpoints.issuer
        forged = str(address.copy_set_param("iss", google))
        await bench.manager.paste_redirect(view.id, forged)
        assert (await failure(bench.manager.wait_sign_in(view.id))).code == "issuer_mismatch"
        assert (await bench.ledger("dropbox"))["token_requests"] == 0


def test_foreign_issuers_are_those_of_services_that_live_elsewhere() -> None:
    known = KnownServices(load_registry(None), None, 1)  # type: ignore[arg-type]  # asks nobody
    google, microsoft = "https://accounts.google.com", "https://login.microsoftonline.com"
    assert google in known.foreign_issuers(known.get("dropbox"))
    assert google not in known.foreign_issuers(known.get("google_drive"))
    foreign = known.foreign_issuers(known.get("outlook"))
    assert google in foreign
    assert not [issuer for issuer in foreign if issuer.startswith(microsoft)]
    own = replace(known.get("gmail"), id="own", endpoints=known.get("dropbox").endpoints)
    assert google in KnownServices(
        ProviderRegistry((own, known.get("gmail"))),
        None,  # type: ignore[arg-type]  # asks nobody
        1,
    ).foreign_issuers(own)

"""A client is checked without a person: what a service's answer to a made-up code tells."""

import pytest
from workbench import Workbench, workbench

from atom_desktop.connections.registration_check import RegistrationVerdict
from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.foundation.secret import Secret
from atom_desktop.providers.spec import ProviderSpec

_WAYS = (
    ("gmail", "oauth2"),
    ("outlook", "oauth2"),
    ("slack", "oauth2"),
    ("teams", "oauth2"),
    ("trello", "oauth2"),
    ("trello", "api_key"),
    ("asana", "oauth2"),
    ("notion", "oauth2"),
    ("github", "oauth2"),
    ("dropbox", "oauth2"),
    ("google_drive", "oauth2"),
)
_every_way = pytest.mark.parametrize(("service", "variant"), _WAYS)
_ACCEPTED = (RegistrationVerdict.ACCEPTED, "")
_REFUSED = (RegistrationVerdict.REFUSED, "invalid_client")


def _right(bench: Workbench, spec: ProviderSpec) -> tuple[str, Secret | None]:
    facts = bench.facts[spec.id]
    facts = facts.get("variants", {}).get(spec.variant, facts)
    secret = facts.get("client_secret")
    return facts["client_id"], Secret(secret) if secret else None


async def _keep(bench: Workbench, service: str, variant: str = "oauth2") -> None:
    client_id, secret = _right(bench, bench.registry.get(service, variant))
    await bench.manager.set_registration(
        service, client_id=client_id, client_secret=secret, variant=variant
    )


async def _check(
    bench: Workbench, service: str, variant: str = "oauth2", **typed: object
) -> tuple[RegistrationVerdict, str]:
    found = await bench.manager.credentials.check(service, variant, **typed)  # type: ignore[arg-type]
    assert found.at == bench.clock.now()
    return found.verdict, found.code


@_every_way
async def test_every_service_tells_the_right_client_from_a_wrong_one(
    service: str, variant: str
) -> None:
    async with workbench(registered=False) as bench:
        spec = bench.registry.get(service, variant)
        client_id, secret = _right(bench, spec)
        wrong = client_id[:-1] + ("1" if client_id.endswith("0") else "0")
        right = {"client_id": client_id, "client_secret": secret}
        assert await _check(bench, service, variant, **right) == _ACCEPTED
        refused = await _check(bench, service, variant, **right | {"client_id": wrong})
        code = "client_not_in_tenant" if spec.company == "Microsoft" else "invalid_client"
        assert refused == (RegistrationVerdict.REFUSED, code)
        if secret is not None:
            other = right | {"client_secret": Secret("another secret")}
            assert await _check(bench, service, variant, **other) == _REFUSED
        # What was only typed is nobody's registration yet.
        assert bench.manager.credentials.views() == ()


@pytest.mark.parametrize(
    ("service", "status", "body"),
    [
        ("slack", 200, '{"ok": false, "error": "bad_redirect_uri"}'),
        ("github", 200, '{"error": "redirect_uri_mismatch"}'),
        ("outlook", 400, '{"error": "invalid_client", "error_description": "AADSTS50011: no"}'),
    ],
)
async def test_a_wrong_return_address_has_a_verdict_of_its_own_where_the_service_says_so(
    service: str, status: int, body: str
) -> None:
    async with workbench(registered=False) as bench:
        await _keep(bench, service)
        await bench.fault(service=service, endpoint="token", status=status, body=body)
        assert await _check(bench, service) == (
            RegistrationVerdict.REFUSED,
            "redirect_uri_mismatch",
        )


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ({"drop": "before"}, None),
        ({"status": 503, "body": "{}"}, "provider_unavailable"),
        ({"status": 200, "body": "<html>Pay here</html>"}, "captive_portal"),
        ({"status": 400, "body": '{"error": "invalid_request"}'}, "request_rejected"),
    ],
)
async def test_trouble_on_the_way_is_no_verdict_and_leaves_no_trace(
    fault: dict[str, object], code: str | None
) -> None:
    async with workbench(registered=False) as bench:
        await _keep(bench, "github")
        connection = await bench.connect("github")
        assert await _check(bench, "github") == _ACCEPTED
        [before] = bench.manager.credentials.views()
        bench.clock.advance(3600)
        await bench.fault(service="github", endpoint="token", **fault)
        verdict, found = await _check(bench, "github")
        assert verdict is RegistrationVerdict.UNKNOWN
        assert found
        assert code in (None, found)
        assert bench.manager.credentials.views() == (before,)
        token_endpoint = bench.registry.get("github").endpoints.token_endpoint
        assert bench.hosts.hold_back(token_endpoint, in_background=True) is None
        assert bench.of(connection) == connection


async def test_a_verdict_about_the_kept_client_is_remembered_until_it_is_replaced() -> None:
    async with workbench(registered=False) as bench:
        await _keep(bench, "gmail")
        [view] = bench.manager.credentials.views()
        assert (view.provider_id, view.services) == ("gmail", ("Gmail", "Google Drive"))
        assert view.checked_at is None
        await _check(bench, "google_drive")
        [view] = bench.manager.credentials.views()
        assert (view.checked_at, view.check_code) == (bench.clock.now(), "")
        await bench.registrations.load()  # as at the next start
        assert bench.manager.credentials.views() == (view,)
        await bench.manager.set_registration(
            "gmail", client_id=view.client_id, client_secret=Secret("another secret")
        )
        [view] = bench.manager.credentials.views()
        assert view.checked_at is None
        assert await _check(bench, "gmail") == _REFUSED
        [view] = bench.manager.credentials.views()
        assert view.check_code == "invalid_client"


async def test_what_is_only_typed_says_nothing_about_the_kept_client() -> None:
    async with workbench(registered=False) as bench:
        await _keep(bench, "github")
        assert await _check(bench, "github", client_id="Ov23another") == _REFUSED
        assert await _check(bench, "github", client_secret=Secret("no")) == _REFUSED
        [view] = bench.manager.credentials.views()
        assert view.checked_at is None


async def test_a_client_replaced_during_its_check_is_not_judged_by_it() -> None:
    async with workbench(registered=False) as bench:
        await _keep(bench, "github")
        [old] = await bench.clients.all()
        await bench.manager.set_registration("github", client_id="another", client_secret=None)
        await bench.registrations.note_check(old, at=bench.clock.now(), code="")
        [view] = bench.manager.credentials.views()
        assert (view.client_id, view.checked_at) == ("another", None)


async def test_where_nothing_can_be_asked_it_says_what_is_missing() -> None:
    async with workbench(registered=False) as bench:
        for typed, code in (
            ({}, "not_set_up"),
            ({"client_id": "  "}, "client_id_needed"),
            ({"client_id": "Ov23abcdefgh"}, "secret_needed"),
        ):
            with pytest.raises(ConfigurationError) as caught:
                await _check(bench, "github", **typed)
            assert caught.value.code == code


async def test_a_client_from_outside_is_listed_and_checked_but_nothing_is_kept() -> None:
    async with workbench() as bench:
        assert await _check(bench, "dropbox") == _ACCEPTED
        views = {view.provider_id: view for view in bench.manager.credentials.views()}
        assert (views["dropbox"].source, views["dropbox"].checked_at) == ("practice", None)
        assert "teams" not in views  # its registration is Outlook's
        assert await bench.clients.all() == ()


async def test_the_accounts_that_use_a_registration_are_named() -> None:
    async with workbench() as bench:
        connection = await bench.connect("trello", variant="api_key")
        views = {(one.provider_id, one.variant): one for one in bench.manager.credentials.views()}
        assert views["trello", "api_key"].accounts == (f"Trello, {connection.account.label}",)
        assert views["trello", "oauth2"].accounts == ()

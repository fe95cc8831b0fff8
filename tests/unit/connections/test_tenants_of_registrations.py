"""A registration's tenant: kept with it, and in every address its services are asked at."""

from collections.abc import Mapping
from typing import Any

import pytest
from sign_in_steps import failure
from workbench import Workbench, workbench

from atom_desktop.connections.registration_check import RegistrationVerdict
from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.foundation.http import HttpAnswer, HttpClient

_GUID = "aaaabbbb-0000-cccc-1111-dddd2222eeee"  # the practice services' own organisation
_OTHER = "99999999-0000-cccc-1111-dddd2222eeee"


class NotingClient(HttpClient):
    """Remembers the addresses it was sent to."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    async def send(self, method: str, url: str, **more: Any) -> HttpAnswer:  # noqa: ANN401  # as the client's own
        self.addresses.append(url)
        return await super().send(method, url, **more)

    def taken(self) -> list[str]:
        """Return the tenants in the addresses of sign-ins and renewals since the last look."""
        seen = [one.partition("/login.microsoftonline.com/")[2] for one in self.addresses]
        self.addresses.clear()
        return [one.partition("/")[0] for one in seen if "/token" in one]


async def _keep(bench: Workbench, tenant: str | None, service: str = "outlook") -> None:
    await bench.manager.set_registration(
        service,
        client_id=bench.facts[service]["client_id"],
        client_secret=None,
        tenant=tenant,
    )


async def test_sign_in_and_renewal_go_to_the_tenant_of_the_registration() -> None:
    http = NotingClient()
    async with workbench(registered=False, http=http) as bench:
        await _keep(bench, _GUID)
        connection = await bench.connect("outlook")
        assert http.taken() == [_GUID]
        await bench.manager.renew(connection.id)
        assert http.taken() == [_GUID]
        await _keep(bench, "organizations")
        await bench.manager.renew(connection.id)
        assert http.taken() == ["organizations"]
        assert bench.of(connection).status == "connected"


async def test_the_tenant_is_there_again_at_the_next_start() -> None:
    async with workbench(registered=False) as bench:
        await _keep(bench, "consumers")
        bench.registry.use_tenant("microsoft", "oauth2", "")
        await bench.registrations.load()
        assert "/consumers/" in bench.registry.get("outlook").endpoints.token_endpoint
        assert (await bench.connect("outlook")).account.label


async def test_without_a_word_about_it_a_tenant_stays_and_goes_with_its_registration() -> None:
    async with workbench(registered=False) as bench:
        await _keep(bench, _GUID)
        await _keep(bench, None)
        found = bench.manager.registration("teams")
        assert found is not None
        assert found.tenant == _GUID
        await _keep(bench, "")
        assert "/common/" in bench.registry.get("outlook").endpoints.token_endpoint
        await _keep(bench, _GUID)
        await bench.manager.remove_registration("outlook")
        assert "/common/" in bench.registry.get("outlook").endpoints.token_endpoint


@pytest.mark.parametrize("tenant", ["contoso", "a.com/../consumers", "Common"])
async def test_what_is_no_tenant_is_refused_before_anything_is_kept(tenant: str) -> None:
    async with workbench(registered=False) as bench:
        with pytest.raises(ConfigurationError) as caught:
            await _keep(bench, tenant)
        assert caught.value.code == "tenant_invalid"
        assert await bench.clients.all() == ()
        with pytest.raises(ConfigurationError):
            await bench.manager.credentials.check("outlook", client_id="x", tenant=tenant)


async def test_a_service_without_tenants_takes_none() -> None:
    async with workbench(registered=False) as bench:
        with pytest.raises(ConfigurationError):
            await bench.manager.set_registration(
                "dropbox", client_id="abcdefghij", client_secret=None, tenant="example.com"
            )


async def test_a_tenant_that_was_only_typed_is_checked_and_not_used() -> None:
    http = NotingClient()
    async with workbench(registered=False, http=http) as bench:
        await _keep(bench, "")
        client_id = bench.facts["outlook"]["client_id"]
        found = await bench.manager.credentials.check("outlook", client_id=client_id, tenant=_OTHER)
        assert (found.verdict, found.code) == (RegistrationVerdict.REFUSED, "tenant_wrong")
        found = await bench.manager.credentials.check("outlook", client_id=client_id, tenant=_GUID)
        assert found.verdict is RegistrationVerdict.ACCEPTED
        assert http.taken() == [_OTHER, _GUID]
        [view] = bench.manager.credentials.views()
        assert view.checked_at is None
        assert "/common/" in bench.registry.get("outlook").endpoints.token_endpoint


async def test_an_organisation_that_is_gone_is_named_at_the_next_renewal() -> None:
    async with workbench(registered=False) as bench:
        await _keep(bench, "")
        connection = await bench.connect("outlook")
        await _keep(bench, _OTHER)
        await bench.manager.renew(connection.id)
        row = bench.row(connection.id)
        assert row.status == "problem"
        assert row.banner is not None
        assert "Microsoft expects other accounts" in row.banner.title
        await _keep(bench, "")
        await bench.until(lambda: bench.of(connection).status == "connected")


async def test_a_sign_in_that_another_tenant_refused_is_back_when_its_own_is() -> None:
    async with workbench(registered=False) as bench:
        await _keep(bench, "")
        connection = await bench.connect("outlook")
        body = '{"error": "invalid_grant", "error_description": "AADSTS50020: no"}'
        await bench.fault(service="outlook", endpoint="token", status=400, body=body)
        await _keep(bench, "organizations")
        await bench.manager.renew(connection.id)
        assert bench.of(connection).status == "sign_in_again"
        await _keep(bench, "")
        await bench.until(lambda: bench.of(connection).status == "connected")


@pytest.mark.parametrize(
    ("environment", "tenant"),
    [
        ({"ATOM_MICROSOFT_TENANT": "example.com"}, "example.com"),
        ({"ATOM_OUTLOOK_TENANT": "consumers", "ATOM_OUTLOOK_CLIENT_ID": "own"}, "consumers"),
        ({"ATOM_MICROSOFT_TENANT": "../x"}, "common"),
    ],
)
async def test_the_environment_may_name_a_tenant_beside_its_client(
    environment: Mapping[str, str], tenant: str
) -> None:
    async with workbench(
        {"ATOM_MICROSOFT_CLIENT_ID": "id", **environment}, registered=False
    ) as bench:
        assert f"/{tenant}/" in bench.registry.get("outlook").endpoints.token_endpoint


async def test_a_code_of_one_tenant_is_redeemed_there_though_another_was_chosen_meanwhile() -> None:
    http = NotingClient()
    async with workbench(registered=False, http=http) as bench:
        await _keep(bench, _GUID)
        view = await bench.manager.begin_sign_in("outlook", open_browser=False)
        await _keep(bench, "organizations")
        await bench.manager.open_browser(view.id)
        await bench.manager.wait_sign_in(view.id)
        assert http.taken() == [_GUID]


async def test_another_kind_of_account_points_to_who_may_sign_in() -> None:
    async with workbench(registered=False) as bench:
        await _keep(bench, _GUID)
        body = '{"error": "invalid_grant", "error_description": "AADSTS50020: no"}'
        await bench.fault(service="outlook", endpoint="token", status=400, body=body)
        view = await bench.manager.begin_sign_in("outlook")
        assert (await failure(bench.manager.wait_sign_in(view.id))).code == "account_not_allowed"

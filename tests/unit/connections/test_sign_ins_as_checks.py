"""A sign-in tells about its client what a check would have told."""

import pytest
from sign_in_steps import failure
from workbench import Workbench, workbench

from atom_desktop.connections.credentials import RegistrationView
from atom_desktop.connections.ports import RegistrationRecord
from atom_desktop.foundation.errors import StorageError
from atom_desktop.foundation.secret import Secret


async def _keep(bench: Workbench, service: str, variant: str = "oauth2") -> None:
    facts = bench.facts[service]
    facts = facts.get("variants", {}).get(variant, facts)
    secret = facts.get("client_secret")
    await bench.manager.set_registration(
        service,
        client_id=facts["client_id"],
        client_secret=Secret(secret) if secret else None,
        variant=variant,
    )


def _view(bench: Workbench) -> RegistrationView:
    [view] = bench.manager.credentials.views()
    return view


@pytest.mark.parametrize(
    ("service", "variant"), [("github", "oauth2"), ("outlook", "oauth2"), ("trello", "api_key")]
)
async def test_a_sign_in_that_went_well_counts_as_a_check(service: str, variant: str) -> None:
    async with workbench(registered=False) as bench:
        await _keep(bench, service, variant)
        assert _view(bench).checked_at is None
        await bench.connect(service, variant=variant)
        assert (_view(bench).checked_at, _view(bench).check_code) == (bench.clock.now(), "")
        await bench.registrations.load()  # as at the next start
        assert _view(bench).checked_at == bench.clock.now()


async def test_a_sign_in_as_somebody_else_tells_as_much_about_the_client() -> None:
    async with workbench(registered=False) as bench:
        await _keep(bench, "github")
        connection = await bench.connect("github")
        bench.clock.advance(3600)
        bench.person.account = 1
        view = await bench.manager.begin_sign_in("github", connection_id=connection.id)
        assert (await failure(bench.manager.wait_sign_in(view.id))).code == "wrong_account"
        assert _view(bench).checked_at == bench.clock.now()


async def test_a_client_that_was_refused_at_the_end_of_a_sign_in_is_told_as_refused() -> None:
    async with workbench(registered=False) as bench:
        await _keep(bench, "github")
        await bench.manager.set_registration(
            "github", client_id=_view(bench).client_id, client_secret=Secret("another secret")
        )
        view = await bench.manager.begin_sign_in("github")
        assert (await failure(bench.manager.wait_sign_in(view.id))).code == "invalid_client"
        assert (_view(bench).checked_at, _view(bench).check_code) == (
            bench.clock.now(),
            "invalid_client",
        )
        await _keep(bench, "github")
        await bench.connect("github")
        assert _view(bench).check_code == ""


@pytest.mark.parametrize(
    "fault",
    [
        {"drop": "before"},
        {"status": 503, "body": "{}"},
        {"status": 400, "body": '{"error": "invalid_request"}'},
    ],
)
async def test_trouble_on_the_way_of_a_sign_in_says_nothing_about_the_client(
    fault: dict[str, object],
) -> None:
    async with workbench(registered=False) as bench:
        await _keep(bench, "github")
        await bench.connect("github")
        before = _view(bench)
        bench.clock.advance(3600)
        await bench.fault(service="github", endpoint="token", **fault)
        view = await bench.manager.begin_sign_in("github")
        await failure(bench.manager.wait_sign_in(view.id))
        assert _view(bench).checked_at == before.checked_at


async def test_a_client_replaced_during_a_sign_in_is_not_judged_by_it() -> None:
    async with workbench(registered=False) as bench:
        await _keep(bench, "github")
        view = await bench.manager.begin_sign_in("github", open_browser=False)
        await bench.manager.set_registration("github", client_id="Ov23other", client_secret=None)
        await bench.manager.open_browser(view.id)
        await bench.manager.wait_sign_in(view.id)
        assert (_view(bench).client_id, _view(bench).checked_at) == ("Ov23other", None)


async def test_a_note_that_cannot_be_written_spoils_no_sign_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with workbench(registered=False) as bench:
        await _keep(bench, "github")

        async def refuse(_: RegistrationRecord) -> None:
            raise StorageError("database_failed")

        monkeypatch.setattr(bench.clients, "set", refuse)
        connection = await bench.connect("github")
        assert bench.of(connection).account.label


async def test_practice_clients_remember_no_sign_in() -> None:
    async with workbench() as bench:
        await bench.connect("github")
        assert await bench.clients.all() == ()

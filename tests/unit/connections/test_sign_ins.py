"""Sign-ins: several may wait, each ends in its own way."""

import asyncio

import httpx
import pytest
from scripted_person import ScriptedPerson
from sign_in_steps import begun, failure, is_open, view_of
from workbench import workbench

from atom_desktop.connections import sign_ins
from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.sign_in import SignInPhase
from atom_desktop.foundation.events import SignInChanged


async def test_a_sign_in_tells_how_far_it_is() -> None:
    async with workbench() as bench:
        phases: list[SignInPhase] = []
        bench.bus.subscribe(
            lambda event: (
                phases.append(view_of(bench, event.sign_in_id).phase)
                if isinstance(event, SignInChanged)
                else None
            )
        )
        connection = await bench.connect("github")
        await bench.person.finish()
        assert list(dict.fromkeys(phases)) == [
            SignInPhase.WAITING,
            SignInPhase.FINISHING,
            SignInPhase.DONE,
        ]
        (view,) = bench.manager.sign_ins()
        assert (view.result_connection_id, view.failure) == (connection.id, None)
        assert view.browser_opened


@pytest.mark.parametrize("service", ["slack", "gmail"])
async def test_cancelling_closes_the_port_and_changes_nothing(service: str) -> None:
    async with workbench() as bench:
        view = await begun(bench, service)
        port = httpx.URL(httpx.URL(view.authorization_url).params["redirect_uri"]).port or 0
        assert is_open(port)
        await bench.manager.cancel_sign_in(view.id)
        assert not is_open(port)
        assert (await failure(bench.manager.wait_sign_in(view.id))).code == "sign_in_cancelled"
        assert view_of(bench, view.id).phase is SignInPhase.CANCELLED
        assert (bench.manager.connections(), bench.store.names()) == ((), set())
        await bench.manager.cancel_sign_in(view.id)


async def test_a_shared_port_stays_open_until_the_last_sign_in_ends() -> None:
    async with workbench() as bench:
        slack, notion = await begun(bench, "slack"), await begun(bench, "notion")
        await bench.manager.cancel_sign_in(slack.id)
        assert is_open(bench.port)
        await bench.manager.cancel_sign_in(notion.id)
        assert not is_open(bench.port)


async def test_a_second_sign_in_for_the_same_connection_takes_the_firsts_place() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        first = await begun(bench, "slack", connection.id)
        second = await begun(bench, "slack", connection.id)
        assert (await failure(bench.manager.wait_sign_in(first.id))).code == "sign_in_replaced"
        assert view_of(bench, second.id).phase is SignInPhase.WAITING
        assert bench.row(connection.id).sign_in_id == second.id


async def test_services_and_accounts_sign_in_at_once_without_mixing_anything_up() -> None:
    async with workbench() as bench:
        wanted = [(name, 0) for name in ("gmail", "outlook", "notion", "github", "dropbox")]
        wanted += [("slack", account) for account in (2, 0, 1)]
        views = [(await begun(bench, name), account) for name, account in wanted]
        people = [ScriptedPerson(account=account) for _, account in views]
        for person, (view, _) in zip(people, views, strict=True):
            await person.open(view.authorization_url)
        made = await asyncio.gather(*(bench.manager.wait_sign_in(view.id) for view, _ in views))
        for person in people:
            await person.finish()
        assert [entry.provider_id for entry in made] == [name for name, _ in wanted]
        handles = [entry.account.subject[-2:] for entry in made if entry.provider_id == "slack"]
        assert handles == ["03", "01", "02"]
        assert len({entry.id for entry in made}) == len(wanted)


async def test_nobody_waits_longer_than_ten_minutes_of_wall_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sign_ins, "_LOOK_AGAIN", 0.05)
    async with workbench() as bench:
        view = await begun(bench, "slack")
        bench.clock.advance(599)
        await asyncio.sleep(0.15)
        assert view_of(bench, view.id).phase is SignInPhase.WAITING
        bench.clock.advance(2)
        assert (await failure(bench.manager.wait_sign_in(view.id))).code == "sign_in_timeout"
        await bench.until(lambda: not is_open(bench.port))


async def test_the_same_account_signed_in_again_stays_one_connection() -> None:
    async with workbench() as bench:
        connection = await bench.connect("gmail")
        await bench.manager.rename(connection.id, "Work")
        bench.clock.advance(60)
        again = await bench.connect("gmail")
        assert again.id == connection.id
        assert len(bench.manager.connections()) == 1
        assert (again.title, again.token_generation) == ("Work", 2)
        assert again.signed_in_at == bench.clock.now()
        first, second = bench.manager.sign_ins()
        assert (first.was_connected, second.was_connected) == (False, True)


async def test_signing_in_again_heals_and_resumes() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        await bench.control("/revoke", service="slack")
        await bench.manager.check(connection.id)
        assert bench.of(connection).status is ConnectionStatus.SIGN_IN_AGAIN
        healed = await bench.connect("slack", connection_id=connection.id)
        assert (healed.status, healed.failure_code) == (ConnectionStatus.CONNECTED, None)


async def test_a_permission_that_was_unticked_is_shown_as_missing() -> None:
    async with workbench() as bench:
        mail = "https://www.googleapis.com/auth/gmail.readonly"
        bench.person.untick = frozenset({mail})
        connection = await bench.connect("gmail")
        row = bench.row(connection.id)
        assert row.status is ConnectionStatus.CONNECTED
        assert [entry.value for entry in row.permissions if not entry.granted] == [mail]
        assert row.banner is not None
        assert row.banner.title == "Not everything was allowed"


async def test_closing_lets_the_browser_fetch_its_last_page() -> None:
    async with workbench() as bench:
        await bench.connect("slack")
        await bench.manager.close()
        await bench.tasks.close()
        await bench.person.finish()
        assert "Slack is connected" in bench.person.last_page
        assert not is_open(bench.port)


async def test_a_sign_in_to_a_connection_that_is_removed_meanwhile_becomes_a_new_one() -> None:
    async with workbench() as bench:
        old = await bench.connect("github")
        bench.store.gate = asyncio.Event()
        bench.store.at_gate.clear()
        view = await bench.manager.begin_sign_in("github")
        await bench.store.at_gate.wait()
        await bench.records.remove(old.id)
        bench.store.gate.set()
        new = await bench.manager.wait_sign_in(view.id)
        assert new.id != old.id
        assert bench.store.names() == {new.id}


async def test_the_address_holds_no_secret() -> None:
    async with workbench() as bench:
        for service in ("gmail", "github", "notion", "asana"):
            view = await begun(bench, service)
            secret = bench.facts[service]["client_secret"]
            assert secret
            assert secret not in view.authorization_url

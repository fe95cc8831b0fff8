"""Being asked to slow down, in every form: obeyed by everybody at that host, lost by nobody."""

import asyncio
import json
from datetime import timedelta

import httpx
import pytest
from fake_clock import ClockElsewhere, FakeClock
from free_ports import free_port
from private_keyring_daemon import PrivateKeyring
from scripted_person import ScriptedPerson
from workbench import workbench

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.outcome import Refreshed, Retry
from atom_desktop.foundation.errors import UnreachableError
from atom_desktop.foundation.paths import ProfilePaths
from atom_desktop.opening import open_services
from atom_desktop.practice.world import PracticeServices
from atom_desktop.practice_directory import PracticeDirectory
from atom_desktop.services import Services
from atom_desktop.storage.profile_lock import HolderKind

# Form of Retry-After -> seconds for which nobody may ask; 0 where only the background waits.
FORMS = {
    "1200": 1200.0,
    "Sat, 21 Nov 2026 09:30:00 GMT": 1800.0,
    "0": 1.0,
    "-1": 1.0,
    "99999999": 3600.0,
    "soon": 0.0,
    "Sat, 21 Nov 2026 08:00:00 GMT": 1.0,
    "43200": 43200.0,
    None: 0.0,
}


@pytest.mark.parametrize("form", FORMS)
async def test_the_wait_is_kept_by_every_account_at_the_host_and_then_all_is_well(
    form: str | None,
) -> None:
    async with workbench() as bench:
        limited, sibling = await bench.connect("gmail"), await bench.connect("google_drive")
        elsewhere = await bench.connect("asana")
        before = bench.store.tokens(limited.id)
        headers = {"Retry-After": form} if form is not None else {}
        body = '{"message": "rate limited"}'  # no `error`: some libraries take it for a token
        await bench.fault("gmail", "token", status=429, body=body, headers=headers)
        began = bench.clock.now()
        outcome = await bench.engine.renewer.renew(limited.id, in_background=True)
        assert isinstance(outcome, Retry)
        assert outcome.code == "rate_limited"
        now = bench.of(limited)
        assert (now.status, bench.store.tokens(limited.id)) == (ConnectionStatus.CONNECTED, before)
        assert now.retry_at is not None
        assert now.retry_at - began >= timedelta(seconds=max(60.0, FORMS[form]))
        asked = (await bench.ledger("gmail"))["token_requests"]
        held = await bench.engine.renewer.renew(sibling.id, in_background=True)
        assert isinstance(held, Retry)
        assert held.held_back
        assert bench.of(sibling).failures == 0
        assert await bench.manager.access_token(limited.id)
        if FORMS[form]:  # not even a person's own click is sent
            assert isinstance(await bench.manager.renew(sibling.id), Retry)
            assert (await bench.ledger("gmail"))["token_requests"] == asked
        assert isinstance(await bench.manager.renew(elsewhere.id), Refreshed)
        bench.clock.advance(max(0.0, (now.retry_at - began).total_seconds()))
        assert isinstance(await bench.manager.renew(limited.id), Refreshed)
        assert isinstance(await bench.manager.renew(sibling.id), Refreshed)
        assert bench.of(limited).failure_code is None


async def test_whoever_waits_may_try_a_host_that_failed_but_not_one_that_asked() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        bench.clock.advance(9 * 3600)
        await bench.fault("github", "token", status=503, times=2)
        for _ in range(2):
            await bench.engine.renewer.renew(connection.id, in_background=True)
        held = await bench.engine.renewer.renew(connection.id, in_background=True)
        assert isinstance(held, Retry)
        assert held.held_back
        assert await bench.manager.access_token(connection.id)
        bench.clock.advance(9 * 3600)
        await bench.fault("github", "token", status=429, headers={"Retry-After": "600"})
        for _ in range(2):
            with pytest.raises(UnreachableError):
                await bench.manager.access_token(connection.id)


async def test_a_token_in_its_last_minute_is_given_out_while_there_is_no_new_one() -> None:
    async with workbench() as bench:
        connection = await bench.connect("gmail")
        bench.clock.advance(3600 - 30)
        await bench.fault("gmail", "token", status=503, times=2)
        assert await bench.manager.access_token(connection.id)
        bench.clock.advance(31)
        with pytest.raises(UnreachableError):
            await bench.manager.access_token(connection.id)


async def test_a_restart_asks_no_sooner(
    paths: ProfilePaths, clock: FakeClock, private_keyring: PrivateKeyring
) -> None:
    del private_keyring  # tokens that outlive a restart
    person, world = ScriptedPerson(), PracticeServices(clock=ClockElsewhere(clock))
    described = await world.start(redirect_port=free_port())
    practice = PracticeDirectory.from_line(json.dumps(described))

    async def ask(method: str, path: str, body: object = None) -> httpx.Response:
        secret = {"Authorization": f"Bearer {described['control']['secret']}"}
        async with httpx.AsyncClient(trust_env=False) as http:
            url = described["control"]["url"] + path
            return await http.request(method, url, json=body, headers=secret)

    async def requests() -> int:
        return int((await ask("GET", "/ledger")).json()["gmail"]["token_requests"])

    async def opened() -> Services:
        return await open_services(
            paths,
            holder=HolderKind.WINDOW,
            browser=person,
            clock=clock,
            practice=practice,
            environment={},
        )

    try:
        first = await opened()
        ids = []
        for service in ("gmail", "google_drive"):
            view = await first.manager.begin_sign_in(service)
            ids.append((await first.manager.wait_sign_in(view.id)).id)
        await ask(
            "POST",
            "/faults",
            {
                "service": "gmail",
                "endpoint": "token",
                "status": 429,
                "headers": {"Retry-After": "900"},
            },
        )
        assert isinstance(await first.manager.renew(ids[0]), Retry)
        asked = await requests()
        await first.close()
        clock.advance(60)
        second = await opened()
        for connection_id in ids:
            held = await second.manager.renew(connection_id)
            assert isinstance(held, Retry)
            assert (held.code, held.held_back, held.after) == ("rate_limited", True, 840.0)
        assert await requests() == asked
        clock.advance(841)
        for connection_id in ids:
            assert isinstance(await second.manager.renew(connection_id), Refreshed)
        await second.close()
    finally:
        await asyncio.gather(*person.tasks, return_exceptions=True)
        await world.close()

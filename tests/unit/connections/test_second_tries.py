"""Trying again from the browser's last page."""

import asyncio
import re
import time

import httpx
import pytest
from sign_in_steps import failure, is_open, view_of
from workbench import Workbench, workbench

from atom_desktop.connections import listeners
from atom_desktop.connections.sign_in import SignInPhase, SignInView


async def _refused(bench: Workbench, service: str, *, offers: bool = True) -> SignInView:
    bench.person.button = "deny"
    view = await bench.manager.begin_sign_in(service, offers_again=offers)
    assert (await failure(bench.manager.wait_sign_in(view.id))).code == "access_denied"
    await bench.person.finish()
    bench.person.button = "allow"
    return view_of(bench, view.id)


def _origin(view: SignInView) -> httpx.URL:
    redirect = httpx.URL(httpx.URL(view.authorization_url).params["redirect_uri"])
    return redirect.copy_with(path="/", query=None)


def _link(bench: Workbench, view: SignInView) -> httpx.URL:
    [path] = re.findall(r'href="(/again/[^"]+)"', bench.person.last_page)
    return _origin(view).join(path)


def _closes(port: int) -> bool:
    patience = time.monotonic() + 10
    while is_open(port) and time.monotonic() < patience:
        time.sleep(0.05)
    return not is_open(port)


async def _follow(link: httpx.URL) -> httpx.Response:
    async with httpx.AsyncClient(trust_env=False) as http:
        return await http.get(link)


@pytest.mark.parametrize("service", ["gmail", "slack", "github"])
async def test_the_page_of_a_refusal_begins_the_same_sign_in_anew(service: str) -> None:
    async with workbench() as bench:
        first = await _refused(bench, service)

        answer = await _follow(_link(bench, first))

        assert answer.status_code == 303
        [second] = [view for view in bench.manager.sign_ins() if view.again_of == first.id]
        assert answer.headers["location"] == second.authorization_url
        assert second.browser_opened
        await bench.person.open(second.authorization_url)
        connection = await bench.manager.wait_sign_in(second.id)
        assert connection.provider_id == service


async def test_a_sign_in_again_stays_one_of_its_own_connection() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        bench.person.button = "deny"
        first = await bench.manager.begin_sign_in(
            "github", connection_id=connection.id, offers_again=True
        )
        await failure(bench.manager.wait_sign_in(first.id))
        await bench.person.finish()
        await _follow(_link(bench, first))
        second = bench.manager.sign_ins()[-1]
        assert (second.again_of, second.connection_id) == (first.id, connection.id)
        assert second.phase is SignInPhase.WAITING


async def test_without_a_program_that_stays_no_page_offers_it() -> None:
    async with workbench() as bench:
        await _refused(bench, "slack", offers=False)
        assert "/again/" not in bench.person.last_page


@pytest.mark.parametrize(
    ("body", "status"), [('{"error": "invalid_client"}', 401), ('{"error": "invalid_scope"}', 400)]
)
async def test_a_wrong_set_up_is_nothing_to_try_again(body: str, status: int) -> None:
    async with workbench() as bench:
        await bench.fault("gmail", "token", status=status, body=body)
        view = await bench.manager.begin_sign_in("gmail", offers_again=True)
        await failure(bench.manager.wait_sign_in(view.id))
        await bench.person.finish()
        assert "/again/" not in bench.person.last_page


async def test_beginning_in_the_app_makes_the_link_useless() -> None:
    async with workbench() as bench:
        first = await _refused(bench, "slack")
        link = _link(bench, first)
        second = await bench.manager.begin_sign_in("slack", open_browser=False)
        assert (await _follow(link)).status_code == 404
        assert [view.id for view in bench.manager.sign_ins()] == [first.id, second.id]


async def test_the_port_is_kept_for_the_link_and_closed_after_its_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(listeners, "SECOND_TRY", 0.4)
    async with workbench() as bench:
        first = await _refused(bench, "gmail")
        port = _origin(first).port
        assert port is not None
        assert is_open(port)
        assert await asyncio.to_thread(_closes, port)


async def test_the_port_that_a_link_keeps_is_known_as_the_app_s_own() -> None:
    async with workbench() as bench:
        assert not bench.manager.is_listening
        await _refused(bench, "slack")
        assert is_open(bench.port)
        assert bench.manager.is_listening


async def test_quitting_does_not_wait_for_somebody_to_try_again() -> None:
    async with asyncio.timeout(20), workbench() as bench:
        first = await _refused(bench, "gmail")
        port = _origin(first).port
        assert port is not None
        assert is_open(port)
    assert not is_open(port)


async def test_a_link_used_while_quitting_begins_nothing() -> None:
    async with asyncio.timeout(20), workbench() as bench:
        first = await _refused(bench, "slack")
        bench.store.probe_gate = asyncio.Event()
        bench.store.at_gate.clear()
        click = asyncio.create_task(_follow(_link(bench, first)))
        await bench.store.at_gate.wait()
        quitting = asyncio.create_task(bench.manager.close())
        await bench.until(lambda: bench.engine.sign_ins._is_closing)
        bench.store.probe_gate.set()
        await quitting
        await asyncio.gather(click, return_exceptions=True)
        assert all(view.phase.is_over for view in bench.manager.sign_ins())
        assert not is_open(bench.port)


async def test_a_sign_in_begun_while_quitting_is_ended() -> None:
    async with asyncio.timeout(20), workbench() as bench:
        await bench.manager.begin_sign_in("slack", open_browser=False)
        bench.store.probe_gate = asyncio.Event()
        bench.store.at_gate.clear()
        late = asyncio.create_task(bench.manager.begin_sign_in("gmail"))
        await bench.store.at_gate.wait()
        quitting = asyncio.create_task(bench.manager.close())
        await bench.until(lambda: bench.engine.sign_ins._is_closing)
        bench.store.probe_gate.set()
        await quitting
        assert (await failure(late)).code == "sign_in_cancelled"
        assert bench.person.tasks == []
        assert all(view.phase.is_over for view in bench.manager.sign_ins())


async def test_a_refusal_that_was_pasted_keeps_no_port_for_a_page_that_nobody_sees() -> None:
    async with workbench() as bench:
        view = await bench.manager.begin_sign_in("gmail", open_browser=False, offers_again=True)
        asked = httpx.URL(view.authorization_url).params
        back = httpx.URL(asked["redirect_uri"]).copy_with(
            params={"error": "access_denied", "state": asked["state"]}
        )
        await bench.manager.paste_redirect(view.id, str(back))
        assert (await failure(bench.manager.wait_sign_in(view.id))).code == "access_denied"
        port = back.port
        assert port is not None
        assert await asyncio.to_thread(_closes, port)

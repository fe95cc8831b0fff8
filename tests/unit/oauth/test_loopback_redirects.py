"""Which requests end a sign-in and which change nothing."""

import asyncio
import time

import pytest
from loopback_client import STATE, Waiting, ask, exchange, listening, wait_for_answer

from atom_desktop.oauth.loopback import LoopbackListener
from atom_desktop.oauth.pages import Page, PageTone


async def _still_waits(listener: LoopbackListener, waiting: Waiting) -> None:
    assert waiting.given == []
    assert not waiting.expectation.taken
    assert (await ask(listener.port, f"/callback?code=real&state={STATE}")).status == 303
    [response] = waiting.given
    assert response.code is not None
    assert response.code.reveal() == "real"


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?",
        "?code=evil",
        "?code=evil&state=",
        "?code=evil&state=wrong",
        f"?code=evil&state={STATE[:-1]}",
        f"?code=evil&state={STATE}x",
        f"?code=evil&state={STATE.swapcase()}",
        f"?code=evil&state={STATE[:-1]}t",
        f"?code=evil&State={STATE}",
        f"?code=evil&nonce={STATE}",
        "?code=evil&state=%00%ff%ed%a0%80",
        "?code=evil&state=%E2%82%AC",
        "?error=access_denied",
        "?error=access_denied&state=",
        "?error=access_denied&state=wrong",
        "?" + "&".join(f"p{number}=1" for number in range(70)) + f"&state={STATE}&code=evil",
    ],
)
async def test_an_answer_without_the_right_state_does_not_end_the_flow(query: str) -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener)
        reply = await ask(listener.port, f"/callback{query}")
        assert reply.status == 400
        assert "location" not in reply.headers
        assert "evil" not in reply.body
        await _still_waits(listener, waiting)


async def test_an_answer_counts_once() -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener)
        target = f"/callback?code=c&state={STATE}"
        replies = [await ask(listener.port, target) for _ in range(3)]
        assert [reply.status for reply in replies] == [303, 400, 400]
        assert len(waiting.given) == 1


async def test_a_forgotten_sign_in_takes_no_answer() -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener)
        listener.forget(waiting.expectation)
        assert (await ask(listener.port, f"/callback?code=c&state={STATE}")).status == 404
        assert waiting.given == []


async def test_several_sign_ins_at_one_port_are_told_apart_by_state_and_path() -> None:
    async with listening() as listener:
        first = wait_for_answer(listener, state="state-one")
        second = wait_for_answer(listener, state="state-two")
        third = wait_for_answer(listener, state="state-three", path="/other")
        assert (await ask(listener.port, "/callback?code=2&state=state-two")).status == 303
        assert (await ask(listener.port, "/callback?code=3&state=state-three")).status == 400
        assert (await ask(listener.port, "/other?code=3&state=state-three")).status == 303
        assert first.given == []
        assert [len(entry.given) for entry in (second, third)] == [1, 1]
        assert (await ask(listener.port, "/callback?code=1&state=state-one")).status == 303
        assert first.given[0].state == "state-one"


async def test_two_thousand_wrong_states_do_not_keep_the_real_one_waiting() -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener)
        limit = asyncio.Semaphore(20)

        async def attack(number: int) -> int:
            async with limit:
                return (await ask(listener.port, f"/callback?code=evil&state=guess{number}")).status

        attacks = [asyncio.create_task(attack(number)) for number in range(2000)]
        await attacks[200]
        began = time.monotonic()
        await _still_waits(listener, waiting)
        assert time.monotonic() - began < 1
        assert set(await asyncio.gather(*attacks)) == {400}


@pytest.mark.parametrize(
    ("query", "doubled"),
    [
        (f"code=a&code=b&state={STATE}", {"code"}),
        (f"code=a&state={STATE}&state={STATE}", {"state"}),
        (f"code=a&state=other&state={STATE}", {"state"}),
        (f"error=x&error=access_denied&state={STATE}", {"error"}),
        (f"code=a&x=1&x=2&state={STATE}", set()),
    ],
)
async def test_a_parameter_that_stands_twice_is_handed_on_as_such(
    query: str, doubled: set[str]
) -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener)
        assert (await ask(listener.port, f"/callback?{query}")).status == 303
        assert waiting.given[0].duplicated == doubled


async def test_an_error_beside_a_code_is_handed_on_as_an_error() -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener)
        await ask(listener.port, f"/callback?code=a&error=access_denied&state={STATE}")
        assert waiting.given[0].error == "access_denied"


@pytest.mark.parametrize(
    "announced",
    [
        ("Content-Length: 1073741824",),
        ("Content-Type: application/x-www-form-urlencoded", "Content-Length: 10"),
        ("Content-Type: text/plain", "Transfer-Encoding: chunked"),
        ("Connection: Upgrade", "Upgrade: websocket"),
    ],
)
@pytest.mark.parametrize(
    "method",
    ["HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "X" * 10_240],
)
async def test_other_methods_are_refused_and_their_body_is_not_awaited(
    method: str, announced: tuple[str, ...], caplog: pytest.LogCaptureFixture
) -> None:
    if method == "POST" and "urlencoded" in announced[0]:
        return  # our own page's form, which has its own tests
    async with listening() as listener:
        waiting = wait_for_answer(listener)
        async with asyncio.timeout(2):
            reply = await ask(
                listener.port,
                f"/callback?code=c&state={STATE}",
                method=method,
                headers=("Origin: https://evil.example", *announced),
            )
        assert reply.status == 405
        assert reply.headers["allow"] == "GET"
        assert not [name for name in reply.headers if name.startswith("access-control")]
        if method == "HEAD":
            assert reply.body == ""
        await _still_waits(listener, waiting)
    assert not caplog.records


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:{port}",
        "localhost:{port}",
        "127.0.0.1",
        "127.0.0.1:1",
        "[::1]:{port}",
    ],
)
async def test_a_foreign_host_name_is_misdirected(host: str) -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener)
        named = host.format(port=listener.port)
        reply = await ask(listener.port, f"/callback?code=c&state={STATE}", host=named)
        assert reply.status == 421
        await _still_waits(listener, waiting)


@pytest.mark.parametrize(
    "target",
    [
        "//[broken?code=c&state={state}",
        "//evil.example/callback?code=c&state={state}",
        "http://evil.example/callback?code=c&state={state}",
        "/callback/?code=c&state={state}",
        "/callbac%6b?code=c&state={state}",
        "/?code=c&state={state}",
        "*",
    ],
)
async def test_a_target_that_is_not_the_path_itself_finds_nothing(target: str) -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener)
        assert (await ask(listener.port, target.format(state=STATE))).status == 404
        await _still_waits(listener, waiting)


@pytest.mark.parametrize(
    "raw",
    [
        b"\r\n\r\n",
        b"nonsense\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"GET /callback HTTP/1.1\r\n\r\n",
        b"GET /callback HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        b"GET /callback\x00 HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET /c\xc3\xa4llback HTTP/1.1\r\nHost: a\r\n\r\n",
    ],
)
async def test_what_is_not_http_is_hung_up_on(raw: bytes, caplog: pytest.LogCaptureFixture) -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener)
        async with asyncio.timeout(2):
            assert await exchange(listener.port, raw) == b""
        await _still_waits(listener, waiting)
    assert not [record for record in caplog.records if record.levelname in {"ERROR", "WARNING"}]


@pytest.mark.parametrize("name", ["next", "redirect", "return_to", "error_uri", "state2"])
async def test_no_parameter_decides_where_the_browser_goes(name: str) -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener)
        reply = await ask(listener.port, f"/callback?code=c&state={STATE}&{name}=//evil.example")
        assert reply.headers["location"] == f"/finished/{waiting.expectation.result_id}"
        listener.finish(waiting.expectation, Page(title="Over", body="Over.", tone=PageTone.OK))
        shown = await ask(listener.port, f"{reply.headers['location']}?{name}=//evil.example")
        assert "evil" not in reply.body + shown.body


async def test_a_refusal_without_state_counts_only_where_the_service_sends_such() -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener, denial_may_lack_state=True)
        for harmless in ("?code=evil", "?error=", "?error=access_denied&code=evil"):
            assert (await ask(listener.port, f"/callback{harmless}")).status == 400
        assert (await ask(listener.port, "/callback?error=access_denied&state=no")).status == 400
        assert (await ask(listener.port, "/callback?error=access_denied&state=")).status == 303
        [response] = waiting.given
        assert (response.error, response.state) == ("access_denied", STATE)
        assert (await ask(listener.port, "/callback?error=access_denied")).status == 400


async def test_a_refusal_without_state_counts_not_while_two_wait_on_the_path() -> None:
    async with listening() as listener:
        first = wait_for_answer(listener, denial_may_lack_state=True)
        second = wait_for_answer(listener, state="other", denial_may_lack_state=True)
        assert (await ask(listener.port, "/callback?error=access_denied")).status == 400
        assert first.given == second.given == []


def _fetched(mode: str, dest: str, site: str = "cross-site") -> tuple[str, ...]:
    return (f"Sec-Fetch-Site: {site}", f"Sec-Fetch-Mode: {mode}", f"Sec-Fetch-Dest: {dest}")


@pytest.mark.parametrize(
    "headers",
    [
        _fetched("no-cors", "image"),
        _fetched("no-cors", "script"),
        _fetched("cors", "empty"),
        _fetched("navigate", "iframe"),
        _fetched("navigate", "object", "none"),
        _fetched("no-cors", "document"),
        ("Sec-Fetch-Site: cross-site",),
        ("Sec-Fetch-Mode: navigate",),
        ("Sec-Fetch-Dest: document",),
    ],
    ids=range(9),
)
async def test_a_refusal_without_state_counts_only_from_a_page_one_is_taken_to(
    headers: tuple[str, ...],
) -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener, denial_may_lack_state=True)
        denial = "/callback?error=access_denied"
        assert (await ask(listener.port, denial, headers=headers)).status == 400
        assert waiting.given == []
        taken = _fetched("navigate", "document")
        assert (await ask(listener.port, denial, headers=taken)).status == 303
        assert waiting.given[0].error == "access_denied"

"""Tokens that come in the fragment: one page, one script, one POST."""

import asyncio
from urllib.parse import urlencode

import pytest
from loopback_client import STATE, Reply, ask, listening, wait_for_answer

FORM = "application/x-www-form-urlencoded"


async def _post(
    port: int,
    *,
    nonce: str = STATE,
    origin: str | None = "",
    body: bytes = b"token=tk&error=",
    kind: str = FORM,
    headers: tuple[str, ...] = (),
    path: str = "/token",
) -> Reply:
    named = f"http://127.0.0.1:{port}" if origin == "" else origin
    sent = [f"Content-Type: {kind}", f"Content-Length: {len(body)}", *headers]
    if named is not None:
        sent.append(f"Origin: {named}")
    target = f"{path}?nonce={nonce}"
    return await ask(port, target, method="POST", headers=tuple(sent), body=body)


async def test_the_token_of_the_fragment_is_posted_by_our_own_page_and_counts_once() -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener, path="/token", fragment=True)
        page = await ask(listener.port, f"/token?nonce={STATE}")
        assert page.status == 200
        assert f'action="/token?nonce={STATE}"' in page.body
        assert waiting.given == []
        reply = await _post(listener.port)
        assert reply.status == 303
        assert reply.headers["location"] == f"/finished/{waiting.expectation.result_id}"
        [response] = waiting.given
        assert response.code is not None
        assert (response.code.reveal(), response.state, response.error) == ("tk", STATE, None)
        assert (await _post(listener.port)).status == 405
        assert (await ask(listener.port, f"/token?nonce={STATE}")).status == 400
        assert len(waiting.given) == 1


async def test_a_refusal_in_the_fragment_is_handed_on() -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener, path="/token", fragment=True)
        assert (await _post(listener.port, body=b"token=&error=access_denied")).status == 303
        assert waiting.given[0].code is None
        assert waiting.given[0].error == "access_denied"


@pytest.mark.parametrize("query", ["", "?nonce=", "?nonce=wrong", f"?state={STATE}&token=evil"])
async def test_the_page_is_given_only_for_the_right_nonce(query: str) -> None:
    async with listening() as listener:
        wait_for_answer(listener, path="/token", fragment=True)
        reply = await ask(listener.port, f"/token{query}")
        assert reply.status == 400
        assert "<script" not in reply.body


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": None}, 403),
        ({"origin": "http://localhost:1"}, 403),
        ({"nonce": "wrong"}, 405),
        ({"nonce": ""}, 405),
        ({"nonce": STATE + "&a=1" * 70}, 400),
        ({"path": "/callback"}, 405),
        ({"kind": "text/plain"}, 403),
        ({"kind": "application/json"}, 403),
        ({"body": b"&".join(b"token=evil" for _ in range(9))}, 400),
    ],
)
async def test_a_post_that_is_not_our_page_s_changes_nothing(
    change: dict[str, object], status: int
) -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener, path="/token", fragment=True)
        reply = await _post(listener.port, **change)  # type: ignore[arg-type]  # one of its own
        assert reply.status == status
        assert waiting.given == []
        assert (await _post(listener.port)).status == 303
        assert len(waiting.given) == 1


async def test_a_body_over_the_cap_or_without_a_length_is_not_read() -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener, path="/token", fragment=True)
        origin = f"Origin: http://127.0.0.1:{listener.port}"
        kind = f"Content-Type: {FORM}"
        for length in ("Content-Length: 16385", "Transfer-Encoding: chunked"):
            async with asyncio.timeout(2):  # nothing is awaited that was only announced
                reply = await ask(
                    listener.port,
                    f"/token?nonce={STATE}",
                    method="POST",
                    headers=(origin, kind, length),
                )
            assert reply.status == 403
        assert waiting.given == []


async def test_a_long_token_fits() -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener, path="/token", fragment=True)
        token = "t" * 12_288
        await _post(listener.port, body=urlencode({"token": token, "error": ""}).encode())
        code = waiting.given[0].code
        assert code is not None
        assert code.reveal() == token


async def test_a_fragment_sign_in_takes_no_code_from_the_query() -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener, path="/token", fragment=True)
        reply = await ask(listener.port, f"/token?nonce={STATE}&state={STATE}&code=evil")
        assert reply.status == 200
        assert waiting.given == []

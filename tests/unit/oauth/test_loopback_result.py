"""The page a browser waits for, and what every answer carries."""

import asyncio

import pytest
from loopback_client import STATE, ask, listening, wait_for_answer

from atom_desktop.oauth import loopback, pages
from atom_desktop.oauth.pages import Page, PageTone

DONE = Page(title="Gmail is connected", body="You can close this tab.", tone=PageTone.OK)


async def test_the_browser_is_sent_to_an_address_without_the_code() -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener)
        reply = await ask(listener.port, f"/callback?code=the-code&state={STATE}")
        assert reply.status == 303
        assert reply.headers["location"] == f"/finished/{waiting.expectation.result_id}"
        assert "the-code" not in str(reply)
        assert STATE not in str(reply)


async def test_success_is_shown_only_once_the_sign_in_is_finished() -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener)
        reply = await ask(listener.port, f"/callback?code=c&state={STATE}")
        shown = asyncio.create_task(ask(listener.port, reply.headers["location"]))
        done, _ = await asyncio.wait([shown], timeout=0.2)
        assert not done
        assert not waiting.expectation.shown.is_set()
        listener.finish(waiting.expectation, DONE)
        page = await shown
        assert page.status == 200
        assert "Gmail is connected" in page.body
        assert waiting.expectation.shown.is_set()


async def test_the_first_end_of_a_sign_in_is_the_one_shown() -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener)
        reply = await ask(listener.port, f"/callback?code=c&state={STATE}")
        listener.finish(waiting.expectation, DONE)
        listener.finish(waiting.expectation, pages.STALE)
        for _ in range(2):  # a reload shows it again
            assert (
                "Gmail is connected" in (await ask(listener.port, reply.headers["location"])).body
            )


async def test_an_exchange_that_takes_long_is_called_almost_done_and_no_success(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(loopback, "RESULT_DEADLINE", 0.1)
    async with listening() as listener:
        waiting = wait_for_answer(listener)
        reply = await ask(listener.port, f"/callback?code=c&state={STATE}")
        page = await ask(listener.port, reply.headers["location"])
        assert pages.ALMOST_DONE.body in page.body
        listener.finish(waiting.expectation, DONE)
        assert "Gmail is connected" in (await ask(listener.port, reply.headers["location"])).body


async def test_a_result_is_found_only_by_its_own_address_and_only_after_the_answer() -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener)
        right = waiting.expectation.result_id
        listener.finish(waiting.expectation, DONE)
        assert (await ask(listener.port, f"/finished/{right}")).status == 404
        await ask(listener.port, f"/callback?code=c&state={STATE}")
        for wrong in ("", right[:-1], right + "x", right.swapcase(), "%C3%A4"):
            assert (await ask(listener.port, f"/finished/{wrong}")).status == 404
        assert (await ask(listener.port, f"/finished/{right}")).status == 200


async def test_every_answer_is_strict_about_what_may_happen_in_it() -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener)
        fragment = wait_for_answer(listener, path="/token", state="other", fragment=True)
        listener.finish(waiting.expectation, DONE)
        port = listener.port
        replies = [
            await ask(port, "/callback?state=wrong"),
            await ask(port, "/callback", method="PUT"),
            await ask(port, "/callback", host="evil.example"),
            await ask(port, "/nowhere"),
            await ask(port, f"/callback?code=c&state={STATE}"),
            await ask(port, f"/finished/{waiting.expectation.result_id}"),
            await ask(port, "/token?nonce=other"),
            await ask(port, "/token?nonce=other", method="POST"),
        ]
        assert [reply.status for reply in replies] == [400, 405, 421, 404, 303, 200, 200, 403]
        for reply in replies:
            policy = reply.headers["content-security-policy"].split("; ")
            assert {"default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"} <= {*policy}
            assert "unsafe" not in str(policy)
            assert reply.headers["x-content-type-options"] == "nosniff"
            assert reply.headers["x-frame-options"] == "DENY"
            assert reply.headers["cache-control"] == "no-store"
            assert reply.headers["cross-origin-opener-policy"] == "same-origin"
            assert reply.headers["content-type"] == "text/html; charset=utf-8"
            assert reply.headers["connection"] == "close"
            assert not [name for name in reply.headers if name.startswith("access-control")]
            has_script = reply is replies[6]
            assert ("script-src" in str(policy)) == has_script
            wanted = "same-origin" if has_script else "no-referrer"
            assert reply.headers["referrer-policy"] == wanted
        assert fragment.given == []

"""The link on a failed sign-in's last page."""

import asyncio
import socket
import struct
from collections.abc import Awaitable, Callable

import pytest
from loopback_client import STATE, Reply, Waiting, ask, listening, wait_for_answer

from atom_desktop.oauth import pages
from atom_desktop.oauth.expectation import SecondTry
from atom_desktop.oauth.loopback import LoopbackListener
from atom_desktop.oauth.pages import Page, PageTone

ONWARD = "https://service.example/authorize?state=new"
SORRY = Page(title="Your keyring is locked", body="Unlock it.", tone=PageTone.ATTENTION)


class Beginning:
    """What the link leads to; counts how often it was used."""

    def __init__(self, *answers: str | Page) -> None:
        self.answers = list(answers)

    async def __call__(self) -> str | Page:
        return self.answers.pop(0)


async def _failed(
    listener: LoopbackListener, begin: Callable[[], Awaitable[str | Page]]
) -> tuple[Waiting, str, Reply]:
    """End a sign-in with a page that has the link; returns the link's target and that page."""
    waiting = wait_for_answer(listener)
    reply = await ask(listener.port, f"/callback?error=access_denied&state={STATE}")
    second_try = SecondTry(begin=begin)
    waiting.expectation.second_try = second_try
    page = Page(title="Nothing", body="was connected", tone=PageTone.OK, again=second_try.id)
    listener.finish(waiting.expectation, page)
    return waiting, f"/again/{second_try.id}", await ask(listener.port, reply.headers["location"])


async def test_the_link_on_the_page_sends_the_browser_on_and_works_once() -> None:
    async with listening() as listener:
        begin = Beginning(ONWARD)
        waiting, link, page = await _failed(listener, begin)
        second_try = waiting.expectation.second_try
        assert second_try is not None
        assert f'<a href="{link}">Try again</a>' in page.body

        reply = await ask(listener.port, link)

        assert (reply.status, reply.headers["location"]) == (303, ONWARD)
        assert second_try.is_over.is_set()
        assert (await ask(listener.port, link)).status == 404
        assert begin.answers == []


async def test_a_sign_in_that_cannot_begin_is_explained_on_the_page() -> None:
    async with listening() as listener:
        _, link, _ = await _failed(listener, Beginning(SORRY))
        reply = await ask(listener.port, link)
        assert reply.status == 200
        assert "Your keyring is locked" in reply.body


@pytest.mark.parametrize(
    "headers",
    [
        ("Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"),
        ("Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"),
        ("Sec-Fetch-Site: same-origin", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: image"),
        ("Sec-Purpose: prefetch",),
    ],
)
async def test_no_other_page_and_no_loading_ahead_uses_the_link(headers: tuple[str, ...]) -> None:
    async with listening() as listener:
        begin = Beginning(ONWARD)
        _, link, _ = await _failed(listener, begin)
        assert (await ask(listener.port, link, headers=headers)).status == 403
        assert begin.answers == [ONWARD]
        assert (await ask(listener.port, link)).status == 303


async def test_guessed_links_and_withdrawn_ones_lead_nowhere() -> None:
    async with listening() as listener:
        begin = Beginning(ONWARD)
        waiting, link, _ = await _failed(listener, begin)
        for wrong in ("/again/", link[:-1], link + "x", link.swapcase()):
            assert (await ask(listener.port, wrong)).status == 404
        waiting.expectation.withdraw_second_try()
        assert (await ask(listener.port, link)).status == 404
        assert begin.answers == [ONWARD]


async def test_two_clicks_at_once_begin_one_sign_in() -> None:
    async with listening() as listener:
        begin = Beginning(ONWARD)
        _, link, _ = await _failed(listener, begin)
        replies = await asyncio.gather(*(ask(listener.port, link) for _ in range(5)))
        assert sorted(reply.status for reply in replies) == [303, 404, 404, 404, 404]


async def test_a_browser_that_has_gone_keeps_no_port_open() -> None:
    async with listening() as listener:
        asked, answered = asyncio.Event(), asyncio.Event()

        async def begin() -> str:
            asked.set()
            await answered.wait()
            return ONWARD

        waiting, link, _ = await _failed(listener, begin)
        second_try = waiting.expectation.second_try
        assert second_try is not None
        _, writer = await asyncio.open_connection("127.0.0.1", listener.port)
        writer.write(f"GET {link} HTTP/1.1\r\nHost: 127.0.0.1:{listener.port}\r\n\r\n".encode())
        await asked.wait()
        sock = writer.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        writer.transport.abort()
        for _ in range(20):  # turns of the loop: it is closed, and that is heard of
            await asyncio.sleep(0)
        answered.set()
        async with asyncio.timeout(10):
            await second_try.is_over.wait()


async def test_an_address_of_any_letters_is_one_line_of_the_answer() -> None:
    async with listening() as listener:
        odd = "https://bücher.example/sign in?next=ü&state=a%20b\r\nSet-Cookie: a=b"
        _, link, _ = await _failed(listener, Beginning(odd))
        reply = await ask(listener.port, link)
        assert reply.headers["location"] == (
            "https://b%C3%BCcher.example/sign%20in?next=%C3%BC&state=a%20b%0D%0ASet-Cookie:%20a=b"
        )
        assert "set-cookie" not in reply.headers


def test_pages_without_another_try_have_no_link() -> None:
    assert b"<a " not in pages.render(SORRY)

"""Large, slow and idle requests, and the end of the port."""

import asyncio
import contextlib
import time

import pytest
from loopback_client import STATE, ask, exchange, listening, wait_for_answer

from atom_desktop.oauth import loopback
from atom_desktop.oauth.loopback import LoopbackListener


async def _real_answer_arrives(listener: LoopbackListener) -> None:
    began = time.monotonic()
    assert (await ask(listener.port, f"/callback?code=c&state={STATE}")).status == 303
    assert time.monotonic() - began < 1


async def _open_lines(port: int, count: int, opening: bytes) -> list[asyncio.StreamWriter]:
    writers = []
    for _ in range(count):
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(opening)
        writers.append(writer)
    return writers


async def _hang_up(writers: list[asyncio.StreamWriter]) -> None:
    for writer in writers:
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()


@pytest.mark.parametrize(
    "opening", [b"", b"GET /callback?code=", b"POST /callback HTTP/1.1\r\nHost: a\r\n"]
)
async def test_a_hundred_idle_lines_do_not_keep_the_answer_out(opening: bytes) -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener)
        writers = await _open_lines(listener.port, 100, opening)
        await _real_answer_arrives(listener)
        assert len(waiting.given) == 1
        assert len(listener._connections) <= loopback.MAX_CONNECTIONS
        await _hang_up(writers)


async def test_a_request_that_does_not_end_in_time_is_hung_up_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(loopback, "READ_DEADLINE", 0.2)
    async with listening() as listener:
        wait_for_answer(listener)
        reader, writer = await asyncio.open_connection("127.0.0.1", listener.port)

        async def drip() -> None:
            with contextlib.suppress(OSError):
                for letter in b"GET /callback?code=slow HTTP/1.1":
                    writer.write(bytes([letter]))
                    await writer.drain()
                    await asyncio.sleep(0.05)

        dripping = asyncio.create_task(drip())
        async with asyncio.timeout(1):
            with contextlib.suppress(ConnectionResetError):
                assert await reader.read() == b""
        await dripping
        await _hang_up([writer])
        await _real_answer_arrives(listener)


async def test_the_deadline_for_a_request_is_five_seconds() -> None:
    assert loopback.READ_DEADLINE == 5.0


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"GET /callback?code=" + b"a" * 40_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /callback HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 40_000 + b"\r\n\r\n",
        b"GET /callback HTTP/1.1\r\nHost: x\r\n" + b"X: a\r\n" * 10_000 + b"\r\n",
    ],
)
async def test_a_request_over_16_kib_is_hung_up_on(request_bytes: bytes) -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener)
        with contextlib.suppress(OSError):
            assert await exchange(listener.port, request_bytes) == b""
        await _real_answer_arrives(listener)
        assert len(waiting.given) == 1


async def test_a_code_of_twelve_kib_still_fits() -> None:
    async with listening() as listener:
        waiting = wait_for_answer(listener)
        code = "c" * 12_288
        assert (await ask(listener.port, f"/callback?code={code}&state={STATE}")).status == 303
        found = waiting.given[0].code
        assert found is not None
        assert found.reveal() == code


async def test_closing_ends_idle_and_waiting_lines_within_a_second_and_leaves_no_task() -> None:
    before = asyncio.all_tasks()
    listener = await LoopbackListener.bind("localhost")
    waiting = wait_for_answer(listener)
    host = f"localhost:{listener.port}"
    reply = await ask(listener.port, f"/callback?code=c&state={STATE}", host=host)
    idle = await _open_lines(listener.port, 5, b"GET /")
    page = asyncio.create_task(
        exchange(
            listener.port,
            f"GET {reply.headers['location']} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode(),
        )
    )
    for _ in range(100):  # until the listener has seen them
        await asyncio.sleep(0)
    assert len(listener._connections) == 6
    async with asyncio.timeout(1):
        await listener.close()
    assert not listener._connections
    assert not waiting.expectation.shown.is_set()
    with contextlib.suppress(OSError):
        assert await page == b""
    await _hang_up(idle)
    await asyncio.sleep(0)
    assert asyncio.all_tasks() == before


async def test_a_line_taken_just_before_the_port_closes_gets_no_answer() -> None:
    listener = await LoopbackListener.bind("127.0.0.1")
    waiting = wait_for_answer(listener)
    reader, writer = await asyncio.open_connection("127.0.0.1", listener.port)
    writer.write(f"GET /callback?code=c&state={STATE} HTTP/1.1\r\n".encode())
    await writer.drain()
    await listener.close()
    with contextlib.suppress(OSError):
        writer.write(f"Host: 127.0.0.1:{listener.port}\r\n\r\n".encode())
        assert await reader.read() == b""
    await _hang_up([writer])
    assert waiting.given == []


async def test_closing_twice_is_harmless() -> None:
    listener = await LoopbackListener.bind("127.0.0.1")
    await listener.close()
    await listener.close()

"""A browser's side of the sign-in port: real sockets, raw requests."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from atom_desktop.oauth.authorization import AuthorizationResponse
from atom_desktop.oauth.expectation import Expectation
from atom_desktop.oauth.loopback import LoopbackListener

STATE = "Right-state_0123456789abcdefghijklmnopqrstu"


@dataclass(frozen=True)
class Reply:
    """What came back; header names are lower case."""

    status: int
    headers: dict[str, str]
    body: str


@dataclass
class Waiting:
    """A sign-in that waits, and what it was given."""

    expectation: Expectation
    given: list[AuthorizationResponse] = field(default_factory=list)


@asynccontextmanager
async def listening(host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[LoopbackListener]:
    """Keep a listener open for a while."""
    listener = await LoopbackListener.bind(host, port)
    try:
        yield listener
    finally:
        await listener.close()


def wait_for_answer(
    listener: LoopbackListener,
    *,
    path: str = "/callback",
    state: str = STATE,
    fragment: bool = False,
    denial_may_lack_state: bool = False,
) -> Waiting:
    """Let a sign-in wait at `listener`."""
    given: list[AuthorizationResponse] = []
    expectation = Expectation(
        path=path,
        state=state,
        on_response=given.append,
        fragment=fragment,
        denial_may_lack_state=denial_may_lack_state,
    )
    listener.expect(expectation)
    return Waiting(expectation, given)


async def exchange(port: int, request: bytes, address: str = "127.0.0.1") -> bytes:
    """Send bytes and return all that comes back until the line is closed."""
    reader, writer = await asyncio.open_connection(address, port)
    try:
        writer.write(request)
        return await reader.read()
    finally:
        writer.close()
        await writer.wait_closed()


async def ask(
    port: int,
    target: str,
    *,
    method: str = "GET",
    host: str = "",
    headers: tuple[str, ...] = (),
    body: bytes = b"",
    address: str = "127.0.0.1",
) -> Reply:
    """Send one request and read its answer."""
    lines = [f"{method} {target} HTTP/1.1", f"Host: {host or f'127.0.0.1:{port}'}", *headers]
    raw = await exchange(port, "\r\n".join([*lines, "", ""]).encode() + body, address)
    return parsed(raw)


def parsed(raw: bytes) -> Reply:
    """Take an answer apart."""
    head, _, body = raw.partition(b"\r\n\r\n")
    status_line, *lines = head.decode().split("\r\n")
    named = dict(line.split(": ", 1) for line in lines)
    return Reply(
        status=int(status_line.split(" ")[1]),
        headers={name.lower(): value for name, value in named.items()},
        body=body.decode(),
    )

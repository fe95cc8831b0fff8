"""A server that says what it is told, byte for byte, and keeps what it heard."""

import asyncio
import contextlib
import ssl
from types import TracebackType
from typing import Self


def answer(body: bytes = b"", *headers: str, status: int = 200) -> bytes:
    """Return a whole answer with the right length."""
    lines = [f"HTTP/1.1 {status} Made-up", f"Content-Length: {len(body)}", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


class RawServer:
    """Answers every request with `reply` and hangs up; `hold` keeps the line open instead.

    The answer comes once `go` is set, which it is from the beginning.
    """

    def __init__(
        self, reply: bytes = b"", *, hold: bool = False, tls: ssl.SSLContext | None = None
    ) -> None:
        self.go = asyncio.Event()
        self.go.set()
        self.reply = reply
        self.received: list[bytes] = []
        self.connections = 0
        self.port = 0
        self._hold = hold
        self._tls = tls
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def url(self) -> str:
        """The address without a path."""
        return f"http{'s' if self._tls else ''}://127.0.0.1:{self.port}"

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._talk, "127.0.0.1", 0, ssl=self._tls)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self.connections += 1
        try:
            self.received.append(await _request(reader))
            await self.go.wait()
            writer.write(self.reply)
            await writer.drain()
            if self._hold:
                await asyncio.Event().wait()
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # the client gave up, or the test is over
        finally:
            self._tasks.discard(task)
            writer.close()
            with contextlib.suppress(OSError, asyncio.CancelledError):
                await writer.wait_closed()


async def _request(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    length = 0
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    return head + await reader.readexactly(length)

"""The loopback listener that takes a sign-in's redirect (RFC 8252 sections 7.3 and 8.3).

It is bound before the browser opens and keeps that socket. Several sign-ins may wait at one port;
each is found by its state. Stray requests, wrong states and replays get a page and change nothing.
The answer is taken, the browser is sent on to an address without the code, and there it waits for
the page that says how the sign-in really ended.
"""

import asyncio
import contextlib
import errno
import logging
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import parse_qsl, quote

import h11

from atom_desktop.foundation.errors import SignInError
from atom_desktop.oauth import pages
from atom_desktop.oauth.authorization import AuthorizationResponse, same_state
from atom_desktop.oauth.expectation import Expectation
from atom_desktop.oauth.loopback_requests import MAX_SIZE, read_request
from atom_desktop.oauth.loopback_sockets import bound_sockets, port_taken
from atom_desktop.oauth.pages import Page

_log = logging.getLogger(__name__)
READ_DEADLINE = 5.0
RESULT_DEADLINE = 30.0
MAX_CONNECTIONS = 64
_RESULT_PATH = "/finished/"
_OF_ADDRESSES = "%:/?#[]@!$&'()*+,;="  # what stays in a Location (RFC 3986 section 2.2)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reply:
    status: int
    content: bytes
    headers: Mapping[str, str] = field(default_factory=dict)
    script: bool = False
    then: Callable[[], None] | None = None  # called when the browser has it all, or has gone


class LoopbackListener:
    """One port on 127.0.0.1, on ::1 for `[::1]`, on both where it is spelled `localhost`."""

    def __init__(self, host: str, sockets: list[socket.socket]) -> None:
        self._host = host
        self._sockets = sockets
        self._servers: list[asyncio.Server] = []
        self._expected: list[Expectation] = []
        self._connections: set[asyncio.Task[None]] = set()
        self._reading: dict[asyncio.Task[None], None] = {}  # the same, oldest first
        self._closed = False
        self.port: int = sockets[0].getsockname()[1]

    @classmethod
    async def bind(cls, host: str, port: int = 0) -> "LoopbackListener":
        """Bind and listen; port 0 takes one that is free on every address needed.

        Raises:
            SignInError: `port_taken` when the asked port belongs to another program.
        """
        for _ in range(8):
            try:
                listener = cls(host, bound_sockets(host, port))
            except OSError as error:
                if port == 0 and error.errno == errno.EADDRINUSE:
                    continue  # free on one address, taken on the other: take another one
                raise await port_taken(port) from error
            for sock in listener._sockets:
                listener._servers.append(
                    await asyncio.start_server(listener._connected, sock=sock, limit=MAX_SIZE)
                )
            return listener
        raise await port_taken(port)

    def expect(self, expectation: Expectation) -> None:
        """Let a sign-in wait here; call it before the browser opens."""
        expectation.result = asyncio.get_running_loop().create_future()
        self._expected.append(expectation)

    def finish(self, expectation: Expectation, page: Page) -> None:
        """Say how the sign-in ended; a browser that waits is shown `page`."""
        if expectation.result is not None and not expectation.result.done():
            expectation.result.set_result(page)

    def forget(self, expectation: Expectation) -> None:
        """Stop waiting for a sign-in."""
        self._expected = [entry for entry in self._expected if entry is not expectation]

    async def close(self) -> None:
        """Close the port and every connection."""
        self._closed = True
        for server in self._servers:
            server.close()
        for task in tuple(self._connections):
            task.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)
        for server in self._servers:
            await server.wait_closed()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is None or self._closed:  # taken just before the port closed
            writer.close()
            return
        if len(self._reading) >= MAX_CONNECTIONS:
            # The one that has said nothing for longest makes room: silence must not keep the
            # redirect out.
            oldest = next(iter(self._reading))
            del self._reading[oldest]
            oldest.cancel()
        self._connections.add(task)
        self._reading[task] = None
        try:
            await self._converse(reader, writer)
        except (h11.RemoteProtocolError, TimeoutError, ConnectionError):
            _log.debug("a request to the sign-in port was not understood or did not finish")
        except asyncio.CancelledError:
            pass  # the port closes or is crowded; streams would call the cancellation a crash
        finally:
            self._connections.discard(task)
            self._reading.pop(task, None)
            writer.close()
            with contextlib.suppress(ConnectionError, asyncio.CancelledError):
                await writer.wait_closed()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        wire = h11.Connection(h11.SERVER, max_incomplete_event_size=MAX_SIZE)
        async with asyncio.timeout(READ_DEADLINE):
            request, body = await read_request(wire, reader)
        self._reading.pop(asyncio.current_task(), None)  # type: ignore[arg-type]  # inside a task
        reply = await self._answer(request, body)
        try:
            await self._send(wire, writer, reply, without_body=request.method == b"HEAD")
        finally:
            if reply.then is not None:
                reply.then()

    async def _send(
        self,
        wire: h11.Connection,
        writer: asyncio.StreamWriter,
        reply: _Reply,
        *,
        without_body: bool,
    ) -> None:
        headers = {
            **pages.headers(script=reply.script),
            **reply.headers,
            "Content-Length": str(len(reply.content)),
            "Connection": "close",
        }
        response = h11.Response(status_code=reply.status, headers=list(headers.items()))
        writer.write(wire.send(response) or b"")
        if not without_body:
            writer.write(wire.send(h11.Data(data=reply.content)) or b"")
        async with asyncio.timeout(READ_DEADLINE):
            await writer.drain()

    async def _answer(self, request: h11.Request, body: bytes | None) -> _Reply:
        headers = {key.decode().lower(): value.decode("latin-1") for key, value in request.headers}
        # Only a path counts (RFC 9112 section 3.2.1): a full address or `//name` is none of ours.
        path, _, query = request.target.decode("ascii", "replace").partition("?")
        if headers.get("host") not in self._hosts():
            return _plain(421, pages.NOT_HERE)  # a foreign name: DNS rebinding
        if request.method == b"POST":
            return self._take_fragment(path, query, headers, body)
        if request.method != b"GET":
            return _plain(405, pages.NOT_HERE)
        if path.startswith(_RESULT_PATH):
            return await self._show_result(path.removeprefix(_RESULT_PATH))
        if path.startswith(pages.AGAIN_PATH):
            return await self._try_again(path.removeprefix(pages.AGAIN_PATH), headers)
        return self._take_redirect(path, query, headers)

    def _hosts(self) -> frozenset[str]:
        local = self._host == "localhost"
        names = ("localhost", "127.0.0.1", "[::1]") if local else (self._host,)
        return frozenset(f"{name}:{self.port}" for name in names)

    def _take_redirect(self, path: str, query: str, headers: Mapping[str, str]) -> _Reply:
        here = [entry for entry in self._expected if entry.path == path]
        if not here:
            return _plain(404, pages.NOT_HERE)
        try:
            response = AuthorizationResponse.from_query(query)
        except SignInError:
            return _plain(400, pages.STALE)
        for entry in here:
            if entry.taken:
                continue
            if entry.fragment:
                if same_state(entry.state, response.parameters.get("nonce", "")):
                    action = f"{path}?{query}"
                    content = pages.render_fragment_page(action)
                    return _Reply(status=200, content=content, script=True)
            elif same_state(entry.state, response.state):
                return self._taken(entry, response)
        refusal = response.error is not None and not response.state and response.code is None
        refusal = refusal and len(here) == 1 and _shows_a_page(headers)
        if refusal and here[0].denial_may_lack_state and not here[0].taken:
            stated = AuthorizationResponse.from_pairs(
                [*response.parameters.items(), ("state", here[0].state)]
            )
            return self._taken(here[0], stated)
        return _plain(400, pages.STALE)

    def _take_fragment(
        self, path: str, query: str, headers: dict[str, str], body: bytes | None
    ) -> _Reply:
        origin = f"http://{headers.get('host', '')}"
        try:
            nonce = AuthorizationResponse.from_query(query).parameters.get("nonce", "")
            sent = dict(parse_qsl((body or b"").decode("utf-8", "replace"), max_num_fields=8))
        except (SignInError, ValueError):
            return _plain(400, pages.STALE)
        entry = next(
            (
                entry
                for entry in self._expected
                if entry.fragment
                and not entry.taken
                and entry.path == path
                and same_state(entry.state, nonce)
            ),
            None,
        )
        if entry is None:
            return _plain(405, pages.NOT_HERE)
        if headers.get("origin") != origin or body is None:
            return _plain(403, pages.STALE)
        response = AuthorizationResponse.from_pairs(
            [
                ("state", nonce),
                ("code", sent.get("token", "")),
                ("error", sent.get("error", "")),
            ]
        )
        return self._taken(entry, response)

    def _taken(self, entry: Expectation, response: AuthorizationResponse) -> _Reply:
        entry.taken = True
        entry.on_response(response)
        onward = f"{_RESULT_PATH}{entry.result_id}"
        return _Reply(status=303, content=b"", headers={"Location": onward})

    async def _show_result(self, result_id: str) -> _Reply:
        entry = next(
            (
                entry
                for entry in self._expected
                if entry.taken and same_state(entry.result_id, result_id)
            ),
            None,
        )
        if entry is None or entry.result is None:
            return _plain(404, pages.STALE)
        try:
            async with asyncio.timeout(RESULT_DEADLINE):
                page = await asyncio.shield(entry.result)
        except TimeoutError:
            page = pages.said(pages.ALMOST_DONE)
        return _Reply(status=200, content=pages.render(page), then=entry.shown.set)

    async def _try_again(self, link_id: str, asked: Mapping[str, str]) -> _Reply:
        entry = next(
            (
                entry
                for entry in self._expected
                if entry.second_try is not None and same_state(entry.second_try.id, link_id)
            ),
            None,
        )
        if entry is None or entry.second_try is None:
            return _plain(404, pages.STALE)
        is_ours = asked.get("sec-fetch-site", "same-origin") == "same-origin"
        if not is_ours or not _shows_a_page(asked) or "sec-purpose" in asked:
            return _plain(403, pages.STALE)  # another page, or a browser that loads ahead
        second_try, entry.second_try = entry.second_try, None
        try:
            onward = await second_try.begin()
        except BaseException:
            second_try.is_over.set()
            raise
        if isinstance(onward, Page):
            return _Reply(status=200, content=pages.render(onward), then=second_try.is_over.set)
        headers = {"Location": quote(onward, safe=_OF_ADDRESSES)}
        return _Reply(status=303, content=b"", headers=headers, then=second_try.is_over.set)


def _shows_a_page(headers: Mapping[str, str]) -> bool:
    """Tell whether a window goes there (Fetch Metadata); old browsers and programs do not say."""
    if not any(name.startswith("sec-fetch-") for name in headers):
        return True
    return (headers.get("sec-fetch-mode"), headers.get("sec-fetch-dest")) == (
        "navigate",
        "document",
    )


def _plain(status: int, page: Page) -> _Reply:
    headers = {"Allow": "GET"} if status == HTTPStatus.METHOD_NOT_ALLOWED else {}
    return _Reply(status=status, content=pages.render(pages.said(page)), headers=headers)

"""A small HTTP/1.1 server on 127.0.0.1, with the ways in which real networks fail.

Bounded: 64 KiB per request and 10 s of silence; nothing here knows what is served.
"""

import asyncio
import base64
import binascii
import contextlib
import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

import h11

from atom_desktop.foundation.tasks import TaskSupervisor

_LIMIT = 64 * 1024
_READ_TIMEOUT = 10.0
_log = logging.getLogger(__name__)


class DroppedError(Exception):
    """The connection is to be closed without an answer."""


class _TooLargeError(Exception):
    """The request is larger than this server reads."""


@dataclass(frozen=True, kw_only=True)
class Request:
    """One request, read completely. Header names are lower case; `path` is decoded."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes
    params: Mapping[str, str] = field(default_factory=dict)

    @property
    def media_type(self) -> str:
        """The body's type without its parameters; empty when none was sent."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @cached_property
    def form(self) -> Mapping[str, str]:
        """The fields of a form body; empty for any other type."""
        if self.media_type != "application/x-www-form-urlencoded":
            return {}
        return dict(parse_qsl(self.body.decode("utf-8", "replace"), keep_blank_values=True))

    def form_values(self, name: str) -> tuple[str, ...]:
        """Return every value of a repeated form field."""
        fields = parse_qsl(self.body.decode("utf-8", "replace"), keep_blank_values=True)
        return tuple(value for field_name, value in fields if field_name == name)

    @cached_property
    def json(self) -> Mapping[str, Any]:
        """The members of a JSON object; empty for any other body."""
        try:
            value = json.loads(self.body) if self.media_type == "application/json" else {}
        except ValueError:
            return {}
        return value if isinstance(value, dict) else {}

    @property
    def bearer(self) -> str | None:
        """The token of `Authorization: Bearer` (RFC 6750 section 2.1), or None."""
        scheme, _, value = self.headers.get("authorization", "").partition(" ")
        return value.strip() if scheme.lower() == "bearer" and value.strip() else None

    @property
    def basic(self) -> tuple[str, str] | None:
        """User and password of `Authorization: Basic` (RFC 7617), or None."""
        scheme, _, value = self.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "basic":
            return None
        try:
            user, _, password = base64.b64decode(value, validate=True).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError):
            return None
        return unquote(user), unquote(password)


@dataclass(kw_only=True)
class Response:
    """One answer. `truncate` sends only that many bytes of the body and then hangs up."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    truncate: int | None = None


def json_response(value: object, status: int = 200, **headers: str) -> Response:
    """Return `value` as JSON; keyword names become headers (`_` reads `-`)."""
    return _typed(json.dumps(value), status, "application/json; charset=utf-8", headers)


def text_response(text: str, status: int = 200, **headers: str) -> Response:
    """Return plain text."""
    return _typed(text, status, "text/plain; charset=utf-8", headers)


def html_response(text: str, status: int = 200, **headers: str) -> Response:
    """Return a page."""
    return _typed(text, status, "text/html; charset=utf-8", headers)


def form_response(value: Mapping[str, object], status: int = 200) -> Response:
    """Return `value` form-encoded."""
    return _typed(urlencode(value), status, "application/x-www-form-urlencoded; charset=utf-8", {})


def redirect(uri: str, query: Mapping[str, str], fragment: str = "") -> Response:
    """Send the browser to `uri` with `query` added (RFC 6749 section 4.1.2)."""
    if not urlsplit(uri).path:
        head, mark, tail = uri.partition("?")
        uri = f"{head}/{mark}{tail}"
    if query:
        uri += ("&" if "?" in uri else "?") + urlencode(query)
    location = f"{uri}#{fragment}" if fragment else uri
    return Response(status=HTTPStatus.FOUND, headers={"Location": location})


def _typed(text: str, status: int, media_type: str, headers: Mapping[str, str]) -> Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    fixed = {"Content-Type": media_type, "Cache-Control": "no-store"}
    return Response(status=status, headers=fixed | named, body=text.encode())


class WireServer:
    """Serves one handler on a port that the system chooses."""

    def __init__(self, handler: Callable[[Request], Awaitable[Response]], *, name: str) -> None:
        self._handler = handler
        self._name = name
        self._tasks = TaskSupervisor()
        self._server: asyncio.Server | None = None

    async def start(self) -> str:
        """Listen and return the base address, `http://127.0.0.1:PORT`."""
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0, limit=_LIMIT)
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def close(self) -> None:
        """Stop listening and end every conversation."""
        if self._server is not None:
            self._server.close()
            await self._tasks.close()
            await self._server.wait_closed()
            self._server = None

    def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._tasks.spawn(self._talk(reader, writer), name=f"practice {self._name}")

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = h11.Connection(h11.SERVER, max_incomplete_event_size=_LIMIT)
        try:
            while await self._exchange(connection, reader, writer):
                connection.start_next_cycle()
        except (h11.ProtocolError, OSError, ValueError, TimeoutError, DroppedError) as error:
            _log.debug("%s: conversation ended: %s", self._name, type(error).__name__)
        finally:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    async def _exchange(
        self,
        connection: h11.Connection,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> bool:
        """Serve one request; False when the conversation is over."""
        try:
            request = await _read(connection, reader)
        except _TooLargeError:
            await _write(connection, writer, text_response("too large", status=413))
            return False
        if request is None:
            return False
        try:
            response = await self._handler(request)
        except DroppedError:
            raise
        except Exception:  # noqa: BLE001  # logged; the caller gets a 500
            _log.exception("%s failed to answer", self._name)
            response = text_response("the practice service failed", status=500)
        whole = await _write(connection, writer, response)
        return whole and connection.our_state is h11.DONE and connection.their_state is h11.DONE


async def _next(
    connection: h11.Connection, reader: asyncio.StreamReader
) -> h11.Event | type[h11.PAUSED]:
    while True:
        event = connection.next_event()
        if event is not h11.NEED_DATA:
            return event  # type: ignore[return-value]  # h11 does not narrow its sentinels
        async with asyncio.timeout(_READ_TIMEOUT):
            connection.receive_data(await reader.read(8192))


async def _read(connection: h11.Connection, reader: asyncio.StreamReader) -> Request | None:
    head = await _next(connection, reader)
    if not isinstance(head, h11.Request):
        return None
    body = bytearray()
    while isinstance(event := await _next(connection, reader), h11.Data):
        body += event.data
        if len(body) > _LIMIT:
            raise _TooLargeError
    target = urlsplit(head.target.decode("latin-1"))
    return Request(
        method=head.method.decode("ascii"),
        path=unquote(target.path),
        query=dict(parse_qsl(target.query, keep_blank_values=True)),
        headers={name.decode(): value.decode("latin-1") for name, value in head.headers},
        body=bytes(body),
    )


async def _write(
    connection: h11.Connection, writer: asyncio.StreamWriter, response: Response
) -> bool:
    """Send `response`; False when it was cut short."""
    headers = {**response.headers}
    if response.status != HTTPStatus.NO_CONTENT:
        headers["Content-Length"] = str(len(response.body))
    head = h11.Response(status_code=response.status, headers=list(headers.items()))
    parts = [connection.send(head)]
    if response.truncate is None:
        parts += [connection.send(h11.Data(data=response.body))] if response.body else []
        parts.append(connection.send(h11.EndOfMessage()))
    else:
        parts.append(connection.send(h11.Data(data=response.body[: response.truncate])))
    writer.write(b"".join(part or b"" for part in parts))
    await writer.drain()
    return response.truncate is None

"""Reading one request at the sign-in port, and no more of it than is wanted."""

import asyncio

import h11

MAX_SIZE = 16 * 1024


async def read_request(
    wire: h11.Connection, reader: asyncio.StreamReader
) -> tuple[h11.Request, bytes | None]:
    """Read one request; the body is read only if it is a small form, else it is None."""
    request: h11.Request | None = None
    body = b""
    while True:
        event = wire.next_event()
        if event is h11.NEED_DATA:
            wire.receive_data(await reader.read(4096))
        elif isinstance(event, h11.Request):
            request = event
            if not _has_small_form(event):
                return event, None
        elif isinstance(event, h11.Data):
            body += bytes(event.data)
            if len(body) > MAX_SIZE:
                raise h11.RemoteProtocolError("body too large")
        elif isinstance(event, h11.EndOfMessage) and request is not None:
            return request, body
        else:
            raise ConnectionResetError


def _has_small_form(request: h11.Request) -> bool:
    headers = {key.decode().lower(): value.decode("latin-1") for key, value in request.headers}
    length = headers.get("content-length", "")
    return (
        request.method == b"POST"
        and headers.get("content-type", "").startswith("application/x-www-form-urlencoded")
        and length.isdecimal()
        and int(length) <= MAX_SIZE
    )

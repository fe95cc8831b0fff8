"""Bodies that are large, packed, broken, cut off or never come."""

import gzip
import time
import zlib
from collections.abc import AsyncIterator

import pytest
from failing_requests import failure
from raw_server import RawServer, answer

from atom_desktop.foundation.errors import UnreachableError
from atom_desktop.foundation.http import MAX_BODY, HttpAnswer, HttpClient


@pytest.fixture
async def client() -> AsyncIterator[HttpClient]:
    made = HttpClient()
    yield made
    await made.close()


@pytest.mark.parametrize(
    "reply",
    [
        answer(b"x" * (MAX_BODY + 1)),
        answer(gzip.compress(b"x" * (MAX_BODY + 1), mtime=0), "Content-Encoding: gzip"),
        answer(gzip.compress(b"x" * 200 * MAX_BODY, mtime=0), "Content-Encoding: gzip"),
        answer(gzip.compress(b"x" * 999, mtime=0)[:-9], "Content-Encoding: gzip"),
        answer(gzip.compress(b"x" * 999, mtime=0)[:5], "Content-Encoding: gzip"),
        answer(b"no gzip at all", "Content-Encoding: gzip"),
        answer(b"{}", "Content-Encoding: br"),
        answer(b"{}", "Content-Encoding: gzip, gzip"),
        b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{}",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}",
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000 + b"\r\n\r\n",
        b"not http at all\r\n\r\n",
        b"",
    ],
)
async def test_a_body_that_is_huge_broken_or_cut_off_is_no_answer(
    reply: bytes, client: HttpClient
) -> None:
    async with RawServer(reply) as server:
        error = await failure(client, server.url)
        assert isinstance(error, UnreachableError)
        assert error.code == "answer_broken"


@pytest.mark.parametrize(
    "reply",
    [
        answer(gzip.compress(b"y" * MAX_BODY, mtime=0), "Content-Encoding: gzip"),
        answer(zlib.compress(b"y" * MAX_BODY), "Content-Encoding: deflate"),
        answer(b"y" * MAX_BODY, "Content-Encoding: identity"),
        b"HTTP/1.1 200 OK\r\n\r\n" + b"y" * MAX_BODY,
    ],
)
async def test_a_body_of_exactly_one_mebibyte_is_read(reply: bytes, client: HttpClient) -> None:
    async with RawServer(reply) as server:
        assert (await client.send("GET", server.url)).body == b"y" * MAX_BODY


async def test_an_empty_body_needs_no_unpacking(client: HttpClient) -> None:
    async with RawServer(answer(b"", "Content-Encoding: gzip", status=401)) as server:
        got = await client.send("GET", server.url)
        assert (got.status, got.body) == (401, b"")


@pytest.mark.parametrize(
    "reply", [b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}"]
)
async def test_silence_ends_at_the_deadline(reply: bytes, client: HttpClient) -> None:
    async with RawServer(reply, hold=True) as server:
        began = time.monotonic()
        error = await failure(client, server.url, deadline=0.3)
        assert time.monotonic() - began < 3
        assert isinstance(error, UnreachableError)
        assert error.code == "timeout"


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"\xff\xfe", b"[" * 100_000, b"1" * 10_000, b'{"a":']
)
def test_what_is_not_json_is_none(body: bytes) -> None:
    assert HttpAnswer(status=200, headers={}, body=body).json() is None

"""What one request leaves in the log: ids, figures and the host, and nothing it carried."""

import asyncio
import logging
from collections.abc import AsyncIterator

import pytest
from raw_server import RawServer, answer

from atom_desktop.foundation.errors import UnreachableError
from atom_desktop.foundation.http import HttpClient
from atom_desktop.foundation.log_scope import log_scope, scope_fields


@pytest.fixture
async def client() -> AsyncIterator[HttpClient]:
    http = HttpClient()
    yield http
    await http.close()


def said(caplog: pytest.LogCaptureFixture) -> list[tuple[str, str, dict[str, str]]]:
    """Return level, message and fields of the lines about requests."""
    return [
        (record.levelname, record.getMessage(), record.__dict__["fields"])
        for record in caplog.records
        if record.name.endswith("request_log")
    ]


async def test_a_request_is_told_with_its_end_and_without_path_or_query(
    client: HttpClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with RawServer(answer(b"12345")) as server:
        await client.send("GET", f"{server.url}/cnry-path?key=cnry-query")
    (_, began, first), (level, ended, last) = said(caplog)
    assert (began, first) == ("request", {"method": "GET", "host": "127.0.0.1"})
    assert (level, ended) == ("DEBUG", "request answered")
    assert int(last.pop("ms")) >= 0
    assert last == {"method": "GET", "host": "127.0.0.1", "status": "200", "bytes": "5"}
    assert "cnry" not in str(said(caplog))


async def test_what_is_logged_after_a_request_carries_its_ids_until_the_scope_ends(
    client: HttpClient,
) -> None:
    reply = answer(b"{}", "X-Slack-Req-Id: 1f0c9b", status=401)
    async with RawServer(reply) as server:
        with log_scope(connection="c1"):
            await client.send("GET", server.url)
            first = scope_fields()
            assert (first["connection"], first["service_request"]) == ("c1", "1f0c9b")
            server.reply = answer(b"{}")
            await client.send("GET", server.url)
            second = scope_fields()
            assert "service_request" not in second
            assert second["request"] != first["request"]
    assert scope_fields() == {}


async def test_requests_at_the_same_time_keep_their_ids_apart(client: HttpClient) -> None:
    async with RawServer(answer(b"{}")) as server:

        async def ask() -> str:
            await client.send("GET", server.url)
            return scope_fields()["request"]

        assert len(set(await asyncio.gather(ask(), ask(), ask()))) == 3
    assert scope_fields() == {}


async def test_a_service_id_that_is_no_id_is_left_out(client: HttpClient) -> None:
    async with RawServer(answer(b"{}", "X-Request-Id: two words")) as server:
        await client.send("GET", server.url)
    assert "service_request" not in scope_fields()


async def test_failures_and_refusals_are_told_at_the_usual_level(
    client: HttpClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with RawServer(answer(b"", status=503)) as server:
        await client.send("GET", server.url)
        closed = server.url
    with pytest.raises(UnreachableError):
        await client.send("GET", closed)
    async with RawServer(hold=True) as server:
        with pytest.raises(UnreachableError):
            await client.send("GET", server.url, deadline=0.05)
        server.received.clear()
        waiting = asyncio.ensure_future(client.send("GET", server.url))
        async with asyncio.timeout(10):
            while not server.received:  # noqa: ASYNC110  # what it heard has no event of its own
                await asyncio.sleep(0.005)
        waiting.cancel()
        await asyncio.wait([waiting])
    ends = [(values.get("status"), values.get("failure")) for _, _, values in said(caplog)]
    assert ends == [("503", None), (None, "unreachable"), (None, "timeout"), (None, "cancelled")]

import asyncio
import contextlib
import os
import ssl
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from failing_requests import SENT, failure
from raw_server import RawServer, answer

from atom_desktop.foundation import http
from atom_desktop.foundation.errors import ConfigurationError, UnreachableError
from atom_desktop.foundation.http import HttpClient, is_loopback

PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture
async def client() -> AsyncIterator[HttpClient]:
    made = HttpClient(user_agent="atom-desktop/test")
    yield made
    await made.close()


@pytest.fixture(scope="module")
def self_signed(tmp_path_factory: pytest.TempPathFactory) -> ssl.SSLContext:
    """A server's TLS settings with a certificate that nobody vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context


async def test_a_whole_answer_comes_back_with_lower_case_names(client: HttpClient) -> None:
    reply = answer(b'{"a": 1}', "Content-Type: application/json", "X-Odd: y", status=418)
    async with RawServer(reply) as server:
        got = await client.send("PUT", f"{server.url}/a?b=%2F", headers={"X": "y"}, content=SENT)
    assert (got.status, got.json(), got.headers["x-odd"]) == (418, {"a": 1}, "y")
    head, _, body = server.received[0].partition(b"\r\n\r\n")
    assert head.startswith(b"PUT /a?b=%2F HTTP/1.1\r\n")
    assert b"user-agent: atom-desktop/test" in head.lower()
    assert body == SENT
    assert "a" not in repr(got).removeprefix("HttpAnswer(status=418, 8 bytes)")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_redirects_are_answers_like_any_other(status: int, client: HttpClient) -> None:
    async with RawServer(answer()) as other:
        reply = answer(b"", f"Location: {other.url}/x", status=status)
        async with RawServer(reply) as server:
            got = await client.send("POST", server.url, content=SENT)
        assert (got.status, other.connections) == (status, 0)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://localhost:1/", True),
        ("http://127.0.0.1/", True),
        ("http://127.8.9.1:1/", True),
        ("http://[::1]:1/", True),
        ("https://localhost.evil.example/", False),
        ("https://127.0.0.1.evil.example/", False),
        ("https://a.example/?x=localhost", False),
        ("https://localhost@a.example/", False),
        ("http://0.0.0.0/", False),
        ("http://192.168.0.1/", False),
    ],
)
def test_only_this_machine_counts_as_loopback(url: str, expected: bool) -> None:  # noqa: FBT001  # parametrised
    assert is_loopback(url) is expected


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
async def test_loopback_requests_never_go_through_a_proxy(
    name: str, client: HttpClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with RawServer(answer(b"stolen")) as proxy, RawServer(answer(b"mine")) as server:
        monkeypatch.setenv(name, proxy.url)
        got = await client.send("POST", server.url, content=SENT)
        assert (got.body, proxy.connections) == (b"mine", 0)


async def test_other_requests_go_through_the_proxy_that_is_set(
    client: HttpClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with RawServer(answer(b"by proxy")) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        got = await client.send("GET", "http://service.example/")
        assert got.body == b"by proxy"
        assert proxy.received[0].startswith(b"GET http://service.example/ ")


async def test_a_proxy_that_refuses_to_connect_makes_the_service_unreachable(
    client: HttpClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with RawServer(answer(b"", status=407)) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        error = await failure(client, "https://service.example")
        assert isinstance(error, UnreachableError)
        assert (error.code, error.details) == ("proxy_refused", {"sent": "no"})
        assert b"cnry" not in proxy.received[0]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ALL_PROXY", "socks5://cnry-user:cnry-pass@proxy.example:1"),
        ("HTTPS_PROXY", "ftp://cnry-user:cnry-pass@proxy.example"),
        ("HTTPS_PROXY", "http://cnry-user:cnry-pass@proxy.example:port"),
        ("NO_PROXY", "[::1]"),
    ],
)
async def test_a_proxy_setting_that_cannot_be_used_is_named_as_such(
    name: str, value: str, client: HttpClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:1")
    monkeypatch.setenv(name, value)
    error = await failure(client, "https://service.example")
    assert isinstance(error, ConfigurationError)
    assert error.code == "proxy_invalid"
    async with RawServer(answer(b"mine")) as server:  # this machine is reached all the same
        assert (await client.send("GET", server.url)).body == b"mine"


async def test_a_certificate_nobody_vouches_for_is_refused_and_nothing_is_sent(
    client: HttpClient, self_signed: ssl.SSLContext
) -> None:
    async with RawServer(answer(b"{}"), tls=self_signed) as server:
        error = await failure(client, server.url.replace("127.0.0.1", "localhost"))
        assert isinstance(error, UnreachableError)
        assert error.code == "tls_failure"
        assert server.received == []


async def test_plain_http_behind_an_https_address_is_a_tls_failure(client: HttpClient) -> None:
    received: list[bytes] = []

    async def answer_plainly(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        received.append(await reader.read(9))
        writer.write(answer(b"{}"))
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()

    async with await asyncio.start_server(answer_plainly, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        error = await failure(client, f"https://127.0.0.1:{port}")
        assert error.code == "tls_failure"
    assert not any(b"cnry" in heard for heard in received)


def test_tls_secrets_are_never_written_to_a_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys"))
    context = http._tls_context()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert not getattr(context, "keylog_filename", None)


async def test_tls_secrets_of_a_conversation_stay_in_memory(
    client: HttpClient,
    self_signed: ssl.SSLContext,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys"))
    async with RawServer(answer(b"{}"), tls=self_signed) as server:
        await failure(client, server.url)
    assert not os.listdir(tmp_path)  # noqa: PTH208  # pathlib's way is for synchronous code


async def test_a_closed_port_and_an_unknown_name_are_unreachable(client: HttpClient) -> None:
    async with RawServer() as server:
        url = server.url
    for address in (url, "http://no-such-host.invalid"):
        error = await failure(client, address)
        assert isinstance(error, UnreachableError)
        assert error.code == "unreachable"


@pytest.mark.parametrize("url", ["ftp://a.example", "http://", "http://a.example:port"])
async def test_an_address_that_cannot_be_asked_is_refused_in_our_words(
    url: str, client: HttpClient
) -> None:
    assert (await failure(client, url)).code == "request_rejected"


async def test_a_header_that_would_begin_another_is_not_sent(client: HttpClient) -> None:
    async with RawServer(answer()) as server:
        with pytest.raises(UnreachableError) as caught:
            await client.send("GET", server.url, headers={"X": "cnry\r\nY: z"})
        assert server.received == []
        assert "cnry" not in f"{caught.value!r}"


async def test_a_closed_client_can_be_used_again(client: HttpClient) -> None:
    async with RawServer(answer(b"a")) as server:
        await client.send("GET", server.url)
        await client.close()
        assert (await client.send("GET", server.url)).body == b"a"


async def _until_heard(server: RawServer) -> None:
    async with asyncio.timeout(5):
        while not server.received:  # noqa: ASYNC110  # a server has no event for it
            await asyncio.sleep(0.005)


async def test_an_answer_that_is_on_its_way_still_arrives_over_a_line_that_was_left(
    client: HttpClient,
) -> None:
    async with RawServer(answer(b"late but whole")) as server:
        server.go.clear()
        sending = asyncio.create_task(client.send("GET", server.url))
        await _until_heard(server)
        left = client.leave_lines()
        server.go.set()
        assert (await sending).body == b"late but whole"
        await client.close_lines(left)


async def test_what_never_arrives_over_a_line_that_was_left_is_cut_off(client: HttpClient) -> None:
    async with RawServer(answer(b"never")) as server:
        server.go.clear()
        sending = asyncio.create_task(client.send("GET", server.url))
        await _until_heard(server)
        await client.close_lines(client.leave_lines())
        with pytest.raises(UnreachableError) as caught:
            await sending
    assert caught.value.code == "unreachable"
    assert caught.value.details.get("reason") != "ConnectError"  # it may have been received

"""The one way out: HTTP requests without redirects, with deadlines and a bounded body.

The system's trust store decides on certificates; loopback addresses never go through a proxy.
What httpx raises is turned into our errors here and nowhere else. It is imported at the first
request, so that the window does not wait for it.
"""

import asyncio
import ipaddress
import json
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from atom_desktop.foundation.errors import AtomError, ConfigurationError, UnreachableError
from atom_desktop.foundation.request_log import RequestTrace, traced
from atom_desktop.foundation.skew import ClockSkew

if TYPE_CHECKING:
    import ssl
    from http.cookiejar import CookieJar

    import httpx

MAX_BODY = 1024 * 1024
DEADLINE = 20.0
_DATES = frozenset({9, 10})  # OpenSSL's X509_V_ERR_CERT_NOT_YET_VALID and _CERT_HAS_EXPIRED


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpAnswer:
    """A whole answer; header names are lower case. Its body may hold a secret: never log it."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> Any:  # noqa: ANN401  # decoded JSON can be anything
        """Return the decoded body, or None where it is not JSON."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            return None

    def __repr__(self) -> str:
        return f"HttpAnswer(status={self.status}, {len(self.body)} bytes)"


def is_loopback(url: str) -> bool:
    """Tell whether `url` points at this machine (`localhost`, 127.0.0.0/8 or ::1)."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class HttpClient:
    """Sends requests. One instance, and so one TLS context, serves the whole program."""

    def __init__(self, *, user_agent: str = "atom-desktop", skew: ClockSkew | None = None) -> None:
        self._user_agent = user_agent
        self._skew = skew
        self._clients: dict[bool, httpx.AsyncClient] = {}
        self._left: list[httpx.AsyncClient] = []
        self._retired: list[httpx.AsyncClient] = []
        self._busy: Counter[httpx.AsyncClient] = Counter()
        self._building = asyncio.Lock()

    async def send(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        content: bytes = b"",
        deadline: float = DEADLINE,
    ) -> HttpAnswer:
        """Send one request and read the whole answer; redirects are answers like any other.

        Raises:
            UnreachableError: `unreachable`, `timeout`, `tls_failure`, `certificate_date`,
                `proxy_refused` or `answer_broken`; the detail `sent` is "no" where the request
                certainly was not sent.
            ConfigurationError: `proxy_invalid`.
        """
        with traced(method, url) as trace:
            return await self._send(trace, method, url, headers or {}, content, deadline)

    async def _send(
        self,
        trace: RequestTrace,
        method: str,
        url: str,
        headers: Mapping[str, str],
        content: bytes,
        deadline: float,
    ) -> HttpAnswer:
        import httpx  # noqa: PLC0415  # 60 ms that the first paint must not wait for

        client = await self._client(loopback=is_loopback(url))
        self._busy[client] += 1
        began = time.monotonic()
        try:
            async with (
                asyncio.timeout(deadline),
                client.stream(method, url, headers=dict(headers), content=content) as response,
            ):
                named = {key.lower(): value for key, value in response.headers.items()}
                raw = await _read(response)
                trace.answered(response.status_code, named, len(raw))
                if self._skew is not None and url.startswith("https:"):
                    self._skew.heard(named.get("date", ""), time.monotonic() - began)
                return HttpAnswer(
                    status=response.status_code,
                    headers=named,
                    body=_decoded(raw, response.headers.get("content-encoding", "identity")),
                )
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, TimeoutError) as error:
            self._retire(client)
            raise _translated(error) from None
        finally:
            self._busy[client] -= 1
            if not self._busy[client]:
                del self._busy[client]
                if client in self._retired:
                    self._retired.remove(client)
                    await client.aclose()

    def _retire(self, client: "httpx.AsyncClient") -> None:
        """Use a new pool from now on; the old one is closed when nothing is on its way over it.

        A pool never gives back a place whose proxy let us through and whose certificate was then
        refused: after 32 of them it would be full for good.
        """
        for loopback, used in tuple(self._clients.items()):
            if used is client:
                del self._clients[loopback]
                self._retired.append(client)

    def leave_lines(self) -> "tuple[httpx.AsyncClient, ...]":
        """Use new connections from now on; what is on its way over the old ones may still arrive.

        Returns what `close_lines` closes when that has waited long enough.
        """
        left = tuple(self._clients.values())
        self._clients.clear()
        self._left.extend(left)
        return left

    async def close_lines(self, left: "tuple[httpx.AsyncClient, ...]") -> None:
        """Close connections that were left; what was still on its way counts as cut off."""
        for client in left:
            if client in self._left:
                self._left.remove(client)
                await client.aclose()

    async def close(self) -> None:
        """Close every connection."""
        for client in (*self._clients.values(), *self._left, *self._retired):
            await client.aclose()
        self._clients.clear()
        self._left.clear()
        self._retired.clear()

    async def _client(self, *, loopback: bool) -> "httpx.AsyncClient":
        import httpx  # noqa: PLC0415

        async with self._building:
            if loopback not in self._clients:
                try:
                    self._clients[loopback] = await asyncio.to_thread(self._build, loopback)
                except (ValueError, ImportError, OSError, httpx.InvalidURL):
                    # Not chained: the message would show the proxy's address and its password.
                    raise ConfigurationError("proxy_invalid") from None
        return self._clients[loopback]

    def _build(self, loopback: bool) -> "httpx.AsyncClient":  # noqa: FBT001
        import httpx  # noqa: PLC0415

        return httpx.AsyncClient(
            verify=_tls_context(),
            trust_env=not loopback,
            follow_redirects=False,
            cookies=_no_cookies(),
            headers={"User-Agent": self._user_agent, "Accept-Encoding": "gzip, identity"},
            timeout=httpx.Timeout(DEADLINE, connect=10.0),
            limits=httpx.Limits(max_connections=32, max_keepalive_connections=8),
        )


def _tls_context() -> "ssl.SSLContext":
    # Built without the default helper: that one would obey SSLKEYLOGFILE and write TLS secrets.
    import ssl  # noqa: PLC0415

    import truststore  # noqa: PLC0415

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _no_cookies() -> "CookieJar":
    """Return a jar that keeps nothing: one account's cookies are none of another's business."""
    from http.cookiejar import CookieJar, DefaultCookiePolicy  # noqa: PLC0415

    return CookieJar(DefaultCookiePolicy(allowed_domains=[]))


async def _read(response: "httpx.Response") -> bytes:
    chunks: list[bytes] = []
    size = 0
    async for chunk in response.aiter_raw():
        size += len(chunk)
        if size > MAX_BODY:
            raise UnreachableError("answer_broken", reason="answer too large")
        chunks.append(chunk)
    return b"".join(chunks)


def _decoded(raw: bytes, encoding: str) -> bytes:
    if not raw or encoding.strip().lower() in {"", "identity"}:
        return raw  # an empty body has nothing to unpack, whatever the header says
    if encoding.strip().lower() not in {"gzip", "x-gzip", "deflate"}:
        raise UnreachableError("answer_broken", reason="unknown encoding")
    import zlib  # noqa: PLC0415

    unpacker = zlib.decompressobj(wbits=47)  # gzip or zlib, told by the header
    try:
        body = unpacker.decompress(raw, MAX_BODY)
    except zlib.error:
        raise UnreachableError("answer_broken", reason="broken encoding") from None
    if not unpacker.eof:
        raise UnreachableError("answer_broken", reason="answer cut off or too large")
    return body


def _translated(error: Exception) -> AtomError:
    import httpx  # noqa: PLC0415

    # Only while connecting: later nothing says that the request was not received.
    if isinstance(error, httpx.ConnectError):
        return UnreachableError(_connecting(error), sent="no", reason="ConnectError")
    if isinstance(error, httpx.ProxyError):
        return UnreachableError("proxy_refused", sent="no")
    if isinstance(error, httpx.ConnectTimeout):
        return UnreachableError("unreachable", sent="no", reason="ConnectTimeout")
    for kinds, code in (
        ((TimeoutError, httpx.TimeoutException), "timeout"),
        ((httpx.InvalidURL, httpx.UnsupportedProtocol), "request_rejected"),
        ((httpx.RemoteProtocolError, httpx.DecodingError), "answer_broken"),
    ):
        if isinstance(error, kinds):
            return UnreachableError(code)
    return UnreachableError("unreachable", reason=type(error).__name__)


def _connecting(error: BaseException) -> str:
    """Return what kept a connection from being made: the certificate, its date, or the way."""
    import ssl  # noqa: PLC0415

    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError) and cause.verify_code in _DATES:
            return "certificate_date"
        if isinstance(cause, ssl.SSLError):
            return "tls_failure"
        cause = cause.__cause__ or cause.__context__
    return "unreachable"

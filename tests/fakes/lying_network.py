"""A network between the app and the ten services that can lie in every way a network can.

The app speaks TLS to the services' real names, through a proxy that every name leads to: this
network. While it is honest it passes requests on to the practice services. `OverTls` is the real
HTTP client; it only puts the real names back that practice addresses carry in their paths.
"""

import asyncio
import contextlib
import re
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from atom_desktop.foundation.http import DEADLINE, HttpAnswer, HttpClient
from atom_desktop.foundation.skew import ClockSkew
from atom_desktop.providers.registry import BUILT_IN, load_registry, rebased_registry

_ANYWHERE = "http://127.0.0.1:1"


class OverTls(HttpClient):
    """Sends what is meant for a practice service to the name that it stands for."""

    def __init__(self, network: "LyingNetwork", skew: ClockSkew | None = None) -> None:
        super().__init__(skew=skew)
        self._network = network
        self.patience = DEADLINE
        self.in_flight = 0

    async def send(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        content: bytes = b"",
        deadline: float = DEADLINE,
    ) -> HttpAnswer:
        parts = urlsplit(url)
        host, _, path = parts.path.lstrip("/").partition("/")
        if parts.scheme == "http" and "." in host and parts.port:
            self._network.ports[host] = parts.port
            url = f"https://{host}/{path}" + (f"?{parts.query}" if parts.query else "")
        self.in_flight += 1
        try:
            return await super().send(
                method,
                url,
                headers=headers,
                content=content,
                deadline=min(deadline, self.patience),
            )
        finally:
            self.in_flight -= 1


@dataclass
class LyingNetwork:
    """`reply` is what answers instead of the services: None is honest, b"" hangs up at once.

    `certificate` is one of `Certificates`; `proxy_says` refuses the way with a status; `drips`
    lets a reply come byte by byte for ever. `date` is what honest answers carry as theirs.
    `received` is what it could read.
    """

    certificates: "Certificates"
    reply: bytes | None = None
    certificate: str = "good"
    proxy_says: int = 200
    drips: bool = False
    date: datetime | None = None
    ports: dict[str, int] = field(default_factory=dict)
    received: list[bytes] = field(default_factory=list)
    _tasks: set["asyncio.Task[None]"] = field(default_factory=set)

    def be_honest(self) -> None:
        """Pass everything on from now on."""
        self.reply, self.certificate, self.proxy_says, self.drips = None, "good", 200, False

    @property
    def url(self) -> str:
        """The proxy's address."""
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._talk, "127.0.0.1", 0)
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
        try:
            asked = (await reader.readuntil(b"\r\n\r\n")).split()[1].decode()
            writer.write(f"HTTP/1.1 {self.proxy_says} Made-up\r\n\r\n".encode())
            await writer.drain()
            if self.proxy_says == 200:
                await writer.start_tls(self.certificates.contexts[self.certificate])
                await self._answer(asked.partition(":")[0], reader, writer)
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # refused, or the client gave up, or the test is over
        finally:
            self._tasks.discard(task)
            writer.close()
            with contextlib.suppress(OSError, asyncio.CancelledError):
                await writer.wait_closed()

    async def _answer(
        self, host: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        head, body = await _whole(reader)
        self.received.append(head + body)
        if self.reply is None:
            writer.write(await self._from_the_service(host, head, body))
            return
        reply = self.reply.replace(b"\r\n", b"\r\nConnection: close\r\n", 1)
        if not self.drips:
            writer.write(reply)
        else:
            for byte in reply:
                writer.write(bytes([byte]))
                await writer.drain()
                await asyncio.sleep(0.05)
        await writer.drain()

    async def _from_the_service(self, host: str, head: bytes, body: bytes) -> bytes:
        method, path, rest = head.split(b" ", 2)
        reader, writer = await asyncio.open_connection("127.0.0.1", self.ports[host])
        try:
            lines = rest.split(b"\r\n")
            kept = [line for line in lines if not line.lower().startswith(b"connection:")]
            kept.insert(1, b"Connection: close")
            writer.write(method + b" /" + host.encode() + path + b" " + b"\r\n".join(kept) + body)
            await writer.drain()
            answer_head, answer_body = await _whole(reader)
        finally:
            writer.close()
        if self.date is not None:
            said = self.date.strftime("%a, %d %b %Y %H:%M:%S GMT").encode()
            answer_head = answer_head.replace(b"\r\n", b"\r\nDate: " + said + b"\r\n", 1)
        return answer_head + answer_body


class Certificates:
    """What the network shows for a service's name; an authority of ours vouches for some of it.

    `good` is trusted and has the right names; `stranger` nobody vouches for; `other name` is
    trusted for a name of its own, as the host is that a lying name server leads to; `expired`.
    """

    def __init__(self, folder: Path, names: frozenset[str]) -> None:
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self.authority = folder / "authority.pem"
        self.authority.write_bytes(
            self._made(frozenset(), issuer="authority").public_bytes(serialization.Encoding.PEM)
        )
        portal = frozenset({"portal.example"})
        self.contexts = {
            "good": self._context("good", names),
            "stranger": self._context("stranger", names, issuer="stranger"),
            "other name": self._context("other name", portal),
            "expired": self._context("expired", names, ends=datetime.now(UTC) - timedelta(days=1)),
        }

    def _context(
        self,
        name: str,
        names: frozenset[str],
        issuer: str = "authority",
        ends: datetime | None = None,
    ) -> ssl.SSLContext:
        file = self._folder / f"{name}.pem"
        made = self._made(names, issuer=issuer, subject=name, ends=ends)
        file.write_bytes(
            self._key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
            + made.public_bytes(serialization.Encoding.PEM)
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        return context

    def _made(
        self,
        names: frozenset[str],
        *,
        issuer: str,
        subject: str | None = None,
        ends: datetime | None = None,
    ) -> x509.Certificate:
        now = datetime.now(UTC)
        builder = (
            x509.CertificateBuilder()
            .subject_name(_name(subject or issuer))
            .issuer_name(_name(issuer))
            .public_key(self._key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=9))
            .not_valid_after(ends or now + timedelta(days=9))
            .add_extension(
                x509.BasicConstraints(ca=subject is None, path_length=None), critical=True
            )
        )
        if names:
            known = x509.SubjectAlternativeName([x509.DNSName(name) for name in sorted(names)])
            builder = builder.add_extension(known, critical=False)
        # `stranger` is signed with the same key: only its issuer's name is nobody's.
        return builder.sign(self._key, hashes.SHA256())


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


async def _whole(reader: asyncio.StreamReader) -> tuple[bytes, bytes]:
    head = await reader.readuntil(b"\r\n\r\n")
    length = 0
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    return head, await reader.readexactly(length)


def real_names() -> frozenset[str]:
    """Return every host that the ten services are asked at."""
    services = tuple(spec.id for spec in BUILT_IN)
    registry = rebased_registry(load_registry(None), dict.fromkeys(services, _ANYWHERE))
    found = re.findall(re.escape(_ANYWHERE) + r"/([\w.-]+)", repr(registry.specs()))
    return frozenset(found)

"""Sockets that only this computer can reach (RFC 8252 sections 7.3 and 8.3)."""

import errno
import socket
import sys

from atom_desktop.foundation.errors import SignInError
from atom_desktop.foundation.port_holder import SOMEBODY, port_holder
from atom_desktop.foundation.workers import call_in_thread

_HOLDER_DEADLINE = 2.0  # seconds; it only makes the words better


def bound_sockets(host: str, port: int) -> list[socket.socket]:
    """Bind the port on every address that `host` may mean to a browser.

    `localhost` means both; there ::1 is left out only where the machine has no IPv6 loopback, for
    a foreign program on it would otherwise receive the redirect.

    Raises:
        OSError: when one of the addresses is taken; nothing stays bound then.
    """
    if host == "[::1]":
        return [_bound(socket.AF_INET6, "::1", port)]
    sockets = [_bound(socket.AF_INET, "127.0.0.1", port)]
    if host == "localhost":
        try:
            sockets.append(_bound(socket.AF_INET6, "::1", sockets[0].getsockname()[1]))
        except OSError as error:
            if error.errno not in {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT}:
                sockets[0].close()
                raise
    return sockets


def _bound(family: socket.AddressFamily, address: str, port: int) -> socket.socket:
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            # Allows a new listener while an old connection lingers, never two listeners.
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        sock.bind((address, port))
        sock.listen()  # at once: with SO_REUSEADDR only a listener keeps others off the port
        sock.setblocking(False)
    except OSError:
        sock.close()
        raise
    return sock


async def port_taken(port: int) -> SignInError:
    """Return the failure that says which program has the port."""
    try:
        holder = await call_in_thread(
            lambda: port_holder(port), deadline=_HOLDER_DEADLINE, name="port holder"
        )
    except TimeoutError:
        holder = SOMEBODY
    return SignInError("port_taken", port=str(port), holder=holder)

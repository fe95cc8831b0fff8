"""Ports for listeners that a test starts later."""

import random
import socket

# Below what Linux gives to outgoing connections, which would take a port between look and use.
_LOWEST, _HIGHEST = 15_000, 32_000
_pick = random.SystemRandom()


def free_port() -> int:
    """Return a port of 127.0.0.1 that nobody listens on and no outgoing connection will take."""
    while True:
        port = _pick.randrange(_LOWEST, _HIGHEST)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port

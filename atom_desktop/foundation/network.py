"""Whether there is a way out to the network, and by which address; asks nobody."""

import ipaddress
import os
import socket
from collections.abc import Mapping
from typing import Protocol

# Addresses that nobody has (RFC 5737, RFC 3849). Nothing is sent: connecting a UDP socket only
# makes the system choose a way, and fail where it has none.
_ELSEWHERE = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))
_PORT = 443
_PROXIES = ("https_proxy", "all_proxy")


class Network(Protocol):
    """What is known of the way out."""

    def ways_out(self) -> frozenset[str]:
        """Return this computer's addresses towards the outside; empty without a network.

        Other addresses than before mean another network.
        """

    def needs_way_out(self, host: str) -> bool:
        """Tell whether `host` is behind it; addresses may be next door, this computer surely is."""


class SystemNetwork:
    """Asks the system's routing table."""

    def __init__(self, environment: Mapping[str, str] | None = None) -> None:
        environment = os.environ if environment is None else environment
        names = (name for name in environment if name.lower() in _PROXIES)
        self._through_proxy = any(environment[name] for name in names)

    def ways_out(self) -> frozenset[str]:
        """Return this computer's addresses towards the outside."""
        found = {_address_towards(family, address) for family, address in _ELSEWHERE}
        return frozenset(found - {""})

    def needs_way_out(self, host: str) -> bool:
        """Tell whether `host` is behind it; who knows where a proxy is."""
        if self._through_proxy or host == "localhost":
            return False
        try:
            ipaddress.ip_address(host)
        except ValueError:
            return True
        return False


def _address_towards(family: socket.AddressFamily, address: str) -> str:
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((address, _PORT))
            found = str(probe.getsockname()[0])
    except OSError:
        return ""
    # A route that leads nowhere but back, or to the cable alone, is no way out.
    here = ipaddress.ip_address(found.partition("%")[0])
    return "" if here.is_loopback or here.is_link_local or here.is_unspecified else found

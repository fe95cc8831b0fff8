"""Which addresses a service may be reached at: https, or plain http on this computer if allowed."""

import ipaddress
from urllib.parse import urlsplit

from atom_desktop.foundation.language import marked, tr
from atom_desktop.providers.spec import ProviderSpec


def is_loopback_host(host: str) -> bool:
    """Whether `host` is this computer: localhost, 127.0.0.0/8 or ::1, as written."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def address_fault(address: str, *, allow_loopback_http: bool) -> str | None:
    """Return what is wrong with an endpoint's address in a few words, or None.

    RFC 6749 section 3.1 (no fragment) and RFC 9700 section 2.6 (https).
    """
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        usable = bool(host) and parts.port != 0
    except ValueError:
        return tr("is not an address")
    local = parts.scheme == "http" and is_loopback_host(host)
    faults = (
        (
            any(c.isspace() or not c.isprintable() for c in address),
            marked("holds a space or the like"),
        ),
        (not usable, marked("is not an address")),
        ("@" in parts.netloc, marked("holds a user name or a password")),
        ("#" in address, marked("holds a fragment (#)")),
        # Requests fill `{access_token}` and the like into addresses: only our own may ask for it.
        ("{" in address or "}" in address, marked("holds a brace ({ or })")),
        (parts.scheme != "https" and not local, marked("does not begin with https://")),
        (
            local and not allow_loopback_http,
            marked("needs allow_loopback_http = true for plain http"),
        ),
    )
    return next((tr(words) for found, words in faults if found), None)


def spec_addresses(spec: ProviderSpec) -> tuple[tuple[str, str], ...]:
    """Return the key and value of every address that requests of `spec` go to."""
    endpoints = spec.endpoints
    named = (
        ("issuer", endpoints.issuer),
        ("authorization_endpoint", endpoints.authorization_endpoint),
        ("token_endpoint", endpoints.token_endpoint),
        ("jwks_uri", endpoints.jwks_uri),
        ("revocation_endpoint", endpoints.revocation_endpoint),
        ("userinfo_endpoint", spec.identity.request.url),
        ("health_endpoint", spec.health.url),
        *(("revocation_endpoint", request.url) for request in spec.revocation.requests),
    )
    return tuple((key, address) for key, address in named if address)

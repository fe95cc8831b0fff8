"""The same service at another place: what the practice services are reached by."""

from dataclasses import replace

from atom_desktop.providers.addresses import with_addresses
from atom_desktop.providers.spec import ProviderSpec

_HTTPS = "https://"


def rebased(spec: ProviderSpec, base: str) -> ProviderSpec:
    """Return `spec` with every `https://HOST/PATH` it talks to turned into `base/HOST/PATH`.

    `base` is a loopback address such as `http://127.0.0.1:8123`; the result allows plain http
    there. Scopes, documentation and console links stay. `{parameters}` may be replaced before or
    after.
    """
    root = base.rstrip("/")

    def moved(address: str) -> str:
        return f"{root}/{address.removeprefix(_HTTPS)}" if address.startswith(_HTTPS) else address

    return replace(with_addresses(spec, moved), allow_loopback_http=True)

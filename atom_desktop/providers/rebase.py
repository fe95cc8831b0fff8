"""The same service at another place: what the practice services are reached by."""

from dataclasses import replace

from atom_desktop.providers.addresses import with_addresses
from atom_desktop.providers.spec import ProviderSpec

_HTTPS = "https://"
_CONSOLE = "practice/console"  # one page for all of the real console's


def rebased(spec: ProviderSpec, base: str) -> ProviderSpec:
    """Return `spec` with every `https://HOST/PATH` it talks to turned into `base/HOST/PATH`.

    `base` is a loopback address such as `http://127.0.0.1:8123`; the result allows plain http
    there. The guide's links lead to the practice console; scopes, documentation and help stay.
    `{parameters}` may be replaced before or after.
    """
    root = base.rstrip("/")

    def moved(address: str) -> str:
        return f"{root}/{address.removeprefix(_HTTPS)}" if address.startswith(_HTTPS) else address

    console = f"{root}/{_CONSOLE}/{spec.variant}"
    steps = (replace(step, link=console if step.link else None) for step in spec.setup.steps)
    return replace(
        with_addresses(spec, moved),
        setup=replace(spec.setup, console_url=console, steps=tuple(steps)),
        allow_loopback_http=True,
    )

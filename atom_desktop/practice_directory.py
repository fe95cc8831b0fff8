"""Where the practice services are and which clients they know: the line they print at start."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from atom_desktop.connections.connection import ClientRegistration
from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.foundation.http import is_loopback
from atom_desktop.foundation.secret import Secret
from atom_desktop.foundation.settings import Settings
from atom_desktop.providers.registry import ProviderRegistry


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeClient:
    """One client as a practice service knows it."""

    provider_id: str
    variant: str
    client_id: str
    client_secret: Secret | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeDirectory:
    """`bases` maps a service to the loopback address that stands for `https:/`."""

    bases: Mapping[str, str]
    clients: tuple[PracticeClient, ...]
    redirect_port: int
    control_url: str
    control_secret: Secret

    @classmethod
    def from_line(cls, line: str, *, path: str = "") -> "PracticeDirectory":
        """Read the JSON line.

        Raises:
            ConfigurationError: `practice_file_invalid`.
        """
        try:
            document = json.loads(line)
            services, control = document["services"], document["control"]
            return cls(
                bases={name: _local(entry["base"]) for name, entry in services.items()},
                clients=tuple(
                    _client(name, variant, client)
                    for name, entry in services.items()
                    for variant, client in (
                        (entry.get("variant", "oauth2"), entry),
                        *entry.get("variants", {}).items(),
                    )
                ),
                redirect_port=int(document["redirect_port"]),
                control_url=_local(control["url"]),
                control_secret=Secret(control["secret"]),
            )
        except (ValueError, KeyError, TypeError, AttributeError):
            raise ConfigurationError("practice_file_invalid", path=path) from None

    @classmethod
    def from_file(cls, path: Path) -> "PracticeDirectory":
        """Read the file into which `atomctl practice` printed."""
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            raise ConfigurationError("practice_file_invalid", path=str(path)) from None
        return cls.from_line(text, path=str(path))

    def adapted(self, settings: Settings) -> Settings:
        """Return the settings with the port that the practice services have registered."""
        return replace(settings, redirect_port=self.redirect_port)

    def registrations(self, registry: ProviderRegistry) -> tuple[ClientRegistration, ...]:
        """Return the practice clients as registrations; they are never written anywhere."""
        return tuple(
            ClientRegistration(
                family=registry.get(client.provider_id).family,
                client_id=client.client_id,
                client_secret=client.client_secret,
                variant=client.variant,
                source="practice",
            )
            for client in self.clients
        )


def _local(address: str) -> str:
    """Return `address`; made-up services live on this computer and nowhere else."""
    if urlsplit(address).scheme != "http" or not is_loopback(address):
        raise ValueError(address)
    return address


def _client(name: str, variant: str, client: Mapping[str, str | None]) -> PracticeClient:
    secret = client.get("client_secret")
    return PracticeClient(
        provider_id=name,
        variant=variant,
        client_id=str(client["client_id"]),
        client_secret=Secret(secret) if secret else None,
    )

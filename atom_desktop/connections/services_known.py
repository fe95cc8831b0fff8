"""The services as this profile knows them: looked up, and discovered where only an issuer is."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from atom_desktop.connections.connection import Connection
from atom_desktop.foundation.errors import ConfigurationError, UsageError
from atom_desktop.providers.registry import ProviderRegistry
from atom_desktop.providers.spec import ProviderSpec

if TYPE_CHECKING:
    from atom_desktop.foundation.http import HttpClient

_OK = 200


class KnownServices:
    """Finds specs. A service named only by its issuer is completed from its metadata once."""

    def __init__(self, registry: ProviderRegistry, http: "HttpClient", fixed_port: int) -> None:
        self._registry = registry
        self._http = http
        self._fixed_port = fixed_port
        self._discovered: dict[str, ProviderSpec] = {}

    def all(self) -> tuple[ProviderSpec, ...]:
        """Return every service in its usual shape, in display order."""
        return self._registry.specs()

    def get(self, provider_id: str, variant: str | None = None) -> ProviderSpec:
        """Return a service; raises `UsageError("unknown_service")`."""
        return self._discovered.get(provider_id) or self._registry.get(provider_id, variant)

    def variants(self, provider_id: str) -> tuple[ProviderSpec, ...]:
        """Return the ways to sign in at a service, the usual one first."""
        return self._registry.variants(provider_id)

    def of(self, connection: Connection) -> ProviderSpec:
        """Return the service of a connection; raises `UsageError` when its file is gone."""
        return self.get(connection.provider_id, connection.variant)

    def knows(self, connection: Connection) -> bool:
        """Tell whether the connection's service is still defined."""
        try:
            self.of(connection)
        except UsageError:
            return False
        return True

    async def ready_for(self, connection: Connection) -> ProviderSpec:
        """Return the service of a connection with all its addresses.

        Raises:
            ConfigurationError: `service_moved` when a provider file has since sent the service
                elsewhere: tokens go only to whoever issued them.
        """
        spec = await self.ready(connection.provider_id, connection.variant)
        if connection.origin != origin_of(spec):
            raise ConfigurationError("service_moved", service=spec.name, origin=connection.origin)
        return spec

    def with_tenant(self, spec: ProviderSpec, tenant: str) -> ProviderSpec:
        """Return a service as it would be with another tenant."""
        return self._registry.with_tenant(spec, tenant)

    async def ready(self, provider_id: str, variant: str | None) -> ProviderSpec:
        """Return a service with all its addresses (RFC 8414, OpenID Connect Discovery).

        Raises:
            ConfigurationError: `discovery_failed` or `metadata_invalid`.
            UnreachableError: the issuer could not be reached.
        """
        spec = self.get(provider_id, variant)
        if not spec.needs_discovery:
            return spec
        from atom_desktop.providers.discovery import (  # noqa: PLC0415  # few profiles need it
            metadata_addresses,
            spec_from_metadata,
        )

        for address in metadata_addresses(spec.endpoints.issuer or ""):
            answer = await self._http.send("GET", address, headers={"Accept": "application/json"})
            if answer.status == _OK:
                self._discovered[provider_id] = spec_from_metadata(spec, answer.json())
                return self._discovered[provider_id]
        raise ConfigurationError("discovery_failed", service=spec.name)

    def family(self, family: str) -> tuple[ProviderSpec, ...]:
        """Return the services that share one registration."""
        return tuple(spec for spec in self._registry.specs() if spec.family == family)

    def foreign_issuers(self, spec: ProviderSpec) -> frozenset[str]:
        """Return the issuers of services that live elsewhere than `spec` (RFC 9207)."""
        home = urlsplit(spec.endpoints.authorization_endpoint).netloc
        issuers = {other.endpoints.issuer or "" for other in self._registry.specs()}
        issuers -= {spec.endpoints.issuer or "", ""}
        return frozenset(issuer for issuer in issuers if urlsplit(issuer).netloc != home)

    def fixed_redirect_uri(self, spec: ProviderSpec) -> str:
        """Return the redirect URI of a fixed-port service."""
        return f"http://{spec.redirect.host}:{self._fixed_port}{spec.redirect.path}"

    def redirect_address(self, spec: ProviderSpec) -> str | None:
        """Return what a person registers for `spec`, or None."""
        if spec.redirect.register is None:
            return None
        return spec.redirect.register.replace("{port}", str(self._fixed_port))


def origin_of(spec: ProviderSpec) -> str:
    """Return the origins that see a service's tokens, as one text that can be compared."""
    addresses = (
        spec.endpoints.token_endpoint or spec.endpoints.authorization_endpoint,
        spec.identity.request.url,
        spec.health.url,
        *(request.url for request in spec.revocation.requests),
    )
    parts = (urlsplit(address) for address in addresses)
    return " ".join(sorted({f"{part.scheme}://{part.netloc}" for part in parts}))

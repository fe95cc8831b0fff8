"""Every address of a spec that requests go to, changed in one sweep."""

from collections.abc import Callable
from dataclasses import replace

from atom_desktop.providers.spec import ApiRequest, ProviderSpec


def with_addresses(spec: ProviderSpec, change: Callable[[str], str]) -> ProviderSpec:
    """Return `spec` with `change` applied to its endpoints, issuers and requests.

    Addresses that are empty or absent stay so. Links for people (console, docs, help) and
    permissions are left alone.
    """

    def maybe(address: str | None) -> str | None:
        return change(address) if address else address

    def request(old: ApiRequest) -> ApiRequest:
        return replace(old, url=maybe(old.url) or "")

    endpoints = spec.endpoints
    return replace(
        spec,
        endpoints=replace(
            endpoints,
            authorization_endpoint=maybe(endpoints.authorization_endpoint) or "",
            token_endpoint=maybe(endpoints.token_endpoint) or "",
            issuer=maybe(endpoints.issuer),
            jwks_uri=maybe(endpoints.jwks_uri),
            revocation_endpoint=maybe(endpoints.revocation_endpoint),
        ),
        identity=replace(spec.identity, request=request(spec.identity.request)),
        health=request(spec.health),
        revocation=replace(
            spec.revocation, requests=tuple(request(old) for old in spec.revocation.requests)
        ),
        issuer_in_id_token=maybe(spec.issuer_in_id_token),
    )

"""A spec completed from the service's own metadata (RFC 8414, OpenID Connect Discovery)."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.providers.address_rules import address_fault
from atom_desktop.providers.spec import (
    ApiRequest,
    BodyKind,
    Endpoints,
    Pkce,
    ProviderSpec,
    RequestAuth,
    SecretRule,
    TokenEndpointAuthMethod,
)


def metadata_addresses(issuer: str) -> tuple[str, ...]:
    """Return where the metadata of `issuer` may be, in the order to try.

    OpenID Connect Discovery section 4 appends its path, RFC 8414 section 3.1 puts its own before.
    """
    plain = issuer.rstrip("/")
    scheme, _, rest = plain.partition("://")
    host, _, path = rest.partition("/")
    suffix = f"/{path}" if path else ""
    return (
        f"{plain}/.well-known/openid-configuration",
        f"{scheme}://{host}/.well-known/oauth-authorization-server{suffix}",
    )


def spec_from_metadata(spec: ProviderSpec, document: object) -> ProviderSpec:
    """Return `spec` with the endpoints of `document`; what the spec already has stays.

    Raises:
        ConfigurationError: `metadata_invalid` with the `key` at fault; `issuer` when it is not
            the very string that was asked for (RFC 8414 section 3.3).
    """
    if not isinstance(document, Mapping):
        raise _invalid(spec, "document")
    if spec.endpoints.issuer is None or document.get("issuer") != spec.endpoints.issuer:
        raise _invalid(spec, "issuer")
    _check_capabilities(spec, document)
    endpoints = Endpoints(
        issuer=spec.endpoints.issuer,
        authorization_endpoint=spec.endpoints.authorization_endpoint
        or _address(spec, document, "authorization_endpoint"),
        token_endpoint=spec.endpoints.token_endpoint or _address(spec, document, "token_endpoint"),
        jwks_uri=spec.endpoints.jwks_uri or _jwks_uri(spec, document),
        revocation_endpoint=spec.endpoints.revocation_endpoint
        or _optional(spec, document, "revocation_endpoint"),
    )
    userinfo = spec.identity.request.url or _address(spec, document, "userinfo_endpoint")
    return replace(
        spec,
        endpoints=endpoints,
        identity=replace(spec.identity, request=replace(spec.identity.request, url=userinfo)),
        health=replace(spec.health, url=spec.health.url or userinfo),
        revocation=replace(
            spec.revocation,
            requests=spec.revocation.requests
            or revocation_requests(endpoints.revocation_endpoint, spec.secret),
        ),
        token_endpoint_auth_method=_auth_method(spec, document),
        sends_issuer=document.get("authorization_response_iss_parameter_supported") is True,
        needs_discovery=False,
    )


def revocation_requests(endpoint: str | None, secret: SecretRule) -> tuple[ApiRequest, ...]:
    """Return the requests of RFC 7009 section 2.1: the refresh token, which ends the sign-in."""
    if not endpoint:
        return ()
    body = {"token": "{refresh_token}", "token_type_hint": "refresh_token"}
    if secret is SecretRule.REQUIRED:
        auth = RequestAuth.CLIENT_BASIC
    else:
        auth, body["client_id"] = RequestAuth.NONE, "{client_id}"
    return (
        ApiRequest(
            method="POST",
            url=endpoint,
            auth=auth,
            body_kind=BodyKind.FORM,
            body=MappingProxyType(body),
        ),
    )


def _check_capabilities(spec: ProviderSpec, document: Mapping[str, object]) -> None:
    for key, needed in (
        ("response_types_supported", "code"),
        ("code_challenge_methods_supported", spec.pkce.value),
    ):
        if needed == Pkce.UNSUPPORTED:
            continue
        offered = document.get(key)
        if offered is not None and (not isinstance(offered, list) or needed not in offered):
            raise _invalid(spec, key)


def _auth_method(spec: ProviderSpec, document: Mapping[str, object]) -> TokenEndpointAuthMethod:
    """Choose as the service offers; RFC 8414 section 2 makes Basic the default."""
    chosen = spec.token_endpoint_auth_method
    if spec.secret is SecretRule.NEVER or chosen is not TokenEndpointAuthMethod.NONE:
        return chosen
    offered = document.get("token_endpoint_auth_methods_supported")
    if isinstance(offered, list) and TokenEndpointAuthMethod.BASIC.value not in offered:
        return TokenEndpointAuthMethod.POST
    return TokenEndpointAuthMethod.BASIC


def _optional(spec: ProviderSpec, document: Mapping[str, object], key: str) -> str | None:
    return _address(spec, document, key) if document.get(key) is not None else None


def asks_for_id_token(spec: ProviderSpec) -> bool:
    """Tell whether sign-ins usually end with an ID token, which nothing but `jwks_uri` proves."""
    return spec.requires_id_token and "openid" in spec.default_scopes


def _jwks_uri(spec: ProviderSpec, document: Mapping[str, object]) -> str | None:
    return (_address if asks_for_id_token(spec) else _optional)(spec, document, "jwks_uri")


def _address(spec: ProviderSpec, document: Mapping[str, object], key: str) -> str:
    value = document.get(key)
    if not isinstance(value, str):
        raise _invalid(spec, key)
    if address_fault(value, allow_loopback_http=spec.allow_loopback_http):
        raise _invalid(spec, key)
    return value


def _invalid(spec: ProviderSpec, key: str) -> ConfigurationError:
    return ConfigurationError("metadata_invalid", service=spec.name, key=key)

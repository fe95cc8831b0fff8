"""Specs made from a checked table of a user's provider file."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from atom_desktop.foundation.language import marked
from atom_desktop.providers.discovery import revocation_requests
from atom_desktop.providers.spec import (
    AccountPaths,
    ApiRequest,
    Care,
    Category,
    Endpoints,
    Identity,
    IdentitySource,
    Pkce,
    ProviderSpec,
    RedirectRule,
    RefreshRule,
    RequestFormat,
    Revocation,
    Rotation,
    Scope,
    ScopeRules,
    SecretRule,
    Setup,
    SetupStep,
    TokenEndpointAuthMethod,
)

_ENDPOINT_KEYS = (
    "issuer",
    "authorization_endpoint",
    "token_endpoint",
    "jwks_uri",
    "revocation_endpoint",
)
_ENUMS = {
    "category": Category,
    "pkce": Pkce,
    "secret": SecretRule,
    "token_endpoint_auth_method": TokenEndpointAuthMethod,
    "request_format": RequestFormat,
}
_PLAIN_KEYS = ("name", "company", "docs_url", "allow_loopback_http")
_HELP = marked("Remove the access on the service's own pages.")


def new_spec(provider_id: str, table: Mapping[str, Any]) -> ProviderSpec:
    """Make a service of its own; the endpoints stay empty where only the issuer is given."""
    userinfo = ApiRequest(method="GET", url="")
    claims = AccountPaths(
        subject=("sub",), label=("email", "preferred_username", "name"), display_name="name"
    )
    by_issuer = not {"authorization_endpoint", "token_endpoint"} <= table.keys()
    name = table.get("name", provider_id.replace("_", " ").replace("-", " ").title())
    console = table.get("console_url", table.get("issuer") or table.get("authorization_endpoint"))
    empty = ProviderSpec(
        id=provider_id,
        name=name,
        company=name,
        category=Category.FILES,
        letter=name[0].upper(),
        family=provider_id,
        family_name=name,
        docs_url=console,
        endpoints=Endpoints(authorization_endpoint="", token_endpoint=""),
        # A path of its own keeps the answers of two services apart (RFC 9700 section 4.4.2).
        redirect=RedirectRule(
            host="127.0.0.1", path=f"/callback/{provider_id}", any_port=True, register=None
        ),
        scopes=(),
        refresh=RefreshRule(rotation=Rotation.ROTATES, single_use=True),
        identity=Identity(
            source=IdentitySource.ID_TOKEN if "issuer" in table else IdentitySource.REQUEST,
            request=userinfo,
            paths=claims,
            id_token_paths=claims if "issuer" in table else None,
        ),
        health=userinfo,
        revocation=Revocation(help_words=_HELP, help_url=console),
        setup=_setup(console),
        token_errors=(),
        secret=SecretRule.OPTIONAL,
        requires_id_token="issuer" in table,
        needs_discovery=by_issuer,
        built_in=False,
    )
    made = changed_spec(empty, {"redirect": {}, "scopes": list(_SIGN_IN), **table})
    if made.needs_discovery or made.token_endpoint_auth_method is not TokenEndpointAuthMethod.NONE:
        return made
    method = TokenEndpointAuthMethod.NONE
    if made.secret is not SecretRule.NEVER:
        method = TokenEndpointAuthMethod.POST
    return replace(made, token_endpoint_auth_method=method)


_SIGN_IN = (
    {"value": "openid", "words": marked("Know which account this is"), "care": "low"},
    {"value": "email", "words": marked("See your e-mail address"), "care": "low"},
    {"value": "profile", "words": marked("See your name"), "care": "low"},
    {"value": "offline_access", "words": marked("Stay connected"), "care": "technical"},
)


def changed_spec(spec: ProviderSpec, table: Mapping[str, Any]) -> ProviderSpec:
    """Return `spec` with what a checked `table` names."""
    endpoints = {key: table[key] for key in _ENDPOINT_KEYS if key in table}
    changes: dict[str, Any] = {key: table[key] for key in _PLAIN_KEYS if key in table}
    changes.update({key: enum(table[key]) for key, enum in _ENUMS.items() if key in table})
    changes["endpoints"] = replace(spec.endpoints, **endpoints)
    own = {name: table[name] for name in spec.parameters if name in table}
    derived = {
        name: template.format_map({**spec.parameters, **own})
        for name, template in spec.derived_parameters.items()
        if own
    }
    changes["parameters"] = MappingProxyType({**spec.parameters, **derived, **own})
    if "authorization_parameters" in table:
        changes["authorization_parameters"] = MappingProxyType(
            {**spec.authorization_parameters, **table["authorization_parameters"]}
        )
    if "scopes" in table:
        changes["scopes"] = _scopes(spec, table["scopes"])
    if "scope_separator" in table:
        changes["scope_rules"] = _separated(spec.scope_rules, table["scope_separator"])
    if "redirect" in table:
        changes["redirect"] = _redirect(spec, table["redirect"])
    changes["identity"] = _identity(spec.identity, table)
    changes["health"] = _health(spec.health, table)
    changes["revocation"] = _revocation(spec, table)
    return replace(spec, **changes)


def _separated(rules: ScopeRules, separator: str) -> ScopeRules:
    return replace(rules, separator=separator)


def _scopes(spec: ProviderSpec, entries: list[Any]) -> tuple[Scope, ...]:
    """Take `entries` as the default choice; what the catalogue has besides can still be chosen."""
    known = {scope.value: replace(scope, default=False) for scope in spec.scopes}
    for entry in entries:
        given = entry if isinstance(entry, dict) else {"value": entry}
        value = given["value"]
        old = known.get(value) or Scope(value=value, words=value, care=Care.MEDIUM)
        known[value] = Scope(
            value=value,
            words=given.get("words") or old.words,
            care=Care(given.get("care", old.care.value)),
            default=given.get("default", True),
        )
    return tuple(known.values())


def _redirect(spec: ProviderSpec, table: Mapping[str, Any]) -> RedirectRule:
    host = table.get("host", spec.redirect.host)
    path = table.get("path", spec.redirect.path)
    any_port = table.get("any_port", spec.redirect.any_port)
    address = f"http://{host}" if any_port else f"http://{host}:{{port}}"
    return RedirectRule(host=host, path=path, any_port=any_port, register=f"{address}{path}")


def _identity(identity: Identity, table: Mapping[str, Any]) -> Identity:
    url = table.get("userinfo_endpoint", identity.request.url)
    if not {"subject", "label", "display_name"} & table.keys():
        return replace(identity, request=replace(identity.request, url=url))
    paths = AccountPaths(
        subject=tuple(table.get("subject", identity.paths.subject)),
        label=tuple(table.get("label", identity.paths.label)),
        display_name=table.get("display_name", identity.paths.display_name),
        place=identity.paths.place,
    )
    # Paths of the user's own are about the request's answer, so that is what is asked.
    return Identity(
        source=IdentitySource.REQUEST, request=replace(identity.request, url=url), paths=paths
    )


def _health(health: ApiRequest, table: Mapping[str, Any]) -> ApiRequest:
    url = table.get("health_endpoint", health.url or table.get("userinfo_endpoint", ""))
    return replace(health, url=url)


def _revocation(spec: ProviderSpec, table: Mapping[str, Any]) -> Revocation:
    revocation = spec.revocation
    requests = revocation.requests
    if "revocation_endpoint" in table:
        rule = SecretRule(table.get("secret", spec.secret.value))
        requests = revocation_requests(table["revocation_endpoint"], rule)
    return replace(
        revocation, requests=requests, help_url=table.get("help_url", revocation.help_url)
    )


def _setup(console: str) -> Setup:
    return Setup(
        console_url=console,
        minutes=5,
        steps=(
            SetupStep(
                title=marked("Create a client for a desktop app on the service's own pages."),
                detail=marked("A public or native client is the right kind."),
                link=console,
                copy="{app_name}",
            ),
            SetupStep(
                title=marked("Enter the return address."), copy="{redirect_uri}", decisive=True
            ),
            SetupStep(title=marked("Copy the client ID, and the client secret if there is one.")),
        ),
    )

r"""What is peculiar to a service, as data.

A `ProviderSpec` is complete: a connection needs nothing else to sign in, renew, check and end.
URL texts may hold the spec's own `parameters` as `{tenant}`; request templates may hold
`{client_id}`, `{client_secret}`, `{access_token}` and `{refresh_token}`, filled at the last moment.

Paths into an answer are dotted: `data.workspaces.0.name`; a key that itself has a dot is written
with a backslash: `error.\.tag`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from atom_desktop.providers.kinds import (
    BodyKind,
    Care,
    Category,
    Certainty,
    CountsFrom,
    Flow,
    IdentitySource,
    Meaning,
    Phase,
    Pkce,
    Reach,
    RequestAuth,
    RequestFormat,
    Rotation,
    SecretRule,
    TokenEndpointAuthMethod,
)
from atom_desktop.providers.parts import (
    AccountPaths,
    ApiRequest,
    Endpoints,
    ErrorRule,
    ForecastRule,
    Identity,
    RedirectRule,
    RefreshRule,
    Revocation,
    Scope,
    ScopeRules,
    Setup,
    SetupStep,
)

__all__ = [
    "AccountPaths",
    "ApiRequest",
    "BodyKind",
    "Care",
    "Category",
    "Certainty",
    "CountsFrom",
    "Endpoints",
    "ErrorRule",
    "Flow",
    "ForecastRule",
    "Identity",
    "IdentitySource",
    "Meaning",
    "Phase",
    "Pkce",
    "ProviderSpec",
    "Reach",
    "RedirectRule",
    "RefreshRule",
    "RequestAuth",
    "RequestFormat",
    "Revocation",
    "Rotation",
    "Scope",
    "ScopeRules",
    "SecretRule",
    "Setup",
    "SetupStep",
    "TokenEndpointAuthMethod",
    "lookup",
    "with_parameters",
]

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderSpec:
    """A service, complete. `id` is stable and lower case; `family` shares one registration."""

    id: str
    name: str
    company: str
    category: Category
    letter: str
    family: str
    family_name: str
    docs_url: str
    endpoints: Endpoints
    redirect: RedirectRule
    scopes: tuple[Scope, ...]
    refresh: RefreshRule
    identity: Identity
    health: ApiRequest
    revocation: Revocation
    setup: Setup
    token_errors: tuple[ErrorRule, ...]
    api_errors: tuple[ErrorRule, ...] = ()
    forecast: tuple[ForecastRule, ...] = ()
    variant: str = "oauth2"
    variant_name: str = ""
    flow: Flow = Flow.CODE
    pkce: Pkce = Pkce.S256
    secret: SecretRule = SecretRule.NEVER
    token_endpoint_auth_method: TokenEndpointAuthMethod = TokenEndpointAuthMethod.NONE
    request_format: RequestFormat = RequestFormat.FORM
    scope_rules: ScopeRules = field(default_factory=ScopeRules)
    authorization_parameters: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    reconnect_parameters: Mapping[str, str] = field(
        default_factory=lambda: _NOTHING
    )  # replace the ones above; "" removes one
    # On top, after another account than the connection's has signed in: shows the choice of them.
    other_account_parameters: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    health_member: str = ""  # what a success of `health` has where it does not name the account
    login_hint_parameter: str | None = None
    login_hint_from: str = "label"  # or "subject"
    token_headers: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    token_paths: tuple[str, ...] = ("",)  # where the token object may sit; "" is the top
    token_types: frozenset[str] = frozenset({"bearer"})  # lower case (RFC 6749 section 7.1)
    token_type_optional: bool = False  # answers without `token_type` have been seen
    error_paths: tuple[str, ...] = ("error",)
    description_paths: tuple[str, ...] = ("error_description", "message")
    retry_after_paths: tuple[str, ...] = ()
    rate_limit_reset_header: str | None = None  # epoch seconds
    rate_limit_remaining_header: str | None = None  # the reset counts only where this says 0
    parameters: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    # What follows from other parameters once the person changes those: name -> template.
    derived_parameters: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    sends_issuer: bool = False  # RFC 9207 support is advertised: a missing `iss` is refused
    requires_id_token: bool = False  # an OpenID issuer: asked for `openid`, it must send one
    issuer_in_id_token: str | None = None  # where it differs: `{tid}` stands for that claim
    work_accounts_only: bool = False  # no personal account can use it
    needs_discovery: bool = False  # only the issuer is known: the endpoints come from its metadata
    denial_may_lack_state: bool = False  # refusals come back with an empty `state`
    allow_loopback_http: bool = False
    built_in: bool = True
    admin_page: str = ""  # where an administrator allows an app for everybody

    @property
    def suggests_account(self) -> bool:
        """Whether the service's page can be told which account is meant."""
        return self.login_hint_parameter is not None or bool(self.other_account_parameters)

    @property
    def default_scopes(self) -> tuple[str, ...]:
        """The permissions asked for unless the person chose others."""
        return tuple(scope.value for scope in self.scopes if scope.default)

    def scope_words(self, value: str) -> str:
        """Return the plain words for a permission, or its own name if it is not catalogued."""
        for scope in self.scopes:
            if scope.value == value:
                return scope.words
        return value


def lookup(answer: object, path: str) -> object:
    """Follow a dotted `path` into decoded JSON; returns None where it leads nowhere."""
    if not path:
        return answer
    current = answer
    for raw in re.split(r"(?<!\\)\.(?!$)", path):
        key = raw.replace("\\.", ".")
        if isinstance(current, Mapping):
            current = current.get(key)
        elif isinstance(current, list) and key.isdecimal() and int(key) < len(current):
            current = current[int(key)]
        else:
            return None
    return current


def with_parameters(spec: ProviderSpec, parameters: Mapping[str, str]) -> ProviderSpec:
    """Return `spec` with other values for its `{parameters}` (a tenant, an Enterprise host)."""
    return replace(spec, parameters=MappingProxyType({**spec.parameters, **parameters}))

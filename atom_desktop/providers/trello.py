"""Trello: `SPEC` is its OAuth 2.0 sign-in of 2026, `LEGACY` the older one with an API key.

Sources: developer.atlassian.com/cloud/trello/guides/rest-api (OAuth 2.0 and authorization).
"""

from types import MappingProxyType

from atom_desktop.providers._trello_setup import LEGACY_SETUP, OAUTH2_SETUP
from atom_desktop.providers.spec import (
    AccountPaths,
    ApiRequest,
    BodyKind,
    Care,
    Category,
    CountsFrom,
    Endpoints,
    ErrorRule,
    Flow,
    ForecastRule,
    Identity,
    IdentitySource,
    Meaning,
    Phase,
    Pkce,
    ProviderSpec,
    Reach,
    RedirectRule,
    RefreshRule,
    RequestAuth,
    RequestFormat,
    Revocation,
    Rotation,
    Scope,
    ScopeRules,
    SecretRule,
)

_DOCS = "https://developer.atlassian.com/cloud/trello/guides/rest-api/"
_FIX = Meaning.FIX_REGISTRATION
_REVOKE_PHASE = frozenset({Phase.REVOKE})
_ACCOUNT = AccountPaths(subject=("id",), label=("email", "username"), display_name="fullName")
_REDIRECT = RedirectRule(
    host="localhost",
    path="/callback/trello",
    any_port=False,
    register="http://localhost:{port}/callback/trello",
)
_HELP_WORDS = "You can remove the access in Trello under Account settings, Applications."
_HELP_URL = "https://trello.com/my/account"

_SCOPES = (
    Scope(
        value="read:member:trello",
        words="See your name, e-mail address and which boards you belong to",
        care=Care.LOW,
        default=True,
    ),
    Scope(
        value="read:board:trello",
        words="Read boards, lists, cards and comments",
        care=Care.MEDIUM,
        default=True,
    ),
    Scope(
        value="offline_access",
        words="Stay connected while you are away",
        care=Care.TECHNICAL,
        default=True,
    ),
    Scope(
        value="write:board:trello",
        words="Create and change cards, lists and comments",
        care=Care.HIGH,
    ),
    Scope(value="read:organization:trello", words="See your workspaces", care=Care.LOW),
    Scope(value="write:organization:trello", words="Change workspaces", care=Care.HIGH),
    Scope(
        value="write:member:trello",
        words="Star boards, save searches and change your stickers",
        care=Care.MEDIUM,
    ),
    Scope(
        value="write:board:membership:trello",
        words="Add people to boards and remove them",
        care=Care.HIGH,
    ),
)

# Trello answers in plain text, and several of its 401 answers are about permission only.
_API_TEXTS = (
    ErrorRule(
        means=Meaning.ALIVE,
        code="permission_missing",
        texts=("permission requested", "unauthorized token"),
    ),
    ErrorRule(means=Meaning.RECONSENT, code="permission_missing", texts=("missing scopes",)),
    ErrorRule(means=_FIX, code="invalid_client", texts=("invalid key", "invalid app key")),
    ErrorRule(
        means=Meaning.SIGN_IN_AGAIN,
        code="session_ended",
        statuses=frozenset({401, 404}),
        texts=("invalid token", "expired token", "token not found"),
    ),
    ErrorRule(
        means=Meaning.SIGN_IN_AGAIN,
        code="session_ended",
        phases=frozenset({Phase.API}),
        statuses=frozenset({401}),
        body=MappingProxyType({"message": "Unauthorized"}),
    ),
)
_TOKEN_ERRORS = (
    ErrorRule(
        means=Meaning.SIGN_IN_AGAIN,
        code="session_ended",
        phases=frozenset({Phase.REFRESH}),
        errors=frozenset({"unauthorized_client"}),
        texts=("refresh_token", "refresh token"),
    ),
    # Atlassian's word for a wrong secret; nobody has refused anything here.
    ErrorRule(
        means=_FIX,
        code="invalid_client",
        phases=frozenset({Phase.EXCHANGE, Phase.REFRESH}),
        statuses=frozenset({401}),
        errors=frozenset({"access_denied"}),
    ),
    ErrorRule(
        means=_FIX,
        code="redirect_uri_mismatch",
        phases=frozenset({Phase.EXCHANGE}),
        errors=frozenset({"invalid_grant"}),
        texts=("redirect_uri",),
    ),
)

SPEC = ProviderSpec(
    id="trello",
    name="Trello",
    company="Atlassian",
    category=Category.BOARD,
    letter="Tr",
    family="trello",
    family_name="Trello",
    variant_name="Sign in with Atlassian",
    docs_url=f"{_DOCS}oauth-2-getting-started/",
    endpoints=Endpoints(
        authorization_endpoint="https://auth.atlassian.com/authorize",
        token_endpoint="https://auth.atlassian.com/oauth/token",  # noqa: S106  # an address
        revocation_endpoint="https://auth.atlassian.com/oauth/revoke",
    ),
    redirect=_REDIRECT,
    scopes=_SCOPES,
    scope_rules=ScopeRules(never_echoed=frozenset({"offline_access"}), always=("offline_access",)),
    refresh=RefreshRule(rotation=Rotation.ROTATES, single_use=True),
    forecast=(ForecastRule(counts_from=CountsFrom.RENEWAL, code="forecast_idle", days=90),),
    identity=Identity(
        source=IdentitySource.REQUEST,
        request=ApiRequest(
            method="GET",
            url="https://api.trello.com/1/members/me?fields=id,username,fullName,email,url",
        ),
        paths=_ACCOUNT,
    ),
    health=ApiRequest(method="GET", url="https://api.trello.com/1/members/me?fields=id"),
    revocation=Revocation(
        requests=(
            ApiRequest(
                method="POST",
                url="https://auth.atlassian.com/oauth/revoke",
                auth=RequestAuth.NONE,
                body_kind=BodyKind.JSON,
                body=MappingProxyType({"client_id": "{client_id}", "token": "{refresh_token}"}),
            ),
        ),
        best_effort=True,
        help_words=_HELP_WORDS,
        help_url=_HELP_URL,
    ),
    setup=OAUTH2_SETUP,
    token_errors=_TOKEN_ERRORS,
    api_errors=(
        ErrorRule(
            means=Meaning.FAILED,
            code="request_rejected",
            phases=_REVOKE_PHASE,
            statuses=frozenset({400, 401, 403, 404}),
        ),
        *_API_TEXTS,
    ),
    secret=SecretRule.NEVER,
    request_format=RequestFormat.JSON,
    token_type_optional=True,
    authorization_parameters=MappingProxyType({"prompt": "consent"}),
)

_LEGACY_SCOPES = (
    Scope(
        value="read", words="Read your boards, cards and workspaces", care=Care.MEDIUM, default=True
    ),
    Scope(
        value="write",
        words="Create and change cards, lists and comments",
        care=Care.HIGH,
    ),
    Scope(
        value="account",
        words="See your e-mail address and change your profile",
        care=Care.HIGH,
    ),
)

LEGACY = ProviderSpec(
    id="trello",
    name="Trello",
    company="Atlassian",
    category=Category.BOARD,
    letter="Tr",
    family="trello",
    family_name="Trello",
    variant="api_key",
    variant_name="Use an API key",
    docs_url=f"{_DOCS}authorization/",
    endpoints=Endpoints(authorization_endpoint="https://trello.com/1/authorize", token_endpoint=""),
    redirect=_REDIRECT,
    scopes=_LEGACY_SCOPES,
    scope_rules=ScopeRules(separator=","),
    refresh=RefreshRule(rotation=Rotation.NONE),
    identity=Identity(
        source=IdentitySource.REQUEST,
        request=ApiRequest(
            method="GET",
            url="https://api.trello.com/1/members/me?fields=id,username,fullName,email",
            auth=RequestAuth.TRELLO_OAUTH,
        ),
        paths=_ACCOUNT,
    ),
    # Trello has no other address for this, so this URL must never be logged.
    health=ApiRequest(
        method="GET",
        url="https://api.trello.com/1/tokens/{access_token}?fields=dateExpires",
        auth=RequestAuth.TRELLO_OAUTH,
    ),
    revocation=Revocation(
        reach=Reach.SIGN_IN,
        requests=(
            ApiRequest(
                method="DELETE",
                url="https://api.trello.com/1/tokens/{access_token}",
                auth=RequestAuth.TRELLO_OAUTH,
            ),
        ),
        help_words=_HELP_WORDS,
        help_url=_HELP_URL,
    ),
    setup=LEGACY_SETUP,
    # Whatever comes back without a token was a refusal: Trello documents no reasons.
    token_errors=(
        ErrorRule(
            means=Meaning.CANCELLED,
            code="access_denied",
            phases=frozenset({Phase.AUTHORIZE}),
        ),
    ),
    api_errors=_API_TEXTS,
    flow=Flow.FRAGMENT_TOKEN,
    pkce=Pkce.UNSUPPORTED,
    secret=SecretRule.NEVER,
    authorization_parameters=MappingProxyType(
        {
            "name": "Atom Desktop",
            "expiration": "never",
            "response_type": "token",
            "callback_method": "fragment",
        }
    ),
)

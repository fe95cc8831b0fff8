"""GitHub, as an OAuth App. Source: docs.github.com, building-oauth-apps/authorizing-oauth-apps.

`host` and `api` differ for an Enterprise server (`api` is then `<host>/api/v3`).
"""

from types import MappingProxyType

from atom_desktop.providers.spec import (
    AccountPaths,
    ApiRequest,
    BodyKind,
    Care,
    Category,
    CountsFrom,
    Endpoints,
    ErrorRule,
    ForecastRule,
    Identity,
    IdentitySource,
    Meaning,
    Phase,
    ProviderSpec,
    Reach,
    RedirectRule,
    RefreshRule,
    RequestAuth,
    Revocation,
    Rotation,
    Scope,
    ScopeRules,
    SecretRule,
    Setup,
    SetupStep,
    TokenEndpointAuthMethod,
)

_FIX = Meaning.FIX_REGISTRATION
_API = frozenset({Phase.API})
_REVOKE = frozenset({Phase.REVOKE})
_HEADERS = MappingProxyType(
    {"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"}
)
_USER = ApiRequest(method="GET", url="https://{api}/user", headers=_HEADERS)

_SCOPES = (
    Scope(value="read:user", words="Read your profile", care=Care.LOW, default=True),
    Scope(value="user:email", words="See your e-mail addresses", care=Care.LOW, default=True),
    Scope(
        value="offline_access",
        words="Renew the connection instead of keeping one key for ever",
        care=Care.TECHNICAL,
        default=True,
    ),
    Scope(value="user", words="Read and change your profile", care=Care.MEDIUM),
    Scope(value="public_repo", words="Read and change public repositories", care=Care.HIGH),
    Scope(
        value="repo",
        words="Read and change all your repositories, also private ones",
        care=Care.HIGH,
    ),
    Scope(value="repo:status", words="Read and set the status of commits", care=Care.LOW),
    Scope(value="read:org", words="See your organisations and teams", care=Care.LOW),
    Scope(value="gist", words="Create and change gists", care=Care.MEDIUM),
    Scope(
        value="notifications", words="Read notifications and mark them as read", care=Care.MEDIUM
    ),
    Scope(value="workflow", words="Change the files of GitHub Actions", care=Care.HIGH),
    Scope(value="read:packages", words="Download packages", care=Care.MEDIUM),
    Scope(value="read:project", words="See projects", care=Care.MEDIUM),
)
# GitHub's answers leave out what a wider permission contains.
_IMPLIES = MappingProxyType(
    {
        "user": frozenset({"read:user", "user:email", "user:follow"}),
        "repo": frozenset({"public_repo", "repo:status", "repo_deployment", "repo:invite"}),
        "admin:org": frozenset({"write:org"}),
        "write:org": frozenset({"read:org"}),
        "write:packages": frozenset({"read:packages"}),
        "project": frozenset({"read:project"}),
    }
)

_TOKEN_ERRORS = (
    ErrorRule(
        means=Meaning.SIGN_IN_AGAIN,
        code="session_ended",
        phases=frozenset({Phase.REFRESH}),
        errors=frozenset({"bad_refresh_token"}),
    ),
    ErrorRule(
        means=Meaning.RESTART_FLOW,
        code="code_rejected",
        errors=frozenset({"bad_verification_code"}),
    ),
    # An unknown client ID is answered like a missing page.
    ErrorRule(
        means=_FIX,
        code="invalid_client",
        errors=frozenset({"incorrect_client_credentials", "Not Found"}),
    ),
    ErrorRule(
        means=Meaning.SIGN_IN_AGAIN,
        code="email_unverified",
        errors=frozenset({"unverified_user_email"}),
    ),
    ErrorRule(means=_FIX, code="app_blocked", errors=frozenset({"application_suspended"})),
    ErrorRule(means=_FIX, code="request_rejected", errors=frozenset({"device_flow_disabled"})),
)
_API_ERRORS = (
    ErrorRule(
        means=Meaning.RETRY,
        code="rate_limited",
        texts=("secondary rate limit",),
        retry_after=60,
    ),
    ErrorRule(means=Meaning.RETRY, code="rate_limited", texts=("API rate limit exceeded",)),
    ErrorRule(
        means=Meaning.RETRY,
        code="rate_limited",
        body=MappingProxyType({"errors.0.type": "RATE_LIMITED"}),
    ),
    ErrorRule(
        means=Meaning.ALIVE,
        code="organisation_sso",
        statuses=frozenset({403, 404}),
        headers=("x-github-sso",),
    ),
    ErrorRule(
        means=Meaning.ASK_ADMIN,
        code="admin_approval_required",
        phases=_API,
        statuses=frozenset({403}),
        texts=("OAuth App access restrictions",),
    ),
    ErrorRule(
        means=Meaning.ASK_ADMIN,
        code="blocked_by_policy",
        phases=_API,
        statuses=frozenset({403}),
        texts=("IP allow list",),
    ),
    ErrorRule(
        means=Meaning.ALIVE,
        code="request_rejected",
        phases=_API,
        statuses=frozenset({403}),
        texts=("forbidden by administrative rules",),
    ),
    ErrorRule(
        means=Meaning.SIGN_IN_AGAIN,
        code="session_ended",
        phases=_API,
        statuses=frozenset({401}),
        texts=("Bad credentials", "Requires authentication"),
    ),
    # Here the credentials are the client's own, not the person's.
    ErrorRule(means=_FIX, code="invalid_client", phases=_REVOKE, statuses=frozenset({401})),
    ErrorRule(
        means=Meaning.ALREADY_GONE,
        code="session_ended",
        phases=_REVOKE,
        statuses=frozenset({404, 422}),
    ),
)

_SETUP = Setup(
    console_url="https://{host}/settings/developers",
    minutes=3,
    client_id_pattern=r"[A-Za-z0-9._-]{16,}",
    client_id_hint="Begins with Ov23 (not the number called App ID)",
    steps=(
        SetupStep(
            title="Open GitHub's form for a new OAuth app.",
            detail="Paste the name. Any web address will do as homepage, also github.com itself.",
            link="https://{host}/settings/applications/new",
            link_words="Open GitHub's page for a new OAuth app",
            copy="{app_name}",
        ),
        SetupStep(
            title="Paste the return address as authorization callback URL.",
            detail="It has to be 127.0.0.1, not localhost. Leave wildcard matching off.",
            copy="{redirect_uri}",
            decisive=True,
        ),
        SetupStep(title="Press Register application and copy the Client ID."),
        SetupStep(
            title="Press Generate a new client secret and copy it at once.",
            detail="GitHub shows it only this time.",
        ),
    ),
)

SPEC = ProviderSpec(
    id="github",
    name="GitHub",
    company="GitHub",
    category=Category.CODE,
    letter="G",
    family="github",
    family_name="GitHub",
    docs_url="https://docs.github.com/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps",
    endpoints=Endpoints(
        issuer="https://{host}/login/oauth",
        authorization_endpoint="https://{host}/login/oauth/authorize",
        token_endpoint="https://{host}/login/oauth/access_token",  # noqa: S106  # an address
    ),
    parameters=MappingProxyType({"host": "github.com", "api": "api.github.com"}),
    # An Enterprise server has its API below its own name: tokens must go nowhere else.
    derived_parameters=MappingProxyType({"api": "{host}/api/v3"}),
    redirect=RedirectRule(
        host="127.0.0.1",
        path="/callback",
        any_port=True,
        register="http://127.0.0.1/callback",
    ),
    scopes=_SCOPES,
    scope_rules=ScopeRules(
        implies=_IMPLIES, never_echoed=frozenset({"offline_access"}), user_may_untick=True
    ),
    refresh=RefreshRule(rotation=Rotation.ROTATES, single_use=True),
    forecast=(
        ForecastRule(
            counts_from=CountsFrom.RENEWAL, code="forecast_idle", days=184, renewable=True
        ),
        ForecastRule(counts_from=CountsFrom.USE, code="forecast_unused", days=365, renewable=False),
        ForecastRule(counts_from=CountsFrom.POLICY, code="forecast_policy"),
    ),
    identity=Identity(
        source=IdentitySource.REQUEST,
        request=_USER,
        paths=AccountPaths(subject=("id",), label=("login",), display_name="name"),
    ),
    health=_USER,
    revocation=Revocation(
        reach=Reach.SIGN_IN,
        requests=(
            ApiRequest(
                method="DELETE",
                url="https://{api}/applications/{client_id}/token",
                auth=RequestAuth.CLIENT_BASIC,
                headers=_HEADERS,
                body_kind=BodyKind.JSON,
                body=MappingProxyType({"access_token": "{access_token}"}),
            ),
        ),
        needs_live_access_token=True,
        help_words="You can also revoke the app on GitHub's page of authorised apps.",
        help_url="https://{host}/settings/applications",
    ),
    setup=_SETUP,
    token_errors=_TOKEN_ERRORS,
    api_errors=_API_ERRORS,
    secret=SecretRule.REQUIRED,
    token_endpoint_auth_method=TokenEndpointAuthMethod.POST,
    authorization_parameters=MappingProxyType({"prompt": "select_account"}),
    reconnect_parameters=MappingProxyType({"prompt": ""}),
    other_account_parameters=MappingProxyType({"prompt": "select_account"}),
    login_hint_parameter="login",
    token_headers=MappingProxyType({"Accept": "application/json"}),
    rate_limit_reset_header="x-ratelimit-reset",
    rate_limit_remaining_header="x-ratelimit-remaining",
)

"""Notion. Source: developers.notion.com/docs/authorization, version 2026-03-11 of the interface."""

from types import MappingProxyType

from atom_desktop.providers.spec import (
    AccountPaths,
    ApiRequest,
    BodyKind,
    Care,
    Category,
    Endpoints,
    ErrorRule,
    Identity,
    IdentitySource,
    Meaning,
    Phase,
    Pkce,
    ProviderSpec,
    RedirectRule,
    RefreshRule,
    RequestAuth,
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

_VERSION = MappingProxyType({"Notion-Version": "2026-03-11"})
_ME = ApiRequest(method="GET", url="https://api.notion.com/v1/users/me", headers=_VERSION)
_CONSOLE = "https://app.notion.com/developers/connections"

# Notion has no scopes: these are the switches of its console, and the page picker does the rest.
_CAPABILITIES = (
    Scope(
        value="read_content",
        words="See the pages and databases you pick",
        care=Care.MEDIUM,
        default=True,
    ),
    Scope(
        value="user_information",
        words="See people's names and pictures",
        care=Care.LOW,
        default=True,
    ),
    Scope(value="update_content", words="Change existing pages", care=Care.HIGH),
    Scope(value="insert_content", words="Add new pages and text", care=Care.HIGH),
    Scope(value="read_comments", words="See comments", care=Care.MEDIUM),
    Scope(value="insert_comments", words="Add comments", care=Care.HIGH),
    Scope(
        value="user_information_email",
        words="See people's e-mail addresses as well",
        care=Care.MEDIUM,
    ),
)

_BLOCKED_AT_THE_EDGE = ErrorRule(
    means=Meaning.ASK_ADMIN,
    code="blocked_by_policy",
    statuses=frozenset({403}),
    texts=("Cloudflare Ray ID",),
)
_RATE_LIMIT_REASON = "additional_data.rate_limit_reason"
_BLOCKED_FOR_GOOD = ErrorRule(
    means=Meaning.ASK_ADMIN,
    code="app_blocked",
    statuses=frozenset({429}),
    body=MappingProxyType({_RATE_LIMIT_REASON: "public_api_request_blocked"}),
)
_TOKEN_ERRORS = (
    _BLOCKED_FOR_GOOD,
    _BLOCKED_AT_THE_EDGE,
    ErrorRule(
        means=Meaning.FIX_REGISTRATION,
        code="request_rejected",
        errors=frozenset({"invalid_request_url", "validation_error", "missing_version"}),
    ),
)
_API_ERRORS = (
    _BLOCKED_FOR_GOOD,
    _BLOCKED_AT_THE_EDGE,
    ErrorRule(
        means=Meaning.SIGN_IN_AGAIN,
        code="session_ended",
        statuses=frozenset({401}),
        errors=frozenset({"unauthorized"}),
    ),
    ErrorRule(
        means=Meaning.RECONSENT,
        code="permission_missing",
        phases=frozenset({Phase.API}),
        errors=frozenset({"restricted_resource"}),
    ),
    ErrorRule(
        means=Meaning.ALREADY_GONE,
        code="session_ended",
        phases=frozenset({Phase.REVOKE}),
        statuses=frozenset({400}),
        errors=frozenset({"invalid_request"}),
    ),
)

_SETUP = Setup(
    console_url=_CONSOLE,
    minutes=4,
    client_id_pattern=r"[0-9A-Fa-f]{8}(-?[0-9A-Fa-f]{4}){3}-?[0-9A-Fa-f]{12}",
    client_id_hint="Looks like 1f2d872b-594c-80d4-96b2-00370af2f000",
    steps=(
        SetupStep(
            title="Open Notion's page of connections and create a new one.",
            detail="Choose OAuth as the way to sign in. No review is needed.",
            link=_CONSOLE,
            link_words="Open Notion's page of connections",
            copy="{app_name}",
        ),
        SetupStep(
            title="Choose Any workspace where it asks where it may be installed.",
            detail="This cannot be changed later.",
        ),
        SetupStep(
            title="Paste the return address, with the spelling localhost.",
            detail="Notion refuses 127.0.0.1, and the number in it must stay the same.",
            copy="{redirect_uri}",
            decisive=True,
        ),
        SetupStep(
            title="Open the Configuration tab and trim what the connection may do.",
            detail="Read content and user information without e-mail are enough to begin with.",
        ),
        SetupStep(title="Copy the client ID and the client secret from the same tab."),
    ),
)

SPEC = ProviderSpec(
    denial_may_lack_state=True,
    id="notion",
    name="Notion",
    company="Notion",
    category=Category.NOTES,
    letter="N",
    family="notion",
    family_name="Notion",
    docs_url="https://developers.notion.com/docs/authorization",
    endpoints=Endpoints(
        authorization_endpoint="https://api.notion.com/v1/oauth/authorize",
        token_endpoint="https://api.notion.com/v1/oauth/token",  # noqa: S106  # an address
        revocation_endpoint="https://api.notion.com/v1/oauth/revoke",
    ),
    redirect=RedirectRule(
        host="localhost",
        path="/callback/notion",
        any_port=False,
        register="http://localhost:{port}/callback/notion",
    ),
    scopes=_CAPABILITIES,
    scope_rules=ScopeRules(parameter=None),
    refresh=RefreshRule(rotation=Rotation.ROTATES, single_use=True),
    # `users/me` names the connection itself; the person stands below it.
    identity=Identity(
        source=IdentitySource.TOKEN_RESPONSE,
        request=_ME,
        paths=AccountPaths(
            subject=("bot.workspace_id", "bot.owner.user.id"),
            label=(
                "bot.owner.user.person.email",
                "bot.owner.user.name",
                "bot.workspace_name",
            ),
            display_name="bot.owner.user.name",
            place="bot.workspace_name",
        ),
        token_response_paths=AccountPaths(
            subject=("workspace_id", "owner.user.id"),
            label=("owner.user.person.email", "owner.user.name", "workspace_name"),
            display_name="owner.user.name",
            place="workspace_name",
        ),
    ),
    health=_ME,
    revocation=Revocation(
        requests=(
            ApiRequest(
                method="POST",
                url="https://api.notion.com/v1/oauth/revoke",
                auth=RequestAuth.CLIENT_BASIC,
                headers=_VERSION,
                body_kind=BodyKind.JSON,
                body=MappingProxyType({"token": "{access_token}"}),
            ),
        ),
        help_words="You can also remove it in Notion under Settings, Connections.",
        help_url="https://www.notion.so/my-account",
    ),
    setup=_SETUP,
    token_errors=_TOKEN_ERRORS,
    api_errors=_API_ERRORS,
    error_paths=("error", "code"),
    retry_after_paths=("additional_data.retry_after",),
    pkce=Pkce.UNSUPPORTED,
    secret=SecretRule.REQUIRED,
    token_endpoint_auth_method=TokenEndpointAuthMethod.BASIC,
    request_format=RequestFormat.JSON,
    token_headers=_VERSION,
    authorization_parameters=MappingProxyType({"owner": "user"}),
)

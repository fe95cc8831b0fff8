"""Asana. Sources: developers.asana.com/docs/oauth and /docs/oauth-scopes."""

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
    ProviderSpec,
    Reach,
    RedirectRule,
    RefreshRule,
    RequestAuth,
    Revocation,
    Rotation,
    Scope,
    SecretRule,
    Setup,
    SetupStep,
    TokenEndpointAuthMethod,
)

_FIX = Meaning.FIX_REGISTRATION
_API = frozenset({Phase.API})
_REVOKE_URL = "https://app.asana.com/-/oauth_revoke"

_SCOPES = (
    Scope(
        value="users:read",
        words="See people's names and e-mail addresses",
        care=Care.LOW,
        default=True,
    ),
    Scope(
        value="workspaces:read",
        words="See which workspaces you are in",
        care=Care.LOW,
        default=True,
    ),
    Scope(value="projects:read", words="See projects", care=Care.MEDIUM),
    Scope(value="projects:write", words="Create and change projects", care=Care.HIGH),
    Scope(value="tasks:read", words="See tasks", care=Care.MEDIUM),
    Scope(value="tasks:write", words="Create and change tasks", care=Care.HIGH),
    Scope(value="tasks:delete", words="Delete tasks", care=Care.HIGH),
    Scope(value="stories:read", words="Read comments and history", care=Care.MEDIUM),
    Scope(value="stories:write", words="Add comments as you", care=Care.HIGH),
    Scope(value="attachments:read", words="See attachments", care=Care.MEDIUM),
    Scope(value="teams:read", words="See teams", care=Care.LOW),
    Scope(
        value="default",
        words="Everything (only for an app set to full permissions, and alone)",
        care=Care.HIGH,
    ),
)

_TOKEN_ERRORS = (
    ErrorRule(
        means=_FIX,
        code="redirect_uri_mismatch",
        errors=frozenset({"invalid_request"}),
        texts=("`redirect_uri` parameter does not match",),
    ),
    ErrorRule(means=_FIX, code="invalid_scope", errors=frozenset({"forbidden_scopes"})),
    ErrorRule(
        means=Meaning.ASK_ADMIN,
        code="app_blocked",
        phases=frozenset({Phase.EXCHANGE, Phase.REFRESH}),
        statuses=frozenset({403}),
        texts=("blocked", "administrator"),
    ),
    ErrorRule(
        means=_FIX,
        code="request_rejected",
        phases=frozenset({Phase.EXCHANGE}),
        statuses=frozenset({400}),
        plain_text=True,
    ),
)
_API_ERRORS = (
    ErrorRule(
        means=Meaning.SIGN_IN_AGAIN,
        code="session_ended",
        phases=_API,
        body=MappingProxyType({"active": False}),
    ),
    ErrorRule(
        means=Meaning.REFRESH,
        code="access_token_expired",
        phases=_API,
        statuses=frozenset({401}),
        texts=("token has expired",),
    ),
    ErrorRule(
        means=Meaning.SIGN_IN_AGAIN,
        code="session_ended",
        phases=_API,
        statuses=frozenset({401}),
        texts=("Not Authorized",),
    ),
    ErrorRule(
        means=Meaning.ALIVE, code="feature_unavailable", phases=_API, statuses=frozenset({402})
    ),
)

_SETUP = Setup(
    console_url="https://app.asana.com/0/my-apps",
    minutes=5,
    client_id_pattern=r"\d{10,}",
    client_id_hint="A long number",
    steps=(
        SetupStep(
            title="Open Asana's developer page and create a new app.",
            detail="Choose the type API app.",
            link="https://app.asana.com/0/my-apps",
            link_words="Open Asana's page of your apps",
            copy="{app_name}",
        ),
        SetupStep(
            title="Open the OAuth tab and add the return address.",
            detail="Leave the box for native or command-line apps empty.",
            copy="{redirect_uri}",
        ),
        SetupStep(
            title="Tick the permissions and save.",
            detail="Choose single permissions, not full permissions.",
            copy="{scopes}",
        ),
        SetupStep(
            title="Under Manage distribution choose Any workspace.",
            detail="Otherwise other accounts are told that the app is not available to them.",
            decisive=True,
        ),
        SetupStep(title="Copy the Client ID and the Client secret from the OAuth tab."),
    ),
)

SPEC = ProviderSpec(
    id="asana",
    name="Asana",
    company="Asana",
    category=Category.TASKS,
    letter="A",
    family="asana",
    family_name="Asana",
    docs_url="https://developers.asana.com/docs/oauth",
    endpoints=Endpoints(
        authorization_endpoint="https://app.asana.com/-/oauth_authorize",
        token_endpoint="https://app.asana.com/-/oauth_token",  # noqa: S106  # an address
        revocation_endpoint=_REVOKE_URL,
    ),
    redirect=RedirectRule(
        host="localhost",
        path="/callback/asana",
        any_port=False,
        register="http://localhost:{port}/callback/asana",
    ),
    scopes=_SCOPES,
    refresh=RefreshRule(rotation=Rotation.STAYS, sends_redirect_uri=True),
    identity=Identity(
        source=IdentitySource.TOKEN_RESPONSE,
        request=ApiRequest(
            method="GET",
            url="https://app.asana.com/api/1.0/users/me?opt_fields=gid,name,email,workspaces.name",
        ),
        paths=AccountPaths(
            subject=("data.gid",),
            label=("data.email", "data.workspaces.0.name"),
            display_name="data.name",
        ),
        token_response_paths=AccountPaths(
            subject=("data.gid",), label=("data.email",), display_name="data.name"
        ),
    ),
    health_member="token_type",
    health=ApiRequest(
        method="POST",
        url="https://app.asana.com/-/token_info",
        auth=RequestAuth.NONE,
        body_kind=BodyKind.FORM,
        body=MappingProxyType({"token": "{access_token}"}),
    ),
    # Only the refresh token is accepted here; it takes its access tokens along.
    revocation=Revocation(
        reach=Reach.SIGN_IN,
        requests=(
            ApiRequest(
                method="POST",
                url=_REVOKE_URL,
                auth=RequestAuth.NONE,
                body_kind=BodyKind.FORM,
                body=MappingProxyType(
                    {
                        "client_id": "{client_id}",
                        "client_secret": "{client_secret}",
                        "token": "{refresh_token}",
                    }
                ),
            ),
        ),
        help_words="You can also remove the app in Asana under My settings, Apps.",
        help_url="https://app.asana.com/0/my-profile-settings/apps",
    ),
    setup=_SETUP,
    token_errors=_TOKEN_ERRORS,
    api_errors=_API_ERRORS,
    description_paths=("error_description", "errors.0.message"),
    secret=SecretRule.REQUIRED,
    token_endpoint_auth_method=TokenEndpointAuthMethod.POST,
)

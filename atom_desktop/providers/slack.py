"""Slack, with the person's own permissions. Source: docs.slack.dev/authentication/using-pkce."""

from types import MappingProxyType

from atom_desktop.providers.spec import (
    AccountPaths,
    ApiRequest,
    BodyKind,
    Care,
    Category,
    Certainty,
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
)

_FIX = Meaning.FIX_REGISTRATION
_AUTH_TEST = ApiRequest(
    method="POST", url="https://slack.com/api/auth.test", body_kind=BodyKind.FORM
)

_SCOPES = (
    Scope(value="users:read", words="See who is in the workspace", care=Care.LOW, default=True),
    Scope(
        value="channels:read", words="See the list of public channels", care=Care.LOW, default=True
    ),
    Scope(value="users:read.email", words="See people's e-mail addresses", care=Care.MEDIUM),
    Scope(value="groups:read", words="See the private channels you are in", care=Care.MEDIUM),
    Scope(value="im:read", words="See with whom you exchange direct messages", care=Care.MEDIUM),
    Scope(value="channels:history", words="Read messages in public channels", care=Care.MEDIUM),
    Scope(value="groups:history", words="Read messages in private channels", care=Care.HIGH),
    Scope(value="im:history", words="Read your direct messages", care=Care.HIGH),
    Scope(value="chat:write", words="Post messages as you", care=Care.HIGH),
    Scope(value="search:read", words="Search messages and files", care=Care.HIGH),
    Scope(value="files:read", words="See files", care=Care.MEDIUM),
    Scope(value="files:write", words="Upload files as you", care=Care.HIGH),
    Scope(value="reactions:read", words="See emoji reactions", care=Care.LOW),
    Scope(value="team:read", words="See the workspace's name and icon", care=Care.LOW),
)


def _rule(means: Meaning, code: str, *errors: str, phase: Phase | None = None) -> ErrorRule:
    phases = frozenset({phase}) if phase else frozenset[Phase]()
    return ErrorRule(means=means, code=code, phases=phases, errors=frozenset(errors))


_TRANSIENT = (
    _rule(Meaning.RETRY, "rate_limited", "ratelimited", "rate_limited"),
    _rule(
        Meaning.RETRY,
        "provider_unavailable",
        *("service_unavailable", "internal_error", "fatal_error", "request_timeout"),
        *("team_added_to_org", "org_login_required"),
    ),
)
# Slack says everything with HTTP 200; a refusal that is in no row is left for later.
_TOKEN_ERRORS = (
    *_TRANSIENT,
    _rule(Meaning.RESTART_FLOW, "request_rejected", "invalid_scope", phase=Phase.AUTHORIZE),
    _rule(Meaning.CANCELLED, "access_denied", "access_denied", phase=Phase.AUTHORIZE),
    _rule(
        Meaning.SIGN_IN_AGAIN,
        "session_ended",
        *("invalid_refresh_token", "token_revoked", "invalid_auth"),
        phase=Phase.REFRESH,
    ),
    _rule(Meaning.SIGN_IN_AGAIN, "account_disabled", "account_inactive", phase=Phase.REFRESH),
    # Another process may just have renewed it: the store is read again before anything is lost.
    _rule(Meaning.RETRY, "access_token_expired", "token_expired", phase=Phase.REFRESH),
    _rule(Meaning.RESTART_FLOW, "code_rejected", "invalid_code", "invalid_code_verifier"),
    _rule(Meaning.RESTART_FLOW, "email_unverified", "user_email_unverified"),
    _rule(_FIX, "invalid_client", "invalid_client_id", "bad_client_secret"),
    _rule(_FIX, "redirect_uri_mismatch", "bad_redirect_uri"),
    _rule(_FIX, "pkce_switched_off", "pkce_not_allowed"),
    _rule(_FIX, "invalid_scope", "no_scopes", "no_user_scopes", "invalid_scope"),
    _rule(
        _FIX,
        "request_rejected",
        *("invalid_grant_type", "oauth_authorization_url_mismatch"),
        "invalid_team_for_non_distributed_app",
    ),
    _rule(Meaning.ASK_ADMIN, "admin_approval_required", "unapproved_scope"),
    _rule(Meaning.ASK_ADMIN, "feature_unavailable", "preview_feature_not_available"),
    _rule(Meaning.ASK_ADMIN, "app_blocked", "access_denied"),
    ErrorRule(means=Meaning.RETRY, code="unexpected_answer", body=MappingProxyType({"ok": False})),
)
_API_ERRORS = (
    *_TRANSIENT,
    _rule(Meaning.REFRESH, "access_token_expired", "token_expired"),
    _rule(Meaning.SIGN_IN_AGAIN, "session_ended", "invalid_auth", "not_authed", "token_revoked"),
    _rule(Meaning.SIGN_IN_AGAIN, "account_disabled", "account_inactive"),
    _rule(Meaning.RECONSENT, "permission_missing", "missing_scope"),
    _rule(Meaning.ALIVE, "mfa_required", "two_factor_setup_required"),
    _rule(Meaning.ALIVE, "permission_missing", "team_access_not_granted"),
    ErrorRule(
        means=Meaning.FAILED,
        code="request_rejected",
        phases=frozenset({Phase.REVOKE}),
        body=MappingProxyType({"revoked": False}),
    ),
    ErrorRule(means=Meaning.ALIVE, code="request_rejected", body=MappingProxyType({"ok": False})),
)

_REVOKE_URL = "https://slack.com/api/auth.revoke"
_MANIFEST = """\
display_information:
  name: {app_name}
oauth_config:
  redirect_urls:
    - {redirect_uri}
  scopes:
    user: [{scopes}]
  pkce_enabled: true
settings:
  token_rotation_enabled: true
"""
_SETUP = Setup(
    console_url="https://api.slack.com/apps",
    minutes=4,
    client_id_pattern=r"\d+\.\d+",
    client_id_hint="Two numbers with a dot between them",
    steps=(
        SetupStep(
            title="Create a new app on Slack's page, from this ready-made text.",
            detail=(
                "Press Create New App, choose From a manifest and your workspace, and paste the "
                "text. It makes every setting."
            ),
            link="https://api.slack.com/apps?new_app=1",
            link_words="Open Slack's page for a new app",
            copy=_MANIFEST,
        ),
        SetupStep(
            title="Copy the Client ID from Basic Information.",
            detail="The client secret is not needed. The app works in your own workspace.",
        ),
        SetupStep(
            title="Switch on PKCE before anything else.",
            detail=(
                "It is under OAuth & Permissions. Only then does Slack accept the return address. "
                "It cannot be switched off again."
            ),
            decisive=True,
            by_hand=True,
        ),
        SetupStep(
            title="Add the return address and press Save URLs.",
            detail="Keep the spelling localhost.",
            copy="{redirect_uri}",
            by_hand=True,
        ),
        SetupStep(
            title="Add the permissions under User Token Scopes.",
            detail="Leave Bot Token Scopes empty.",
            copy="{scopes}",
            by_hand=True,
        ),
        SetupStep(
            title="Switch on token rotation.",
            detail="Sign-ins then renew themselves and a copied one is soon worthless.",
            by_hand=True,
        ),
    ),
)

SPEC = ProviderSpec(
    id="slack",
    name="Slack",
    company="Slack",
    category=Category.CHAT,
    letter="#",
    family="slack",
    family_name="Slack",
    docs_url="https://docs.slack.dev/authentication/using-pkce",
    endpoints=Endpoints(
        authorization_endpoint="https://slack.com/oauth/v2/authorize",
        token_endpoint="https://slack.com/api/oauth.v2.access",  # noqa: S106  # an address
        revocation_endpoint=_REVOKE_URL,
    ),
    redirect=RedirectRule(
        host="localhost",
        path="/callback/slack",
        any_port=False,
        register="http://localhost:{port}/callback/slack",
    ),
    scopes=_SCOPES,
    # `scope` would ask for a bot, which Slack does not allow for desktop addresses.
    scope_rules=ScopeRules(parameter="user_scope", separator=",", adds_up=True),
    refresh=RefreshRule(rotation=Rotation.ROTATES, single_use=True),
    forecast=(
        # docs.slack.dev/authentication/using-pkce; that a renewal starts the days anew is not said.
        ForecastRule(
            counts_from=CountsFrom.RENEWAL,
            code="forecast_chain",
            days=30,
            certainty=Certainty.ASSUMED,
            renewable=True,
        ),
        ForecastRule(counts_from=CountsFrom.POLICY, code="forecast_policy"),
    ),
    identity=Identity(
        source=IdentitySource.REQUEST,
        request=_AUTH_TEST,
        paths=AccountPaths(
            subject=("team_id", "user_id"), label=("user",), display_name="user", place="team"
        ),
    ),
    health=_AUTH_TEST,
    # One call ends one of the two; the refresh token first, or it could bring the other back.
    revocation=Revocation(
        reach=Reach.SIGN_IN,
        requests=(
            ApiRequest(
                method="POST",
                url=_REVOKE_URL,
                auth=RequestAuth.BEARER_REFRESH,
                body_kind=BodyKind.FORM,
            ),
            ApiRequest(method="POST", url=_REVOKE_URL, body_kind=BodyKind.FORM),
        ),
        help_words="You can also remove the app in Slack under Settings, Manage apps.",
        help_url="https://slack.com/apps/manage",
    ),
    setup=_SETUP,
    token_errors=_TOKEN_ERRORS,
    api_errors=_API_ERRORS,
    secret=SecretRule.NEVER,
    token_paths=("authed_user", ""),
    token_types=frozenset({"user"}),
    token_type_optional=True,
)

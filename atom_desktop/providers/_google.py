"""What Gmail and Google Drive share: one company, one registration, one sign-in."""

from types import MappingProxyType

from atom_desktop.providers.spec import (
    AccountPaths,
    ApiRequest,
    BodyKind,
    Care,
    CountsFrom,
    Endpoints,
    ErrorRule,
    ForecastRule,
    Identity,
    IdentitySource,
    Meaning,
    Phase,
    Reach,
    RedirectRule,
    RefreshRule,
    RequestAuth,
    Revocation,
    Rotation,
    Scope,
    ScopeRules,
    Setup,
    SetupStep,
)

FAMILY = "google"
FAMILY_NAME = "Google"
COMPANY = "Google"
SCOPE_PREFIX = "https://www.googleapis.com/auth/"

ENDPOINTS = Endpoints(
    issuer="https://accounts.google.com",
    authorization_endpoint="https://accounts.google.com/o/oauth2/v2/auth",
    token_endpoint="https://oauth2.googleapis.com/token",  # noqa: S106  # an address
    revocation_endpoint="https://oauth2.googleapis.com/revoke",
    jwks_uri="https://www.googleapis.com/oauth2/v3/certs",
)
# A "Desktop app" client may use any port of 127.0.0.1 without registering it.
REDIRECT = RedirectRule(host="127.0.0.1", path="/", any_port=True, register=None)
AUTHORIZATION_PARAMETERS = MappingProxyType({"access_type": "offline", "prompt": "consent"})
# A list of prompts, OpenID Connect Core 1.0 section 3.1.2.1.
OTHER_ACCOUNT_PARAMETERS = MappingProxyType({"prompt": "select_account consent"})
REFRESH = RefreshRule(rotation=Rotation.STAYS)
FORECAST = (
    # A project in testing: Google announces the end, or says nothing and ends it all the same.
    ForecastRule(
        counts_from=CountsFrom.SIGN_IN,
        code="forecast_testing",
        days=7,
        announced=True,
        ended_code="testing_ended",
    ),
    ForecastRule(counts_from=CountsFrom.RENEWAL, code="forecast_idle", days=180),
    ForecastRule(counts_from=CountsFrom.POLICY, code="forecast_policy"),
)
SCOPE_RULES = ScopeRules(
    aliases=MappingProxyType(
        {
            f"{SCOPE_PREFIX}userinfo.email": "email",
            f"{SCOPE_PREFIX}userinfo.profile": "profile",
        }
    ),
    user_may_untick=True,
)
SIGN_IN_SCOPES = (
    Scope(value="openid", words="Know which Google account this is", care=Care.LOW, default=True),
    Scope(value="email", words="See your e-mail address", care=Care.LOW, default=True),
    Scope(value="profile", words="See your name and picture", care=Care.LOW),
)
_USERINFO = ApiRequest(method="GET", url="https://openidconnect.googleapis.com/v1/userinfo")
_CLAIMS = AccountPaths(subject=("sub",), label=("email", "sub"), display_name="name")
IDENTITY = Identity(
    source=IdentitySource.ID_TOKEN, request=_USERINFO, paths=_CLAIMS, id_token_paths=_CLAIMS
)
HEALTH = _USERINFO
REVOCATION = Revocation(
    reach=Reach.FAMILY,
    requests=(
        ApiRequest(
            method="POST",
            url="https://oauth2.googleapis.com/revoke",
            auth=RequestAuth.NONE,
            body_kind=BodyKind.FORM,
            body=MappingProxyType({"token": "{refresh_token}"}),
        ),
    ),
    warning=(
        "Google withdraws everything this account allowed for your Google project. "
        "Gmail and Google Drive connections of the same account end together."
    ),
    help_words="You can also remove the access on Google's page of connected apps.",
    help_url="https://myaccount.google.com/connections",
)

# OAuth answers have a plain `error`; the product interfaces an object of one of two generations.
ERROR_PATHS = ("error", "error.errors.0.reason", "error.details.0.reason", "error.status")
DESCRIPTION_PATHS = ("error_description", "error.message")

TOKEN_ERRORS = (
    ErrorRule(
        means=Meaning.SIGN_IN_AGAIN,
        code="session_policy",
        errors=frozenset({"invalid_grant"}),
        body=MappingProxyType({"error_subtype": "invalid_rapt"}),
    ),
    ErrorRule(
        means=Meaning.SIGN_IN_AGAIN,
        code="session_policy",
        errors=frozenset({"invalid_grant"}),
        body=MappingProxyType({"error_subtype": "rapt_required"}),
    ),
    ErrorRule(
        means=Meaning.FIX_REGISTRATION,
        code="secret_missing",
        errors=frozenset({"invalid_request"}),
        texts=("client_secret",),
    ),
    ErrorRule(
        means=Meaning.FIX_REGISTRATION,
        code="client_deleted",
        errors=frozenset({"deleted_client"}),
    ),
    ErrorRule(
        means=Meaning.ASK_ADMIN,
        code="blocked_by_policy",
        errors=frozenset({"admin_policy_enforced", "org_internal"}),
    ),
    ErrorRule(
        means=Meaning.RETRY,
        code="provider_unavailable",
        errors=frozenset({"internal_failure", "backend_error"}),
    ),
    ErrorRule(means=Meaning.RETRY, code="provider_unavailable", texts=("internal_failure",)),
)
API_ERRORS = (
    ErrorRule(
        means=Meaning.RECONSENT,
        code="permission_missing",
        errors=frozenset({"insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"}),
    ),
    ErrorRule(
        means=Meaning.RETRY,
        code="rate_limited",
        errors=frozenset({"userRateLimitExceeded", "rateLimitExceeded", "RESOURCE_EXHAUSTED"}),
    ),
    ErrorRule(
        means=Meaning.RETRY,
        code="rate_limited",
        errors=frozenset({"dailyLimitExceeded", "quotaExceeded"}),
        retry_after=3600,
    ),
    ErrorRule(
        means=Meaning.FIX_REGISTRATION,
        code="api_not_enabled",
        errors=frozenset({"accessNotConfigured", "SERVICE_DISABLED"}),
    ),
    ErrorRule(
        means=Meaning.ASK_ADMIN, code="blocked_by_policy", errors=frozenset({"domainPolicy"})
    ),
    ErrorRule(
        means=Meaning.SIGN_IN_AGAIN,
        code="session_ended",
        phases=frozenset({Phase.API}),
        statuses=frozenset({401}),
    ),
)


def setup(api_name: str, api_id: str) -> Setup:
    """Return the steps in Google's console for a service whose interface is `api_id`."""
    return Setup(
        console_url="https://console.cloud.google.com/auth/clients",
        minutes=8,
        client_id_pattern=r"\d+-[a-z0-9]+\.apps\.googleusercontent\.com",
        client_id_hint="Ends with .apps.googleusercontent.com",
        imports_google_json=True,
        steps=(
            SetupStep(
                title="Create a project in Google's console.",
                detail="Any name will do. One project serves Gmail and Google Drive together.",
                link="https://console.cloud.google.com/projectcreate",
                link_words="Open the page for a new project",
                copy="{app_name}",
            ),
            SetupStep(
                title=f"Switch on the {api_name} for the project.",
                detail="Press Enable. Without it Google refuses every request later.",
                link=f"https://console.cloud.google.com/apis/library/{api_id}",
                link_words=f"Open the {api_name} page",
            ),
            SetupStep(
                title="Tell Google what the app is called.",
                detail="Press Get started, choose External, and enter your own e-mail address.",
                link="https://console.cloud.google.com/auth/overview",
                link_words="Open the page about your app",
            ),
            SetupStep(
                title="Add the permissions under Data access.",
                detail="Press Add or remove scopes, paste them, then Update and Save.",
                link="https://console.cloud.google.com/auth/scopes",
                link_words="Open the Data access page",
                copy="{scopes}",
            ),
            SetupStep(
                title="Publish the app, or Google signs you out every 7 days.",
                detail=(
                    "Under Audience press Publish app. For personal use no review is needed; "
                    "Google shows a warning page once, where you choose Advanced and continue."
                ),
                link="https://console.cloud.google.com/auth/audience",
                link_words="Open the Audience page",
                decisive=True,
            ),
            SetupStep(
                title="Create a client of the type Desktop app.",
                detail="There is no return address to enter for this type.",
                link="https://console.cloud.google.com/auth/clients/create",
                link_words="Open the page for a new client",
            ),
            SetupStep(
                title="Download the JSON file, or copy both values.",
                detail="Google shows the client secret only now.",
            ),
        ),
    )

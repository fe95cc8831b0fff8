"""What Outlook and Teams share: the Microsoft identity platform, version 2.0."""

from types import MappingProxyType

from atom_desktop.providers._microsoft_errors import API_ERRORS, TOKEN_ERRORS
from atom_desktop.providers.spec import (
    AccountPaths,
    ApiRequest,
    Care,
    CountsFrom,
    Endpoints,
    ForecastRule,
    Identity,
    IdentitySource,
    RedirectRule,
    RefreshRule,
    Revocation,
    Rotation,
    Scope,
    ScopeRules,
    Setup,
    SetupStep,
)

__all__ = [
    "ADMIN_PAGE",
    "API_ERRORS",
    "AUTHORIZATION_PARAMETERS",
    "COMPANY",
    "ENDPOINTS",
    "ERROR_PATHS",
    "FAMILY",
    "FAMILY_NAME",
    "FORECAST",
    "HEALTH",
    "IDENTITY",
    "ISSUER_IN_ID_TOKEN",
    "OTHER_ACCOUNT_PARAMETERS",
    "RECONNECT_PARAMETERS",
    "REDIRECT",
    "REFRESH",
    "REVOCATION",
    "SCOPE_RULES",
    "SIGN_IN_SCOPES",
    "TOKEN_ERRORS",
    "setup",
]

FAMILY = "microsoft"
FAMILY_NAME = "Microsoft"
COMPANY = "Microsoft"

ENDPOINTS = Endpoints(
    issuer="https://login.microsoftonline.com/{tenant}/v2.0",
    authorization_endpoint="https://login.microsoftonline.com/{tenant}/oauth2/v2.0/authorize",
    token_endpoint="https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token",  # noqa: S106  # an address
    jwks_uri="https://login.microsoftonline.com/{tenant}/discovery/v2.0/keys",
)
# The issuer of real tokens carries the tenant of the person, not `common`.
ISSUER_IN_ID_TOKEN = "https://login.microsoftonline.com/{tid}/v2.0"  # noqa: S105  # an address
# The portal's form refuses 127.0.0.1; the port of localhost is ignored, the path is compared.
REDIRECT = RedirectRule(host="localhost", path="/", any_port=True, register="http://localhost")
AUTHORIZATION_PARAMETERS = MappingProxyType({"response_mode": "query", "prompt": "select_account"})
RECONNECT_PARAMETERS = MappingProxyType({"prompt": ""})
OTHER_ACCOUNT_PARAMETERS = MappingProxyType({"prompt": "select_account"})  # one value only
ADMIN_PAGE = "https://login.microsoftonline.com/organizations/v2.0/adminconsent"
REFRESH = RefreshRule(rotation=Rotation.ROTATES)
FORECAST = (
    ForecastRule(counts_from=CountsFrom.RENEWAL, code="forecast_idle", days=90),
    ForecastRule(counts_from=CountsFrom.POLICY, code="forecast_policy"),
)
SCOPE_RULES = ScopeRules(
    never_echoed=frozenset({"offline_access"}),
    always=("offline_access",),
    implies=MappingProxyType(
        {
            "Mail.ReadWrite": frozenset({"Mail.Read"}),
            "Mail.Read": frozenset({"Mail.ReadBasic"}),
            "Calendars.ReadWrite": frozenset({"Calendars.Read"}),
            "Contacts.ReadWrite": frozenset({"Contacts.Read"}),
            "Chat.ReadWrite": frozenset({"Chat.Read"}),
            "Chat.Read": frozenset({"Chat.ReadBasic"}),
        }
    ),
    resource_prefix="https://graph.microsoft.com/",
    case_sensitive=False,
)
SIGN_IN_SCOPES = (
    Scope(value="openid", words="Know which account this is", care=Care.LOW, default=True),
    Scope(value="profile", words="See your name", care=Care.LOW, default=True),
    Scope(value="email", words="See your e-mail address", care=Care.LOW, default=True),
    Scope(
        value="offline_access",
        words="Stay connected while you are away",
        care=Care.TECHNICAL,
        default=True,
    ),
    Scope(value="User.Read", words="See your basic profile", care=Care.LOW, default=True),
)
# Graph's `id` is asked in every case: an ID token names the same account by other numbers.
IDENTITY = Identity(
    source=IdentitySource.REQUEST,
    request=ApiRequest(
        method="GET",
        url="https://graph.microsoft.com/v1.0/me?$select=id,displayName,mail,userPrincipalName",
    ),
    paths=AccountPaths(
        subject=("id",), label=("mail", "userPrincipalName"), display_name="displayName"
    ),
)
HEALTH = ApiRequest(method="GET", url="https://graph.microsoft.com/v1.0/me?$select=id")
ERROR_PATHS = ("error", "error.code")
REVOCATION = Revocation(
    help_words=(
        "Microsoft lets no program withdraw it: remove the access on your account's page; for a "
        "work account use myapps.microsoft.com or ask your administrator."
    ),
    help_url="https://account.microsoft.com/privacy/app-access",
)


def setup(account_types: str) -> Setup:
    """Return the steps in Microsoft's portal; `account_types` is the choice to make there."""
    return Setup(
        console_url="https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade",
        minutes=6,
        client_id_label="Application (client) ID",
        client_id_pattern=r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}",
        client_id_hint="Looks like 00001111-aaaa-2222-bbbb-3333cccc4444",
        steps=(
            SetupStep(
                title="Open App registrations in Microsoft's portal and press New registration.",
                detail="A personal account first needs a free directory, which Azure sets up.",
                link="https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade",
                link_words="Open Microsoft's page of app registrations",
            ),
            SetupStep(
                title=f"Enter a name and choose “{account_types}”.",
                detail="Outlook and Teams can share one registration.",
                copy="{app_name}",
            ),
            SetupStep(
                title="Choose the platform “Mobile and desktop”, and make no secret.",
                detail=(
                    "The full label is Public client/native (mobile & desktop). Paste the return "
                    "address beside it. With the platform Web the sign-in fails at the end."
                ),
                copy="{redirect_uri}",
                decisive=True,
            ),
            SetupStep(
                title="Press Register.",
                detail="A forgotten return address can be added under Authentication.",
            ),
            SetupStep(
                title="Under API permissions add the permissions of Microsoft Graph.",
                detail="Choose Delegated permissions, tick them, and press Add permissions.",
                copy="{scopes}",
            ),
            SetupStep(
                title="Copy the Application (client) ID from the Overview page.",
                detail="If only your own company may sign in, copy the Directory (tenant) ID too.",
            ),
        ),
    )

"""Outlook mail. Sources: learn.microsoft.com, entra/identity-platform and graph/permissions."""

from types import MappingProxyType

from atom_desktop.providers import _microsoft
from atom_desktop.providers.spec import Care, Category, ProviderSpec, Scope, SecretRule

_SCOPES = (
    *_microsoft.SIGN_IN_SCOPES,
    Scope(value="Mail.Read", words="Read your mail", care=Care.HIGH, default=True),
    Scope(
        value="Mail.ReadBasic",
        words="See lists of your mail without the text and attachments",
        care=Care.MEDIUM,
    ),
    Scope(
        value="Mail.ReadWrite",
        words="Read, change and delete your mail, but not send any",
        care=Care.HIGH,
    ),
    Scope(value="Mail.Send", words="Send mail as you", care=Care.HIGH),
    Scope(
        value="MailboxSettings.Read",
        words="See your time zone, automatic replies and rules",
        care=Care.LOW,
    ),
    Scope(value="Calendars.Read", words="See your calendar", care=Care.MEDIUM),
    Scope(value="Calendars.ReadWrite", words="See and change your calendar", care=Care.HIGH),
    Scope(value="Contacts.Read", words="See your contacts", care=Care.MEDIUM),
    Scope(value="Contacts.ReadWrite", words="See and change your contacts", care=Care.HIGH),
    Scope(
        value="Mail.Read.Shared",
        words="Read mail that others share with you (work accounts only)",
        care=Care.HIGH,
    ),
)

SPEC = ProviderSpec(
    id="outlook",
    name="Outlook",
    company=_microsoft.COMPANY,
    category=Category.MAIL,
    letter="O",
    family=_microsoft.FAMILY,
    family_name=_microsoft.FAMILY_NAME,
    docs_url="https://learn.microsoft.com/graph/permissions-reference#mail-permissions",
    endpoints=_microsoft.ENDPOINTS,
    parameters=MappingProxyType({"tenant": "common"}),
    redirect=_microsoft.REDIRECT,
    scopes=_SCOPES,
    scope_rules=_microsoft.SCOPE_RULES,
    refresh=_microsoft.REFRESH,
    forecast=_microsoft.FORECAST,
    identity=_microsoft.IDENTITY,
    health=_microsoft.HEALTH,
    admin_page=_microsoft.ADMIN_PAGE,
    revocation=_microsoft.REVOCATION,
    setup=_microsoft.setup(
        "Accounts in any organizational directory and personal Microsoft accounts"
    ),
    token_errors=_microsoft.TOKEN_ERRORS,
    api_errors=_microsoft.API_ERRORS,
    error_paths=_microsoft.ERROR_PATHS,
    description_paths=("error_description", "error.message"),
    secret=SecretRule.NEVER,
    authorization_parameters=_microsoft.AUTHORIZATION_PARAMETERS,
    reconnect_parameters=_microsoft.RECONNECT_PARAMETERS,
    other_account_parameters=_microsoft.OTHER_ACCOUNT_PARAMETERS,
    login_hint_parameter="login_hint",
    requires_id_token=True,
    issuer_in_id_token=_microsoft.ISSUER_IN_ID_TOKEN,
)

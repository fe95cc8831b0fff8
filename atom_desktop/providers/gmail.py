"""Gmail. Sources: developers.google.com/identity/protocols/oauth2/native-app, gmail/api/auth."""

from atom_desktop.providers import _google
from atom_desktop.providers.spec import (
    Care,
    Category,
    ProviderSpec,
    Scope,
    SecretRule,
    TokenEndpointAuthMethod,
)

_SCOPES = (
    *_google.SIGN_IN_SCOPES,
    Scope(
        value=f"{_google.SCOPE_PREFIX}gmail.readonly",
        words="Read all your mail, labels and settings, and change nothing",
        care=Care.HIGH,
        default=True,
    ),
    Scope(
        value=f"{_google.SCOPE_PREFIX}gmail.metadata",
        words="See senders, subjects and labels, but never what a message says",
        care=Care.MEDIUM,
    ),
    Scope(
        value=f"{_google.SCOPE_PREFIX}gmail.send",
        words="Send mail as you, and read nothing",
        care=Care.MEDIUM,
    ),
    Scope(
        value=f"{_google.SCOPE_PREFIX}gmail.compose",
        words="Create and change drafts, and send them",
        care=Care.HIGH,
    ),
    Scope(
        value=f"{_google.SCOPE_PREFIX}gmail.modify",
        words="Read, write, label, archive and bin mail, but delete nothing for good",
        care=Care.HIGH,
    ),
    Scope(
        value=f"{_google.SCOPE_PREFIX}gmail.insert",
        words="Put messages into your mailbox without sending them",
        care=Care.HIGH,
    ),
    Scope(
        value=f"{_google.SCOPE_PREFIX}gmail.labels",
        words="Create, rename and delete labels",
        care=Care.LOW,
    ),
    Scope(
        value=f"{_google.SCOPE_PREFIX}gmail.settings.basic",
        words="Change filters, signatures and holiday replies",
        care=Care.HIGH,
    ),
    Scope(
        value="https://mail.google.com/",
        words="Do everything with your mail, including deleting it for good",
        care=Care.HIGH,
    ),
)

SPEC = ProviderSpec(
    id="gmail",
    name="Gmail",
    company=_google.COMPANY,
    category=Category.MAIL,
    letter="M",
    family=_google.FAMILY,
    family_name=_google.FAMILY_NAME,
    docs_url="https://developers.google.com/workspace/gmail/api/auth/scopes",
    endpoints=_google.ENDPOINTS,
    redirect=_google.REDIRECT,
    scopes=_SCOPES,
    scope_rules=_google.SCOPE_RULES,
    refresh=_google.REFRESH,
    forecast=_google.FORECAST,
    identity=_google.IDENTITY,
    health=_google.HEALTH,
    revocation=_google.REVOCATION,
    setup=_google.setup("Gmail API", "gmail.googleapis.com"),
    token_errors=_google.TOKEN_ERRORS,
    api_errors=_google.API_ERRORS,
    error_paths=_google.ERROR_PATHS,
    description_paths=_google.DESCRIPTION_PATHS,
    # Google's own table calls the secret optional; its endpoint refuses Desktop clients without.
    secret=SecretRule.REQUIRED,
    token_endpoint_auth_method=TokenEndpointAuthMethod.POST,
    authorization_parameters=_google.AUTHORIZATION_PARAMETERS,
    other_account_parameters=_google.OTHER_ACCOUNT_PARAMETERS,
    login_hint_parameter="login_hint",
    requires_id_token=True,
)

"""Google Drive. Sources: as Gmail's, and developers.google.com/workspace/drive/api/guides."""

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
        value=f"{_google.SCOPE_PREFIX}drive.file",
        words="Only the files made here or picked by you",
        care=Care.LOW,
        default=True,
    ),
    Scope(
        value=f"{_google.SCOPE_PREFIX}drive.appdata",
        words="Keep own settings in a hidden folder",
        care=Care.LOW,
    ),
    Scope(
        value=f"{_google.SCOPE_PREFIX}drive.apps.readonly",
        words="See which apps are connected to your Drive",
        care=Care.MEDIUM,
    ),
    Scope(
        value=f"{_google.SCOPE_PREFIX}drive.metadata.readonly",
        words="See names, folders and dates of all files, but not what is in them",
        care=Care.MEDIUM,
    ),
    Scope(
        value=f"{_google.SCOPE_PREFIX}drive.metadata",
        words="See and change names, folders and details of all files",
        care=Care.HIGH,
    ),
    Scope(
        value=f"{_google.SCOPE_PREFIX}drive.readonly",
        words="See and download all your files",
        care=Care.HIGH,
    ),
    Scope(
        value=f"{_google.SCOPE_PREFIX}drive.activity.readonly",
        words="See who did what with your files",
        care=Care.MEDIUM,
    ),
    Scope(
        value=f"{_google.SCOPE_PREFIX}drive",
        words="See, change, create and delete all your files",
        care=Care.HIGH,
    ),
)

SPEC = ProviderSpec(
    id="google_drive",
    name="Google Drive",
    company=_google.COMPANY,
    category=Category.FILES,
    letter="GD",
    family=_google.FAMILY,
    family_name=_google.FAMILY_NAME,
    docs_url="https://developers.google.com/workspace/drive/api/guides/api-specific-auth",
    endpoints=_google.ENDPOINTS,
    redirect=_google.REDIRECT,
    scopes=_SCOPES,
    scope_rules=_google.SCOPE_RULES,
    refresh=_google.REFRESH,
    forecast=_google.FORECAST,
    identity=_google.IDENTITY,
    health=_google.HEALTH,
    revocation=_google.REVOCATION,
    setup=_google.setup("Google Drive API", "drive.googleapis.com"),
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

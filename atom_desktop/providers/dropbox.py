"""Dropbox. Sources: dropbox.tech, using-oauth-2-0-with-offline-access, and dropbox-api-spec."""

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
    Revocation,
    Rotation,
    Scope,
    SecretRule,
    Setup,
    SetupStep,
)

_FIX = Meaning.FIX_REGISTRATION
_REVOKE_URL = "https://api.dropboxapi.com/2/auth/token/revoke"
_CONSOLE = "https://www.dropbox.com/developers/apps"

_SCOPES = (
    Scope(
        value="account_info.read",
        words="See your name, e-mail address and country",
        care=Care.LOW,
        default=True,
    ),
    Scope(
        value="files.metadata.read", words="See the names of files and folders", care=Care.MEDIUM
    ),
    Scope(value="files.content.read", words="Open and download files", care=Care.HIGH),
    Scope(value="files.content.write", words="Upload, change and delete files", care=Care.HIGH),
    Scope(value="files.metadata.write", words="Change tags and details of files", care=Care.MEDIUM),
    Scope(value="sharing.read", words="See shared links and folders", care=Care.MEDIUM),
    Scope(value="sharing.write", words="Share files and folders", care=Care.HIGH),
    Scope(value="file_requests.read", words="See requests for files", care=Care.LOW),
    Scope(
        value="file_requests.write", words="Create and close requests for files", care=Care.MEDIUM
    ),
    Scope(value="contacts.write", words="Remove contacts you added", care=Care.MEDIUM),
    Scope(value="account_info.write", words="Change your profile photo", care=Care.MEDIUM),
)


def _tag(means: Meaning, code: str, *tags: str) -> ErrorRule:
    return ErrorRule(means=means, code=code, errors=frozenset(tags))


_TOKEN_ERRORS = (
    # Code and text come in one string here.
    ErrorRule(means=_FIX, code="invalid_client", error_prefixes=("invalid_client",)),
    ErrorRule(means=_FIX, code="request_rejected", statuses=frozenset({400}), plain_text=True),
)
_API_ERRORS = (
    _tag(Meaning.REFRESH, "access_token_expired", "expired_access_token"),
    _tag(Meaning.SIGN_IN_AGAIN, "session_ended", "invalid_access_token"),
    _tag(Meaning.RECONSENT, "permission_missing", "missing_scope"),
    _tag(Meaning.ASK_ADMIN, "account_disabled", "user_suspended"),
    _tag(_FIX, "request_rejected", "route_access_denied"),
    _tag(Meaning.RETRY, "rate_limited", "too_many_requests", "too_many_write_operations"),
    ErrorRule(
        means=Meaning.SIGN_IN_AGAIN,
        code="session_ended",
        phases=frozenset({Phase.API}),
        statuses=frozenset({401}),
    ),
)

_SETUP = Setup(
    console_url=_CONSOLE,
    minutes=4,
    client_id_label="App key",
    client_id_pattern=r"[a-z0-9]{15}",
    client_id_hint="15 small letters and numbers",
    client_secret_label="App secret",  # noqa: S106  # a label
    steps=(
        SetupStep(
            title="Open Dropbox's app console and create an app.",
            detail=(
                "Choose Scoped access, then App folder or Full Dropbox, which cannot be changed "
                "later. The name must be one nobody else has: add your initials."
            ),
            link=f"{_CONSOLE}/create",
            link_words="Open Dropbox's page for a new app",
            copy="{app_name}",
        ),
        SetupStep(
            title="On the Permissions tab tick the permissions and press Submit.",
            detail="Without Submit nothing is saved. Ticked later, they need a new sign-in.",
            copy="{scopes}",
            decisive=True,
        ),
        SetupStep(
            title="On the Settings tab add the return address.",
            copy="{redirect_uri}",
        ),
        SetupStep(
            title="Set Allow public clients to Allow.",
            detail="The full label is Allow public clients (Implicit Grant & PKCE).",
        ),
        SetupStep(
            title="Copy the App key.",
            detail="The App secret is not needed.",
        ),
    ),
)

SPEC = ProviderSpec(
    id="dropbox",
    name="Dropbox",
    company="Dropbox",
    category=Category.FILES,
    letter="Db",
    family="dropbox",
    family_name="Dropbox",
    docs_url="https://www.dropbox.com/developers/documentation/http/documentation",
    endpoints=Endpoints(
        authorization_endpoint="https://www.dropbox.com/oauth2/authorize",
        token_endpoint="https://api.dropboxapi.com/oauth2/token",  # noqa: S106  # an address
        revocation_endpoint=_REVOKE_URL,
    ),
    redirect=RedirectRule(
        host="localhost",
        path="/callback/dropbox",
        any_port=False,
        register="http://localhost:{port}/callback/dropbox",
    ),
    scopes=_SCOPES,
    refresh=RefreshRule(rotation=Rotation.STAYS),
    identity=Identity(
        source=IdentitySource.REQUEST,
        request=ApiRequest(
            method="POST",
            url="https://api.dropboxapi.com/2/users/get_current_account",
            body_kind=BodyKind.NULL,
        ),
        paths=AccountPaths(
            subject=("account_id",),
            label=("email", "team.name"),
            display_name="name.display_name",
            place="team.name",
        ),
    ),
    health_member="result",
    health=ApiRequest(
        method="POST",
        url="https://api.dropboxapi.com/2/check/user",
        body_kind=BodyKind.JSON,
        body=MappingProxyType({"query": "ping"}),
    ),
    revocation=Revocation(
        reach=Reach.SIGN_IN,
        requests=(ApiRequest(method="POST", url=_REVOKE_URL, body_kind=BodyKind.NULL),),
        needs_live_access_token=True,
        help_words="You can also remove the app on Dropbox's page of connected apps.",
        help_url="https://www.dropbox.com/account/connected_apps",
    ),
    setup=_SETUP,
    token_errors=_TOKEN_ERRORS,
    api_errors=_API_ERRORS,
    error_paths=("error", "error.reason.\\.tag", "error.\\.tag"),
    description_paths=("error_description",),
    retry_after_paths=("error.retry_after",),
    token_type_optional=True,
    secret=SecretRule.NEVER,
    authorization_parameters=MappingProxyType({"token_access_type": "offline"}),
)

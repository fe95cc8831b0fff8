"""Microsoft Teams, which exists for work and school accounts only. Sources: as Outlook's."""

from types import MappingProxyType

from atom_desktop.providers import _microsoft
from atom_desktop.providers.spec import Care, Category, ProviderSpec, Scope, SecretRule

_SCOPES = (
    *_microsoft.SIGN_IN_SCOPES,
    Scope(
        value="Team.ReadBasic.All",
        words="See the names of the teams you are in",
        care=Care.LOW,
        default=True,
    ),
    Scope(
        value="Channel.ReadBasic.All",
        words="See the names of their channels",
        care=Care.LOW,
        default=True,
    ),
    Scope(value="ChannelMessage.Send", words="Post in channels as you", care=Care.HIGH),
    Scope(
        value="ChannelMessage.Read.All",
        words="Read messages in channels (an administrator must allow it)",
        care=Care.HIGH,
    ),
    Scope(value="Chat.ReadBasic", words="See who is in your chats", care=Care.MEDIUM),
    Scope(value="Chat.Read", words="Read your chats", care=Care.HIGH),
    Scope(value="Chat.ReadWrite", words="Read your chats and write in them", care=Care.HIGH),
    Scope(value="ChatMessage.Send", words="Send chat messages as you", care=Care.HIGH),
    Scope(value="Chat.Create", words="Start chats", care=Care.MEDIUM),
    Scope(value="Presence.Read", words="See whether you are available", care=Care.LOW),
    Scope(value="OnlineMeetings.Read", words="See your online meetings", care=Care.MEDIUM),
    Scope(value="TeamsActivity.Read", words="See your activity feed", care=Care.MEDIUM),
)

SPEC = ProviderSpec(
    id="teams",
    name="Teams",
    company=_microsoft.COMPANY,
    category=Category.CHAT,
    letter="Te",
    family=_microsoft.FAMILY,
    family_name=_microsoft.FAMILY_NAME,
    docs_url="https://learn.microsoft.com/graph/permissions-reference#teams-permissions",
    endpoints=_microsoft.ENDPOINTS,
    parameters=MappingProxyType({"tenant": "organizations"}),
    redirect=_microsoft.REDIRECT,
    scopes=_SCOPES,
    scope_rules=_microsoft.SCOPE_RULES,
    refresh=_microsoft.REFRESH,
    forecast=_microsoft.FORECAST,
    identity=_microsoft.IDENTITY,
    health=_microsoft.HEALTH,
    admin_page=_microsoft.ADMIN_PAGE,
    revocation=_microsoft.REVOCATION,
    setup=_microsoft.setup("Accounts in any organizational directory"),
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
    work_accounts_only=True,
    issuer_in_id_token=_microsoft.ISSUER_IN_ID_TOKEN,
)

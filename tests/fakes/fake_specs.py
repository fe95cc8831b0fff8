"""Ten services as data, enough for the window."""

from types import MappingProxyType

from atom_desktop.providers.spec import (
    AccountPaths,
    ApiRequest,
    Care,
    Category,
    Endpoints,
    Identity,
    IdentitySource,
    ProviderSpec,
    RedirectRule,
    RefreshRule,
    Revocation,
    Rotation,
    Scope,
    SecretRule,
    Setup,
    SetupStep,
)

_PLACES = (
    ("gmail", "Gmail", "Google", Category.MAIL, "M", "google", "Gmail and Google Drive"),
    ("outlook", "Outlook", "Microsoft", Category.MAIL, "O", "microsoft", "Outlook and Teams"),
    ("slack", "Slack", "Slack", Category.CHAT, "#", "slack", "Slack"),
    ("teams", "Teams", "Microsoft", Category.CHAT, "Te", "microsoft", "Outlook and Teams"),
    ("trello", "Trello", "Atlassian", Category.BOARD, "Tr", "trello", "Trello"),
    ("asana", "Asana", "Asana", Category.TASKS, "A", "asana", "Asana"),
    ("notion", "Notion", "Notion", Category.NOTES, "N", "notion", "Notion"),
    ("github", "GitHub", "GitHub", Category.CODE, "G", "github", "GitHub"),
    ("dropbox", "Dropbox", "Dropbox", Category.FILES, "Db", "dropbox", "Dropbox"),
    (
        "google_drive",
        "Google Drive",
        "Google",
        Category.FILES,
        "GD",
        "google",
        "Gmail and Google Drive",
    ),
)
_TENANTS = {"outlook": {"tenant": "common"}, "teams": {"tenant": "organizations"}}
_REQUEST = ApiRequest(method="GET", url="https://service.example/me")
_SCOPES = (
    Scope(value="openid", words="Recognise your account", care=Care.TECHNICAL, default=True),
    Scope(value="mail.read", words="Read your mail", care=Care.MEDIUM, default=True),
    Scope(value="mail.send", words="Send mail in your name", care=Care.HIGH),
)
_GOOGLE_STEPS = (
    SetupStep(
        title="Create a project",
        detail="Any name will do.",
        link="https://console.example/new",
        link_words="Open the page for a new project",
    ),
    SetupStep(
        title="Switch on the Gmail API",
        detail="Without it, sign-in works but every call is refused.",
    ),
    SetupStep(
        title="Create a client of the type Desktop app",
        detail="Copy the secret now: it is shown only this once.",
        copy="{app_name}",
        link="https://console.example/clients",
    ),
    SetupStep(
        title="Publish the app",
        detail="While the project is in Testing, every sign-in ends "
        "after 7 days. For your own use no review is needed.",
        decisive=True,
    ),
)
_STEPS = (
    SetupStep(title="Create an app", link="https://console.example/apps", copy="{app_name}"),
    SetupStep(
        title="Enter the return address",
        copy="{redirect_uri}",
        decisive=True,
        detail="Letter by letter, with http and not https.",
    ),
    SetupStep(title="Choose the permissions", copy="{scopes}"),
    SetupStep(
        title="Or write all of it", copy="app: {app_name}\nback: {redirect_uri}", by_hand=True
    ),
)


def _setup(company: str) -> Setup:
    google = company == "Google"
    return Setup(
        console_url="https://console.example/",
        minutes=8 if google else 3,
        steps=_GOOGLE_STEPS if google else _STEPS,
        client_id_pattern=r"[\w-]{6,}\.apps\.googleusercontent\.com" if google else r"\S{4,}",
        client_id_hint="It ends in .apps.googleusercontent.com" if google else "",
        imports_google_json=google,
    )


def _spec(
    place: tuple[str, str, str, Category, str, str, str], variant: str = "oauth2"
) -> ProviderSpec:
    id_, name, company, category, letter, family, family_name = place
    api_key = variant == "api_key"
    return ProviderSpec(
        id=id_,
        name=name,
        company=company,
        category=category,
        letter=letter,
        family=family,
        family_name=family_name,
        docs_url="https://docs.example/",
        endpoints=Endpoints(
            authorization_endpoint="https://service.example/authorize",
            token_endpoint="https://service.example/token",
        ),
        redirect=RedirectRule(
            host="127.0.0.1",
            path="/callback",
            any_port=company == "Google",
            register=None if company == "Google" else "http://127.0.0.1:{port}/callback",
        ),
        scopes=_SCOPES,
        refresh=RefreshRule(rotation=Rotation.STAYS),
        identity=Identity(
            source=IdentitySource.REQUEST,
            request=_REQUEST,
            paths=AccountPaths(subject=("id",), label=("email",)),
        ),
        health=_REQUEST,
        revocation=Revocation(
            requests=(_REQUEST,) if company == "Google" else (),
            help_words="Remove it there",
            help_url="https://service.example/apps",
        ),
        setup=_setup(company),
        token_errors=(),
        variant=variant,
        variant_name="API key" if api_key else "OAuth",
        secret=SecretRule.NEVER if api_key or company == "Microsoft" else SecretRule.REQUIRED,
        parameters=MappingProxyType(_TENANTS.get(id_, {})),
        work_accounts_only=id_ == "teams",
    )


SPECS = tuple(_spec(place) for place in _PLACES)
TRELLO_API_KEY = _spec(_PLACES[4], "api_key")


class FakeRegistry:
    """The registry's readers' side."""

    def specs(self) -> tuple[ProviderSpec, ...]:
        return SPECS

    def get(self, provider_id: str, variant: str | None = None) -> ProviderSpec:
        found = [spec for spec in self.variants(provider_id) if variant in (None, spec.variant)]
        return found[0]

    def variants(self, provider_id: str) -> tuple[ProviderSpec, ...]:
        usual = tuple(spec for spec in SPECS if spec.id == provider_id)
        return (*usual, TRELLO_API_KEY) if provider_id == "trello" else usual

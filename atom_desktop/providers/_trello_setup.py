"""The steps in Trello's console, for both of its sign-ins."""

from atom_desktop.providers.spec import Setup, SetupStep

_CONSOLE = "https://trello.com/apps/admin"

_NEW_APP = SetupStep(
    title="Open Trello's app page and create a new app.",
    detail=(
        "You need to be a member of a workspace, or the page offers nothing. Choose that the app "
        "does not use Power-Up capabilities."
    ),
    link=_CONSOLE,
    link_words="Open Trello's app page",
    copy="{app_name}",
)

OAUTH2_SETUP = Setup(
    console_url=_CONSOLE,
    minutes=5,
    client_id_pattern=r"[A-Za-z0-9_-]{16,}",
    client_id_hint="A long word of letters and numbers from the OAuth 2.0 tab",
    steps=(
        _NEW_APP,
        SetupStep(
            title="Open the OAuth 2.0 tab and choose the security type Public.",
            detail="With Confidential, Trello asks for a secret that no desktop app can keep.",
            decisive=True,
        ),
        SetupStep(title="Paste the return address as callback URL.", copy="{redirect_uri}"),
        SetupStep(
            title="Tick the permissions and save.",
            detail="offline_access must be among them, or the connection ends after an hour.",
            copy="{scopes}",
        ),
        SetupStep(title="Copy the Client ID."),
    ),
)

LEGACY_SETUP = Setup(
    console_url=_CONSOLE,
    minutes=4,
    client_id_label="API key",
    client_id_pattern=r"[0-9A-Za-z]{32}",
    client_id_hint="32 letters and numbers from the Trello Auth tab",
    steps=(
        _NEW_APP,
        SetupStep(
            title="Open the Trello Auth tab and generate an API key.",
            detail="It was called API Key before. The key is not a secret.",
        ),
        SetupStep(
            title="Add this address to the allowed origins.",
            detail="Without it nothing happens after you press Allow. No slash at the end.",
            copy="{origin}",
            decisive=True,
        ),
        SetupStep(
            title="Copy the API key.",
            detail="Leave the Secret beside it alone: it is for something else.",
        ),
    ),
)

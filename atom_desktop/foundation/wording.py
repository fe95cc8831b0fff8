"""The only words for failures: code -> title, sentence, next step.

Placeholders: `{service}` and `{company}` come from the caller, the rest from the error's details.
A missing one is shown as an empty text, never as an exception.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from atom_desktop.foundation.errors import AtomError


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a person reads: plain text, no mark-up."""

    title: str
    sentence: str
    next_step: str


_CATALOGUE: Mapping[str, tuple[str, str, str]] = {
    # Signing in
    "access_denied": (
        "Nothing was connected",
        "You chose Cancel on {company}'s page. Nothing changed.",
        "Try again",
    ),
    "sign_in_cancelled": (
        "Sign-in cancelled",
        "You cancelled the sign-in. Nothing changed.",
        "Try again",
    ),
    "sign_in_timeout": (
        "No answer from the browser",
        ("Nothing came back from {company}'s page in 10 minutes. If the page showed an error, it"
        " usually means that the client ID or the return address is not the registered one."),
        "Start again",
    ),
    "sign_in_replaced": (
        "Started again",
        "A newer sign-in to {service} took the place of this one.",
        "Go on with the newer one",
    ),
    "sign_in_unknown": (
        "This sign-in is over",
        "It was finished, cancelled or has expired.",
        "Start again",
    ),
    "issuer_mismatch": (
        "The answer came from somewhere else",
        "The answer in the browser was not from {company}. It was refused and nothing was sent.",
        "Start again",
    ),
    "response_invalid": (
        "The answer could not be used",
        "{company}'s answer in the browser was incomplete or contradicted itself.",
        "Start again",
    ),
    "address_not_a_redirect": (
        "That is not the final address",
        ("Paste the whole address of the page you ended on. It begins with the return address and"
        " belongs to this sign-in only."),
        "Paste it again",
    ),
    "id_token_invalid": (
        "The sign-in could not be verified",
        "{company}'s proof of who signed in did not pass the checks, so nothing was kept.",
        "Start again",
    ),
    "code_rejected": (
        "{company} did not accept the sign-in",
        "The sign-in took too long or was used twice.",
        "Start again",
    ),
    "wrong_account": (
        "That is a different account",
        "You signed in as {got}, but this is {expected}'s connection. Nothing was changed.",
        "Sign in as {expected}, or add {got} as a new account",
    ),
    "already_connected": (
        "Already connected",
        "{account} is already connected.",
        "Show it",
    ),
    "refused_in_browser": (
        "{company} refused the sign-in",
        "{company} ended the sign-in on its page with the code {provider_code}.",
        "Try again",
    ),
    "port_taken": (
        "Port {port} is in use",
        "Another program uses the port that {company} sends the browser back to.",
        "Close that program, or choose another port in settings.toml and register the new address",
    ),
    "no_browser": (
        "No browser could be opened",
        "Copy the link and open it in any browser on this computer.",
        "Copy link",
    ),
    "not_set_up": (
        "{service} is not set up",
        "Atom Desktop needs a client ID of your own from {company}.",
        "Set up {service}",
    ),
    "secret_needed": (
        "The client secret is missing",
        "{company} asks for a client secret with every sign-in.",
        "Enter the client secret",
    ),
    "client_id_needed": (
        "The client ID is missing",
        "Enter the client ID that {company} shows for your app.",
        "Enter the client ID",
    ),
    "registration_fixed": (
        "This client ID comes from outside",
        "It is set by the {source}, so it cannot be changed here.",
        "Change it there",
    ),
    "discovery_failed": (
        "{service} could not be looked up",
        "The address in your provider file did not describe a sign-in service.",
        "Check the issuer in the provider file",
    ),
    # Sign-ins that ended
    "session_ended": (
        "{company} ended this sign-in",
        ("This happens after a password change, a long time without use, or when access is"
        " withdrawn. Nothing else is affected."),
        "Sign in again",
    ),
    "session_idle": (
        "{company} ended this sign-in",
        "It was not used for a long time, and {company} ends such sign-ins.",
        "Sign in again",
    ),
    "password_changed": (
        "{company} ended this sign-in",
        "The password was changed or the sign-in was withdrawn.",
        "Sign in again",
    ),
    "session_policy": (
        "{company} asks you to sign in again",
        "Your organisation wants people to sign in again from time to time.",
        "Sign in again",
    ),
    "mfa_required": (
        "{company} asks for a second step",
        "Your organisation now wants a second step when you sign in.",
        "Sign in again",
    ),
    "consent_missing": (
        "{company} asks for your permission again",
        "A permission that this connection needs has not been given.",
        "Sign in again",
    ),
    "permission_missing": (
        "A permission is missing",
        "{company} did not allow everything that was asked for.",
        "Choose permissions again",
    ),
    "account_disabled": (
        "{company} does not let this account in",
        "The account is suspended, locked or gone.",
        "Sign in again",
    ),
    "account_not_allowed": (
        "This kind of account cannot be used",
        ("{service} does not take this account here, for example a personal account where a work"
        " account is needed."),
        "Sign in with another account",
    ),
    "email_unverified": (
        "Confirm your e-mail address first",
        "{company} wants your address confirmed before it lets programs in.",
        "Confirm it on {company}'s page, then sign in again",
    ),
    "oauth_incomplete": (
        "This sign-in cannot be renewed",
        "{company} gave access for a short time only, without a way to renew it.",
        "Sign in again",
    ),
    "access_token_expired": (
        "This sign-in is over",
        "{company}'s access ended and cannot be renewed.",
        "Sign in again",
    ),
    "sign_in_missing": (
        "The stored sign-in is gone",
        "Nothing is left for this account in {storage}.",
        "Sign in again",
    ),
    "sign_in_unreadable": (
        "The stored sign-in is damaged",
        "What is stored for this account cannot be read as a whole, so it was not used.",
        "Sign in again",
    ),
    "organisation_sso": (
        "Your organisation wants its own sign-in",
        ("An organisation's data is closed until you allow this app there. The connection works"
        " for everything else."),
        "Open {company}'s page",
    ),
    # Registration
    "invalid_client": (
        "{company} rejected the client ID or secret",
        "They may have been mistyped, replaced or deleted.",
        "Check the client ID and secret",
    ),
    "client_deleted": (
        "{company} deleted this client ID",
        "Client IDs that are not used for months are deleted.",
        "Create a new client ID",
    ),
    "secret_missing": (
        "The client secret is missing",
        "{company} asks for the client secret that belongs to this client ID.",
        "Enter the client secret",
    ),
    "secret_unwanted": (
        "{company} wants no client secret",
        "For this kind of app no client secret may be sent.",
        "Remove the client secret",
    ),
    "redirect_uri_mismatch": (
        "{company} does not know the return address",
        "The return address of this computer is not registered for your client ID.",
        "Copy the address and add it on {company}'s page",
    ),
    "wrong_platform": (
        "The app is registered as the wrong kind",
        "At {company} the return address must be registered under Mobile and desktop applications.",
        "Change the platform on {company}'s page",
    ),
    "tenant_wrong": (
        "The organisation does not fit",
        "The organisation named for {service} is unknown or does not allow this app.",
        "Check the tenant",
    ),
    "api_not_enabled": (
        "{service} is not switched on for your client",
        "The sign-in works, but the service is not enabled in {company}'s console.",
        "Switch it on in {company}'s console",
    ),
    "pkce_switched_off": (
        "PKCE is switched off",
        "Your app at {company} must have PKCE switched on before programs can sign in.",
        "Switch it on on {company}'s page",
    ),
    "invalid_scope": (
        "A permission does not exist here",
        "{company} does not offer one of the permissions to your app.",
        "Review the permissions",
    ),
    "request_rejected": (
        "{company} rejected the request",
        "{company} did not understand what was asked. The registration may be of another kind.",
        "Check the set-up steps",
    ),
    # Administrators
    "admin_approval_required": (
        "Your organisation must approve this app",
        "{company} lets you sign in once an administrator has agreed.",
        "Ask your administrator",
    ),
    "blocked_by_policy": (
        "Your organisation does not allow this",
        "A rule of your organisation blocks the sign-in. Trying again does not help.",
        "Ask your administrator",
    ),
    "app_blocked": (
        "Your organisation blocked this app",
        "An administrator has switched it off for {service}.",
        "Ask your administrator",
    ),
    "feature_unavailable": (
        "{company} does not offer this to your account",
        "The feature is not switched on there.",
        "Ask your administrator",
    ),
    # What heals by itself
    "unreachable": (
        "Can't reach {service}",
        "There was no connection to {company}. Your sign-in is safe.",
        "Try now",
    ),
    "timeout": (
        "{company} does not answer",
        "No answer came in time. Your sign-in is safe.",
        "Try now",
    ),
    "tls_failure": (
        "The connection to {company} isn't private",
        ("Its certificate was not accepted, so nothing was sent. A network page or a company proxy"
        " may stand in between."),
        "Try now",
    ),
    "proxy_invalid": (
        "The proxy setting cannot be used",
        "{variable} names a proxy that does not work here.",
        "Correct it and start Atom Desktop again",
    ),
    "rate_limited": (
        "{company} asked us to slow down",
        "Too many requests were made. The next try comes by itself.",
        "Wait",
    ),
    "provider_unavailable": (
        "{company} has trouble",
        "Its service answered with an error of its own. Your sign-in is safe.",
        "Try now",
    ),
    "unexpected_answer": (
        "{company}'s answer made no sense",
        ("What came back was not from the service, for example a network's login page. Your"
        " sign-in is safe."),
        "Try now",
    ),
    # Keeping things
    "keyring_locked": (
        "Your keyring is locked",
        "Sign-ins are safe in it and come back when you unlock it.",
        "Unlock",
    ),
    "keyring_timeout": (
        "Your keyring does not answer",
        "Sign-ins are safe in it; the keyring service may be waiting for its password.",
        "Unlock",
    ),
    "keyring_missing": (
        "No keyring was found",
        "Sign-ins are kept for this run only and are gone when you quit.",
        "Install or start a keyring service",
    ),
    "keyring_refused": (
        "The keyring did not keep the sign-in",
        "It answered with an error ({reason}). What was stored before is untouched.",
        "Try again",
    ),
    "database_damaged": (
        "The connection list is damaged",
        "{path} cannot be read. It was left as it is.",
        "Restore {path} from a backup",
    ),
    "database_restored": (
        "The connection list was damaged and has been restored",
        "The newest backup is in use; the damaged file was kept as {kept}.",
        "Check that every account is there",
    ),
    "database_recreated": (
        "The connection list was damaged",
        "There was no backup, so the list begins empty; the damaged file was kept as {kept}.",
        "Connect your accounts again",
    ),
    "database_newer": (
        "This profile belongs to a newer Atom Desktop",
        "It was last used by a newer version; nothing was changed.",
        "Install the newer version",
    ),
    "disk_full": (
        "The disk is full",
        "{path} could not be written. What was stored before is untouched.",
        "Free some space and try again",
    ),
    "folder_unwritable": (
        "The profile folder cannot be written",
        "{path} could not be created or written ({reason}).",
        "Check the folder's permissions",
    ),
    "revision_conflict": (
        "Something else changed this at the same moment",
        "The newer state was kept.",
        "Try again",
    ),
    "profile_in_use": (
        "This profile is in use",
        "{holder} (process {pid}) works with it right now.",
        "Use the window, or quit it first",
    ),
    "profile_name_invalid": (
        "That is no profile name",
        "{profile} may hold letters, digits, - and _ only.",
        "Choose another name",
    ),
    "settings_invalid": (
        "A setting could not be used",
        "{path}, line {line}, {key}: {message}.",
        "Correct that line",
    ),
    "provider_file_invalid": (
        "A provider file has a mistake",
        "{file}, line {line}, {key}: {message}. The other services are not affected.",
        "Correct the file",
    ),
    # Naming things
    "unknown_service": (
        "There is no service called {service}",
        "{near}",
        "atomctl list shows all services",
    ),
    "unknown_account": (
        "There is no such account",
        "{service} has no account {account}.",
        "atomctl list shows all accounts",
    ),
    "several_accounts": (
        "Which account?",
        "{service} has several accounts: {accounts}.",
        "Name one with --account",
    ),
    "not_connected": (
        "{service} is not connected",
        "There is no sign-in to use.",
        "Connect {service}",
    ),
    "paused": (
        "{service} is paused",
        "You paused this account.",
        "Resume it",
    ),
    "cannot_renew": (
        "Nothing to renew",
        "{service} gives access that lasts until it is withdrawn.",
        "Check now instead",
    ),
    "file_not_understood": (
        "This file is not a client file",
        "{reason}",
        "Download the JSON file again and choose the type Desktop app",
    ),
    # Ending things
    "revocation_failed": (
        "{company} was not told",
        "The sign-in is deleted here, but {company} could not be asked to withdraw it.",
        "Remove it on {company}'s page",
    ),
    "practice_failed": (
        "The practice services did not start",
        "{reason}",
        "Start Atom Desktop again",
    ),
    "practice_file_invalid": (
        "The practice file cannot be read",
        "{path} is not what atomctl practice printed.",
        "Start atomctl practice again and use its line",
    ),
    "internal": (
        "Something went wrong in Atom Desktop",
        "The log has the details; your sign-ins are untouched.",
        "Try again",
    ),
}


_NAMES = frozenset({"service", "company"})


class _Blanks(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def codes() -> frozenset[str]:
    """Return every code that has words."""
    return frozenset(_CATALOGUE)


def words_for_code(code: str, *, service: str = "", company: str = "", **details: str) -> Words:
    """Return the words for `code`; an unknown code gets the words of `internal`."""
    title, sentence, next_step = _CATALOGUE.get(code, _CATALOGUE["internal"])
    values = _Blanks({**details, "service": service, "company": company or service})
    return Words(
        title=title.format_map(values),
        sentence=sentence.format_map(values),
        next_step=next_step.format_map(values),
    )


def words_for(error: AtomError, *, service: str = "", company: str = "") -> Words:
    """Return the words for an error; `service` and `company` are names as people know them."""
    details = {key: value for key, value in error.details.items() if key not in _NAMES}
    return words_for_code(
        error.code,
        service=service or error.details.get("service", ""),
        company=company or error.details.get("company", ""),
        **details,
    )

"""Words for how sign-ins fail: code -> title, sentence, next step."""

from collections.abc import Mapping

SIGN_INS: Mapping[str, tuple[str, str, str]] = {
    # Signing in
    "access_denied": (
        "Nothing was connected",
        "You did not allow it on {company}'s page. Nothing changed.",
        "Try again",
    ),
    "sign_in_cancelled": (
        "Sign-in cancelled",
        "You cancelled the sign-in. Nothing changed.",
        "Try again",
    ),
    "sign_in_timeout": (
        "No answer from the browser",
        (
            "Nothing came back from {company}'s page in time. If the page showed an error, it"
            " usually means that the client ID or the return address is not the registered one."
        ),
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
        "That is not the right address",
        "The right one begins with {address} and belongs to this sign-in.",
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
    "port_taken": (
        "Port {port} is in use",
        "{holder} uses the port that {company} sends the browser back to.",
        "Close that program, or use another port and register the new address",
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
    "metadata_invalid": (
        "{service} describes its sign-in in a way that cannot be used",
        "Its description at the issuer's address is incomplete or contradicts itself.",
        "Check the issuer in the provider file",
    ),
    # Sign-ins that ended
    "session_ended": (
        "{company} ended this sign-in",
        (
            "This happens after a password change, a long time without use, or when access is"
            " withdrawn. Nothing else is affected."
        ),
        "Sign in again",
    ),
    "renewal_cut_off": (
        "Renewal was cut off on {date}",
        (
            "Atom Desktop or the network stopped in the middle of it, and {company} takes what was"
            " sent then only once. {company} did not end this sign-in, and nobody withdrew it."
        ),
        "Sign in again",
    ),
    "sign_in_restored": (
        "This sign-in was restored from a backup",
        (
            "It has been renewed since, and {company} takes each renewal only once, so this older"
            " copy was not used."
        ),
        "Sign in again",
    ),
    "sign_in_left_behind": (
        "This account came without its sign-in",
        "The file that brought it to this computer held the account only.",
        "Sign in again",
    ),
    "testing_ended": (
        "{company} ended this test sign-in after 7 days",
        (
            "{company} does so while your app there is in testing. Publish it once, and the next"
            " sign-in stays."
        ),
        "Publish the app, then sign in again",
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
        (
            "{service} does not take this account here, for example a personal account where a work"
            " account is needed. Who may sign in is chosen in the setup guide."
        ),
        "Sign in with another account",
    ),
    "email_unverified": (
        "Confirm your e-mail address first",
        "{company} wants your address confirmed before it lets programs in.",
        "Confirm it on {company}'s page, then sign in again",
    ),
    "access_token_expired": (
        "This sign-in is over",
        "{company}'s access ended and cannot be renewed.",
        "Sign in again",
    ),
    "sign_in_missing": (
        "The stored sign-in is gone",
        "Nothing is left for this account in the keyring.",
        "Sign in again",
    ),
    "sign_in_unreadable": (
        "The stored sign-in is damaged",
        "What is stored for this account cannot be read as a whole, so it was not used.",
        "Sign in again",
    ),
    "organisation_sso": (
        "Your organisation wants its own sign-in",
        (
            "An organisation's data is closed until you allow this app there. The connection works"
            " for everything else."
        ),
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
        "{company} expects other accounts",
        (
            "The registration at {company} lets in other accounts than those it was asked for, or"
            " the organisation named for it is unknown."
        ),
        "Choose in the setup guide who may sign in",
    ),
    "tenant_invalid": (
        "That is not an organisation",
        (
            "{company} takes common, organizations, consumers, a Directory (tenant) ID or a domain"
            " like example.com."
        ),
        "Copy the Directory (tenant) ID from {company}'s page",
    ),
    "client_not_in_tenant": (
        "{company} does not know the client ID there",
        (
            "The client ID is mistyped, or it belongs to another organisation than the one that"
            " was asked."
        ),
        "Compare the client ID, and choose in the setup guide who may sign in",
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
    # Disconnections that services were not told of, or would not hear of
    "withdrawal_lost": (
        "{company} could not be told",
        "What was needed for it is no longer stored here.",
        "Remove the access on the page of {company}",
    ),
    "withdrawal_given_up": (
        "{company} could not be told in 30 days",
        "It did not answer, so Atom Desktop no longer tries.",
        "Remove the access on the page of {company}",
    ),
    "withdrawal_other_client": (
        "{company} could not be told",
        "The sign-in was made with another client ID than the one that is set up now.",
        "Remove the access on the page of {company}",
    ),
    "withdrawal_unsupported": (
        "{company} cannot be told",
        "It offers no way to withdraw a sign-in.",
        "Remove the access on the page of {company}",
    ),
}

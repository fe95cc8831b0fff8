"""Words for what goes wrong between sign-ins: code -> title, sentence, next step."""

from collections.abc import Mapping

RUNNING: Mapping[str, tuple[str, str, str]] = {
    # What heals by itself
    "unreachable": (
        "Can't reach {service}",
        "There was no connection to {company}. Your sign-in is safe.",
        "Try now",
    ),
    "offline": (
        "There is no network",
        "This computer is offline. Your sign-in is safe and is renewed when the network is back.",
        "Wait for the network",
    ),
    "timeout": (
        "{company} does not answer",
        "No answer came in time. Your sign-in is safe.",
        "Try now",
    ),
    "tls_failure": (
        "The connection to {company} isn't private",
        (
            "Its certificate was not accepted, so nothing was sent. A network's sign-in page or a"
            " company proxy may stand in between."
        ),
        "Try now",
    ),
    "proxy_invalid": (
        "The proxy setting cannot be used",
        "HTTP_PROXY, HTTPS_PROXY, ALL_PROXY or NO_PROXY names a proxy that does not work here.",
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
        "What came back was not what the service sends. Your sign-in is safe.",
        "Try now",
    ),
    "answer_broken": (
        "{company}'s answer broke off",
        "It did not arrive whole. Your sign-in is safe.",
        "Try now",
    ),
    "captive_portal": (
        "A network page is in the way",
        (
            "This network answered in {company}'s place, as the Wi-Fi of hotels and trains does"
            " until you have signed in to it. Your sign-in to {service} is safe."
        ),
        "Open any web page and sign in to the network, then try now",
    ),
    "certificate_date": (
        "{company}'s certificate does not fit today's date",
        (
            "Either this computer's date is wrong, or something stands in between. Nothing was"
            " sent, and your sign-in is safe."
        ),
        "Check the date and time of this computer, then try now",
    ),
    "clock_off": (
        "Your computer's clock is {by} off",
        "New sign-ins may fail until it is right. The ones you have are safe.",
        "Let your system set date and time by itself",
    ),
    "proxy_refused": (
        "The proxy does not let {service} through",
        "The proxy of this network refused the way to {company}. Your sign-in is safe.",
        "Ask whoever runs the proxy, or try another network",
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
    "keyring_needed": (
        "No keyring was found",
        "Without a keyring atomctl cannot keep a sign-in.",
        "Install or start a keyring service, for example gnome-keyring",
    ),
    "renewal_busy": (
        "Another program is renewing {service}",
        "It has not come to an end yet. Your sign-in is safe.",
        "Try now",
    ),
    "tokens_unsaved": (
        "A renewed sign-in is not stored yet",
        (
            "The keyring did not take it, so it is only in memory. Storing it is tried again and"
            " again; quitting waits up to ten seconds for it."
        ),
        "Unlock the keyring before you quit",
    ),
    "keyring_missing": (
        "No keyring was found",
        (
            "Without one, new sign-ins last until you quit. Those that a keyring already keeps are"
            " safe and come back with it."
        ),
        "Install or start a keyring service",
    ),
    "keyring_refused": (
        "The keyring did not keep the sign-in",
        "It answered with an error. What was stored before is untouched.",
        "Try again",
    ),
    "vault_locked": (
        "Your vault is locked",
        "Sign-ins are safe in it, and only its own passphrase opens it.",
        "Enter the passphrase",
    ),
    "vault_timeout": (
        "Your vault does not answer",
        "Another program or a slow disk holds it up. Sign-ins are safe in it.",
        "Try again",
    ),
    "vault_missing": (
        "There is no vault",
        "The settings say that sign-ins are kept in a vault, but its file is not there.",
        "Put vault.db back, or make a new vault with atomctl storage move vault",
    ),
    "vault_damaged": (
        "Your vault is damaged",
        "Its file cannot be read, and neither can the copy beside it. Both were left as they are.",
        "Restore vault.db from a backup",
    ),
    "vault_newer": (
        "Your vault belongs to a newer Atom Desktop",
        "It was last used by a newer version; nothing was changed.",
        "Install the newer version",
    ),
    "vault_full": (
        "The disk is full",
        "The vault could not be written. What was stored before is untouched.",
        "Free some space and try again",
    ),
    "vault_unwritable": (
        "Your vault cannot be opened for writing",
        "Its file or folder belongs to somebody else or is read-only. Sign-ins are safe in it.",
        "Check the permissions of vault.db and its folder",
    ),
    "vault_refused": (
        "The vault did not keep the sign-in",
        "It answered with a failure. What was stored before is untouched.",
        "Try again",
    ),
    "vault_key_missing": (
        "The key of your vault is not in the keyring",
        "The vault's key is kept in a keyring, and this one does not have it. Nothing was changed.",
        "Use the keyring that the vault was made with",
    ),
    "passphrase_too_short": (
        "That passphrase is too short",
        "It needs at least {shortest} characters; four words of your choice are good.",
        "Choose a longer one",
    ),
    "passphrase_unneeded": (
        "No passphrase is needed",
        "Sign-ins are not kept in a vault with a passphrase.",
        "Go on without one",
    ),
    "move_failed": (
        "The sign-ins were not moved",
        "One of them was read back differently. All are still where they were.",
        "Try again",
    ),
    "move_journal_damaged": (
        "A move of sign-ins was broken off",
        "{path} should tell how far it came, but cannot be read. Nothing was deleted.",
        "Restore {path} from a backup, or remove it and move again",
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
    "autostart_unwritable": (
        "Start at login could not be changed",
        "{path} could not be written ({reason}).",
        "Check the folder's permissions",
    ),
    "database_busy": (
        "The connection list is busy",
        "Another program holds {path}. Nothing was changed.",
        "Try again",
    ),
    "database_refused": (
        "The connection list could not be used",
        "{path} answered with a failure ({reason}). What was stored before is untouched.",
        "Try again",
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
    "profile_exists": (
        "There is a profile of that name already",
        "{profile} was left as it is.",
        "Choose another name",
    ),
    "settings_invalid": (
        "A setting could not be used",
        "{where}: {message}.",
        "Correct that line",
    ),
    "provider_file_invalid": (
        "A provider file has a mistake",
        "{where}: {message}. The other services are not affected.",
        "Correct the file",
    ),
    # Naming things
    "service_moved": (
        "{service} has another address now",
        (
            "A provider file sends {service} elsewhere. This sign-in belongs to {origin}, so"
            " nothing was sent."
        ),
        "Disconnect it and connect again, or correct the provider file",
    ),
    "profile_not_practice": (
        "This profile holds real sign-ins",
        "Practice services may not be used with {path}.",
        "Use another --home, or leave --profile out",
    ),
    "profile_is_practice": (
        "This is a practice profile",
        "{path} was made for practice services, and its sign-ins are thrown away.",
        "Start with --practice, or use another profile",
    ),
    "unknown_profile": (
        "There is no profile called {profile}",
        "Known: {known}.",
        "Check the name after --profile",
    ),
    "unknown_service": (
        "There is no service called {service}",
        "Did you mean {near}?",
        "atomctl list shows all services",
    ),
    "unknown_variant": (
        "{service} cannot be signed in to that way",
        "It has no way called {variant}.",
        "Leave the way out to use the usual one",
    ),
    "unknown_account": (
        "There is no such account",
        "No account here is called {account}.",
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
    # Ending things
    "practice_failed": (
        "The practice services did not start",
        "They are a program of their own, which gave no answer.",
        "Start Atom Desktop again",
    ),
    "practice_file_invalid": (
        "The practice file cannot be read",
        "{path} is not what atomctl practice printed.",
        "Start atomctl practice again and use its line",
    ),
    "renewals_unsteady": (
        "Renewing in the background keeps stopping",
        "It is started again each time, and your sign-ins are untouched.",
        "Quit Atom Desktop and start it again when it suits you",
    ),
    "unexpected": (
        "Something went wrong in Atom Desktop",
        "Your sign-ins are untouched, and everything else goes on.",
        "Copy the details if you want to report it; no name and no password is in them",
    ),
    "internal": (
        "Something went wrong in Atom Desktop",
        "The log has the details; your sign-ins are untouched.",
        "Try again",
    ),
}

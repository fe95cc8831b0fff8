"""What to run next after a failure: the command that puts it right."""

from collections.abc import Mapping
from shlex import quote

from atom_desktop.foundation.errors import AtomError

# `{id}` is the service as the command line names it, a detail that the commands add.
_COMMANDS: Mapping[str, str] = {
    "not_set_up": "atomctl client set {id}",
    "secret_needed": "atomctl client set {id}",
    "secret_missing": "atomctl client set {id}",
    "secret_unwanted": "atomctl client remove {id}, then atomctl client set {id}",
    "invalid_client": "atomctl client set {id}",
    "tenant_wrong": "atomctl client set {id} --tenant TENANT",
    "client_not_in_tenant": "atomctl client show {id}, and compare ID and tenant",
    "client_deleted": "atomctl client set {id}",
    "redirect_uri_mismatch": "atomctl client show {id}, and register the address it shows",
    "not_connected": "atomctl connect {id}",
    "access_denied": "atomctl connect {id}",
    "code_rejected": "atomctl connect {id}",
    "sign_in_timeout": "atomctl connect {id}",
    "wrong_account": (
        "atomctl connect {id} --account {expected}, and choose that account in the browser; or the"
        " same with --as-new to keep {got} as an account of its own"
    ),
    "session_ended": "atomctl connect {id}",
    "sign_in_missing": "atomctl connect {id}",
    "several_accounts": "name one with --account",
    "port_taken": (
        "close that program, or set redirect_port in settings.toml and register the new address"
    ),
}


def next_step(error: AtomError, words: str) -> str:
    """Return what to do about `error`: a command where there is one, else its own words."""
    service = error.details.get("id")
    command = _COMMANDS.get(error.code)
    if command is None or (service is None and "{id}" in command):
        return words
    for name in ("id", "expected", "got"):
        value = error.details.get(name, "")
        command = command.replace("{" + name + "}", value if name == "got" else quote(value))
    return command

"""Exit codes of atomctl; `--help` prints the table."""

from enum import IntEnum

from atom_desktop.connections.outcome import KEYRING_CODES
from atom_desktop.foundation.errors import (
    AtomError,
    LockedError,
    UnreachableError,
    UsageError,
)


class Exit(IntEnum):
    """What a command's exit code means."""

    OK = 0
    FAILED = 1
    USAGE = 2
    UNKNOWN = 3
    SIGN_IN_NEEDED = 4
    UNREACHABLE = 5
    KEYRING = 6
    DENIED = 7
    TIMED_OUT = 8
    NOT_RUNNING = 9
    INTERRUPTED = 130


TABLE = """\b
Exit codes:
  0  done                          5  service or network cannot be reached
  1  another failure               6  keyring or vault locked or missing
  2  wrong usage                   7  refused by the person or a rule
  3  unknown service or account    8  no answer in time
  4  sign-in needed                130  interrupted
"""

_BY_CODE = {
    "access_denied": Exit.DENIED,
    "admin_approval_required": Exit.DENIED,
    "blocked_by_policy": Exit.DENIED,
    "app_blocked": Exit.DENIED,
    "sign_in_timeout": Exit.TIMED_OUT,
    "sign_in_cancelled": Exit.INTERRUPTED,
    "not_connected": Exit.SIGN_IN_NEEDED,
    "cannot_renew": Exit.FAILED,
    "several_accounts": Exit.USAGE,
    "session_ended": Exit.SIGN_IN_NEEDED,
    "sign_in_missing": Exit.SIGN_IN_NEEDED,
    "unreachable": Exit.UNREACHABLE,  # also where it cut off a sign-in
    "timeout": Exit.UNREACHABLE,
    "tls_failure": Exit.UNREACHABLE,
    "rate_limited": Exit.UNREACHABLE,
    "provider_unavailable": Exit.UNREACHABLE,
    "unexpected_answer": Exit.UNREACHABLE,
    "keyring_needed": Exit.KEYRING,
}
_BY_KIND = (
    (UsageError, Exit.UNKNOWN),
    (UnreachableError, Exit.UNREACHABLE),
    (LockedError, Exit.KEYRING),
)


def exit_code_for(error: AtomError) -> Exit:
    """Return the exit code for a failure."""
    if error.code in _BY_CODE:
        return _BY_CODE[error.code]
    if error.code in KEYRING_CODES:
        return Exit.KEYRING
    for kind, code in _BY_KIND:
        if isinstance(error, kind):
            return code
    return Exit.FAILED

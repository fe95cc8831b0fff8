"""Exit codes: the printed table, the enum and what failures map to."""

import re

import pytest

from atom_desktop.cli.exit_codes import TABLE, Exit, exit_code_for
from atom_desktop.foundation.errors import (
    AtomError,
    ConfigurationError,
    LockedError,
    ProviderError,
    SignInError,
    StorageError,
    UnreachableError,
    UsageError,
)

_RESERVED = {Exit.NOT_RUNNING}  # for commands that talk to a running window


def test_the_printed_table_names_every_code_that_is_used() -> None:
    printed = {int(number) for number in re.findall(r"(?:^|\s{2})(\d+)  \w", TABLE, re.MULTILINE)}
    assert printed == {code.value for code in Exit} - {code.value for code in _RESERVED}


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (UsageError("unknown_service"), 3),
        (UsageError("unknown_account"), 3),
        (UsageError("several_accounts"), 2),
        (UsageError("not_connected"), 4),
        (UsageError("cannot_renew"), 1),
        (ProviderError("session_ended"), 4),
        (UnreachableError("unreachable"), 5),
        (SignInError("provider_unavailable"), 5),
        (SignInError("rate_limited"), 5),
        (LockedError("keyring_locked"), 6),
        (StorageError("keyring_missing"), 6),
        (StorageError("disk_full"), 1),
        (SignInError("access_denied"), 7),
        (SignInError("admin_approval_required"), 7),
        (SignInError("sign_in_timeout"), 8),
        (SignInError("sign_in_cancelled"), 130),
        (SignInError("wrong_account"), 1),
        (ConfigurationError("not_set_up"), 1),
        (ConfigurationError("profile_in_use"), 1),
        (AtomError("something_new"), 1),
    ],
    ids=str,
)
def test_a_failure_has_its_code(error: AtomError, code: int) -> None:
    assert exit_code_for(error) == code

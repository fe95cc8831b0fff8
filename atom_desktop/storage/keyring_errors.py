"""What keyring, SecretStorage and D-Bus raise, as our errors; the only place that knows."""

from types import MappingProxyType

from atom_desktop.foundation.errors import LockedError, StorageError

# By class name, so that nothing has to be imported to read the table. keyring lets exceptions of
# the libraries below it through, so theirs stand here too.
_CODES = MappingProxyType(
    {
        "KeyringLocked": "keyring_locked",
        "InitError": "keyring_locked",
        "LockedException": "keyring_locked",
        "PromptDismissedException": "keyring_locked",
        "TimeoutError": "keyring_timeout",
        "NoKeyringError": "keyring_missing",
        "SecretServiceNotAvailableException": "keyring_missing",
        # The session bus's own socket is gone.
        "FileNotFoundError": "keyring_missing",
        "ConnectionRefusedError": "keyring_missing",
    }
)


def storage_error(error: Exception) -> StorageError:
    """Return our error for `error`. Its text is not taken over: it may hold a value."""
    for kind in type(error).__mro__:
        code = _CODES.get(kind.__name__)
        if code in {"keyring_locked", "keyring_timeout"}:
            return LockedError(code)
        if code is not None:
            return StorageError(code)
    return StorageError("keyring_refused", reason=type(error).__name__)

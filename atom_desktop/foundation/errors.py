"""Errors: a class exists only where code reacts to it differently; otherwise a stable `code`.

    AtomError
    ├── SignInError            a sign-in ended without a connection
    ├── ProviderError          a service (or the way to it) answered with a failure
    │   └── UnreachableError   ... which heals by itself: network, 5xx, 429, TLS
    ├── StorageError           the keyring, the database or the disk
    │   └── LockedError        ... which heals when the keyring is unlocked
    ├── ConfigurationError     a file, a setting or a registration is wrong
    └── UsageError             the caller asked for something that does not exist

X
"""


class AtomError(Exception):
    """A failure with a stable `code`; str() is for logs, `wording.words_for()` is for people."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details

    def __str__(self) -> str:
        extra = ", ".join(f"{key}={value}" for key, value in sorted(self.details.items()))
        return f"{self.code} ({extra})" if extra else self.code


class SignInError(AtomError):
    """A sign-in ended without a connection; nothing that existed before was changed."""


class ProviderError(AtomError):
    """A service answered with a failure that does not heal by itself."""


class UnreachableError(ProviderError):
    """The service cannot be used right now; `retry_after` is its wish in seconds, if it had one."""

    def __init__(self, code: str, *, retry_after: float | None = None, **details: str) -> None:
        super().__init__(code, **details)
        self.retry_after = retry_after


class StorageError(AtomError):
    """Something could not be read or kept."""


class LockedError(StorageError):
    """The keyring is locked or not answering; nothing is lost, it heals when unlocked."""


class ConfigurationError(AtomError):
    """A file, a setting or a registration is wrong; the details name it."""


class UsageError(AtomError):
    """The caller named something that does not exist or cannot be done."""

"""How a renewal ended. It does not raise; callers match these with `assert_never`."""

from dataclasses import dataclass

# Failures of the place where tokens are kept; a service is never to blame for them.
KEYRING_CODES = frozenset(
    {
        "keyring_locked",
        "keyring_timeout",
        "keyring_refused",
        "keyring_missing",
        "vault_locked",
        "vault_timeout",
        "vault_missing",
        "vault_damaged",
        "vault_newer",
        "vault_full",
        "vault_unwritable",
        "vault_refused",
        "vault_key_missing",
    }
)
# There is no way out to the network at all.
OFFLINE = "offline"
# Something on the way, not the service: its host is looked at without a sign-in until it answers.
NETWORK_CODES = frozenset(
    {
        "unreachable",
        "tls_failure",
        "certificate_date",
        "proxy_refused",
        "captive_portal",
        "unexpected_answer",
    }
)
# What one connection learns here is true for every connection at the same host.
HOST_CODES = NETWORK_CODES | {"timeout", "answer_broken", "provider_unavailable", "rate_limited"}
# What another network, or any, may heal at once.
WAITS_FOR_NETWORK = NETWORK_CODES | {OFFLINE, "timeout"}
# Those of them that a password ends.
LOCKED_CODES = frozenset({"keyring_locked", "vault_locked"})
# The service refused a token after a renewal that never ended; the detail is its date (ISO 8601).
CUT_OFF = "renewal_cut_off"
# What is stored is older than what was stored before, and the service takes it only once.
RESTORED = "sign_in_restored"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refreshed:
    """New tokens are durable and published; `generation` is theirs."""

    generation: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Retry:
    """It will heal: try again after that many seconds. The sign-in is untouched.

    `held_back`: nothing was sent, because the service had asked everybody to wait that long.
    """

    after: float
    code: str
    detail: str = ""
    held_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInAgain:
    """The service itself said that this sign-in is over."""

    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Misconfigured:
    """The registration is wrong; the sign-in may still be alive."""

    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAdmin:
    """An administrator must allow it; trying again does not help."""

    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Superseded:
    """Somebody else renewed or removed it in the meantime; read the store again."""


RefreshOutcome = Refreshed | Retry | SignInAgain | Misconfigured | AskAdmin | Superseded

"""What a ledger holds: authorization requests, codes, grants, tokens and calls."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from atom_desktop.practice.people import Person
from atom_desktop.practice.tokens import CANARY

_SECRET_SEGMENT = re.compile(rf"[^/]*{CANARY}[^/]*")


class Reason(StrEnum):
    """Why a code or token is refused; every service has its own words for each."""

    UNKNOWN = "unknown"
    USED = "used"
    EXPIRED = "expired"
    REVOKED = "revoked"
    CLIENT = "client"
    REDIRECT = "redirect"
    VERIFIER_MISSING = "verifier_missing"
    VERIFIER_WRONG = "verifier_wrong"


class RefusedTokenError(Exception):
    """A code or token that does not do."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(kw_only=True)
class Ask:
    """An authorization request that passed the service's checks."""

    service_id: str
    client_id: str
    redirect_uri: str
    scopes: tuple[str, ...]
    state: str | None = None
    code_challenge: str = ""
    code_challenge_method: str = "plain"
    nonce: str | None = None
    login_hint: str | None = None
    offline: bool = True
    tenant: str = ""
    variant: str = ""
    prompt: str = "consent"


@dataclass(kw_only=True)
class Code:
    """An authorization code and what it stands for."""

    ask: Ask
    person: Person
    scopes: tuple[str, ...]
    expires_at: float
    grant: "Grant | None" = None


@dataclass(kw_only=True, eq=False)
class Token:
    """An access or refresh token. Times in seconds; None never comes."""

    value: str
    grant: "Grant"
    scopes: tuple[str, ...]
    issued_at: float
    expires_at: float | None = None
    used_at: float | None = None
    revoked: bool = False


@dataclass(kw_only=True, eq=False)
class Grant:
    """One authorization by one person, with every token that came of it."""

    family: str
    service_id: str
    client_id: str
    person: Person
    scopes: tuple[str, ...]
    offline: bool = True
    tenant: str = ""
    variant: str = ""
    nonce: str | None = None
    revoked: bool = False
    access: list[Token] = field(default_factory=list)
    refresh: list[Token] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request, without its query and without secrets; `status` 0 means no answer."""

    at: str
    services: tuple[str, ...]
    endpoint: str
    method: str
    path: str
    status: int


def without_secrets(path: str) -> str:
    """Return a request path with every segment that holds a secret replaced."""
    return _SECRET_SEGMENT.sub("{token}", path)

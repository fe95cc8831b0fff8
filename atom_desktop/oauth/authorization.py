"""The authorization request and what may come back (RFC 6749 section 4.1, RFC 9207, RFC 9700)."""

import hmac
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from atom_desktop.foundation.errors import SignInError
from atom_desktop.foundation.secret import Secret

# Only these may not stand twice; unknown parameters are ignored (RFC 6749 section 3.1).
_SINGLE = frozenset({"code", "state", "iss", "error", "error_description", "error_subcode"})


def new_state() -> str:
    """Return 256 random bits as 43 URL-safe characters; they say nothing."""
    return secrets.token_urlsafe(32)


def authorization_url(endpoint: str, parameters: Mapping[str, str]) -> str:
    """Return `endpoint` with `parameters` added; the endpoint's own query is kept.

    Spaces become %20: not every service reads `+` as a space.
    """
    parts = urlsplit(endpoint)
    added = urlencode(parameters, quote_via=quote)
    query = f"{parts.query}&{added}" if parts.query else added
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingAuthorization:
    """What must be remembered until the redirect; it lives in memory only.

    `issuer` is who must have answered (None where the service has none); `requires_issuer` is
    true where support of RFC 9207 is advertised. `foreign_issuers` are those of other services: a
    service without an issuer takes no answer in their names. The code goes to `token_endpoint` and
    nowhere else, which keeps two servers' answers apart (RFC 9700 section 4.4.2).
    """

    state: str
    redirect_uri: str
    token_endpoint: str
    expires_at: datetime
    code_verifier: Secret | None = None
    nonce: str | None = None
    issuer: str | None = None
    requires_issuer: bool = False
    foreign_issuers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorizationResponse:
    """The redirect's parameters; empty values count as absent (RFC 6749 section 3.1)."""

    state: str = ""
    code: Secret | None = None
    issuer: str | None = None
    error: str | None = None
    parameters: Mapping[str, str]
    duplicated: frozenset[str] = frozenset()

    @classmethod
    def from_pairs(cls, pairs: Sequence[tuple[str, str]]) -> "AuthorizationResponse":
        """Read decoded query pairs; which names stood twice is remembered, not hidden."""
        seen: dict[str, str] = {}
        duplicated: set[str] = set()
        for key, value in pairs:
            if not value:
                continue
            if key in seen and key in _SINGLE:
                duplicated.add(key)
            seen[key] = value
        code = seen.get("code")
        shown = {key: value for key, value in seen.items() if key not in {"code", "state"}}
        return cls(
            state=seen.get("state", ""),
            code=Secret(code) if code else None,
            issuer=seen.get("iss"),
            error=seen.get("error"),
            parameters=shown,
            duplicated=frozenset(duplicated),
        )

    @classmethod
    def from_query(cls, query: str) -> "AuthorizationResponse":
        """Read a raw query string.

        Raises:
            SignInError: `response_invalid` when it has too many parts to be an answer.
        """
        try:
            pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=64, errors="replace")
        except ValueError:
            raise SignInError("response_invalid") from None
        return cls.from_pairs(pairs)


def same_state(expected: str, received: str) -> bool:
    """Compare two states in constant time."""
    return hmac.compare_digest(expected.encode(), received.encode("utf-8", "replace"))


def check_response(
    pending: PendingAuthorization, response: AuthorizationResponse, *, now: datetime
) -> Secret | None:
    """Return the code, or None when the response carries an `error` for the caller to judge.

    The issuer is compared first and also in error answers (RFC 9207 section 2.4); an `error` next
    to a `code` is a failure and the code is not used.

    Raises:
        SignInError: `response_invalid`, `issuer_mismatch` or `sign_in_timeout`.
    """
    if response.duplicated or not same_state(pending.state, response.state):
        raise SignInError("response_invalid")
    if now >= pending.expires_at:
        raise SignInError("sign_in_timeout")
    if response.issuer is not None:
        if pending.issuer is not None:
            refused = response.issuer != pending.issuer
        else:  # it may write there what it likes, except what belongs to somebody else
            refused = response.issuer in pending.foreign_issuers
        if refused:
            raise SignInError("issuer_mismatch")
    elif pending.requires_issuer and pending.issuer is not None:
        raise SignInError("issuer_mismatch")
    if response.error is not None:
        return None
    if response.code is None:
        raise SignInError("response_invalid")
    return response.code

"""What a service remembers: codes, grants, the tokens of each, and who called.

A grant with its tokens is a family: a refresh token that comes twice ends all of it
(RFC 9700 section 4.14.2).
"""

import hashlib
import hmac
from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from atom_desktop.practice.id_token import base64url
from atom_desktop.practice.people import Person
from atom_desktop.practice.records import (
    Ask,
    Call,
    Code,
    Grant,
    Reason,
    RefusedTokenError,
    Token,
    without_secrets,
)
from atom_desktop.practice.wire import Request

_CODE_LIFETIME = 600.0


class Ledger:
    """The state of one service, or of two that share a client."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self.reset()

    def reset(self) -> None:
        """Forget everything."""
        self.codes: dict[str, Code] = {}
        self.grants: list[Grant] = []
        self.calls: deque[Call] = deque(maxlen=2000)
        self.replays: Counter[str] = Counter()
        self._access: dict[str, Token] = {}
        self._refresh: dict[str, Token] = {}

    def now(self) -> float:
        """Return the time in seconds since 1970."""
        return self._now()

    def add_code(self, value: str, ask: Ask, person: Person, scopes: Sequence[str]) -> None:
        """Remember a code for ten minutes."""
        self.codes[value] = Code(
            ask=ask, person=person, scopes=tuple(scopes), expires_at=self._now() + _CODE_LIFETIME
        )

    def redeem(
        self, value: str, *, client_id: str, redirect_uri: str | None, verifier: str | None
    ) -> Grant:
        """Turn a code into a grant, once (RFC 6749 section 4.1.3, RFC 7636 section 4.6).

        Raises:
            RefusedTokenError: with the reason; a second use ends what the first one gave.
        """
        code = self.codes.get(value)
        if code is None:
            raise RefusedTokenError(Reason.UNKNOWN)
        if code.grant is not None:
            self.replays[code.ask.service_id] += 1
            self.revoke([code.grant])
            raise RefusedTokenError(Reason.USED)
        if self._now() >= code.expires_at:
            raise RefusedTokenError(Reason.EXPIRED)
        if client_id != code.ask.client_id:
            raise RefusedTokenError(Reason.CLIENT)
        if redirect_uri != code.ask.redirect_uri:
            raise RefusedTokenError(Reason.REDIRECT)
        _check_verifier(code.ask, verifier)
        code.grant = self.add_grant(code.ask, code.person, code.scopes)
        return code.grant

    def add_grant(self, ask: Ask, person: Person, scopes: Sequence[str]) -> Grant:
        """Remember that somebody agreed."""
        grant = Grant(
            family=f"{ask.service_id}-{len(self.grants) + 1}",
            service_id=ask.service_id,
            client_id=ask.client_id,
            person=person,
            scopes=tuple(scopes),
            offline=ask.offline,
            tenant=ask.tenant,
            variant=ask.variant,
            nonce=ask.nonce,
        )
        self.grants.append(grant)
        return grant

    def add_access(
        self, grant: Grant, value: str, lifetime: float | None, scopes: Sequence[str] | None = None
    ) -> Token:
        """Remember an access token; `lifetime` in seconds."""
        token = self._token(grant, value, lifetime, scopes)
        grant.access.append(token)
        self._access[value] = token
        return token

    def add_refresh(self, grant: Grant, value: str, lifetime: float | None) -> Token:
        """Remember a refresh token; `lifetime` in seconds."""
        token = self._token(grant, value, lifetime, None)
        grant.refresh.append(token)
        self._refresh[value] = token
        return token

    def spend(self, value: str, *, client_id: str, single_use: bool, grace: float) -> Grant:
        """Take a refresh token (RFC 6749 section 6).

        Raises:
            RefusedTokenError: with the reason; a used single-use token ends its family.
        """
        token = self._refresh.get(value)
        if token is None:
            raise RefusedTokenError(Reason.UNKNOWN)
        if client_id != token.grant.client_id:
            raise RefusedTokenError(Reason.CLIENT)
        now = self._now()
        if token.used_at is not None and now - token.used_at > grace:
            self.replays[token.grant.service_id] += 1
            self.revoke([token.grant])
            raise RefusedTokenError(Reason.USED)
        self._check(token)
        if single_use and token.used_at is None:
            token.used_at = now
        return token.grant

    def find_access(self, value: str | None) -> Token:
        """Return a live access token.

        Raises:
            RefusedTokenError: with the reason.
        """
        return self._alive(self._access, value)

    def find_refresh(self, value: str | None) -> Token:
        """Return a live refresh token without using it.

        Raises:
            RefusedTokenError: with the reason.
        """
        return self._alive(self._refresh, value)

    def is_access(self, value: str) -> bool:
        """Return whether this was ever an access token."""
        return value in self._access

    def service_of(self, values: Iterable[str | None]) -> str | None:
        """Return the service that gave out one of these codes or tokens."""
        for value in values:
            token = self._access.get(value or "") or self._refresh.get(value or "")
            if token is not None:
                return token.grant.service_id
            if value in self.codes:
                return self.codes[value].ask.service_id
        return None

    def of_person(self, person: Person) -> list[Grant]:
        """Return the living grants of one person."""
        return [grant for grant in self.grants if grant.person == person and not grant.revoked]

    def revoke(self, grants: Iterable[Grant]) -> None:
        """End grants and every token of theirs."""
        for grant in grants:
            grant.revoked = True
            for token in (*grant.access, *grant.refresh):
                token.revoked = True

    def expire(self, service_id: str) -> None:
        """Let the access tokens of one service run out now."""
        for grant in self.grants:
            if grant.service_id == service_id:
                for token in grant.access:
                    token.expires_at = self._now()

    def record(
        self, request: Request, services: tuple[str, ...], endpoint: str, status: int
    ) -> None:
        """Remember a request; `status` 0 means that it got no answer."""
        at = datetime.fromtimestamp(self._now(), UTC).isoformat()
        path = without_secrets(request.path)
        self.calls.append(
            Call(
                at=at,
                services=services,
                endpoint=endpoint,
                method=request.method,
                path=path,
                status=status,
            )
        )

    def report(self, service_id: str) -> dict[str, Any]:
        """Return what `GET /ledger` tells about one service; it holds no secret."""
        calls = [call for call in self.calls if service_id in call.services]
        return {
            "grants": [self._facts(g) for g in self.grants if g.service_id == service_id],
            "calls": [
                {"at": c.at, "method": c.method, "path": c.path, "status": c.status} for c in calls
            ],
            "replays": self.replays[service_id],
            "token_requests": sum(call.endpoint == "token" for call in calls),
        }

    def _facts(self, grant: Grant) -> dict[str, Any]:
        return {
            "family": grant.family,
            "account": grant.person.email,
            "scopes": list(grant.scopes),
            "client_id": grant.client_id,
            "live_refresh": sum(t.used_at is None and self._lives(t) for t in grant.refresh),
            "used_refresh": sum(token.used_at is not None for token in grant.refresh),
            "live_access": sum(map(self._lives, grant.access)),
            "revoked": grant.revoked,
        }

    def _token(
        self, grant: Grant, value: str, lifetime: float | None, scopes: Sequence[str] | None
    ) -> Token:
        now = self._now()
        return Token(
            value=value,
            grant=grant,
            scopes=grant.scopes if scopes is None else tuple(scopes),
            issued_at=now,
            expires_at=None if lifetime is None else now + lifetime,
        )

    def _alive(self, tokens: dict[str, Token], value: str | None) -> Token:
        token = tokens.get(value or "")
        if token is None:
            raise RefusedTokenError(Reason.UNKNOWN)
        self._check(token)
        return token

    def _check(self, token: Token) -> None:
        if token.revoked:
            raise RefusedTokenError(Reason.REVOKED)
        if not self._lives(token):
            raise RefusedTokenError(Reason.EXPIRED)

    def _lives(self, token: Token) -> bool:
        over = token.expires_at is not None and self._now() >= token.expires_at
        return not (token.revoked or over)


def _check_verifier(ask: Ask, verifier: str | None) -> None:
    if not ask.code_challenge:
        return
    if not verifier:
        raise RefusedTokenError(Reason.VERIFIER_MISSING)
    made = verifier
    if ask.code_challenge_method == "S256":
        made = base64url(hashlib.sha256(verifier.encode()).digest())
    if not hmac.compare_digest(made.encode(), ask.code_challenge.encode()):
        raise RefusedTokenError(Reason.VERIFIER_WRONG)

"""Spending a refresh token so that a cut-off renewal is seen afterwards and nothing is sent twice.

A service that rotates (RFC 9700 section 4.14.2) may end the whole sign-in when an old token comes
again. So before one is sent the store proves that it can take the next pair, and an intent is made
durable. It is cleared with the new pair, or when the service certainly did nothing. One that
is still there says: nobody knows whether the service took the token. The token is then tried once
more, until there is an answer, and a refusal means "cut off", not "the service ended it".

A stored pair that is older than the record says came back from somewhere: a restored folder, a
keyring of another day. Its token was spent long ago, and is not sent where that ends a sign-in.
"""

import hashlib
import logging
import secrets
from dataclasses import dataclass, replace
from datetime import datetime

from atom_desktop.connections.outcome import (
    CUT_OFF,
    RESTORED,
    RefreshOutcome,
    Retry,
    SignInAgain,
)
from atom_desktop.connections.ports import IntentLog, RenewalIntent, StorageHealth, StoredTokens
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import StorageError, UnreachableError
from atom_desktop.foundation.secret import Secret

_log = logging.getLogger(__name__)
# The refusals after which a refresh token stays refused; others can pass without a new one.
_FOR_GOOD = frozenset({"session_ended", "session_idle", "password_changed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One sending of a refresh token; `cut_off_at` is when an earlier one began and never ended."""

    intent: RenewalIntent
    cut_off_at: datetime | None


class Spending:
    """Stands before and behind every sending of a refresh token."""

    def __init__(self, intents: IntentLog, health: StorageHealth, clock: Clock) -> None:
        self._intents = intents
        self._health = health
        self._clock = clock

    async def begin(
        self,
        connection_id: str,
        stored: StoredTokens,
        token: Secret,
        *,
        rotates: bool,
        newest: int = 0,
    ) -> Attempt | SignInAgain:
        """Return the attempt once the token may be sent, or why it must not be.

        `newest` is the generation that the record has seen, where a token is good only once.

        Raises:
            StorageError: the next pair could not be kept, or the intent was not; send nothing.
        """
        known = await self._intents.find(connection_id)
        sha256 = hashlib.sha256(token.reveal().encode()).hexdigest()
        cut_off_at = None
        if known is not None and known.dead_code is not None:
            if known.token_sha256 == sha256:
                return SignInAgain(code=known.dead_code, detail=known.dead_detail)
        elif known is not None and known.generation >= stored.generation:
            cut_off_at = known.started_at
        was_begun = cut_off_at is not None and known is not None and known.token_sha256 == sha256
        if stored.generation < newest and not was_begun:
            return SignInAgain(code=RESTORED)
        intent = RenewalIntent(
            connection_id=connection_id,
            generation=stored.generation,
            token_sha256=sha256,
            attempt_id=secrets.token_hex(8),
            started_at=cut_off_at or self._clock.now(),
        )
        if rotates:
            await self._health.probe(connection_id)
            await self._intents.put(intent)
        _log.debug("%s: attempt %s", connection_id, intent.attempt_id)
        return Attempt(intent=intent, cut_off_at=cut_off_at)

    async def settle(self, connection_id: str, stored: StoredTokens) -> None:
        """Clear an intent that has come to its end: the tokens stored now are newer."""
        known = await self._intents.find(connection_id)
        if known is not None and known.generation < stored.generation:
            await self._intents.clear(connection_id)

    async def unanswered(self, attempt: Attempt, error: UnreachableError) -> None:
        """Take the intent back where the request certainly did not reach the service."""
        if error.details.get("sent") == "no":
            await self._take_back(attempt)

    async def not_sent(self, attempt: Attempt) -> None:
        """Take the intent back: the host was not to be asked after all."""
        await self._take_back(attempt)

    async def answered(self, attempt: Attempt, outcome: RefreshOutcome) -> RefreshOutcome:
        """Note what the service's refusal says about the token; returns the outcome to tell."""
        if isinstance(outcome, Retry) and outcome.code != "rate_limited":
            return outcome  # an error half-way, or not the service's answer: nobody knows
        if not isinstance(outcome, SignInAgain) or outcome.code not in _FOR_GOOD:
            await self._take_back(attempt)
            return outcome
        if attempt.cut_off_at is not None:
            day = attempt.cut_off_at.astimezone().date().isoformat()
            outcome = SignInAgain(code=CUT_OFF, detail=day)
        dead = replace(attempt.intent, dead_code=outcome.code, dead_detail=outcome.detail)
        try:
            await self._intents.put(dead)
        except StorageError as error:
            _log.warning("%s could not be marked: %s", attempt.intent.connection_id, error)
        return outcome

    async def _take_back(self, attempt: Attempt) -> None:
        if attempt.cut_off_at is not None:
            return  # the earlier sending is as open as before
        try:
            await self._intents.clear(attempt.intent.connection_id)
        except StorageError as error:
            _log.warning("%s keeps its intent: %s", attempt.intent.connection_id, error)

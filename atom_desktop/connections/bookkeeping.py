"""Writes down how renewals and checks ended; the same rules for both."""

import logging
import random
from datetime import timedelta
from typing import Any, assert_never

from atom_desktop.connections.connection import Connection, EndWarning
from atom_desktop.connections.lifecycle import Trigger
from atom_desktop.connections.outcome import (
    KEYRING_CODES,
    LOCKED_CODES,
    OFFLINE,
    AskAdmin,
    Misconfigured,
    Refreshed,
    RefreshOutcome,
    Retry,
    SignInAgain,
    Superseded,
)
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.refresh_policy import wait_after_failure
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import AtomError, StorageError, UnreachableError
from atom_desktop.foundation.log_scope import fields as log_fields
from atom_desktop.providers.responses import Judgement
from atom_desktop.providers.spec import Meaning

_LOOK_AGAIN = 30.0  # seconds, after what is for this computer to heal
LOOK_AT_LOCK = 5.0  # ... where looking disturbs nobody
_SHOWN_AFTER = 2  # failures in a row, so that one lost packet changes nothing on the screen
_log = logging.getLogger(__name__)
_Failed = Retry | SignInAgain | Misconfigured | AskAdmin
_uniform = random.SystemRandom().uniform


def outcome_of(judgement: Judgement) -> RefreshOutcome:
    """Turn what a service's refusal means into an outcome; in doubt it heals by itself."""
    code, detail = judgement.code or "unexpected_answer", judgement.provider_code
    match judgement.means:
        case Meaning.SIGN_IN_AGAIN | Meaning.RECONSENT:
            return SignInAgain(code=code, detail=detail)
        case Meaning.FIX_REGISTRATION:
            return Misconfigured(code=code, detail=detail)
        case Meaning.ASK_ADMIN:
            return AskAdmin(code=code, detail=detail)
        case _:
            return Retry(after=judgement.retry_after or 0.0, code=code, detail=detail)


def outcome_of_error(error: AtomError) -> RefreshOutcome:
    """Turn what kept a service from answering into an outcome; our own place heals by itself."""
    if isinstance(error, UnreachableError):
        return Retry(after=error.retry_after or 0.0, code=error.code)
    if isinstance(error, StorageError):
        if error.code == "sign_in_unreadable":
            return SignInAgain(code=error.code)
        return Retry(after=0.0, code=error.code, detail=error.details.get("reason", ""))
    return Misconfigured(code=error.code, detail=error.details.get("variable", ""))


class Bookkeeper:
    """Applies outcomes to the records."""

    def __init__(self, records: ConnectionRecords, clock: Clock) -> None:
        self._records = records
        self._clock = clock

    async def succeeded(
        self,
        connection_id: str,
        *,
        words: str,
        **fields: Any,  # noqa: ANN401  # fields of Connection
    ) -> None:
        """Note that the sign-in works; earlier failures are forgotten."""
        now = self._clock.now()
        before = self._records.find(connection_id)
        # Whether the end has moved away is for the forecast to see.
        nears_end = before is not None and before.warned is not EndWarning.NONE
        await self._records.change(
            connection_id,
            # One step: by way of "connected" it would be news at every check.
            Trigger.NEARING_END if nears_end else Trigger.SUCCEEDED,
            words=words,
            checked_at=now,
            failure_code=None,
            failure_detail="",
            failed_at=None,
            failures=0,
            retry_at=None,
            **fields,
        )

    async def failed(
        self, connection_id: str, outcome: RefreshOutcome, *, asked: bool = False
    ) -> None:
        """Note how a renewal or check failed; `asked` shows trouble at once, a person waits."""
        if isinstance(outcome, Refreshed | Superseded):
            return
        self._log(connection_id, outcome)
        match outcome:
            case Retry():
                await self._will_retry(connection_id, outcome, asked=asked)
            case SignInAgain():
                await self._needs_user(connection_id, Trigger.SESSION_ENDED, outcome)
            case Misconfigured():
                await self._needs_user(connection_id, Trigger.MISCONFIGURED, outcome)
            case AskAdmin():
                await self._needs_user(connection_id, Trigger.NEEDS_ADMIN, outcome)
            case _:
                assert_never(outcome)

    def _log(self, connection_id: str, outcome: "_Failed") -> None:
        """Tell of a failure; one that only comes again is for those who look for it."""
        before = self._records.find(connection_id)
        again = before is not None and before.failure_code == outcome.code
        _log.log(
            logging.DEBUG if again else logging.INFO,
            "an attempt failed",
            extra=log_fields(
                connection=connection_id,
                outcome=type(outcome).__name__,
                failure=outcome.code,
                detail=outcome.detail,
            ),
        )

    async def _needs_user(
        self,
        connection_id: str,
        trigger: Trigger,
        outcome: SignInAgain | Misconfigured | AskAdmin,
    ) -> None:
        await self._records.change(
            connection_id,
            trigger,
            failure_code=outcome.code,
            failure_detail=outcome.detail,
            failed_at=self._clock.now(),
            retry_at=None,
        )

    async def _will_retry(self, connection_id: str, outcome: Retry, *, asked: bool) -> None:
        connection = self._records.find(connection_id)
        if connection is None:
            return
        now = self._clock.now()
        # Where nothing was sent there was no try of this connection's.
        sent = outcome.code != OFFLINE and not outcome.held_back
        failures = connection.failures + sent
        wait = outcome.after
        if outcome.code in KEYRING_CODES or outcome.code == OFFLINE:
            wait = LOOK_AT_LOCK if outcome.code in LOCKED_CODES else _LOOK_AGAIN
        elif sent:
            wait = wait_after_failure(failures, retry_after=outcome.after, uniform=_uniform)
        await self._records.change(
            connection_id,
            # Nothing is held back before the host failed twice, whoever it was that it failed.
            _trigger(outcome.code, failures, connection, shown=asked or outcome.held_back),
            failures=failures,
            failure_code=outcome.code,
            failure_detail=outcome.detail,
            failed_at=now,
            retry_at=now + timedelta(seconds=wait),
        )


def _trigger(code: str, failures: int, connection: Connection, *, shown: bool) -> Trigger | None:
    if code in KEYRING_CODES:
        return Trigger.KEYRING_LOCKED
    if code == "rate_limited" and connection.status.is_usable:
        return None  # being told to slow down is no loss of reach
    is_shown = shown or failures >= _SHOWN_AFTER or code == OFFLINE
    return Trigger.UNREACHABLE if is_shown else None

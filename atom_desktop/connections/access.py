"""An access token for whoever uses a connection: a good one, or the reason why there is none."""

from datetime import datetime
from typing import TYPE_CHECKING

from atom_desktop.connections.connection import Connection
from atom_desktop.connections.outcome import KEYRING_CODES, Refreshed, Retry
from atom_desktop.connections.refresh_policy import is_ahead, is_stale
from atom_desktop.connections.tokens import Tokens
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import LockedError, ProviderError, UnreachableError
from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.token_set import TokenSet

if TYPE_CHECKING:
    from collections.abc import Callable

    from atom_desktop.connections.refresh import Renewer


async def access_token(
    connection: Connection, *, tokens: Tokens, renewer: "Callable[[], Renewer]", clock: Clock
) -> Secret:
    """Return an access token that is good for at least another minute, or freshly renewed.

    One in its last minute is what callers get while it cannot be renewed.

    Raises:
        UnreachableError: it is over and the service cannot be reached.
        ProviderError: it is over and the person must act; the code says how.
        StorageError: the keyring does not give it out.
    """
    if connection.status == "paused":
        raise ProviderError("paused")
    stored = await tokens.load_shared(connection.id)
    if stored is None:
        raise ProviderError("sign_in_missing")
    if not _is_over(stored.tokens, clock):
        return stored.tokens.access_token
    _refuse_in_vain(connection, clock.now())
    outcome = await renewer().renew(connection.id)
    code = getattr(outcome, "code", None)
    if isinstance(outcome, Retry) and _may_still_work(stored.tokens, clock.now()):
        return stored.tokens.access_token
    if code in KEYRING_CODES:
        raise LockedError(code)
    if code is not None:
        if isinstance(outcome, Retry):
            raise UnreachableError(code, retry_after=outcome.after or None)
        raise ProviderError(code)
    seen = stored.generation
    stored = await tokens.load_shared(connection.id)
    if stored is None:  # removed while it was being renewed
        raise ProviderError("sign_in_missing")
    # A pair that another program has just brought is as fresh as one of ours.
    is_new = isinstance(outcome, Refreshed) or stored.generation > seen
    if not is_new and _is_over(stored.tokens, clock):
        raise UnreachableError("unreachable")
    return stored.tokens.access_token


def _is_over(tokens: TokenSet, clock: Clock) -> bool:
    return is_stale(tokens.expires_at, clock.now(), tokens.received_at)


def _may_still_work(tokens: TokenSet, now: datetime) -> bool:
    """Tell whether the service may well take a token that was to be renewed by our clock."""
    if tokens.expires_at is None or is_ahead(tokens.received_at, now):
        return True
    return now < tokens.expires_at


def _refuse_in_vain(connection: Connection, now: datetime) -> None:
    """Raise where asking the service again would help nobody, or is what it asked us not to."""
    code = connection.failure_code
    if code is None:
        return
    if connection.status in {"sign_in_again", "problem"}:
        raise ProviderError(code)
    if code == "rate_limited" and connection.retry_at and connection.retry_at > now:
        raise UnreachableError(code, retry_after=(connection.retry_at - now).total_seconds())

"""A disconnection that has not come to its end: what the database remembers of it. No token.

The tokens that are still to be taken back lie in the secret store, under a name that belongs to no
connection (`tokens_name`), so nothing can sign in with them.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from atom_desktop.connections.connection import Account, Connection

GRACE = timedelta(seconds=10)  # to undo a disconnection in the window
GIVEN_UP_AFTER = timedelta(days=30)


class WithdrawalState(StrEnum):
    """How far a disconnection has come."""

    LEAVING = "leaving"  # hidden, nothing deleted yet: it can be undone, or is about to be deleted
    PENDING = "pending"  # deleted here; the service has not been told
    REFUSED = "refused"  # the service will not hear of it: the person can do it by hand


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """One disconnection. Times are aware UTC; `next_try_at` is also the end of the ten seconds.

    `origin` is the address that issued the tokens and `client_id` the client they were issued to:
    nobody else is asked to take them back. `generation` is that of the tokens kept for it, `tries`
    counts the requests that brought no answer to build on.
    """

    connection_id: str
    provider_id: str
    variant: str
    account: Account
    origin: str
    client_id: str
    state: WithdrawalState
    begun_at: datetime
    next_try_at: datetime
    generation: int = 0
    tries: int = 0
    failure_code: str | None = None
    failure_detail: str = ""

    @property
    def tokens_name(self) -> str:
        """The name under which the store keeps the tokens to take back."""
        return f"withdrawal-{self.connection_id}"

    def is_due(self, now: datetime) -> bool:
        """Tell whether it is time; a clock that was set back does not hold it up."""
        return now >= self.next_try_at or now < self.begun_at

    def is_given_up(self, now: datetime) -> bool:
        """Tell whether it was tried for long enough."""
        return now >= self.begun_at + GIVEN_UP_AFTER


def withdrawal_of(
    connection: Connection,
    *,
    client_id: str,
    state: WithdrawalState,
    now: datetime,
    wait: timedelta = timedelta(),
) -> Withdrawal:
    """Return the first state of a connection's withdrawal."""
    return Withdrawal(
        connection_id=connection.id,
        provider_id=connection.provider_id,
        variant=connection.variant,
        account=Account(subject=connection.account.subject, label=connection.account.label),
        origin=connection.origin,
        client_id=client_id,
        state=state,
        begun_at=now,
        next_try_at=now + wait,
    )

"""Disconnections as people read them: the ten seconds to undo, and what is still to be told."""

from dataclasses import dataclass
from datetime import datetime

from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.withdrawal_record import Withdrawal, WithdrawalState
from atom_desktop.foundation.errors import UsageError
from atom_desktop.foundation.relative_time import clock_time
from atom_desktop.foundation.wording import words_for_code


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavingView:
    """A disconnection that can be undone `until` then (aware UTC)."""

    connection_id: str
    words: str
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalView:
    """A disconnection that has not come to its end.

    `can_retry`: trying now may help. Else the person can only do it by hand, at `help_url`, and
    take note.
    """

    connection_id: str
    provider_id: str
    account_label: str
    words: str
    can_retry: bool
    next_try_at: datetime
    company: str
    help_url: str | None = None


def leaving_view(withdrawal: Withdrawal, known: KnownServices) -> LeavingView:
    """Return the line that offers to undo a disconnection."""
    name, _, _ = _names(withdrawal, known)
    return LeavingView(
        connection_id=withdrawal.connection_id,
        words=f"{name}, {withdrawal.account.label} was disconnected.",
        until=withdrawal.next_try_at,
    )


def withdrawal_view(
    withdrawal: Withdrawal, known: KnownServices, *, now: datetime
) -> WithdrawalView:
    """Return the line about a withdrawal that is open or was refused."""
    name, company, help_url = _names(withdrawal, known)
    who = withdrawal.account.label
    again = f"Trying again at {clock_time(withdrawal.next_try_at, now)}."
    match withdrawal.state:
        case WithdrawalState.LEAVING:
            cause = words_for_code(withdrawal.failure_code or "internal", service=name).title
            words = f"The sign-in of {who} to {name} is not deleted yet: {cause}. {again}"
        case WithdrawalState.PENDING:
            words = f"{company} has not been told yet that {who} was disconnected. {again}"
        case WithdrawalState.REFUSED:
            words = (
                f"The sign-in of {who} was deleted here, but {company} did not withdraw it."
                " Please remove it there by hand."
            )
    is_refused = withdrawal.state is WithdrawalState.REFUSED
    return WithdrawalView(
        connection_id=withdrawal.connection_id,
        provider_id=withdrawal.provider_id,
        account_label=who,
        words=words,
        can_retry=not is_refused,
        next_try_at=withdrawal.next_try_at,
        company=company,
        help_url=help_url if is_refused else None,
    )


def _names(withdrawal: Withdrawal, known: KnownServices) -> tuple[str, str, str | None]:
    try:
        spec = known.get(withdrawal.provider_id, withdrawal.variant)
    except UsageError:
        return withdrawal.provider_id, withdrawal.provider_id, None
    return spec.name, spec.company, spec.revocation.help_url

"""Disconnections as people read them: the ten seconds to undo, and what is still to be told."""

from dataclasses import dataclass
from datetime import datetime

from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.withdrawal_record import Withdrawal, WithdrawalState
from atom_desktop.foundation.errors import UsageError
from atom_desktop.foundation.language import tr
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
        words=tr(
            "{service}, {account} was disconnected.",
            service=name,
            account=withdrawal.account.label,
        ),
        until=withdrawal.next_try_at,
    )


def withdrawal_view(
    withdrawal: Withdrawal, known: KnownServices, *, now: datetime
) -> WithdrawalView:
    """Return the line about a withdrawal that is open or was refused."""
    name, company, help_url = _names(withdrawal, known)
    who = withdrawal.account.label
    again = tr("Trying again at {time}.", time=clock_time(withdrawal.next_try_at, now))
    match withdrawal.state:
        case WithdrawalState.LEAVING:
            cause = words_for_code(withdrawal.failure_code or "internal", service=name).title
            left = tr(
                "The sign-in of {account} to {service} is not deleted yet: {cause}.",
                account=who,
                service=name,
                cause=cause,
            )
            words = f"{left} {again}"
        case WithdrawalState.PENDING:
            untold = tr(
                "{company} has not been told yet that {account} was disconnected.",
                company=company,
                account=who,
            )
            words = f"{untold} {again}"
        case WithdrawalState.REFUSED:
            words = tr(
                "The sign-in of {account} was deleted here, but {company} did not withdraw it."
                " Please remove it there by hand.",
                account=who,
                company=company,
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

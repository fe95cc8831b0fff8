"""What a connection is: our record of one account at one service. Never a token."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from atom_desktop.foundation.language import tr
from atom_desktop.foundation.secret import Secret


class ConnectionStatus(StrEnum):
    """How a row stands. The order is the severity that the tray rolls up, worst first."""

    PROBLEM = "problem"
    SIGN_IN_AGAIN = "sign_in_again"
    EXPIRING = "expiring"
    LOCKED = "locked"
    CONNECTING = "connecting"
    UNREACHABLE = "unreachable"
    PAUSED = "paused"
    CONNECTED = "connected"
    READY = "ready"
    NOT_SET_UP = "not_set_up"

    @property
    def needs_user(self) -> bool:
        """Whether only the person can put it right."""
        return self in _NEEDS_USER

    @property
    def is_usable(self) -> bool:
        """Whether the sign-in behind it is believed to be alive."""
        return self in _USABLE


class EndWarning(StrEnum):
    """How near the end of a sign-in is."""

    NONE = ""
    SOON = "soon"  # three days or less
    URGENT = "urgent"  # a day or less


_NEEDS_USER = frozenset(
    {ConnectionStatus.PROBLEM, ConnectionStatus.SIGN_IN_AGAIN, ConnectionStatus.EXPIRING}
)
# Left alone by the background until the person does something.
RESTING = frozenset(
    {ConnectionStatus.PAUSED, ConnectionStatus.SIGN_IN_AGAIN, ConnectionStatus.PROBLEM}
)
_USABLE = frozenset(
    {ConnectionStatus.CONNECTED, ConnectionStatus.EXPIRING, ConnectionStatus.UNREACHABLE}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Who the service says this is. `subject` is its stable key, `label` what rows show."""

    subject: str
    label: str
    display_name: str = ""
    place: str = ""


def name_of(account: Account) -> str:
    """Return "ana in Northwind": in two workspaces the same name is two accounts."""
    if not account.place:
        return account.label
    return tr("{account} in {place}", account=account.label, place=account.place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """One account at one service. Times are aware UTC.

    `failure_code` is ours (see `wording.py`), `failure_detail` the service's own code, for
    "Details". `revision` counts writes: a write carries the revision it read.
    `origin` is the address that issued the tokens: they are sent to no other.
    `warned` is what the person was told of its end.
    `token_generation` counts token sets; `expires_at` and `renew_at` mirror the stored one.
    """

    id: str
    provider_id: str
    variant: str
    account: Account
    status: ConnectionStatus
    created_at: datetime
    signed_in_at: datetime
    asked_scope: tuple[str, ...] = ()
    granted_scope: tuple[str, ...] | None = None
    title: str = ""
    expires_at: datetime | None = None
    renew_at: datetime | None = None
    refresh_token_expires_at: datetime | None = None
    can_renew: bool = False
    renewed_at: datetime | None = None
    checked_at: datetime | None = None
    failure_code: str | None = None
    failure_detail: str = ""
    failed_at: datetime | None = None
    failures: int = 0
    retry_at: datetime | None = None
    warned: EndWarning = EndWarning.NONE
    origin: str = ""
    token_generation: int = 0
    revision: int = 0


def telling_apart(connections: Iterable[Connection]) -> dict[str, str]:
    """Return a name for each of a service's connections, by id; no two are alike."""
    among = tuple(connections)
    names = {entry.id: name_of(entry.account) for entry in among}
    taken = Counter(names.values())
    return {key: name if taken[name] == 1 else f"{name} ({key})" for key, name in names.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientRegistration:
    """The user's own client at one company (RFC 6749 section 2.2).

    `source` is `profile`, `environment` or `practice`; only the first can be changed here.
    `tenant` is Microsoft's, empty for each service's own.
    """

    family: str
    client_id: str
    client_secret: Secret | None = None
    variant: str = "oauth2"
    source: str = "profile"
    tenant: str = ""


SIGN_IN_FAILED = "sign_in_failed"  # the kind of a history entry


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One line of a connection's history: what it became, out of what, and for what cause.

    A failure has a `code`, whose words are made where it is shown, and perhaps the service's own
    code as `detail`; anything else has `words`. The `connection_id` of a sign-in that never became
    one is empty. `request` is the id of the request that brought it,
    as in the log; `service_request` is what the service calls it. Nothing here is a secret.
    """

    at: datetime
    connection_id: str
    provider_id: str
    kind: str
    words: str = ""
    before: str = ""
    trigger: str = ""
    code: str = ""
    detail: str = ""
    request: str = ""
    service_request: str = ""

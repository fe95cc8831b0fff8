"""One sign-in as readers see it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from atom_desktop.foundation.errors import AtomError

# Codes of a sign-in that the person, or nobody, brought to an end: no trouble, no reason for red.
OWN_DOING = frozenset({"access_denied", "sign_in_cancelled", "sign_in_replaced", "sign_in_timeout"})


class SignInPhase(StrEnum):
    """How far a sign-in is."""

    WAITING = "waiting"  # for the person, in the browser
    FINISHING = "finishing"  # the answer is here, tokens are being fetched and stored
    DONE = "done"
    OTHER_ACCOUNT = "other_account"  # not the account asked for: the person decides what to do
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen by itself."""
        return self not in {SignInPhase.WAITING, SignInPhase.FINISHING}

    @property
    def may_connect(self) -> bool:
        """Whether a connection may yet come of it."""
        return not self.is_over or self is SignInPhase.OTHER_ACCOUNT


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherAccount:
    """Who signed in instead of whom, as rows name them.

    `connection_id` is the connection that the one who signed in has already, if there is one.
    What came is held in memory until `held_until`, and nowhere else.
    """

    got: str
    expected: str
    held_until: datetime
    connection_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInView:
    """A sign-in as readers see it. The address holds no secret: state and challenge are public.

    `was_connected`: whoever signed in as a new account was connected already, and signed in anew.
    `again_of` is the sign-in that failed and was begun anew from its last page.
    """

    id: str
    provider_id: str
    variant: str
    connection_id: str | None
    phase: SignInPhase
    authorization_url: str
    browser_opened: bool
    started_at: datetime
    expires_at: datetime
    failure: AtomError | None = None
    result_connection_id: str | None = None
    was_connected: bool = False
    other: OtherAccount | None = None
    again_of: str | None = None

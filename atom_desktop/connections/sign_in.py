"""One sign-in as readers see it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from atom_desktop.foundation.errors import AtomError


class SignInPhase(StrEnum):
    """How far a sign-in is."""

    WAITING = "waiting"  # for the person, in the browser
    FINISHING = "finishing"  # the answer is here, tokens are being fetched and stored
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen."""
        return self in {SignInPhase.DONE, SignInPhase.FAILED, SignInPhase.CANCELLED}


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInView:
    """A sign-in as readers see it. The address holds no secret: state and challenge are public."""

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

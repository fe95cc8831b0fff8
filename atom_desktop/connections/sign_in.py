"""One sign-in: what readers see of it, and what is remembered while it runs (memory only)."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from atom_desktop.connections.connection import ClientRegistration, Connection
from atom_desktop.foundation.errors import AtomError
from atom_desktop.oauth.authorization import AuthorizationResponse, PendingAuthorization
from atom_desktop.oauth.loopback import Expectation, LoopbackListener
from atom_desktop.providers.spec import ProviderSpec


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


@dataclass(slots=True, kw_only=True, eq=False)
class RunningSignIn:
    """A sign-in under way; `view` is replaced as it moves on."""

    view: SignInView
    spec: ProviderSpec
    registration: ClientRegistration
    pending: PendingAuthorization
    expectation: Expectation
    listener: LoopbackListener
    asked_scope: tuple[str, ...]
    response: "asyncio.Future[AuthorizationResponse]"
    task: "asyncio.Task[None] | None" = None
    outcome: "asyncio.Future[Connection]" = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )

    def move(self, phase: SignInPhase, **changes: object) -> None:
        """Go on to `phase`."""
        self.view = replace(self.view, phase=phase, **changes)  # type: ignore[arg-type]  # its own fields

"""What is remembered of a sign-in while it runs; in memory only."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace

from atom_desktop.connections.connection import ClientRegistration, Connection
from atom_desktop.connections.ports import RegistrationRecord
from atom_desktop.connections.sign_in import SignInPhase, SignInView
from atom_desktop.oauth.authorization import AuthorizationResponse, PendingAuthorization
from atom_desktop.oauth.expectation import Expectation
from atom_desktop.oauth.loopback import LoopbackListener
from atom_desktop.providers.spec import ProviderSpec

Again = Callable[[str], Awaitable[SignInView]]  # begins a sign-in anew, given its id


@dataclass(slots=True, kw_only=True, eq=False)
class RunningSignIn:
    """A sign-in under way; `view` is replaced as it moves on.

    `kept` is the profile's record of `registration`, None for one from outside.
    """

    view: SignInView
    spec: ProviderSpec
    registration: ClientRegistration
    pending: PendingAuthorization
    expectation: Expectation
    listener: LoopbackListener
    asked_scope: tuple[str, ...]
    response: "asyncio.Future[AuthorizationResponse]"
    kept: RegistrationRecord | None = None
    task: "asyncio.Task[None] | None" = None
    is_storing: bool = False  # from here on it is not cancelled: half a sign-in would stay behind
    again: Again | None = None
    ended_by: str = "sign_in_cancelled"  # the code a cancellation ends with
    outcome: "asyncio.Future[Connection]" = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )

    def move(self, phase: SignInPhase, **changes: object) -> None:
        """Go on to `phase`."""
        self.view = replace(self.view, phase=phase, **changes)  # type: ignore[arg-type]  # its own fields


def first(
    future: "asyncio.Future[AuthorizationResponse]",
) -> Callable[[AuthorizationResponse], None]:
    """Return what puts the first answer of the browser into `future`; later ones are let go."""

    def take(response: AuthorizationResponse) -> None:
        if not future.done():
            future.set_result(response)

    return take

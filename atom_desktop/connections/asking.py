"""Asks services to renew: each at its turn, and only hosts that may be asked."""

from collections.abc import Awaitable, Callable

from atom_desktop.connections.connection import ClientRegistration, Connection
from atom_desktop.connections.hosts import Hosts
from atom_desktop.connections.outcome import Retry
from atom_desktop.connections.refresh_request import send_refresh
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.turns import Turns
from atom_desktop.foundation.errors import UnreachableError
from atom_desktop.foundation.http import HttpAnswer, HttpClient
from atom_desktop.foundation.secret import Secret
from atom_desktop.providers.spec import ProviderSpec

IsSent = Callable[[], Awaitable[None]]


class Asking:
    """What is asked, in its turn, of hosts that may be asked."""

    def __init__(
        self, *, known: KnownServices, hosts: Hosts, http: HttpClient, turns: Turns
    ) -> None:
        self._known = known
        self._hosts = hosts
        self._http = http
        self._turns = turns

    async def send(
        self,
        connection: Connection,
        spec: ProviderSpec,
        registration: ClientRegistration,
        token: Secret,
        *,
        in_background: Callable[[], bool],
        is_sent: IsSent,
    ) -> HttpAnswer | Retry:
        """Return the answer, or when to try again where nothing was sent.

        `in_background` is asked when the turn is wanted: somebody may have come to wait for it.
        `is_sent` is awaited when the turn has come: the next one may get ready.

        Raises:
            UnreachableError: see `HttpClient.send`; the host's circuit has been told.
        """
        endpoint = spec.endpoints.token_endpoint
        async with self._turns.take(
            connection.id,
            family=spec.family,
            due=connection.renew_at,
            in_background=in_background(),
        ):
            await is_sent()
            # Only in here: whoever went before has perhaps learnt something about the host.
            held_back = self._hosts.hold_back(endpoint, in_background=in_background())
            if held_back is not None:
                return held_back
            try:
                return await self._ask(spec, registration, token)
            except UnreachableError as error:
                await self._hosts.failed(endpoint, error.code)
                raise

    def hurry(self, connection_id: str) -> None:
        """Let a connection's request go before all the background."""
        self._turns.hurry(connection_id)

    async def _ask(
        self, spec: ProviderSpec, registration: ClientRegistration, token: Secret
    ) -> HttpAnswer:
        return await send_refresh(self._http, self._known, spec, registration, token)

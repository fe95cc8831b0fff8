"""Which listener takes which redirect: one each for any-port services, one shared fixed port."""

import asyncio
import contextlib

from atom_desktop.oauth.expectation import Expectation
from atom_desktop.oauth.loopback import LoopbackListener
from atom_desktop.providers.spec import RedirectRule

SECOND_TRY = 300.0  # seconds the link of a failed sign-in's page works
_LINGER = 0.8  # seconds a closed sign-in's page may still be fetched


class Listeners:
    """Opens ports while sign-ins wait and closes them soon after the last one's end."""

    def __init__(self, fixed_port: int) -> None:
        self.fixed_port = fixed_port
        self._shared: dict[str, LoopbackListener] = {}
        self._users: dict[LoopbackListener, int] = {}
        self._opening = asyncio.Lock()

    @property
    def is_sharing(self) -> bool:
        """Whether the fixed port is open."""
        return bool(self._shared)

    def address(self, rule: RedirectRule, listener: LoopbackListener | None = None) -> str:
        """Return the redirect URI; without a listener the one of the fixed port."""
        port = listener.port if listener is not None else self.fixed_port
        return f"http://{rule.host}:{port}{rule.path}"

    async def open(self, rule: RedirectRule) -> LoopbackListener:
        """Return a listener that is bound; it stays open until `release`.

        Raises:
            SignInError: `port_taken`.
        """
        async with self._opening:
            if rule.any_port:
                listener = await LoopbackListener.bind(rule.host)
            elif rule.host in self._shared:
                listener = self._shared[rule.host]
            else:
                listener = await LoopbackListener.bind(rule.host, self.fixed_port)
                self._shared[rule.host] = listener
            self._users[listener] = self._users.get(listener, 0) + 1
            return listener

    async def release(self, listener: LoopbackListener, expectation: Expectation) -> None:
        """Stop waiting for one sign-in; the last one closes the port.

        A browser that was just sent on gets a moment to fetch the page that tells the result; a
        page with a link to try again keeps the port until it is used or has had its time.
        """
        if expectation.taken:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_LINGER):
                    await expectation.shown.wait()
        if expectation.shown.is_set() and expectation.second_try is not None:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(SECOND_TRY):
                    await expectation.second_try.is_over.wait()
        listener.forget(expectation)
        async with self._opening:
            self._users[listener] -= 1
            if self._users[listener]:
                return
            del self._users[listener]
            self._shared = {
                host: shared for host, shared in self._shared.items() if shared is not listener
            }
        await listener.close()

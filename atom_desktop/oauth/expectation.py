"""What the loopback listener waits for."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from atom_desktop.oauth.authorization import AuthorizationResponse
from atom_desktop.oauth.pages import Page


@dataclass(slots=True, kw_only=True, eq=False)
class SecondTry:
    """A link on a failed sign-in's last page that begins it anew; good for one use.

    `begin` returns the address to send the browser to, or the page that says why there is none.
    `is_over` is set once nobody can use the link any more.
    """

    begin: Callable[[], Awaitable[str | Page]]
    id: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    is_over: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(slots=True, kw_only=True, eq=False)
class Expectation:
    """One sign-in that waits. `on_response` is called once, with the first answer that fits.

    `fragment`: the token comes in the URL's fragment and is posted by our own page; the state
    then stands in the query as `nonce`. `denial_may_lack_state`: the service sends refusals with
    an empty state, which count only while this sign-in waits alone on its path, and only from a
    page that the person is taken to: no image or script of another page ends a sign-in.
    """

    path: str
    state: str
    on_response: Callable[[AuthorizationResponse], None]
    fragment: bool = False
    denial_may_lack_state: bool = False
    result_id: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    taken: bool = False
    result: "asyncio.Future[Page] | None" = None
    shown: asyncio.Event = field(default_factory=asyncio.Event)
    second_try: SecondTry | None = None

    def withdraw_second_try(self) -> None:
        """Make the link useless, if there is one."""
        if self.second_try is not None:
            self.second_try.is_over.set()
            self.second_try = None

"""Who goes next: few at once, one of each family of services, those who wait for it first."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime

AT_ONCE = 4


@dataclass(order=True)
class _Waiter:
    """Sorts by who waits, what is due, and who came first."""

    in_background: bool
    due: float
    order: int
    key: str = field(compare=False)
    family: str = field(compare=False)
    admitted: "asyncio.Future[None]" = field(compare=False)


class Turns:
    """At most four in all and one of each family of services."""

    def __init__(self) -> None:
        self._free = AT_ONCE
        self._busy: set[str] = set()
        self._waiting: list[_Waiter] = []
        self._order = itertools.count()

    @asynccontextmanager
    async def take(
        self, key: str, *, family: str, due: datetime | None = None, in_background: bool = False
    ) -> AsyncIterator[None]:
        """Wait for a turn and hold it inside. In the background what is due soonest goes first."""
        waiter = _Waiter(
            in_background=in_background,
            due=due.timestamp() if due is not None else 0.0,
            order=next(self._order),
            key=key,
            family=family,
            admitted=asyncio.get_running_loop().create_future(),
        )
        self._waiting.append(waiter)
        self._admit()
        try:
            await waiter.admitted
            yield
        finally:
            if waiter in self._waiting:
                self._waiting.remove(waiter)
            else:
                self._busy.discard(family)
                self._free += 1
            self._admit()

    def hurry(self, key: str) -> None:
        """Let whoever waits under this key go before all the background: somebody waits for it."""
        for waiter in self._waiting:
            if waiter.key == key:
                waiter.in_background = False

    def _admit(self) -> None:
        for waiter in sorted(self._waiting):
            if not self._free:
                return
            if waiter.family in self._busy or waiter.admitted.done():
                continue
            self._waiting.remove(waiter)
            self._busy.add(waiter.family)
            self._free -= 1
            waiter.admitted.set_result(None)

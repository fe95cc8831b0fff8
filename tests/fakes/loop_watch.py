"""How long the loop of a test stood still, leaving out what stopped the whole computer."""

import asyncio
import threading
import time
from typing import Self

_TICK = 0.005
_GAP = 0.03  # shorter ones are noise


class LoopWatch:
    """Ticks in the running loop, and beside it in a thread: a gap in both is the machine's."""

    def __init__(self) -> None:
        self._loops: list[tuple[float, float]] = []
        self._machines: list[tuple[float, float]] = []
        self._ended = threading.Event()

    async def __aenter__(self) -> Self:
        self._thread = threading.Thread(target=self._watch_the_machine, daemon=True)
        self._thread.start()
        self._task = asyncio.ensure_future(self._watch_the_loop())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._ended.set()
        await self._task
        self._thread.join()

    @property
    def longest(self) -> float:
        """The longest stall in seconds."""
        return max((self._own(gap) for gap in self._loops), default=0.0)

    def _own(self, gap: tuple[float, float]) -> float:
        shared = sum(
            max(0.0, min(gap[1], other[1]) - max(gap[0], other[0])) for other in self._machines
        )
        return gap[1] - gap[0] - shared

    async def _watch_the_loop(self) -> None:
        last = time.monotonic()
        while not self._ended.is_set():
            await asyncio.sleep(_TICK)
            last = _noted(self._loops, last)

    def _watch_the_machine(self) -> None:
        last = time.monotonic()
        while not self._ended.wait(_TICK):
            last = _noted(self._machines, last)


def _noted(gaps: list[tuple[float, float]], last: float) -> float:
    now = time.monotonic()
    if now - last > _GAP:
        gaps.append((last, now))
    return now

"""The only readers of time."""

import asyncio
import time
from datetime import UTC, datetime
from typing import Protocol

# Linux stops its monotonic clock during sleep and has another one that does not; so has macOS,
# whose CLOCK_MONOTONIC goes on where Python's time.monotonic stops. Windows' goes on anyway.
_BOOT: int | None = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))


class Clock(Protocol):
    """Wall time, two clocks that never go back, and waiting; tests bring their own."""

    def now(self) -> datetime:
        """Return the wall time, aware, in UTC."""

    def monotonic(self) -> float:
        """Return seconds that never go back; only differences mean anything."""

    def boot(self) -> float:
        """Return seconds that never go back and count while the computer sleeps, too."""

    async def sleep(self, seconds: float) -> None:
        """Wait that many seconds in which the computer is awake."""


class SystemClock:
    """The computer's own clocks."""

    def now(self) -> datetime:
        """Return the wall time, aware, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Return seconds that never go back."""
        return time.monotonic()

    def boot(self) -> float:
        """Return seconds that never go back and, where the system tells, count sleep too."""
        return time.clock_gettime(_BOOT) if _BOOT is not None else time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait that many seconds."""
        await asyncio.sleep(seconds)

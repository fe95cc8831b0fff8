"""Sees to it that the renewal loop lives: one that ended or fell silent is started again.

It is a chain of timers and no task, so what can stop a task cannot stop it: a dialog that turns the
loop inside a coroutine, a cancellation, an error. Renewals under way are tasks of their own; a new
loop joins them.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.log_scope import fields
from atom_desktop.foundation.tasks import TaskSupervisor

_log = logging.getLogger(__name__)
LOOK_EVERY = 5.0
# Longer than the loop's longest pause and the beats inside its work; with a look on top: 50 s.
SILENCE = 45.0
_LONGEST_WAIT = 40.0  # between two starts, so that a loop that dies at once is not all we do
_HOUR = 3600.0
_TOO_OFTEN = 3


class Watchdog:
    """Starts `work` and looks after it from `start` to `stop`.

    `heartbeat` returns the monotonic time of its last sign of life.
    """

    def __init__(
        self,
        work: Callable[[], Coroutine[Any, Any, None]],
        *,
        name: str,
        heartbeat: Callable[[], float],
        tasks: TaskSupervisor,
        clock: Clock,
        look_every: float = LOOK_EVERY,
    ) -> None:
        self._work = work
        self._name = name
        self._heartbeat = heartbeat
        self._tasks = tasks
        self._clock = clock
        self._look_every = look_every
        self._task: asyncio.Task[None] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._restarts: list[float] = []
        self._patient_until = 0.0
        self._looked_at = 0.0
        self._begun_at = 0.0

    @property
    def is_unsteady(self) -> bool:
        """Whether the work had to be started again three times within the last hour."""
        return len(self._recent()) >= _TOO_OFTEN

    def start(self) -> None:
        """Start the work and begin to look after it."""
        self._looked_at = self._clock.monotonic()
        self._begin()
        self._look_later()

    def stop(self) -> None:
        """Look no more; the work itself goes on until its task is ended."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _look_later(self) -> None:
        self._timer = asyncio.get_running_loop().call_later(self._look_every, self._look)

    def _look(self) -> None:
        self._look_later()  # first of all: whatever happens below, there is a next time
        now = self._clock.monotonic()
        slept = now - self._looked_at > SILENCE / 2
        self._looked_at = now
        if slept or asyncio.current_task() is not None:
            # The computer slept, or a dialog holds up every task: the work could not have beaten.
            self._patient_until = now + SILENCE
            return
        task = self._task
        if task is None or task.done():
            if now >= self._begun_at + self._wait():
                self._restart("ended")
        elif now > max(self._heartbeat() + SILENCE, self._patient_until):
            self._restart("fell silent")

    def _restart(self, what: str) -> None:
        if self._task is not None:
            self._tasks.abandon(self._task)
        self._restarts = [*self._recent(), self._clock.monotonic()]
        _log.error(
            "%s %s and is started again", self._name, what, extra=fields(times=len(self._restarts))
        )
        self._begin()

    def _begin(self) -> None:
        self._begun_at = self._clock.monotonic()
        self._patient_until = self._begun_at + SILENCE
        self._task = self._tasks.spawn(self._work(), name=self._name)

    def _wait(self) -> float:
        """Return how long after its start work that ended is started again, in seconds."""
        times = len(self._recent())
        return min(_LONGEST_WAIT, self._look_every * 2**times) if times else 0.0

    def _recent(self) -> list[float]:
        since = self._clock.monotonic() - _HOUR
        return [moment for moment in self._restarts if moment > since]

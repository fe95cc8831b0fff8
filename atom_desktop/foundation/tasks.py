"""The only starter of background tasks: named, kept, reported."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

_T = TypeVar("_T")
_log = logging.getLogger(__name__)
LONGEST_END = 10.0


class TaskSupervisor:
    """Starts tasks, keeps a reference until they end, and reports what they raise.

    A task that fails never disappears silently: it is logged by name and handed to `on_failure`.
    """

    def __init__(self, on_failure: Callable[[str, BaseException], None] | None = None) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()
        self._on_failure = on_failure

    def spawn(self, coro: Coroutine[Any, Any, _T], *, name: str) -> asyncio.Task[_T]:
        """Start `coro` in the running loop; `name` tells it apart in logs."""
        task = asyncio.get_running_loop().create_task(coro, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def names(self) -> tuple[str, ...]:
        """Return the names of what is running."""
        return tuple(sorted(task.get_name() for task in self._tasks))

    def abandon(self, task: asyncio.Task[Any]) -> None:
        """Cancel `task` and wait for it no more: it may be one that cannot run again."""
        task.cancel()
        self._tasks.discard(task)

    async def close(self) -> None:
        """Cancel what is running and wait until it has ended, at most ten seconds a round."""
        while self._tasks:
            tasks = tuple(self._tasks)
            for task in tasks:
                task.cancel()
            _, stuck = await asyncio.wait(tasks, timeout=LONGEST_END)
            for task in stuck:
                _log.error("task %s does not end", task.get_name())
            self._tasks.difference_update(tasks)

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        _log.error("task %s failed: %s", task.get_name(), type(error).__name__, exc_info=error)
        if self._on_failure is not None:
            self._on_failure(task.get_name(), error)

"""Runs calls that may never return, one after the other, each with a deadline."""

import asyncio
import itertools
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from contextvars import copy_context
from typing import Any, TypeVar

from atom_desktop.foundation.errors import LockedError

_T = TypeVar("_T")

DEFAULT_DEADLINE = 10.0
MOST_STUCK = 3


class Abandoned(Exception):  # noqa: N818  # not an error: nobody waits for the rest of the job
    """Raised inside a job whose caller has given up, so that it touches nothing more."""


class Job:
    """One call; `checkpoint()` goes before every step that may change something."""

    def __init__(
        self, work: Callable[["Job"], Any], key: str | None, moved: Callable[[], None]
    ) -> None:
        self._work = work
        self._moved = moved
        self._context = copy_context()
        self.key = key
        self.future: Future[Any] = Future()
        self.abandoned = False

    def checkpoint(self) -> None:
        """Raise `Abandoned` when the caller has been told that the call timed out."""
        if self.abandoned:
            raise Abandoned
        self._moved()

    def do(self) -> object:
        """Do the work, seeing the context variables of whoever handed it in."""
        return self._context.run(self._work, self)


class KeyringWorker:
    """A thread of its own for blocking calls; a stuck thread is left behind and replaced.

    The deadline is for one step: a slow keyring that gets on with its jobs is waited for.
    A call that hangs in the platform cannot be stopped, and may still write when the person at
    last unlocks the keyring. So while a job for a `key` is stuck, others for that key are refused:
    an old value never lands on a newer one. At most `MOST_STUCK` threads are left behind; after
    that calls fail at once until one comes back. The threads are daemons and never hold up exit.
    Each runs `at_end` last, for what it has kept open.
    """

    def __init__(
        self,
        deadline: float = DEFAULT_DEADLINE,
        *,
        timeout_code: str = "keyring_timeout",
        at_end: Callable[[], None] = lambda: None,
    ) -> None:
        self._deadline = deadline
        self._timeout_code = timeout_code
        self._at_end = at_end
        self._lock = threading.Lock()
        # Urgent jobs first, then in the order in which they came; None ends a thread.
        self._jobs: queue.PriorityQueue[tuple[bool, int, Job | None]] = queue.PriorityQueue()
        self._numbers = itertools.count()
        self._stuck: set[Job] = set()
        self._moved_at = 0.0
        self._has_thread = False
        self._threads = 0

    async def run(
        self, work: Callable[[Job], _T], *, key: str | None = None, urgent: bool = False
    ) -> _T:
        """Return what `work` returns in the worker thread; `urgent` goes ahead of what waits.

        Raises:
            LockedError: `timeout_code` when nothing moves for as long as the deadline.
        """
        job = Job(work, key, self._moved)
        began = time.monotonic()
        self._submit(job, urgent=urgent)
        # Shielded: a caller that is cancelled does not break off a write half-way.
        ends = asyncio.wrap_future(job.future)
        ends.add_done_callback(_note)
        wait = self._deadline
        while not ends.done() and wait > 0:
            await asyncio.wait([ends], timeout=wait)
            wait = max(began, self._moved_at) + self._deadline - time.monotonic()
        if not ends.done() and self._abandon(job):
            raise LockedError(self._timeout_code)
        result: _T = job.future.result()
        return result

    def post(self, work: Callable[[], object]) -> None:
        """Do `work` when nothing else waits that came before; nobody is told how it ended."""
        with suppress(LockedError):
            self._submit(Job(lambda _: work(), None, self._moved), urgent=False)

    async def close(self) -> None:
        """Wait for what was handed in, at most one deadline long, and let the thread end."""
        if not self._has_thread:
            return
        with suppress(LockedError):
            await self.run(lambda _: self._at_end())
        with self._lock:
            self._has_thread = False
            self._put(None)

    def _moved(self) -> None:
        self._moved_at = time.monotonic()

    def _put(self, job: Job | None, *, urgent: bool = False) -> None:
        self._jobs.put((not urgent, next(self._numbers), job))

    def _submit(self, job: Job, *, urgent: bool) -> None:
        with self._lock:
            if len(self._stuck) >= MOST_STUCK or (
                job.key is not None and any(stuck.key == job.key for stuck in self._stuck)
            ):
                raise LockedError(self._timeout_code)
            if not self._has_thread:
                self._start()
            self._put(job, urgent=urgent)

    def _start(self) -> None:
        self._threads += 1
        self._has_thread = True
        threading.Thread(target=self._serve, name=f"keyring-{self._threads}", daemon=True).start()

    def _abandon(self, job: Job) -> bool:
        """Give `job` up; returns False when it has ended after all."""
        with self._lock:
            if job.future.cancel():
                return True  # it was still waiting for its turn: no thread is stuck with it
            if job.future.done():
                return False
            job.abandoned = True
            self._stuck.add(job)
            self._start()
            return True

    def _serve(self) -> None:
        try:
            self._work()
        finally:
            self._at_end()

    def _work(self) -> None:
        while (job := self._jobs.get()[2]) is not None:
            if not job.future.set_running_or_notify_cancel():
                continue
            self._moved()
            result, error = None, None
            try:
                result = job.do()
            except BaseException as caught:  # noqa: BLE001  # handed to the caller as it is
                error = caught
            with self._lock:
                was_stuck = job in self._stuck
                self._stuck.discard(job)
                if not was_stuck:
                    _finish(job.future, result, error)
            if was_stuck:
                return


def _note(ends: "asyncio.Future[Any]") -> None:
    """Look at an error that nobody may be waiting for, so that asyncio does not report it."""
    if not ends.cancelled():
        ends.exception()


def _finish(future: Future[Any], result: object, error: BaseException | None) -> None:
    if error is not None:
        future.set_exception(error)
    else:
        future.set_result(result)

"""Errors that nobody caught: logged, told to whoever listens, and never the end of the program.

Listens where Python reports them: `sys.excepthook` (Qt's slots and timers too), threads, finalizers
and the event loop. Also gives tasks back the step they lost to a dialog, see `_give_back`.
"""

import asyncio
import contextlib
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path, PurePath
from types import TracebackType
from typing import Any

from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.events import UncaughtError

_log = logging.getLogger(__name__)
_OURS = Path(__file__).parents[1]
_FRAMES = 12
_KEPT = 5
_LOST_STEP = "Cannot enter into task"
_AGAIN_AFTER = 0.05


def described(where: str, error: BaseException) -> UncaughtError:
    """Return what may be shown and passed on: kind and place, but nobody's words and no value."""
    kind = type(error).__name__
    if isinstance(error, AtomError):
        kind = f"{kind} {error.code}"
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    return UncaughtError(
        where=where,
        kind=kind,
        frames=tuple(f"{_file(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames),
    )


class UncaughtErrors:
    """Python's hooks, from `install` to `restore`; what comes before `listen` is kept for it."""

    def __init__(self) -> None:
        self._listener: Callable[[UncaughtError], object] | None = None
        self._early: list[UncaughtError] = []
        self._here = threading.local()

    def install(self) -> None:
        """Take over the hooks of the interpreter."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error
        sys.unraisablehook = self._on_unraisable

    def restore(self) -> None:
        """Put back what was there before."""
        self._listener = None
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def watch(self, loop: asyncio.AbstractEventLoop) -> None:
        """Hear of what goes wrong in the callbacks and forgotten tasks of `loop`."""
        loop.set_exception_handler(self._on_loop_error)

    def listen(self, listener: Callable[[UncaughtError], object]) -> None:
        """Tell `listener` from now on, in whatever thread it happens; first what came before."""
        self._listener = listener
        while self._early:
            listener(self._early.pop(0))

    def report(self, where: str, error: BaseException) -> None:
        """Log `error` and tell of it; whatever goes wrong in here ends here."""
        if getattr(self._here, "busy", False):
            return  # logging or telling failed, and would again
        self._here.busy = True
        try:
            # A hook that raises would be called with that: what fails in here is let go.
            with contextlib.suppress(Exception):
                _log.error("uncaught in %s: %s", where, type(error).__name__, exc_info=error)
            if isinstance(error, Exception):  # not the person's Ctrl+C
                with contextlib.suppress(Exception):
                    self._tell(described(where, error))
        finally:
            self._here.busy = False

    def _tell(self, error: UncaughtError) -> None:
        if self._listener is not None:
            self._listener(error)
        elif len(self._early) < _KEPT:
            self._early.append(error)

    def _on_error(
        self,
        _kind: type[BaseException],
        error: BaseException,
        _trace: TracebackType | None,
    ) -> None:
        self.report("the main thread", error)

    def _on_thread_error(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(f"thread {args.thread.name if args.thread else 'unknown'}", args.exc_value)

    def _on_unraisable(self, args: "sys.UnraisableHookArgs") -> None:
        if args.exc_value is not None:
            self.report("a finalizer", args.exc_value)

    def _on_loop_error(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, RuntimeError) and str(error).startswith(_LOST_STEP):
            _give_back(loop, context.get("handle"))
        elif error is None or (isinstance(error, OSError) and "transport" in context):
            # A peer that hung up, or a remark: there is nothing in it for a person.
            _log.warning("event loop: %s", context.get("message", ""), exc_info=error)
        else:
            self.report("the event loop", error)


def _give_back(loop: asyncio.AbstractEventLoop, handle: asyncio.Handle | None) -> None:
    """Run a task's step again that could not be run now.

    Under qasync a dialog executed inside a coroutine turns the loop while a task is still on its
    stack. No other task may be entered then: asyncio raises, drops the step, and that task would
    never run again nor end when cancelled. The step has changed nothing yet, so it can wait.
    """
    if handle is None or handle.cancelled():
        _log.error("a task lost its step and cannot go on")
        return
    _log.debug("a task waits until the one in front of it lets go")
    # Not public, but the only place where the lost step is; the same in asyncio and in qasync.
    callback, arguments = handle._callback, handle._args  # type: ignore[attr-defined]  # noqa: SLF001
    loop.call_later(_AGAIN_AFTER, callback, *arguments, context=handle._context)  # type: ignore[attr-defined]  # noqa: SLF001


def _file(name: str) -> str:
    """Return a file's place inside the program, or its bare name: folders name their owner."""
    path = PurePath(name)
    if path.is_relative_to(_OURS):
        return str(path.relative_to(_OURS.parent))
    return path.name

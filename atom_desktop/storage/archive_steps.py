"""Steps of an import that can be undone, and taking them kind by kind."""

import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from atom_desktop.foundation.errors import AtomError, StorageError
from atom_desktop.foundation.workers import call_in_thread
from atom_desktop.storage.archive_report import Kind, Line, Report, Verdict

_T = TypeVar("_T")
_DEADLINE = 120.0  # a slow stick, and a key that takes its time
_log = logging.getLogger(__name__)
Undo = Callable[[], Awaitable[object]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A line and how to bring it about; `take` returns what undoes it."""

    line: Line
    take: Callable[[], Awaitable[Undo]] | None = None


def foreseen(steps: Iterable[Step]) -> Report:
    """Return what taking the steps would report."""
    return Report(lines=tuple(step.line for step in steps))


async def off_loop(work: Callable[[], _T], path: Path) -> _T:
    """Run what waits for a disk or for a key in a thread.

    Raises:
        StorageError: `archive_timeout`.
    """
    try:
        return await call_in_thread(work, deadline=_DEADLINE, name="archive")
    except TimeoutError:
        raise StorageError("archive_timeout", path=str(path)) from None


async def take_all(steps: tuple[Step, ...]) -> Report:
    """Take the steps. A kind that fails half-way is undone, and nothing after it is begun."""
    lines: list[Line] = []
    error: AtomError | None = None
    for kind in Kind:
        own = tuple(step for step in steps if step.line.kind is kind)
        if error is None:
            error = await _take_kind(own)
        lines += [_failed(step.line) if error is not None else step.line for step in own]
    return Report(lines=tuple(lines), error=error)


async def _take_kind(steps: tuple[Step, ...]) -> AtomError | None:
    undo: list[Undo] = []
    try:
        for step in steps:
            if step.take is not None:
                back = await step.take()
                undo.append(back)
    except BaseException as error:
        for back in reversed(undo):
            try:
                await back()
            except AtomError as second:
                _log.error("an import could not be undone: %s", second.code)
        if isinstance(error, AtomError):
            return error
        raise
    return None


def _failed(line: Line) -> Line:
    return replace(line, verdict=Verdict.FAILED) if line.verdict.changes else line

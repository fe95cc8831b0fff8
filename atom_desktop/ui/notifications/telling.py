"""When to show which notification: what comes together is told together, and in one place."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

SETTLING = 2.0  # seconds: what comes at the same time, and what heals at once
SPACING = 30.0  # seconds between two notifications that are news


class Where(StrEnum):
    """Where something is told."""

    DESKTOP = "desktop"
    WINDOW = "window"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What to do now: show these alerts `where`, or take the notification away (`where` None).

    `is_news` is false where an alert only left the notification. `wait` is after how many seconds
    to ask again; None is not before something changes.
    """

    show: tuple[int, ...] = ()
    where: Where | None = None
    is_news: bool = False
    withdraws: bool = False
    wait: float | None = None


class Telling:
    """Knows what is on the screen. Times are seconds of a clock that never goes back."""

    def __init__(self) -> None:
        self._shown: tuple[int, ...] = ()
        self._due_since: float | None = None
        self._told_at: float | None = None

    @property
    def shown(self) -> tuple[int, ...]:
        """The alerts in the notification on the desktop."""
        return self._shown

    def was_closed(self) -> None:
        """Note that nothing is on the desktop any more."""
        self._shown = ()

    def was_not_shown(self, now: float) -> None:
        """Note that nothing could be shown: try again when the next news would be told."""
        self._told_at = now

    def was_shown(self, alert_ids: Iterable[int], now: float, *, is_news: bool) -> None:
        """Note what is on the desktop now."""
        self._shown = tuple(alert_ids)
        if is_news:
            self._told_at = now
            self._due_since = None

    def step(
        self, due: Iterable[int], still_true: frozenset[int], now: float, *, in_window: bool
    ) -> Step:
        """Return what to do; `due` is to be told, `still_true` may stay on the screen.

        `in_window` says that the person looks at the window.
        """
        waiting = tuple(due)
        staying = tuple(one for one in self._shown if one in still_true and one not in waiting)
        wait = self._wait(waiting, now, in_window=in_window)
        if waiting and wait <= 0:
            where = Where.WINDOW if in_window else Where.DESKTOP
            show = waiting if in_window else (*staying, *waiting)
            return Step(show=show, where=where, is_news=True)
        again = wait if waiting else None
        if staying == self._shown:
            return Step(wait=again)
        if not staying:
            return Step(withdraws=True, wait=again)
        return Step(show=staying, where=Where.DESKTOP, wait=again)

    def _wait(self, waiting: tuple[int, ...], now: float, *, in_window: bool) -> float:
        """Return how long news must wait yet."""
        if not waiting:
            self._due_since = None
            return 0.0
        if self._due_since is None:
            self._due_since = now
        until = self._due_since + SETTLING
        if self._told_at is not None and not in_window:
            until = max(until, self._told_at + SPACING)
        return until - now

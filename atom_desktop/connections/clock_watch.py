"""Notices sleep and a wall clock that was set, without any signal: by comparing three clocks."""

from dataclasses import dataclass

from atom_desktop.foundation.clock import Clock

_NOTICED = 10.0  # seconds; less than that happens to a busy computer


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockChange:
    """What happened since the last look, in seconds; 0.0 is nothing.

    `slept` is how long the computer was not awake, `moved` by how much the wall clock was set,
    back where it is negative.
    """

    slept: float = 0.0
    moved: float = 0.0

    @property
    def may_have_slept(self) -> bool:
        """Whether time passed unnoticed: a virtual machine that was frozen has only the wall."""
        return self.slept > 0 or self.moved > 0


class ClockWatch:
    """Remembers how the clocks stood at the last look."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = self._read()

    def look(self) -> ClockChange:
        """Return what happened since the last look."""
        before, self._last = self._last, self._read()
        wall, boot, awake = (now - then for now, then in zip(self._last, before, strict=True))
        slept, moved = boot - awake, wall - boot
        return ClockChange(
            slept=slept if slept > _NOTICED else 0.0,
            moved=moved if abs(moved) > _NOTICED else 0.0,
        )

    def _read(self) -> tuple[float, float, float]:
        return self._clock.now().timestamp(), self._clock.boot(), self._clock.monotonic()

"""What happens to the computer: sleep, a wall clock that is set, networks that come and go."""

import logging
import zlib

from atom_desktop.connections.clock_watch import ClockWatch
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.network import Network

_log = logging.getLogger(__name__)
_OFFLINE_SHOWN_AFTER = 20.0  # seconds; a network that comes up after sleep needs some
_SPREAD = 10.0  # seconds over which many computers that wake at nine o'clock spread their requests


class Surroundings:
    """Looks at clocks and network, and remembers when they changed. Sends nothing."""

    def __init__(self, network: Network, clock: Clock) -> None:
        self._network = network
        self._clock = clock
        self._clocks = ClockWatch(clock)
        self._ways_out = network.ways_out()
        self._offline_since: float | None = None
        self._began_anew: float | None = None  # by the boot clock

    @property
    def is_online(self) -> bool:
        """Whether there is a way out."""
        return bool(self._ways_out)

    def look(self) -> bool:
        """Return whether the computer slept or has another network, or none, since the last look.

        Lines that were open before lead into another network then, or nowhere.
        """
        change = self._clocks.look()
        before, self._ways_out = self._ways_out, self._network.ways_out()
        if change.moved:
            _log.info("the wall clock was set by %+.0f s", change.moved)
        if change.may_have_slept:
            _log.info("awake again after %.0f s", change.slept or change.moved)
        if self._ways_out != before:
            _log.info("the network changed: %s", "another way out" if self._ways_out else "none")
        if self._ways_out:
            self._offline_since = None
        elif self._offline_since is None:
            self._offline_since = self._clock.boot()
        has_changed = change.may_have_slept or self._ways_out != before
        if has_changed and self._ways_out:
            self._began_anew = self._clock.boot()
        return has_changed

    def is_cut_from(self, host: str) -> bool:
        """Tell whether a host cannot be reached, because there is no way out."""
        return not self._ways_out and self._network.needs_way_out(host)

    def is_offline_for_long(self) -> bool:
        """Tell whether the network has been away for so long that it is worth a word."""
        since = self._offline_since
        return since is not None and self._clock.boot() - since >= _OFFLINE_SHOWN_AFTER

    def changed_after(self, moment: float) -> bool:
        """Tell whether that was before the last sleep or network; `moment` is of the boot clock."""
        return self._began_anew is not None and moment < self._began_anew

    def held_back(self, key: str, wait: float) -> float:
        """Return the seconds on top for what fell due during sleep: its share of the spread."""
        if self._began_anew is None:
            return 0.0
        awake = self._clock.boot() - self._began_anew
        if wait > 0 or awake > _SPREAD:
            return 0.0
        share = zlib.crc32(key.encode()) % 1000 / 1000
        return -wait + _SPREAD * share - awake

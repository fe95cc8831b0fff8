"""One circuit for each host: what one connection learnt about it spares the others a try.

A host that failed twice in a row is left alone by the background until the wait is over; then one
connection tries, and the others follow when that went well. Being asked to slow down (429) counts
at once, and the wait that comes with it binds everybody, a person's own click included. What is
known is kept across restarts.
"""

import logging
import random
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol
from urllib.parse import urlsplit

from atom_desktop.connections.refresh_policy import Uniform, is_ahead, wait_after_failure
from atom_desktop.foundation.errors import StorageError
from atom_desktop.foundation.http import is_loopback

_log = logging.getLogger(__name__)
_uniform = random.SystemRandom().uniform
_OPENS_AFTER = 2  # failures in a row: one lost packet is no reason to hold back the others


@dataclass(frozen=True, slots=True, kw_only=True)
class Circuit:
    """What is known about a host that failed. Times are aware UTC.

    `code` is the failure code of the last of `failures` in a row, `since` the time of the first;
    the background leaves the host alone until `open_until`, everybody until `limited_until`.
    """

    host: str
    code: str
    failures: int
    since: datetime
    failed_at: datetime
    open_until: datetime | None = None
    limited_until: datetime | None = None


class CircuitLog(Protocol):
    """Keeps at most one circuit for each host; raises `StorageError` as `Database` does."""

    async def all(self) -> tuple[Circuit, ...]:
        """Return every circuit, by host."""

    async def put(self, circuit: Circuit) -> None:
        """Replace the host's circuit; durable on return."""

    async def clear(self, host: str) -> None:
        """Remove the host's circuit; what is missing already is fine."""


def host_of(url: str) -> str:
    """Return the host that an address belongs to, with its port where it names one.

    Practice services keep the host they stand for as the first part of the path.
    """
    parts = urlsplit(url)
    first = parts.path.lstrip("/").partition("/")[0]
    if is_loopback(url) and "." in first:
        return first.lower()
    return parts.netloc.rpartition("@")[2].lower()


class Circuits:
    """The circuits of a profile, in memory and kept; what cannot be kept still counts here."""

    def __init__(self, log: CircuitLog, *, uniform: Uniform = _uniform) -> None:
        self._log = log
        self._uniform = uniform
        self._all: dict[str, Circuit] = {}

    async def load(self) -> None:
        """Read what an earlier run has learnt; call once, at start."""
        try:
            self._all = {circuit.host: circuit for circuit in await self._log.all()}
        except StorageError as error:
            _log.warning("what earlier runs learnt about hosts cannot be read: %s", error)

    def all(self) -> tuple[Circuit, ...]:
        """Return what is known about every host that failed."""
        return tuple(self._all.values())

    def open_until(self, host: str, now: datetime) -> datetime | None:
        """Return until when the background leaves the host alone; None: it may be asked now."""
        circuit = self._current(host, now)
        if circuit is None:
            return None
        moments = (circuit.open_until, circuit.limited_until)
        return max((moment for moment in moments if moment and moment > now), default=None)

    def limited_until(self, host: str, now: datetime) -> datetime | None:
        """Return until when the host asked not to be asked by anybody; None: it did not."""
        circuit = self._current(host, now)
        moment = circuit.limited_until if circuit is not None else None
        return moment if moment is not None and moment > now else None

    def code(self, host: str) -> str:
        """Return the code of the host's last failure, "" where there was none."""
        circuit = self._all.get(host)
        return circuit.code if circuit is not None else ""

    async def succeeded(self, host: str, now: datetime) -> bool:
        """Note that the host answered; returns whether it had failed before.

        A wish to be left alone stays: another request may have been under way when it came.
        """
        circuit = self._all.get(host)
        if circuit is None or self.limited_until(host, now) is not None:
            return False
        del self._all[host]
        await self._keep(host, None)
        return True

    async def failed(self, host: str, code: str, wish: float, now: datetime) -> None:
        """Note a failure that concerns the host; `wish` is the wait it asked for in seconds."""
        before = self._current(host, now)
        failures = before.failures + 1 if before is not None else 1
        wait = wait_after_failure(failures, retry_after=wish, uniform=self._uniform)
        until = now + timedelta(seconds=wait)
        limited = self.limited_until(host, now)
        if code == "rate_limited" and wish:
            end = now + timedelta(seconds=wish)
            limited = max(end, limited) if limited is not None else end
        circuit = Circuit(
            host=host,
            code=code,
            failures=failures,
            since=before.since if before is not None else now,
            failed_at=now,
            open_until=until if failures >= _OPENS_AFTER or code == "rate_limited" else None,
            limited_until=limited,
        )
        self._all[host] = circuit
        _log.info("%s: failed %d times in a row, the last with %s", host, failures, code)
        await self._keep(host, circuit)

    async def half_open(self, host: str) -> None:
        """Let the next connection try: the host was seen to answer."""
        circuit = self._all.get(host)
        if circuit is not None and circuit.open_until is not None:
            self._all[host] = replace(circuit, open_until=None)
            await self._keep(host, self._all[host])

    def _current(self, host: str, now: datetime) -> Circuit | None:
        circuit = self._all.get(host)
        # A failure of the future: the clock was set back, and its times mean nothing any more.
        return None if circuit is None or is_ahead(circuit.failed_at, now) else circuit

    async def _keep(self, host: str, circuit: Circuit | None) -> None:
        try:
            if circuit is None:
                await self._log.clear(host)
            else:
                await self._log.put(circuit)
        except StorageError as error:
            _log.warning("what %s asked for is known to this run only: %s", host, error)

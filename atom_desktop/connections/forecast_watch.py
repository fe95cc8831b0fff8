"""Tells once that a sign-in nears its end, and once more shortly before it."""

import logging

from atom_desktop.connections.connection import Connection, ConnectionStatus, EndWarning
from atom_desktop.connections.forecast import EXPIRING_FROM, Forecast, forecast
from atom_desktop.connections.history import Said, ending_line
from atom_desktop.connections.lifecycle import Trigger
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.events import EventBus, SignInEnding

_log = logging.getLogger(__name__)
_PERIOD = 60.0  # seconds between two looks
_KIND = "expiring"  # of the line in the history
_ORDER = tuple(EndWarning)


class ForecastWatch:
    """Compares what is to be expected with what the person was told, as time goes by.

    A service only learns of a renewal; that nothing happened, only a clock can notice.
    """

    def __init__(
        self, records: ConnectionRecords, known: KnownServices, bus: EventBus, clock: Clock
    ) -> None:
        self._records = records
        self._known = known
        self._bus = bus
        self._clock = clock

    async def run(self) -> None:
        """Look again and again until cancelled."""
        while True:
            try:
                await self.look()
            except Exception:  # noqa: BLE001  # the loop must outlive anything
                _log.exception("a look at what will end failed; the next one follows")
            await self._clock.sleep(_PERIOD)

    async def look(self) -> None:
        """Look once at every connection."""
        for connection in filter(self._known.knows, self._records.all()):
            expected = forecast(connection, self._known.of(connection), self._clock.now())
            warning = expected.warning if expected is not None else EndWarning.NONE
            if warning is not connection.warned:
                await self._note(connection, expected, warning)

    async def _note(
        self, connection: Connection, expected: Forecast | None, warning: EndWarning
    ) -> None:
        words = ending_line(expected, self._clock.now()) if expected is not None else ""
        trigger = None
        if warning is not EndWarning.NONE and connection.status in EXPIRING_FROM:
            trigger = Trigger.NEARING_END
        elif warning is EndWarning.NONE and connection.status is ConnectionStatus.EXPIRING:
            trigger, words = Trigger.SUCCEEDED, Said.GOES_ON
        after = await self._records.change(connection.id, trigger, words=words, warned=warning)
        if after is None or expected is None or expected.ends_at is None:
            return
        if _ORDER.index(warning) <= _ORDER.index(connection.warned):
            return
        if after.status is connection.status:  # else the change has its line already
            await self._records.note_of(after.id, after.provider_id, _KIND, words)
        _log.info("%s will end at %s: %s", after.id, expected.ends_at, expected.code)
        self._bus.publish(
            SignInEnding(
                connection_id=after.id,
                ends_at=expected.ends_at,
                code=expected.code,
                urgent=warning is EndWarning.URGENT,
            )
        )

"""The list of alerts of one profile, kept on disk as it changes."""

import asyncio
import logging

from atom_desktop.connections.alert_words import worded
from atom_desktop.connections.alerts import Alerts
from atom_desktop.connections.ports import AlertLog
from atom_desktop.foundation.errors import StorageError
from atom_desktop.foundation.tasks import TaskSupervisor

_log = logging.getLogger(__name__)


class AlertKeeper:
    """`list` is empty until `load`; `keep` writes what changed, in the background."""

    def __init__(self, log: AlertLog, tasks: TaskSupervisor) -> None:
        self._log = log
        self._tasks = tasks
        self._lock = asyncio.Lock()
        self.list = Alerts()

    async def load(self) -> None:
        """Read what was told in earlier runs, so that nothing is told twice."""
        kept, paused_until = await self._log.load()
        self.list = Alerts(map(worded, kept), paused_until)

    def keep(self) -> None:
        """Write what changed since the last call; calls are written in their order."""
        self._tasks.spawn(self._write(), name="keep alerts")

    async def _write(self) -> None:
        async with self._lock:
            changed, removed = self.list.take_changes()
            try:
                await self._log.save(changed, removed, self.list.paused_until)
            except StorageError as error:
                # At worst something is told once more after the next start.
                _log.warning("the list of alerts could not be kept: %s", error.code)

"""What the window does about disconnecting: begin, undo, and telling services later."""

import itertools
from collections.abc import Coroutine
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from atom_desktop.connections.summary import ConnectionSummary
from atom_desktop.foundation.language import tr
from atom_desktop.ui.ports import Services


class Run(Protocol):
    """Starts work in the background and tells how it failed; see `Commands.run`."""

    def __call__(
        self,
        work: Coroutine[Any, Any, object],
        *,
        name: str,
        service: str = "",
        provider_id: str = "",
    ) -> None:
        """Start `work`, unless something of that name is running."""


class Disconnections(QObject):
    """One call of the core each; the signals say what came of it."""

    said = Signal(str)
    left = Signal(str)  # provider id
    came_back = Signal(str)  # connection id
    ended = Signal(str, str, str)  # provider id, words, help address

    def __init__(self, services: Services, run: Run) -> None:
        super().__init__()
        self._core = services.manager.disconnecting
        self._run = run
        self._numbers = itertools.count()

    def begin(self, summary: ConnectionSummary) -> None:
        """Take the connection of a row away; for ten seconds it can be brought back."""
        if (connection_id := summary.connection_id) is None:
            return

        async def work() -> None:
            await self._core.begin(connection_id)
            self.left.emit(summary.provider_id)
            result = await self._core.end(connection_id)
            if result is not None:
                self.ended.emit(summary.provider_id, result.words, result.help_url or "")

        # Undone and disconnected anew, the first one still waits for its ten seconds.
        name = f"disconnect {next(self._numbers)}"
        self._run(work(), name=name, provider_id=summary.provider_id)

    def undo(self, connection_id: str) -> None:
        """Bring a connection back that was just disconnected."""

        async def work() -> None:
            if await self._core.undo(connection_id):
                self.came_back.emit(connection_id)
            else:
                self.said.emit(tr("It is too late to undo that."))

        self._run(work(), name=f"undo {connection_id}")

    def tell_services(self) -> None:
        """Try now to tell services what they have not heard."""

        async def work() -> None:
            await self._core.retry()
            waiting = next((one for one in self._core.open() if one.can_retry), None)
            self.said.emit(waiting.words if waiting else tr("Every service has been told."))

        self._run(work(), name="tell services")

    def take_note(self, connection_id: str) -> None:
        """Forget that a service did not withdraw a sign-in."""
        self._run(self._core.dismiss(connection_id), name=f"take note {connection_id}")

    def spared(self, summary: ConnectionSummary) -> str | None:
        """Return the service for whose sake the company is not asked to withdraw, or None."""
        if summary.connection_id is None:
            return None
        return self._core.spared(summary.connection_id)

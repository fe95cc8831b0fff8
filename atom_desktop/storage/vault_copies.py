"""When the vault's copy of its last good state is made: soon after a change, not after each."""

import asyncio
import logging
import time
from collections.abc import Callable

from atom_desktop.foundation.errors import StorageError

_log = logging.getLogger(__name__)
_PAUSE = 20  # times as long as a copy took: a burst of changes is not held up by copies


class VaultCopies:
    """Copies once for all changes since the last copy. `post` runs a call in the worker thread.

    What a kill leaves without a copy is copied at the next start.
    """

    def __init__(
        self, copy: Callable[[], None], post: Callable[[Callable[[], object]], None]
    ) -> None:
        self._copy = copy
        self._post = post
        self._timer: asyncio.TimerHandle | None = None
        self._not_before = 0.0  # by the monotonic clock

    def want(self) -> None:
        """Have a copy made, with all that changes until then."""
        if self._timer is None:
            wait = max(0.0, self._not_before - time.monotonic())
            self._timer = asyncio.get_running_loop().call_later(wait, self._begin)

    def close(self) -> None:
        """Begin at once with the copy that is still wanted."""
        if self._timer is not None:
            self._timer.cancel()
            self._begin()

    def _begin(self) -> None:
        self._timer = None
        self._post(self._make)

    def _make(self) -> None:
        began = time.monotonic()
        try:
            self._copy()
        except StorageError as error:
            _log.warning("the vault has no new copy: %s", error.code)
        ended = time.monotonic()
        self._not_before = ended + _PAUSE * (ended - began)

"""Collects Python's garbage in the main thread only.

The collector runs in whichever thread happens to allocate, and there it would end Qt objects that
lie in reference cycles: timers that belong to the main thread, widgets. Qt does not allow that, and
the program may crash minutes later.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_MS = 1000


class GarbageCollector(QObject):
    """Takes the place of the automatic collector; by the same thresholds, a second late at most."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation whose count is over its threshold."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation] > 0:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Leave it to the automatic collector again."""
        self._timer.stop()
        gc.enable()

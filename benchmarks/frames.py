"""Forty rows, 200 changes of state a second, scrolled all the while: how long the frames take.

A frame is one turn of Qt's loop that did something. Prints one JSON line, in milliseconds: of the
processor for the longest, since whatever else runs here makes single frames wait; by the clock for
the rest.
"""

import json
import os
import random
import sys
import time
from dataclasses import replace
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "fakes"))

from fake_manager import FakeManager, FakeServices
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from sample_history import a_month
from sample_rows import many_accounts, row

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.foundation.events import ConnectionChanged
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.theme import Scheme, apply_theme

_ROWS = 40
_SECONDS = 5.0
_WARM_UP = 1.0  # what is imported at its first use
_A_SECOND = 200
_CHANGE_MS = 5
_SCROLL_MS = 16
_STATES = (ConnectionStatus.CONNECTED, ConnectionStatus.UNREACHABLE, ConnectionStatus.SIGN_IN_AGAIN)


class Changes:
    """Gives one row after the other another state, and tells everybody."""

    def __init__(self, services: FakeServices) -> None:
        self.number = 0
        self._services = services
        self._random = random.Random(1)  # noqa: S311  # no secret comes of it

    def one(self) -> None:
        """Change a row."""
        rows = list(self._services.manager.rows)
        place = self._random.randrange(len(rows))
        before = rows[place]
        status = self._random.choice(_STATES)
        after = row(before.provider_id, status, account=before.account_label)
        rows[place] = replace(after, key=before.key, connection_id=before.connection_id)
        self._services.manager.rows = tuple(rows)
        self._services.bus.publish(ConnectionChanged(connection_id=before.key))
        self.number += 1


def _percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, round(len(values) * share))]


def main() -> None:
    """Measure and print."""
    app = QApplication(sys.argv[:1])
    apply_theme(app, Scheme.LIGHT)
    services = FakeServices(manager=FakeManager(rows=many_accounts(_ROWS), entries=a_month()))
    window = MainWindow(services)
    window.show()
    for _ in range(20):
        app.processEvents()
    changes = Changes(services)
    down = [1]

    def scroll() -> None:
        bar = window.home._list_area.verticalScrollBar()
        if bar.value() in (bar.minimum(), bar.maximum()):
            down[0] = 1 if bar.value() == bar.minimum() else -1
        bar.setValue(bar.value() + 12 * down[0])

    began = time.perf_counter()

    def change() -> None:
        while changes.number < (time.perf_counter() - began) * _A_SECOND:
            changes.one()

    timers = []
    for interval, act in ((_CHANGE_MS, change), (_SCROLL_MS, scroll)):
        timer = QTimer(window)
        timer.setInterval(interval)
        timer.timeout.connect(act)
        timer.start()
        timers.append(timer)
    frames: list[float] = []
    worked: list[float] = []
    while (start := time.perf_counter()) < began + _WARM_UP + _SECONDS:
        work = time.thread_time()
        app.processEvents()
        took = (time.perf_counter() - start) * 1000
        if took > 1 and start > began + _WARM_UP:
            frames.append(took)
            worked.append((time.thread_time() - work) * 1000)
    window.bridge.close()
    told = {
        "changes": changes.number / (_WARM_UP + _SECONDS),
        "longest": max(worked),
        "p99": _percentile(frames, 0.99),
        "median": _percentile(frames, 0.5),
    }
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main()

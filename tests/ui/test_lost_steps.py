"""A dialog executed inside a coroutine, under qasync: the other tasks wait and then go on."""

import asyncio
import os
import subprocess
import sys

import pytest

from atom_desktop.foundation.uncaught import UncaughtErrors

_RUN = """
import asyncio, sys
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
import qasync
from atom_desktop.foundation.uncaught import UncaughtErrors

app = QApplication([])
uncaught = UncaughtErrors()
uncaught.install()
told = []
uncaught.listen(lambda error: told.append(error.where))
loop = qasync.QEventLoop(app)
asyncio.set_event_loop(loop)
uncaught.watch(loop)
ticks = []

async def ticking():
    while True:
        await asyncio.sleep(0.01)
        ticks.append(1)

async def waiting(future):
    try:
        await future
    except ValueError:
        return "its own error"

def slot():
    raise KeyError("in a slot")

async def main():
    ticker, future = asyncio.create_task(ticking()), loop.create_future()
    waiter = asyncio.create_task(waiting(future))
    await asyncio.sleep(0.05)
    dialog = QEventLoop()
    QTimer.singleShot(50, lambda: future.set_exception(ValueError()))
    QTimer.singleShot(100, lambda: asyncio.ensure_future(asyncio.sleep(0)).add_done_callback(
        lambda _: ticks.append("begun inside")))
    QTimer.singleShot(300, dialog.quit)
    dialog.exec()
    before = len(ticks)
    async with asyncio.timeout(20):
        assert await waiter == "its own error"
        while len(ticks) < before + 3 or "begun inside" not in ticks:
            await asyncio.sleep(0.01)
        ticker.cancel()
        await asyncio.wait([ticker])
    assert told == [], told
    QTimer.singleShot(0, slot)
    async with asyncio.timeout(20):
        while not told:
            await asyncio.sleep(0.01)
    print("ticks went on;", told)

with loop:
    loop.run_until_complete(main())
"""


def test_tasks_go_on_after_a_dialog_and_errors_in_slots_are_heard() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _RUN],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "QT_API": "pyside6", "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.stdout == "ticks went on; ['the main thread']\n", done.stderr


async def test_a_step_that_nobody_can_find_is_said_to_be_lost(
    caplog: pytest.LogCaptureFixture,
) -> None:
    loop = asyncio.get_running_loop()
    UncaughtErrors().watch(loop)
    error = RuntimeError("Cannot enter into task x while another task y is being executed.")
    loop.call_exception_handler({"message": "", "exception": error})
    assert "lost its step" in caplog.text

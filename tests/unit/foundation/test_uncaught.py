"""Wherever an error comes up uncaught: it is logged without secrets, told, and nothing ends."""

import asyncio
import gc
import logging
import sys
import threading
from collections.abc import Iterator

import pytest

from atom_desktop.foundation.errors import StorageError
from atom_desktop.foundation.events import UncaughtError
from atom_desktop.foundation.uncaught import UncaughtErrors, described

CANARY = "cnry-8f3a"


@pytest.fixture
def hooks() -> Iterator[UncaughtErrors]:
    uncaught = UncaughtErrors()
    uncaught.install()
    yield uncaught
    uncaught.restore()


@pytest.fixture
def told(hooks: UncaughtErrors) -> list[UncaughtError]:
    heard: list[UncaughtError] = []
    hooks.listen(heard.append)
    return heard


def fail() -> None:
    raise ValueError(CANARY)


def test_threads_and_finalizers_and_the_main_thread_are_heard(told: list[UncaughtError]) -> None:
    thread = threading.Thread(target=fail, name="keyring")
    thread.start()
    thread.join()

    class Fails:
        def __del__(self) -> None:
            fail()

    Fails()
    gc.collect()
    try:
        fail()
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    assert [error.where for error in told] == ["thread keyring", "a finalizer", "the main thread"]
    assert {error.kind for error in told} == {"ValueError"}


async def test_callbacks_and_forgotten_tasks_are_heard(
    hooks: UncaughtErrors, told: list[UncaughtError]
) -> None:
    loop = asyncio.get_running_loop()
    hooks.watch(loop)
    loop.call_soon(fail)

    async def forgotten() -> None:
        fail()

    task = asyncio.ensure_future(forgotten())
    await asyncio.wait([task])
    del task
    gc.collect()
    await asyncio.sleep(0)
    assert [error.where for error in told] == ["the event loop"] * 2


async def test_a_peer_that_hangs_up_and_remarks_are_no_news(
    hooks: UncaughtErrors, told: list[UncaughtError], caplog: pytest.LogCaptureFixture
) -> None:
    loop = asyncio.get_running_loop()
    hooks.watch(loop)
    loop.call_exception_handler({"message": "a remark"})
    context = {"message": "gone", "exception": ConnectionResetError(), "transport": object()}
    loop.call_exception_handler(context)
    assert told == []
    assert [record.levelname for record in caplog.records] == ["WARNING", "WARNING"]


def test_what_is_told_has_kind_and_way_but_no_words_and_no_folders(
    told: list[UncaughtError],
) -> None:
    try:
        fail()
    except ValueError as error:
        one = described("here", error)
    assert one.kind == "ValueError"
    assert [frame.split(":")[0] for frame in one.frames] == ["test_uncaught.py"] * 2
    assert one.frames[1].endswith(" fail")
    assert CANARY not in str(one)
    assert (
        described("here", StorageError("disk_full", path=CANARY)).kind == "StorageError disk_full"
    )


def test_errors_before_anybody_listens_are_kept_but_not_without_end(hooks: UncaughtErrors) -> None:
    for number in range(9):
        hooks.report(f"start {number}", ValueError())
    heard: list[UncaughtError] = []
    hooks.listen(heard.append)
    assert [error.where for error in heard] == [f"start {number}" for number in range(5)]


@pytest.mark.parametrize("breaks", ["the listener", "the log"])
def test_a_hook_that_fails_does_not_call_itself(
    breaks: str, hooks: UncaughtErrors, caplog: pytest.LogCaptureFixture
) -> None:
    calls: list[str] = []

    def again(_: object) -> None:
        calls.append("again")
        hooks.report("inside", ValueError())
        raise RuntimeError(CANARY)

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            again(record)

    handler = Handler()
    if breaks == "the log":
        logging.getLogger().addHandler(handler)
    else:
        hooks.listen(again)
    try:
        hooks.report("here", ValueError())
    finally:
        logging.getLogger().removeHandler(handler)
    assert 1 <= len(calls) <= 2
    told: list[UncaughtError] = []
    hooks.listen(told.append)
    hooks.report("later", ValueError())
    assert told[-1].where == "later"


def test_an_interruption_is_not_told(hooks: UncaughtErrors, told: list[UncaughtError]) -> None:
    hooks.report("the main thread", KeyboardInterrupt())
    assert told == []


def test_the_hooks_of_before_come_back() -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    uncaught = UncaughtErrors()
    uncaught.install()
    assert sys.excepthook != before[0]
    uncaught.restore()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before

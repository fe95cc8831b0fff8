import asyncio
import threading
import time

import pytest

from atom_desktop.foundation.workers import call_in_thread


async def test_the_result_comes_from_a_daemon_thread_of_that_name() -> None:
    def work() -> tuple[str, bool, bool]:
        thread = threading.current_thread()
        return thread.name, thread.daemon, thread is threading.main_thread()

    found = await call_in_thread(work, deadline=5, name="the keyring")
    assert found == ("the keyring", True, False)


async def test_nothing_is_a_result_too() -> None:
    found: str | None = await call_in_thread(lambda: None, deadline=5, name="nothing")
    assert found is None


async def test_what_the_call_raises_is_raised() -> None:
    error = KeyError("k")

    def fail() -> None:
        raise error

    with pytest.raises(KeyError) as caught:
        await call_in_thread(fail, deadline=5, name="broken")
    assert caught.value is error


@pytest.mark.parametrize("fails", [True, False])
async def test_a_call_that_hangs_holds_up_nothing_and_its_end_is_dropped(fails: bool) -> None:  # noqa: FBT001  # parametrised
    go_on, over = threading.Event(), threading.Event()

    def hang() -> int:
        go_on.wait(10)
        over.set()
        if fails:
            raise ValueError("too late")
        return 1

    heard: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: heard.append(context))
    began = time.monotonic()
    with pytest.raises(TimeoutError):
        await call_in_thread(hang, deadline=0.1, name="hangs")
    assert time.monotonic() - began < 2
    go_on.set()
    assert await asyncio.to_thread(over.wait, 5)
    await asyncio.sleep(0.05)  # the late result arrives here and must not be heard of
    assert heard == []


async def test_a_caller_that_is_cancelled_leaves_the_thread_behind() -> None:
    go_on, started = threading.Event(), threading.Event()

    def hang() -> None:
        started.set()
        go_on.wait(10)

    task = asyncio.create_task(call_in_thread(hang, deadline=10, name="hangs"))
    assert await asyncio.to_thread(started.wait, 5)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    go_on.set()


def test_a_thread_that_outlives_the_loop_ends_quietly() -> None:
    go_on = threading.Event()
    threads: list[threading.Thread] = []

    def hang() -> None:
        threads.append(threading.current_thread())
        go_on.wait(10)

    with pytest.raises(TimeoutError):
        asyncio.run(call_in_thread(hang, deadline=0.1, name="hangs"))
    go_on.set()
    threads[0].join(5)
    assert not threads[0].is_alive()

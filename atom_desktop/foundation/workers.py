"""Blocking calls off the loop, each with a deadline; a call that hangs holds up nothing."""

import asyncio
import contextlib
import threading
from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")


async def call_in_thread(function: Callable[[], _T], *, deadline: float, name: str) -> _T:
    """Run `function` in a daemon thread of its own and wait at most `deadline` seconds.

    A daemon thread, because the interpreter waits for others at exit. After the deadline the
    thread is left behind and its result is dropped.

    Raises:
        TimeoutError: when the deadline passed; otherwise whatever `function` raised.
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[_T] = loop.create_future()

    def finish(result: _T | None, error: BaseException | None) -> None:
        if future.done():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(result)  # type: ignore[arg-type]  # None only if _T allows it

    def run() -> None:
        result: _T | None = None
        error: BaseException | None = None
        try:
            result = function()
        except Exception as caught:  # noqa: BLE001  # handed to the waiting coroutine
            error = caught
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(finish, result, error)

    threading.Thread(target=run, name=name, daemon=True).start()
    async with asyncio.timeout(deadline):
        return await future

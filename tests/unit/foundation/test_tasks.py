import asyncio
import contextlib
import logging

import pytest

from atom_desktop.foundation import tasks as tasks_module
from atom_desktop.foundation.tasks import TaskSupervisor


async def test_a_task_that_fails_is_reported_by_name(caplog: pytest.LogCaptureFixture) -> None:
    reported: list[tuple[str, BaseException]] = []
    tasks = TaskSupervisor(lambda name, error: reported.append((name, error)))
    error = ValueError("broken")

    async def fail() -> None:
        raise error

    with caplog.at_level(logging.ERROR), pytest.raises(ValueError, match="broken"):
        await tasks.spawn(fail(), name="renewal")
    await asyncio.sleep(0)
    assert reported == [("renewal", error)]
    assert "renewal" in caplog.text
    assert tasks.names() == ()


async def test_running_tasks_are_named_and_their_results_returned() -> None:
    tasks = TaskSupervisor()
    go_on = asyncio.Event()

    async def work() -> int:
        await go_on.wait()
        return 7

    first, second = tasks.spawn(work(), name="b"), tasks.spawn(work(), name="a")
    assert tasks.names() == ("a", "b")
    go_on.set()
    assert (await first, await second) == (7, 7)


async def test_a_task_that_does_not_end_keeps_nobody_from_quitting(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(tasks_module, "LONGEST_END", 0.05)
    tasks = TaskSupervisor()
    go_on = asyncio.Event()

    async def clings() -> None:
        while not go_on.is_set():
            with contextlib.suppress(asyncio.CancelledError):
                await go_on.wait()

    stuck, left = tasks.spawn(clings(), name="stuck"), tasks.spawn(clings(), name="left")
    await asyncio.sleep(0)
    tasks.abandon(left)
    assert tasks.names() == ("stuck",)
    await tasks.close()
    assert "task stuck does not end" in caplog.text
    go_on.set()
    await asyncio.wait([stuck, left])


async def test_closing_cancels_and_waits_and_reports_nothing() -> None:
    reported: list[str] = []
    tasks = TaskSupervisor(lambda name, _: reported.append(name))
    cleaned: list[str] = []
    started = asyncio.Event()

    async def work() -> None:
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            cleaned.append("up")

    tasks.spawn(work(), name="long")
    await started.wait()
    await tasks.close()
    assert cleaned == ["up"]
    assert reported == []
    assert tasks.names() == ()

"""Who may ask a service next."""

import asyncio
from datetime import UTC, datetime, timedelta

from atom_desktop.connections.turns import Turns

_NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


class Queue:
    """Takes turns and notes who has one; `done` ends a turn."""

    def __init__(self) -> None:
        self.turns = Turns()
        self.has: list[str] = []
        self.most = 0
        self._ends: dict[str, asyncio.Event] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}

    async def join(
        self, key: str, family: str, *, due: float = 0, in_background: bool = True
    ) -> None:
        self._ends[key] = asyncio.Event()
        moment = _NOW + timedelta(seconds=due)
        coro = self._hold(key, family, moment, in_background=in_background)
        self._tasks[key] = asyncio.create_task(coro)
        await self.settle()

    async def _hold(self, key: str, family: str, due: datetime, *, in_background: bool) -> None:
        async with self.turns.take(key, family=family, due=due, in_background=in_background):
            self.has.append(key)
            self.most = max(self.most, len(self.has))
            await self._ends[key].wait()
            self.has.remove(key)

    async def settle(self) -> None:
        for _ in range(5):
            await asyncio.sleep(0)

    async def done(self, key: str) -> None:
        self._ends[key].set()
        await self.settle()

    async def cancel(self, key: str) -> None:
        self._tasks[key].cancel()
        await self.settle()


async def test_no_more_than_four_have_a_turn() -> None:
    queue = Queue()
    for number in range(9):
        await queue.join(f"c{number}", f"family {number}")
    assert queue.has == ["c0", "c1", "c2", "c3"]
    for number in range(9):
        await queue.done(f"c{number}")
    assert (queue.most, queue.has) == (4, [])


async def test_a_family_is_asked_by_one_at_a_time_and_others_go_past() -> None:
    queue = Queue()
    await queue.join("gmail", "google")
    await queue.join("drive", "google")
    await queue.join("slack", "slack")
    assert queue.has == ["gmail", "slack"]
    await queue.done("gmail")
    assert queue.has == ["slack", "drive"]


async def test_what_is_due_soonest_goes_first() -> None:
    queue = Queue()
    await queue.join("now", "slack")
    await queue.join("later", "slack", due=50)
    await queue.join("sooner", "slack", due=10)
    await queue.done("now")
    assert queue.has == ["sooner"]


async def test_whoever_waits_goes_before_the_background() -> None:
    queue = Queue()
    await queue.join("now", "slack")
    await queue.join("long overdue", "slack", due=-5000)
    await queue.join("a person", "slack", in_background=False)
    await queue.done("now")
    assert queue.has == ["a person"]


async def test_a_queued_one_goes_ahead_once_somebody_waits_for_it() -> None:
    queue = Queue()
    await queue.join("now", "slack")
    await queue.join("first", "slack", due=-10)
    await queue.join("second", "slack")
    queue.turns.hurry("second")
    await queue.done("now")
    assert queue.has == ["second"]


async def test_whoever_gives_up_takes_no_turn_with_it() -> None:
    queue = Queue()
    await queue.join("now", "slack")
    await queue.join("gives up waiting", "slack")
    await queue.join("next", "slack")
    await queue.cancel("gives up waiting")
    await queue.cancel("now")
    assert queue.has[-1] == "next"
    for number in range(3):
        await queue.join(f"c{number}", f"family {number}")
    assert queue.has[-3:] == ["c0", "c1", "c2"]

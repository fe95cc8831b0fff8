"""The database is backed up every day, also by a program that runs for weeks."""

# nothing else runs in a test's loop while it looks at its files
import asyncio
import sqlite3
import stat
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from fake_clock import FakeClock
from repository_contract import connection

from atom_desktop.storage import backups
from atom_desktop.storage.backups import list_backups
from atom_desktop.storage.connection_rows import ConnectionRows
from atom_desktop.storage.daily_backup import BETWEEN_LOOKS, keep_backups
from atom_desktop.storage.database import Database

_HOURS = 3600.0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "atom.db"


@asynccontextmanager
async def _running(path: Path, clock: FakeClock) -> AsyncIterator[Database]:
    database = await Database.open(path, clock)
    await ConnectionRows(database).add(connection())
    task = asyncio.create_task(keep_backups(database, clock))
    await _asleep(clock)
    try:
        yield database
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await database.close()


async def _asleep(clock: FakeClock) -> None:
    async with asyncio.timeout(10):
        while not clock._sleepers:  # noqa: ASYNC110  # falling asleep has no event
            await asyncio.sleep(0.005)


async def _pass(clock: FakeClock, hours: int) -> None:
    for _ in range(hours):
        clock.advance(BETWEEN_LOOKS)
        await _asleep(clock)


async def test_a_program_that_runs_for_days_backs_up_daily_and_keeps_seven(
    path: Path, clock: FakeClock
) -> None:
    async with _running(path, clock):
        await _pass(clock, 2)
        assert len(list_backups(path)) == 1
        await _pass(clock, 20)
        assert len(list_backups(path)) == 1
        await _pass(clock, 9 * 26)
        kept = list_backups(path)
    assert len(kept) == 7
    assert {stat.S_IMODE(backup.stat().st_mode) for backup in kept} == {0o600}
    assert sorted(file.name for file in path.parent.iterdir()) == sorted(
        ["atom.db", *(backup.name for backup in kept)]
    )
    for backup in kept:
        with closing(sqlite3.connect(backup)) as copy:
            assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert copy.execute("SELECT count(*) FROM connections").fetchone() == (1,)


async def test_a_copy_that_is_not_whole_takes_no_ones_place(
    path: Path, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    async with _running(path, clock) as database:
        await _pass(clock, 2)
        before = list_backups(path)

        def spoil(opened: sqlite3.Connection) -> None:
            # An index that does not know a row is damage that a copy carries along.
            opened.execute("PRAGMA writable_schema = ON")
            opened.execute(
                "UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'history_of_connection'"
            )
            opened.execute("PRAGMA writable_schema = RESET")

        await database.read(spoil)
        await _pass(clock, 26)
    assert list_backups(path) == before
    assert "no backup of the database was made" in caplog.text
    assert not list(path.parent.glob("*.partial"))


async def test_the_loop_runs_while_a_backup_is_made(
    path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_end = threading.Event(), threading.Event()
    real = backups.make_backup

    def slow(*arguments: object) -> Path:
        begun.set()
        assert may_end.wait(10)
        return real(*arguments)  # type: ignore[arg-type]

    async with _running(path, clock):
        monkeypatch.setattr(backups, "make_backup", slow)
        clock.advance(BETWEEN_LOOKS)
        async with asyncio.timeout(10):
            while not begun.is_set():  # noqa: ASYNC110  # the thread has no event of this loop
                await asyncio.sleep(0.005)
        for _ in range(3):
            await asyncio.sleep(0.005)  # the loop turns though the backup does not end
        assert not list_backups(path)
        may_end.set()
        await _asleep(clock)
        assert len(list_backups(path)) == 1

# ruff: noqa: ASYNC240  # nothing else runs in a test's loop while it looks at its files
import asyncio
import errno
import os
import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from fake_clock import FakeClock
from repository_contract import connection

from atom_desktop.foundation.errors import StorageError
from atom_desktop.storage.backups import list_backups
from atom_desktop.storage.connection_rows import ConnectionRows
from atom_desktop.storage.database import Database
from atom_desktop.storage.sqlite_errors import storage_error

DAY = 86_400.0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "atom.db"


@pytest.fixture
def open_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


async def filled(path: Path, clock: FakeClock) -> None:
    """Make a database with one connection, and a backup of it a day later."""
    database = await Database.open(path, clock)
    await ConnectionRows(database).add(connection())
    await database.close()
    clock.advance(2 * DAY)
    await (await Database.open(path, clock)).close()
    assert len(list_backups(path)) == 1


async def test_files_and_folder_are_the_owners_alone(
    path: Path, clock: FakeClock, open_umask: None
) -> None:
    database = await Database.open(path, clock)
    await ConnectionRows(database).add(connection())
    files = sorted(path.parent.iterdir())
    assert [file.name for file in files] == ["atom.db", "atom.db-shm", "atom.db-wal"]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    await database.close()
    assert [file.name for file in path.parent.iterdir()] == ["atom.db"]


async def test_the_connection_is_set_up_to_lose_nothing(path: Path, clock: FakeClock) -> None:
    database = await Database.open(path, clock)
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "busy_timeout": 5000,
        "foreign_keys": 1,
    }

    def ask(database: sqlite3.Connection) -> dict[str, object]:
        return {name: database.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}

    assert await database.read(ask) == wanted
    await database.close()


async def test_what_was_deleted_is_in_no_file(path: Path, clock: FakeClock) -> None:
    database = await Database.open(path, clock)
    rows = ConnectionRows(database)
    await rows.add(connection())
    await rows.remove("one")
    await database.close()
    assert b"a@example.com" not in b"".join(f.read_bytes() for f in path.parent.iterdir())


async def test_closing_empties_the_wal_even_while_somebody_reads(
    path: Path, clock: FakeClock
) -> None:
    database = await Database.open(path, clock)
    await ConnectionRows(database).add(connection())
    with closing(sqlite3.connect(path)) as reader:
        reader.execute("SELECT * FROM connections").fetchall()
        await database.close()
        assert path.with_name("atom.db-wal").stat().st_size == 0


async def test_a_write_that_fails_leaves_nothing(path: Path, clock: FakeClock) -> None:
    database = await Database.open(path, clock)

    def half(database: sqlite3.Connection) -> None:
        database.execute(
            "INSERT INTO registrations (family, variant, client_id) VALUES ('f', 'v', 'c')"
        )
        raise KeyError("stop")

    with pytest.raises(KeyError):
        await database.write(half)
    count = await database.read(
        lambda db: db.execute("SELECT count(*) FROM registrations").fetchone()[0]
    )
    assert count == 0
    await database.close()


async def test_closing_twice_is_fine(path: Path, clock: FakeClock) -> None:
    database = await Database.open(path, clock)
    await database.close()
    await database.close()


async def test_the_loop_runs_while_the_database_works(path: Path, clock: FakeClock) -> None:
    database = await Database.open(path, clock)
    release = threading.Event()
    waiting = asyncio.ensure_future(database.read(lambda _: release.wait(10)))
    for _ in range(10):
        await asyncio.sleep(0)
    assert not waiting.done()
    release.set()
    assert await waiting
    await database.close()


@pytest.mark.parametrize("damage", ["not a database", "torn", "emptied", "missing"])
async def test_a_damaged_file_is_kept_and_its_backup_used(
    path: Path, clock: FakeClock, damage: str
) -> None:
    await filled(path, clock)
    spoil(path, damage)
    spoilt = path.read_bytes() if path.exists() else None
    database = await Database.open(path, clock)
    assert database.notice is not None
    assert database.notice.code == "database_restored"
    assert database.notice.backup == list_backups(path)[0].name
    assert await ConnectionRows(database).all() == (connection(),)
    if spoilt is None:
        assert database.notice.kept == ""
    else:
        assert Path(database.notice.kept).read_bytes() == spoilt
        assert "damaged-20261123T" in database.notice.kept
    await database.close()
    again = await Database.open(path, clock)
    assert again.notice is None
    await again.close()


async def test_without_a_backup_the_database_begins_anew_and_says_so(
    path: Path, clock: FakeClock
) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database at all" * 300)
    database = await Database.open(path, clock)
    assert database.notice is not None
    assert database.notice.code == "database_recreated"
    assert Path(database.notice.kept).read_bytes().startswith(b"no database")
    assert await ConnectionRows(database).all() == ()
    await database.close()


async def test_a_backup_that_is_damaged_too_is_passed_over(path: Path, clock: FakeClock) -> None:
    await filled(path, clock)
    clock.advance(2 * DAY)
    await (await Database.open(path, clock)).close()
    newest, older = list_backups(path)
    spoil(path, "torn")
    spoil(newest, "not a database")
    database = await Database.open(path, clock)
    assert database.notice is not None
    assert database.notice.backup == older.name
    await database.close()


async def test_whoever_may_not_repair_changes_nothing(path: Path, clock: FakeClock) -> None:
    await filled(path, clock)
    spoil(path, "not a database")
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    with pytest.raises(StorageError) as caught:
        await Database.open(path, clock, repair=False)
    assert caught.value.code == "database_damaged"
    assert caught.value.details == {"path": str(path), "backup": list_backups(path)[0].name}
    assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == before


async def test_damage_found_while_running_is_told_and_overwrites_nothing(
    path: Path, clock: FakeClock
) -> None:
    await filled(path, clock)
    database = await Database.open(path, clock)

    def corrupt(database: sqlite3.Connection) -> None:
        database.execute("PRAGMA writable_schema = ON")
        database.execute("UPDATE sqlite_schema SET rootpage = 9999 WHERE name = 'connections'")
        database.execute("PRAGMA writable_schema = RESET")
        database.execute("SELECT * FROM connections").fetchall()

    with pytest.raises(StorageError) as caught:
        await database.write(corrupt)
    assert caught.value.code == "database_damaged"
    assert caught.value.details["backup"] == list_backups(path)[0].name
    await database.close()
    again = await Database.open(path, clock)
    assert again.notice is None
    assert await ConnectionRows(again).all() == (connection(),)
    await again.close()


async def test_a_newer_database_is_left_alone(path: Path, clock: FakeClock) -> None:
    await filled(path, clock)
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("PRAGMA user_version = 99")
        newer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = path.read_bytes()
    with pytest.raises(StorageError) as caught:
        await Database.open(path, clock)
    assert caught.value.code == "database_newer"
    assert path.read_bytes() == before
    assert len(list_backups(path)) == 1


async def test_a_full_disk_is_told_and_the_old_state_stands(path: Path, clock: FakeClock) -> None:
    await filled(path, clock)
    database = await Database.open(path, clock)

    def limit(database: sqlite3.Connection) -> None:
        database.execute("PRAGMA max_page_count = 1")

    def fill(database: sqlite3.Connection) -> None:
        database.execute(
            "INSERT INTO registrations (family, variant, client_id) VALUES ('f', 'v', ?)",
            ("x" * 100_000,),
        )

    await database.read(limit)
    with pytest.raises(StorageError) as caught:
        await database.write(fill)
    assert caught.value.code == "disk_full"
    assert caught.value.details["path"] == str(path)
    assert await ConnectionRows(database).all() == (connection(),)
    await database.close()


def test_a_full_disk_met_by_the_file_system_is_the_same(path: Path) -> None:
    assert storage_error(OSError(errno.ENOSPC, "full"), path).code == "disk_full"
    assert storage_error(OSError(errno.EACCES, "no"), path).code == "folder_unwritable"


async def test_a_database_that_cannot_be_written_is_told(path: Path, clock: FakeClock) -> None:
    database = await Database.open(path, clock)
    await database.read(lambda db: db.execute("PRAGMA query_only = ON"))
    with pytest.raises(StorageError) as caught:
        await ConnectionRows(database).add(connection())
    assert caught.value.code == "folder_unwritable"
    await database.close()


async def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, clock: FakeClock) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageError) as caught:
        await Database.open(tmp_path / "file" / "atom.db", clock)
    assert caught.value.code == "folder_unwritable"


async def test_backups_are_made_daily_and_seven_are_kept(path: Path, clock: FakeClock) -> None:
    for _ in range(10):
        await (await Database.open(path, clock)).close()
        await (await Database.open(path, clock)).close()
        clock.advance(timedelta(hours=25).total_seconds())
    backups = list_backups(path)
    assert [backup.name[-22:-13] for backup in backups] == [
        f"202611{day}T" for day in range(30, 23, -1)
    ]
    assert {stat.S_IMODE(backup.stat().st_mode) for backup in backups} == {0o600}


def spoil(path: Path, damage: str) -> None:
    """Break the file in one of four ways."""
    if damage == "missing":
        path.unlink()
    elif damage == "emptied":
        path.write_bytes(b"")
    elif damage == "torn":
        content = path.read_bytes()
        path.write_bytes(content[:5000] + b"\xff" * (len(content) - 5000))
    else:
        path.write_bytes(b"#!/bin/sh\n" + b"x" * 9000)

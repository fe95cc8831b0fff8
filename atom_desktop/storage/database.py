"""The SQLite file behind one worker thread, for code that must not wait in the loop."""

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from atom_desktop.foundation.clock import Clock
from atom_desktop.storage.database_file import (
    DatabaseNotice,
    back_up_if_due,
    close_database,
    newest_backup,
    open_database,
)
from atom_desktop.storage.sqlite_errors import storage_error

_T = TypeVar("_T")
_Work = Callable[[sqlite3.Connection], _T]


class Database:
    """One open database; `notice` says what happened to it at opening, if anything did.

    `read` and `write` hand the connection to a function in the worker thread. Both raise
    `StorageError`: `database_damaged`, `disk_full`, `folder_unwritable`, `database_busy`,
    `database_refused`; then nothing was written.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        worker: ThreadPoolExecutor,
        notice: DatabaseNotice | None,
    ) -> None:
        self._path = path
        self._connection = connection
        self._worker = worker
        self._closed = False
        self.notice = notice

    @classmethod
    async def open(cls, path: Path, clock: Clock, *, repair: bool = True) -> "Database":
        """Open or create the database at `path`; see `database_file.open_database`.

        `repair` belongs to whoever holds the profile's lock.
        """
        worker = ThreadPoolExecutor(1, thread_name_prefix="database")
        try:
            connection, notice = await asyncio.get_running_loop().run_in_executor(
                worker, lambda: open_database(path, clock.now(), repair=repair)
            )
        except BaseException:
            worker.shutdown(wait=False)
            raise
        return cls(path, connection, worker, notice)

    async def read(self, work: _Work[_T]) -> _T:
        """Return what `work` returns; it must not write."""
        return await self._run(work)

    async def write(self, work: _Work[_T]) -> _T:
        """Run `work` in one transaction, durable when this returns."""

        def in_transaction(connection: sqlite3.Connection) -> _T:
            connection.execute("BEGIN IMMEDIATE")
            try:
                result = work(connection)
                connection.execute("COMMIT")
            except BaseException:
                connection.rollback()
                raise
            return result

        return await self._run(in_transaction)

    async def back_up_if_due(self, now: datetime) -> None:
        """Make the daily backup if it is time; a failure is only logged."""
        await self._run(lambda connection: back_up_if_due(connection, self._path, now))

    async def close(self) -> None:
        """Close the file and end the thread; a second call does nothing."""
        if self._closed:
            return
        self._closed = True
        try:
            await self._run(close_database)
        finally:
            self._worker.shutdown(wait=False)

    async def _run(self, work: _Work[_T]) -> _T:
        def guarded() -> _T:
            try:
                return work(self._connection)
            except sqlite3.Error as error:
                raise storage_error(error, self._path, backup=newest_backup(self._path)) from error

        return await asyncio.get_running_loop().run_in_executor(self._worker, guarded)

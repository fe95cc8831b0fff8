"""The list of alerts in the database."""

import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from alert_samples import alert
from fake_clock import FakeClock
from sample_rows import NOW

from atom_desktop.connections.alert import AlertKind
from atom_desktop.connections.alert_keeper import AlertKeeper
from atom_desktop.foundation.tasks import TaskSupervisor
from atom_desktop.storage.alert_rows import AlertRows
from atom_desktop.storage.database import Database


@pytest.fixture
async def database(tmp_path: Path, clock: FakeClock) -> AsyncIterator[Database]:
    opened = await Database.open(tmp_path / "atom.db", clock)
    yield opened
    await opened.close()


async def test_alerts_come_back_as_they_were_kept(database: Database) -> None:
    rows = AlertRows(database)
    assert await rows.load() == ((), None)
    over = alert(1, AlertKind.PROBLEM, "Gmail", is_told=True, is_read=True, ended_at=NOW)
    snoozed = alert(2, AlertKind.SIGN_IN_AGAIN, "Slack", snoozed_until=NOW + timedelta(days=1))
    await rows.save((snoozed, over), (), NOW)
    assert await rows.load() == ((over, snoozed), NOW)
    await rows.save((replace(snoozed, snoozed_until=None),), (1,), None)
    assert await rows.load() == ((replace(snoozed, snoozed_until=None),), None)


async def test_a_row_that_makes_no_sense_is_left_out(database: Database) -> None:
    rows = AlertRows(database)
    good = alert(2, AlertKind.PROBLEM, "Gmail")
    await rows.save((alert(1, AlertKind.PROBLEM, "Gmail"), good), (), NOW)

    def spoil(connection: sqlite3.Connection) -> None:
        connection.execute("UPDATE alerts SET kind = 'unheard of' WHERE id = 1")
        connection.execute("UPDATE alert_pause SET until = 'never'")

    await database.write(spoil)
    assert await rows.load() == ((good,), None)


async def test_the_keeper_writes_what_changed_and_a_later_run_finds_it(database: Database) -> None:
    tasks = TaskSupervisor()
    keeper = AlertKeeper(AlertRows(database), tasks)
    await keeper.load()
    await AlertRows(database).save((alert(1, AlertKind.PROBLEM, "Gmail"),), (), None)
    await keeper.load()
    keeper.list.mark_told((1,))
    keeper.list.paused_until = NOW
    keeper.keep()
    keeper.list.mark_read()
    keeper.keep()
    while tasks.names():
        await database.read(lambda _: None)
    later = AlertKeeper(AlertRows(database), tasks)
    await later.load()
    (found,) = later.list.all()
    assert (found.is_told, found.is_read, later.list.paused_until) == (True, True, NOW)

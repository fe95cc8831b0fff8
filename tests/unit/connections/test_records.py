"""Connection records: every change survives, also when several come at once."""

import asyncio

import pytest
from workbench import workbench

from atom_desktop.connections.lifecycle import Trigger
from atom_desktop.foundation.errors import UsageError
from atom_desktop.foundation.events import ConnectionChanged, ConnectionRemoved


async def test_changes_that_come_at_once_are_all_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        update = bench.repository.update

        async def slowly(changed: object) -> object:
            await asyncio.sleep(0.01)
            return await update(changed)  # type: ignore[arg-type]  # handed on as it came

        monkeypatch.setattr(bench.repository, "update", slowly)
        await asyncio.gather(
            bench.manager.rename(connection.id, "Work"),
            bench.records.change(connection.id, failures=3),
            bench.manager.pause(connection.id),
        )
        now = bench.of(connection)
        assert (now.title, now.failures, now.status) == ("Work", 3, "paused")
        assert await bench.repository.all() == (now,)


async def test_a_change_that_arrives_after_the_removal_brings_nothing_back() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        await asyncio.gather(
            bench.records.remove(connection.id),
            bench.records.change(connection.id, Trigger.PAUSED),
        )
        assert await bench.repository.all() == ()
        assert bench.records.find(connection.id) is None


async def test_readers_are_told_of_changes_and_of_the_end() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        bench.events.clear()
        await bench.manager.rename(connection.id, "Work")
        await bench.manager.rename(connection.id, "Work")
        await bench.records.remove(connection.id)
        assert bench.events == [
            ConnectionChanged(connection_id=connection.id),
            ConnectionRemoved(connection_id=connection.id, provider_id="slack"),
        ]


async def test_the_history_tells_what_happened_without_secrets() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        token = (await bench.manager.access_token(connection.id)).reveal()
        await bench.manager.pause(connection.id)
        await bench.manager.resume(connection.id)
        lines = await bench.history.latest(connection.id)
        assert [(line.kind, line.words) for line in reversed(lines)][:3] == [
            ("signed_in", "Signed in to Slack"),
            ("paused", "Paused"),
            ("connected", "Resumed"),
        ]
        assert token not in str(lines)
        assert token not in repr(bench.of(connection))


async def test_what_was_stored_is_there_after_a_restart() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        await bench.manager.rename(connection.id, "  Work \n at  Northwind " + "x" * 100)
        await bench.records.load()
        (loaded,) = bench.manager.connections()
        assert loaded == bench.of(connection)
        assert loaded.title.startswith("Work at Northwind x")
        assert len(loaded.title) == 80


@pytest.mark.parametrize("call", ["renew", "check", "pause", "resume", "disconnect"])
async def test_what_does_not_exist_is_named(call: str) -> None:
    async with workbench() as bench:
        if call == "check":  # a check has no caller to tell
            await bench.manager.check("nobody")
            return
        with pytest.raises(UsageError) as caught:
            await getattr(bench.manager, call)("nobody")
        assert caught.value.code == "unknown_account"

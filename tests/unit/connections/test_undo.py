"""Ten seconds in which a disconnection can be undone, and what must not happen in them."""

import asyncio
from typing import TYPE_CHECKING

import pytest
from workbench import Workbench, workbench

from atom_desktop.connections.connection import Connection, ConnectionStatus
from atom_desktop.connections.outcome import Refreshed, Superseded
from atom_desktop.foundation.errors import StorageError

if TYPE_CHECKING:
    from atom_desktop.connections.revocation import DisconnectResult


async def _begin(
    bench: Workbench, connection: Connection
) -> "asyncio.Task[DisconnectResult | None]":
    """Press Disconnect; the ten seconds run."""
    await bench.manager.disconnecting.begin(connection.id)
    ending = asyncio.create_task(bench.manager.disconnecting.end(connection.id))
    await bench.until_delayed()
    return ending


async def test_the_row_goes_at_once_and_everything_else_after_ten_seconds() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        ending = await _begin(bench, connection)
        (line,) = bench.manager.disconnecting.leaving()
        assert line.words == "Slack, analind was disconnected."
        assert (line.until - bench.clock.now()).total_seconds() == 10
        assert bench.row("slack").connection_id is None
        assert bench.store.names() == {connection.id}
        bench.clock.advance(10)
        result = await ending
        assert result is not None
        assert result.revoked
        assert (await bench.repository.all(), bench.store.names()) == ((), set())
        assert bench.manager.disconnecting.leaving() == ()


async def test_undo_brings_back_name_history_and_tokens() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        await bench.manager.rename(connection.id, "Work")
        before, history = bench.of(connection), await bench.history.latest(connection.id)
        ending = await _begin(bench, connection)
        bench.clock.advance(9)
        assert await bench.manager.disconnecting.undo(connection.id)
        bench.clock.advance(5)
        assert await ending is None
        assert bench.of(connection) == before
        assert await bench.history.latest(connection.id) == history
        assert await bench.withdrawal_log.all() == ()
        assert await bench.manager.renew(connection.id) == Refreshed(generation=2)
        assert not (await bench.ledger("github"))["grants"][-1]["revoked"]


async def test_after_the_ten_seconds_nothing_is_brought_back() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        ending = await _begin(bench, connection)
        bench.clock.advance(10)
        await ending
        assert not await bench.manager.disconnecting.undo(connection.id)
        assert bench.manager.connections() == ()


async def test_a_second_disconnection_gets_its_own_ten_seconds() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        first = await _begin(bench, connection)
        bench.clock.advance(6)
        await bench.manager.disconnecting.undo(connection.id)
        second = await _begin(bench, connection)
        bench.clock.advance(6)
        assert await first is None
        assert len(bench.manager.disconnecting.leaving()) == 1
        bench.clock.advance(6)
        assert await second is not None


async def test_nothing_touches_a_connection_in_its_ten_seconds() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        bench.clock.advance(9 * 3600)
        await _begin(bench, connection)
        before = await bench.ledger("github")
        await bench.scheduler.tick()
        await bench.scheduler.recover()
        await bench.manager.check_all()
        assert await bench.engine.renewer.renew(connection.id) == Superseded()
        await bench.manager.disconnecting.rounds.tick()
        assert await bench.ledger("github") == before
        assert await bench.manager.disconnecting.undo(connection.id)


async def test_a_renewal_that_was_under_way_is_not_lost_to_an_undo() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        await bench.fault("github", "token", delay=2)
        renewal = asyncio.create_task(bench.manager.renew(connection.id))
        await bench.until_delayed()
        await bench.manager.disconnecting.begin(connection.id)
        bench.clock.advance(2)
        await renewal
        assert await bench.manager.disconnecting.undo(connection.id)
        bench.clock.advance(9 * 3600)
        assert await bench.manager.renew(connection.id) == Refreshed(generation=3)
        assert (await bench.ledger("github"))["replays"] == 0


async def test_quitting_in_the_ten_seconds_ends_it() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        ending = await _begin(bench, connection)
        await bench.manager.close()
        assert (await bench.repository.all(), bench.store.names()) == ((), set())
        assert (await bench.ledger("slack"))["grants"][-1]["revoked"]
        ending.cancel()


async def test_a_locked_keyring_is_told_before_anything_vanishes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        place = await bench.store.describe()

        async def locked() -> object:
            return type(place)(kind=place.kind, name="keyring", trouble="keyring_locked")

        monkeypatch.setattr(bench.store, "describe", locked)
        with pytest.raises(StorageError) as caught:
            await bench.manager.disconnecting.begin(connection.id)
        assert caught.value.code == "keyring_locked"
        assert bench.manager.connections() == (connection,)


async def test_a_keyring_that_locks_meanwhile_keeps_it_hidden_and_says_so() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        ending = await _begin(bench, connection)
        bench.store.trouble = "keyring_locked"
        bench.clock.advance(10)
        with pytest.raises(StorageError):
            await ending
        assert bench.manager.connections() == ()
        (line,) = bench.manager.disconnecting.open()
        assert line.words.startswith("The sign-in of analind to Slack is not deleted yet: ")
        bench.store.recover()
        bench.clock.advance(60)
        await bench.manager.disconnecting.rounds.tick()
        assert (await bench.repository.all(), bench.store.names()) == ((), set())


async def test_signing_in_again_meanwhile_leaves_nothing_to_undo() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        ending = await _begin(bench, connection)
        again = await bench.connect("slack")
        assert not await bench.manager.disconnecting.undo(connection.id)
        bench.clock.advance(10)
        await ending
        assert [entry.id for entry in bench.manager.connections()] == [again.id]
        await bench.manager.check(again.id)
        assert bench.of(again).status is ConnectionStatus.CONNECTED


async def test_google_is_not_asked_while_a_sibling_could_still_be_brought_back() -> None:
    async with workbench() as bench:
        gmail, drive = await bench.connect("gmail"), await bench.connect("google_drive")
        assert bench.manager.disconnecting.spared(gmail.id) == "Google Drive"
        first = await _begin(bench, gmail)
        bench.clock.advance(5)
        second = await _begin(bench, drive)
        bench.clock.advance(5)
        assert (result := await first) is not None
        assert result.is_open
        assert await bench.manager.disconnecting.undo(drive.id)
        bench.clock.advance(60)
        assert await second is None
        await bench.manager.disconnecting.rounds.tick()
        assert bench.withdrawals.all() == ()
        await bench.manager.check(drive.id)
        assert bench.of(drive).status is ConnectionStatus.CONNECTED

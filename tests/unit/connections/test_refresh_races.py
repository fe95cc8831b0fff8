"""Renewals among other things that happen to the same connection at the same moment."""

import asyncio
from typing import Any

import pytest
from workbench import Workbench, workbench

from atom_desktop.connections.connection import Connection
from atom_desktop.connections.outcome import (
    Refreshed,
    Superseded,
)

_HTML = "<html><body>Please sign in to the hotel's network</body></html>"
_PORTAL = {"Content-Type": "text/html", "Location": "http://portal.invalid/"}


async def _renew_while_saving(bench: Workbench, connection: Connection) -> "asyncio.Task[Any]":
    """Start a renewal that has its answer and is about to save it."""
    bench.store.gate = asyncio.Event()
    bench.store.at_gate.clear()
    task = asyncio.create_task(bench.manager.renew(connection.id))
    await bench.store.at_gate.wait()
    return task


async def test_fifty_callers_share_one_token_request() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        bench.clock.advance(9 * 3600)
        tokens = await asyncio.gather(
            *(bench.manager.access_token(connection.id) for _ in range(50))
        )
        assert len({token.reveal() for token in tokens}) == 1
        ledger = await bench.ledger("github")
        assert (ledger["token_requests"], ledger["replays"]) == (2, 0)


async def test_a_cancelled_caller_does_not_cancel_the_renewal() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        await bench.fault("github", "token", delay=2)
        impatient = asyncio.create_task(bench.manager.renew(connection.id))
        patient = asyncio.create_task(bench.manager.renew(connection.id))
        await bench.until_delayed()
        impatient.cancel()
        bench.clock.advance(2)
        assert await patient == Refreshed(generation=2)
        assert impatient.cancelled()
        assert (await bench.ledger("github"))["token_requests"] == 2


async def test_a_new_pair_is_stored_before_the_record_shows_it() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        task = await _renew_while_saving(bench, connection)
        assert bench.of(connection).token_generation == 1
        assert bench.store.gate is not None
        bench.store.gate.set()
        assert await task == Refreshed(generation=2)
        stored = bench.store.tokens(connection.id)
        assert stored is not None
        assert stored.generation == bench.of(connection).token_generation == 2


async def test_a_held_pair_never_overwrites_a_newer_one() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        bench.store.save_trouble = "keyring_locked"
        await bench.manager.renew(connection.id)
        bench.store.recover()
        renewal = await _renew_while_saving(bench, connection)
        writing = asyncio.create_task(bench.tokens.write_held())
        await asyncio.sleep(0)
        assert bench.store.gate is not None
        bench.store.gate.set()
        await asyncio.gather(renewal, writing)
        stored = bench.store.tokens(connection.id)
        assert stored is not None
        assert stored.generation == 3


async def test_a_stored_pair_newer_than_its_record_is_taken_and_not_renewed() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        stored = bench.store.tokens(connection.id)
        assert stored is not None
        await bench.store.save(connection.id, stored.tokens, generation=7)
        assert await bench.manager.renew(connection.id) == Superseded()
        assert bench.of(connection).token_generation == 7
        assert (await bench.ledger("github"))["token_requests"] == 1


async def test_a_stored_pair_newer_than_its_record_is_renewed_once_it_is_over() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        stored = bench.store.tokens(connection.id)
        assert stored is not None
        await bench.store.save(connection.id, stored.tokens, generation=7)
        bench.clock.advance(9 * 3600)
        assert await bench.manager.renew(connection.id) == Refreshed(generation=8)
        assert bench.of(connection).token_generation == 8


async def test_signing_in_again_counts_on_from_the_stored_pair() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        stored = bench.store.tokens(connection.id)
        assert stored is not None
        await bench.store.save(connection.id, stored.tokens, generation=7)
        await bench.connect("github", connection_id=connection.id)
        assert bench.of(connection).token_generation == 8


async def test_a_removed_connection_is_not_brought_back_by_its_renewal() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        task = await _renew_while_saving(bench, connection)
        await bench.records.remove(connection.id)
        assert bench.store.gate is not None
        bench.store.gate.set()
        assert await task == Superseded()
        (late,) = bench.withdrawals.all()
        assert (bench.manager.connections(), bench.store.names()) == ((), {late.tokens_name})
        await bench.manager.disconnecting.rounds.tick()
        assert (bench.withdrawals.all(), bench.store.names()) == ((), set())
        assert (await bench.ledger("github"))["grants"][-1]["live_access"] == 0


async def test_disconnecting_waits_for_the_renewal_that_runs() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        renewal = await _renew_while_saving(bench, connection)
        ending = asyncio.create_task(bench.manager.disconnect(connection.id))
        await asyncio.sleep(0.05)
        assert not ending.done()
        assert bench.store.gate is not None
        bench.store.gate.set()
        assert (await ending).revoked
        await renewal
        assert bench.store.names() == set()
        assert (await bench.ledger("github"))["grants"][-1]["live_refresh"] == 0


async def test_no_renewal_begins_while_a_connection_is_being_deleted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with workbench() as bench:
        connection = await bench.connect("outlook")
        delete, outcomes = bench.store.delete, []

        async def slowly(connection_id: str) -> None:
            outcomes.append(await bench.engine.renewer.renew(connection_id))
            await delete(connection_id)

        monkeypatch.setattr(bench.store, "delete", slowly)
        await bench.manager.disconnect(connection.id)
        assert outcomes == [Superseded()]
        assert (bench.manager.connections(), bench.store.names()) == ((), set())
        assert (await bench.ledger("outlook"))["token_requests"] == 1


async def test_signing_in_again_during_a_renewal_keeps_the_new_sign_in() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        renewal = await _renew_while_saving(bench, connection)
        signing_in = asyncio.create_task(bench.connect("github", connection_id=connection.id))
        await bench.until(lambda: bool(bench.engine.renewer._barred[connection.id]))
        assert bench.store.gate is not None
        bench.store.gate.set()
        await asyncio.gather(renewal, signing_in)
        stored = bench.store.tokens(connection.id)
        assert stored is not None
        assert stored.generation == bench.of(connection).token_generation == 3
        newest = (await bench.ledger("github"))["grants"][-1]
        assert (newest["live_refresh"], newest["used_refresh"]) == (1, 0)
        await bench.manager.renew(connection.id)
        assert (await bench.ledger("github"))["grants"][-1]["used_refresh"] == 1


async def test_closing_lets_a_renewal_that_runs_finish() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        await bench.fault("github", "token", delay=3)
        renewal = asyncio.create_task(bench.manager.renew(connection.id))
        await bench.until_delayed()
        closing = asyncio.create_task(bench.manager.close())
        await asyncio.sleep(0.02)
        bench.clock.advance(3)
        await closing
        await bench.tasks.close()
        stored = bench.store.tokens(connection.id)
        assert stored is not None
        assert stored.generation == 2
        assert await renewal == Refreshed(generation=2)
        assert await bench.engine.renewer.renew(connection.id) == Superseded()

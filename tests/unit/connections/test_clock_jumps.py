"""A wall clock that is set to anything: no sign-in lost, one renewal for each jump at most."""

from datetime import UTC, datetime, timedelta

import pytest
from workbench import START, workbench

from atom_desktop.connections.connection import ConnectionStatus

JUMPS = {
    "a year ahead": START + timedelta(days=365),
    "a day back": START - timedelta(days=1),
    "1970": datetime(1970, 1, 1, tzinfo=UTC),
    "after 2038": datetime(2039, 1, 1, tzinfo=UTC),
}


@pytest.mark.parametrize("jump", JUMPS)
async def test_a_jump_and_the_way_back_cost_one_renewal_each_at_most(jump: str) -> None:
    async with workbench() as bench:
        accounts = [await bench.connect(name) for name in ("gmail", "github", "slack", "asana")]
        for moment in (JUMPS[jump], START + timedelta(minutes=10)):
            before = {each.id: bench.of(each).token_generation for each in accounts}
            bench.clock.set_wall(moment)
            for _ in range(20):
                await bench.scheduler.tick()
                for each in accounts:
                    assert await bench.manager.access_token(each.id)
                bench.clock.advance(31)
            for each in accounts:
                now = bench.of(each)
                assert now.token_generation - before[each.id] <= 1
                assert now.status in {ConnectionStatus.CONNECTED, ConnectionStatus.EXPIRING}
                stored = bench.store.tokens(each.id)
                assert stored is not None
                assert stored.generation == now.token_generation
        for each in accounts:
            assert (await bench.ledger(each.provider_id))["replays"] == 0


async def test_a_clock_far_ahead_at_sign_in_delays_no_later_check() -> None:
    async with workbench() as bench:
        bench.clock.set_wall(START + timedelta(days=365))
        connection = await bench.connect("notion")
        bench.clock.set_wall(START)
        bench.clock.advance(3601)
        await bench.scheduler.tick()
        bench.clock.advance(3601)
        await bench.scheduler.tick()
        assert bench.of(connection).checked_at == bench.clock.now()

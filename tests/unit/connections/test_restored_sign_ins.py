"""Database and tokens of different days: the newer side is believed, a spent token never sent."""

from datetime import timedelta

import pytest
from workbench import Workbench, workbench

from atom_desktop.connections.connection import Connection, ConnectionStatus
from atom_desktop.connections.outcome import Refreshed, Retry, SignInAgain, Superseded
from atom_desktop.connections.ports import RenewalIntent, StoredTokens
from atom_desktop.connections.summary import Action

_RESTORED = SignInAgain(code="sign_in_restored")
# Of the ten, those whose refresh tokens stay good after a renewal, and those that take one once.
_STAYS = ("gmail", "google_drive", "asana", "dropbox", "outlook", "teams")
_ONCE = ("github", "notion", "slack", "trello")


def _stored(bench: Workbench, connection: Connection) -> StoredTokens:
    stored = bench.store.tokens(connection.id)
    assert stored is not None
    return stored


async def _put_back(bench: Workbench, connection: Connection, stored: StoredTokens) -> None:
    await bench.store.save(connection.id, stored.tokens, generation=stored.generation)


async def _requests(bench: Workbench, service: str) -> int:
    return int((await bench.ledger(service))["token_requests"])


async def _with_old_tokens(bench: Workbench, service: str) -> Connection:
    """Connect, renew twice, and put the first pair back as a restored keyring would."""
    connection = await bench.connect(service)
    first = _stored(bench, connection)
    for _ in range(2):
        assert isinstance(await bench.manager.renew(connection.id), Refreshed)
    await _put_back(bench, connection, first)
    return connection


@pytest.mark.parametrize("service", _ONCE)
async def test_an_older_pair_is_not_sent_where_that_would_end_the_sign_in(service: str) -> None:
    async with workbench() as bench:
        connection = await _with_old_tokens(bench, service)
        before = await _requests(bench, service)
        for _ in range(2):
            assert await bench.manager.renew(connection.id) == _RESTORED
        ledger = await bench.ledger(service)
        assert (ledger["token_requests"], ledger["replays"]) == (before, 0)
        row = bench.row(connection.id)
        assert row.status is ConnectionStatus.SIGN_IN_AGAIN
        assert "restored from a backup" in row.second_line
        assert row.button is not None
        assert row.button.action is Action.SIGN_IN_AGAIN
        assert bench.store.tokens(connection.id) is not None


@pytest.mark.parametrize("service", _STAYS)
async def test_an_older_pair_is_used_where_refresh_tokens_stay(service: str) -> None:
    async with workbench() as bench:
        connection = await _with_old_tokens(bench, service)
        assert await bench.manager.renew(connection.id) == Refreshed(generation=4)
        assert _stored(bench, connection).generation == 4
        assert bench.of(connection).status is ConnectionStatus.CONNECTED


async def test_signing_in_again_makes_a_restored_sign_in_good() -> None:
    async with workbench() as bench:
        connection = await _with_old_tokens(bench, "github")
        await bench.manager.renew(connection.id)
        await bench.connect("github", connection_id=connection.id)
        assert _stored(bench, connection).generation == 4
        assert await bench.manager.renew(connection.id) == Refreshed(generation=5)


async def test_the_newer_pair_put_back_is_good_again() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        first = _stored(bench, connection)
        await bench.manager.renew(connection.id)
        newest = _stored(bench, connection)
        await _put_back(bench, connection, first)
        assert await bench.manager.renew(connection.id) == _RESTORED
        await _put_back(bench, connection, newest)
        assert await bench.manager.renew(connection.id) == Refreshed(generation=3)
        assert bench.of(connection).status is ConnectionStatus.CONNECTED


async def test_a_restored_record_takes_over_the_newer_pair_without_a_request() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        for _ in range(2):
            await bench.manager.renew(connection.id)
        await bench.records.change(connection.id, token_generation=1)
        before = await _requests(bench, "github")
        assert await bench.manager.renew(connection.id) == Superseded()
        assert bench.of(connection).token_generation == 3
        assert await _requests(bench, "github") == before
        assert await bench.manager.renew(connection.id) == Refreshed(generation=4)


async def test_a_restored_record_with_an_old_intent_still_takes_over_the_newer_pair() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        await bench.manager.renew(connection.id)
        await bench.records.change(connection.id, token_generation=1)
        await bench.intents.put(_intent(bench, connection, generation=1, sha256="0" * 64))
        await bench.scheduler.recover()
        assert bench.of(connection).token_generation == 2
        assert await bench.intents.find(connection.id) is None
        assert (await bench.ledger("github"))["replays"] == 0


async def test_record_and_pair_of_one_day_are_simply_used() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        assert await bench.manager.renew(connection.id) == Refreshed(generation=2)


async def test_a_pair_that_was_lost_with_the_program_is_cut_off_and_not_restored() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        bench.store.save_trouble = "keyring_locked"
        await bench.manager.renew(connection.id)
        assert (bench.of(connection).token_generation, _stored(bench, connection).generation) == (
            2,
            1,
        )
        bench.store.recover()
        bench.tokens._held.clear()  # what was in memory ended with the program
        bench.clock.advance(3 * 86400)
        outcome = await bench.manager.renew(connection.id)
        assert isinstance(outcome, SignInAgain)
        assert outcome.code == "renewal_cut_off"


async def test_an_intent_of_another_token_does_not_let_a_restored_one_through() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        first = _stored(bench, connection)
        await bench.manager.renew(connection.id)
        await bench.fault("github", "token", drop="after")
        assert isinstance(await bench.manager.renew(connection.id), Retry)
        await _put_back(bench, connection, first)
        before = await _requests(bench, "github")
        assert await bench.manager.renew(connection.id) == _RESTORED
        assert await _requests(bench, "github") == before


async def test_a_pair_that_is_only_held_is_newer_than_anything_stored() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        bench.store.save_trouble = "keyring_locked"
        await bench.manager.renew(connection.id)
        assert await bench.manager.renew(connection.id) == Refreshed(generation=3)


async def test_the_background_leaves_a_restored_sign_in_alone() -> None:
    async with workbench() as bench:
        connection = await _with_old_tokens(bench, "github")
        await bench.records.change(connection.id, renew_at=bench.clock.now() - timedelta(hours=1))
        before = await _requests(bench, "github")
        for _ in range(3):
            await bench.scheduler.tick()
            bench.clock.advance(3600)
        assert await _requests(bench, "github") == before
        assert bench.of(connection).failure_code == "sign_in_restored"


def _intent(
    bench: Workbench, connection: Connection, *, generation: int, sha256: str
) -> RenewalIntent:
    return RenewalIntent(
        connection_id=connection.id,
        generation=generation,
        token_sha256=sha256,
        attempt_id="a",
        started_at=bench.clock.now(),
    )

"""Services that could not be told at once: remembered, asked again, and never at a bad moment."""

import asyncio
import json
from dataclasses import replace
from datetime import timedelta

import pytest
from workbench import Workbench, workbench

from atom_desktop.connections.connection import Account, Connection, ConnectionStatus
from atom_desktop.connections.outcome import Superseded
from atom_desktop.connections.ports import PlaceKind, StoragePlace
from atom_desktop.connections.withdrawal_record import GIVEN_UP_AFTER, Withdrawal, WithdrawalState
from atom_desktop.foundation.clock import Clock

_DAY = 86_400


async def _open_one(bench: Workbench, service: str = "slack", **fault: object) -> Withdrawal:
    """Disconnect while the service cannot be told; returns what is remembered."""
    connection = await bench.connect(service)
    await bench.fault(service, "revoke", **(fault or {"status": 503}))
    result = await bench.manager.disconnect(connection.id)
    assert (result.revoked, result.is_open) == (False, True)
    (withdrawal,) = bench.withdrawals.all()
    return withdrawal


async def _later(bench: Workbench, seconds: float) -> None:
    bench.clock.advance(seconds)
    await bench.manager.disconnecting.rounds.tick()


async def _history(bench: Workbench) -> list[str]:
    return [entry.kind for entry in await bench.history.latest()]


@pytest.mark.parametrize(
    "fault",
    [{"drop": "before"}, {"drop": "after"}, {"status": 503}, {"status": 429}],
    ids=str,
)
async def test_what_a_service_did_not_hear_is_kept_and_told_later(
    fault: dict[str, object],
) -> None:
    async with workbench() as bench:
        withdrawal = await _open_one(bench, "notion", **fault)
        assert withdrawal.state is WithdrawalState.PENDING
        assert bench.store.names() == {withdrawal.tokens_name}
        assert bench.manager.connections() == ()
        (line,) = bench.manager.disconnecting.open()
        assert line.words.startswith(
            "Notion has not been told yet that ana@example.com was disconnected. Trying again at "
        )
        await _later(bench, 7 * 3600)
        assert (bench.withdrawals.all(), bench.store.names()) == ((), set())
        assert (await bench.ledger("notion"))["grants"][-1]["revoked"]
        assert (await _history(bench))[:3] == ["withdrawn", "withdrawal_open", "disconnected"]


async def test_the_wait_a_service_asks_for_is_kept_and_waits_grow() -> None:
    async with workbench() as bench:
        withdrawal = await _open_one(bench, status=429, headers={"Retry-After": "1800"})
        assert withdrawal.next_try_at >= bench.clock.now() + timedelta(minutes=30)
        calls = len((await bench.ledger("slack"))["calls"])
        await _later(bench, 1700)
        assert len((await bench.ledger("slack"))["calls"]) == calls
        for _ in range(12):
            await bench.fault("slack", "revoke", status=503)
            await _later(bench, 6 * 3600)
        (withdrawal,) = bench.withdrawals.all()
        assert withdrawal.tries == 13
        wait = withdrawal.next_try_at - bench.clock.now()
        assert timedelta(minutes=1) <= wait <= timedelta(hours=6)


async def test_a_person_need_not_wait() -> None:
    async with workbench() as bench:
        await _open_one(bench)
        (result,) = await bench.manager.disconnecting.rounds.retry()
        assert result.revoked
        assert result.words.endswith("and Slack has withdrawn it.")
        assert bench.withdrawals.all() == ()


async def test_after_thirty_days_the_person_is_told_and_nothing_is_kept() -> None:
    async with workbench() as bench:
        await _open_one(bench)
        await bench.fault("slack", "revoke", status=503, times=100)
        await _later(bench, GIVEN_UP_AFTER.total_seconds())
        (withdrawal,) = bench.withdrawals.all()
        assert withdrawal.state is WithdrawalState.REFUSED
        assert withdrawal.failure_code == "withdrawal_given_up"
        assert bench.store.names() == set()


@pytest.mark.parametrize(
    ("service", "body"),
    [("slack", {"ok": False, "error": "not_allowed_token_type"}), ("asana", {"error": "nonsense"})],
)
async def test_a_refusal_ends_it_and_leads_to_the_service_s_own_page(
    service: str, body: dict[str, object]
) -> None:
    async with workbench() as bench:
        connection = await bench.connect(service)
        status = 200 if service == "slack" else 400
        await bench.fault(service, "revoke", status=status, body=json.dumps(body), times=2)
        result = await bench.manager.disconnect(connection.id)
        spec = bench.known.get(service)
        assert not result.is_open
        assert f"but {spec.company} did not withdraw it" in result.words
        (line,) = bench.manager.disconnecting.open()
        assert (line.can_retry, line.help_url) == (False, spec.revocation.help_url)
        assert bench.store.names() == set()
        requests = len((await bench.ledger(service))["calls"])
        await _later(bench, _DAY)
        assert await bench.manager.disconnecting.rounds.retry() == ()
        assert len((await bench.ledger(service))["calls"]) == requests
        await bench.manager.disconnecting.dismiss(line.connection_id)
        assert bench.manager.disconnecting.open() == ()


async def test_a_hotel_s_page_is_not_taken_for_the_service_s_word() -> None:
    async with workbench() as bench:
        page = "<html><body>Please sign in to the network</body></html>"
        for status in (200, 302, 404):
            connection = await bench.connect("github")
            await bench.fault(
                "github",
                "revoke",
                status=status,
                body=page,
                headers={"Content-Type": "text/html", "Location": "http://portal.invalid/"},
            )
            assert (await bench.manager.disconnect(connection.id)).is_open, status
            assert (await bench.manager.disconnecting.rounds.retry())[0].revoked


async def test_a_locked_store_loses_nothing_and_is_not_opened_by_the_background(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def locked() -> StoragePlace:
        return StoragePlace(kind=PlaceKind.KEYRING, name="keyring", trouble="keyring_locked")

    async def never(_: str) -> None:
        pytest.fail("the keyring was asked")

    async with workbench() as bench:
        withdrawal = await _open_one(bench, "notion")
        with monkeypatch.context() as shut:
            shut.setattr(bench.store, "describe", locked)
            shut.setattr(bench.store, "load", never)
            await _later(bench, _DAY)
        (waiting,) = bench.withdrawals.all()
        assert (waiting.failure_code, waiting.tries) == ("keyring_locked", withdrawal.tries)
        await _later(bench, 60)
        assert bench.withdrawals.all() == ()
        assert (await bench.ledger("notion"))["grants"][-1]["revoked"]


async def test_a_store_that_locks_in_the_middle_only_postpones() -> None:
    async with workbench() as bench:
        withdrawal = await _open_one(bench, "notion")
        bench.store.trouble = "keyring_locked"
        await _later(bench, _DAY)
        (waiting,) = bench.withdrawals.all()
        assert (waiting.failure_code, waiting.tries) == ("keyring_locked", withdrawal.tries)
        bench.store.recover()
        await _later(bench, 60)
        assert (await bench.ledger("notion"))["grants"][-1]["revoked"]


async def test_another_run_goes_on_where_this_one_stopped() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        await bench.manager.disconnecting.begin(connection.id)
        await bench.records.load()
        await bench.withdrawals.load()
        assert bench.manager.connections() == ()
        await _later(bench, 11)
        assert (await bench.repository.all(), bench.store.names()) == ((), set())
        assert (await bench.ledger("github"))["grants"][-1]["live_access"] == 0


@pytest.mark.parametrize("reached", ["kept", "noted", "deleted"])
async def test_a_disconnection_cut_off_at_any_step_is_finished(
    reached: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    async def killed(*_: object, **__: object) -> None:
        raise Killed

    async with workbench() as bench:
        connection = await bench.connect("slack")
        step = {
            "kept": (bench.records, "remove"),
            "noted": (bench.store, "delete"),
            "deleted": (bench.engine.disconnector._withdrawer, "withdraw"),
        }[reached]
        with monkeypatch.context() as broken:
            broken.setattr(*step, killed)
            with pytest.raises(Killed):
                await bench.manager.disconnect(connection.id)
        await bench.records.load()
        await bench.withdrawals.load()
        assert bench.manager.connections() == ()
        await _later(bench, 1)
        assert (await bench.repository.all(), bench.withdrawals.all()) == ((), ())
        assert bench.store.names() == set()
        assert (await bench.ledger("slack"))["grants"][-1]["revoked"]


async def test_tokens_that_are_gone_are_said_to_be_gone() -> None:
    async with workbench() as bench:
        withdrawal = await _open_one(bench)
        await bench.store.delete(withdrawal.tokens_name)
        await _later(bench, _DAY)
        (refused,) = bench.withdrawals.all()
        assert (refused.state, refused.failure_code) == (WithdrawalState.REFUSED, "withdrawal_lost")


async def test_only_whoever_issued_the_tokens_is_asked_to_take_them_back() -> None:
    async with workbench() as bench:
        withdrawal = await _open_one(bench)
        await bench.withdrawals.put(replace(withdrawal, origin="https://elsewhere.example"))
        calls = (await bench.ledger("slack"))["calls"]
        await bench.manager.disconnecting.rounds.retry()
        assert (await bench.ledger("slack"))["calls"] == calls
        assert bench.withdrawals.all()[0].failure_code == "service_moved"


async def test_another_client_of_the_person_s_is_not_asked() -> None:
    async with workbench() as bench:
        withdrawal = await _open_one(bench, "github")
        await bench.withdrawals.put(replace(withdrawal, client_id="Ov23made-up-other-id"))
        (result,) = await bench.manager.disconnecting.rounds.retry()
        assert not result.revoked
        assert bench.withdrawals.all()[0].failure_code == "withdrawal_other_client"


@pytest.mark.parametrize(("service", "hours"), [("dropbox", 5), ("github", 9)])
async def test_a_pair_renewed_only_to_be_withdrawn_is_kept_until_it_is(
    service: str, hours: int
) -> None:
    async with workbench() as bench:
        await _open_one(bench, service)
        await bench.fault(service, "revoke", status=503)
        await _later(bench, hours * 3600)
        (withdrawal,) = bench.withdrawals.all()
        assert (withdrawal.generation, bench.manager.connections()) == (2, ())
        await _later(bench, 7 * 3600)
        ledger = await bench.ledger(service)
        assert (bench.withdrawals.all(), bench.store.names()) == ((), set())
        assert (ledger["grants"][-1]["revoked"], ledger["replays"]) == (True, 0)


# Who else would be ended


async def test_a_new_sign_in_to_google_is_not_ended_by_what_is_still_open() -> None:
    async with workbench() as bench:
        await _open_one(bench, "gmail")
        drive = await bench.connect("google_drive")
        await _later(bench, _DAY)
        assert (bench.withdrawals.all(), bench.store.names()) == ((), {drive.id})
        await bench.manager.check(drive.id)
        assert bench.of(drive).status is ConnectionStatus.CONNECTED
        assert (await _history(bench))[0] == "withdrawal_dropped"


async def test_another_person_s_sign_in_does_not_stop_it() -> None:
    async with workbench() as bench:
        await _open_one(bench, "gmail")
        await bench.connect("google_drive", account=1)
        await _later(bench, _DAY)
        assert (await bench.ledger("gmail"))["grants"][0]["revoked"]


async def test_nothing_is_withdrawn_while_a_sign_in_that_it_could_end_is_under_way() -> None:
    async with workbench() as bench:
        await _open_one(bench, "gmail")
        view = await bench.manager.begin_sign_in("google_drive", open_browser=False)
        await _later(bench, 400)
        assert len(bench.withdrawals.all()) == 1
        assert not (await bench.ledger("gmail"))["grants"][-1]["revoked"]
        await bench.manager.cancel_sign_in(view.id)
        await _later(bench, 60)
        assert bench.withdrawals.all() == ()


@pytest.mark.parametrize("service", ["slack", "github", "dropbox", "asana"])
async def test_an_old_sign_in_is_withdrawn_beside_a_new_one_of_the_same_account(
    service: str,
) -> None:
    async with workbench() as bench:
        await _open_one(bench, service)
        again = await bench.connect(service)
        await _later(bench, 7 * 3600)
        assert bench.withdrawals.all() == ()
        old, new = (await bench.ledger(service))["grants"][-2:]
        assert (old["revoked"], new["revoked"]) == (True, False)
        await bench.manager.check(again.id)
        assert bench.of(again).status is ConnectionStatus.CONNECTED


async def test_where_nobody_knows_what_else_ends_a_new_sign_in_is_left_alone() -> None:
    async with workbench() as bench:
        await _open_one(bench, "notion")
        again = await bench.connect("notion")
        await _later(bench, _DAY)
        assert (bench.withdrawals.all(), bench.store.names()) == ((), {again.id})
        await bench.manager.check(again.id)
        assert bench.of(again).status is ConnectionStatus.CONNECTED


async def test_a_service_that_gives_out_the_same_token_again_keeps_it() -> None:
    async with workbench() as bench:
        withdrawal = await _open_one(bench)
        again = await bench.connect("slack")
        same = bench.store.tokens(withdrawal.tokens_name)
        assert same is not None
        await bench.store.save(again.id, same.tokens, generation=1)
        await _later(bench, _DAY)
        assert bench.withdrawals.all() == ()
        await bench.manager.check(again.id)
        assert bench.of(again).status is ConnectionStatus.CONNECTED


# Renewals in flight


async def _late_renewal(bench: Workbench) -> "tuple[Connection, asyncio.Task[object]]":
    """Begin a renewal that the service answers only after two seconds of its clock."""
    connection = await bench.connect("github")
    await bench.fault("github", "token", delay=2)
    renewal: asyncio.Task[object] = asyncio.create_task(bench.manager.renew(connection.id))
    await bench.until_delayed()
    return connection, renewal


async def test_what_a_late_answer_brings_is_withdrawn_and_resurrects_nothing() -> None:
    async with workbench() as bench:
        connection, renewal = await _late_renewal(bench)
        await bench.records.remove(connection.id)
        await bench.store.delete(connection.id)
        bench.clock.advance(2)
        assert await renewal == Superseded()
        assert bench.manager.connections() == ()
        await bench.manager.disconnecting.rounds.tick()
        assert (bench.withdrawals.all(), bench.store.names()) == ((), set())
        grant = (await bench.ledger("github"))["grants"][-1]
        assert (grant["revoked"], grant["live_access"]) == (True, 0)


async def test_disconnecting_during_a_renewal_withdraws_the_pair_that_comes() -> None:
    async with workbench() as bench:
        connection, renewal = await _late_renewal(bench)
        ending = asyncio.create_task(bench.manager.disconnect(connection.id))
        await bench.until(lambda: bench.manager.connections() == ())
        bench.clock.advance(2)
        assert (await ending).revoked
        await renewal
        assert (bench.manager.connections(), bench.store.names()) == ((), set())
        grant = (await bench.ledger("github"))["grants"][-1]
        assert (grant["live_access"], grant["live_refresh"]) == (0, 0)
        assert (await bench.ledger("github"))["replays"] == 0


def test_a_clock_that_was_set_back_holds_nothing_up(clock: Clock) -> None:
    now = clock.now()
    withdrawal = Withdrawal(
        connection_id="one",
        provider_id="slack",
        variant="oauth2",
        account=Account(subject="s", label="l"),
        origin="",
        client_id="",
        state=WithdrawalState.PENDING,
        begun_at=now + timedelta(days=1),
        next_try_at=now + timedelta(days=2),
    )
    assert withdrawal.is_due(now)

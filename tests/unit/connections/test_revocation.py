"""Ending connections: what is asked of the service, and what is said when it was not."""

import pytest
from workbench import workbench

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.foundation.errors import StorageError

_HERE = "The sign-in of {label} was deleted from this computer"


async def test_a_sibling_of_the_same_person_is_not_ended_too() -> None:
    async with workbench() as bench:
        gmail, drive = await bench.connect("gmail"), await bench.connect("google_drive")
        result = await bench.manager.disconnect(gmail.id)
        assert not result.revoked
        assert result.words == (
            "The sign-in of ana@example.com was deleted from this computer. "
            "Google was not asked to withdraw it: that would end Google Drive too."
        )
        assert result.help_url
        await bench.manager.check(drive.id)
        assert bench.of(drive).status is ConnectionStatus.CONNECTED
        assert (await bench.manager.disconnect(drive.id)).revoked
        assert all(grant["revoked"] for grant in (await bench.ledger("gmail"))["grants"])


async def test_another_persons_sibling_does_not_protect() -> None:
    async with workbench() as bench:
        gmail = await bench.connect("gmail")
        drive = await bench.connect("google_drive", account=1)
        assert (await bench.manager.disconnect(gmail.id)).revoked
        await bench.manager.check(drive.id)
        assert bench.of(drive).status is ConnectionStatus.CONNECTED


async def test_a_connection_whose_service_is_gone_does_not_stand_in_the_way() -> None:
    async with workbench() as bench:
        gmail, other = await bench.connect("gmail"), await bench.connect("slack")
        await bench.records.change(other.id, provider_id="no_longer_defined")
        assert (await bench.manager.disconnect(gmail.id)).revoked


@pytest.mark.parametrize("fault", [{"drop": "before"}, {"status": 500}, {"status": 429}], ids=str)
async def test_a_service_that_cannot_be_told_is_named_and_everything_here_is_deleted(
    fault: dict[str, object],
) -> None:
    async with workbench() as bench:
        connection = await bench.connect("notion")
        await bench.fault("notion", "revoke", **fault)
        result = await bench.manager.disconnect(connection.id)
        assert not result.revoked
        assert result.words.startswith(
            _HERE.format(label="ana@example.com") + ", but Notion could not be told yet."
        )
        (waiting,) = bench.withdrawals.all()
        assert bench.manager.connections() == ()
        assert bench.store.names() == {waiting.tokens_name}


@pytest.mark.parametrize(("service", "hours"), [("dropbox", 5), ("github", 9)])
async def test_where_a_live_access_token_is_needed_it_is_renewed_first(
    service: str, hours: int
) -> None:
    async with workbench() as bench:
        connection = await bench.connect(service)
        bench.clock.advance(hours * 3600)
        assert (await bench.manager.disconnect(connection.id)).revoked
        ledger = await bench.ledger(service)
        assert ledger["grants"][-1]["revoked"]
        assert (ledger["token_requests"], ledger["replays"]) == (2, 0)


@pytest.mark.parametrize("hours", [0, 13])
async def test_slack_takes_back_both_tokens_also_when_one_ran_out(hours: int) -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        bench.clock.advance(hours * 3600)
        result = await bench.manager.disconnect(connection.id)
        ledger = await bench.ledger("slack")
        grant = ledger["grants"][-1]
        assert (grant["live_access"], grant["live_refresh"]) == (0, 0)
        assert [call["path"][-12:] for call in ledger["calls"][-2:]] == ["/auth.revoke"] * 2
        assert result.revoked
        assert ledger["token_requests"] == 1


async def test_what_the_service_has_ended_already_counts_as_withdrawn() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        await bench.control("/revoke", service="github")
        assert (await bench.manager.disconnect(connection.id)).revoked


async def test_microsoft_is_not_asked_and_its_page_is_offered() -> None:
    async with workbench() as bench:
        connection = await bench.connect("outlook")
        before = (await bench.ledger("outlook"))["calls"]
        result = await bench.manager.disconnect(connection.id)
        assert (await bench.ledger("outlook"))["calls"] == before
        assert result.help_url == "https://account.microsoft.com/privacy/app-access"
        assert not result.revoked


async def test_what_cannot_be_deleted_here_stays_and_is_told() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        bench.store.trouble = "keyring_locked"
        with pytest.raises(StorageError):
            await bench.manager.disconnect(connection.id)
        assert bench.manager.connections() == (connection,)
        bench.store.recover()
        await bench.manager.disconnect(connection.id)
        assert (bench.manager.connections(), bench.store.names()) == ((), set())


async def test_a_sign_in_that_waits_for_the_connection_ends_with_it() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        view = await bench.manager.begin_sign_in(
            "slack", connection_id=connection.id, open_browser=False
        )
        await bench.manager.disconnect(connection.id)
        (ended,) = [entry for entry in bench.manager.sign_ins() if entry.id == view.id]
        assert ended.phase == "cancelled"
        assert bench.row("slack").status is ConnectionStatus.READY


async def test_tokens_that_are_only_held_are_withdrawn_and_dropped() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        bench.store.save_trouble = "keyring_locked"
        await bench.manager.renew(connection.id)
        bench.store.recover()
        assert (await bench.manager.disconnect(connection.id)).revoked
        assert (bench.tokens.held, bench.store.names()) == (frozenset(), set())

"""Sign-ins that connect nothing, and the pasted address."""

import asyncio
import socket
from collections.abc import Callable

import httpx
import pytest
from sign_in_steps import begun, failure, is_open, redirect
from workbench import workbench

from atom_desktop.connections.connection import SIGN_IN_FAILED
from atom_desktop.connections.history import history_words
from atom_desktop.foundation.errors import (
    ConfigurationError,
    LockedError,
    SignInError,
    UsageError,
)


async def test_an_answer_that_comes_after_ten_minutes_is_refused() -> None:
    async with workbench() as bench:
        view = await begun(bench, "slack")
        address = await redirect(bench, view)
        bench.clock.advance(601)
        await bench.manager.paste_redirect(view.id, address)
        assert (await failure(bench.manager.wait_sign_in(view.id))).code == "sign_in_timeout"
        assert (await bench.ledger("slack"))["token_requests"] == 0


@pytest.mark.parametrize(("service", "variant"), [("slack", None), ("trello", "api_key")])
async def test_the_pasted_address_signs_in(service: str, variant: str | None) -> None:
    async with workbench() as bench:
        view = await bench.manager.begin_sign_in(service, variant=variant, open_browser=False)
        await bench.manager.paste_redirect(view.id, f"  {await redirect(bench, view)}\n")
        connection = await bench.manager.wait_sign_in(view.id)
        assert connection.account.label == "analind"
        with pytest.raises(UsageError):
            await bench.manager.paste_redirect(view.id, "http://localhost/")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda address: address.replace("localhost", "localhost.evil.example"),
        lambda address: address.replace("/callback/slack", "/callback/notion"),
        lambda address: address.replace("state=", "state=x"),
        lambda address: address.replace("http:", "https:"),
        lambda address: address + "#fragment",
        lambda address: address.partition("?")[0],
        lambda _: "http://[::1",
        lambda _: "what?",
        lambda _: "",
        lambda address: address + "&x=y" * 100,
    ],
)
async def test_any_other_pasted_address_is_refused_and_the_sign_in_goes_on(
    spoil: Callable[[str], str],
) -> None:
    async with workbench() as bench:
        view = await begun(bench, "slack")
        address = await redirect(bench, view)
        error = await failure(bench.manager.paste_redirect(view.id, spoil(address)))
        assert error.code == "address_not_a_redirect"
        await bench.manager.paste_redirect(view.id, address)
        assert await bench.manager.wait_sign_in(view.id)


async def test_signing_in_as_somebody_else_changes_nothing() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        before = bench.store.tokens(connection.id)
        error = await failure(bench.connect("github", account=1, connection_id=connection.id))
        assert error.code == "wrong_account"
        assert error.details == {"got": "boek", "expected": "analind"}
        assert bench.manager.connections() == (connection,)
        assert bench.store.tokens(connection.id) == before
        await bench.person.finish()
        assert "You signed in as boek" in bench.person.last_page


async def test_a_refusal_connects_nothing_and_says_so_in_the_browser() -> None:
    async with workbench() as bench:
        bench.person.button = "deny"
        for service in ("gmail", "slack", "notion", "github", "dropbox"):
            assert (await failure(bench.connect(service))).code == "access_denied"
            await bench.person.finish()
            assert "Nothing was connected" in bench.person.last_page
            assert "is connected" not in bench.person.last_page
        assert (bench.manager.connections(), bench.store.names()) == ((), set())


async def test_an_answer_of_another_issuer_is_refused_before_the_code_is_sent() -> None:
    async with workbench() as bench:
        view = await begun(bench, "gmail")
        address = httpx.URL(await redirect(bench, view))
        forged = str(address.copy_set_param("iss", "https://evil.example"))
        await bench.manager.paste_redirect(view.id, forged)
        assert (await failure(bench.manager.wait_sign_in(view.id))).code == "issuer_mismatch"
        assert (await bench.ledger("gmail"))["token_requests"] == 0


@pytest.mark.parametrize("keys", [{"status": 200, "body": '{"keys": []}'}, {"status": 500}])
async def test_an_id_token_that_nobody_vouches_for_is_refused(keys: dict[str, object]) -> None:
    async with workbench() as bench:
        await bench.fault("gmail", "jwks", **keys)
        assert (await failure(bench.connect("gmail"))).code == "id_token_invalid"
        assert bench.store.names() == set()


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ({"status": 400, "body": '{"error": "invalid_grant"}'}, "code_rejected"),
        ({"status": 401, "body": '{"error": "invalid_client"}'}, "invalid_client"),
        ({"status": 503}, "provider_unavailable"),
        ({"drop": "before"}, "answer_broken"),
    ],
)
async def test_a_code_that_cannot_be_redeemed_connects_nothing(
    fault: dict[str, object], code: str
) -> None:
    async with workbench() as bench:
        await bench.fault("gmail", "token", **fault)
        assert (await failure(bench.connect("gmail"))).code == code
        assert bench.store.names() == set()
        assert (await bench.ledger("gmail"))["token_requests"] == 1


async def test_a_locked_keyring_opens_nothing() -> None:
    async with workbench() as bench:
        bench.store.trouble = "keyring_locked"
        with pytest.raises(LockedError):
            await bench.manager.begin_sign_in("slack")
        assert (bench.person.opened, bench.manager.sign_ins()) == ([], ())
        assert not is_open(bench.port)


async def test_without_a_client_or_its_secret_nothing_opens() -> None:
    async with workbench(registered=False) as bench:
        for code in ("not_set_up", "secret_needed"):
            with pytest.raises(ConfigurationError) as caught:
                await bench.manager.begin_sign_in("github")
            assert caught.value.code == code
            await bench.manager.set_registration(
                "github", client_id="Ov23liPracticePractice", client_secret=None
            )
        assert bench.person.opened == []


async def test_a_taken_port_is_told_before_the_browser_opens() -> None:
    async with workbench() as bench:
        with socket.create_server(("127.0.0.1", bench.port)):
            with pytest.raises(SignInError) as caught:
                await bench.manager.begin_sign_in("slack")
            assert caught.value.code == "port_taken"
            assert caught.value.details["port"] == str(bench.port)
        assert bench.person.opened == []
        assert await bench.connect("slack")


async def test_tokens_that_cannot_be_kept_connect_nothing() -> None:
    async with workbench() as bench:
        bench.store.save_trouble = "keyring_refused"
        assert (await failure(bench.connect("github"))).code == "keyring_refused"
        assert bench.manager.connections() == ()
        assert await bench.repository.all() == ()


async def test_cancelling_while_it_is_stored_leaves_no_half_behind() -> None:
    async with workbench() as bench:
        bench.store.gate = asyncio.Event()
        view = await bench.manager.begin_sign_in("github")
        await bench.store.at_gate.wait()
        cancelling = asyncio.create_task(bench.manager.cancel_sign_in(view.id))
        await asyncio.sleep(0.02)
        bench.store.gate.set()
        await cancelling
        connection = await bench.manager.wait_sign_in(view.id)
        assert bench.store.names() == {connection.id}
        assert bench.manager.connections() == (connection,)


async def test_what_came_to_nothing_can_be_looked_up_later() -> None:
    async with workbench() as bench:
        bench.person.button = "deny"
        await failure(bench.connect("github"))
        (entry,) = await bench.manager.history(10)
    assert (entry.provider_id, entry.connection_id) == ("github", "")
    assert (entry.kind, entry.code) == (SIGN_IN_FAILED, "access_denied")
    assert history_words(entry, bench.registry.get("github")) == "Nothing was connected"

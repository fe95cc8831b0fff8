"""Sign-ins: what can be checked is checked first, several may wait, each ends in its own way."""

import asyncio
import socket
from collections.abc import Awaitable, Callable

import httpx
import pytest
from scripted_person import ScriptedPerson
from workbench import Workbench, workbench

from atom_desktop.connections import sign_ins
from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.sign_in import SignInPhase, SignInView
from atom_desktop.foundation.errors import (
    AtomError,
    ConfigurationError,
    LockedError,
    SignInError,
    UsageError,
)
from atom_desktop.foundation.events import SignInChanged


def _is_open(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


async def _begun(bench: Workbench, service: str, connection_id: str | None = None) -> SignInView:
    return await bench.manager.begin_sign_in(
        service, connection_id=connection_id, open_browser=False
    )


async def _redirect(bench: Workbench, view: SignInView) -> str:
    """Where the service sends the browser once the person has agreed."""
    await bench.control("/settings", service=view.provider_id, auto_consent=True)
    async with httpx.AsyncClient(trust_env=False) as http:
        answer = await http.get(view.authorization_url)
    assert answer.status_code in {302, 303}
    return answer.headers["location"]


async def _failure(ending: Awaitable[object]) -> AtomError:
    with pytest.raises(AtomError) as caught:
        await ending
    return caught.value


def _view(bench: Workbench, sign_in_id: str) -> SignInView:
    return next(view for view in bench.manager.sign_ins() if view.id == sign_in_id)


async def test_a_sign_in_tells_how_far_it_is() -> None:
    async with workbench() as bench:
        phases: list[SignInPhase] = []
        bench.bus.subscribe(
            lambda event: (
                phases.append(_view(bench, event.sign_in_id).phase)
                if isinstance(event, SignInChanged)
                else None
            )
        )
        connection = await bench.connect("github")
        await bench.person.finish()
        assert list(dict.fromkeys(phases)) == [
            SignInPhase.WAITING,
            SignInPhase.FINISHING,
            SignInPhase.DONE,
        ]
        (view,) = bench.manager.sign_ins()
        assert (view.result_connection_id, view.failure) == (connection.id, None)
        assert view.browser_opened


@pytest.mark.parametrize("service", ["slack", "gmail"])
async def test_cancelling_closes_the_port_and_changes_nothing(service: str) -> None:
    async with workbench() as bench:
        view = await _begun(bench, service)
        port = httpx.URL(httpx.URL(view.authorization_url).params["redirect_uri"]).port or 0
        assert _is_open(port)
        await bench.manager.cancel_sign_in(view.id)
        assert not _is_open(port)
        assert (await _failure(bench.manager.wait_sign_in(view.id))).code == "sign_in_cancelled"
        assert _view(bench, view.id).phase is SignInPhase.CANCELLED
        assert (bench.manager.connections(), bench.store.names()) == ((), set())
        await bench.manager.cancel_sign_in(view.id)


async def test_a_shared_port_stays_open_until_the_last_sign_in_ends() -> None:
    async with workbench() as bench:
        slack, notion = await _begun(bench, "slack"), await _begun(bench, "notion")
        await bench.manager.cancel_sign_in(slack.id)
        assert _is_open(bench.port)
        await bench.manager.cancel_sign_in(notion.id)
        assert not _is_open(bench.port)


async def test_a_second_sign_in_for_the_same_connection_takes_the_firsts_place() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        first = await _begun(bench, "slack", connection.id)
        second = await _begun(bench, "slack", connection.id)
        assert (await _failure(bench.manager.wait_sign_in(first.id))).code == "sign_in_replaced"
        assert _view(bench, second.id).phase is SignInPhase.WAITING
        assert bench.row(connection.id).sign_in_id == second.id


async def test_services_and_accounts_sign_in_at_once_without_mixing_anything_up() -> None:
    async with workbench() as bench:
        wanted = [(name, 0) for name in ("gmail", "outlook", "notion", "github", "dropbox")]
        wanted += [("slack", account) for account in (2, 0, 1)]
        views = [(await _begun(bench, name), account) for name, account in wanted]
        people = [ScriptedPerson(account=account) for _, account in views]
        for person, (view, _) in zip(people, views, strict=True):
            await person.open(view.authorization_url)
        made = await asyncio.gather(*(bench.manager.wait_sign_in(view.id) for view, _ in views))
        for person in people:
            await person.finish()
        assert [entry.provider_id for entry in made] == [name for name, _ in wanted]
        handles = [entry.account.subject[-2:] for entry in made if entry.provider_id == "slack"]
        assert handles == ["03", "01", "02"]
        assert len({entry.id for entry in made}) == len(wanted)


async def test_nobody_waits_longer_than_ten_minutes_of_wall_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sign_ins, "_LOOK_AGAIN", 0.05)
    async with workbench() as bench:
        view = await _begun(bench, "slack")
        bench.clock.advance(599)
        await asyncio.sleep(0.15)
        assert _view(bench, view.id).phase is SignInPhase.WAITING
        bench.clock.advance(2)
        assert (await _failure(bench.manager.wait_sign_in(view.id))).code == "sign_in_timeout"
        await bench.until(lambda: not _is_open(bench.port))


async def test_an_answer_that_comes_after_ten_minutes_is_refused() -> None:
    async with workbench() as bench:
        view = await _begun(bench, "slack")
        address = await _redirect(bench, view)
        bench.clock.advance(601)
        await bench.manager.paste_redirect(view.id, address)
        assert (await _failure(bench.manager.wait_sign_in(view.id))).code == "sign_in_timeout"
        assert (await bench.ledger("slack"))["token_requests"] == 0


@pytest.mark.parametrize(("service", "variant"), [("slack", None), ("trello", "api_key")])
async def test_the_pasted_address_signs_in(service: str, variant: str | None) -> None:
    async with workbench() as bench:
        view = await bench.manager.begin_sign_in(service, variant=variant, open_browser=False)
        await bench.manager.paste_redirect(view.id, f"  {await _redirect(bench, view)}\n")
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
        view = await _begun(bench, "slack")
        address = await _redirect(bench, view)
        error = await _failure(bench.manager.paste_redirect(view.id, spoil(address)))
        assert error.code == "address_not_a_redirect"
        await bench.manager.paste_redirect(view.id, address)
        assert await bench.manager.wait_sign_in(view.id)


async def test_signing_in_as_somebody_else_changes_nothing() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        before = bench.store.tokens(connection.id)
        error = await _failure(bench.connect("github", account=1, connection_id=connection.id))
        assert error.code == "wrong_account"
        assert error.details == {"got": "boek", "expected": "analind"}
        assert bench.manager.connections() == (connection,)
        assert bench.store.tokens(connection.id) == before
        await bench.person.finish()
        assert "You signed in as boek" in bench.person.last_page


async def test_the_same_account_signed_in_again_stays_one_connection() -> None:
    async with workbench() as bench:
        connection = await bench.connect("gmail")
        await bench.manager.rename(connection.id, "Work")
        bench.clock.advance(60)
        again = await bench.connect("gmail")
        assert again.id == connection.id
        assert len(bench.manager.connections()) == 1
        assert (again.title, again.token_generation) == ("Work", 2)
        assert again.signed_in_at == bench.clock.now()


async def test_signing_in_again_heals_and_resumes() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        await bench.control("/revoke", service="slack")
        await bench.manager.check(connection.id)
        assert bench.of(connection).status is ConnectionStatus.SIGN_IN_AGAIN
        healed = await bench.connect("slack", connection_id=connection.id)
        assert (healed.status, healed.failure_code) == (ConnectionStatus.CONNECTED, None)


async def test_a_refusal_connects_nothing_and_says_so_in_the_browser() -> None:
    async with workbench() as bench:
        bench.person.button = "deny"
        for service in ("gmail", "slack", "notion", "github", "dropbox"):
            assert (await _failure(bench.connect(service))).code == "access_denied"
            await bench.person.finish()
            assert "Nothing was connected" in bench.person.last_page
            assert "is connected" not in bench.person.last_page
        assert (bench.manager.connections(), bench.store.names()) == ((), set())


async def test_a_permission_that_was_unticked_is_shown_as_missing() -> None:
    async with workbench() as bench:
        mail = "https://www.googleapis.com/auth/gmail.readonly"
        bench.person.untick = frozenset({mail})
        connection = await bench.connect("gmail")
        row = bench.row(connection.id)
        assert row.status is ConnectionStatus.CONNECTED
        assert [entry.value for entry in row.permissions if not entry.granted] == [mail]
        assert row.banner is not None
        assert row.banner.title == "Google didn't allow everything"


async def test_an_answer_of_another_issuer_is_refused_before_the_code_is_sent() -> None:
    async with workbench() as bench:
        view = await _begun(bench, "gmail")
        address = httpx.URL(await _redirect(bench, view))
        forged = str(address.copy_set_param("iss", "https://evil.example"))
        await bench.manager.paste_redirect(view.id, forged)
        assert (await _failure(bench.manager.wait_sign_in(view.id))).code == "issuer_mismatch"
        assert (await bench.ledger("gmail"))["token_requests"] == 0


async def test_an_id_token_that_nobody_vouches_for_is_refused() -> None:
    async with workbench() as bench:
        await bench.fault("gmail", "jwks", status=200, body='{"keys": []}')
        assert (await _failure(bench.connect("gmail"))).code == "id_token_invalid"
        assert bench.store.names() == set()


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ({"status": 400, "body": '{"error": "invalid_grant"}'}, "code_rejected"),
        ({"status": 401, "body": '{"error": "invalid_client"}'}, "invalid_client"),
        ({"status": 503}, "provider_unavailable"),
        ({"drop": "before"}, "unexpected_answer"),
    ],
)
async def test_a_code_that_cannot_be_redeemed_connects_nothing(
    fault: dict[str, object], code: str
) -> None:
    async with workbench() as bench:
        await bench.fault("gmail", "token", **fault)
        assert (await _failure(bench.connect("gmail"))).code == code
        assert bench.store.names() == set()
        assert (await bench.ledger("gmail"))["token_requests"] == 1


async def test_a_locked_keyring_opens_nothing() -> None:
    async with workbench() as bench:
        bench.store.trouble = "keyring_locked"
        with pytest.raises(LockedError):
            await bench.manager.begin_sign_in("slack")
        assert (bench.person.opened, bench.manager.sign_ins()) == ([], ())
        assert not _is_open(bench.port)


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
        assert (await _failure(bench.connect("github"))).code == "keyring_refused"
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


async def test_closing_lets_the_browser_fetch_its_last_page() -> None:
    async with workbench() as bench:
        await bench.connect("slack")
        await bench.manager.close()
        await bench.tasks.close()
        await bench.person.finish()
        assert "Slack is connected" in bench.person.last_page
        assert not _is_open(bench.port)


async def test_a_sign_in_to_a_connection_that_is_removed_meanwhile_becomes_a_new_one() -> None:
    async with workbench() as bench:
        old = await bench.connect("github")
        bench.store.gate = asyncio.Event()
        bench.store.at_gate.clear()
        view = await bench.manager.begin_sign_in("github")
        await bench.store.at_gate.wait()
        await bench.records.remove(old.id)
        bench.store.gate.set()
        new = await bench.manager.wait_sign_in(view.id)
        assert new.id != old.id
        assert bench.store.names() == {new.id}


async def test_the_address_holds_no_secret() -> None:
    async with workbench() as bench:
        for service in ("gmail", "github", "notion", "asana"):
            view = await _begun(bench, service)
            secret = bench.facts[service]["client_secret"]
            assert secret
            assert secret not in view.authorization_url

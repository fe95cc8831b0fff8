"""Another account than the one asked for: nothing is overwritten, and both ways out are open."""

import httpx
import pytest
from sign_in_steps import failure, view_of
from workbench import Workbench, workbench

from atom_desktop.connections.connection import Connection
from atom_desktop.connections.other_accounts import HELD_FOR
from atom_desktop.connections.sign_in import OtherAccount, SignInPhase, SignInView

ANA, BO = "ana@example.com", "bo@example.org"


async def _mistaken(bench: Workbench, connection: Connection) -> SignInView:
    """Sign in again for a connection as somebody else; returns what is then to be decided."""
    bench.person.account = 1
    view = await bench.manager.begin_sign_in(connection.provider_id, connection_id=connection.id)
    assert (await failure(bench.manager.wait_sign_in(view.id))).code == "wrong_account"
    await bench.person.finish()
    return view_of(bench, view.id)


def _parameters(bench: Workbench) -> httpx.QueryParams:
    return httpx.URL(bench.person.opened[-1]).params


@pytest.mark.parametrize("service", ["gmail", "outlook", "slack", "notion", "dropbox", "trello"])
async def test_nothing_of_the_connection_changes_and_the_other_sign_in_is_held(
    service: str,
) -> None:
    async with workbench() as bench:
        ana = await bench.connect(service)
        before = bench.store.tokens(ana.id)
        view = await _mistaken(bench, ana)
        assert view.phase is SignInPhase.OTHER_ACCOUNT
        assert view.other is not None
        assert view.other.got != view.other.expected
        assert view.other.held_until == bench.clock.now() + HELD_FOR
        assert bench.manager.connections() == (ana,)
        assert bench.store.names() == {ana.id}
        assert bench.store.tokens(ana.id) == before
        assert bench.row(ana.id).sign_in_id is None


async def test_it_can_be_added_as_a_new_account() -> None:
    async with workbench() as bench:
        ana = await bench.connect("gmail")
        before = bench.store.tokens(ana.id)
        view = await _mistaken(bench, ana)
        bo = await bench.manager.keep_other_account(view.id)
        assert (bo.account.label, bo.id == ana.id) == (BO, False)
        assert bench.of(ana) == ana
        assert bench.store.tokens(ana.id) == before
        await bench.manager.check(bo.id)
        assert bench.of(bo).failure_code is None
        ended = view_of(bench, view.id)
        assert (ended.phase, ended.result_connection_id) == (SignInPhase.DONE, bo.id)
        assert (ended.other, ended.failure) == (None, None)
        assert (await failure(bench.manager.keep_other_account(view.id))).code == "sign_in_unknown"
        assert len(bench.manager.connections()) == 2


async def test_an_account_that_is_connected_already_is_renewed_not_doubled() -> None:
    async with workbench() as bench:
        ana, bo = await bench.connect("github"), await bench.connect("github", account=1)
        view = await _mistaken(bench, ana)
        assert view.other is not None
        assert view.other.connection_id == bo.id
        kept = await bench.manager.keep_other_account(view.id)
        assert (kept.id, kept.token_generation) == (bo.id, bo.token_generation + 1)
        assert [entry.id for entry in bench.manager.connections()] == [ana.id, bo.id]


async def test_what_an_account_was_asked_for_before_is_not_given_up_unasked() -> None:
    async with workbench() as bench:
        drive = "https://www.googleapis.com/auth/drive.file"
        more = "https://www.googleapis.com/auth/drive.readonly"
        bo = await bench.connect("google_drive", account=1, scopes=("openid", "email", more))
        ana = await bench.connect("google_drive", scopes=("openid", "email", drive))
        view = await _mistaken(bench, ana)
        kept = await bench.manager.keep_other_account(view.id)
        assert kept.id == bo.id
        assert {more, drive} <= set(kept.asked_scope)
        assert [entry.value for entry in bench.row(bo.id).permissions if not entry.granted] == [
            more
        ]


@pytest.mark.parametrize(
    ("service", "parameters"),
    [
        ("gmail", {"prompt": "select_account consent", "login_hint": ANA}),
        ("outlook", {"prompt": "select_account", "login_hint": ANA}),
        ("github", {"prompt": "select_account", "login": "analind"}),
    ],
)
async def test_the_next_attempt_shows_the_choice_of_accounts(
    service: str, parameters: dict[str, str]
) -> None:
    async with workbench() as bench:
        ana = await bench.connect(service)
        view = await _mistaken(bench, ana)
        before = dict(_parameters(bench))
        assert before.get("prompt") != parameters["prompt"]
        again = await bench.connect(service, connection_id=ana.id)
        assert again.id == ana.id
        assert parameters.items() <= dict(_parameters(bench)).items()
        assert view_of(bench, view.id).phase is SignInPhase.CANCELLED
        assert (await failure(bench.manager.keep_other_account(view.id))).code == "sign_in_unknown"
        await bench.connect(service, connection_id=ana.id)
        assert dict(_parameters(bench)).get("prompt") == before.get("prompt")


@pytest.mark.parametrize("service", ["slack", "github", "dropbox", "asana"])
async def test_what_is_let_go_is_withdrawn_at_the_service(service: str) -> None:
    async with workbench() as bench:
        ana = await bench.connect(service)
        view = await _mistaken(bench, ana)
        await bench.manager.cancel_sign_in(view.id)
        await bench.until(lambda: not any("withdraw" in name for name in bench.tasks.names()))
        assert view_of(bench, view.id).phase is SignInPhase.CANCELLED
        grants = (await bench.ledger(service))["grants"]
        assert [grant["revoked"] for grant in grants] == [False, True]
        await bench.manager.check(ana.id)
        assert bench.of(ana).failure_code is None


async def test_nothing_is_withdrawn_that_could_end_another_sign_in() -> None:
    async with workbench() as bench:
        # Google ends all that a person gave to a project: it may live on another computer. What
        # Notion ends, nobody says.
        for service in ("gmail", "notion"):
            own = await bench.connect(service)
            await bench.manager.cancel_sign_in((await _mistaken(bench, own)).id)
        # The one who came has a connection of the same company already.
        github = await bench.connect("github")
        await bench.connect("github", account=1)
        await bench.manager.cancel_sign_in((await _mistaken(bench, github)).id)
        await bench.until(lambda: not any("withdraw" in name for name in bench.tasks.names()))
        for service in ("gmail", "notion", "github"):
            grants = (await bench.ledger(service))["grants"]
            assert not any(grant["revoked"] for grant in grants)


async def test_after_five_minutes_nothing_is_held_any_more() -> None:
    async with workbench() as bench:
        ana = await bench.connect("slack")
        view = await _mistaken(bench, ana)
        bench.clock.advance(HELD_FOR.total_seconds() - 1)
        assert view_of(bench, view.id).phase is SignInPhase.OTHER_ACCOUNT
        bench.clock.advance(1)
        assert (await failure(bench.manager.keep_other_account(view.id))).code == "sign_in_unknown"
        ended = view_of(bench, view.id)
        assert ended.phase is SignInPhase.FAILED
        assert ended.failure is not None
        assert ended.failure.code == "wrong_account"
        assert bench.store.names() == {ana.id}


async def test_closing_lets_go_of_what_is_held() -> None:
    async with workbench() as bench:
        view = await _mistaken(bench, await bench.connect("slack"))
        await bench.manager.close()
        assert not any("withdraw" in name for name in bench.tasks.names())
        assert (await failure(bench.manager.keep_other_account(view.id))).code == "sign_in_unknown"


async def test_what_could_not_be_stored_is_still_held() -> None:
    async with workbench() as bench:
        view = await _mistaken(bench, await bench.connect("slack"))
        bench.store.save_trouble = "keyring_locked"
        assert (await failure(bench.manager.keep_other_account(view.id))).code == "keyring_locked"
        assert view_of(bench, view.id).phase is SignInPhase.OTHER_ACCOUNT
        bench.store.recover()
        assert (await bench.manager.keep_other_account(view.id)).account.label


async def test_two_workspaces_are_told_apart_by_name() -> None:
    async with workbench() as bench:
        view = await _mistaken(bench, await bench.connect("slack"))
        assert isinstance(view.other, OtherAccount)
        assert view.other.got.startswith("boek in ")
        assert view.other.expected.startswith("analind in ")


async def test_a_withdrawal_waits_while_another_account_of_the_company_is_held() -> None:
    async with workbench() as bench:
        ana = await bench.connect("gmail")
        drive = await bench.connect("google_drive", account=1)
        view = await _mistaken(bench, ana)
        await bench.manager.disconnect(drive.id)  # Google would end what is held as well
        bo = await bench.manager.keep_other_account(view.id)
        await bench.manager.renew(bo.id)
        assert bench.of(bo).failure_code is None
        grants = (await bench.ledger("gmail"))["grants"]
        assert not any(grant["revoked"] for grant in grants)

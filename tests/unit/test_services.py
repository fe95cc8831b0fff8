"""The composition root: opens a profile, says what is wrong with it, closes in order."""

import asyncio
import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from fake_clock import FakeClock
from pseudo_language import pseudo, pseudo_language
from scripted_person import ScriptedPerson

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.history import history_words
from atom_desktop.connections.ports import StoredTokens
from atom_desktop.foundation.errors import ConfigurationError, StorageError
from atom_desktop.foundation.events import StorageChanged, UncaughtError
from atom_desktop.foundation.paths import ProfilePaths
from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.opening import open_services
from atom_desktop.practice.tokens import CANARY
from atom_desktop.practice.world import PracticeServices
from atom_desktop.practice_directory import PracticeDirectory
from atom_desktop.services import Services
from atom_desktop.storage.backups import list_backups
from atom_desktop.storage.connection_rows import ConnectionRows
from atom_desktop.storage.profile_lock import HolderKind


@asynccontextmanager
async def _practice(
    unused_tcp_port: int, clock: FakeClock | None = None
) -> AsyncIterator[PracticeDirectory]:
    services = PracticeServices(clock=clock) if clock else PracticeServices()
    try:
        described = await services.start(redirect_port=unused_tcp_port)
        yield PracticeDirectory.from_line(json.dumps(described))
    finally:
        await services.close()


@asynccontextmanager
async def _opened(
    paths: ProfilePaths,
    *,
    holder: HolderKind | None = HolderKind.WINDOW,
    practice: PracticeDirectory | None = None,
    person: ScriptedPerson | None = None,
) -> AsyncIterator[Services]:
    services = await open_services(
        paths,
        holder=holder,
        browser=person or ScriptedPerson(),
        practice=practice,
        environment={},
    )
    try:
        yield services
    finally:
        await services.close()


async def test_a_fresh_profile_shows_ten_services_that_are_not_set_up(paths: ProfilePaths) -> None:
    async with _opened(paths) as services:
        rows = services.manager.summaries()
        assert len(rows) == 10
        assert {row.status for row in rows} == {ConnectionStatus.NOT_SET_UP}
        assert services.notices == ()
        assert not services.practice


async def test_a_connection_is_still_there_after_closing_and_opening(
    paths: ProfilePaths, unused_tcp_port: int
) -> None:
    person = ScriptedPerson()
    async with _practice(unused_tcp_port) as practice:
        async with _opened(paths, practice=practice, person=person) as services:
            assert services.practice
            assert services.settings.redirect_port == unused_tcp_port
            view = await services.manager.begin_sign_in("slack")
            connection = await services.manager.wait_sign_in(view.id)
        await person.finish()
        async with _opened(paths, practice=practice) as services:
            assert services.manager.connections() == (connection,)
            # There is no keyring here: the tokens ended with the first run, and that is said.
            await services.manager.check(connection.id)
            row = services.manager.summaries()[2]
            assert row.status is ConnectionStatus.LOCKED
            await services.manager.set_registration("slack", client_id="1.2", client_secret=None)
            await services.start_afresh()
            assert services.manager.connections() == ()
            (newest, *_) = await services.manager.history(10)
            assert history_words(newest, None) == "Practice began afresh"
            client = services.manager.registration("slack")
            assert client is not None
            assert client.source == "practice"


async def test_one_profile_has_one_holder_and_any_number_of_readers(paths: ProfilePaths) -> None:
    async with _opened(paths), _opened(paths, holder=None):
        with pytest.raises(ConfigurationError) as caught:
            await open_services(paths, holder=HolderKind.COMMAND)
        assert caught.value.code == "profile_in_use"
        assert caught.value.details["holder"] == "The window"
    async with _opened(paths, holder=HolderKind.COMMAND):
        pass


async def test_a_profile_that_cannot_be_opened_is_free_again(
    paths: ProfilePaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(_self: object) -> None:
        raise StorageError("database_damaged", path="atom.db")

    with monkeypatch.context() as patched:
        patched.setattr(ConnectionRows, "all", fails)
        with pytest.raises(StorageError):
            await open_services(paths, holder=HolderKind.WINDOW)
    paths.database.write_bytes(b"no database at all" * 99)
    async with _opened(paths) as services:
        assert [notice.detail for notice in services.notices] == ["database_recreated"]


async def test_mistakes_in_files_become_notices_and_nothing_else(paths: ProfilePaths) -> None:
    paths.settings.write_text('theme = "purple"\nredirect_port = 50123\n')
    (paths.providers_d / "mine.toml").write_text("what is this\n")
    async with _opened(paths) as services:
        details = sorted(notice.detail for notice in services.notices)
        assert details == ["provider_file_invalid", "settings_invalid"]
        assert services.settings.redirect_port == 50123
        assert len(services.manager.summaries()) == 10
        bodies = [notice.body for notice in services.notices]
        assert bodies == [
            (
                "mine.toml, line 1: is not valid TOML. The other services are not affected."
                " Correct the file."
            ),
            (
                f"{paths.settings}, line 1, theme: must be one of: system, light, dark."
                " Correct that line."
            ),
        ]


async def test_what_was_found_at_the_start_is_told_in_the_language_that_is_read_now(
    paths: ProfilePaths,
) -> None:
    paths.settings.write_text('theme = "purple"\n')
    async with _opened(paths) as services:
        [before] = services.notices
        with pseudo_language():
            [elsewhere] = services.notices
        assert elsewhere.title == pseudo(before.title)


async def test_a_missing_keyring_is_told_once_it_was_looked_for(paths: ProfilePaths) -> None:
    async with _opened(paths) as services:
        events: list[object] = []
        services.bus.subscribe(events.append)
        await services.find_storage()
        assert events == [StorageChanged()]
        assert [notice.detail for notice in services.notices] == ["keyring_missing"]
        assert services.storage_words == "memory"


async def test_a_pair_that_is_not_stored_yet_is_the_first_notice(paths: ProfilePaths) -> None:
    async with _opened(paths) as services:
        pair = TokenSet(access_token=Secret("a"), received_at=services.clock.now())
        services._tokens.hold("one", StoredTokens(tokens=pair, generation=2))
        assert [notice.detail for notice in services.notices] == ["tokens_unsaved"]
        await services.manager.safekeeping.save_unsaved()
        assert services.notices == ()


async def test_a_failing_task_is_reported_without_its_text(paths: ProfilePaths) -> None:
    async with _opened(paths) as services:
        events: list[object] = []
        services.bus.subscribe(events.append)

        async def fails() -> None:
            raise RuntimeError("hush-hush")

        services.tasks.spawn(fails(), name="a slip")
        while not events:  # noqa: ASYNC110  # the report has no event of its own
            await asyncio.sleep(0)
        (event,) = events
        assert isinstance(event, UncaughtError)
        assert (event.where, event.kind) == ("task a slip", "RuntimeError")
        assert [notice.title for notice in services.notices] == [
            "Something went wrong in Atom Desktop"
        ]
        services.note_uncaught(event)
        assert events == [event]
        told = services.notices[0].detail + services.unexpected.details()
        assert "hush-hush" not in told
        assert "times seen: 2" in told
        services.unexpected.dismiss()
        assert services.notices == ()


async def test_a_renewal_loop_that_keeps_stopping_is_told(paths: ProfilePaths) -> None:
    async with _opened(paths) as services:
        services.manager.watchdog._restarts = [services.clock.monotonic()] * 3
        (notice,) = services.notices
        assert notice.title == "Renewing in the background keeps stopping"


async def test_closing_ends_what_runs_and_closes_the_port(
    paths: ProfilePaths, unused_tcp_port: int
) -> None:
    async with _practice(unused_tcp_port) as practice, _opened(paths, practice=practice) as opened:
        opened.manager.start()
        view = await opened.manager.begin_sign_in("slack", open_browser=False)
        await opened.close()
        assert opened.tasks.names() == ()
        (ended,) = [entry for entry in opened.manager.sign_ins() if entry.id == view.id]
        assert ended.phase == "cancelled"
        with pytest.raises(ConnectionRefusedError):
            await asyncio.open_connection("127.0.0.1", unused_tcp_port)


async def test_no_secret_is_in_any_backup(
    paths: ProfilePaths, unused_tcp_port: int, clock: FakeClock
) -> None:
    person = ScriptedPerson()
    async with _practice(unused_tcp_port, clock) as practice:
        services = await open_services(
            paths,
            holder=HolderKind.WINDOW,
            browser=person,
            clock=clock,
            practice=practice,
            environment={},
        )
        services.start()
        for service in ("github", "gmail", "trello"):
            view = await services.manager.begin_sign_in(service)
            connection = await services.manager.wait_sign_in(view.id)
            await services.manager.renew(connection.id)
        await person.finish()
        assert "daily backup" in services.tasks.names()
        async with asyncio.timeout(10):
            while not list_backups(paths.database):
                clock.advance(3600)
                await asyncio.sleep(0.02)
        await services.close()
    plain = CANARY.encode()
    signs = {plain, plain[::-1], plain.hex().encode(), CANARY.encode("utf-16-le")}
    signs |= {
        client.client_secret.reveal().encode()
        for client in practice.clients
        if client.client_secret
    }
    for backup in list_backups(paths.database):
        content = backup.read_bytes()
        assert b"github" in content
        assert not [sign for sign in signs if sign in content]


@pytest.mark.parametrize("service", ["gmail", "trello"])
async def test_practice_addresses_replace_the_real_ones(
    paths: ProfilePaths, unused_tcp_port: int, service: str
) -> None:
    async with _practice(unused_tcp_port) as practice, _opened(paths, practice=practice) as opened:
        for spec in opened.registry.variants(service):
            base = practice.bases[service]
            assert spec.endpoints.authorization_endpoint.startswith(base)
            assert spec.health.url.startswith(base)


async def test_practice_services_never_meet_a_profile_with_real_sign_ins(
    paths: ProfilePaths, unused_tcp_port: int
) -> None:
    async with _opened(paths):
        pass
    async with _practice(unused_tcp_port) as practice:
        with pytest.raises(ConfigurationError) as caught:
            async with _opened(paths, practice=practice):
                pass
    assert caught.value.code == "profile_not_practice"


async def test_a_practice_profile_is_not_used_for_real_sign_ins(
    paths: ProfilePaths, unused_tcp_port: int
) -> None:
    async with _practice(unused_tcp_port) as practice, _opened(paths, practice=practice):
        pass
    with pytest.raises(ConfigurationError) as caught:
        async with _opened(paths):
            pass
    assert caught.value.code == "profile_is_practice"
    async with _opened(paths, holder=None) as reading:
        assert len(reading.manager.summaries()) == 10


async def test_client_secrets_leave_the_environment_once_they_are_read(
    paths: ProfilePaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATOM_GITHUB_CLIENT_ID", "Ov23made0up")
    monkeypatch.setenv("ATOM_GITHUB_CLIENT_SECRET", "made-up-secret")
    services = await open_services(paths, holder=None, browser=ScriptedPerson())
    try:
        assert "ATOM_GITHUB_CLIENT_SECRET" not in os.environ
        found = services.manager.registration("github")
        assert found is not None
        assert found.client_secret is not None
        assert found.client_secret.reveal() == "made-up-secret"
    finally:
        await services.close()


@pytest.mark.parametrize(
    "base", ["https://127.0.0.1:1", "http://198.51.100.7:1", "http://a.example"]
)
def test_practice_services_elsewhere_are_refused(base: str) -> None:
    line = json.dumps(
        {
            "redirect_port": 1,
            "services": {"github": {"base": base, "client_id": "x"}},
            "control": {"url": "http://127.0.0.1:2", "secret": "s"},
        }
    )
    with pytest.raises(ConfigurationError) as caught:
        PracticeDirectory.from_line(line)
    assert caught.value.code == "practice_file_invalid"

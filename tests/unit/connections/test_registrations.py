"""Where clients come from, who shares them, and where their secrets lie."""

import pytest
from workbench import workbench

from atom_desktop.connections.registrations import environment_names
from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.foundation.events import ProviderChanged
from atom_desktop.foundation.secret import Secret
from atom_desktop.providers.registry import load_registry

_CLIENT = "Ov23liExampleExample"


@pytest.mark.parametrize(
    ("service", "variant", "names"),
    [
        ("gmail", None, ("ATOM_GMAIL", "ATOM_GOOGLE")),
        ("google_drive", None, ("ATOM_GOOGLE_DRIVE", "ATOM_GOOGLE")),
        ("teams", None, ("ATOM_TEAMS", "ATOM_MICROSOFT")),
        ("github", None, ("ATOM_GITHUB",)),
        ("trello", "oauth2", ("ATOM_TRELLO",)),
        ("trello", "api_key", ("ATOM_TRELLO_API_KEY",)),
    ],
)
def test_the_names_in_the_environment(
    service: str, variant: str | None, names: tuple[str, ...]
) -> None:
    assert environment_names(load_registry(None).get(service, variant)) == names


async def test_a_client_in_the_environment_serves_its_siblings_and_cannot_be_changed() -> None:
    environment = {"ATOM_GMAIL_CLIENT_ID": " id ", "ATOM_GMAIL_CLIENT_SECRET": "hush"}
    async with workbench(environment, registered=False) as bench:
        for service in ("gmail", "google_drive"):
            found = bench.manager.registration(service)
            assert found is not None
            assert (found.client_id, found.client_secret, found.source) == (
                "id",
                Secret("hush"),
                "environment",
            )
        for change in (
            bench.manager.set_registration("gmail", client_id="x", client_secret=None),
            bench.manager.remove_registration("google_drive"),
        ):
            with pytest.raises(ConfigurationError) as caught:
                await change
            assert caught.value.code == "registration_fixed"
        assert bench.store.names() == set()
        assert await bench.clients.all() == ()
        assert "hush" not in repr(bench.manager.registration("gmail"))


async def test_a_services_own_name_goes_before_its_companys() -> None:
    environment = {"ATOM_GOOGLE_CLIENT_ID": "company", "ATOM_GMAIL_CLIENT_ID": "own"}
    async with workbench(environment, registered=False) as bench:
        found = bench.manager.registration("gmail")
        assert found is not None
        assert found.client_id == "own"


async def test_an_empty_variable_is_no_client() -> None:
    async with workbench({"ATOM_GITHUB_CLIENT_ID": "  "}, registered=False) as bench:
        assert bench.manager.registration("github") is None


async def test_the_variant_that_is_set_up_is_the_one_that_is_offered() -> None:
    environment = {"ATOM_TRELLO_API_KEY_CLIENT_ID": "key"}
    async with workbench(environment, registered=False) as bench:
        assert bench.row("trello").variant == "api_key"
        assert bench.row("trello").status == "ready"


async def test_practice_services_know_only_their_own_clients() -> None:
    environment = {"ATOM_GITHUB_CLIENT_ID": _CLIENT, "ATOM_GITHUB_CLIENT_SECRET": "hush"}
    async with workbench(environment) as bench:
        found = bench.manager.registration("github")
        assert found is not None
        assert (found.source, found.client_id) == (
            "practice",
            bench.facts["github"]["client_id"],
        )
        assert await bench.connect("github")


async def test_setting_up_can_be_rehearsed_with_practice_services() -> None:
    async with workbench() as bench:
        facts, manager = bench.facts["github"], bench.manager
        await manager.set_registration("github", client_id=_CLIENT, client_secret=Secret("hush"))
        found = manager.registration("github")
        assert found is not None
        assert (found.client_id, found.source) == (_CLIENT, "profile")
        assert (await manager.credentials.check("github")).verdict == "refused"
        await manager.set_registration(
            "github",
            client_id=facts["client_id"],
            client_secret=Secret(facts["client_secret"]),
        )
        assert (await manager.credentials.check("github")).verdict == "accepted"
        assert await bench.connect("github")


async def test_without_what_was_rehearsed_the_practice_client_serves_again() -> None:
    async with workbench() as bench:
        await bench.manager.set_registration("slack", client_id=_CLIENT, client_secret=None)
        await bench.manager.remove_registration("slack")
        found = bench.manager.registration("slack")
        assert found is not None
        assert (found.client_id, found.source) == (bench.facts["slack"]["client_id"], "practice")
        with pytest.raises(ConfigurationError) as caught:
            await bench.manager.remove_registration("slack")
        assert caught.value.code == "registration_fixed"


async def test_a_secret_lies_in_the_store_and_nowhere_else() -> None:
    async with workbench(registered=False) as bench:
        await bench.manager.set_registration(
            "github", client_id=f" {_CLIENT} ", client_secret=Secret("hush")
        )
        assert "hush" not in str(await bench.clients.all())
        assert bench.store.names() == {"client-secret/github/oauth2"}
        shown = bench.manager.registration("github")
        assert shown is not None
        assert (shown.client_id, shown.client_secret, shown.source) == (_CLIENT, None, "profile")
        whole = await bench.registrations.complete(bench.registry.get("github"))
        assert whole.client_secret == Secret("hush")


async def test_a_secret_is_found_again_after_a_restart_and_stays_when_the_id_changes() -> None:
    async with workbench(registered=False) as bench:
        await bench.manager.set_registration(
            "github", client_id=_CLIENT, client_secret=Secret("hush")
        )
        await bench.manager.set_registration("github", client_id="another", client_secret=None)
        bench.registrations._secret_cache.clear()
        await bench.registrations.load()
        whole = await bench.registrations.complete(bench.registry.get("github"))
        assert (whole.client_id, whole.client_secret) == ("another", Secret("hush"))


async def test_a_secret_that_cannot_be_kept_leaves_no_client_behind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with workbench(registered=False) as bench:

        async def refuses(_name: str, _secret: Secret) -> None:
            raise ConfigurationError("keyring_refused")

        monkeypatch.setattr(bench.store, "save_secret", refuses)
        with pytest.raises(ConfigurationError):
            await bench.manager.set_registration(
                "github", client_id=_CLIENT, client_secret=Secret("hush")
            )
        assert bench.manager.registration("github") is None


@pytest.mark.parametrize("client_id", ["", "   ", "two words", "line\nbreak"])
async def test_what_cannot_be_a_client_id_is_refused(client_id: str) -> None:
    async with workbench(registered=False) as bench:
        with pytest.raises(ConfigurationError) as caught:
            await bench.manager.set_registration("github", client_id=client_id, client_secret=None)
        assert caught.value.code == "client_id_needed"


async def test_siblings_are_told_of_a_change_and_of_the_end() -> None:
    async with workbench(registered=False) as bench:
        told = [ProviderChanged(provider_id="outlook"), ProviderChanged(provider_id="teams")]
        await bench.manager.set_registration("teams", client_id="id", client_secret=None)
        assert bench.events == told
        assert {bench.row(name).status for name in ("outlook", "teams")} == {"ready"}
        await bench.manager.remove_registration("outlook")
        assert bench.events == told * 2
        assert {bench.row(name).status for name in ("outlook", "teams")} == {"not_set_up"}


async def test_removing_a_client_removes_its_secret() -> None:
    async with workbench(registered=False) as bench:
        await bench.manager.set_registration(
            "github", client_id=_CLIENT, client_secret=Secret("hush")
        )
        await bench.manager.remove_registration("github")
        assert bench.store.names() == set()
        assert await bench.clients.all() == ()


async def test_a_connection_without_its_client_says_what_is_missing() -> None:
    async with workbench(registered=False) as bench:
        facts = bench.facts["dropbox"]
        await bench.manager.set_registration(
            "dropbox", client_id=facts["client_id"], client_secret=None
        )
        connection = await bench.connect("dropbox")
        await bench.manager.remove_registration("dropbox")
        await bench.manager.check(connection.id)
        row = bench.row(connection.id)
        assert row.status == "problem"
        assert row.second_line == "Dropbox is not set up just now · ana@example.com"

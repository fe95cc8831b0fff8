"""A profile that keeps its sign-ins in a vault: locked at start, whole after the passphrase."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from many_sign_ins import ManySignIns
from scripted_person import ScriptedPerson
from vaults import PASSPHRASE, Vaults

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.foundation.errors import LockedError, StorageError, UsageError
from atom_desktop.foundation.paths import ProfilePaths
from atom_desktop.foundation.secret import Secret
from atom_desktop.opening import open_services
from atom_desktop.services import Services
from atom_desktop.storage.profile_lock import HolderKind

FEW = ManySignIns(3)


@asynccontextmanager
async def _opened(paths: ProfilePaths) -> AsyncIterator[Services]:
    services = await open_services(
        paths, holder=HolderKind.WINDOW, browser=ScriptedPerson(), environment={}
    )
    try:
        yield services
    finally:
        await services.close()


@pytest.fixture
async def profile(paths: ProfilePaths) -> ProfilePaths:
    """A profile with a vault that holds the sign-ins of three connections."""
    await FEW.write_records(paths)
    paths.settings.write_text('keep_in = "vault"\n')
    vaults = Vaults(paths.vault)
    store = vaults.store(service=paths.keyring_service)
    await store.create(PASSPHRASE)
    await FEW.fill(store, store)
    await vaults.close()
    return paths


def _statuses(services: Services) -> set[ConnectionStatus]:
    return {connection.status for connection in services.manager.connections()}


async def test_it_starts_locked_and_the_passphrase_brings_everything_back(
    profile: ProfilePaths,
) -> None:
    async with _opened(profile) as services:
        assert services.storage_words == "Encrypted vault"
        assert _statuses(services) == {ConnectionStatus.CONNECTED}
        await services.find_storage()
        assert _statuses(services) == {ConnectionStatus.LOCKED}
        (row, *_) = [row for row in services.manager.summaries() if row.connection_id]
        assert "Unlock your vault" in row.second_line
        assert [notice.detail for notice in services.notices] == ["vault_locked"]
        with pytest.raises(LockedError) as caught:
            await services.manager.safekeeping.retry()
        assert caught.value.code == "vault_locked"
        with pytest.raises(LockedError):
            await services.manager.safekeeping.unlock(Secret("something else"))
        assert _statuses(services) == {ConnectionStatus.LOCKED}
        await services.manager.safekeeping.unlock(PASSPHRASE)
        assert _statuses(services) == {ConnectionStatus.CONNECTED}
        assert services.notices == ()
        token = await services.manager.access_token("c001")
        assert token.reveal().startswith("cnry-token")


async def test_rows_that_were_locked_with_the_vault_come_back_where_there_is_none(
    profile: ProfilePaths,
) -> None:
    async with _opened(profile) as services:
        await services.find_storage()
    async with _opened(profile) as services:
        assert _statuses(services) == {ConnectionStatus.LOCKED}
        await services.places.unlock(PASSPHRASE)
        await services.find_storage()
        assert _statuses(services) == {ConnectionStatus.CONNECTED}


async def test_a_vault_whose_file_is_gone_is_told_and_not_made_anew(profile: ProfilePaths) -> None:
    profile.vault.unlink()
    profile.vault.with_name("vault.db.last-good").unlink()
    async with _opened(profile) as services:
        await services.find_storage()
        assert [notice.detail for notice in services.notices] == ["vault_missing"]
        with pytest.raises(StorageError) as caught:
            await services.manager.access_token("c001")
        assert caught.value.code == "vault_missing"
    assert not profile.vault.exists()


async def test_a_profile_without_a_vault_takes_no_passphrase(paths: ProfilePaths) -> None:
    async with _opened(paths) as services:
        with pytest.raises(UsageError) as caught:
            await services.manager.safekeeping.unlock(PASSPHRASE)
        assert caught.value.code == "passphrase_unneeded"

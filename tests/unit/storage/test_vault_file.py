"""What happens to a vault: damage, full disks, other programs, a newer version."""

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from store_contract import TOKENS
from vaults import PASSPHRASE, Vaults

from atom_desktop.foundation.errors import LockedError, StorageError
from atom_desktop.foundation.secret import Secret
from atom_desktop.storage import vault_file
from atom_desktop.storage.vault_tokens import VaultStore

PAGE = 4096
BIG = replace(TOKENS, access_token=Secret("t" * 20_000), refresh_token=Secret("r" * 9_000))


@pytest.fixture
async def vaults(tmp_path: Path) -> AsyncIterator[Vaults]:
    made = Vaults(tmp_path / "vault.db")
    yield made
    await made.close()


async def _filled(vaults: Vaults) -> VaultStore:
    store = await vaults.open()
    for name in ("one", "two", "three"):
        await store.save(name, TOKENS, generation=2)
    await store.close()  # the copy is made by then
    return store


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 2 * PAGE + 100])


def _zero_first(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(b"\0" * PAGE + content[PAGE:])


def _zero_second(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:PAGE] + b"\0" * PAGE + content[2 * PAGE :])


def _other(path: Path) -> None:
    path.write_bytes(b"#!/bin/sh\n" + b"x" * 9000)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


DAMAGE = (_cut, _zero_first, _zero_second, _other, _empty, Path.unlink)


@pytest.mark.parametrize("damage", DAMAGE)
async def test_a_damaged_vault_is_replaced_by_its_last_good_state(
    vaults: Vaults, damage: Callable[[Path], None]
) -> None:
    await _filled(vaults)
    damage(vaults.path)
    store = vaults.store()
    assert (await store.describe()).trouble == "vault_locked"
    await store.unlock(PASSPHRASE)
    for name in ("one", "two", "three"):
        loaded = await store.load(name)
        assert loaded is not None
        assert (loaded.tokens, loaded.generation) == (TOKENS, 2)
    await store.save("one", BIG, generation=3)


@pytest.mark.parametrize("damage", DAMAGE[:-1])
async def test_without_a_copy_damage_is_told_and_nothing_is_touched(
    vaults: Vaults, damage: Callable[[Path], None]
) -> None:
    await _filled(vaults)
    vaults.path.with_name("vault.db.last-good").unlink()
    damage(vaults.path)
    before = {file.name: file.read_bytes() for file in vaults.path.parent.iterdir()}
    store = vaults.store()
    assert (await store.describe()).trouble == "vault_damaged"
    with pytest.raises(StorageError) as caught:
        await store.unlock(PASSPHRASE)
    assert caught.value.code == "vault_damaged"
    with pytest.raises(StorageError):
        await store.save("one", BIG, generation=3)
    assert {file.name: file.read_bytes() for file in vaults.path.parent.iterdir()} == before


async def test_whoever_may_not_repair_touches_nothing(vaults: Vaults) -> None:
    await _filled(vaults)
    _other(vaults.path)
    before = {file.name: file.read_bytes() for file in vaults.path.parent.iterdir()}
    store = vaults.store(repair=False)
    assert (await store.describe()).trouble == "vault_damaged"
    assert {file.name: file.read_bytes() for file in vaults.path.parent.iterdir()} == before


async def test_the_damaged_file_is_kept(vaults: Vaults) -> None:
    await _filled(vaults)
    _other(vaults.path)
    await vaults.open()
    assert vaults.path.with_name("vault.db.damaged").read_bytes().startswith(b"#!/bin/sh")


async def test_a_copy_that_fell_behind_is_made_anew_at_the_next_start(vaults: Vaults) -> None:
    store = await _filled(vaults)
    copy = vaults.path.with_name("vault.db.last-good")
    behind = copy.read_bytes()
    await store.save("one", BIG, generation=3)
    copy.write_bytes(behind)
    await vaults.open()
    _other(vaults.path)
    loaded = await (await vaults.open()).load("one")
    assert loaded is not None
    assert loaded.generation == 3


async def test_damage_to_a_row_alone_spoils_that_row_alone(vaults: Vaults) -> None:
    store = await _filled(vaults)
    with closing(sqlite3.connect(vaults.path)) as connection, connection:
        connection.execute("UPDATE entries SET value = zeroblob(900) WHERE name LIKE '% one'")
    with pytest.raises(StorageError) as caught:
        await store.load("one")
    assert caught.value.code == "sign_in_unreadable"
    await store.rotate()
    assert await store.load("two") is not None
    with pytest.raises(StorageError):
        await store.load("one")


async def test_a_disk_that_fills_up_at_any_write_loses_nothing(
    vaults: Vaults, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _filled(vaults)
    with closing(sqlite3.connect(vaults.path)) as connection:
        pages: int = connection.execute("PRAGMA page_count").fetchone()[0]
    refused = 0
    for most in range(pages, pages + 100):
        usual = vault_file._PRAGMAS
        with monkeypatch.context() as full:
            full.setattr(vault_file, "_PRAGMAS", (*usual, f"max_page_count = {most}"))
            store = await vaults.open()
            try:
                await store.save("one", BIG, generation=3)
            except StorageError as error:
                assert error.code == "vault_full"  # noqa: PT017  # the loop ends without one
                refused += 1
            else:
                break
        for opened in (store, await vaults.open()):
            loaded = await opened.load("one")
            assert loaded is not None
            assert (loaded.tokens, loaded.generation) == (TOKENS, 2)
    assert refused > 5
    loaded = await (await vaults.open()).load("one")
    assert loaded is not None
    assert loaded.tokens == BIG


@pytest.mark.parametrize("step", ["rotate", "change_passphrase"])
async def test_a_full_disk_leaves_the_old_keys_in_force(
    vaults: Vaults, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    store = await _filled(vaults)
    await store.save("four", BIG, generation=1)
    before = vaults.path.read_bytes()
    with monkeypatch.context() as full:
        usual = (*vault_file._PRAGMAS, "query_only = ON")
        full.setattr(vault_file, "_PRAGMAS", usual)
        with pytest.raises(StorageError):
            await (store.rotate() if step == "rotate" else store.change_passphrase(PASSPHRASE))
    assert vaults.path.read_bytes() == before
    for opened in (store, await vaults.open()):
        loaded = await opened.load("four")
        assert loaded is not None
        assert loaded.tokens == BIG
        await opened.save("four", BIG, generation=1)


async def test_where_no_copy_can_be_made_there_is_none_of_another_day(vaults: Vaults) -> None:
    store = await _filled(vaults)
    partial = vaults.path.with_name("vault.db.last-good.partial")
    (partial / "in the way").mkdir(parents=True)
    await store.save("one", BIG, generation=3)
    await store.close()
    assert not vaults.path.with_name("vault.db.last-good").exists()
    assert await store.load("one") is not None


async def test_a_vault_that_is_only_to_be_read_is_read(
    vaults: Vaults, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _filled(vaults)
    monkeypatch.setattr(vault_file, "_PRAGMAS", (*vault_file._PRAGMAS, "query_only = ON"))
    store = await vaults.open()
    assert await store.load("one") is not None
    for call in (store.save("one", BIG, generation=3), store.delete("one"), store.probe()):
        with pytest.raises(StorageError) as caught:
            await call
        assert caught.value.code == "vault_unwritable"


async def test_a_folder_in_the_vaults_place_is_told(vaults: Vaults) -> None:
    vaults.path.mkdir()
    store = vaults.store()
    assert (await store.describe()).trouble in {"vault_unwritable", "vault_damaged"}
    with pytest.raises(StorageError):
        await store.load("one")


async def test_a_vault_that_another_program_holds_is_waited_for_and_then_told(
    vaults: Vaults, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = await _filled(vaults)
    impatient = ("busy_timeout = 10", *vault_file._PRAGMAS[1:])
    monkeypatch.setattr(vault_file, "_PRAGMAS", impatient)
    with closing(sqlite3.connect(vaults.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedError) as caught:
            await store.save("one", BIG, generation=3)
        assert caught.value.code == "vault_timeout"
        assert await store.load("one") is not None
    await store.save("one", BIG, generation=3)


async def test_a_newer_vault_is_left_alone(vaults: Vaults) -> None:
    await _filled(vaults)
    with closing(sqlite3.connect(vaults.path)) as connection:
        connection.execute("PRAGMA user_version = 9")
    before = vaults.path.read_bytes()
    store = vaults.store()
    assert (await store.describe()).trouble == "vault_newer"
    with pytest.raises(StorageError) as caught:
        await store.unlock(PASSPHRASE)
    assert caught.value.code == "vault_newer"
    assert vaults.path.read_bytes() == before

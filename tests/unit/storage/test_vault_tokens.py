"""`VaultStore`: the contract, its lock, its keys, and rows that somebody meddled with."""

import asyncio
import base64
import logging
import sqlite3
import stat
import threading
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from fake_keyrings import LockedKeyring
from store_contract import TOKENS, StoreContract
from vaults import PASSPHRASE, WEAK, Vaults

from atom_desktop.connections.ports import PlaceKind
from atom_desktop.foundation.errors import ConfigurationError, LockedError, StorageError
from atom_desktop.foundation.secret import Secret
from atom_desktop.storage.vault_key import Header, KeyKind, Strength
from atom_desktop.storage.vault_tokens import VaultStore

CANARY = "cnry-refresh-0123456789abcdef0123456789abcdef"


@pytest.fixture
async def vaults(tmp_path: Path) -> AsyncIterator[Vaults]:
    made = Vaults(tmp_path / "vault.db")
    yield made
    await made.close()


class TestBehindAPassphrase(StoreContract):
    @pytest.fixture
    async def store(self, vaults: Vaults) -> VaultStore:
        return await vaults.open()


class TestBehindTheKeyring(StoreContract):
    @pytest.fixture
    async def store(self, vaults: Vaults) -> VaultStore:
        return await vaults.open(None)


def _rows(path: Path) -> dict[str, bytes]:
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT name, value FROM entries"))


def _put(path: Path, name: str, value: bytes) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE entries SET value = ? WHERE name = ?", (value, name))


def _header(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("SELECT header FROM vault").fetchone()[0])


def forms(secret: str) -> list[bytes]:
    """Return the forms in which a secret may lie about."""
    plain = secret.encode()
    middle = [base64.b64encode(b"x" * pad + plain)[4:-4] for pad in range(3)]
    return [plain, plain[::-1], plain.hex().encode(), secret.encode("utf-16-le"), *middle]


async def test_it_is_found_again_only_with_its_passphrase(vaults: Vaults) -> None:
    await (await vaults.open()).save("one", TOKENS, generation=3)
    store = vaults.store()
    place = await store.describe()
    assert (place.kind, place.trouble) == (PlaceKind.VAULT, "vault_locked")
    assert place.survives_restart
    await store.unlock(PASSPHRASE)
    assert (await store.describe()).trouble is None
    loaded = await store.load("one")
    assert loaded is not None
    assert (loaded.tokens, loaded.generation) == (TOKENS, 3)


async def test_behind_the_keyring_it_opens_by_itself(vaults: Vaults) -> None:
    await (await vaults.open(None)).save("one", TOKENS, generation=3)
    assert await vaults.store().load("one") is not None
    assert len(vaults.backend.entries) == 1
    assert "made-up-refresh" not in str(vaults.backend.entries)


async def test_ten_wrong_passphrases_change_nothing(vaults: Vaults) -> None:
    await (await vaults.open()).save("one", TOKENS, generation=1)
    before = vaults.path.read_bytes()
    store = vaults.store()
    for number in range(10):
        with pytest.raises(LockedError) as caught:
            await store.unlock(Secret(f"a wrong one, number {number}"))
        assert caught.value.code == "vault_locked"
        with pytest.raises(LockedError):
            await store.save("one", replace(TOKENS, access_token=Secret("new")), generation=2)
    assert vaults.path.read_bytes() == before
    await store.unlock(PASSPHRASE)
    loaded = await store.load("one")
    assert loaded is not None
    assert loaded.tokens == TOKENS


async def test_every_call_on_a_locked_vault_says_so(vaults: Vaults) -> None:
    await vaults.open()
    store = vaults.store()
    for call in (
        store.load("one"),
        store.save("one", TOKENS, generation=1),
        store.delete("one"),
        store.load_secret("s"),
        store.save_secret("s", Secret("v")),
        store.delete_secret("s"),
        store.probe(),
        store.rotate(),
        store.change_passphrase(Secret("another passphrase")),
    ):
        with pytest.raises(LockedError) as caught:
            await call
        assert caught.value.code == "vault_locked"


async def test_without_a_file_nothing_is_made_by_itself(vaults: Vaults) -> None:
    store = vaults.store()
    assert (await store.describe()).trouble == "vault_missing"
    with pytest.raises(StorageError) as caught:
        await store.save("one", TOKENS, generation=1)
    assert caught.value.code == "vault_missing"
    assert not list(vaults.path.parent.iterdir())


async def test_a_vault_is_never_made_over_another(vaults: Vaults) -> None:
    await (await vaults.open()).save("one", TOKENS, generation=1)
    with pytest.raises(StorageError) as caught:
        await vaults.store().create(Secret("another passphrase"))
    assert caught.value.code == "vault_refused"
    assert await (await vaults.open()).load("one") is not None


async def test_a_short_passphrase_makes_no_vault(vaults: Vaults) -> None:
    with pytest.raises(ConfigurationError) as caught:
        await vaults.store().create(Secret("short"))
    assert caught.value.code == "passphrase_too_short"
    assert not vaults.path.exists()


async def test_only_its_owner_may_read_the_files(vaults: Vaults) -> None:
    await (await vaults.open()).save("one", TOKENS, generation=1)
    files = {file.name: stat.S_IMODE(file.stat().st_mode) for file in vaults.path.parent.iterdir()}
    assert files == {"vault.db": 0o600, "vault.db.last-good": 0o600}


@pytest.mark.parametrize("kind", [PASSPHRASE, None])
async def test_no_form_of_a_token_stands_in_any_file(
    vaults: Vaults, kind: Secret | None, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    store = await vaults.open(kind)
    for number in range(30):
        tokens = replace(TOKENS, refresh_token=Secret(CANARY + "x" * 3000))
        await store.save(f"c{number}", tokens, generation=1)
        await store.save_secret(f"s{number}", Secret(CANARY))
    await store.rotate()
    for number in range(20):
        await store.delete(f"c{number}")
    content = b"".join(file.read_bytes() for file in vaults.path.parent.iterdir())
    assert len(content) > 50_000
    for form in forms(CANARY):
        assert form not in content + caplog.text.encode()
    assert PASSPHRASE.reveal().encode() not in content + caplog.text.encode()


async def test_what_was_deleted_leaves_no_ciphertext_either(vaults: Vaults) -> None:
    store = await vaults.open()
    await store.save("one", TOKENS, generation=1)
    sealed = _rows(vaults.path)["connection one"]
    await store.delete("one")
    for file in vaults.path.parent.iterdir():
        assert sealed[20:60] not in file.read_bytes()


async def test_swapped_rows_are_not_used(vaults: Vaults) -> None:
    store = await vaults.open()
    other = replace(TOKENS, access_token=Secret("of the other"))
    await store.save("one", TOKENS, generation=1)
    await store.save("two", other, generation=1)
    rows = _rows(vaults.path)
    _put(vaults.path, "connection one", rows["connection two"])
    _put(vaults.path, "connection two", rows["connection one"])
    for name in ("one", "two"):
        with pytest.raises(StorageError) as caught:
            await store.load(name)
        assert caught.value.code == "sign_in_unreadable"


async def test_a_row_says_itself_whose_it_is(vaults: Vaults) -> None:
    store = await vaults.open()
    await store.save("one", TOKENS, generation=1)
    await store.save("two", TOKENS, generation=1)
    entries = store._lock.entries()
    with entries._file.writing() as connection:
        # Even with a ledger that fits, which nobody without the key could write.
        ledger = entries._ledger(connection)
        ledger["connection one"] = ledger["connection two"]
        entries._put_ledger(connection, ledger)
        connection.execute(
            "UPDATE entries SET value ="
            " (SELECT value FROM entries WHERE name = 'connection two')"
            " WHERE name = 'connection one'"
        )
    with pytest.raises(StorageError) as caught:
        await store.load("one")
    assert caught.value.code == "sign_in_unreadable"
    assert await store.load("two") is not None


async def test_an_earlier_state_of_a_row_is_not_used(vaults: Vaults) -> None:
    store = await vaults.open()
    await store.save("one", TOKENS, generation=1)
    stale = _rows(vaults.path)["connection one"]
    await store.save("one", replace(TOKENS, refresh_token=Secret("newer")), generation=2)
    _put(vaults.path, "connection one", stale)
    with pytest.raises(StorageError) as caught:
        await store.load("one")
    assert caught.value.code == "sign_in_unreadable"
    await store.save("one", TOKENS, generation=3)
    assert await store.load("one") is not None


async def test_a_row_that_was_taken_away_is_not_taken_for_never_signed_in(vaults: Vaults) -> None:
    store = await vaults.open()
    await store.save("one", TOKENS, generation=1)
    with closing(sqlite3.connect(vaults.path)) as connection, connection:
        connection.execute("DELETE FROM entries")
    with pytest.raises(StorageError) as caught:
        await store.load("one")
    assert caught.value.code == "sign_in_unreadable"


async def test_another_users_header_opens_nothing_and_loses_nothing(
    vaults: Vaults, tmp_path: Path
) -> None:
    await (await vaults.open()).save("one", TOKENS, generation=1)
    own = _header(vaults.path)
    theirs = Vaults(tmp_path / "other.db")
    await theirs.open(Secret("their own passphrase"))
    with closing(sqlite3.connect(vaults.path)) as connection, connection:
        connection.execute("UPDATE vault SET header = ?", (_header(theirs.path),))
    await theirs.close()
    store = vaults.store()
    with pytest.raises(LockedError):
        await store.unlock(PASSPHRASE)
    # Their passphrase opens the header, but not what is in this vault.
    await store.unlock(Secret("their own passphrase"))
    for call in (store.load("one"), store.save("one", TOKENS, generation=9), store.rotate()):
        with pytest.raises(StorageError) as caught:
            await call
        assert caught.value.code == "vault_damaged"
    with closing(sqlite3.connect(vaults.path)) as connection, connection:
        connection.execute("UPDATE vault SET header = ?", (own,))
    assert await (await vaults.open()).load("one") is not None


async def test_a_copied_vault_of_another_profile_stays_shut(vaults: Vaults) -> None:
    await vaults.open()
    with pytest.raises(LockedError):
        await vaults.store(service="atom-desktop/other").unlock(PASSPHRASE)


@pytest.mark.parametrize("kind", [PASSPHRASE, None])
async def test_new_keys_leave_nothing_to_the_old_ones(vaults: Vaults, kind: Secret | None) -> None:
    store = await vaults.open(kind)
    await store.save("one", TOKENS, generation=7)
    await store.save_secret("s", Secret("v"))
    rows, header, keyring = (
        _rows(vaults.path),
        _header(vaults.path),
        dict(vaults.backend.entries),
    )
    await store.rotate()
    assert not set(rows.values()) & set(_rows(vaults.path).values())
    assert _header(vaults.path) != header
    if kind is None:
        assert vaults.backend.entries != keyring
        assert len(str(vaults.backend.entries)) == len(str(keyring))
    for opened in (store, await vaults.open(kind)):
        loaded = await opened.load("one")
        assert loaded is not None
        assert (loaded.tokens, loaded.generation) == (TOKENS, 7)
        assert await opened.load_secret("s") == Secret("v")
    with closing(sqlite3.connect(vaults.path)) as connection, connection:
        connection.execute("UPDATE vault SET header = ?", (header,))
    with pytest.raises(StorageError):
        await (await vaults.open(kind)).load("one")


@pytest.mark.parametrize("kept", ["both keys", "new vault, both keys"])
async def test_new_keys_that_were_broken_off_open_the_vault(vaults: Vaults, kept: str) -> None:
    store = await vaults.open(None)
    await store.save("one", TOKENS, generation=1)
    wrapping = await store._add_key_to_keyring()
    if kept != "both keys":
        store._lock.rotate(wrapping)
    again = vaults.store()
    assert await again.load("one") is not None
    await again.rotate()
    assert await vaults.store().load("one") is not None
    assert str(vaults.backend.entries).count("=") == 1  # one key, with its padding


async def test_another_passphrase_shuts_out_the_old_one(vaults: Vaults) -> None:
    store = await vaults.open()
    await store.save("one", TOKENS, generation=1)
    with pytest.raises(ConfigurationError):
        await store.change_passphrase(Secret("short"))
    await store.change_passphrase(Secret("another passphrase"))
    with pytest.raises(LockedError):
        await vaults.store().unlock(PASSPHRASE)
    assert await (await vaults.open(Secret("another passphrase"))).load("one") is not None


async def test_a_passphrase_can_take_the_place_of_the_keyrings_key(vaults: Vaults) -> None:
    store = await vaults.open(None)
    await store.save("one", TOKENS, generation=1)
    await store.change_passphrase(PASSPHRASE)
    assert vaults.backend.entries == {}
    assert await store.kind() is KeyKind.PASSPHRASE
    assert await (await vaults.open()).load("one") is not None


async def test_a_key_from_weaker_days_is_made_stronger_when_it_is_used(vaults: Vaults) -> None:
    store = await vaults.open()
    await store.save("one", TOKENS, generation=1)
    stronger = Strength(memory_cost=128, iterations=2, lanes=1)
    await vaults.store(strength=stronger).unlock(PASSPHRASE)
    assert Header.from_text(_header(vaults.path)).strength == stronger
    again = vaults.store(strength=WEAK)
    await again.unlock(PASSPHRASE)
    assert Header.from_text(_header(vaults.path)).strength == stronger
    assert await again.load("one") is not None


async def test_a_keyring_without_the_key_is_told_apart_from_a_locked_one(vaults: Vaults) -> None:
    await (await vaults.open(None)).save("one", TOKENS, generation=1)
    key = dict(vaults.backend.entries)
    vaults.backend.entries.clear()
    with pytest.raises(StorageError) as caught:
        await vaults.store().load("one")
    assert caught.value.code == "vault_key_missing"
    other = Vaults(vaults.path.with_name("other.db"))
    await other.open(None)
    vaults.backend.entries.update(other.backend.entries)
    await other.close()
    with pytest.raises(StorageError) as caught:
        await vaults.store().load("one")
    assert caught.value.code == "vault_key_missing"
    vaults.backend.entries.update(key)
    assert await vaults.store().load("one") is not None


async def test_a_locked_keyring_keeps_its_vault_locked(tmp_path: Path) -> None:
    backend = LockedKeyring()
    backend.locked = False
    vaults = Vaults(tmp_path / "vault.db", backend=backend)
    await (await vaults.open(None)).save("one", TOKENS, generation=1)
    backend.locked = True
    store = vaults.store()
    with pytest.raises(LockedError) as caught:
        await store.load("one")
    assert caught.value.code == "keyring_locked"
    backend.locked = False
    assert await store.load("one") is not None
    await vaults.close()


async def test_a_discarded_vault_is_gone_with_its_key(vaults: Vaults) -> None:
    store = await vaults.open(None)
    await store.save("one", TOKENS, generation=1)
    await store.discard()
    await store.discard()
    assert not list(vaults.path.parent.iterdir())
    assert vaults.backend.entries == {}
    assert not store.is_open


async def test_a_new_pair_goes_ahead_of_what_waits(vaults: Vaults) -> None:
    store = await vaults.open()
    go_on, order = threading.Event(), []
    entries = store._lock.entries()
    put = entries.put

    def noted(name: str, value: str, generation: int) -> None:
        order.append(name)
        put(name, value, generation)

    entries.put = noted  # type: ignore[method-assign]
    store._lock.entries = lambda: entries  # type: ignore[method-assign]
    blocking = asyncio.create_task(store._run(lambda: go_on.wait(10)))
    await asyncio.sleep(0)
    probe = asyncio.create_task(store.probe())
    pair = asyncio.create_task(store.save("one", TOKENS, generation=1))
    await asyncio.sleep(0)
    go_on.set()
    await asyncio.gather(blocking, probe, pair)
    assert order == ["connection one", "test of the vault"]

"""`KeyringStore` on a real GNOME Keyring."""

import subprocess
import sys
import uuid
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from private_keyring_daemon import PrivateKeyring
from store_contract import TOKENS, StoreContract

from atom_desktop.foundation.errors import LockedError, StorageError
from atom_desktop.foundation.secret import Secret
from atom_desktop.storage.keyring_tokens import KeyringStore

pytestmark = pytest.mark.end_to_end


@pytest.fixture
def service() -> str:
    return f"atom-desktop/test@{uuid.uuid4().hex}"


@pytest.fixture
async def store(private_keyring: PrivateKeyring, service: str) -> AsyncIterator[KeyringStore]:
    made = KeyringStore(service)
    yield made
    await made.close()


class TestRealKeyring(StoreContract):
    """The contract; its long tokens are longer than one entry."""


async def test_it_has_its_own_name(store: KeyringStore) -> None:
    assert (await store.describe()).name == "GNOME Keyring"


@pytest.mark.parametrize("length", [12 * 1024, 60 * 1024])
async def test_long_tokens_come_back_whole(store: KeyringStore, length: int) -> None:
    tokens = replace(TOKENS, access_token=Secret("t" * length))
    await store.save("one", tokens, generation=1)
    loaded = await store.load("one")
    assert loaded is not None
    assert loaded.tokens == tokens


async def test_deleting_really_removes(
    store: KeyringStore, private_keyring: PrivateKeyring, service: str
) -> None:
    long = replace(TOKENS, access_token=Secret("canary" * 20_000))
    await store.save("one", long, generation=1)
    await store.save_secret("google", Secret("canary"))
    assert "canary" in private_keyring.search(service)
    await store.delete("one")
    await store.delete_secret("google")
    assert private_keyring.search(service).strip() == ""


async def test_a_locked_keyring_is_told_and_heals(
    store: KeyringStore, private_keyring: PrivateKeyring
) -> None:
    await store.save("one", TOKENS, generation=1)
    private_keyring.lock()
    assert (await store.describe()).trouble == "keyring_locked"
    for call in (store.load("one"), store.save("one", TOKENS, generation=2), store.delete("one")):
        with pytest.raises(LockedError) as caught:
            await call
        assert caught.value.code == "keyring_locked"
    private_keyring.unlock()
    assert (await store.describe()).trouble is None
    loaded = await store.load("one")
    assert loaded is not None
    assert loaded.generation == 1


@pytest.mark.parametrize("address", [None, "unix:path=/nonexistent/bus"])
async def test_without_a_bus_the_keyring_is_missing(
    monkeypatch: pytest.MonkeyPatch, address: str | None
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nonexistent")
    if address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    store = KeyringStore("atom-desktop/test")
    with pytest.raises(StorageError) as caught:
        await store.save("one", TOKENS, generation=1)
    assert caught.value.code == "keyring_missing"
    assert (await store.describe()).trouble == "keyring_missing"
    await store.close()


async def test_a_bus_that_goes_away_is_told_and_the_next_one_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, service: str
) -> None:
    keyring, store = PrivateKeyring(tmp_path), KeyringStore(service)
    for _ in range(2):
        keyring.start()
        for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
            monkeypatch.setenv(name, keyring.env[name])
        await store.save("one", TOKENS, generation=1)
        keyring.stop()
        with pytest.raises(StorageError) as caught:
            await store.load("one")
        assert caught.value.code == "keyring_missing"
    await store.close()


_OTHER_PROGRAM = """
import asyncio, sys
from atom_desktop.foundation.errors import StorageError
from atom_desktop.foundation.secret import Secret
from atom_desktop.storage.keyring_tokens import KeyringStore

async def main():
    store = KeyringStore(sys.argv[1])
    try:
        await store.save_secret("n", Secret("v"))
        print((await store.describe()).name)
    except StorageError as error:
        print(error.code)

asyncio.run(main())
"""


@pytest.mark.parametrize(
    "refused", ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring", "no.such.Thing"]
)
@pytest.mark.parametrize("has_bus", [True, False])
def test_a_backend_that_keeps_nothing_is_refused(
    private_keyring: PrivateKeyring, service: str, refused: str, *, has_bus: bool
) -> None:
    env = private_keyring.env | {
        "PYTHON_KEYRING_BACKEND": refused,
        "PYTHONPATH": ":".join(sys.path),
    }
    if not has_bus:
        env["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent/bus"
    ended = subprocess.run(
        [sys.executable, "-c", _OTHER_PROGRAM, service],
        env=env,
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    assert ended.stdout.strip() == ("GNOME Keyring" if has_bus else "keyring_missing")

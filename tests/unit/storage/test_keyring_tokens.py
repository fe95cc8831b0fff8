import json
import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import replace

import pytest
from fake_keyrings import (
    BrokenOffKeyring,
    FakeKeyring,
    LockedKeyring,
    LossyKeyring,
)
from store_contract import TOKENS, StoreContract

from atom_desktop.connections.ports import PlaceKind
from atom_desktop.foundation.errors import LockedError, StorageError
from atom_desktop.foundation.secret import Secret
from atom_desktop.storage.keyring_backend import Backend, ChosenBackend
from atom_desktop.storage.keyring_tokens import KeyringStore

SERVICE = "atom-desktop/test"
LONG = replace(TOKENS, access_token=Secret("x" * 5_000))
LONGER = replace(TOKENS, access_token=Secret("y" * 9_000))


_opened: list[KeyringStore] = []


def store_on(backend: Backend, *, limit: int = 1_200, deadline: float = 10.0) -> KeyringStore:
    chosen = ChosenBackend(backend=backend, name="Fake", limit=limit)
    store = KeyringStore(SERVICE, choose=lambda: chosen, deadline=deadline)
    _opened.append(store)
    return store


@pytest.fixture(autouse=True)
async def _close_stores() -> AsyncIterator[None]:
    yield
    while _opened:
        await _opened.pop().close()


class TestShortEntries(StoreContract):
    @pytest.fixture
    def store(self) -> KeyringStore:
        return store_on(FakeKeyring())


class TestLongEntries(StoreContract):
    @pytest.fixture
    def store(self) -> KeyringStore:
        return store_on(FakeKeyring(), limit=60_000)


async def test_no_entry_is_longer_than_the_limit() -> None:
    backend = FakeKeyring()
    await store_on(backend).save("one", LONGER, generation=1)
    assert 1_000 < backend.longest <= 1_200


async def test_all_entries_lie_under_the_profiles_service() -> None:
    backend = FakeKeyring()
    store = store_on(backend)
    await store.save("one", LONG, generation=1)
    await store.save_secret("google", Secret("s"))
    assert {service for service, _ in backend.entries} == {SERVICE}


async def test_shorter_tokens_leave_no_parts_behind() -> None:
    backend = FakeKeyring()
    store = store_on(backend)
    await store.save("one", LONGER, generation=1)
    await store.save("one", LONG, generation=2)
    await store.save("one", TOKENS, generation=3)
    assert list(backend.entries) == [(SERVICE, "connection one")]


async def test_a_write_broken_off_anywhere_leads_to_the_old_or_the_new_value() -> None:
    untouched = FakeKeyring()
    await store_on(untouched).save("one", LONG, generation=1)
    entries_of_long = len(untouched.entries)
    for old, new in ((LONG, LONGER), (LONGER, LONG), (LONG, TOKENS), (TOKENS, LONG)):
        step = 0
        while True:
            backend = BrokenOffKeyring()
            store = store_on(backend)
            await store.save("one", old, generation=1)
            backend.after = step
            try:
                await store.save("one", new, generation=2)
            except StorageError as error:
                assert error.code == "keyring_refused"  # noqa: PT017  # the loop ends without one
                broken_off = True
            else:
                broken_off = False
            backend.after = None
            loaded = await store.load("one")
            assert loaded is not None
            assert (loaded.tokens, loaded.generation) in {(old, 1), (new, 2)}
            await store.save("one", LONG, generation=3)
            assert len(backend.entries) == entries_of_long
            await store.save("one", TOKENS, generation=4)
            assert list(backend.entries) == [(SERVICE, "connection one")]
            await store.delete("one")
            assert not backend.entries
            if not broken_off:
                break
            step += 1
        assert step > 0


async def test_a_first_write_broken_off_leaves_nothing_after_a_delete() -> None:
    backend = BrokenOffKeyring()
    store = store_on(backend)
    backend.after = 3
    with pytest.raises(StorageError):
        await store.save("one", LONG, generation=1)
    backend.after = None
    assert len(backend.entries) == 3
    assert await store.load("one") is None
    await store.delete("one")
    assert not backend.entries


@pytest.mark.parametrize("damage", ["missing", "changed", "head", "not ours"])
async def test_half_a_value_is_never_read(damage: str) -> None:
    backend = FakeKeyring()
    store = store_on(backend)
    await store.save("one", LONG, generation=1)
    part = next(key for key in backend.entries if "part" in key[1])
    head = (SERVICE, "connection one")
    if damage == "missing":
        del backend.entries[part]
    elif damage == "changed":
        backend.entries[part] = backend.entries[part][:-1] + "?"
    elif damage == "head":
        backend.entries[head] = backend.entries[head][:20]
    else:
        backend.entries[head] = json.dumps({"format": 2})
    with pytest.raises(StorageError) as caught:
        await store.load("one")
    assert caught.value.code == "sign_in_unreadable"
    await store.save("one", TOKENS, generation=2)
    loaded = await store.load("one")
    assert loaded is not None
    assert loaded.tokens == TOKENS


async def test_a_reader_that_is_overtaken_by_another_process_reads_again() -> None:
    class Overtaken(FakeKeyring):
        then: Callable[[], None] | None = None

        def get_password(self, service: str, username: str) -> str | None:
            found = super().get_password(service, username)
            if self.then is not None:
                then, self.then = self.then, None
                then()
            return found

    backend, other = Overtaken(), FakeKeyring()
    await store_on(backend).save("one", LONG, generation=1)
    other.entries = dict(backend.entries)
    await store_on(other).save("one", LONGER, generation=2)
    backend.then = lambda: setattr(backend, "entries", other.entries)
    loaded = await store_on(backend).load("one")
    assert loaded is not None
    assert (loaded.tokens, loaded.generation) == (LONGER, 2)


async def test_a_locked_keyring_heals_when_it_is_unlocked() -> None:
    backend = LockedKeyring()
    store = store_on(backend)
    for call in (store.load("one"), store.save("one", TOKENS, generation=1), store.probe()):
        with pytest.raises(LockedError) as caught:
            await call
        assert caught.value.code == "keyring_locked"
    backend.locked = False
    await store.save("one", TOKENS, generation=1)
    assert await store.load("one") is not None


async def test_a_keyring_that_forgets_is_found_out() -> None:
    store = store_on(LossyKeyring())
    for call in (store.save("one", TOKENS, generation=1), store.probe()):
        with pytest.raises(StorageError) as caught:
            await call
        assert caught.value.code == "keyring_refused"
        assert caught.value.details == {"reason": "read back differs"}


async def test_the_text_of_a_foreign_error_is_not_repeated(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    backend = BrokenOffKeyring()
    backend.after = 0
    with pytest.raises(StorageError) as caught:
        await store_on(backend).save("one", TOKENS, generation=1)
    assert caught.value.details == {"reason": "ConnectionResetError"}
    assert caught.value.__cause__ is None
    assert "SECRET-IN-ERROR" not in caplog.text + str(caught.value)


async def test_a_missing_keyring_is_looked_for_again() -> None:
    found: list[ChosenBackend] = []

    def choose() -> ChosenBackend:
        if not found:
            raise StorageError("keyring_missing")
        return found[0]

    store = KeyringStore(SERVICE, choose=choose)
    with pytest.raises(StorageError) as caught:
        await store.load("one")
    assert caught.value.code == "keyring_missing"
    assert (await store.describe()).trouble == "keyring_missing"
    found.append(ChosenBackend(backend=FakeKeyring(), name="Fake"))
    place = await store.describe()
    assert (place.kind, place.name, place.trouble) == (PlaceKind.KEYRING, "Fake", None)


async def test_a_chosen_keyring_is_never_exchanged_for_another() -> None:
    chosen = [ChosenBackend(backend=FakeKeyring(), name=name) for name in ("First", "Second")]
    store = KeyringStore(SERVICE, choose=lambda: chosen.pop(0))
    await store.save("one", TOKENS, generation=1)
    assert await store.load("one") is not None
    assert (await store.describe()).name == "First"

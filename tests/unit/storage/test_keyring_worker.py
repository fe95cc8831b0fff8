"""`KeyringStore` on a keyring that does not answer."""

import asyncio
import threading
import time
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from fake_keyrings import HangingKeyring
from store_contract import TOKENS

from atom_desktop.connections.prompting import may_prompt
from atom_desktop.foundation.errors import LockedError
from atom_desktop.foundation.secret import Secret
from atom_desktop.storage.keyring_backend import ChosenBackend
from atom_desktop.storage.keyring_tokens import KeyringStore

SERVICE = "atom-desktop/test"
LONG = replace(TOKENS, access_token=Secret("x" * 5_000))

_opened: list[KeyringStore] = []


def store_on(backend: HangingKeyring, *, deadline: float = 10.0) -> KeyringStore:
    chosen = ChosenBackend(backend=backend, name="Fake")
    store = KeyringStore(SERVICE, choose=lambda: chosen, deadline=deadline)
    _opened.append(store)
    return store


@pytest.fixture(autouse=True)
async def _close_stores() -> AsyncIterator[None]:
    yield
    while _opened:
        await _opened.pop().close()


async def test_a_new_pair_does_not_queue_behind_a_probe() -> None:
    backend = HangingKeyring()
    store = store_on(backend)
    await store.save("one", TOKENS, generation=1)
    backend.hangs = True
    probing = asyncio.create_task(store.probe("two"))
    await asyncio.to_thread(backend.waiting.acquire)
    backend.hangs = False
    async with asyncio.timeout(5):
        await store.save("one", TOKENS, generation=2)
    assert not probing.done()
    backend.answer()
    await probing


async def test_a_new_pair_goes_ahead_of_what_waits() -> None:
    backend = HangingKeyring()
    store = store_on(backend)
    backend.hangs = True
    reading = asyncio.create_task(store.load("one"))
    await asyncio.to_thread(backend.waiting.acquire)
    secret = asyncio.create_task(store.save_secret("google", Secret("made up")))
    pair = asyncio.create_task(store.save("one", TOKENS, generation=1))
    await asyncio.sleep(0)
    backend.answer()
    await asyncio.gather(reading, secret, pair)
    assert backend.writes == ["connection one", "secret google"]


async def test_the_background_is_known_as_such_in_the_keyrings_thread() -> None:
    seen = []
    backend = HangingKeyring()
    backend._wait = lambda: seen.append(may_prompt.get())  # type: ignore[method-assign]
    store = store_on(backend)
    await store.load("one")

    async def background() -> None:
        may_prompt.set(False)
        await asyncio.create_task(store.load("one"))

    await asyncio.create_task(background())
    await store.load("one")
    assert seen == [True, False, True]


async def test_what_was_just_read_is_replaced_without_reading_first() -> None:
    backend = HangingKeyring()
    store = store_on(backend)
    await store.save("one", TOKENS, generation=1)
    await store.load("one")
    asked = []
    get = backend.get_password
    backend.get_password = lambda *names: asked.append(len(backend.writes)) or get(*names)  # type: ignore[func-returns-value,method-assign]
    for writes in (2, 3):
        asked.clear()
        await store.save("one", TOKENS, generation=writes)
        assert asked[0] == (2 if writes == 2 else writes - 1)


async def test_a_keyring_that_hangs_leaves_the_loop_alone() -> None:
    backend = HangingKeyring()
    backend.hangs = True
    store = store_on(backend, deadline=0.3)
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            await asyncio.sleep(0.01)
            ticks += 1

    ticking = asyncio.ensure_future(tick())
    with pytest.raises(LockedError) as caught:
        await store.load("one")
    ticking.cancel()
    assert caught.value.code == "keyring_timeout"
    assert ticks > 5
    assert (await store.describe()).trouble is None
    backend.answer()


async def test_a_slow_keyring_that_gets_on_is_waited_for() -> None:
    backend = HangingKeyring()
    backend._wait = lambda: time.sleep(0.15)  # type: ignore[method-assign]
    store = store_on(backend, deadline=0.4)
    began = time.monotonic()
    # The second waits for the first, which is at work all the time.
    await asyncio.gather(*(store.save(name, TOKENS, generation=1) for name in ("one", "two")))
    assert time.monotonic() - began > 0.8
    assert len(backend.entries) == 2


async def test_the_next_call_after_a_hang_gets_a_fresh_thread() -> None:
    backend = HangingKeyring()
    store = store_on(backend, deadline=0.2)
    await store.save("one", TOKENS, generation=1)
    backend.hangs = True
    with pytest.raises(LockedError):
        await store.load("one")
    backend.hangs = False
    assert await store.load("one") is not None
    backend.answer()


async def test_a_stuck_write_never_lands_on_a_newer_one() -> None:
    before = set(threading.enumerate())
    backend = HangingKeyring()
    store = store_on(backend, deadline=0.2)
    backend.hangs = True
    with pytest.raises(LockedError):
        await store.save("one", TOKENS, generation=1)
    stuck = next(
        thread
        for thread in threading.enumerate()
        if thread.name == "keyring-1" and thread not in before
    )
    backend.hangs = False
    with pytest.raises(LockedError) as caught:
        await store.save("one", LONG, generation=2)
    assert caught.value.code == "keyring_timeout"
    await store.save("two", TOKENS, generation=1)
    backend.answer()
    stuck.join(5)
    assert not stuck.is_alive()
    # It was stuck before its first step that changes something, and did not take it.
    assert await store.load("one") is None
    await store.save("one", LONG, generation=2)


async def test_no_more_than_a_few_threads_are_left_behind() -> None:
    backend = HangingKeyring()
    backend.hangs = True
    store = store_on(backend, deadline=0.05)
    before = threading.active_count()
    for number in range(8):
        with pytest.raises(LockedError):
            await store.load(str(number))
    assert threading.active_count() - before <= 4
    assert all(t.daemon for t in threading.enumerate() if t.name.startswith("keyring"))
    backend.answer()


async def test_a_cancelled_caller_breaks_off_no_write() -> None:
    backend = HangingKeyring()
    backend.hangs = True
    store = store_on(backend)
    saving = asyncio.ensure_future(store.save("one", TOKENS, generation=1))
    await asyncio.to_thread(backend.waiting.acquire)
    queued = asyncio.ensure_future(store.save("two", TOKENS, generation=1))
    await asyncio.sleep(0)
    for call in (saving, queued):
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
    backend.answer()
    await store.close()
    assert set(backend.entries) == {(SERVICE, "connection one"), (SERVICE, "connection two")}


async def test_closing_does_not_wait_for_a_keyring_that_hangs() -> None:
    backend = HangingKeyring()
    backend.hangs = True
    store = store_on(backend, deadline=0.1)
    with pytest.raises(LockedError):
        await store.load("one")
    async with asyncio.timeout(2):
        await store.close()
    backend.answer()

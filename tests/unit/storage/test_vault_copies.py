"""The vault's copy follows a burst of changes, it does not hold it up."""

import asyncio
import time
from collections.abc import Callable

import pytest

from atom_desktop.foundation.errors import StorageError
from atom_desktop.storage.vault_copies import VaultCopies


class Copier:
    """Counts copies; each takes `seconds`."""

    def __init__(self, seconds: float = 0.0) -> None:
        self.made = 0
        self.trouble: StorageError | None = None
        self._seconds = seconds
        self.copies = VaultCopies(self._copy, self._post)

    def _copy(self) -> None:
        self.made += 1
        time.sleep(self._seconds)
        if self.trouble is not None:
            raise self.trouble

    def _post(self, work: Callable[[], object]) -> None:
        work()

    async def until(self, made: int) -> None:
        async with asyncio.timeout(5):
            while self.made < made:  # noqa: ASYNC110  # a copy has no event
                await asyncio.sleep(0.005)


async def test_a_burst_of_changes_is_copied_once() -> None:
    copier = Copier()
    for _ in range(50):
        copier.copies.want()
    await copier.until(1)
    await asyncio.sleep(0.02)
    assert copier.made == 1


async def test_the_next_copy_waits_the_longer_the_longer_one_takes() -> None:
    copier = Copier(seconds=0.02)
    copier.copies.want()
    await copier.until(1)
    copier.copies.want()
    await asyncio.sleep(0.1)
    assert copier.made == 1
    await copier.until(2)


async def test_what_is_wanted_at_the_end_is_copied_at_once() -> None:
    copier = Copier(seconds=0.02)
    copier.copies.want()
    await copier.until(1)
    copier.copies.want()
    copier.copies.close()
    assert copier.made == 2
    copier.copies.close()
    assert copier.made == 2


async def test_a_copy_that_fails_is_told_in_the_log_and_made_later(
    caplog: pytest.LogCaptureFixture,
) -> None:
    copier = Copier()
    copier.trouble = StorageError("vault_full")
    copier.copies.want()
    await copier.until(1)
    assert "vault_full" in caplog.text
    copier.trouble = None
    copier.copies.want()
    await copier.until(2)

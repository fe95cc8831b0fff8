"""The two places sign-ins can lie in, which of them is in use, and the way between them."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from atom_desktop.connections.ports import StoragePlace
from atom_desktop.foundation.errors import AtomError, LockedError, StorageError, UsageError
from atom_desktop.foundation.paths import ProfilePaths
from atom_desktop.foundation.secret import Secret
from atom_desktop.foundation.settings import KeepIn, change_settings
from atom_desktop.storage.keyring_tokens import KeyringStore
from atom_desktop.storage.move_journal import JournalFile, MoveJournal, Names
from atom_desktop.storage.moving import copy_all, settle
from atom_desktop.storage.platform_store import PlatformStore
from atom_desktop.storage.vault_key import RECOMMENDED, Strength
from atom_desktop.storage.vault_tokens import VaultStore

_log = logging.getLogger(__name__)


class StoragePlaces:
    """`active` is the store in use; `known` says what is connected and registered right now.

    A move writes its journal, copies everything, reads it back, switches the setting and only then
    deletes. One that was broken off is finished by `finish`, whichever way the setting stands.
    `may_change` belongs to whoever holds the profile's lock.
    """

    def __init__(
        self,
        paths: ProfilePaths,
        keep_in: KeepIn,
        *,
        keyring: KeyringStore,
        known: Callable[[], Names],
        may_change: bool = True,
        strength: Strength = RECOMMENDED,
    ) -> None:
        self._paths = paths
        self._known = known
        self._may_change = may_change
        self._journal = JournalFile(paths.storage_move)
        self._keyring = keyring
        self.keep_in = keep_in
        self.vault = VaultStore(
            paths.vault,
            paths.keyring_service,
            keyring=keyring,
            strength=strength,
            repair=may_change,
        )
        self.active = self._in_use(keep_in)

    @property
    def has_open_move(self) -> bool:
        """Whether a move was broken off and still has to be finished."""
        return self._paths.storage_move.exists()

    async def glance(self) -> StoragePlace:
        """Finish what a killed move left, if that is possible now; return where secrets are."""
        place = await self.active.glance()
        if place.trouble is None:
            await self._finish_quietly()
        return place

    async def unlock(self, passphrase: Secret) -> None:
        """Open the vault; see `PassphraseStore`."""
        if not self.vault.exists:
            raise UsageError("passphrase_unneeded")
        await self.vault.unlock(passphrase)
        await self._finish_quietly()

    async def close(self) -> None:
        """End the worker threads."""
        await self.vault.close()
        await self._keyring.close()

    async def move(
        self, target: KeepIn, *, passphrase: Secret | None = None, skip: bool = False
    ) -> Names:
        """Move everything to `target` and use that from now on; return what was moved.

        A vault that does not exist yet is made: behind `passphrase`, or behind the keyring. With
        `skip` what cannot be read stays behind.

        Raises:
            StorageError: nothing is lost, and the place in use has what it had.
            ConfigurationError: `passphrase_too_short`, or the setting could not be written.
        """
        await self.finish()
        is_fresh = target is KeepIn.VAULT and not self.vault.exists
        if target is self.keep_in and not is_fresh:
            return Names(connections=(), secrets=())
        if target is KeepIn.KEYRING:
            await self._keyring.probe()
        elif not is_fresh and passphrase is not None and not self.vault.is_open:
            await self.vault.unlock(passphrase)
        known, left_over = self._known(), await self._left_over(target)
        journal = MoveJournal(
            origin=_other(target), target=target, names=known + left_over, is_fresh=is_fresh
        )
        self._journal.write(journal)
        try:
            if is_fresh:
                await self.vault.create(passphrase)
            source, store = self._stores(_other(target)), self._stores(target)
            taken = await copy_all(source, store, known, skip=skip)
            self._journal.write(replace(journal, names=taken + left_over, is_switched=True))
            self._switch(target)
        except AtomError:
            with suppress(StorageError):  # then the next start does it
                await self.finish()
            raise
        await self.finish()
        return taken

    def names(self) -> Names:
        """Return what this profile may keep secrets of."""
        return self._known()

    async def clear(self) -> None:
        """Delete every sign-in and client secret of this profile, and the vault.

        Raises:
            StorageError: something is still there; calling again goes on from there.
        """
        names = self._known()
        for connection_id in names.connections:
            await self.active.delete(connection_id)
        for name in names.secrets:
            await self.active.delete_secret(name)
        if self.vault.exists:
            await self.vault.discard()

    async def finish(self) -> None:
        """Finish a move that was broken off: the place in use becomes the only one.

        Raises:
            StorageError: a place cannot be read now; it is tried again at the next start.
        """
        journal = self._journal.read()
        if journal is None:
            return
        other = _other(self.keep_in)
        if self.vault.exists:
            if self.keep_in is journal.target and not journal.is_switched:
                # From here on the copies in use may become newer than what they were made from.
                journal = replace(journal, is_switched=True)
                self._journal.write(journal)
            if other is KeepIn.KEYRING:
                await settle(self.vault, self._keyring, journal.names, self._known())
            else:
                await self._clear_vault(journal)
        self._journal.remove()

    async def _clear_vault(self, journal: MoveJournal) -> None:
        only_copies = journal.is_fresh and not journal.is_switched
        if not only_copies and not await self.vault.is_empty():
            await settle(self._keyring, self.vault, journal.names, self._known())
        if only_copies or await self.vault.is_empty():
            await self.vault.discard()

    async def _left_over(self, target: KeepIn) -> Names:
        """Return what the vault keeps of connections that are gone, when it is to be left."""
        nothing = Names(connections=(), secrets=())
        if target is KeepIn.VAULT or not self.vault.exists:
            return nothing
        return (await self.vault.stored()) - self._known()

    def _in_use(self, place: KeepIn) -> PlatformStore | VaultStore:
        return self.vault if place is KeepIn.VAULT else PlatformStore(self._keyring)

    def _stores(self, place: KeepIn) -> KeyringStore | VaultStore:
        return self.vault if place is KeepIn.VAULT else self._keyring

    def _switch(self, target: KeepIn) -> None:
        change_settings(self._paths.settings, keep_in=target)
        self.keep_in, self.active = target, self._in_use(target)

    async def _finish_quietly(self) -> None:
        if not self._may_change or not self.has_open_move:
            return
        if (await self._keyring.describe()).trouble is not None:
            return  # nobody asked for anything: a locked keyring shall not show its prompt
        try:
            await self.finish()
        except LockedError as error:
            _log.info("a broken-off move waits: %s", error.code)
        except StorageError as error:
            _log.warning("a broken-off move could not be finished: %s", error.code)


def _other(place: KeepIn) -> KeepIn:
    return KeepIn.KEYRING if place is KeepIn.VAULT else KeepIn.VAULT

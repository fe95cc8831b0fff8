"""The vault's lock: who may open it, with what, and how that is changed. Blocking."""

import logging

from atom_desktop.foundation.errors import LockedError, StorageError
from atom_desktop.foundation.secret import Secret
from atom_desktop.storage.vault_entries import VaultEntries
from atom_desktop.storage.vault_file import VaultFile
from atom_desktop.storage.vault_key import (
    Header,
    KeyKind,
    Strength,
    WrappingKey,
    WrongKeyError,
    check_passphrase,
    new_key,
)

_log = logging.getLogger(__name__)


class VaultLock:
    """Locked until a wrapping key opens it; then `entries` gives access for the rest of the run.

    Methods raise what `VaultFile` raises.
    """

    def __init__(self, file: VaultFile, service: str, strength: Strength) -> None:
        self._file = file
        self._service = service
        self._strength = strength
        self._data_keys: tuple[Secret, ...] = ()
        self._wrapping: WrappingKey | None = None

    @property
    def is_open(self) -> bool:
        """Whether `entries` would give access."""
        return self._wrapping is not None

    def header(self) -> Header:
        """Return how the vault is locked."""
        with self._file.reading() as connection:
            row = connection.execute("SELECT header FROM vault").fetchone()
        if row is None:
            raise StorageError("vault_damaged")
        return Header.from_text(row[0])

    def entries(self) -> VaultEntries:
        """Return the entries.

        Raises:
            LockedError: `vault_locked`.
        """
        if self._wrapping is None:
            raise LockedError("vault_locked")
        return VaultEntries(self._file, self._service, self._data_keys)

    def create(self, wrapping: WrappingKey) -> None:
        """Make an empty vault and open it; there must be none."""
        keys = (new_key(),)
        ledger = VaultEntries(self._file, self._service, keys).empty_ledger()
        self._file.create(wrapping.wrap(self._service, keys).to_text(), ledger)
        self._wrapping, self._data_keys = wrapping, keys

    def with_passphrase(self, passphrase: Secret) -> WrappingKey:
        """Return a new wrapping key of today's strength.

        Raises:
            ConfigurationError: `passphrase_too_short`.
        """
        check_passphrase(passphrase)
        return WrappingKey.from_passphrase(passphrase, self._strength)

    def open_with_passphrase(self, passphrase: Secret) -> None:
        """Open the vault; a key that was made when less was thought enough is made stronger.

        Raises:
            LockedError: `vault_locked` for another passphrase, or another profile's vault.
        """
        header = self.header()
        if header.kind is not KeyKind.PASSPHRASE:
            raise StorageError("vault_key_missing")
        self._open(WrappingKey.for_header(passphrase, header), header)
        if header.strength is not None and header.strength.is_below(self._strength):
            try:
                self._strengthen(WrappingKey.from_passphrase(passphrase, self._strength))
            except StorageError as error:  # the vault is open all the same
                _log.warning("the vault's key could not be made stronger: %s", error.code)

    def _strengthen(self, stronger: WrappingKey) -> None:
        text = stronger.wrap(self._service, self._data_keys).to_text()
        with self._file.writing() as connection:
            connection.execute("UPDATE vault SET header = ?", (text,))
        self._wrapping = stronger

    def open_with_keys(self, keys: tuple[Secret, ...]) -> None:
        """Open the vault with what the keyring has kept.

        Raises:
            StorageError: `vault_key_missing` when none of these keys is the vault's.
        """
        header = self.header()
        if header.kind is not KeyKind.KEYRING:
            raise LockedError("vault_locked")
        try:
            self._open(WrappingKey(kind=KeyKind.KEYRING, keys=keys), header)
        except LockedError:
            raise StorageError("vault_key_missing") from None

    def rotate(self, wrapping: WrappingKey | None = None) -> None:
        """Encrypt everything with a new data key, under `wrapping` or the present wrapping key.

        Raises:
            LockedError: `vault_locked`.
        """
        entries, wrapping = self.entries(), wrapping or self._wrapping
        if wrapping is None:
            raise LockedError("vault_locked")
        new = new_key()
        header = wrapping.wrap(self._service, (new,))
        entries.reseal(header.to_text(), (new, *self._data_keys))
        self._wrapping, self._data_keys = wrapping, (new,)

    def names(self) -> tuple[str, ...]:
        """Return the names of all rows; the vault may be locked."""
        with self._file.reading() as connection:
            rows = connection.execute("SELECT name FROM entries ORDER BY name")
            return tuple(str(row[0]) for row in rows)

    def discard(self) -> None:
        """Delete the vault with all that is in it; it is locked then."""
        self._wrapping, self._data_keys = None, ()
        self._file.remove()

    def _open(self, wrapping: WrappingKey, header: Header) -> None:
        try:
            self._data_keys = wrapping.unwrap(self._service, header)
        except WrongKeyError:
            raise LockedError("vault_locked") from None
        self._wrapping = wrapping

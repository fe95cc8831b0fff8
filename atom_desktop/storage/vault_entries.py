"""Entries of an unlocked vault. Blocking: not for the loop.

An entry's ciphertext holds whose it is and its generation, so that it is worth nothing in another
row. The ledger, itself encrypted, holds the digest of every entry as it was last written: an
earlier state of a row, or a row that is gone, is found out and never used.
"""

import hashlib
import json
import sqlite3
from typing import Any

from atom_desktop.foundation.errors import StorageError
from atom_desktop.foundation.secret import Secret
from atom_desktop.storage.keyring_entries import Entry
from atom_desktop.storage.vault_file import VaultFile
from atom_desktop.storage.vault_key import cipher

_Ledger = dict[str, str]  # name -> SHA-256 of the row's value, in hex


class VaultEntries:
    """Entries of the profile `service`; methods raise what `VaultFile` raises."""

    def __init__(self, file: VaultFile, service: str, keys: tuple[Secret, ...]) -> None:
        self._file = file
        self._service = service
        self._keys = keys

    def read(self, name: str) -> Entry | None:
        """Return the entry, or None.

        Raises:
            StorageError: `sign_in_unreadable` when the row is not what was written last.
        """
        with self._file.reading() as connection:
            expected = self._ledger(connection).get(name)
            row = connection.execute("SELECT value FROM entries WHERE name = ?", (name,)).fetchone()
        if expected is None and row is None:
            return None
        if row is None or expected is None or _digest(row[0]) != expected:
            raise StorageError("sign_in_unreadable", reason="another row than was written")
        document = self._decrypt(row[0])
        match document:
            case {
                "service": self._service,
                "name": str(owner),
                "generation": int(generation),
                "value": str(value),
            } if owner == name:
                return Entry(value=value, generation=generation)
        raise StorageError("sign_in_unreadable", reason="the row belongs to something else")

    def write(self, name: str, value: str, generation: int) -> None:
        """Replace the entry; on return it is durable and was read back.

        `VaultFile.keep_copy` is left to the caller: a pair that was just given out is safe first.

        Raises:
            StorageError: `vault_refused` when something else is read back.
        """
        self.put(name, value, generation)
        if self.read(name) != Entry(value=value, generation=generation):
            raise StorageError("vault_refused")

    def put(self, name: str, value: str, generation: int) -> None:
        """Replace the entry; on return it is durable."""
        sealed = self._encrypt(
            {"service": self._service, "name": name, "generation": generation, "value": value}
        )
        with self._file.writing(keeps_copy=False) as connection:
            ledger = self._ledger(connection)
            connection.execute("INSERT OR REPLACE INTO entries VALUES (?, ?)", (name, sealed))
            self._put_ledger(connection, ledger | {name: _digest(sealed)})

    def delete(self, name: str, *, keeps_copy: bool = True) -> None:
        """Remove the entry; what is missing already is fine."""
        with self._file.writing(keeps_copy=keeps_copy) as connection:
            ledger = self._ledger(connection)
            ledger.pop(name, None)
            connection.execute("DELETE FROM entries WHERE name = ?", (name,))
            self._put_ledger(connection, ledger)

    def reseal(self, header: str, keys: tuple[Secret, ...]) -> None:
        """Encrypt everything with the first of `keys` and put `header` in place, in one step.

        `keys` must hold the present ones as well. A row that is not readable now stays so.
        """
        from cryptography.fernet import InvalidToken  # noqa: PLC0415  # heavy

        every = cipher(keys)
        with self._file.writing() as connection:
            ledger = self._ledger(connection)
            rows = connection.execute("SELECT name, value FROM entries").fetchall()
            for name, value in rows:
                if ledger.get(name) != _digest(value):
                    continue
                try:
                    sealed = every.rotate(value)
                except InvalidToken:
                    continue
                connection.execute("UPDATE entries SET value = ? WHERE name = ?", (sealed, name))
                ledger[name] = _digest(sealed)
            self._put_ledger(connection, ledger, keys[:1])
            connection.execute("UPDATE vault SET header = ?", (header,))

    def empty_ledger(self) -> bytes:
        """Return the ledger that a new vault begins with."""
        return self._encrypt({"service": self._service, "entries": {}})

    def _ledger(self, connection: sqlite3.Connection) -> _Ledger:
        try:
            document = self._decrypt(connection.execute("SELECT ledger FROM vault").fetchone()[0])
        except StorageError:
            raise StorageError("vault_damaged") from None
        if document.get("service") != self._service:
            raise StorageError("vault_damaged")
        ledger: _Ledger = document["entries"]
        return ledger

    def _put_ledger(
        self, connection: sqlite3.Connection, ledger: _Ledger, keys: tuple[Secret, ...] = ()
    ) -> None:
        sealed = self._encrypt({"service": self._service, "entries": ledger}, keys)
        connection.execute("UPDATE vault SET ledger = ?", (sealed,))

    def _encrypt(self, document: dict[str, object], keys: tuple[Secret, ...] = ()) -> bytes:
        text = json.dumps(document, separators=(",", ":"))
        return cipher(keys or self._keys).encrypt(text.encode())

    def _decrypt(self, sealed: bytes) -> dict[str, Any]:
        from cryptography.fernet import InvalidToken  # noqa: PLC0415  # heavy

        try:
            # No ttl: a clock that was set back would make good entries look forged.
            document: dict[str, Any] = json.loads(cipher(self._keys).decrypt(sealed))
        except InvalidToken:
            raise StorageError("sign_in_unreadable", reason="not readable") from None
        return document


def _digest(sealed: bytes) -> str:
    return hashlib.sha256(sealed).hexdigest()

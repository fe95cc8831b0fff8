"""The journal of a move between keyring and vault: beside the settings while one is under way."""

import json
import os
from dataclasses import dataclass
from pathlib import Path

from atom_desktop.foundation.errors import StorageError
from atom_desktop.foundation.settings import KeepIn
from atom_desktop.storage.sqlite_errors import storage_error
from atom_desktop.storage.vault_file import sync_folder

FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What may be stored: ids of connections, names of client secrets."""

    connections: tuple[str, ...]
    secrets: tuple[str, ...]

    def __add__(self, other: "Names") -> "Names":
        return Names(
            connections=self.connections + other.connections, secrets=self.secrets + other.secrets
        )

    def __sub__(self, other: "Names") -> "Names":
        return Names(
            connections=tuple(one for one in self.connections if one not in other.connections),
            secrets=tuple(one for one in self.secrets if one not in other.secrets),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveJournal:
    """`is_fresh`: the vault was made for this move. `is_switched`: `target` has been in use."""

    origin: KeepIn
    target: KeepIn
    names: Names
    is_fresh: bool
    is_switched: bool = False


class JournalFile:
    """The file; every method raises `StorageError`: `disk_full` or `folder_unwritable`."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> MoveJournal | None:
        """Return the journal, or None when no move is under way.

        Raises:
            StorageError: `move_journal_damaged`; nothing may be deleted then.
        """
        try:
            document = json.loads(self._path.read_text(encoding="utf-8"))
            if document["format"] != FORMAT:
                raise StorageError("move_journal_damaged", path=str(self._path))
            return MoveJournal(
                origin=KeepIn(document["origin"]),
                target=KeepIn(document["target"]),
                names=Names(
                    connections=tuple(map(str, document["connections"])),
                    secrets=tuple(map(str, document["secrets"])),
                ),
                is_fresh=bool(document["is_fresh"]),
                is_switched=bool(document["is_switched"]),
            )
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError):
            raise StorageError("move_journal_damaged", path=str(self._path)) from None

    def write(self, journal: MoveJournal) -> None:
        """Put the journal in place in one step; durable on return, with the folder's names."""
        document = {
            "format": FORMAT,
            "origin": journal.origin,
            "target": journal.target,
            "connections": journal.names.connections,
            "secrets": journal.names.secrets,
            "is_fresh": journal.is_fresh,
            "is_switched": journal.is_switched,
        }
        partial = self._path.with_name(self._path.name + ".partial")
        try:
            partial.unlink(missing_ok=True)
            descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump(document, file)
                file.flush()
                os.fsync(file.fileno())
            partial.replace(self._path)
            sync_folder(self._path.parent)
        except OSError as error:
            raise storage_error(error, self._path) from error

    def remove(self) -> None:
        """End the move."""
        try:
            # What it was about, the new setting above all, is durable before it goes.
            sync_folder(self._path.parent)
            self._path.unlink(missing_ok=True)
        except OSError as error:
            raise storage_error(error, self._path) from error

"""A keyring that outlives its program, and `atomctl` on it, to be killed in the middle."""

import sqlite3
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from unittest.mock import patch

_TABLE = "CREATE TABLE IF NOT EXISTS entries (service, name, value, PRIMARY KEY (service, name))"


class PasswordDeleteError(Exception):
    """Named as keyring's own."""


class FileKeyring:
    """Each call is durable against the end of the program; `entries` shows all there is."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with closing(self._connect()) as connection:
            connection.execute(_TABLE)

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, isolation_level=None)
        connection.execute("PRAGMA synchronous = OFF")
        return connection

    @property
    def entries(self) -> dict[tuple[str, str], str]:
        with closing(self._connect()) as connection:
            rows = connection.execute("SELECT service, name, value FROM entries")
            return {(service, name): value for service, name, value in rows}

    def get_password(self, service: str, username: str) -> str | None:
        with closing(self._connect()) as connection:
            row = connection.execute(
                "SELECT value FROM entries WHERE service = ? AND name = ?", (service, username)
            ).fetchone()
        return None if row is None else str(row[0])

    def set_password(self, service: str, username: str, password: str) -> None:
        with closing(self._connect()) as connection:
            connection.execute(
                "INSERT OR REPLACE INTO entries VALUES (?, ?, ?)", (service, username, password)
            )

    def delete_password(self, service: str, username: str) -> None:
        with closing(self._connect()) as connection:
            done = connection.execute(
                "DELETE FROM entries WHERE service = ? AND name = ?", (service, username)
            )
            if not done.rowcount:
                raise PasswordDeleteError


def main() -> None:
    """Run `atomctl` with the file named first as its keyring."""
    from atom_desktop import services
    from atom_desktop.cli.main import main as atomctl
    from atom_desktop.connections.ports import PlaceKind, StoragePlace
    from atom_desktop.storage import platform_store
    from atom_desktop.storage.keyring_backend import ChosenBackend
    from atom_desktop.storage.keyring_tokens import KeyringStore

    path, *arguments = sys.argv[1:]
    chosen = ChosenBackend(backend=FileKeyring(Path(path)), name="File")
    place = StoragePlace(kind=PlaceKind.KEYRING, name="File")
    with (
        patch.object(services, "KeyringStore", partial(KeyringStore, choose=lambda: chosen)),
        patch.object(platform_store, "glance", lambda: place),
    ):
        atomctl(arguments)


if __name__ == "__main__":
    main()

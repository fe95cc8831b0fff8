"""The app without its window, renewing all the time: what the fault tests kill.

    renewing_app.py HOME PRACTICE_FILE MARKS_FILE keyring|vault

Talks in lines of JSON on standard output: `{"settled": {connection id: failure code or null}}` once
every connection has been renewed, or has failed for good, since the start. The line `repair` on
standard input makes it sign in again where that is needed and say `{"repaired": true}`; the line
`unlocked` does what the window's "Unlock" does. MARKS_FILE gets a line when a pair is durable in
the keyring or the vault (whose key then lies in the keyring), and one for every sign-in.
"""

import asyncio
import json
import os
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).parents[1] / "fakes"))

from scripted_person import ScriptedPerson

from atom_desktop.connections.connection import Connection
from atom_desktop.foundation.paths import profile_paths
from atom_desktop.foundation.settings import KeepIn
from atom_desktop.opening import open_services
from atom_desktop.practice_directory import PracticeDirectory
from atom_desktop.services import Services
from atom_desktop.storage import vault_lock
from atom_desktop.storage.keyring_backend import ChosenBackend, choose_backend
from atom_desktop.storage.profile_lock import HolderKind
from atom_desktop.storage.vault_entries import VaultEntries

# They rotate, take a refresh token once, and say how long an access token lives.
SERVICES = ("github", "slack", "trello")
ACCOUNTS = (0, 1)
_FOR_GOOD = frozenset({"sign_in_again", "problem"})


class Marks:
    """A file that keeps its lines whatever happens to the process."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def add(self, **members: object) -> None:
        os.write(self._file, (json.dumps({**members, "at": time.time()}) + "\n").encode())


class MarkingBackend:
    """The keyring's own backend; notes when it has taken the head of a connection's tokens."""

    def __init__(self, backend: Any, marks: Marks) -> None:  # noqa: ANN401  # any keyring backend
        self._backend = backend
        self._marks = marks

    def __getattr__(self, name: str) -> object:
        return getattr(self._backend, name)

    def set_password(self, service: str, name: str, text: str) -> None:
        self._backend.set_password(service, name, text)
        kind, _, connection_id = name.partition(" ")
        if kind == "connection" and " " not in connection_id:
            generation = json.loads(text)["generation"]
            self._marks.add(kind="durable", connection=connection_id, generation=generation)


class MarkingEntries(VaultEntries):
    """The vault's entries; notes when a connection's tokens are committed."""

    marks: Marks

    def put(self, name: str, value: str, generation: int) -> None:
        super().put(name, value, generation)
        kind, _, connection_id = name.partition(" ")
        if kind == "connection":
            self.marks.add(kind="durable", connection=connection_id, generation=generation)


class RenewingApp:
    """The core of one profile, with somebody who signs in where that is needed."""

    def __init__(self, services: Services, person: ScriptedPerson, marks: Marks) -> None:
        self._services = services
        self._person = person
        self._marks = marks
        self._started_at = services.clock.now()
        self._told = False

    async def run(self) -> None:
        """Sign in where nothing is connected yet, then renew until the process ends."""
        manager = self._services.manager
        await self._services.find_storage()
        if not manager.connections():
            for name in SERVICES:
                for account in ACCOUNTS:
                    await self._sign_in(name, account)
        self._services.bus.subscribe(lambda _: self._tell())
        manager.start()
        reader = asyncio.StreamReader()
        await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(reader), sys.stdin
        )
        while order := (await reader.readline()).decode().strip():
            if order == "repair":
                await self._repair()
            else:
                await manager.safekeeping.retry()

    async def _repair(self) -> None:
        for connection in self._services.manager.connections():
            if connection.status in _FOR_GOOD:
                account = self._account_of(connection)
                await self._sign_in(connection.provider_id, account, connection.id)
        _say(repaired=True)

    def _account_of(self, connection: Connection) -> int:
        own = [
            entry
            for entry in self._services.manager.connections()
            if entry.provider_id == connection.provider_id
        ]
        return own.index(connection)  # oldest first, as they were signed in

    async def _sign_in(self, name: str, account: int, connection_id: str | None = None) -> None:
        self._person.account = account
        manager = self._services.manager
        view = await manager.begin_sign_in(name, connection_id=connection_id)
        made = await manager.wait_sign_in(view.id)
        self._marks.add(
            kind="signed_in",
            connection=made.id,
            service=name,
            account=account,
            generation=made.token_generation,
        )

    def _tell(self) -> None:
        ends: dict[str, str | None] = {}
        for connection in self._services.manager.connections():
            if connection.status in _FOR_GOOD:
                ends[connection.id] = connection.failure_code
            elif connection.renewed_at is None or connection.renewed_at < self._started_at:
                return
            else:
                ends[connection.id] = None
        if not self._told:
            self._told = True
            _say(settled=ends)


def _say(**members: object) -> None:
    sys.stdout.write(json.dumps(members) + "\n")
    sys.stdout.flush()


async def _opened(home: str, practice_file: str, person: ScriptedPerson) -> Services:
    return await open_services(
        profile_paths(home),
        holder=HolderKind.WINDOW,
        browser=person,
        practice=PracticeDirectory.from_file(Path(practice_file)),
        environment={},
    )


def _mark(services: Services, marks: Marks) -> None:
    def choose() -> ChosenBackend:
        chosen = choose_backend()
        backend: Any = MarkingBackend(chosen.backend, marks)
        return replace(chosen, backend=backend)

    services.places._keyring._choose = choose
    MarkingEntries.marks = marks
    patch.object(vault_lock, "VaultEntries", MarkingEntries).start()


async def _main(home: str, practice_file: str, marks_file: str, keep_in: str) -> None:
    person, marks = ScriptedPerson(), Marks(Path(marks_file))
    services = await _opened(home, practice_file, person)
    if services.places.keep_in != keep_in:
        await services.places.move(KeepIn(keep_in))
        await services.close()
        services = await _opened(home, practice_file, person)
    _mark(services, marks)
    try:
        await RenewingApp(services, person, marks).run()
    finally:
        await services.close()


if __name__ == "__main__":
    asyncio.run(_main(*sys.argv[1:]))

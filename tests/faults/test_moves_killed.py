"""`atomctl storage move` in a process of its own, killed whenever."""

import base64
import os
import random
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path

import file_keyring
import pytest
from file_keyring import FileKeyring
from many_sign_ins import CANARY, ManySignIns
from private_keyring_daemon import PrivateKeyring
from vaults import PASSPHRASE, keyring_on

from atom_desktop.foundation.paths import ProfilePaths, profile_paths
from atom_desktop.foundation.settings import KeepIn, load_settings
from atom_desktop.storage.keyring_tokens import KeyringStore
from atom_desktop.storage.places import StoragePlaces

MANY = ManySignIns(200)
KILLS, KILLS_BESIDE_A_REAL_KEYRING = 12, 3


class Commands:
    """Runs `atomctl` on a profile whose keyring is a file."""

    def __init__(self, home: Path, keyring: Path | None) -> None:
        self.home = home
        self.paths: ProfilePaths = profile_paths(home)
        program = (
            [file_keyring.__file__, str(keyring)] if keyring else ["-m", "atom_desktop.cli.main"]
        )
        self._command = [sys.executable, *program, "--home", str(home)]

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start a command; the passphrase waits in a pipe."""
        reading, writing = os.pipe()
        os.write(writing, PASSPHRASE.reveal().encode() + b"\n" + PASSPHRASE.reveal().encode())
        os.close(writing)
        process = subprocess.Popen(
            [*self._command, *arguments],
            env={**os.environ, "ATOM_VAULT_PASSPHRASE_FD": str(reading)},
            pass_fds=(reading,),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        os.close(reading)
        return process

    def run(self, *arguments: str) -> str:
        """Run a command to its end, which must be a good one."""
        with self.start(*arguments) as process:
            said, _ = process.communicate(timeout=300)
            assert process.returncode == 0, said
            return said

    def move_and_kill(self, target: KeepIn, after: float) -> bool:
        """Begin a move and kill it; returns whether it was still running."""
        with self.start("storage", "move", target) as process:
            try:
                process.wait(timeout=after)
            except subprocess.TimeoutExpired:
                process.kill()
            process.communicate()
            assert process.returncode in {0, -9}
            return process.returncode != 0

    @property
    def keep_in(self) -> KeepIn:
        return load_settings(self.paths.settings)[0].keep_in

    @property
    def other(self) -> KeepIn:
        return KeepIn.KEYRING if self.keep_in is KeepIn.VAULT else KeepIn.VAULT


@pytest.fixture
async def keyring(tmp_path: Path) -> AsyncIterator[KeyringStore]:
    store = keyring_on(
        FileKeyring(tmp_path / "keyring.db"), profile_paths(tmp_path / "home").keyring_service
    )
    yield store
    await store.close()


async def _missing(commands: Commands, keyring: KeyringStore) -> list[str]:
    """Open the profile as the next program does, and look for every sign-in."""
    places = StoragePlaces(
        commands.paths, commands.keep_in, keyring=keyring, known=lambda: MANY.names
    )
    if places.vault.exists:
        if (await places.vault.describe()).trouble == "vault_locked" and (
            places.keep_in is KeepIn.VAULT
        ):
            await places.unlock(PASSPHRASE)
        await places._finish_quietly()
    store = places.vault if places.keep_in is KeepIn.VAULT else keyring
    missing = await MANY.missing(store, store)
    await places.vault.close()
    return missing


def _traces(folder: Path, but_not: Path) -> list[str]:
    plain = CANARY.encode()
    signs = [plain, plain.hex().encode(), CANARY.encode("utf-16-le"), CANARY.encode("utf-16-be")]
    signs += [base64.b64encode(b"x" * pad + plain)[4:-4] for pad in range(3)]
    files = [path for path in folder.rglob("*") if path.is_file() and but_not not in path.parents]
    files = [path for path in files if not path.name.startswith(but_not.name)]
    assert len(files) > 3
    return [path.name for path in files if any(sign in path.read_bytes() for sign in signs)]


@pytest.mark.end_to_end
async def test_two_hundred_sign_ins_survive_moves_killed_at_any_moment(
    tmp_path: Path, keyring: KeyringStore
) -> None:
    commands = Commands(tmp_path / "home", tmp_path / "keyring.db")
    await MANY.write_records(commands.paths)
    await MANY.fill(keyring, keyring)
    began = time.monotonic()
    commands.run("storage", "move", "vault")
    longest = time.monotonic() - began
    assert await _missing(commands, keyring) == []
    assert _traces(tmp_path, tmp_path / "keyring.db") == []
    chance = random.Random(2026)  # noqa: S311  # moments, no secrets
    killed = 0
    while killed < KILLS:
        killed += commands.move_and_kill(commands.other, chance.uniform(0.3, longest))
        assert _traces(tmp_path, tmp_path / "keyring.db") == []
        assert await _missing(commands, keyring) == []
    for _ in range(2):
        commands.run("storage", "move", commands.other)
        assert await _missing(commands, keyring) == []
        assert not commands.paths.storage_move.exists()
    assert _traces(tmp_path, tmp_path / "keyring.db") == []


@pytest.mark.end_to_end
async def test_two_hundred_sign_ins_survive_killed_moves_out_of_a_real_keyring_and_back(
    tmp_path: Path, private_keyring: PrivateKeyring
) -> None:
    commands = Commands(tmp_path / "home", None)
    await MANY.write_records(commands.paths)
    keyring = KeyringStore(commands.paths.keyring_service)
    await MANY.fill(keyring, keyring)
    began = time.monotonic()
    commands.run("storage", "move", "vault")
    longest = time.monotonic() - began
    assert CANARY not in private_keyring.search(commands.paths.keyring_service)
    assert _traces(tmp_path, tmp_path / "nothing") == []
    commands.run("storage", "rotate-key")
    chance = random.Random(2027)  # noqa: S311  # moments, no secrets
    killed = 0
    while killed < KILLS_BESIDE_A_REAL_KEYRING:
        killed += commands.move_and_kill(commands.other, chance.uniform(0.3, longest))
        assert _traces(tmp_path, tmp_path / "nothing") == []
        assert await _missing(commands, keyring) == []
    if commands.keep_in is KeepIn.KEYRING:
        commands.run("storage", "move", "vault")
    commands.run("storage", "move", "keyring")
    assert await MANY.missing(keyring, keyring) == []
    assert not commands.paths.vault.exists()
    for name in MANY.names.connections:
        await keyring.delete(name)
    for name in MANY.names.secrets:
        await keyring.delete_secret(name)
    await keyring.close()

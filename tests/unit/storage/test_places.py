"""Moving between keyring and vault: complete, repeatable, and harmless when it is cut off."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from fake_keyrings import FakeKeyring
from many_sign_ins import ManySignIns, tokens_of
from vaults import PASSPHRASE, WEAK, keyring_on

from atom_desktop.foundation.errors import (
    AtomError,
    ConfigurationError,
    LockedError,
    StorageError,
    UsageError,
)
from atom_desktop.foundation.paths import ProfilePaths, profile_paths
from atom_desktop.foundation.secret import Secret
from atom_desktop.foundation.settings import KeepIn, Settings, Theme, load_settings, save_settings
from atom_desktop.storage import move_journal, moving
from atom_desktop.storage import places as places_module
from atom_desktop.storage.move_journal import JournalFile, MoveJournal, Names
from atom_desktop.storage.places import StoragePlaces
from atom_desktop.storage.vault_entries import VaultEntries
from atom_desktop.storage.vault_file import VaultFile
from atom_desktop.storage.vault_tokens import VaultStore

FEW = ManySignIns(6)
_NONE = Names(connections=(), secrets=())


class Killed(BaseException):
    """As if the program had ended here."""


@dataclass
class Program:
    """A profile's places as programs find them that start one after the other."""

    paths: ProfilePaths
    backend: FakeKeyring = field(default_factory=FakeKeyring)
    known: Names = FEW.names
    _opened: list[StoragePlaces] = field(default_factory=list)

    async def start(self, passphrase: Secret | None = PASSPHRASE) -> StoragePlaces:
        """Open the places as the settings say; finish what is to be finished."""
        places = self.places()
        if places.vault.exists and passphrase is not None:
            await places.unlock(passphrase)
        await places.glance()
        return places

    def places(self) -> StoragePlaces:
        made = StoragePlaces(
            self.paths,
            load_settings(self.paths.settings)[0].keep_in,
            keyring=keyring_on(self.backend, self.paths.keyring_service),
            known=lambda: self.known,
            strength=WEAK,
        )
        self._opened.append(made)
        return made

    @property
    def entries(self) -> set[str]:
        """The names in the keyring, but for a test value that a killed program leaves."""
        return {name for _, name in self.backend.entries} - {"test of the keyring"}

    async def close(self) -> None:
        while self._opened:
            await self._opened.pop().close()


@pytest.fixture
async def program(paths: ProfilePaths, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Program]:
    monkeypatch.setattr("atom_desktop.storage.platform_store.glance", lambda: None)
    made = Program(paths)
    yield made
    await made.close()


async def _filled(program: Program) -> StoragePlaces:
    places = await program.start()
    await FEW.fill(places.active, places.active)
    return places


async def test_everything_moves_there_and_back(program: Program) -> None:
    places = await _filled(program)
    save_settings(program.paths.settings, Settings(theme=Theme.DARK))
    taken = await places.move(KeepIn.VAULT, passphrase=PASSPHRASE)
    assert taken == FEW.names
    assert program.backend.entries == {}
    settings = load_settings(program.paths.settings)[0]
    assert (settings.keep_in, settings.theme) == (KeepIn.VAULT, Theme.DARK)
    places = await program.start()
    assert places.active is places.vault
    assert await FEW.missing(places.active, places.active) == []
    await places.move(KeepIn.KEYRING)
    assert load_settings(program.paths.settings)[0].keep_in is KeepIn.KEYRING
    assert not places.vault.exists
    assert not places.has_open_move
    places = await program.start()
    assert await FEW.missing(places.active, places.active) == []
    left = {file.name for file in program.paths.root.iterdir() if file.is_file()}
    assert left == {"settings.toml"}


async def test_a_vault_behind_the_keyring_leaves_one_entry_there(program: Program) -> None:
    places = await _filled(program)
    await places.move(KeepIn.VAULT, passphrase=None)
    assert len(program.backend.entries) == 1
    places = await program.start(None)
    assert await FEW.missing(places.active, places.active) == []
    await places.move(KeepIn.KEYRING)
    assert not [name for _, name in program.backend.entries if "vault" in name]
    places = await program.start(None)
    assert await FEW.missing(places.active, places.active) == []


async def test_moving_to_where_everything_is_does_nothing(program: Program) -> None:
    places = await _filled(program)
    before = dict(program.backend.entries)
    assert await places.move(KeepIn.KEYRING) == _NONE
    assert program.backend.entries == before
    assert not program.paths.settings.exists()


async def test_a_short_passphrase_moves_nothing(program: Program) -> None:
    places = await _filled(program)
    with pytest.raises(ConfigurationError):
        await places.move(KeepIn.VAULT, passphrase=Secret("short"))
    assert not places.vault.exists
    assert not places.has_open_move
    assert await FEW.missing(places.active, places.active) == []


async def test_what_cannot_be_read_holds_a_move_up_unless_it_may_stay(program: Program) -> None:
    places = await _filled(program)
    (broken,) = [key for key in program.backend.entries if key[1] == "connection c003"]
    program.backend.entries[broken] = "not ours"
    with pytest.raises(StorageError) as caught:
        await places.move(KeepIn.VAULT, passphrase=PASSPHRASE)
    assert caught.value.code == "sign_in_unreadable"
    assert places.keep_in is KeepIn.KEYRING
    assert not places.vault.exists
    assert len(program.backend.entries) == 9
    taken = await places.move(KeepIn.VAULT, passphrase=PASSPHRASE, skip=True)
    assert "c003" not in taken.connections
    assert program.backend.entries == {broken: "not ours"}
    assert await FEW.missing(places.vault, places.vault) == ["c003"]


async def test_a_place_that_reads_back_something_else_is_not_moved_to(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = await _filled(program)
    usual = VaultStore.load

    async def forgetful(store: VaultStore, connection_id: str) -> object:
        return None if connection_id == "c004" else await usual(store, connection_id)

    with monkeypatch.context() as patched:
        patched.setattr(VaultStore, "load", forgetful)
        with pytest.raises(StorageError) as caught:
            await places.move(KeepIn.VAULT, passphrase=PASSPHRASE)
    assert caught.value.code == "move_failed"
    assert not places.vault.exists
    assert await FEW.missing(places.active, places.active) == []


async def test_a_setting_that_cannot_be_written_leaves_everything_where_it_was(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(path: Path, **fields: object) -> None:
        raise ConfigurationError("folder_unwritable", path="", reason="")

    places = await _filled(program)
    monkeypatch.setattr("atom_desktop.storage.places.change_settings", fails)
    with pytest.raises(ConfigurationError):
        await places.move(KeepIn.VAULT, passphrase=PASSPHRASE)
    assert not places.vault.exists
    assert not places.has_open_move
    assert await FEW.missing(places.active, places.active) == []


def _kill(monkeypatch: pytest.MonkeyPatch, killed_at: int) -> None:
    """End the program at the n-th change of keyring, vault, journal or setting."""
    count = 0

    def counted(owner: object, name: str) -> None:
        usual = getattr(owner, name)

        def step(*arguments: object, **named: object) -> object:
            nonlocal count
            count += 1
            if count == killed_at:
                raise Killed
            return usual(*arguments, **named)

        monkeypatch.setattr(owner, name, step)

    counted(FakeKeyring, "set_password")
    counted(FakeKeyring, "delete_password")
    counted(VaultEntries, "write")
    counted(VaultEntries, "delete")
    counted(VaultFile, "create")
    counted(VaultFile, "remove")
    counted(JournalFile, "write")
    counted(JournalFile, "remove")
    counted(places_module, "change_settings")


@pytest.mark.parametrize("target", [KeepIn.VAULT, KeepIn.KEYRING])
@pytest.mark.parametrize("passphrase", [PASSPHRASE, None])
async def test_a_move_killed_before_any_step_loses_nothing_and_can_be_repeated(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    target: KeepIn,
    passphrase: Secret | None,
) -> None:
    monkeypatch.setattr("atom_desktop.storage.platform_store.glance", lambda: None)
    killed_at = 0
    while True:
        killed_at += 1
        paths = profile_paths(tmp_path / f"home{killed_at}")
        paths.prepare()
        program = Program(paths)
        places = await _filled(program)
        if target is KeepIn.KEYRING:
            await places.move(KeepIn.VAULT, passphrase=passphrase)
        with monkeypatch.context() as patched:
            _kill(patched, killed_at)
            try:
                await places.move(target, passphrase=passphrase)
                ended = True
            except Killed:
                ended = False
        places = await program.start(passphrase)
        assert await FEW.missing(places.active, places.active) == [], killed_at
        assert not places.has_open_move
        # The other place is empty: at most the vault's own key lies beside it.
        if places.keep_in is KeepIn.VAULT:
            assert len(program.entries) == (0 if passphrase else 1)
        else:
            assert not places.vault.exists
        await places.move(target, passphrase=passphrase)
        assert await FEW.missing(places.active, places.active) == []
        await program.close()
        if ended:
            break
    assert killed_at > 20


async def _killed_after_the_switch(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave a vault in use and all the old copies in the keyring."""
    places = await _filled(program)

    async def dies(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr("atom_desktop.storage.places.settle", dies)
        with pytest.raises(Killed):
            await places.move(KeepIn.VAULT, passphrase=PASSPHRASE)
    assert len(program.backend.entries) == 9


async def test_newer_tokens_win_over_what_a_killed_move_left(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _killed_after_the_switch(program, monkeypatch)
    places = program.places()
    await places.vault.unlock(PASSPHRASE)
    newer = replace(tokens_of("c001"), refresh_token=Secret("renewed since"))
    await places.vault.save("c001", newer, generation=9)
    await places.vault.save_secret("client-secret/slack/oauth2", Secret("changed since"))
    await places.finish()
    loaded = await places.vault.load("c001")
    assert loaded is not None
    assert (loaded.tokens, loaded.generation) == (newer, 9)
    assert await places.vault.load_secret("client-secret/slack/oauth2") == Secret("changed since")
    assert program.backend.entries == {}


async def test_what_was_disconnected_since_does_not_come_back(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _killed_after_the_switch(program, monkeypatch)
    places = program.places()
    await places.vault.unlock(PASSPHRASE)
    await places.vault.delete("c002")
    program.known = FEW.names - Names(connections=("c002",), secrets=())
    await places.finish()
    assert await places.vault.load("c002") is None
    assert program.backend.entries == {}


async def test_a_setting_that_was_turned_back_by_hand_brings_the_newer_tokens_along(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _killed_after_the_switch(program, monkeypatch)
    places = program.places()
    await places.vault.unlock(PASSPHRASE)
    newer = replace(tokens_of("c001"), refresh_token=Secret("renewed since"))
    await places.vault.save("c001", newer, generation=9)
    save_settings(program.paths.settings, Settings())
    waiting = await program.start(None)
    assert program.paths.storage_move.exists()  # nothing is thrown away unread
    with pytest.raises(LockedError):
        await waiting.move(KeepIn.VAULT)
    await waiting.unlock(PASSPHRASE)
    assert not waiting.has_open_move
    loaded = await waiting.active.load("c001")
    assert loaded is not None
    assert (loaded.tokens, loaded.generation) == (newer, 9)
    assert not waiting.vault.exists


async def test_copies_that_came_into_use_by_hand_are_not_thrown_away_unread(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = await _filled(program)

    async def refuses(*_: object, **__: object) -> None:
        raise LockedError("keyring_locked")

    async def dies(*arguments: object, **named: object) -> None:
        await moving.copy_all(*arguments, **named)  # type: ignore[arg-type]  # passed through
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr("atom_desktop.storage.places.copy_all", dies)
        with pytest.raises(Killed):
            await places.move(KeepIn.VAULT, passphrase=PASSPHRASE)
    save_settings(program.paths.settings, Settings(keep_in=KeepIn.VAULT))
    with monkeypatch.context() as patched:
        patched.setattr("atom_desktop.storage.places.settle", refuses)
        by_hand = await program.start()
    newer = replace(tokens_of("c001"), refresh_token=Secret("renewed since"))
    await by_hand.active.save("c001", newer, generation=9)
    save_settings(program.paths.settings, Settings())
    places = await program.start()
    loaded = await places.active.load("c001")
    assert loaded is not None
    assert (loaded.tokens, loaded.generation) == (newer, 9)


async def test_copies_that_were_never_in_use_go_without_a_passphrase(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = await _filled(program)

    async def dies(*arguments: object, **named: object) -> None:
        await moving.copy_all(*arguments, **named)  # type: ignore[arg-type]  # passed through
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr("atom_desktop.storage.places.copy_all", dies)
        with pytest.raises(Killed):
            await places.move(KeepIn.VAULT, passphrase=PASSPHRASE)
    assert places.vault.exists
    places = await program.start(None)
    assert not places.vault.exists
    assert not places.has_open_move
    assert await FEW.missing(places.active, places.active) == []


async def test_a_vault_that_lies_there_from_before_is_opened_not_replaced(
    program: Program,
) -> None:
    places = await _filled(program)
    await places.vault.create(PASSPHRASE)
    newer = replace(tokens_of("c001"), refresh_token=Secret("from before"))
    await places.vault.save("c001", newer, generation=9)
    again = program.places()
    with pytest.raises(LockedError):
        await again.move(KeepIn.VAULT, passphrase=Secret("another passphrase"))
    assert len(program.backend.entries) == 9
    await again.move(KeepIn.VAULT, passphrase=PASSPHRASE)
    assert await FEW.missing(again.vault, again.vault) == ["c001"]
    loaded = await again.vault.load("c001")
    assert loaded is not None
    assert loaded.tokens == newer


async def test_rows_of_connections_that_are_gone_are_not_moved(program: Program) -> None:
    places = await _filled(program)
    await places.move(KeepIn.VAULT, passphrase=PASSPHRASE)
    await places.vault.save("forgotten", tokens_of("forgotten"), generation=1)
    await places.move(KeepIn.KEYRING)
    assert not places.vault.exists
    assert len(program.backend.entries) == 9


async def test_a_test_value_that_a_killed_program_left_keeps_no_vault_alive(
    program: Program,
) -> None:
    places = await _filled(program)
    await places.move(KeepIn.VAULT, passphrase=PASSPHRASE)
    places.vault._lock.entries().write("test of the vault c001", "x", 0)
    await places.move(KeepIn.KEYRING)
    assert not places.vault.exists


async def test_no_passphrase_is_taken_where_none_is_needed(program: Program) -> None:
    places = await _filled(program)
    with pytest.raises(UsageError) as caught:
        await places.unlock(PASSPHRASE)
    assert caught.value.code == "passphrase_unneeded"


@pytest.mark.parametrize("text", ["", "[]", '{"format": 2}', '{"format": 1}', "\0"])
async def test_a_journal_that_cannot_be_read_deletes_nothing(program: Program, text: str) -> None:
    places = await _filled(program)
    await places.vault.create(PASSPHRASE)
    program.paths.storage_move.write_text(text)
    for call in (places.finish(), places.move(KeepIn.VAULT, passphrase=PASSPHRASE)):
        with pytest.raises(AtomError) as caught:
            await call
        assert caught.value.code == "move_journal_damaged"
    await places.glance()
    assert places.vault.exists
    assert len(program.backend.entries) == 9


async def test_whoever_only_reads_finishes_nothing(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _killed_after_the_switch(program, monkeypatch)
    reader = program.places()
    reader._may_change = False
    await reader.unlock(PASSPHRASE)
    await reader.glance()
    assert reader.has_open_move
    assert len(program.backend.entries) == 9


def test_the_journal_comes_back_as_it_was_and_names_no_secret(tmp_path: Path) -> None:
    file = JournalFile(tmp_path / "storage-move.json")
    assert file.read() is None
    journal = MoveJournal(
        origin=KeepIn.KEYRING, target=KeepIn.VAULT, names=FEW.names, is_fresh=True
    )
    file.write(journal)
    assert file.read() == journal
    file.write(replace(journal, is_switched=True))
    assert file.read() == replace(journal, is_switched=True)
    document = json.loads((tmp_path / "storage-move.json").read_text())
    assert document["format"] == move_journal.FORMAT
    file.remove()
    file.remove()
    assert not list(tmp_path.iterdir())

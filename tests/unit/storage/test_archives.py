"""Export here, import there: what is taken, what stays, and that a failure leaves nothing half."""

# nothing else runs in a test's loop while it looks at its files
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from archive_homes import NOW, PASSPHRASE, Home, account, home_at, pair

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.ports import RegistrationRecord
from atom_desktop.foundation.errors import AtomError, StorageError
from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.storage.archive_content import Archive
from atom_desktop.storage.archive_report import Kind, Verdict
from atom_desktop.storage.memory import MemoryStore

_LATER = NOW + timedelta(days=3)


async def _carried(home: Home, folder: Path, *, with_sign_ins: bool = True) -> Archive:
    """Write an archive and read it back."""
    path = folder / "my.atomarchive"
    await home.archives.write(path, PASSPHRASE, with_sign_ins=with_sign_ins, overwrite=True)
    assert b"cnry" not in path.read_bytes()
    return await home.archives.read(path, PASSPHRASE)


async def _client(home: Home, client_id: str, secret: str | None = "cnry-client") -> None:
    record = RegistrationRecord(family="github", client_id=client_id, variant="oauth2")
    await home.registrations.keep(record, Secret(secret) if secret else None)


async def _verdicts(home: Home, archive: Archive, *, replaces: bool = False) -> dict[str, str]:
    report = await home.archives.take(archive, replaces=replaces)
    assert report.error is None
    return {line.kind.value: line.verdict.value for line in report.lines}


async def _judged(tmp_path: Path, there: int, here: int, **of_here: object) -> tuple[str, Home]:
    """Import generation `there` of an account that has generation `here`; return the verdict."""
    async with home_at(tmp_path / "a") as old, home_at(tmp_path / "b") as new:
        provider = str(of_here.pop("provider_id", "github"))
        replaces = bool(of_here.pop("replaces", False))
        await old.connect(account(provider), there)
        await new.connect(replace(account(provider), **of_here), here)  # type: ignore[arg-type]
        found = await _verdicts(new, await _carried(old, tmp_path), replaces=replaces)
        return found["account"], new


async def test_a_whole_profile_comes_to_an_empty_one(tmp_path: Path) -> None:
    async with home_at(tmp_path / "a") as old, home_at(tmp_path / "b") as new:
        await _client(old, "Ov1")
        await old.connect(account(), 3)
        old.paths.settings.write_text('# mine\ntheme = "dark"\nkeep_in = "vault"\n')
        (old.paths.providers_d / "my own.toml").write_text('id = "mine"\n')
        archive = await _carried(old, tmp_path)
        assert old.barred == ["a1"]
        foreseen = await new.archives.foresee(archive)
        assert not new.paths.settings.exists()
        assert (new.records.all(), new.registrations.stored()) == ((), ())
        report = await new.archives.take(archive)
        assert report == foreseen
        assert {line.verdict for line in report.lines} == {Verdict.TAKEN}
        assert [line.kind for line in report.lines] == list(Kind)
        assert report.wants_restart
        (record,) = new.registrations.stored()
        assert record.client_id == "Ov1"
        assert await new.registrations.stored_secret(record) == Secret("cnry-client")
        # Where sign-ins are kept belongs to the computer, not to the file.
        assert new.paths.settings.read_text().startswith(
            '# mine\ntheme = "dark"\nkeep_in = "keyring"\n'
        )
        assert (new.paths.providers_d / "my own.toml").read_text() == 'id = "mine"\n'
        assert sorted(file.name for file in new.paths.root.iterdir()) == [
            "logs",
            "providers.d",
            "settings.toml",
        ]
        (came,) = new.records.all()
        assert (came.id, came.title, came.status) == ("a1", "Work", ConnectionStatus.CONNECTED)
        stored = await new.store.load("a1")
        assert stored is not None
        assert (stored.tokens, stored.generation, came.token_generation) == (pair(3), 3, 3)


async def test_without_sign_ins_accounts_are_listed_and_wait_for_the_person(tmp_path: Path) -> None:
    async with home_at(tmp_path / "a") as old, home_at(tmp_path / "b") as new:
        await old.connect(account(), 3)
        without = await _carried(old, tmp_path, with_sign_ins=False)
        assert without.sign_ins == {}
        assert await _verdicts(new, without) == {"account": "listed"}
        (came,) = new.records.all()
        assert (came.status, came.failure_code) == (
            ConnectionStatus.SIGN_IN_AGAIN,
            "sign_in_left_behind",
        )
        assert (await new.stored(), came.renew_at) == (None, None)
        assert await _verdicts(new, without) == {"account": "same"}
        # The sign-in itself may follow.
        assert await _verdicts(new, await _carried(old, tmp_path)) == {"account": "taken"}
        assert (await new.stored(), new.records.get("a1").status) == (
            3,
            ConnectionStatus.CONNECTED,
        )


async def test_importing_twice_changes_nothing(tmp_path: Path) -> None:
    async with home_at(tmp_path / "a") as old, home_at(tmp_path / "b") as new:
        await _client(old, "Ov1")
        await old.connect(account(), 3)
        old.paths.settings.write_text('theme = "dark"\nkeep_in = "vault"\n')
        (old.paths.providers_d / "mine.toml").write_text('id = "mine"\n')
        archive = await _carried(old, tmp_path)
        await new.archives.take(archive)
        before = new.records.all()
        assert set((await _verdicts(new, archive, replaces=True)).values()) == {"same"}
        assert new.records.all() == before


@pytest.mark.parametrize(
    ("there", "here", "provider", "verdict"),
    [
        (3, 5, "github", "older"),
        (3, 5, "gmail", "older"),
        (5, 5, "github", "same"),
        (6, 5, "github", "taken"),
        (6, 5, "gmail", "taken"),
    ],
)
async def test_of_one_sign_in_the_newer_pair_stays(
    tmp_path: Path, there: int, here: int, provider: str, verdict: str
) -> None:
    found, new = await _judged(tmp_path, there, here, provider_id=provider, replaces=True)
    assert found == verdict
    assert await new.stored() == max(there, here)
    stored = await new.store.load("a1")
    assert stored is not None
    assert stored.tokens == pair(max(there, here))
    assert new.records.get("a1").token_generation == max(there, here)


async def test_another_sign_in_of_the_account_is_kept_unless_the_file_is_preferred(
    tmp_path: Path,
) -> None:
    found, new = await _judged(tmp_path / "1", 9, 5, signed_in_at=_LATER)
    assert (found, await new.stored()) == ("other_sign_in", 5)
    found, new = await _judged(tmp_path / "2", 3, 5, signed_in_at=_LATER, replaces=True)
    stored = await new.store.load("a1")
    assert stored is not None
    # Its number goes on, so that nothing takes it for an older one.
    assert (found, stored.generation, stored.tokens) == ("replaced", 6, pair(3))
    now = new.records.get("a1")
    assert (now.token_generation, now.signed_in_at) == (6, NOW)
    assert new.barred == ["a1"]


@pytest.mark.parametrize(("provider", "verdict"), [("github", "older"), ("gmail", "taken")])
async def test_where_the_tokens_are_gone_an_older_pair_comes_only_if_it_is_still_good(
    tmp_path: Path, provider: str, verdict: str
) -> None:
    async with home_at(tmp_path / "a") as old, home_at(tmp_path / "b") as new:
        await old.connect(account(provider), 3)
        await new.connect(account(provider), 5)
        await new.store.delete("a1")
        archive = await _carried(old, tmp_path)
        assert await _verdicts(new, archive, replaces=True) == {"account": verdict}
        stored = await new.store.load("a1")
        assert (stored is None) is (verdict == "older")
        if stored is not None:
            assert stored.generation == new.records.get("a1").token_generation


async def test_an_account_that_was_connected_here_anew_is_found_by_what_it_is(
    tmp_path: Path,
) -> None:
    found, new = await _judged(
        tmp_path, 3, 1, id="b2", account=account().account, signed_in_at=_LATER
    )
    assert (found, len(new.records.all())) == ("other_sign_in", 1)


async def test_a_number_that_belongs_to_somebody_else_here_is_not_touched(tmp_path: Path) -> None:
    found, new = await _judged(tmp_path, 9, 2, origin="https://elsewhere.example", replaces=True)
    assert (found, await new.stored()) == ("unusable", 2)


async def test_a_client_id_that_differs_stays_and_sign_ins_of_the_other_one_too(
    tmp_path: Path,
) -> None:
    async with home_at(tmp_path / "a") as old, home_at(tmp_path / "b") as new:
        await _client(old, "Ov1")
        await _client(new, "Ov2", "cnry-other")
        await old.connect(account(), 3)
        archive = await _carried(old, tmp_path)
        found = await _verdicts(new, archive)
        assert found == {"client ID": "differs", "account": "other_client"}
        (record,) = new.registrations.stored()
        assert await new.registrations.stored_secret(record) == Secret("cnry-other")
        found = await _verdicts(new, archive, replaces=True)
        assert found == {"client ID": "replaced", "account": "taken"}
        (record,) = new.registrations.stored()
        assert record.client_id == "Ov1"
        assert await new.registrations.stored_secret(record) == Secret("cnry-client")


@pytest.mark.parametrize(
    ("there", "here", "verdict", "secret"),
    [
        ("one", "one", "same", "one"),
        (None, "one", "same", "one"),
        ("one", None, "taken", "one"),
        ("one", "two", "differs", "two"),
    ],
)
async def test_a_known_client_id_takes_a_missing_secret_and_keeps_its_own(
    tmp_path: Path, there: str | None, here: str | None, verdict: str, secret: str
) -> None:
    async with home_at(tmp_path / "a") as old, home_at(tmp_path / "b") as new:
        await _client(old, "Ov1", there)
        await _client(new, "Ov1", here)
        assert await _verdicts(new, await _carried(old, tmp_path)) == {"client ID": verdict}
        (record,) = new.registrations.stored()
        assert await new.registrations.stored_secret(record) == Secret(secret)


async def test_a_client_id_from_the_environment_stays(tmp_path: Path) -> None:
    outside = {"ATOM_GITHUB_CLIENT_ID": "Ov9"}
    async with home_at(tmp_path / "a") as old, home_at(tmp_path / "b", outside) as new:
        await _client(old, "Ov1")
        assert await _verdicts(new, await _carried(old, tmp_path), replaces=True) == {
            "client ID": "outside"
        }
        assert new.registrations.stored() == ()


async def test_files_that_differ_stay_unless_the_archive_is_preferred(tmp_path: Path) -> None:
    async with home_at(tmp_path / "a") as old, home_at(tmp_path / "b") as new:
        for home, theme in ((old, "dark"), (new, "light")):
            home.paths.settings.write_text(f'theme = "{theme}"\n')
            (home.paths.providers_d / "mine.toml").write_text(f'id = "{theme}"\n')
        archive = await _carried(old, tmp_path)
        found = await _verdicts(new, archive)
        assert found == {"settings": "differs", "provider file": "differs"}
        assert "light" in new.paths.settings.read_text()
        found = await _verdicts(new, archive, replaces=True)
        assert found == {"settings": "replaced", "provider file": "replaced"}
        assert "dark" in new.paths.settings.read_text()
        assert "dark" in (new.paths.providers_d / "mine.toml").read_text()


async def test_settings_that_cannot_be_read_are_skipped(tmp_path: Path) -> None:
    async with home_at(tmp_path / "a") as old, home_at(tmp_path / "b") as new:
        archive = replace(
            await _carried(old, tmp_path), settings="theme = ", providers={"a.toml": "["}
        )
        assert await _verdicts(new, archive) == {
            "settings": "unusable",
            "provider file": "unusable",
        }
        assert not new.paths.settings.exists()


class _FullStore(MemoryStore):
    """Has room for so many token sets."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self.room = room

    async def save(self, connection_id: str, tokens: TokenSet, *, generation: int) -> None:
        if connection_id not in self._tokens and len(self._tokens) >= self.room:
            raise StorageError("keyring_refused")
        await super().save(connection_id, tokens, generation=generation)


async def test_accounts_come_all_or_none_and_what_was_here_is_put_back(tmp_path: Path) -> None:
    full = _FullStore(2)
    async with home_at(tmp_path / "a") as old, home_at(tmp_path / "b", store=full) as new:
        await _client(old, "Ov1")
        for number, generation in (("a1", 6), ("a2", 3), ("a3", 3)):
            await old.connect(account(number=number), generation)
        await new.connect(account(number="a1"), 5)
        before = replace(new.records.get("a1"), revision=0)
        archive = await _carried(old, tmp_path)
        report = await new.archives.take(archive)
        assert report.error is not None
        assert report.error.code == "keyring_refused"
        assert {line.verdict for line in report.lines if line.kind is Kind.ACCOUNT} == {
            Verdict.FAILED
        }
        assert [line.verdict for line in report.lines if line.kind is Kind.CLIENT] == [
            Verdict.TAKEN
        ]
        assert [replace(entry, revision=0) for entry in new.records.all()] == [before]
        assert set(full._tokens) == {"a1"}
        assert full._tokens["a1"].tokens == pair(5)
        assert await new.repository.all() == new.records.all()
        full.room = 3
        assert (await new.archives.take(archive)).error is None
        assert len(new.records.all()) == 3


async def test_files_come_all_or_none(tmp_path: Path) -> None:
    async with home_at(tmp_path / "a") as old, home_at(tmp_path / "b") as new:
        (new.paths.providers_d / "a.toml").write_text("a = 1\n")
        (new.paths.providers_d / "z.toml").mkdir()
        archive = replace(
            await _carried(old, tmp_path),
            providers={"a.toml": "a = 2\n", "b.toml": "b = 2\n", "c.toml": "c = 2\n"},
        )
        (new.paths.providers_d / "c.toml.partial").mkdir()
        report = await new.archives.take(archive, replaces=True)
        assert report.error is not None
        assert report.error.code == "folder_unwritable"
        assert (new.paths.providers_d / "a.toml").read_text() == "a = 1\n"
        assert not (new.paths.providers_d / "b.toml").exists()


async def test_a_short_passphrase_protects_nothing_and_is_refused(tmp_path: Path) -> None:
    async with home_at(tmp_path / "a") as old:
        with pytest.raises(AtomError) as caught:
            await old.archives.write(tmp_path / "x", Secret("short"), with_sign_ins=True)
        assert caught.value.code == "passphrase_too_short"
        assert not (tmp_path / "x").exists()


async def test_practice_and_real_do_not_mix(tmp_path: Path) -> None:
    async with home_at(tmp_path / "a") as old:
        old.archives._is_practice = True
        await _carried(old, tmp_path)
        old.archives._is_practice = False
        with pytest.raises(AtomError) as caught:
            await old.archives.read(tmp_path / "my.atomarchive", PASSPHRASE)
        assert caught.value.code == "archive_mismatch"

"""The sealed file: what opens it, what never does, and what a hostile one may cost."""

import json
import os
import stat
from pathlib import Path

import pytest
from archive_homes import PASSPHRASE, WEAK

from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.secret import Secret
from atom_desktop.storage import archive_file
from atom_desktop.storage.archive_file import MAX_FILE, read_file, seal, unseal, write_file

_CONTENT = b'{"refresh_token": "cnry-0123456789"}'


def _code(file: bytes, passphrase: Secret = PASSPHRASE) -> str:
    with pytest.raises(AtomError) as caught:
        unseal(file, passphrase)
    assert "cnry" not in str(caught.value)
    assert caught.value.__cause__ is None
    return caught.value.code


def _with_header(**members: object) -> bytes:
    first, header, sealed = seal(_CONTENT, PASSPHRASE, WEAK).split(b"\n", 2)
    return b"\n".join([first, json.dumps({**json.loads(header), **members}).encode(), sealed])


def test_what_was_sealed_is_unsealed_by_its_passphrase_alone() -> None:
    sealed = seal(_CONTENT, PASSPHRASE, WEAK)
    assert unseal(sealed, PASSPHRASE) == _CONTENT
    assert b"cnry" not in sealed
    assert _code(sealed, Secret("correct horse batter")) == "archive_sealed"


def test_one_content_is_sealed_differently_each_time() -> None:
    assert seal(_CONTENT, PASSPHRASE, WEAK) != seal(_CONTENT, PASSPHRASE, WEAK)


def test_no_byte_can_be_changed_unseen() -> None:
    sealed = seal(_CONTENT, PASSPHRASE, WEAK)
    for at in range(len(sealed)):
        changed = bytearray(sealed)
        changed[at] ^= 1
        assert _code(bytes(changed)) in {"archive_sealed", "archive_damaged", "archive_newer"}, at


def test_a_header_of_the_same_meaning_in_another_spelling_is_refused() -> None:
    first, header, sealed = seal(_CONTENT, PASSPHRASE, WEAK).split(b"\n", 2)
    assert _code(b"\n".join([first, header + b" ", sealed])) == "archive_sealed"


@pytest.mark.parametrize("length", [0, 5, 15, 40, 150, -1, -16])
def test_a_file_that_was_cut_off_is_refused(length: int) -> None:
    sealed = seal(_CONTENT, PASSPHRASE, WEAK)
    assert _code(sealed[:length]) in {"archive_damaged", "archive_sealed"}


def test_a_newer_format_is_told_as_such() -> None:
    sealed = seal(_CONTENT, PASSPHRASE, WEAK)
    assert _code(sealed.replace(b"atom-archive 1\n", b"atom-archive 2\n", 1)) == "archive_newer"


@pytest.mark.parametrize(
    "members",
    [
        {"memory_cost": 1024 * 1024 * 1024},
        {"memory_cost": 256 * 1024 + 1},
        {"iterations": 2**31},
        {"lanes": 1000, "memory_cost": 8000},
        {"lanes": 4, "memory_cost": 8},
        {"memory_cost": 0},
        {"iterations": 0},
        {"lanes": 0},
        {"lanes": -1},
        {"memory_cost": "64"},
        {"memory_cost": 1e9},
        {"salt": ""},
        {"salt": "A" * 300},
        {"salt": "not base64!"},
        {"nonce": "AAAA"},
        {"nonce": None},
    ],
)
def test_a_header_that_asks_for_too_much_is_refused_before_anything_is_spent(
    members: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    def spent(*_arguments: object) -> bytes:
        raise AssertionError("a key was derived")

    file = _with_header(**members)
    monkeypatch.setattr(archive_file, "argon2id", spent)
    assert _code(file) == "archive_damaged"


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"\n\n\n",
        b"atom-archive \n{}\n" + b"x" * 40,
        b"atom-archive 1\n" + b"[" * 500 + b"\n" + b"x" * 40,
        b"atom-archive 1\n[]\n" + b"x" * 40,
        b"atom-archive 1\nnull\n" + b"x" * 40,
        b"atom-archive 1\n" + b"{" + b" " * 10_000 + b"}\n" + b"x" * 40,
        b"atom-archive 1" + b"0" * 10_000,
        b"SQLite format 3\x00" + b"\x00" * 100,
    ],
)
def test_what_is_no_archive_is_told_as_such(file: bytes) -> None:
    assert _code(file) == "archive_damaged"


def test_the_file_is_its_owners_alone_and_never_written_over_by_itself(tmp_path: Path) -> None:
    path = tmp_path / "my.atomarchive"
    before = os.umask(0)
    try:
        write_file(path, b"one", overwrite=False)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(AtomError) as caught:
        write_file(path, b"two", overwrite=False)
    assert caught.value.code == "archive_exists"
    assert path.read_bytes() == b"one"
    write_file(path, b"two", overwrite=True)
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_to_nowhere_is_not_written_through(tmp_path: Path) -> None:
    path = tmp_path / "my.atomarchive"
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(AtomError) as caught:
        write_file(path, b"one", overwrite=False)
    assert caught.value.code == "archive_exists"
    write_file(path, b"one", overwrite=True)
    assert not (tmp_path / "elsewhere").exists()


def test_a_disk_that_fails_half_way_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "my.atomarchive"
    path.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(AtomError) as caught:
        write_file(path, b"new", overwrite=True)
    assert caught.value.code == "archive_unwritable"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_only_regular_files_of_a_bearable_size_are_read(tmp_path: Path) -> None:
    pipe, folder, large = tmp_path / "pipe", tmp_path / "folder", tmp_path / "large"
    os.mkfifo(pipe)
    folder.mkdir()
    with large.open("wb") as file:
        file.truncate(MAX_FILE + 1)
    codes = []
    for path in (pipe, folder, tmp_path / "none", large):
        with pytest.raises(AtomError) as caught:
            read_file(path)
        codes.append(caught.value.code)
    assert codes == [*["archive_unreadable"] * 3, "archive_damaged"]

"""Files that want to stop the program: too deep, too long, without an end."""

import contextlib
import os
import threading
import time
from pathlib import Path

import pytest

from atom_desktop.foundation.toml_file import TomlFileError, line_of, parse_toml, read_toml_text

SIZE = 256 * 1024


def refusal(path: Path) -> str:
    """Read in a thread: a reader that waits must not keep the tests waiting."""
    found: list[str] = []

    def read() -> None:
        try:
            read_toml_text(path, max_size=SIZE)
        except TomlFileError as error:
            found.append(error.message)

    thread = threading.Thread(target=read, daemon=True)
    thread.start()
    thread.join(5)
    assert found, "it was read, or it waits for ever"
    return found[0]


def test_only_regular_files_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zeros").symlink_to("/dev/zero")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    for name in ("pipe", "zeros"):
        assert refusal(tmp_path / name) == "cannot be read: not a regular file"
    for path in (tmp_path, tmp_path / "circle"):
        assert refusal(path).startswith("cannot be read: ")
    with pytest.raises(FileNotFoundError):
        read_toml_text(tmp_path / "none", max_size=SIZE)


def test_a_link_to_a_file_is_read_and_a_large_file_is_not(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("a = 1\n")
    (tmp_path / "link").symlink_to("real")
    assert read_toml_text(tmp_path / "link", max_size=SIZE) == "a = 1\n"
    (tmp_path / "real").write_text("#" * (SIZE + 1))
    assert refusal(tmp_path / "link") == "is larger than 256 KiB"
    (tmp_path / "real").write_bytes(b"\xff")
    assert refusal(tmp_path / "link") == "is not UTF-8 text"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a = 1\nb = " + "[" * 5000, 2, "nested too deeply"),
        ("\n\na = " + "[" * 100 + "]" * 100, 3, "nested too deeply"),
        ("a = " + "{b = " * 5000, 1, "nested too deeply"),
        ("a = [\n" * 5000, 33, "nested too deeply"),
        ("\na = " + "1" * 5000, 2, "number that is too long"),
        ("a = -" + "1_" * 3000 + "1", 1, "number that is too long"),
        ("a" + ".a" * 120_000 + " = 1", 1, "too many parts"),
        ('"a"' + '."a"' * 60_000 + " = 1", 1, "too many parts"),
        ("[a" + ". a" * 100 + "]", 1, "too many parts"),
        ('x = {a = """\n"""", ' + ".".join("b" * 500) + '."c" = 1}', 2, "too many parts"),
        ('# """\n' + ".".join("b" * 500) + ' = 1\n# """', 2, "too many parts"),
        ('"\\"".' + ".".join("b" * 500) + '."\\"" = 1', 1, "too many parts"),
        ("a = 2026-13-01", 1, "not valid TOML"),
        ("a = 1\nb\n", 2, "not valid TOML"),
        ("a = [1,\n\n", 1, "not valid TOML"),
        ("a = 1\na = 2", 2, "not valid TOML"),
    ],
    ids=range(16),
)
def test_what_nobody_writes_is_told_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(TomlFileError) as caught:
        parse_toml(text)
    assert words in caught.value.message
    assert caught.value.line == line


def test_dots_brackets_and_digits_in_texts_and_comments_are_no_names_and_no_nesting() -> None:
    odd = "." * 500 + "[" * 500 + "{" * 500 + "1" * 5000
    text = (
        f'# {odd}\na = "{odd} \\" \'"\nb = \'{odd} "\'\n'
        f'c = """\n{odd} \\""" " ""\n{odd}"""""\n'
        f"d = '''{odd}\n'' {odd}'''\ne = 1 # ' \" {odd}\n"
    )
    table = parse_toml(text)
    assert table["a"] == f"{odd} \" '"
    assert table["b"] == f'{odd} "'
    assert table["c"] == f'{odd} """ " ""\n{odd}""'
    assert table["d"] == f"{odd}\n'' {odd}"
    assert table["e"] == 1


def test_nesting_and_names_as_people_write_them_are_fine() -> None:
    assert parse_toml("a.b.c = [[1, 2], [{d = 1}]]\n[x.y.z]\n")["x"] == {"y": {"z": {}}}
    assert len(parse_toml("".join(f"k{n} = [1.5, {n}]\n" for n in range(2000)))) == 2000


@pytest.mark.parametrize(
    "text",
    [
        'x = """\n[' + " " * 200_000 + '"""\n',
        '\\"""\n' * 50_000,
        '"' + '\\"' * 120_000,
        "'" * 249_999,
        '"""' + '\\"' * 120_000 + "\\",
        "'''\n" * 50_000,
        "[" + " " * 250_000,
        " " * 250_000 + "x",
        ("9" * 999 + " ") * 250,
    ],
    ids=range(9),
)
def test_no_text_takes_long(text: str) -> None:
    began = time.monotonic()
    with contextlib.suppress(TomlFileError):
        parse_toml(text)
    for table, key in (("", "zzz"), ("x", "zzz"), ("x", "")):
        line_of(text, table, key)
    assert time.monotonic() - began < 2


TEXT = """\
top = 1
dotted.part = 2
[ wiki . "redirect" ] # where
host = "a"
[wiki]
'quoted' = 1
name_longer = 1
name = 1
[[many]]
name = 2
"""


@pytest.mark.parametrize(
    ("table", "key", "line"),
    [
        ("", "top", 1),
        ("", "dotted", 2),
        ("", "wiki", 5),
        ("wiki", "redirect", 3),
        ("wiki", "quoted", 6),
        ("wiki", "name", 8),
        ("wiki", "absent", 5),
        ("", "many", 9),
        ("many", "name", 10),
        ("", "absent", 0),
        ("absent", "name", 0),
        ("", "host", 0),
    ],
)
def test_a_key_is_found_in_its_own_table(table: str, key: str, line: int) -> None:
    assert line_of(TEXT, table, key) == line
    assert line_of(TEXT.replace("\n", "\r\n"), table, key) == line

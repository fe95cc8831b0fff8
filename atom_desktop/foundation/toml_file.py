"""Small TOML files: whatever one holds, reading it ends soon, with a table or a told mistake."""

import re
import tomllib
from pathlib import Path
from typing import Any

from atom_desktop.foundation.bounded_file import NotRegularError, read_bounded
from atom_desktop.foundation.language import tr

# The parser's memory grows with the square of a name's parts, its stack with the depth, and
# Python refuses to read numbers of thousands of digits: what nobody writes by hand is told first.
_MAX_DOTS = 64
_MAX_DEPTH = 32
_MAX_DIGITS = 1000
# Comments and strings (TOML 1.0), the long forms first; a closing """ may follow two quotes. One
# that is not closed reaches as far as it can, so that no text is looked at twice.
_TEXTS = re.compile(
    r"#[^\n]*"
    r'|"""(?:\\.|[^\\])*?(?:"{3,5}|\\?\Z)'
    r"|'''.*?(?:'{3,5}|\Z)"
    r'|"(?:\\[^\n]|[^"\\\n])*"?'
    r"|'[^'\n]*'?",
    re.DOTALL,
)


class TomlFileError(Exception):
    """Why a file cannot be used. `line` counts from 1; 0 is the file as a whole."""

    def __init__(self, message: str, *, line: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


def read_toml_text(path: Path, *, max_size: int) -> str:
    """Return the text of a regular file of at most `max_size` bytes.

    Raises:
        FileNotFoundError: there is none.
        TomlFileError: it is anything else, too large, or not UTF-8.
    """
    try:
        raw = read_bounded(path, max_size=max_size)
    except FileNotFoundError:
        raise
    except NotRegularError as error:
        raise TomlFileError(tr("cannot be read: not a regular file")) from error
    except OSError as error:
        why = error.strerror or tr("unknown")
        raise TomlFileError(tr("cannot be read: {reason}", reason=why)) from error
    if len(raw) > max_size:
        raise TomlFileError(tr("is larger than {size} KiB", size=max_size // 1024))
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        raise TomlFileError(tr("is not UTF-8 text")) from error


def parse_toml(text: str) -> dict[str, Any]:
    """Return the table that `text` is.

    Raises:
        TomlFileError: with the line of the mistake.
    """
    _check_shape(text)
    try:
        return tomllib.loads(text)
    except ValueError as error:
        # The line is told only inside the message on the Python versions we support.
        line = re.match(r"line (\d+)", str(error).rpartition("(at ")[2])
        last = len(text.rstrip("\n").split("\n"))
        raise TomlFileError(tr("is not valid TOML"), line=int(line[1]) if line else last) from error


def line_of(text: str, table: str, key: str) -> int:
    """Find the line of `key` in `[table]`, else the table's own; 0 when there is neither.

    Empty names stand for the top of the file and for the table itself.
    """
    wanted = f"{table}.{key}" if table and key else table or key
    current, best = "", 0
    for number, line in enumerate(text.split("\n"), start=1):
        written = line.strip()
        if written.startswith("["):
            current = re.sub(r"[\s\"']", "", written.strip("[").partition("]")[0])
            if current == wanted:
                return number
            if current == table:
                best = number
        elif key and current == table:
            name = written.lstrip("\"'")
            if name.startswith(key) and name[len(key) :].lstrip("\"' \t")[:1] in {"=", "."}:
                return number
    return best


def _check_shape(text: str) -> None:
    depth = 0
    bare = _TEXTS.sub(lambda found: "\n" * found[0].count("\n"), text)
    for number, line in enumerate(bare.split("\n"), start=1):
        for char in line:
            depth += (char in "[{") - (char in "]}")
            if depth > _MAX_DEPTH:
                raise TomlFileError(tr("is nested too deeply"), line=number)
        if line.count(".") > _MAX_DOTS:
            raise TomlFileError(tr("has a name of too many parts"), line=number)
        if any(len(digits) > _MAX_DIGITS for digits in re.findall(r"[0-9_]+", line)):
            raise TomlFileError(tr("has a number that is too long"), line=number)

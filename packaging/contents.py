"""Whose files went into the frozen folder, by what PyInstaller wrote down about it."""

import ast
import re
from collections.abc import Iterator
from importlib.metadata import distributions
from pathlib import Path

# Modules; what starts each of the two programs; everything that lies beside them.
_TABLES = ("PYZ-00.toc", "PKG-00.toc", "PKG-01.toc", "COLLECT-00.toc")


def frozen_distributions(notes: Path, site: Path) -> set[str]:
    """Return the names of the distributions that files came from, in lower case with hyphens.

    `notes` is PyInstaller's work folder, `site` the site-packages that it took from. A file of
    nobody is told as `?` and its path.
    """
    owners = {
        str(one.locate_file(file)): plain(one.name)
        for one in distributions(path=[str(site)])
        for file in one.files or []
    }
    return {
        owners.get(file, f"? {file}") for file in _files(notes) if Path(file).is_relative_to(site)
    }


def plain(name: str) -> str:
    """Return a distribution's name as all spellings of it are compared (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _files(notes: Path) -> set[str]:
    return {
        file
        for table in _TABLES
        for file in _strings(ast.literal_eval((notes / table).read_text("utf-8")))
        if Path(file).is_absolute()
    }


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _strings(one)

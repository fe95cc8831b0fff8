"""Whoever gets the program gets every licence in it."""

import re
from importlib.metadata import PackageNotFoundError, distribution

import pytest

from atom_desktop.foundation import licences
from atom_desktop.foundation.licences import (
    SHIPPED,
    collect_licences,
    licence_texts,
    shipped_parts,
)

_EXTRA = re.compile(r"\bextra\s*==")


def _needed(name: str, found: set[str]) -> set[str]:
    try:
        requires = distribution(name).requires or []
    except PackageNotFoundError:
        return found  # for another system or an older Python
    found.add(_plain(name))
    for line in requires:
        match = re.match(r"[A-Za-z0-9._-]+", line)
        assert match is not None, line
        if not _EXTRA.search(line) and _plain(match[0]) not in found:
            _needed(match[0], found)
    return found


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_everything_that_is_needed_to_run_is_told() -> None:
    assert _needed("atom-desktop", set()) <= {_plain(name) for name in SHIPPED}


def test_every_part_comes_with_its_licence() -> None:
    parts = collect_licences().split("=" * 78 + "\n")
    told = dict(zip(parts[1::2], parts[2::2], strict=True))
    assert len(told) > 25
    for title, text in told.items():
        assert len(text) > 250, f"{title} has no text"
    assert "PySide6_Essentials" in str(told)
    assert any("GNU Lesser" in title for title in told)
    assert any(title.startswith("Python") for title in told)


def test_the_list_and_the_texts_speak_of_the_same_parts() -> None:
    titles = set(collect_licences().split("=" * 78 + "\n")[1::2])
    listed = {f"{part.name} {part.version} ({part.licence})\n" for part in shipped_parts()}
    assert listed < titles
    assert len(titles) - len(listed) == len(licences._WHOLE)


def test_qt_is_used_under_the_lesser_licence() -> None:
    told = {part.name.lower(): part.licence for part in shipped_parts()}
    assert told["pyside6_essentials"] == told["shiboken6"] == "LGPL-3.0-only"
    assert told["keyring"] == "MIT"
    assert told["joserfc"] == "BSD License"


def test_a_package_tells_what_was_collected_when_it_was_built(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert licence_texts() == collect_licences()
    monkeypatch.setattr(licences, "resource_bytes", lambda name: f"<{name}>".encode())
    assert licence_texts() == "<licences.txt>"

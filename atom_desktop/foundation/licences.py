"""The licences of everything this program is made of: a list for About, and the texts.

A package carries the texts as a resource, made when it was built; in any other installation they
are read from the distributions that are installed. Both go by the same names.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from atom_desktop.foundation.resources import resource_bytes

COLLECTED = "licences.txt"
# Distributions by name, in the order in which they are told. Not all are there on every system.
SHIPPED = (
    "atom-desktop",
    "pyside6-essentials",
    "shiboken6",
    "qasync",
    "authlib",
    "joserfc",
    "lazy-importer",
    "h11",
    "httpx",
    "httpcore",
    "anyio",
    "certifi",
    "idna",
    "truststore",
    "typing-extensions",
    "keyring",
    "jaraco.classes",
    "jaraco.context",
    "jaraco.functools",
    "more-itertools",
    "importlib-metadata",
    "zipp",
    "backports.tarfile",
    "secretstorage",
    "jeepney",
    "pywin32-ctypes",
    "cryptography",
    "cffi",
    "pycparser",
    "click",
    "colorama",
    "filelock",
    "platformdirs",
    "pyinstaller",  # a package begins with its starter
    "pyinstaller-hooks-contrib",
)
# Offered under several licences: the one they are used under, in SPDX's words.
_CHOSEN = {
    "pyside6-essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "pyinstaller-hooks-contrib": "Apache-2.0",  # what runs; the rest is GPL and stays behind
}
_QT = (
    "Qt and PySide6 are used under the GNU Lesser General Public License, version 3. They are "
    "separate shared libraries: put builds of your own in their place, and the program uses them. "
    "Their source is at https://download.qt.io/official_releases/QtForPython/ and "
    "https://download.qt.io/official_releases/qt/."
)
_WHOLE = (
    ("Python", "licences/Python.txt"),
    ("GNU Lesser General Public License 3.0", "licences/LGPL-3.0.txt"),
    ("GNU General Public License 3.0", "licences/GPL-3.0.txt"),
    ("Parts of Qt", "licences/Qt-third-party.txt"),
)
_IS_LICENCE = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
_LINE = "=" * 78


@dataclass(frozen=True, slots=True, kw_only=True)
class ShippedPart:
    """A distribution that the program is made of; `licence` is a few words, or none."""

    name: str
    version: str
    licence: str


@cache
def shipped_parts() -> tuple[ShippedPart, ...]:
    """Return what is installed of `SHIPPED`, in its order."""
    return tuple(
        ShippedPart(name=found.name, version=found.version, licence=_licence(found))
        for name in SHIPPED
        if (found := _installed(name)) is not None
    )


def licence_texts() -> str:
    """Return every licence with the part it belongs to; about 250 kB, so not for the loop."""
    try:
        return resource_bytes(COLLECTED).decode()
    except FileNotFoundError:
        return collect_licences()


def collect_licences() -> str:
    """Read the licences of the distributions that are installed here."""
    parts = [_part(found) for name in SHIPPED if (found := _installed(name)) is not None]
    parts += [_titled(title, resource_bytes(name).decode()) for title, name in _WHOLE]
    return "\n".join(parts)


def _licence(found: Distribution) -> str:
    chosen = _CHOSEN.get(found.name.lower().replace("_", "-"))
    if chosen or "License-Expression" in found.metadata:
        return chosen or found.metadata["License-Expression"]
    kinds = [
        kind for kind in found.metadata.get_all("Classifier") or [] if kind.startswith("License ::")
    ]
    return kinds[-1].rpartition(":: ")[2] if kinds else ""


def _part(found: Distribution) -> str:
    name, licence = found.name, _licence(found)
    title = f"{name} {found.version}" + (f" ({licence})" if licence else "")
    texts = [
        file.read_text(encoding="utf-8").strip()
        for file in sorted(found.files or [], key=str)
        if ".dist-info/" in str(file) and _IS_LICENCE.search(str(file))
    ]
    if name.lower().startswith(("pyside6", "shiboken6")):
        texts = [_QT]
    return _titled(title, "\n\n".join(texts))


def _titled(title: str, text: str) -> str:
    return f"{_LINE}\n{title}\n{_LINE}\n\n{text.strip()}\n"


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None

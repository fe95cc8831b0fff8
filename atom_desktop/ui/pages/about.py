"""What this is, what it is made of, and whose names it mentions."""

import sys
from importlib.metadata import PackageNotFoundError, metadata

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QGridLayout, QWidget

from atom_desktop.ui.widgets.frames import column, frame
from atom_desktop.ui.widgets.labels import label

_PARTS = (
    ("PySide6_Essentials", "The window (Qt)"),
    ("qasync", "Qt and asyncio as one loop"),
    ("Authlib", "The sign-in protocols"),
    ("joserfc", "Signed ID tokens"),
    ("httpx", "HTTP"),
    ("h11", "The sign-in listener"),
    ("truststore", "The system's certificates"),
    ("keyring", "The system's keyring"),
    ("cryptography", "Encryption"),
    ("click", "The command line"),
    ("filelock", "One process per profile"),
    ("platformdirs", "Where files belong"),
)
# Offered under several licences; this is the one it is used under.
_CHOSEN = {"PySide6_Essentials": "LGPL-3.0"}
_TRADEMARKS = (
    "The names of the services are trademarks of their owners. Atom Desktop is not affiliated "
    "with, endorsed by or sponsored by any of them."
)


class AboutPart(QWidget):
    """Versions and licences, read from what is installed."""

    def __init__(self) -> None:
        super().__init__()
        layout = column(self, gap=8)
        layout.addWidget(label("About", "section"))
        python = ".".join(str(part) for part in sys.version_info[:3])
        own = _version("atom-desktop")
        parts = ([f"Version {own}"] if own else []) + [f"Qt {qVersion()}", f"Python {python}"]
        layout.addWidget(label(" · ".join(parts), "dim"))
        layout.addWidget(
            label(
                "Your sign-ins stay on this computer. Atom Desktop talks to the services you "
                "connect and to nobody else.",
                wrap=True,
            )
        )
        layout.addSpacing(8)
        layout.addWidget(label("Made with", "section"))
        layout.addWidget(_made_with())
        layout.addSpacing(8)
        layout.addWidget(label("Names", "section"))
        layout.addWidget(label(_TRADEMARKS, wrap=True))


def _made_with() -> QWidget:
    card = frame("card")
    grid = QGridLayout(card)
    grid.setContentsMargins(16, 14, 16, 14)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    for place, stretch in enumerate((4, 5, 4)):
        grid.setColumnStretch(place, stretch)
    for row, (name, purpose) in enumerate(_PARTS):
        grid.addWidget(label(f"{name.split('_')[0]} {_version(name)}", wrap=True), row, 0)
        grid.addWidget(label(purpose, "dim", wrap=True), row, 1)
        grid.addWidget(label(_CHOSEN.get(name) or _licence(name), "dim", wrap=True), row, 2)
    return card


def _version(name: str) -> str:
    try:
        return metadata(name)["Version"]
    except PackageNotFoundError:
        return ""


def _licence(name: str) -> str:
    try:
        found = metadata(name)
    except PackageNotFoundError:
        return ""
    if "License-Expression" in found:
        return found["License-Expression"]
    kinds = [c for c in found.get_all("Classifier") or [] if c.startswith("License ::")]
    return kinds[-1].rpartition(":: ")[2] if kinds else ""

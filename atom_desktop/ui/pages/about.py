"""What this is, what it is made of, and whose names it mentions."""

import sys
from importlib.metadata import PackageNotFoundError, metadata

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QGridLayout, QWidget

from atom_desktop.foundation.language import marked, tr
from atom_desktop.ui.widgets.frames import column, frame
from atom_desktop.ui.widgets.labels import label

_PARTS = (
    ("PySide6_Essentials", marked("The window (Qt)")),
    ("qasync", marked("Qt and asyncio as one loop")),
    ("Authlib", marked("The sign-in protocols")),
    ("joserfc", marked("Signed ID tokens")),
    ("httpx", marked("HTTP")),
    ("h11", marked("The sign-in listener")),
    ("truststore", marked("The system's certificates")),
    ("keyring", marked("The system's keyring")),
    ("cryptography", marked("Encryption")),
    ("click", marked("The command line")),
    ("filelock", marked("One process per profile")),
    ("platformdirs", marked("Where files belong")),
)
# Offered under several licences; this is the one it is used under.
_CHOSEN = {"PySide6_Essentials": "LGPL-3.0"}
_TRADEMARKS = marked(
    "The names of the services are trademarks of their owners. Atom Desktop is not affiliated "
    "with, endorsed by or sponsored by any of them."
)


class AboutPart(QWidget):
    """Versions and licences, read from what is installed."""

    def __init__(self) -> None:
        super().__init__()
        layout = column(self, gap=8)
        layout.addWidget(label(tr("About"), "section"))
        python = ".".join(str(part) for part in sys.version_info[:3])
        own = _version("atom-desktop")
        parts = ([tr("Version {version}", version=own)] if own else []) + [
            f"Qt {qVersion()}",
            f"Python {python}",
        ]
        layout.addWidget(label(" · ".join(parts), "dim"))
        layout.addWidget(
            label(
                tr(
                    "Your sign-ins stay on this computer. Atom Desktop talks to the services you "
                    "connect and to nobody else."
                ),
                wrap=True,
            )
        )
        layout.addSpacing(8)
        layout.addWidget(label(tr("Made with"), "section"))
        layout.addWidget(_made_with())
        layout.addSpacing(8)
        layout.addWidget(label(tr("Names"), "section"))
        layout.addWidget(label(tr(_TRADEMARKS), wrap=True))


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
        grid.addWidget(label(tr(purpose), "dim", wrap=True), row, 1)
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

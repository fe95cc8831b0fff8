"""What this is, what it is made of, and whose names it mentions."""

import asyncio
import sys
from collections.abc import Callable

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QFrame, QGridLayout, QPlainTextEdit, QWidget

from atom_desktop.foundation.language import marked, tr
from atom_desktop.foundation.licences import licence_texts, shipped_parts
from atom_desktop.foundation.version import VERSION
from atom_desktop.ui.widgets.buttons import button
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.frames import column, frame
from atom_desktop.ui.widgets.labels import label

# What the largest parts do; the others come with them.
_PURPOSES = {
    "pyside6_essentials": marked("The window (Qt)"),
    "qasync": marked("Qt and asyncio as one loop"),
    "authlib": marked("The sign-in protocols"),
    "joserfc": marked("Signed ID tokens"),
    "httpx": marked("HTTP"),
    "h11": marked("The sign-in listener"),
    "truststore": marked("The system's certificates"),
    "keyring": marked("The system's keyring"),
    "cryptography": marked("Encryption"),
    "click": marked("The command line"),
    "filelock": marked("One process per profile"),
    "platformdirs": marked("Where files belong"),
    "pyinstaller": marked("The starter of the package"),
}
_TEXTS_HEIGHT = 320


class AboutPart(QWidget):
    """Versions and licences; `run` starts a task of this name."""

    def __init__(self, run: Callable[..., object]) -> None:
        super().__init__()
        self._run = run
        layout = column(self, gap=8)
        layout.addWidget(label(tr("About"), "section"))
        python = ".".join(str(part) for part in sys.version_info[:3])
        versions = (
            tr("Version {version}", version=VERSION),
            f"Qt {qVersion()}",
            f"Python {python}",
        )
        layout.addWidget(label(" · ".join(versions), "dim"))
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
        self.licences = button(tr("Show all licences"), self._show_texts)
        buttons = FlowLayout()
        buttons.addWidget(self.licences)
        layout.addLayout(buttons)
        self.texts = _text_area()
        self._texts_card = frame("card")
        column(self._texts_card, margins=8).addWidget(self.texts)
        self._texts_card.hide()
        layout.addWidget(self._texts_card)
        layout.addSpacing(8)
        layout.addWidget(label(tr("Names"), "section"))
        layout.addWidget(
            label(
                tr(
                    "The names of the services are trademarks of their owners. Atom Desktop is not "
                    "affiliated with, endorsed by or sponsored by any of them."
                ),
                wrap=True,
            )
        )

    def _show_texts(self) -> None:
        async def read() -> None:
            texts = await asyncio.to_thread(licence_texts)
            self.texts.setPlainText(texts)
            self._texts_card.show()
            self.texts.setFocus()
            self.licences.hide()

        self._run(read(), name="licences")


def _text_area() -> QPlainTextEdit:
    area = QPlainTextEdit()
    area.setReadOnly(True)
    area.setTabChangesFocus(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setAccessibleName(tr("All licences"))
    area.setProperty("role", "mono")
    area.setFixedHeight(_TEXTS_HEIGHT)
    return area


def _made_with() -> QWidget:
    card = frame("card")
    outer = column(card, gap=12)
    outer.setContentsMargins(16, 14, 16, 14)
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    for place, stretch in enumerate((4, 5, 4)):
        grid.setColumnStretch(place, stretch)
    others = []
    for part in shipped_parts()[1:]:  # without this program itself
        purpose = _PURPOSES.get(part.name.lower())
        if purpose is None:
            others.append(f"{part.name} {part.version} ({part.licence})")
            continue
        row = grid.rowCount()
        name = part.name.split("_")[0]
        grid.addWidget(label(f"{name} {part.version}", wrap=True), row, 0)
        grid.addWidget(label(tr(purpose), "dim", wrap=True), row, 1)
        grid.addWidget(label(part.licence, "dim", wrap=True), row, 2)
    outer.addLayout(grid)
    names = ", ".join(others)
    outer.addWidget(label(tr("They bring along: {names}", names=names), "dim", wrap=True))
    return card

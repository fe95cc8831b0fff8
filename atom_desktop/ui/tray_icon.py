"""What the icon in the tray looks like: a shape for how things stand, in colour or in one ink."""

import sys
from collections.abc import Iterable

from PySide6.QtGui import QIcon

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.summary import ConnectionSummary
from atom_desktop.foundation.settings import TrayIcon
from atom_desktop.ui.colours import DARK, LIGHT
from atom_desktop.ui.icons import drawn_icon, inked_icon
from atom_desktop.ui.theme import Scheme

_SIZES = (16, 22, 24, 32, 44, 64)
_BADGES: dict[ConnectionStatus, str] = {
    ConnectionStatus.PROBLEM: "problem",
    ConnectionStatus.SIGN_IN_AGAIN: "attention",
    ConnectionStatus.EXPIRING: "attention",
    ConnectionStatus.CONNECTING: "busy",
    ConnectionStatus.UNREACHABLE: "offline",
}
_TROUBLE = frozenset({"problem", "attention", "offline"})
# Where nobody knows how the bar looks, a grey that can be seen on both.
_INKS = {Scheme.LIGHT: LIGHT.text, Scheme.DARK: DARK.text, None: DARK.field}


def badge(rows: Iterable[ConnectionSummary]) -> str:
    """Return the name of the drawing in `resources/tray`: that of the worst row.

    A pause shows only when everything is paused, being somewhere between only when it lasts.
    """
    rows = tuple(rows)
    present = {row.status for row in rows}
    for status, name in _BADGES.items():
        if status in present:
            return name
    own = {row.status for row in rows if row.connection_id is not None}
    return "paused" if own == {ConnectionStatus.PAUSED} else "ok"


def tray_icon(name: str, choice: TrayIcon, panel: Scheme | None) -> QIcon:
    """Return the icon for a badge; `panel` is how the bar looks that it stands in."""
    in_colour = choice is TrayIcon.COLOUR or (choice is TrayIcon.AUTOMATIC and name in _TROUBLE)
    if in_colour:
        return drawn_icon(f"tray/{name}.svg", _SIZES)
    icon = inked_icon(f"tray/{name}.svg", _INKS[panel], _SIZES)
    icon.setIsMask(sys.platform == "darwin")  # there the menu bar inks it
    return icon

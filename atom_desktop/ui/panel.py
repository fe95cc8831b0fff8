r"""Whether the bar that shows tray icons is light or dark, where that can be known.

No desktop tells it in a common way. Windows writes it into the registry. GNOME's bar is dark in
both of its styles, KDE's follows the colours of the system. macOS colours icons by itself.
"""

import importlib
import os
import sys
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from atom_desktop.ui.theme import Scheme

_DARK_BARS = frozenset({"GNOME", "Unity"})
_LIKE_THE_SYSTEM = frozenset({"KDE"})
_PERSONALIZE = r"Software\Microsoft\Windows\CurrentVersion\Themes\Personalize"
_OF_SYSTEM = {Qt.ColorScheme.Light: Scheme.LIGHT, Qt.ColorScheme.Dark: Scheme.DARK}


def panel_scheme() -> Scheme | None:
    """Return how the bar looks now; None where nobody can tell."""
    match sys.platform:
        case "win32":
            return scheme_in_registry(importlib.import_module("winreg"))
        case "linux":
            hints = QGuiApplication.styleHints()
            return scheme_of_desktop(os.environ, _OF_SYSTEM.get(hints.colorScheme()))
        case _:
            return None


def scheme_of_desktop(environment: Mapping[str, str], system: Scheme | None) -> Scheme | None:
    """Return how the bar of a freedesktop.org desktop looks; `system` is the applications' scheme.

    XDG_CURRENT_DESKTOP is in the Desktop Entry Specification, "Recognized desktop entry keys".
    """
    names = frozenset(environment.get("XDG_CURRENT_DESKTOP", "").split(":"))
    if names & _DARK_BARS:
        return Scheme.DARK
    return system if names & _LIKE_THE_SYSTEM else None


def scheme_in_registry(registry: Any) -> Scheme | None:  # noqa: ANN401  # the module `winreg`
    """Return how Windows' taskbar looks; `registry` has the functions of `winreg`."""
    try:
        with registry.OpenKey(registry.HKEY_CURRENT_USER, _PERSONALIZE) as key:
            is_light = registry.QueryValueEx(key, "SystemUsesLightTheme")[0]
    except OSError:
        return None
    return Scheme.LIGHT if is_light else Scheme.DARK

"""How this program starts itself again, and what the programs it starts must not inherit.

Frozen by PyInstaller, `sys.executable` is the program itself and knows no `-m`. Its bootloader also
points the dynamic linker, and its hook for PySide6 points Qt, at the libraries it brings along; a
browser that inherits that loads ours and dies (PyInstaller manual, "LD_LIBRARY_PATH / LIBPATH
considerations").
"""

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

from atom_desktop.foundation.paths import APP_ID

PRACTICE_SERVICES = "--practice-services"  # as the first argument: be those, without a window
_LINKER = ("LD_LIBRARY_PATH", "LIBPATH")
_QT = ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH")
_BOOTLOADER = ("_PYI_", "PYINSTALLER_")


def is_frozen() -> bool:
    """Whether this program brings its own Python along."""
    return bool(getattr(sys, "frozen", False))


def window_command() -> list[str]:
    """Return the command that starts the desktop app, without arguments."""
    if is_frozen():
        # The two programs lie side by side; `atomctl` may be the one that asks.
        own = Path(sys.executable)
        return [str(own.with_name(f"atom-desktop{own.suffix}"))]
    # -P: never import from the folder somebody happens to be in.
    return [sys.executable, "-P", "-m", "atom_desktop"]


def practice_command() -> list[str]:
    """Return the command that starts the practice services; they take their own arguments."""
    return [*window_command(), PRACTICE_SERVICES]


def name_process() -> None:
    """Tell Windows which program this is: notifications and the taskbar go by the shortcut's id.

    Microsoft Learn, "Application User Model IDs": before the first window. Not run on Windows yet.
    """
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  # only there

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_ID)


def restore_environment(environ: MutableMapping[str, str] | None = None) -> None:
    """Give the environment back as the person had it, for every program started from here on.

    This process has read what it needed: the dynamic linker looks at its variables only at the
    start, and Qt finds its plug-ins beside its libraries.
    """
    if not is_frozen():
        return
    environ = os.environ if environ is None else environ
    bundle = str(getattr(sys, "_MEIPASS", ""))
    for name in _LINKER:
        before = environ.pop(f"{name}_ORIG", None)
        if before:
            environ[name] = before
        elif environ.get(name, "").startswith(bundle):
            del environ[name]
    for name in _QT:
        if environ.get(name, "").startswith(bundle):
            del environ[name]
    for name in [name for name in environ if name.startswith(_BOOTLOADER)]:
        del environ[name]

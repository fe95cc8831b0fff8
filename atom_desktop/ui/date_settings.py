"""The place where the system lets people set date and time.

Windows: https://learn.microsoft.com/windows/apps/develop/launch/launch-settings-app
"""

import os
import shutil
import sys
from collections.abc import Callable, Mapping

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

_ADDRESSES = {
    "win32": "ms-settings:dateandtime",
    "darwin": "x-apple.systempreferences:com.apple.Date-Time-Settings.extension",
}
# By what `XDG_CURRENT_DESKTOP` holds; each desktop has its own program.
_PROGRAMS = (
    ("KDE", ("systemsettings", "kcm_clock")),
    ("X-Cinnamon", ("cinnamon-settings", "calendar")),
    ("MATE", ("mate-time-admin",)),
    ("XFCE", ("time-admin",)),
    ("GNOME", ("gnome-control-center", "datetime")),
)


def open_date_settings() -> bool:
    """Open them; False where nobody knows how."""
    if sys.platform in _ADDRESSES:
        return QDesktopServices.openUrl(QUrl(_ADDRESSES[sys.platform]))
    command = date_settings_command(os.environ, shutil.which)
    if command is None:
        return False
    started, _ = QProcess.startDetached(command[0], list(command[1:]))
    return bool(started)


def date_settings_command(
    environment: Mapping[str, str], find: Callable[[str], str | None]
) -> tuple[str, ...] | None:
    """Return the command for this desktop; another desktop's where its own is not there."""
    desktops = environment.get("XDG_CURRENT_DESKTOP", "").split(":")
    own_first = sorted(_PROGRAMS, key=lambda one: one[0] not in desktops)
    for _, (program, *arguments) in own_first:
        path = find(program)
        if path is not None:
            return (path, *arguments)
    return None

"""Where the window was, remembered from one run to the next."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QObject
from PySide6.QtWidgets import QWidget

from atom_desktop.ui.window_file import WindowFile

_GEOMETRY = "geometry"


class WindowMemory(QObject):
    """Puts `window` where it was last, and keeps its place and size in `file` when it is hidden.

    A screen that is gone, a file that is not ours: then the window stays where it is.
    """

    def __init__(self, window: QWidget, file: Path) -> None:
        super().__init__(window)
        self._window = window
        self._file = WindowFile(file)
        for kept in self._file.texts(_GEOMETRY)[:1]:
            window.restoreGeometry(QByteArray.fromHex(kept.encode("ascii", "replace")))
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write the place down whenever the window goes out of sight."""
        if watched is self._window and event.type() is QEvent.Type.Hide:
            self._file.keep(_GEOMETRY, (self._window.saveGeometry().toHex().toStdString(),))
        return False

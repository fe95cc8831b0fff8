"""The menu of profiles: another one opens in a window, and a process, of its own."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QProcess, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.language import marked, tr
from atom_desktop.foundation.launching import profile_command
from atom_desktop.foundation.paths import ProfilePaths, profile_paths
from atom_desktop.foundation.wording import words_for
from atom_desktop.storage.profiles import list_profiles, make_profile

_Start = Callable[[ProfilePaths], object]
_NEW = marked("New profile…")
_ASK = marked("A name for it: letters, digits, - and _.")


class Profiles(QObject):
    """What the menu does; `refused` carries words."""

    refused = Signal(str)

    def __init__(self, paths: ProfilePaths, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.paths = paths
        self.menu = QMenu(parent)
        self.menu.aboutToShow.connect(self.rebuild)
        self.start: _Start = start_window

    def rebuild(self) -> None:
        """Read anew which profiles there are; practice ones have a window of their own kind."""
        self.menu.clear()
        group = QActionGroup(self.menu)
        for entry in list_profiles(self.paths.home):
            if entry.is_practice:
                continue
            action = QAction(entry.name, group)
            action.setCheckable(True)
            action.setChecked(entry.name == self.paths.profile)
            action.triggered.connect(partial(self._open, entry.name))
            self.menu.addAction(action)
        self.menu.addSeparator()
        self.menu.addAction(tr(_NEW)).triggered.connect(lambda _: self.ask_for_name())

    def ask_for_name(self) -> QInputDialog:
        """Open the question for a new profile's name and return at once."""
        dialog = QInputDialog(self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("New profile"))
        dialog.setLabelText(tr(_ASK))
        dialog.textValueSelected.connect(self.make)
        dialog.open()
        return dialog

    def make(self, name: str) -> None:
        """Make a profile and open it."""
        try:
            paths = make_profile(self.paths.home, name.strip())
        except AtomError as error:
            words = words_for(error)
            self.refused.emit(f"{words.title}. {words.sentence}")
            return
        self.start(paths)

    def _open(self, name: str, _checked: object = None) -> None:
        if name != self.paths.profile:
            # An open window comes forward: each profile has one.
            self.start(profile_paths(self.paths.home, name))


def start_window(paths: ProfilePaths) -> None:
    """Start a program of its own for a profile; it outlives this one."""
    program, *arguments = profile_command(paths)
    QProcess.startDetached(program, arguments)

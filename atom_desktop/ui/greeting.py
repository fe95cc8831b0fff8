"""The welcome in the window: when it comes, and what its buttons lead to."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.foundation.own_program import window_command
from atom_desktop.ui.pages.welcome import WelcomePage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from atom_desktop.foundation.paths import ProfilePaths
    from atom_desktop.ui.main_window import MainWindow
    from atom_desktop.ui.ports import Services


class Greeting(QObject):
    """Shows the welcome once; `start` starts another program."""

    def __init__(self, window: "MainWindow", services: "Services") -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self.start: Callable[[Sequence[str]], object] = _start

    def greet_if_new(self) -> None:
        """Show the welcome where nobody has seen it and nothing is connected yet."""
        rows = self._services.manager.summaries()
        is_new = not any(row.connection_id is not None for row in rows)
        if self._services.settings.show_welcome and is_new and not self._services.practice:
            self.greet()

    def greet(self) -> WelcomePage:
        """Show the welcome."""
        page = WelcomePage(self._services)
        page.done.connect(self._window.go_home)
        page.began.connect(self._begin)
        page.practice_wanted.connect(self._practise)
        self._window.show_alone(page)
        page.next.setFocus()
        self._window.stack.currentChanged.connect(self._note_seen)
        return page

    def _note_seen(self, _: int) -> None:
        """Never show it again by itself, whichever way it was left."""
        if self._services.settings.show_welcome:
            self._window.places.preferences.change(show_welcome=False)

    def _begin(self, key: str) -> None:
        self._window.choose(key)
        row = self._window.home.summaries.get(key)
        if row is not None and row.status is ConnectionStatus.NOT_SET_UP:
            self._window.open_guide(row.provider_id)

    def _practise(self) -> None:
        self._window.go_home()
        self.start(practice_command(self._services.paths))


def practice_command(paths: "ProfilePaths") -> list[str]:
    """Return the command that opens practice mode beside this window."""
    home = ["--home", str(paths.home)] if paths.home is not None else []
    return [*window_command(), *home, "--practice"]


def _start(command: "Sequence[str]") -> None:
    program, *arguments = command
    QProcess.startDetached(program, arguments)

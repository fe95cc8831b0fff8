"""The real app, with a hand that presses what it is told over standard input.

Each line in is a JSON object with `do`; each line out is the answer. Nothing of the app is
replaced: the hand waits in Qt's loop and clicks on widgets that can be seen.
"""

import argparse
import asyncio
import fnmatch
import json
import os
import sys
import threading
from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from atom_desktop import app, opening, practice_process
from atom_desktop.connections import authorization_parameters
from atom_desktop.foundation.secret import Secret
from atom_desktop.practice_directory import PracticeDirectory
from atom_desktop.providers.registry import ProviderRegistry, rebased_registry
from atom_desktop.services import Services
from atom_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Awaitable


class Hand(QObject):
    """Does what it is told in Qt's own thread."""

    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.practice: list[PracticeDirectory] = []
        self.verifiers: list[str] = []
        self.trail: list[dict[str, Any]] | None = None
        self.told.connect(self._do, Qt.ConnectionType.QueuedConnection)

    def listen(self) -> None:
        """Read orders in a thread of its own until nobody sends any."""
        rest = b""
        while data := os.read(sys.stdin.fileno(), 65536):
            *lines, rest = (rest + data).split(b"\n")
            for line in lines:
                self.told.emit(line.decode())

    def _do(self, line: str) -> None:
        order = json.loads(line)
        try:
            answer = getattr(self, f"_{order.pop('do')}")(**order)
        except (LookupError, AttributeError) as error:  # not built yet
            answer = {"error": str(error)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()

    def _press(self, name: str, beside: str = "") -> dict[str, Any]:
        widget = self._one(name, beside)
        for area in _parents(widget):
            if isinstance(area, QScrollArea):
                area.ensureWidgetVisible(widget)
        centre = widget.rect().center()
        hit = QApplication.widgetAt(widget.mapToGlobal(centre))
        if hit is not widget and (hit is None or not widget.isAncestorOf(hit)):
            raise LookupError(f"{name} is covered")
        if not widget.isEnabled():
            raise LookupError(f"{name} is greyed out")
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=centre)
        return {}

    def _fill(self, name: str, text: str) -> dict[str, Any]:
        for field in _visible(QLineEdit):
            if field.accessibleName() == name:
                field.clear()
                QTest.keyClicks(field, text)
                return {}
        raise LookupError(f"no field {name}")

    def _close(self) -> dict[str, Any]:
        window = self._window()
        return {"closed": window.close()}

    def _minimize(self) -> dict[str, Any]:
        self._window().showMinimized()
        return {}

    def _look(self) -> dict[str, Any]:
        window = self._window()
        return {
            "visible": window.isVisible(),
            "windows": len(self._windows()),
            "minimized": window.isMinimized(),
            "rows": {key: row.accessibleName() for key, row in window.home.list.rows.items()},
            "texts": [label.text() for label in _visible(QLabel) if label.text()],
            "buttons": [one.accessibleName() for one in _visible(QAbstractButton)],
        }

    def _watch_focus(self) -> dict[str, Any]:
        """Write down from now on where the keyboard goes, and out of which place."""
        if self.trail is None:
            QApplication.instance().focusChanged.connect(self._note_focus)  # type: ignore[union-attr]
        self.trail = []
        if (now := QApplication.focusWidget()) is not None:
            self._note_focus(None, now)
        return {}

    def _note_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        # Where things are is known once the focus has scrolled them into sight.
        QTimer.singleShot(0, lambda: self._note_place(old, new))

    def _note_place(self, old: QWidget | None, new: QWidget | None) -> None:
        if self.trail is not None and new is not None and isValid(new):
            before = _place(old) if old is not None and isValid(old) else None
            self.trail.append(
                {"id": id(new), "name": _called(new), "place": _place(new), "before": before}
            )

    def _focus_trail(self) -> dict[str, Any]:
        return {"trail": self.trail}

    def _tabbable(self) -> dict[str, Any]:
        """Return what the Tab key has to lead to."""
        found = [
            one
            for one in _visible(QWidget)
            if one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        return {"all": {str(id(one)): _called(one) for one in found if one.focusProxy() is None}}

    def _menu(self) -> dict[str, Any]:
        """Return the lines of the menu that is open, and the one that the keyboard is on."""
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            raise LookupError("no menu is open")  # noqa: TRY004  # not there yet
        lines = [one for one in menu.actions() if not one.isSeparator()]
        active = menu.activeAction()
        return {
            "lines": [one.text() for one in lines if one.isEnabled()],
            "unnamed": sum(not one.text().strip() for one in lines),
            "at": active.text() if active is not None else "",
        }

    def _fail(self, where: str) -> dict[str, Any]:
        def fails() -> None:
            raise RuntimeError("access_token=hush-hush")

        if where == "thread":
            threading.Thread(target=fails, name="helper").start()
        else:
            QTimer.singleShot(0, fails)
        return {}

    def _stop(self, task: str) -> dict[str, Any]:
        stopped = [one.cancel() for one in asyncio.all_tasks() if one.get_name() == task]
        return {"stopped": len(stopped)}

    def _secrets(self) -> dict[str, Any]:
        control = self.practice[0]
        return {
            "bases": dict(control.bases),
            "control": {
                "url": control.control_url,
                "secret": control.control_secret.reveal(),
            },
            "basic": [
                b64encode(f"{one.client_id}:{one.client_secret.reveal()}".encode()).decode()
                for one in control.clients
                if one.client_secret is not None
            ],
            "verifiers": self.verifiers,
        }

    def _one(self, name: str, beside: str) -> QAbstractButton:
        found: list[QAbstractButton] = [
            widget
            for widget in _visible(QAbstractButton)
            if fnmatch.fnmatchcase(widget.accessibleName() or widget.text(), name)
        ]
        if beside:
            found = sorted(
                (one for one in found if _distance(one, beside) is not None),
                key=lambda one: _distance(one, beside) or 0,
            )[:1]
        if len(found) != 1:
            raise LookupError(f"{len(found)} things are called {name}")
        return found[0]

    @staticmethod
    def _windows() -> list[MainWindow]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]

    def _window(self) -> MainWindow:
        windows = self._windows()
        if not windows:
            raise LookupError("no window yet")
        return next((one for one in windows if one.isVisible()), windows[-1])


def _called(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def _place(widget: QWidget) -> list[int]:
    corner = widget.mapToGlobal(widget.rect().topLeft())
    return [corner.x(), corner.y(), widget.width(), widget.height()]


def _visible(kind: type[Any]) -> Iterator[Any]:
    for top in QApplication.topLevelWidgets():
        found: list[QWidget] = top.findChildren(kind)
        yield from (one for one in found if one.isVisible() and one.window() is top)


def _parents(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


def _distance(widget: QWidget, text: str) -> int | None:
    for steps, parent in enumerate(_parents(widget)):
        labels: list[QLabel] = parent.findChildren(QLabel)
        if any(label.isVisible() and label.text() == text for label in labels):
            return steps
    return None


class LastingServices:
    """Practice services that were there before the window and stay after it."""

    def __init__(self, file: Path) -> None:
        self.directory = PracticeDirectory.from_file(file)

    async def stop(self) -> None:
        """Leave them running."""


def _note_what_is_made(hand: Hand, lasting: Path | None) -> None:
    """Let the hand tell which verifiers were made and where the practice services listen."""
    names = vars(authorization_parameters)
    make: Callable[[], Secret] = names["new_verifier"]

    def noted() -> Secret:
        made = make()
        hand.verifiers.append(made.reveal())
        return made

    start: Callable[[], Awaitable[Any]] = practice_process.PracticeProcess.start
    if lasting is not None:

        async def start() -> LastingServices:
            return LastingServices(lasting)

        async def forget_nothing(self: Services) -> None:
            """Today's practice services are yesterday's."""
            del self

        Services.start_afresh = forget_nothing  # type: ignore[method-assign]

    async def started() -> Any:  # noqa: ANN401  # one of two kinds of practice services
        process = await start()
        hand.practice.append(process.directory)
        return process

    names["new_verifier"] = noted
    practice_process.PracticeProcess.start = started  # type: ignore[method-assign]


def _send_to(directory: PracticeDirectory) -> None:
    """Let a profile that is no practice one find running practice services at every address."""
    names = vars(opening)
    load: Callable[[Path], ProviderRegistry] = names["load_registry"]
    names["load_registry"] = lambda folder: rebased_registry(load(folder), directory.bases)


def main() -> int:
    """Run the app under a hand."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--practice", action="store_true")
    parser.add_argument("--lasting", type=Path, help="practice services that outlive the window")
    parser.add_argument("--background", action="store_true")
    parser.add_argument("--services", type=Path, help="stand for the real ones")
    options = parser.parse_args()
    hand = Hand()
    _note_what_is_made(hand, options.lasting)
    if options.services is not None:
        _send_to(PracticeDirectory.from_file(options.services))
    threading.Thread(target=hand.listen, daemon=True).start()
    profile = "practice" if options.practice else "default"
    return app.run_app(
        home=options.home,
        profile=profile,
        practice=options.practice,
        background=options.background,
    )


if __name__ == "__main__":
    sys.exit(main())

"""Why the app cannot start, in words: on the screen and in the terminal."""

import logging
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.language import tr
from atom_desktop.foundation.wording import words_for

_log = logging.getLogger(__name__)
_EXIT_FAILED = 1


async def explain(window: QWidget, error: AtomError) -> int:
    """Say over `window` why the app ends, and return the exit code once that was read.

    The message is opened, not executed, so that the loop goes on.
    """
    import asyncio  # noqa: PLC0415  # not for the first paint

    _log.error("cannot start: %s", error)
    sys.stderr.write(_line(error))
    box = _message_box(error, window)
    closed = asyncio.Event()
    box.finished.connect(lambda _: closed.set())
    box.open()
    await closed.wait()
    return _EXIT_FAILED


def say_and_fail(error: AtomError) -> int:
    """Say why the app ends while no loop is running, and return the exit code."""
    sys.stderr.write(_line(error))
    _message_box(error).exec()
    return _EXIT_FAILED


def _message_box(error: AtomError, parent: QWidget | None = None) -> QMessageBox:
    words = words_for(error)
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        "Atom Desktop",
        f"{words.title}\n\n{words.sentence}\n\n{words.next_step}.",
        parent=parent,
    )
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box


def _line(error: AtomError) -> str:
    words = words_for(error)
    helps = tr("What helps: {next_step}", next_step=words.next_step)
    return f"atom-desktop: {words.title}. {words.sentence} {helps}.\n"

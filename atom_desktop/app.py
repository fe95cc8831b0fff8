"""The start: the window's frame first, then the loop and a session in it.

What the frame does not need is imported after it has been painted: a double click is answered in a
fraction of the time that the whole program takes to load.
"""

import logging
import os
import sys
from pathlib import Path

os.environ["QT_API"] = "pyside6"  # qasync takes whichever binding it meets first

import atom_desktop.ui.binding  # isort: skip  # noqa: F401  # before what it makes lighter
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.paths import APP_ID, ProfilePaths, profile_paths
from atom_desktop.foundation.settings import LanguageChoice, load_settings
from atom_desktop.foundation.version import VERSION
from atom_desktop.ui.activation import forget_tokens, given_token
from atom_desktop.ui.garbage import GarbageCollector
from atom_desktop.ui.icons import app_icon
from atom_desktop.ui.language import use_language
from atom_desktop.ui.looks import Looks
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.single_instance import SingleInstance
from atom_desktop.ui.window_memory import WindowMemory

_log = logging.getLogger(__name__)
_EXIT_FAILED = 1


def run_app(*, home: Path | None, profile: str, practice: bool, background: bool = False) -> int:
    """Run the window until it is quit; returns the exit code.

    In the `background` it is shown only where there is no tray to bring it back from.
    """
    if _has_no_display():
        sys.stderr.write(
            "atom-desktop: There is no display. Run it in a desktop session, or try `make demo`.\n"
        )
        return _EXIT_FAILED
    application = _make_application()
    try:
        paths = profile_paths(home, profile)
        paths.prepare()
    except AtomError as error:
        use_language(application, LanguageChoice.SYSTEM)  # the settings lie there
        return _say_and_fail(error)
    first = SingleInstance(paths.root)
    if background and _is_owned(paths):
        sys.stdout.write("Atom Desktop is already running.\n")
        return 0
    if not background and first.tell_the_first(given_token()) and _is_owned(paths):
        sys.stdout.write("Atom Desktop is already running; its window is shown.\n")
        return 0
    settings, _ = load_settings(paths.settings)
    use_language(application, settings.language)
    Looks.of(application).choose(settings)
    window = MainWindow()
    WindowMemory(window, paths.window)
    if not background:
        window.show()
        application.processEvents()
    forget_tokens()  # the window has used them, and no program started from here may
    return _run_with_core(
        application,
        window,
        paths,
        first,
        settings.log_level,
        practice=practice,
        background=background,
    )


def _run_with_core(
    application: QApplication,
    window: MainWindow,
    paths: ProfilePaths,
    first: SingleInstance,
    log_level: str,
    *,
    practice: bool,
    background: bool,
) -> int:
    import asyncio  # noqa: PLC0415  # all of this is loaded behind the painted frame

    import qasync  # noqa: PLC0415

    from atom_desktop.foundation.crash_file import crash_file  # noqa: PLC0415
    from atom_desktop.foundation.logs import close_logging, configure_logging  # noqa: PLC0415
    from atom_desktop.foundation.uncaught import UncaughtErrors  # noqa: PLC0415
    from atom_desktop.session import Session  # noqa: PLC0415

    uncaught = UncaughtErrors()
    uncaught.install()
    try:
        configure_logging(paths.logs, log_level, profile=paths.profile)
        _log.info("started", extra={"fields": {"version": VERSION, "pid": str(os.getpid())}})
        qInstallMessageHandler(_log_qt_message)
        loop = qasync.QEventLoop(application)
        asyncio.set_event_loop(loop)
        uncaught.watch(loop)
        with crash_file(paths.logs), loop:
            session = Session(
                window, paths, first, uncaught, practice=practice, background=background
            )
            return int(loop.run_until_complete(session.run()))
    except AtomError as error:
        return _say_and_fail(error)
    except Exception:  # noqa: BLE001  # a window that just vanishes tells nobody anything
        _log.exception("the app cannot go on")
        return _say_and_fail(AtomError("internal"))
    finally:
        qInstallMessageHandler(None)
        uncaught.restore()
        close_logging()


def _say_and_fail(error: AtomError) -> int:
    from atom_desktop.start_failures import say_and_fail  # noqa: PLC0415  # seldom needed

    return say_and_fail(error)


def _has_no_display() -> bool:
    """Tell whether Qt would find nowhere to draw; it would abort instead of saying so."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform == "linux" and not any(os.environ.get(name) for name in named)


def _is_owned(paths: ProfilePaths) -> bool:
    """Tell whether another process really has the profile: anybody can answer at a socket."""
    from atom_desktop.storage.profile_lock import HolderKind, ProfileLock  # noqa: PLC0415

    lock = ProfileLock(paths)
    try:
        lock.acquire(HolderKind.WINDOW)
    except AtomError:
        return True
    lock.release()
    return False


def _make_application() -> QApplication:
    QGuiApplication.setDesktopFileName(APP_ID)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("atom-desktop")
    application.setApplicationDisplayName("Atom Desktop")
    application.setApplicationVersion(VERSION)
    # Closing the window leaves the tray icon; only Quit ends the app.
    application.setQuitOnLastWindowClosed(False)
    application.setWindowIcon(app_icon())
    GarbageCollector(application)
    return application


def _log_qt_message(kind: QtMsgType, _context: object, text: str) -> None:
    level = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }.get(kind, logging.ERROR)
    logging.getLogger("qt").log(level, "%s", text)

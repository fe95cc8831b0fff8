"""The Qt composition root: the window's frame first, then the core, the pages and the tray.

What the frame does not need is imported after it has been painted: a double click is answered in a
fraction of the time that the whole program takes to load.
"""

import contextlib
import logging
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

os.environ["QT_API"] = "pyside6"  # qasync takes whichever binding it meets first

from PySide6.QtCore import Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.paths import APP_ID, ProfilePaths, profile_paths
from atom_desktop.foundation.settings import load_settings
from atom_desktop.foundation.version import VERSION
from atom_desktop.foundation.wording import words_for
from atom_desktop.ui.garbage import GarbageCollector
from atom_desktop.ui.icons import app_icon
from atom_desktop.ui.language import use_language
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.single_instance import SingleInstance
from atom_desktop.ui.theme import show_theme
from atom_desktop.ui.window_memory import WindowMemory

if TYPE_CHECKING:
    import asyncio

    from atom_desktop.foundation.uncaught import UncaughtErrors
    from atom_desktop.services import Services
    from atom_desktop.ui.notifications.notifier import Notifier
    from atom_desktop.ui.relocation import Relocation
    from atom_desktop.ui.tray import Tray

_log = logging.getLogger(__name__)
_EXIT_FAILED = 1
_PATIENCE_FOR_TRAY = 25.0  # seconds


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
        return _say_and_fail(error)
    first = SingleInstance(paths.root)
    if background and _is_owned(paths):
        sys.stdout.write("Atom Desktop is already running.\n")
        return 0
    if not background and first.tell_the_first() and _is_owned(paths):
        sys.stdout.write("Atom Desktop is already running; its window is shown.\n")
        return 0
    settings, _ = load_settings(paths.settings)
    use_language(application, settings.language)
    show_theme(application, settings.theme)
    window = MainWindow()
    WindowMemory(window, paths.window)
    if not background:
        window.show()
        application.processEvents()
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
            work = _run(window, paths, first, uncaught, practice=practice, background=background)
            return int(loop.run_until_complete(work))
    except AtomError as error:
        return _say_and_fail(error)
    except Exception:  # noqa: BLE001  # a window that just vanishes tells nobody anything
        _log.exception("the app cannot go on")
        return _say_and_fail(AtomError("internal"))
    finally:
        qInstallMessageHandler(None)
        uncaught.restore()
        close_logging()


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


async def _run(
    window: MainWindow,
    paths: ProfilePaths,
    first: SingleInstance,
    uncaught: "UncaughtErrors",
    *,
    practice: bool,
    background: bool,
) -> int:
    from atom_desktop.opening import open_services  # noqa: PLC0415
    from atom_desktop.practice_process import PracticeProcess  # noqa: PLC0415  # see above
    from atom_desktop.storage.profile_lock import HolderKind  # noqa: PLC0415

    process = None
    environment = None
    # Opening the core takes client secrets out of the environment; it may be opened again.
    kept = dict(os.environ)
    moved: Relocation | None = None
    try:
        if practice:
            process = await PracticeProcess.start()
        while True:
            services = await open_services(
                paths,
                holder=HolderKind.WINDOW,
                practice=process.directory if process else None,
                environment=environment,
            )
            try:
                wish = await _serve(window, services, first, uncaught, moved, background=background)
            finally:
                await services.close()
            if wish is None:
                return 0
            window, moved, environment = await _move(window, paths, wish), wish, kept
            background = False  # who moved sign-ins looks at the window
    except AtomError as error:
        return await _explain(window, error)
    finally:
        if process is not None:
            await process.stop()


async def _move(window: MainWindow, paths: ProfilePaths, wish: "Relocation") -> MainWindow:
    """Move sign-ins while nothing is open; returns the window that comes next."""
    from atom_desktop.ui.relocation import relocate  # noqa: PLC0415  # seldom needed

    following = MainWindow()
    WindowMemory(following, paths.window)
    following.show()
    window.deleteLater()
    try:
        following.greeting = await relocate(paths, wish)
    except AtomError as error:
        _log.warning("sign-ins were not moved: %s", error.code)
        words = words_for(error)
        following.greeting = f"{words.title}. {words.sentence}"
    return following


async def _serve(
    window: MainWindow,
    services: "Services",
    first: SingleInstance,
    uncaught: "UncaughtErrors",
    moved: "Relocation | None",
    *,
    background: bool,
) -> "Relocation | None":
    """Fill the window, add the tray, then do what takes longer, until somebody quits.

    Returns a move that is wanted before everything is opened again.
    """
    import asyncio  # noqa: PLC0415  # loaded by now

    from atom_desktop.ui.tray import Tray  # noqa: PLC0415  # not for the frame

    quit_wanted = asyncio.Event()
    _stop_on_signals(quit_wanted)
    window.attach(services)
    window.greeter.greet_if_new()
    loop = asyncio.get_running_loop()
    uncaught.listen(lambda error: loop.call_soon_threadsafe(services.note_uncaught, error))
    wishes: list[Relocation] = []
    window.quit_wanted.connect(quit_wanted.set)
    window.relocation_wanted.connect(wishes.append)
    window.relocation_wanted.connect(lambda _: quit_wanted.set())
    tray = Tray(services, window, quit_wanted.set)
    first.raise_wanted.connect(window.bring_back)
    first.listen()
    window.alerting.centre.use(_notifier(services, tray))
    services.tasks.spawn(_wake_up(services, moved), name="wake up")
    if background:
        services.tasks.spawn(_stay_in_tray(window, tray), name="wait for a tray")
    elif not window.isVisible():
        quit_wanted.set()  # the frame was closed before there was a tray to bring it back
    await quit_wanted.wait()
    _log.info("quitting")
    if services.manager.safekeeping.has_unsaved:
        window.bring_back()  # its notice says why quitting takes a moment
        await services.manager.safekeeping.save_unsaved()
    await window.alerting.centre.close()
    tray.icon.hide()
    window.hide()
    window.bridge.close()
    first.close()
    return next(iter(wishes), None)


def _notifier(services: "Services", tray: "Tray") -> "Notifier":
    from atom_desktop.ui.notifications.freedesktop import (  # noqa: PLC0415  # not for the frame
        FreedesktopNotifier,
    )
    from atom_desktop.ui.notifications.tray_messages import TrayMessages  # noqa: PLC0415

    if sys.platform in {"win32", "darwin"}:
        return TrayMessages(tray.icon)
    return FreedesktopNotifier(services.tasks)


async def _stay_in_tray(window: MainWindow, tray: "Tray") -> None:
    """Leave the window hidden if there is a tray, or one comes soon; at a login panels are late."""
    tray.may_be_hidden = True
    is_there = await tray.wait_for_place(_PATIENCE_FOR_TRAY)
    tray.may_be_hidden = False
    if not is_there and window.isHidden():
        window.showMinimized()


async def _wake_up(services: "Services", moved: "Relocation | None") -> None:
    if services.practice:
        await services.start_afresh()  # yesterday's practice services are gone
    await services.find_storage()
    if moved is not None and moved.passphrase is not None and services.places.vault.exists:
        with contextlib.suppress(AtomError):  # its notice asks for the passphrase
            await services.manager.safekeeping.unlock(moved.passphrase)
    services.start()


def _stop_on_signals(quit_wanted: "asyncio.Event") -> None:
    import asyncio  # noqa: PLC0415  # loaded by now

    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, quit_wanted.set)
        except NotImplementedError:  # Windows' loops have none
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(quit_wanted.set))


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


async def _explain(window: MainWindow, error: AtomError) -> int:
    """Say why the app cannot start; opened, not executed, so that the loop goes on."""
    import asyncio  # noqa: PLC0415  # loaded by now

    _log.error("cannot start: %s", error)
    sys.stderr.write(_line(error))
    box = _message_box(error, window)
    closed = asyncio.Event()
    box.finished.connect(lambda _: closed.set())
    box.open()
    await closed.wait()
    return _EXIT_FAILED


def _say_and_fail(error: AtomError) -> int:
    sys.stderr.write(_line(error))
    _message_box(error).exec()  # no loop is running yet
    return _EXIT_FAILED


def _line(error: AtomError) -> str:
    words = words_for(error)
    return f"atom-desktop: {words.title}. {words.sentence} Next: {words.next_step}.\n"


def _log_qt_message(kind: QtMsgType, _context: object, text: str) -> None:
    level = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }.get(kind, logging.ERROR)
    logging.getLogger("qt").log(level, "%s", text)

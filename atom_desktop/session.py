"""A session: the core is opened, and one window after another shows it until somebody quits.

Another language is another window over the same core: what is under way goes on. A move of
sign-ins closes the core, because nothing may be written while they move, and opens it again.
"""

import asyncio
import contextlib
import logging
import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.language import spoken
from atom_desktop.foundation.paths import ProfilePaths
from atom_desktop.foundation.settings import LanguageChoice
from atom_desktop.foundation.wording import words_for
from atom_desktop.opening import open_services
from atom_desktop.practice_process import PracticeProcess
from atom_desktop.start_failures import explain
from atom_desktop.storage.profile_lock import HolderKind
from atom_desktop.ui.language import use_language, wanted_code
from atom_desktop.ui.looks import Looks
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.single_instance import SingleInstance
from atom_desktop.ui.tray import Tray
from atom_desktop.ui.window_memory import WindowMemory

if TYPE_CHECKING:
    from atom_desktop.foundation.uncaught import UncaughtErrors
    from atom_desktop.services import Services
    from atom_desktop.ui.notifications.notifier import Notifier
    from atom_desktop.ui.relocation import Relocation

_log = logging.getLogger(__name__)
_PATIENCE_FOR_TRAY = 25.0  # seconds
_LOOK_EVERY = 1.0  # seconds


class Session:
    """Begins with the painted frame `window`; in the `background` that frame is hidden."""

    def __init__(
        self,
        window: MainWindow,
        paths: ProfilePaths,
        first: SingleInstance,
        uncaught: "UncaughtErrors",
        *,
        practice: bool,
        background: bool,
    ) -> None:
        self._window = window
        self._paths = paths
        self._first = first
        self._uncaught = uncaught
        self._practice = practice
        self._background = background
        self._moved: Relocation | None = None
        first.raise_wanted.connect(self._come_forward)

    async def run(self) -> int:
        """Go on until somebody quits; returns the exit code."""
        process = None
        environment = None
        # Opening the core takes client secrets out of the environment; it may be opened again.
        kept = dict(os.environ)
        try:
            if self._practice:
                process = await PracticeProcess.start()
            while True:
                services = await open_services(
                    self._paths,
                    holder=HolderKind.WINDOW,
                    practice=process.directory if process else None,
                    environment=environment,
                )
                try:
                    move = await self._serve(services)
                finally:
                    await services.close()
                if move is None:
                    return 0
                await self._move(move)
                environment = kept
        except AtomError as error:
            return await explain(self._window, error)
        finally:
            if process is not None:
                await process.stop()

    async def _serve(self, services: "Services") -> "Relocation | None":
        """Fill the window, add the tray, then do what takes longer, until somebody quits.

        Returns a move that is wanted before everything is opened again.
        """
        wishes: asyncio.Queue[Relocation | LanguageChoice | None] = asyncio.Queue()
        leave = partial(wishes.put_nowait, None)
        _stop_on_signals(leave)
        self._window.attach(services)
        self._window.greeter.greet_if_new()
        loop = asyncio.get_running_loop()
        self._uncaught.listen(
            lambda error: loop.call_soon_threadsafe(services.note_uncaught, error)
        )
        tray = self._connect(services, wishes)
        self._first.listen()
        services.tasks.spawn(_wake_up(services, self._moved), name="wake up")
        _follow_desktop(services)
        waiting: asyncio.Task[None] | None = None
        if self._background:
            waiting = services.tasks.spawn(
                _stay_in_tray(self._window, tray), name="wait for a tray"
            )
        elif not self._window.isVisible():
            leave()  # the frame was closed before there was a tray to bring it back
        while isinstance(wish := await wishes.get(), LanguageChoice):
            if waiting is not None:
                waiting.cancel()  # its window goes; whoever chose a language has one in front
            tray.close()
            before = self._follow_in(wish, services)
            tray = self._connect(services, wishes)
            await self._let_go(before)
            services.tasks.spawn(_delete(before, services), name="delete a window")
        _log.info("quitting")
        if services.manager.safekeeping.has_unsaved:
            self._window.bring_back()  # its notice says why quitting takes a moment
            await services.manager.safekeeping.save_unsaved()
        tray.close()
        await self._let_go(self._window)
        self._first.close()
        return wish

    def _connect(
        self,
        services: "Services",
        wishes: "asyncio.Queue[Relocation | LanguageChoice | None]",
    ) -> Tray:
        """Listen to the window, and give it its place in the tray."""
        window = self._window
        leave = partial(wishes.put_nowait, None)

        def speak(choice: LanguageChoice) -> None:
            if wanted_code(choice) != spoken().code:
                wishes.put_nowait(choice)

        window.quit_wanted.connect(leave)
        window.relocation_wanted.connect(wishes.put_nowait)
        window.language_wanted.connect(speak)
        tray = Tray(services, window, leave)
        window.alerting.centre.use(_notifier(services, tray))
        return tray

    def _come_forward(self, token: str) -> None:
        self._window.come_forward(token)

    def _follow_in(self, choice: LanguageChoice, services: "Services") -> MainWindow:
        """Show a window in another language, and return the one before, hidden."""
        from atom_desktop.ui.succession import take_over  # noqa: PLC0415  # seldom needed

        application = QCoreApplication.instance()
        if application is not None:
            use_language(application, choice)
        before, self._window = self._window, MainWindow()
        WindowMemory(self._window, self._paths.window)
        self._window.attach(services)
        take_over(before, self._window)
        self._window.open_settings()
        self._window.show()
        before.hide()
        return before

    async def _let_go(self, window: MainWindow) -> None:
        """Hide a window and hear no more of it."""
        window.bridge.close()
        await window.alerting.centre.close()
        window.hide()

    async def _move(self, wish: "Relocation") -> None:
        """Move sign-ins while nothing is open, behind the frame of the window that comes next."""
        from atom_desktop.ui.relocation import relocate  # noqa: PLC0415  # seldom needed

        before, self._window = self._window, MainWindow()
        WindowMemory(self._window, self._paths.window)
        self._window.show()
        before.deleteLater()
        try:
            self._window.greeting = await relocate(self._paths, wish)
        except AtomError as error:
            _log.warning("sign-ins were not moved: %s", error.code)
            words = words_for(error)
            self._window.greeting = f"{words.title}. {words.sentence}"
        self._moved = wish
        self._background = False  # who moved sign-ins looks at the window


def _notifier(services: "Services", tray: Tray) -> "Notifier":
    from atom_desktop.ui.notifications.freedesktop import (  # noqa: PLC0415  # one of the two
        FreedesktopNotifier,
    )
    from atom_desktop.ui.notifications.tray_messages import TrayMessages  # noqa: PLC0415

    if sys.platform in {"win32", "darwin"}:
        return TrayMessages(tray.icon)
    return FreedesktopNotifier(services.tasks)


def _follow_desktop(services: "Services") -> None:
    """Look as the desktop wants, also where Qt does not say what that is."""
    application = QApplication.instance()
    if sys.platform == "linux" and isinstance(application, QApplication):
        from atom_desktop.ui.desktop_wishes import follow_desktop  # noqa: PLC0415  # here alone

        services.tasks.spawn(follow_desktop(Looks.of(application).hear), name="looks")


async def _stay_in_tray(window: MainWindow, tray: Tray) -> None:
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


async def _delete(window: MainWindow, services: "Services") -> None:
    """Delete a window once all that it began has come back to it."""
    while window.is_busy:
        await services.clock.sleep(_LOOK_EVERY)
    window.deleteLater()


def _stop_on_signals(leave: Callable[[], object]) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, leave)
        except NotImplementedError:  # Windows' loops have none
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(leave))

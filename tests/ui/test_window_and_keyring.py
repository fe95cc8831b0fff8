"""The window over a keyring in trouble: words, rows, recovery, and a loop that never stands still.

Everything is real but the person: the core, a practice service, and GNOME Keyring on a bus of its
own. Where that cannot show a case, a Secret Service stands in for it that can.
"""

import asyncio
import gc
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from fake_secret_service import FakeSecretService, Prompt
from loop_watch import LoopWatch
from practice_for_commands import Practice, practice_process
from private_keyring_daemon import PrivateKeyring
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from screens import OpenWindow
from scripted_person import ScriptedPerson

from atom_desktop import services as composition
from atom_desktop.connections import bookkeeping, scheduler
from atom_desktop.connections.connection import Connection
from atom_desktop.foundation.paths import ProfilePaths
from atom_desktop.opening import open_services
from atom_desktop.practice_directory import PracticeDirectory
from atom_desktop.services import Services
from atom_desktop.storage.keyring_tokens import KeyringStore
from atom_desktop.storage.profile_lock import HolderKind
from atom_desktop.ui.garbage import GarbageCollector
from atom_desktop.ui.main_window import MainWindow

pytestmark = pytest.mark.end_to_end
_SERVICE = "github"
_LONGEST_STALL = 0.25
_DEADLINE = 1.0  # instead of ten seconds for a step


@dataclass
class Scene:
    """A profile with one sign-in, whose access token has to be renewed all the time."""

    paths: ProfilePaths
    practice: Practice
    open_window: OpenWindow
    seen: set[str] = field(default_factory=set)

    @asynccontextmanager
    async def core(self) -> AsyncIterator[Services]:
        services = await open_services(
            self.paths,
            holder=HolderKind.WINDOW,
            browser=ScriptedPerson(),
            practice=PracticeDirectory.from_file(self.practice.file),
            environment={},
        )
        try:
            yield services
        finally:
            await services.close()

    async def sign_in(self) -> None:
        async with self.core() as services:
            view = await services.manager.begin_sign_in(_SERVICE)
            await services.manager.wait_sign_in(view.id)

    @asynccontextmanager
    async def shown(self) -> AsyncIterator["Shown"]:
        """Run the window as the app does; its loop is watched to the end."""
        async with self.core() as services:
            window = self.open_window(services)  # type: ignore[arg-type]  # the real core fits too
            watch = LoopWatch()
            shown = Shown(services, window, self)
            services.bus.subscribe(lambda _: shown.note())
            async with watch:
                await services.find_storage()
                services.start()
                yield shown
                await shown.until_row("Connected")
                await shown.renewed()
            window.bridge.close()
            assert watch.longest < _LONGEST_STALL
        # What was only locked or out of reach was never called anything else.
        assert self.seen <= {"Connected", "Locked", "Can't reach GitHub"}
        ledger = self.practice.control("/ledger")[_SERVICE]
        (grant,) = ledger["grants"]
        assert (grant["live_refresh"], grant["revoked"], ledger["replays"]) == (1, False, 0)


class Shown:
    """What somebody in front of the window sees and presses."""

    def __init__(self, services: Services, window: MainWindow, scene: Scene) -> None:
        self.services = services
        self._window = window
        self._scene = scene

    def note(self) -> None:
        self._scene.seen.add(self._row().status_label)

    def _row(self) -> Any:  # noqa: ANN401  # a summary
        rows = self.services.manager.summaries()
        (row,) = (row for row in rows if row.connection_id is not None)
        return row

    def _says(self, words: str) -> bool:
        labels = self._window.findChildren(QLabel)
        return any(words in label.text() for label in labels if label.isVisible())

    async def press_until(self, name: str, condition: Callable[[], object], what: str) -> None:
        """Press, and again where the last press is still being worked on, as people do."""

        def pressed() -> bool:
            if condition():
                return True
            for button in self._window.home.notices.findChildren(QAbstractButton):
                if button.text() == name and button.isVisible():
                    button.click()
            return False

        await self.until(pressed, what)

    async def until(self, condition: Callable[[], object], what: str) -> None:
        end = time.monotonic() + 60
        while not condition():
            assert time.monotonic() < end, f"{what}; the row: {self._row()}"
            await asyncio.sleep(0.02)

    async def until_text(self, words: str) -> None:
        await self.until(lambda: self._says(words), words)

    async def until_no_text(self, words: str) -> None:
        await self.until(lambda: not self._says(words), f"no {words}")

    async def until_row(self, label: str, second_line: str = "") -> None:
        def shows() -> bool:
            row = self._row()
            return bool(row.status_label == label and second_line in row.second_line)

        await self.until(shows, f"{label}, {second_line}")

    async def renewed(self) -> None:
        """Wait for one more renewal."""
        before = self._connection().token_generation
        await self.until(lambda: self._connection().token_generation > before, "a renewal")
        await self.until_row("Connected")

    def _connection(self) -> Connection:
        (connection,) = self.services.manager.connections()
        return connection

    async def requests(self) -> int:
        """Return how many requests for tokens the service has had."""
        ledger = await asyncio.to_thread(self._scene.practice.control, "/ledger")
        answered: int = ledger[_SERVICE]["token_requests"]
        return answered


@pytest.fixture(autouse=True)
def _garbage_is_collected_as_in_the_app(qapp: QApplication) -> Iterator[None]:
    """Keep the threads of these tests from ending loops and widgets that others left."""
    gc.collect()
    collector = GarbageCollector(qapp)
    yield
    collector.stop()
    collector.deleteLater()


@pytest.fixture
def fake(fake_secret_service: FakeSecretService) -> FakeSecretService:
    return fake_secret_service


@pytest.fixture
def scene(
    tmp_path: Path, paths: ProfilePaths, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Scene]:
    monkeypatch.setattr(composition, "KeyringStore", partial(KeyringStore, deadline=_DEADLINE))
    for module in (scheduler, bookkeeping):
        monkeypatch.setattr(module, "LOOK_AT_LOCK", 0.2)
    monkeypatch.setattr(bookkeeping, "_LOOK_AGAIN", 0.5)
    with practice_process(tmp_path) as practice:
        practice.control("/settings", service=_SERVICE, access_token_lifetime=1)
        yield Scene(paths=paths, practice=practice, open_window=open_window)


async def test_absent(
    fake: FakeSecretService, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    await scene.sign_in()
    kept = dict(fake.secrets)
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
        async with scene.shown() as shown:
            await shown.until_text("No keyring was found")
            await shown.until_row("Locked", "No keyring was found")
            assert fake.secrets == kept
            elsewhere.setenv("DBUS_SESSION_BUS_ADDRESS", fake.env["DBUS_SESSION_BUS_ADDRESS"])
            await shown.until_no_text("No keyring was found")


async def test_silent_for_ever(fake: FakeSecretService, scene: Scene) -> None:
    await scene.sign_in()
    kept = dict(fake.secrets)
    fake.silent = True
    async with scene.shown() as shown:
        await shown.until_text("Your keyring does not answer")
        await shown.until_row("Locked", "Your keyring does not answer")
        before = await shown.requests()
        await asyncio.sleep(3 * _DEADLINE)  # it goes on like this
        assert (fake.secrets, await shown.requests()) == (kept, before)
        fake.silent = False
        await shown.until_no_text("Your keyring does not answer")


async def test_silent_and_then_another_one(fake: FakeSecretService, scene: Scene) -> None:
    await scene.sign_in()
    async with scene.shown() as shown:
        await shown.renewed()
        fake.silent = True
        await shown.until_row("Locked", "Your keyring does not answer")
        fake.restart()
        fake.silent = False
        await shown.until_row("Connected")


async def test_locked_at_the_start(private_keyring: PrivateKeyring, scene: Scene) -> None:
    await scene.sign_in()
    private_keyring.lock()
    async with scene.shown() as shown:
        await shown.until_text("Your keyring is locked")
        await shown.until_row("Locked", "Unlock your keyring")
        private_keyring.unlock()
        await shown.until_no_text("Your keyring is locked")


async def test_locked_later(private_keyring: PrivateKeyring, scene: Scene) -> None:
    await scene.sign_in()
    async with scene.shown() as shown:
        for _ in range(2):
            await shown.renewed()
            private_keyring.lock()
            await shown.until_row("Locked", "Unlock your keyring")
            await shown.until_text("Your keyring is locked")
            private_keyring.unlock()
            await shown.until_no_text("Your keyring is locked")


async def test_the_background_shows_no_prompt(fake: FakeSecretService, scene: Scene) -> None:
    await scene.sign_in()
    fake.person = Prompt.WAITS
    async with scene.shown() as shown:
        await shown.renewed()
        for _ in range(5):
            fake.locked = True
            await shown.until_row("Locked", "Unlock your keyring")
            fake.locked = False
            await shown.renewed()
        assert fake.prompts == 0


async def test_the_prompt_is_dismissed(fake: FakeSecretService, scene: Scene) -> None:
    await scene.sign_in()
    kept = dict(fake.secrets)
    fake.locked = True
    async with scene.shown() as shown:
        for _ in range(2):
            await shown.until_text("Your keyring is locked")
            before = fake.prompts
            await shown.press_until("Unlock", lambda n=before: fake.prompts > n, "the prompt")  # type: ignore[misc]
            await shown.until_row("Locked", "Unlock your keyring")
            assert fake.secrets == kept
        fake.person = Prompt.UNLOCKS
        await shown.press_until("Unlock", lambda: not fake.locked, "the keyring to open")
        await shown.until_no_text("Your keyring is locked")


async def test_slow(fake: FakeSecretService, scene: Scene) -> None:
    await scene.sign_in()
    fake.delay = _DEADLINE / 2  # as five seconds are to ten
    async with scene.shown() as shown:
        await shown.renewed()
        await shown.renewed()
    assert scene.seen <= {"Connected"}


async def test_restarted(private_keyring: PrivateKeyring, scene: Scene) -> None:
    await scene.sign_in()
    async with scene.shown() as shown:
        for _ in range(2):
            await shown.renewed()
            private_keyring.kill()  # the bus starts another one, which wants its password
            await shown.until_row("Locked")
            private_keyring.unlock()
            await shown.until_no_text("Your keyring is locked")

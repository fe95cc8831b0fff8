"""Fixtures for every test; `fakes/` and `contracts/` are importable by file name."""

import asyncio
import gc
import os
import sys
from collections.abc import Callable, Generator, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")
# No test may find the keyring, the browser or the proxy of whoever runs it.
for _name in ("DBUS_SESSION_BUS_ADDRESS", "PYTHON_KEYRING_BACKEND", "ATOM_HOME"):
    os.environ.pop(_name, None)
# Windows speak English to tests, wherever they run.
os.environ.update(LANGUAGE="en", LC_ALL="C.UTF-8")

_HERE = Path(__file__).parent
sys.path[:0] = [str(_HERE / "fakes"), str(_HERE / "contracts")]

import pytest  # noqa: E402  # the lines above decide what it finds
from fake_clock import FakeClock  # noqa: E402
from fake_secret_service import FakeSecretService  # noqa: E402
from private_keyring_daemon import PrivateKeyring  # noqa: E402

from atom_desktop.foundation.paths import ProfilePaths, profile_paths  # noqa: E402


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Run async tests below `ui/` in Qt's loop, all others in a plain one."""
    if _is_of_qt(item):
        return {"qt": _qt_loop}
    return {"asyncio": asyncio.new_event_loop}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(
    item: pytest.Item, nextitem: pytest.Item | None
) -> Generator[None, None, None]:
    """Let no thread of a later test meet what Qt tests left: Qt's objects end in their own."""
    yield
    if _is_of_qt(item) and (nextitem is None or not _is_of_qt(nextitem)):
        gc.collect()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let a report travel between processes, whatever odd text a test has logged."""
    report = yield
    report.sections = [
        (name, text.encode("utf-8", "backslashreplace").decode()) for name, text in report.sections
    ]
    return report


def _is_of_qt(item: pytest.Item) -> bool:
    return _HERE / "ui" in item.path.parents


def _qt_loop() -> asyncio.AbstractEventLoop:
    from PySide6.QtWidgets import QApplication

    import qasync  # isort: skip  # after PySide6, whose binding it then takes

    application = QApplication.instance() or QApplication([])
    loop: asyncio.AbstractEventLoop = qasync.QEventLoop(application)
    return loop


@pytest.fixture
def clock() -> FakeClock:
    """A clock that stands at 21 November 2026, 09:00 UTC, until it is moved."""
    return FakeClock(datetime(2026, 11, 21, 9, tzinfo=UTC))


@pytest.fixture
def paths(tmp_path: Path) -> ProfilePaths:
    """A profile of its own, with its folders."""
    made = profile_paths(tmp_path / "home")
    made.prepare()
    return made


@pytest.fixture(scope="session")
def private_keyring_daemon(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrivateKeyring]:
    """A real GNOME Keyring on a bus and in a home of its own, unlocked."""
    keyring = PrivateKeyring(tmp_path_factory.mktemp("keyring"))
    keyring.start()
    yield keyring
    keyring.stop()


@pytest.fixture
def private_keyring(
    private_keyring_daemon: PrivateKeyring, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PrivateKeyring]:
    """The same, as this process's own keyring; `env` is what another program needs to use it."""
    for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, private_keyring_daemon.env[name])
    yield private_keyring_daemon
    private_keyring_daemon.unlock()


@pytest.fixture
def fake_secret_service(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[FakeSecretService]:
    """A Secret Service that does what it is told to, as this process's own keyring."""
    service = FakeSecretService(tmp_path)
    service.start()
    for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, service.env[name])
    yield service
    service.stop()

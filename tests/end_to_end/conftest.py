"""What the end-to-end tests share: a display, a desktop with a keyring, one real browser."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_TESTS = Path(__file__).parents[1]
sys.path.append(str(_TESTS / "unit" / "practice"))  # practice_client speaks to the services

from chromium import Chromium  # noqa: E402  # the line above decides what it finds
from command_line import CommandLine, Practice, practice_services  # noqa: E402
from desktop import Desktop, Display  # noqa: E402
from private_keyring_daemon import PrivateKeyring  # noqa: E402


@pytest.fixture(scope="session")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Display]:
    """An X server of its own, without a window manager."""
    with Display.started() as started:
        yield started


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    """A real browser that cannot leave this computer."""
    with Chromium.started(tmp_path_factory.mktemp("chromium")) as started:
        yield started


@pytest.fixture
def desktop(display: Display, private_keyring: PrivateKeyring, tmp_path: Path) -> Desktop:
    """A desktop with a display and an unlocked keyring; whatever is opened is written down."""
    return Desktop(tmp_path, {**private_keyring.env, "DISPLAY": display.name})


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    """The practice services, run by `atomctl practice`."""
    with practice_services(tmp_path) as running:
        yield running


@pytest.fixture
def atomctl(desktop: Desktop, practice: Practice) -> CommandLine:
    """Atomctl on the desktop's home, with the practice services."""
    return CommandLine(desktop, practice)

"""What the tests of the package share: it is installed on this very computer, and removed again.

They are not part of `make test`; `make package-test` runs them, as root.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_TESTS = Path(__file__).parents[1]
_ROOT = _TESTS.parent
sys.path += [
    str(_ROOT / "packaging"),
    str(_TESTS / "end_to_end"),
    str(_TESTS / "unit" / "practice"),
]
if not os.environ.get("ATOM_PACKAGE_TESTS"):
    collect_ignore_glob = ["test_*.py"]

from chromium import Chromium  # noqa: E402  # the lines above decide what it finds
from desktop import Desktop, Display, until  # noqa: E402
from package_tools import run, running  # noqa: E402
from private_keyring_daemon import PrivateKeyring  # noqa: E402
from tray_host import TrayHost  # noqa: E402

_OPENER = """#!/bin/sh
# Notes all it was started with; then the address, which tells that the rest is there.
tr '\\0' '\\n' </proc/$$/environ >{folder}/opener-environ
printf '%s\\n' "$@" >{folder}/opener-arguments
printf '%s\\n' "$1" >>{folder}/opened.txt
"""


@pytest.fixture(scope="session")
def deb() -> Path:
    """The package that `make package` made."""
    return _newest("*.deb")


@pytest.fixture(scope="session")
def archive() -> Path:
    """The archive that it made."""
    return _newest("*.tar.xz")


@pytest.fixture(scope="session")
def _removed_at_last() -> Iterator[None]:
    if os.geteuid() != 0:
        pytest.exit("These tests install a package: run them as root.", returncode=1)
    run("apt-get", "purge", "-y", "atom-desktop", allowed=(0, 100))
    yield
    run("apt-get", "purge", "-y", "atom-desktop", allowed=(0, 100))


@pytest.fixture
def installed(deb: Path, _removed_at_last: None) -> list[str]:
    """The package, installed by apt unless it is; its files by name."""
    if not Path("/usr/lib/atom-desktop").exists():
        run("apt-get", "install", "-y", "--no-install-recommends", str(deb))
    return run("dpkg", "-L", "atom-desktop").splitlines()


@pytest.fixture(scope="session")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Display]:
    """An X server with a window manager."""
    with Display.started() as started:
        manager = subprocess.Popen(
            ["openbox"],
            env={"PATH": os.environ["PATH"], "DISPLAY": started.name,
                 "HOME": str(tmp_path_factory.mktemp("openbox"))},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        with manager:
            yield started
            manager.terminate()


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    """A real browser that cannot leave this computer."""
    with Chromium.started(tmp_path_factory.mktemp("chromium")) as started:
        yield started


@pytest.fixture
def desktop(display: Display, private_keyring: PrivateKeyring, tmp_path: Path) -> Desktop:
    """A desktop where people sit, who may have set a path for libraries of their own."""
    env = {
        **private_keyring.env,
        "DISPLAY": display.name,
        "ATOM_HOME": str(tmp_path / "atom"),
        "LD_LIBRARY_PATH": "/home/somebody/lib",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    made = Desktop(tmp_path, env)
    made.opener.write_text(_OPENER.format(folder=tmp_path))
    return made


@pytest.fixture
def tray(desktop: Desktop) -> Iterator[TrayHost]:
    """A tray for the app's icon; whatever still runs is asked to quit there."""
    with TrayHost.started(desktop.env["DBUS_SESSION_BUS_ADDRESS"]) as host:
        yield host
        for pid in running():
            os.kill(pid, 15)
        until(lambda: not running(), what="the end of the app")


def _newest(pattern: str) -> Path:
    found = sorted((_ROOT / "dist").glob(pattern), key=lambda file: file.stat().st_mtime)
    if not found:
        pytest.exit("There is no package yet: run `make package` first.", returncode=1)
    return found[-1]

"""Measures the package against a run from source; writes its section of docs/benchmarks.md.

Both are started alternately under one X server and watched from outside: until their window is
there, and how much memory they hold when it has been there for a while.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

_ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(_ROOT / "tests" / "fakes"), str(_ROOT / "tests" / "end_to_end")]

from desktop import Display  # noqa: E402  # found by the line above
from private_keyring_daemon import PrivateKeyring  # noqa: E402

_STARTS = 3
_SETTLED = 2.0
_HEAD = "## The package\n"
_FROZEN = _ROOT / "build" / "package" / "dist" / "atom-desktop"
_SOURCE = Path(sys.executable).parent


def _window(program: Path, env: Mapping[str, str]) -> tuple[float, float]:
    """Return the milliseconds until the window is there, and its megabytes at rest."""
    with tempfile.TemporaryDirectory(prefix="atom-bench-") as home:
        began = time.perf_counter()
        app = subprocess.Popen([program, "--home", home], env=env, stderr=subprocess.DEVNULL)
        try:
            while not _seen(env):
                assert app.poll() is None, f"{program} ended"
                time.sleep(0.005)
            shown = (time.perf_counter() - began) * 1000
            time.sleep(_SETTLED)
            pages = int(Path(f"/proc/{app.pid}/statm").read_text().split()[1])
        finally:
            app.terminate()
            app.wait(timeout=20)
    return shown, pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _seen(env: Mapping[str, str]) -> bool:
    command = ["xdotool", "search", "--onlyvisible", "--name", "^Atom Desktop$"]
    return subprocess.run(command, env=env, capture_output=True, check=False).returncode == 0


def _command(program: Path, env: Mapping[str, str]) -> float:
    """Return the milliseconds of `atomctl list` on an empty profile."""
    with tempfile.TemporaryDirectory(prefix="atom-bench-") as home:
        began = time.perf_counter()
        subprocess.run([program, "--home", home, "list"], env=env, check=True, capture_output=True)
        return (time.perf_counter() - began) * 1000


def _measured(env: Mapping[str, str]) -> list[str]:
    places = {"the package": _FROZEN, "from source": _SOURCE}
    windows: dict[str, list[tuple[float, float]]] = {name: [] for name in places}
    commands: dict[str, list[float]] = {name: [] for name in places}
    for _ in range(_STARTS + 1):
        for name, folder in places.items():
            windows[name].append(_window(folder / "atom-desktop", env))
            commands[name].append(_command(folder / "atomctl", env))
    rows = []
    for name in places:  # the first of each fills the disk cache
        shown = statistics.median(one for one, _ in windows[name][1:])
        size = statistics.median(one for _, one in windows[name][1:])
        listed = statistics.median(commands[name][1:])
        rows.append(f"| {name} | {shown:.0f} ms | {size:.0f} MB | {listed:.0f} ms |")
    return rows


def _sizes() -> list[str]:
    files = [file for pattern in ("*.deb", "*.tar.xz") for file in (_ROOT / "dist").glob(pattern)]
    rows = [f"| `{file.name}` | {file.stat().st_size / 1e6:.1f} MB |" for file in sorted(files)]
    inside = [file for file in _FROZEN.rglob("*") if file.is_file() and not file.is_symlink()]
    size = sum(file.stat().st_size for file in inside) / 1e6
    return [*rows, f"| the folder, unpacked ({len(inside)} files) | {size:.1f} MB |"]


def main() -> int:
    """Measure and write; returns the exit code."""
    if not _FROZEN.exists():
        sys.stderr.write("There is no package yet: run `make package` first.\n")
        return 1
    with tempfile.TemporaryDirectory(prefix="atom-bench-") as folder, Display.started() as display:
        keyring = PrivateKeyring(Path(folder))
        keyring.start()
        env = {**os.environ, **keyring.env, "QT_QPA_PLATFORM": "xcb", "DISPLAY": display.name}
        # Without anybody who stays connected an X server starts anew after each program.
        manager = subprocess.Popen(["openbox"], env=env, stderr=subprocess.DEVNULL)
        try:
            rows = _measured(env)
        finally:
            manager.terminate()
            manager.wait(timeout=10)
            keyring.stop()
    section = "\n".join(
        [
            _HEAD,
            "Written by `make package-bench`: the frozen folder against a run from source, started",
            "alternately under Xvfb with a private GNOME Keyring and watched from outside; medians",
            f"of {_STARTS}, {datetime.now(UTC).date().isoformat()}.",
            "",
            "| | window on the screen | memory at rest | `atomctl list` |",
            "|---|---|---|---|",
            *rows,
            "",
            "| size | |",
            "|---|---|",
            *_sizes(),
            "",
        ]
    )
    report = _ROOT / "docs" / "benchmarks.md"
    before = report.read_text(encoding="utf-8").partition(_HEAD)[0].rstrip()
    report.write_text(f"{before}\n\n{section}", encoding="utf-8")
    sys.stdout.write(section)
    return 0


if __name__ == "__main__":
    sys.exit(main())

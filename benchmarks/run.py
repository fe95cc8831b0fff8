"""Measures the app against bare PySide6 and httpx in one run; writes docs/benchmarks.md.

Everything compared is measured alternately, so that a slow minute of the machine hits both sides.
Exit code 1 if a figure is over its bar.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

_ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(_ROOT / "tests" / "fakes"))

from private_keyring_daemon import PrivateKeyring  # noqa: E402  # found by the line above

_STARTS = 11
_MANY = 40  # connections
_IDLE_SECONDS = 30.0
_LATENCY = 0.2  # seconds; about what real token endpoints take
_Lines = list[dict[str, float]]


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One measured figure and the bar it must stay under; `ratio` has no unit."""

    name: str
    value: float
    unit: str
    bar: float | None
    how: str

    @property
    def good(self) -> bool:
        """Whether the bar holds; a figure without one is told for its own sake."""
        return self.bar is None or self.value <= self.bar


def _run(script: str, *arguments: str, env: Mapping[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, str(_ROOT / "benchmarks" / script), *arguments],
        env=dict(env),
        check=True,
        capture_output=True,
        text=True,
        timeout=300,
    )
    return done.stdout


def _lines(text: str) -> _Lines:
    return [json.loads(line) for line in text.splitlines() if line.startswith("{")]


def _starts(env: Mapping[str, str]) -> list[Figure]:
    bare: list[_Lines] = []
    real: list[_Lines] = []
    full: list[_Lines] = []
    with tempfile.TemporaryDirectory(prefix="atom-bench-") as home:
        for _ in range(_STARTS + 1):
            bare.append(_lines(_run("bare_window.py", env=env)))
            real.append(_lines(_run("real_window.py", f"{home}/empty", env=env)))
            full.append(_lines(_run("real_window.py", f"{home}/full", str(_MANY), env=env)))
    bare, real, full = bare[1:], real[1:], full[1:]  # the first of each fills the disk cache
    full_paint = statistics.median(lines[0]["ms"] for lines in full)
    full_rows = statistics.median(lines[1]["ms"] for lines in full)
    bare_paint = statistics.median(lines[0]["ms"] for lines in bare)
    frame = statistics.median(lines[0]["ms"] for lines in real)
    rows = statistics.median(lines[1]["ms"] for lines in real)
    bare_size = statistics.median(lines[-1]["mb"] for lines in bare)
    size = statistics.median(lines[-1]["mb"] for lines in real)
    return [
        Figure(
            name="First paint of the window over a bare PySide6 window",
            value=frame / bare_paint,
            unit="",
            bar=2.0,
            how=f"{frame:.0f} ms over {bare_paint:.0f} ms; the frame with its rail",
        ),
        Figure(
            name=f"First paint with {_MANY} connections, over the same bare window",
            value=full_paint / bare_paint,
            unit="",
            bar=2.0,
            how=f"{full_paint:.0f} ms over {bare_paint:.0f} ms; all rows after {full_rows:.0f} ms",
        ),
        Figure(
            name="The ten rows painted, over the same bare window",
            value=rows / bare_paint,
            unit="",
            bar=None,
            how=f"{rows:.0f} ms over {bare_paint:.0f} ms; the core is loaded behind the frame",
        ),
        Figure(
            name="Resident memory at rest over the bare window",
            value=size / bare_size,
            unit="",
            bar=1.8,
            how=f"{size:.0f} MB over {bare_size:.0f} MB; fresh profile, 1.5 s after the rows",
        ),
    ]


def _work(env: Mapping[str, str]) -> list[Figure]:
    text = _run("sign_in_and_renewal.py", env=env)
    told = next(json.loads(line) for line in text.splitlines() if line.startswith("{"))
    shown, renewal, bare, kept = (
        statistics.median(told[key]) for key in ("shown", "renewal", "bare", "kept")
    )
    where = told["kept_in"]
    return [
        Figure(
            name="Callback received to Connected painted",
            value=shown,
            unit="ms",
            bar=300,
            how=f"median of {len(told['shown'])} sign-ins at six services, tokens in {where}",
        ),
        Figure(
            name="Renewal over a bare httpx.post of the same request",
            value=renewal / bare,
            unit="",
            bar=3.0,
            how=f"{renewal:.0f} ms at Dropbox, kept in {where} and read back, over {bare:.0f} ms",
        ),
        Figure(
            name="Renewal",
            value=renewal,
            unit="ms",
            bar=150,
            how=f"median of {len(told['renewal'])}",
        ),
        Figure(
            name="The same POST through an httpx client that is kept open",
            value=kept,
            unit="ms",
            bar=None,
            how="what the network part of a renewal costs; the rest is the keyring",
        ),
    ]


def _frames(env: Mapping[str, str]) -> list[Figure]:
    told = json.loads(_run("frames.py", env=env).splitlines()[-1])
    how = f"{_MANY} rows, {told['changes']:.0f} changes of state a second, scrolling all the while"
    return [
        Figure(
            name="Longest frame, of the processor's time",
            value=told["longest"],
            unit="ms",
            bar=33,
            how=how,
        ),
        Figure(
            name="Frames by the clock, 99 of 100 below",
            value=told["p99"],
            unit="ms",
            bar=None,
            how=f"median {told['median']:.1f} ms; with whatever else the machine does",
        ),
    ]


def _thousand(env: Mapping[str, str]) -> list[Figure]:
    figures = []
    # GNOME Keyring writes its whole file at every change, so a thousand entries have their price.
    for store, bar in (("vault", 1.3), ("keyring", None)):
        told = json.loads(_run("thousand_due.py", store, str(_LATENCY), env=env).splitlines()[-1])
        figures += [
            Figure(
                name=f"A thousand renewals due at once, kept in the {store}, over a bare loop",
                value=told["ours"] / told["bare"],
                unit="",
                bar=bar,
                how=(
                    f"{told['ours']:.1f} s over {told['bare']:.1f} s of an httpx loop with"
                    f" the same limits; services answer after {_LATENCY * 1000:.0f} ms"
                ),
            ),
            Figure(
                name="Most of them in flight",
                value=told["in_flight"],
                unit="",
                bar=4,
                how=f"and {told['of_one_family']} at one company",
            ),
            Figure(
                name="Longest stall of the window's loop meanwhile",
                value=told["stall"],
                unit="ms",
                bar=250,
                how="a thousand rows in the window",
            ),
        ]
    return figures


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _idle(env: Mapping[str, str]) -> Figure:
    with tempfile.TemporaryDirectory(prefix="atom-bench-") as home:
        app = subprocess.Popen(
            [sys.executable, "-m", "atom_desktop", "--home", home],
            env=dict(env),
            cwd=_ROOT,
            stderr=subprocess.DEVNULL,
        )
        try:
            time.sleep(5)
            before = _cpu_seconds(app.pid)
            time.sleep(_IDLE_SECONDS)
            used = _cpu_seconds(app.pid) - before
        finally:
            app.terminate()
            app.wait(timeout=20)
    return Figure(
        name="Idle CPU",
        value=used / _IDLE_SECONDS * 100,
        unit="%",
        bar=0.5,
        how=f"{used * 1000:.0f} ms of processor time in {_IDLE_SECONDS:.0f} s",
    )


def _report(figures: list[Figure]) -> str:
    rows = "\n".join(
        f"| {one.name} | {one.value:.2f} {one.unit} | {_bar(one)} | {one.how} |" for one in figures
    )
    day = datetime.now(UTC).date().isoformat()
    return (
        "# Benchmarks\n\n"
        "Written by `make bench`: everything here was measured in one run, both sides of a ratio\n"
        "alternately, on the offscreen platform with a private GNOME Keyring and the practice\n"
        "services. Medians; starts are counted from the moment the kernel made the process.\n\n"
        f"Last run: {day}, Python {sys.version.split()[0]}, {os.cpu_count()} cores.\n\n"
        f"| figure | measured | bar | how |\n|---|---|---|---|\n{rows}\n"
    )


def _bar(figure: Figure) -> str:
    if figure.bar is None:
        return "none"
    return f"at most {figure.bar:g} {figure.unit}".strip() + ("" if figure.good else ": MISSED")


def main() -> int:
    """Measure everything; returns the exit code."""
    with tempfile.TemporaryDirectory(prefix="atom-bench-") as folder:
        keyring = PrivateKeyring(Path(folder))
        keyring.start()
        env = {**os.environ, **keyring.env, "QT_QPA_PLATFORM": "offscreen"}
        try:
            figures = [*_starts(env), *_frames(env), *_work(env), *_thousand(env), _idle(env)]
        finally:
            keyring.stop()
    report = _report(figures)
    document_file = _ROOT / "docs" / "benchmarks.md"
    # The package is measured by another command, whose section stays.
    _, head, section = document_file.read_text(encoding="utf-8").partition("\n## The package\n")
    document_file.write_text(report + head + section, encoding="utf-8")
    (_ROOT / "build").mkdir(exist_ok=True)
    document = [
        {"name": one.name, "value": one.value, "unit": one.unit, "bar": one.bar, "good": one.good}
        for one in figures
    ]
    (_ROOT / "build" / "bench.json").write_text(json.dumps(document, indent=2), encoding="utf-8")
    sys.stdout.write(report)
    return 0 if all(one.good for one in figures) else 1


if __name__ == "__main__":
    sys.exit(main())

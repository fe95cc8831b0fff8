"""atomctl as a program of its own."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import Any

from desktop import Desktop, until
from free_ports import free_port
from practice_side import PracticeSide
from scripted_person import ScriptedPerson

ATOMCTL = str(Path(sys.executable).with_name("atomctl"))
_PATIENCE = 30.0


@dataclass(frozen=True, kw_only=True)
class Finished:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """Everything it wrote."""
        return self.out + self.err


@dataclass(frozen=True, kw_only=True)
class Practice:
    """Running practice services: the file for `--practice`, and the control of them."""

    file: Path
    document: dict[str, Any]
    side: PracticeSide

    @property
    def redirect_port(self) -> int:
        """The fixed port that they send the browser back to."""
        return int(self.document["redirect_port"])


class CommandLine:
    """Runs atomctl on one home; a traceback is never acceptable."""

    def __init__(self, desktop: Desktop, practice: Practice | None = None) -> None:
        self._desktop = desktop
        self._options = ["--home", str(desktop.home), "--profile", "default"]
        if practice is not None:
            self._options += ["--practice", str(practice.file)]

    def run(
        self,
        *arguments: str,
        stdin: str = "",
        env: Mapping[str, str] | None = None,
        pass_fds: tuple[int, ...] = (),
    ) -> Finished:
        """Run a command to its end; `env` is added to the desktop's."""
        with self.started(*arguments, env=env, pass_fds=pass_fds) as process:
            out, err = process.communicate(stdin, timeout=_PATIENCE)
        return judged(Finished(code=process.returncode, out=out, err=err))

    def connect(self, *arguments: str, button: str = "allow") -> tuple[Finished, str]:
        """Connect a service with somebody at its page; returns the last page too."""
        before = len(self._desktop.opened())
        with self.started("connect", *arguments) as process:
            page = visit(self._desktop.next_opened(before), button=button)
            out, err = process.communicate(timeout=_PATIENCE)
        return judged(Finished(code=process.returncode, out=out, err=err)), page

    @contextmanager
    def started(
        self,
        *arguments: str,
        env: Mapping[str, str] | None = None,
        pass_fds: tuple[int, ...] = (),
    ) -> "Iterator[subprocess.Popen[str]]":
        """Start a command; it is killed at the end of the block if it still runs."""
        process = subprocess.Popen(
            [ATOMCTL, *self._options, *arguments],
            env={**self._desktop.env, **(env or {})},
            pass_fds=pass_fds,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        watch = Timer(_PATIENCE, process.kill)
        watch.start()
        with process:
            try:
                yield process
            finally:
                watch.cancel()
                if process.poll() is None:
                    process.kill()


def judged(finished: Finished) -> Finished:
    """Return the same, if it kept what every command promises."""
    assert "Traceback" not in finished.said, finished.said
    assert "cnry" not in finished.said, "a secret was printed"
    return finished


def visit(address: str, *, button: str = "allow") -> str:
    """Go through a service's pages without a browser; returns the last page."""

    async def go() -> str:
        person = ScriptedPerson(button=button)
        await person.open(address)
        await person.finish()
        return person.last_page

    return asyncio.run(go())


@contextmanager
def practice_services(folder: Path) -> Iterator[Practice]:
    """Run `atomctl practice`; its line goes to a file, as its help says."""
    file = folder / "practice.json"
    with file.open("w") as out:
        process = subprocess.Popen(
            [ATOMCTL, "practice", "--redirect-port", str(free_port())], stdout=out
        )
    with process:
        try:
            until(lambda: file.read_text().endswith("\n"), timeout=30, what="practice services")
            document = json.loads(file.read_text())
            yield Practice(file=file, document=document, side=PracticeSide.from_line(document))
        finally:
            process.terminate()
            assert process.wait(timeout=10) == 0

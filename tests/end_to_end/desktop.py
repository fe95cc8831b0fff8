"""The surroundings of a program under test: display, keyring bus, and a browser that only notes."""

import os
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TypeVar

_T = TypeVar("_T")
_SCREEN = ("-screen", "0", "1400x1000x24")
_OPENER = """#!/bin/sh
printf '%s\\n' "$1" >> {opened}
"""


def until(find: Callable[[], _T | None], *, timeout: float = 15.0, what: str = "") -> _T:
    """Ask `find` until it finds something that is true, and return that."""
    end, pause = monotonic() + timeout, Event()
    while True:
        found = find()
        if found:
            return found
        assert monotonic() < end, f"not within {timeout} s: {what or find}"
        pause.wait(0.05)


@dataclass(frozen=True)
class Display:
    """A running X server."""

    name: str

    @classmethod
    @contextmanager
    def started(cls) -> "Iterator[Display]":
        """Start one on a number that is free; it ends with the block."""
        reading, writing = os.pipe()
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp", "-noreset", *_SCREEN],
            pass_fds=(writing,),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        try:
            with os.fdopen(reading) as numbers:
                yield cls(f":{int(numbers.readline())}")
        finally:
            server.terminate()
            server.wait(timeout=10)


class Desktop:
    """`env` is what a program needs to run here; `opened` is what it gave to the browser."""

    def __init__(self, folder: Path, env: Mapping[str, str]) -> None:
        self.folder = folder
        self.home = folder / "atom"
        self._opened = folder / "opened.txt"
        opener = folder / "note-address"
        opener.write_text(_OPENER.format(opened=self._opened))
        opener.chmod(0o700)
        self.opener = opener
        self.env = {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "xcb",
            "BROWSER": str(opener),
            **env,
        }

    def opened(self) -> list[str]:
        """Return every address the browser was asked for, oldest first."""
        return self._opened.read_text().splitlines() if self._opened.exists() else []

    def next_opened(self, before: int) -> str:
        """Return the address opened after `before` others, waiting for it."""
        return until(lambda: self.opened()[before:], what="the browser to be opened")[0]

"""The test's end of the pipe to `window_under_test.py`."""

import contextlib
import json
import queue
import signal
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from desktop import Desktop, until

if TYPE_CHECKING:
    from collections.abc import Iterator

_PROGRAM = Path(__file__).with_name("window_under_test.py")
_PATIENCE = 20.0


class RunningWindow:
    """A window in a process of its own."""

    def __init__(self, process: "subprocess.Popen[str]", errors: Path) -> None:
        self.process = process
        self._errors = errors
        self._answers: queue.Queue[str] = queue.Queue()
        self.stdout: list[str] = []
        assert process.stdout is not None
        reader = threading.Thread(target=self._read, args=(process.stdout,), daemon=True)
        reader.start()
        self._reader = reader

    @classmethod
    @contextmanager
    def started(
        cls,
        desktop: Desktop,
        *,
        practice: bool = True,
        opens: bool = True,
        background: bool = False,
        lasting: Path | None = None,
        services: Path | None = None,
    ) -> "Iterator[RunningWindow]":
        """Start the app in `desktop`, wait for its window if it `opens`, and end it at last.

        `lasting` describes practice services that outlive the window, so that a restart finds the
        sign-ins of the run before; those in `services` stand for the real ones.
        """
        errors = desktop.folder / "window.stderr"
        with errors.open("a") as stderr:
            process = subprocess.Popen(
                [sys.executable, str(_PROGRAM), "--home", str(desktop.home)]
                + (["--practice"] if practice else [])
                + (["--background"] if background else [])
                + (["--lasting", str(lasting)] if lasting is not None else [])
                + (["--services", str(services)] if services else []),
                env=desktop.env,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=stderr,
                text=True,
            )
        window = cls(process, errors)
        try:
            if opens:
                until(lambda: "rows" in window.ask("look"), timeout=30, what="the window")
            yield window
        finally:
            window._end()

    def ask(self, do: str, **more: str) -> dict[str, Any]:
        """Send an order and return the answer, which may be an error."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"do": do, **more}) + "\n")
        self.process.stdin.flush()
        answer: dict[str, Any] = json.loads(until(self._answer, timeout=_PATIENCE, what="answer"))
        return answer

    def press(self, name: str, *, beside: str = "") -> None:
        """Click on a button or row that can be seen, waiting for it; `*` stands for anything."""
        last: dict[str, Any] = {}

        def pressed() -> bool:
            nonlocal last
            last = self.ask("press", name=name, beside=beside)
            return "error" not in last

        try:
            until(pressed, timeout=10)
        except AssertionError:
            seen = self.ask("look")
            raise AssertionError(f"{last['error']}; seen: {seen.get('buttons')}") from None

    def row(self, key: str) -> str:
        """Return what a row says: by the service's id, or by the beginning of its text."""
        rows: dict[str, str] = self.ask("look").get("rows", {})
        found = [text for own, text in rows.items() if own == key or text.startswith(f"{key},")]
        return found[0] if found else ""

    def wait_row(self, key: str, words: str) -> str:
        """Wait until a row says `words`, and return all it says."""
        until(lambda: words in self.row(key), what=f"{key} to say {words}")
        return self.row(key)

    def wait_text(self, words: str) -> str:
        """Wait until some text in the window has `words`, and return it."""

        def text() -> str | None:
            texts: list[str] = self.ask("look").get("texts", [])
            return next((one for one in texts if words in one), None)

        return until(text, what=words)

    def terminate(self) -> int:
        """End it by SIGTERM and return the exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.wait()

    def wait(self) -> int:
        """Wait for the end and return the exit code."""
        code = self.process.wait(timeout=20)
        self._reader.join(timeout=5)
        return code

    def stderr(self) -> str:
        """Return what was written to standard error."""
        return self._errors.read_text()

    def _answer(self) -> str | None:
        with contextlib.suppress(queue.Empty):
            return self._answers.get(timeout=0.2)
        assert self.process.poll() is None, f"the app ended: {self.stderr()}"
        return None

    def _read(self, stdout: IO[str]) -> None:
        for line in stdout:
            self.stdout.append(line)
            self._answers.put(line)

    def _end(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self._reader.join(timeout=5)
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe is not None
            pipe.close()

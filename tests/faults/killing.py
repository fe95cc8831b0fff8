"""Kills the renewing app at random moments and finds out what became of its connections."""

import json
import random
import select
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
from practice_for_commands import Practice
from private_keyring_daemon import PrivateKeyring
from renewing_app import SERVICES

from atom_desktop.practice.people import PEOPLE

_APP = Path(__file__).with_name("renewing_app.py")
_ANSWER, _PATIENCE = 60.0, 8.0  # seconds for the app to say something; before looking why not
_SOON, _LATE = 0.1, 1.4  # a kill falls between these seconds after everything was renewed
_EARLY = (0.5, 2.0)  # ... and now and then into the start itself
_TOKEN_PATHS = ("access_token", "oauth.v2.access", "/token")
_LONGEST_WINDOW = 5.0


@dataclass(frozen=True, kw_only=True)
class Loss:
    """A sign-in that did not survive. `in_window`: the service had given a pair we never kept."""

    service: str
    code: str
    in_window: bool


@dataclass(kw_only=True)
class Findings:
    """What a series of kills came to; `windows` in seconds, from commit to durable."""

    grace: float
    keep_in: str = "keyring"
    kills: int = 0
    renewals: int = 0
    replays: int = 0
    keyring_locks: int = 0
    losses: list[Loss] = field(default_factory=list)
    windows: list[float] = field(default_factory=list)

    @property
    def window_p95(self) -> float:
        """The 95th percentile of `windows`, in seconds."""
        ordered = sorted(self.windows)
        return ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))] if ordered else 0.0


class Killer:
    """One profile beside its own practice services, in a private keyring."""

    def __init__(
        self,
        folder: Path,
        keyring: PrivateKeyring,
        practice: Practice,
        *,
        grace: float,
        seed: int,
        keep_in: str = "keyring",
    ) -> None:
        self._folder = folder
        self._keyring = keyring
        self._env = {**keyring.env, "PYTHONPATH": ":".join(sys.path)}
        self._practice = practice
        self._random = random.Random(seed)  # noqa: S311  # the same moments at every run
        self._app: subprocess.Popen[str] | None = None
        self._calls: dict[str, set[float]] = {name: set() for name in SERVICES}
        self.findings = Findings(grace=grace, keep_in=keep_in)
        for number, name in enumerate(SERVICES):
            lifetime = 1 + number % 2
            practice.control(
                "/settings", service=name, access_token_lifetime=lifetime, refresh_grace=grace
            )

    def run(self, kills: int) -> Findings:
        """Kill so many times; the last start is looked at like all the others."""
        try:
            self._start()
            self._settled()
            for _ in range(kills):
                self._pass(self._random.uniform(_SOON, _LATE))
                self._kill()
                self._start()
                if self._random.random() < 0.25 and self.findings.kills < kills:
                    self._pass(self._random.uniform(*_EARLY))
                    self._kill()
                    self._start()
                if self._settled():
                    self._repair()
                if self.findings.kills >= kills:
                    break
        finally:
            self._end()
        self._measure()
        return self.findings

    def _start(self) -> None:
        home = self._folder / "home"
        arguments = [str(home), str(self._practice.file), str(self._marks_file)]
        arguments.append(self.findings.keep_in)
        with (self._folder / "app.err").open("a") as errors:
            self._app = subprocess.Popen(
                [sys.executable, str(_APP), *arguments],
                env=self._env,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )

    def _pass(self, seconds: float) -> None:
        with suppress(subprocess.TimeoutExpired):
            ended = self._process.wait(seconds)
            raise AssertionError(f"the app ended by itself: {ended}\n{self._errors()}")

    def _kill(self) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._forget()
        self.findings.kills += 1
        self._look()

    def _end(self) -> None:
        if self._app is not None:
            self._process.kill()
            self._forget()

    def _forget(self) -> None:
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()
        self._app = None

    def _settled(self) -> bool:
        """Wait until the app knows how every connection stands; True where one was lost."""
        ends: dict[str, str | None] = self._answer()["settled"]
        lost = {connection: code for connection, code in ends.items() if code is not None}
        if lost:
            self.findings.losses += [self._loss(*entry) for entry in lost.items()]
        self._look()
        return bool(lost)

    def _repair(self) -> None:
        self._order("repair")
        assert self._answer() == {"repaired": True}

    def _order(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def _is_running(self) -> bool:
        return self._process.poll() is None

    def _loss(self, connection: str, code: str) -> Loss:
        marks = [mark for mark in self._marks() if mark["connection"] == connection]
        signed_in = [mark for mark in marks if mark["kind"] == "signed_in"][-1]
        durable = max(mark["generation"] for mark in marks) - signed_in["generation"]
        service, email = signed_in["service"], PEOPLE[signed_in["account"]].email
        grants = self._ledger()[service]["grants"]
        grant = [grant for grant in grants if grant["account"] == email][-1]
        return Loss(service=service, code=code, in_window=grant["used_refresh"] > durable)

    def _look(self) -> None:
        """Note what the services counted, and when they answered requests for tokens."""
        ledger = self._ledger()
        self.findings.replays = sum(ledger[name]["replays"] for name in SERVICES)
        for name in SERVICES:
            self._calls[name] |= {
                datetime.fromisoformat(call["at"]).timestamp()
                for call in ledger[name]["calls"]
                if call["method"] == "POST"
                and call["status"] == 200
                and call["path"].endswith(_TOKEN_PATHS)
            }

    def _measure(self) -> None:
        marks = self._marks()
        services = {mark["connection"]: mark["service"] for mark in marks if "service" in mark}
        signed_in = {
            (mark["connection"], mark["generation"]) for mark in marks if "service" in mark
        }
        for mark in marks:
            key = (mark["connection"], mark["generation"])
            if mark["kind"] != "durable" or key in signed_in:
                continue
            # One request is under way at each company: the last answer brought this pair.
            answered = [at for at in self._calls[services[key[0]]] if at <= mark["at"]]
            window = mark["at"] - max(answered, default=0.0)
            self.findings.renewals += 1
            if window < _LONGEST_WINDOW:
                self.findings.windows.append(window)

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        ready, _, _ = select.select([self._process.stdout], [], [], _PATIENCE)
        if not ready and self._is_running():
            # Now and then this daemon locks itself when one of its clients is killed.
            self._keyring.unlock()
            self.findings.keyring_locks += 1
            self._order("unlocked")
            ready, _, _ = select.select([self._process.stdout], [], [], _ANSWER)
        line = self._process.stdout.readline() if ready else ""
        assert line, f"the app said nothing\n{self._errors()}"
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _marks(self) -> list[dict[str, Any]]:
        # A kill may have cut the last line off.
        lines = self._marks_file.read_text().split("\n")
        return [json.loads(line) for line in lines if line.endswith("}")]

    def _ledger(self) -> dict[str, Any]:
        control = self._practice.description["control"]
        headers = {"Authorization": f"Bearer {control['secret']}"}
        answer = httpx.get(f"{control['url']}/ledger", headers=headers, trust_env=False)
        report: dict[str, Any] = answer.json()
        return report

    def _errors(self) -> str:
        return (self._folder / "app.err").read_text()[-3000:]

    @property
    def _marks_file(self) -> Path:
        return self._folder / "marks"

    @property
    def _process(self) -> "subprocess.Popen[str]":
        assert self._app is not None
        return self._app

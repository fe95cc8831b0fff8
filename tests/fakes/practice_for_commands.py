"""What commands run beside: practice services in a process, a keyring that lasts, a browser."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from fake_keyrings import FakeKeyring
from scripted_person import ScriptedPerson

from atom_desktop.cli import main as command_line
from atom_desktop.connections.ports import PlaceKind, StoragePlace
from atom_desktop.storage import keyring_tokens, platform_store
from atom_desktop.storage.keyring_backend import ChosenBackend


@dataclass(frozen=True, kw_only=True)
class Practice:
    """Running practice services and the file that describes them."""

    file: Path
    description: dict[str, Any]

    def control(self, path: str, **body: object) -> dict[str, Any]:
        """Disturb the services, or read their ledger."""
        control = self.description["control"]
        answer = httpx.request(
            "POST" if body or path == "/reset" else "GET",
            control["url"] + path,
            json=body,
            headers={"Authorization": f"Bearer {control['secret']}"},
            trust_env=False,
        )
        decoded: dict[str, Any] = answer.json()
        return decoded


@contextmanager
def practice_process(folder: Path) -> Iterator[Practice]:
    """Run the practice services as `atomctl practice` does."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "atom_desktop.practice", "--redirect-port", str(port)]
    with subprocess.Popen(
        [*command, "--exit-with-stdin"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        line = process.stdout.readline()
        file = folder / "practice.json"
        file.write_text(line)
        yield Practice(file=file, description=json.loads(line))
        process.stdin.close()


@dataclass(frozen=True, kw_only=True)
class Finished:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def line(self) -> str:
        """The one line that a failure prints."""
        assert self.out == ""
        assert self.err.count("\n") == 1, self.err
        return self.err.strip()


class Terminal:
    """Runs commands in this process, with a keyring and a person in the browser."""

    def __init__(
        self, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.home = home
        self.keyring = FakeKeyring()
        self.person = ScriptedPerson()
        self._capsys = capsys
        chosen = ChosenBackend(backend=self.keyring, name="Test keyring")
        store = keyring_tokens.KeyringStore
        place = StoragePlace(kind=PlaceKind.KEYRING, name="Test keyring")
        monkeypatch.setattr(platform_store, "glance", lambda: place)
        monkeypatch.setattr(
            "atom_desktop.services.KeyringStore",
            lambda service: store(service, choose=lambda: chosen),
        )
        monkeypatch.setattr("atom_desktop.opening.SystemBrowser", lambda: self.person)

    def run(self, *arguments: str, practice: Practice | None = None) -> Finished:
        """Run `atomctl` with these arguments."""
        options = ["--home", str(self.home)]
        if practice is not None:
            options += ["--practice", str(practice.file)]
        self._capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            command_line.main([*options, *arguments])
        said = self._capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        code = ended.value.code
        assert isinstance(code, int)
        return Finished(code=int(code), out=said.out, err=said.err)

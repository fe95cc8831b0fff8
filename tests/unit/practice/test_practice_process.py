"""The practice services as a program."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).parents[3]
COMMAND = [sys.executable, "-m", "atom_desktop.practice", "--redirect-port", "53333"]


@pytest.mark.parametrize("ending", ["stdin", "SIGTERM", "SIGINT"])
def test_the_program_says_where_it_serves_and_ends_cleanly(ending: str) -> None:
    command = [*COMMAND, "--exit-with-stdin"] if ending == "stdin" else COMMAND
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe) as program:
        assert program.stdin
        assert program.stdout
        description = json.loads(program.stdout.readline())
        url = description["services"]["notion"]["base"] + "/api.notion.com/v1/users/me"
        answer = httpx.get(url, trust_env=False)
        if ending == "stdin":
            program.stdin.close()
            program.stdin = None
        else:
            program.send_signal(signal.Signals[ending])
        rest, errors = program.communicate(timeout=15)
    assert (description["practice"], description["redirect_port"]) == (1, 53333)
    assert answer.json()["code"] == "missing_version"
    assert (program.returncode, rest, errors) == (0, b"", b"")

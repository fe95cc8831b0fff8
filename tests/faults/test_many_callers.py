"""Fifty callers in each of eight installs on one keyring: one renewal for each expiry."""

import contextlib
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from practice_for_commands import Practice, practice_process
from private_keyring_daemon import PrivateKeyring

pytestmark = pytest.mark.end_to_end

_APP = Path(__file__).with_name("calling_app.py")
_SERVICE = "slack"
_PROCESSES, _CALLERS = 8, 50
_LIFETIMES = (3600, 3600, 60, 10, 1, 1)
_USED_FOR = 0.9  # of its life a token is handed out


class Install:
    """One program with a profile folder of its own and the keyring of all."""

    def __init__(self, root: Path, keyring: PrivateKeyring, practice: Practice) -> None:
        self.root = root
        self._process = subprocess.Popen(
            [sys.executable, str(_APP), str(root), "atom-desktop/shared", str(practice.file)],
            env={**keyring.env, "PYTHONPATH": ":".join(sys.path)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def order(self, *words: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(" ".join(map(str, words)) + "\n")
        self._process.stdin.flush()

    def answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def end(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()


@contextlib.contextmanager
def _installs(folder: Path, keyring: PrivateKeyring, practice: Practice) -> Iterator[list[Install]]:
    """Sign in once, then give every install a copy of that profile's records."""
    practice.control("/settings", service=_SERVICE, access_token_lifetime=_LIFETIMES[0])
    first = Install(folder / "0", keyring, practice)
    first.order("sign_in", _SERVICE)
    assert "signed_in" in first.answer()
    first.end()
    with contextlib.ExitStack() as stack:
        made = []
        for number in range(1, _PROCESSES + 1):
            shutil.copytree(first.root, folder / str(number))
            made.append(Install(folder / str(number), keyring, practice))
            stack.callback(made[-1].end)
        yield made


def _requests(practice: Practice) -> tuple[int, int]:
    ledger = practice.control("/ledger")[_SERVICE]
    return ledger["token_requests"], ledger["replays"]


def test_every_expiry_costs_one_renewal_however_many_want_a_token(
    tmp_path: Path, private_keyring: PrivateKeyring
) -> None:
    with (
        practice_process(tmp_path) as practice,
        _installs(tmp_path, private_keyring, practice) as installs,
    ):
        offset = 0.0
        for lifetime, next_lifetime in zip(_LIFETIMES, (*_LIFETIMES[1:], 1), strict=True):
            offset += lifetime + 1
            practice.control("/settings", service=_SERVICE, access_token_lifetime=next_lifetime)
            before, _ = _requests(practice)
            began = time.monotonic()
            for install in installs:
                install.order("call", offset, _CALLERS)
            answers = [install.answer() for install in installs]
            # Tokens that live for a second run out again while the last ones still ask.
            expiries = 1 + int((time.monotonic() - began) / (_USED_FOR * next_lifetime))
            requests, replays = _requests(practice)
            assert [answer["failures"] for answer in answers] == [[]] * _PROCESSES
            assert (1 <= requests - before <= expiries, replays) == (True, 0)
            if expiries == 1:
                assert len({token for answer in answers for token in answer["tokens"]}) == 1
        (grant,) = practice.control("/ledger")[_SERVICE]["grants"]
        assert grant["used_refresh"] == _requests(practice)[0] - 1
        assert (grant["live_refresh"], grant["revoked"]) == (1, False)

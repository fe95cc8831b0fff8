"""Tokens that let a window come forward: lent for the moment, taken over a real socket, bounded."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from atom_desktop.ui.activation import LONGEST, activate, forget_tokens, given_token, lent
from atom_desktop.ui.single_instance import SingleInstance

_TOKEN = "gnome-shell/Atom Desktop/4242-1-host_TIME123456"


@pytest.fixture(autouse=True)
def _no_token_around(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def first(tmp_path: Path, qtbot: QtBot) -> Iterator[SingleInstance]:
    made = SingleInstance(tmp_path)
    assert made.listen()
    yield made
    made.close()


@pytest.mark.parametrize("token", ["", _TOKEN, "x" * LONGEST])
def test_a_second_start_hands_its_token_on(
    first: SingleInstance, tmp_path: Path, qtbot: QtBot, token: str
) -> None:
    with qtbot.waitSignal(first.raise_wanted) as heard:
        assert SingleInstance(tmp_path).tell_the_first(token)
    assert heard.args == [token]


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"no line",
        "gr\u00fcn\n".encode(),
        b"bell\x07\n",
        b"\xff\xfe\n",
        b"x" * (LONGEST + 1) + b"\n",
        b"x" * 1_000_000,
    ],
)
def test_what_is_no_token_only_raises_the_window(
    first: SingleInstance, qtbot: QtBot, said: bytes
) -> None:
    with qtbot.waitSignal(first.raise_wanted) as heard:
        socket = QLocalSocket()
        socket.connectToServer(first._name)
        assert socket.waitForConnected(1000)
        socket.write(said)
        socket.flush()
    assert heard.args == [""]
    qtbot.waitUntil(lambda: len(first.children()) == 1)  # the server: nothing of it is kept


def test_somebody_who_connects_and_leaves_raises_the_window_once(
    first: SingleInstance, qtbot: QtBot
) -> None:
    heard: list[str] = []
    first.raise_wanted.connect(heard.append)
    socket = QLocalSocket()
    socket.connectToServer(first._name)
    assert socket.waitForConnected(1000)
    socket.abort()
    qtbot.waitUntil(lambda: heard == [""])
    qtbot.waitUntil(lambda: len(first.children()) == 1)
    assert heard == [""]


def test_a_token_that_cannot_be_sent_is_left_out(
    first: SingleInstance, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(first.raise_wanted) as heard:
        assert SingleInstance(tmp_path).tell_the_first("a\nb")
    assert heard.args == [""]


def test_the_token_of_wayland_goes_before_the_id_of_x11() -> None:
    both = {"DESKTOP_STARTUP_ID": "x", "XDG_ACTIVATION_TOKEN": "w"}
    assert given_token(both) == "w"
    assert given_token({**both, "XDG_ACTIVATION_TOKEN": "\n"}) == "x"
    assert given_token({}) == ""


class _Watched(QWidget):
    """A window that notes what its environment holds when Qt looks at it."""

    seen = ""

    def activateWindow(self) -> None:  # noqa: N802  # Qt calls it so
        self.seen = os.environ.get("XDG_ACTIVATION_TOKEN", "")


def test_a_token_is_there_when_qt_looks_and_gone_for_every_program_after(qtbot: QtBot) -> None:
    window = _Watched()
    qtbot.addWidget(window)
    os.environ["DESKTOP_STARTUP_ID"] = "from the start"
    with lent(_TOKEN):
        activate(window)
    assert window.seen == _TOKEN
    assert not {"XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"} & set(os.environ)
    with lent("not\nusable"):
        activate(window)
    assert window.seen == ""


def test_a_token_is_gone_even_where_something_fails() -> None:
    with pytest.raises(RuntimeError), lent(_TOKEN):
        raise RuntimeError
    assert given_token() == ""
    os.environ["DESKTOP_STARTUP_ID"] = "x"
    forget_tokens()
    assert given_token() == ""

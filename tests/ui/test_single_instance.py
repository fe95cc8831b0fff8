from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from atom_desktop.ui.single_instance import SingleInstance, socket_name


@pytest.fixture
def first(tmp_path: Path, qtbot: QtBot) -> Iterator[SingleInstance]:
    made = SingleInstance(tmp_path)
    assert not made.tell_the_first()
    assert made.listen()
    yield made
    made.close()


def test_a_second_start_brings_the_first_forward(
    first: SingleInstance, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(first.raise_wanted):
        assert SingleInstance(tmp_path).tell_the_first()


def test_another_profile_is_another_window(first: SingleInstance, tmp_path: Path) -> None:
    assert not SingleInstance(tmp_path / "other").tell_the_first()


def test_the_socket_lies_in_the_profile_and_is_for_the_user_alone(
    first: SingleInstance, tmp_path: Path
) -> None:
    assert socket_name(tmp_path) == str(tmp_path / "window.sock")
    socket = Path(first._server.fullServerName())
    assert socket.stat().st_mode & 0o077 == 0


def test_a_path_too_long_for_a_socket_becomes_a_name_that_tells_nothing(tmp_path: Path) -> None:
    name = socket_name(tmp_path / ("deep" * 40))
    assert name.startswith("atom-desktop-")
    assert "deep" not in name


def test_a_socket_left_by_a_crash_is_replaced(tmp_path: Path, qtbot: QtBot) -> None:
    crashed = SingleInstance(tmp_path)
    assert crashed.listen()
    path = Path(crashed._server.fullServerName())
    crashed.close()
    path.touch()
    after = SingleInstance(tmp_path)
    assert not after.tell_the_first()
    assert after.listen()
    with qtbot.waitSignal(after.raise_wanted):
        assert SingleInstance(tmp_path).tell_the_first()
    after.close()

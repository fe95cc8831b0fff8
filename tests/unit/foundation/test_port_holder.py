"""Which program has a port: from the system's own list, or nobody in particular."""

import socket
import sys
from pathlib import Path

import pytest

from atom_desktop.foundation.port_holder import SOMEBODY, port_holder

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
_HEAD = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid\n"


def _line(port: int, inode: int, state: str = "0A") -> str:
    return (
        f"   0: 0100007F:{port:04X} 00000000:0000 {state} 00000000:00000000 00:00000000 00000000"
        f"  1000        0 {inode} 1 0000000000000000 100 0 0 10 0\n"
    )


def _process(proc: Path, pid: int, name: str, inode: int) -> None:
    files = proc / str(pid) / "fd"
    files.mkdir(parents=True)
    (files / "0").symlink_to("/dev/null")
    (files / "7").symlink_to(f"socket:[{inode}]")
    (proc / str(pid) / "comm").write_text(f"{name}\n")


@pytest.fixture
def proc(tmp_path: Path) -> Path:
    (tmp_path / "net").mkdir()
    (tmp_path / "net" / "tcp").write_text(_HEAD + _line(8080, 11) + _line(53682, 12))
    (tmp_path / "net" / "tcp6").write_text(_HEAD)
    (tmp_path / "sys").mkdir()
    _process(tmp_path, 100, "nginx", 11)
    _process(tmp_path, 200, "rclone", 12)
    return tmp_path


def test_the_program_that_listens_is_named(proc: Path) -> None:
    assert port_holder(53682, proc) == "rclone"
    assert port_holder(8080, proc) == "nginx"


def test_a_connection_over_that_port_is_no_listener(proc: Path) -> None:
    (proc / "net" / "tcp").write_text(_HEAD + _line(53682, 12, state="01"))
    assert port_holder(53682, proc) == SOMEBODY


def test_what_belongs_to_somebody_else_stays_unnamed(proc: Path) -> None:
    (proc / "200" / "fd" / "7").unlink()
    assert port_holder(53682, proc) == SOMEBODY


def test_a_name_with_control_characters_is_made_fit_to_show(proc: Path) -> None:
    (proc / "200" / "comm").write_text("evil\x1b[31m\n")
    assert port_holder(53682, proc) == "evil[31m"


def test_a_system_without_that_list_names_nobody(tmp_path: Path) -> None:
    assert port_holder(53682, tmp_path) == SOMEBODY


def test_a_socket_of_these_tests_is_found_in_the_real_list() -> None:
    with socket.socket() as ours:
        ours.bind(("127.0.0.1", 0))
        ours.listen()
        port = ours.getsockname()[1]
        assert port_holder(port) == Path("/proc/self/comm").read_text().strip()
    assert port_holder(port) == SOMEBODY

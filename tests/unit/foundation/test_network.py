"""Whether there is a way out, asked of the system and of nobody else."""

import shutil
import subprocess
import sys

import pytest

from atom_desktop.foundation.network import SystemNetwork

_ASK = "from atom_desktop.foundation.network import SystemNetwork as N; print(*N({}).ways_out())"
_CABLE = (
    "ip link set lo up && ip link add cable type veth peer name far"
    " && ip link set far up && ip link set cable up && ip addr add 198.51.100.7/24 dev cable"
)
_apart = shutil.which("unshare") and shutil.which("ip")


def _ways_out_where(setup: str) -> str:
    """Ask inside a network namespace of our own."""
    shell = f'{setup} && exec "{sys.executable}" -c "{_ASK}"'
    run = subprocess.run(
        ["unshare", "--user", "--map-root-user", "--net", "sh", "-c", shell],
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    if run.returncode != 0 and "unshare" in run.stderr:
        pytest.skip("network namespaces are not allowed here")
    assert run.returncode == 0, run.stderr
    return run.stdout.strip()


@pytest.mark.skipif(not _apart, reason="needs unshare and ip")
@pytest.mark.parametrize(
    ("setup", "ways"),
    [
        ("true", ""),
        ("ip link set lo up", ""),
        (_CABLE, ""),
        (f"{_CABLE} && ip route add default via 198.51.100.1", "198.51.100.7"),
    ],
    ids=["nothing", "loopback alone", "a cable without a way out", "a way out"],
)
def test_a_way_out_is_seen_where_there_is_one(setup: str, ways: str) -> None:
    assert _ways_out_where(setup) == ways


@pytest.mark.parametrize(
    ("host", "needs"),
    [
        ("slack.com", True),
        ("127.0.0.1", False),
        ("::1", False),
        ("localhost", False),
        ("192.168.1.20", False),
    ],
)
def test_what_is_here_or_next_door_needs_no_way_out(host: str, *, needs: bool) -> None:
    assert SystemNetwork({}).needs_way_out(host) is needs


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"])
def test_where_a_proxy_is_set_nobody_knows_what_is_reachable(name: str) -> None:
    assert not SystemNetwork({name: "http://127.0.0.1:3128"}).needs_way_out("slack.com")
    assert SystemNetwork({name: ""}).needs_way_out("slack.com")

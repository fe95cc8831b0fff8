"""Which program listens at a port of this computer. Told to the person, never acted upon.

Linux: `/proc/net/tcp` names the socket (proc_pid_net(5)), `/proc/PID/fd` its owner; programs of
other users stay unknown. Elsewhere nobody is asked.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from atom_desktop.foundation.language import marked
from atom_desktop.foundation.printable import printable

SOMEBODY = marked("Another program")
_LISTENING = "0A"
_LONGEST = 40


def port_holder(port: int, proc: Path = Path("/proc")) -> str:
    """Return the name of the program, or "Another program". Blocks: not for the loop."""
    if not sys.platform.startswith("linux"):
        return SOMEBODY
    try:
        wanted = {f"socket:[{inode}]" for inode in _listening(port, proc)}
        return _owner(wanted, proc) if wanted else SOMEBODY
    except OSError:
        return SOMEBODY


def _listening(port: int, proc: Path) -> Iterator[str]:
    """Return the inodes of sockets that listen there."""
    for name in ("tcp", "tcp6"):
        path = proc / "net" / name
        lines = path.read_text().splitlines()[1:] if path.exists() else []
        for line in lines:
            fields = line.split()
            if fields[3] == _LISTENING and int(fields[1].rpartition(":")[2], 16) == port:
                yield fields[9]


def _owner(sockets: set[str], proc: Path) -> str:
    for process in proc.iterdir():
        if process.name.isdecimal() and _has_open(process, sockets):
            name = printable((process / "comm").read_text(errors="replace"), _LONGEST)
            return name or SOMEBODY
    return SOMEBODY


def _has_open(process: Path, sockets: set[str]) -> bool:
    try:
        return any(str(file.readlink()) in sockets for file in (process / "fd").iterdir())
    except OSError:  # somebody else's, or gone meanwhile
        return False

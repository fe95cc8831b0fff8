"""What the system tells about programs that run (proc(5))."""

from pathlib import Path


def children_of(pid: int) -> list[int]:
    """Return the processes that a process has started and their own, by number."""
    parents: dict[int, int] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            text = read(folder / "stat")
            if text:
                parents[int(folder.name)] = int(text.rpartition(")")[2].split()[1])
    found = [pid]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    return found[1:]


def read(file: Path) -> str:
    """Return a file's text; nothing where its process has just ended."""
    try:
        return file.read_bytes().decode(errors="replace")
    except OSError:
        return ""


def told_about(pid: int) -> str:
    """Return the arguments and the environment of a process."""
    folder = Path(f"/proc/{pid}")
    return read(folder / "cmdline") + read(folder / "environ")

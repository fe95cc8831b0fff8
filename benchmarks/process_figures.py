"""What a process knows of itself: how long since it was started, how much memory it holds."""

import json
import os
import sys
import time
from pathlib import Path


def milliseconds_since_start() -> float:
    """Return the time since the kernel started this process (10 ms resolution, Linux)."""
    fields = Path("/proc/self/stat").read_text().rpartition(")")[2].split()
    started = int(fields[19]) / os.sysconf("SC_CLK_TCK")
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - started) * 1000


def resident_megabytes() -> float:
    """Return the memory that is resident now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def report() -> None:
    """Print both as one JSON line."""
    figures = {"ms": milliseconds_since_start(), "mb": resident_megabytes()}
    sys.stdout.write(json.dumps(figures) + "\n")
    sys.stdout.flush()

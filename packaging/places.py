"""Where the parts of a package are, and what day it is for it."""

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "packaging"
RESOURCES = ROOT / "resources"
WORK = ROOT / "build" / "package"
FOLDER = WORK / "dist" / "atom-desktop"  # what PyInstaller makes
NOTES = WORK / "work" / "atom-desktop"  # what PyInstaller writes down about it
TREE = WORK / "tree"  # what lies below / once it is installed
DIST = ROOT / "dist"


def epoch() -> int:
    """Return the time that everything in a package carries: the last commit's.

    The same sources then make the same package (reproducible-builds.org, SOURCE_DATE_EPOCH).
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    shown = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return (
        int(shown.stdout) if shown.stdout.strip() else int((ROOT / "CHANGELOG.md").stat().st_mtime)
    )


def day() -> datetime:
    """Return the same as a time."""
    return datetime.fromtimestamp(epoch(), tz=UTC)

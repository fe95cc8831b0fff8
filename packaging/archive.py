"""The archive for every other Linux: unpack it and run `./install`, without a password."""

import platform
import shutil
import subprocess
from pathlib import Path

from installed_tree import settle
from places import DIST, HERE, WORK, epoch

from atom_desktop.foundation.paths import APP_ID
from atom_desktop.foundation.version import VERSION


def make_archive(usr: Path) -> Path:
    """Pack the tree with the scripts that install and remove it."""
    name = f"atom-desktop-{VERSION}-linux-{platform.machine()}"
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(usr, folder, symlinks=True)
    settle(folder)
    for script in ("install", "uninstall"):
        text = (HERE / "linux" / script).read_text("utf-8").replace("@ID@", APP_ID)
        (folder / script).write_text(text, "utf-8")
        (folder / script).chmod(0o755)
    made = DIST / f"{name}.tar.xz"
    subprocess.run(
        ["tar", "--create", "--file", str(made), "--use-compress-program", "xz -6 --threads=2",
         "--owner=0", "--group=0", "--numeric-owner", "--sort=name", f"--mtime=@{epoch()}",
         "--directory", str(WORK), name],
        check=True,
    )  # fmt: skip
    return made

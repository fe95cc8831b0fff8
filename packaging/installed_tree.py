"""Everything as it lies below /usr once it is installed."""

import gzip
import os
import shutil
from pathlib import Path

from drawings import draw_hicolor
from manual import command_page, window_page
from places import FOLDER, HERE, RESOURCES, ROOT, TREE, WORK, day, epoch
from public_home import fill_metainfo

from atom_desktop.foundation.paths import APP_ID
from atom_desktop.foundation.version import VERSION


def lay_out(home: str) -> Path:
    """Make the tree anew and return its `usr`; `home` is the project's address, if it has one."""
    shutil.rmtree(TREE, ignore_errors=True)
    usr = TREE / "usr"
    shutil.copytree(FOLDER, usr / "lib" / "atom-desktop", symlinks=True)
    (usr / "bin").mkdir()
    for name in ("atom-desktop", "atomctl"):
        (usr / "bin" / name).symlink_to(f"../lib/atom-desktop/{name}")
    share = usr / "share"
    linux = HERE / "linux"
    _copy(linux / f"{APP_ID}.desktop", share / "applications" / f"{APP_ID}.desktop")
    metainfo = (linux / f"{APP_ID}.metainfo.xml").read_text("utf-8")
    metainfo = metainfo.replace("@VERSION@", VERSION).replace("@DATE@", f"{day():%Y-%m-%d}")
    _write(share / "metainfo" / f"{APP_ID}.metainfo.xml", fill_metainfo(metainfo, home))
    draw_hicolor(RESOURCES, share / "icons" / "hicolor", APP_ID)
    for name, page in (("atom-desktop", window_page), ("atomctl", command_page)):
        _write_packed(share / "man" / "man1" / f"{name}.1.gz", page(f"{day():%Y-%m-%d}"))
    doc = share / "doc" / "atom-desktop"
    _write_packed(doc / "changelog.gz", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    _write_packed(doc / "licences.gz", (WORK / "licences.txt").read_text("utf-8"))
    # Shipped, not switched on: the app writes its own entry when a person wants it.
    _copy(linux / "autostart.desktop", doc / "examples" / "autostart.desktop")
    settle(TREE)
    return usr


def settle(folder: Path) -> None:
    """Give everything the same owner's rights and one time."""
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            program = path.parent.parts[-2:] == ("lib", "atom-desktop")
            path.chmod(0o755 if program or path.is_dir() else 0o644)
        os.utime(path, (epoch(), epoch()), follow_symlinks=False)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")


def _write_packed(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    # Without a time in it, the same text makes the same file.
    target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))

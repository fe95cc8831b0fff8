"""The Debian package, made with dpkg's own tools from the tree."""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
from email.utils import format_datetime
from pathlib import Path

from installed_tree import settle
from places import DIST, HERE, TREE, WORK, day, epoch

from atom_desktop.foundation.version import VERSION

MAINTAINER = "Atom Desktop developers <atom-desktop@users.noreply.github.com>"
_REVISION = "1"


def make_package(usr: Path, home: str) -> Path:
    """Return `dist/atom-desktop_VERSION_ARCH.deb`; the tree is not of use for anything after."""
    architecture = _said(["dpkg", "--print-architecture"]).strip()
    doc = usr / "share" / "doc" / "atom-desktop"
    shutil.copyfile(HERE / "debian" / "copyright", doc / "copyright")
    packed = gzip.compress(_changelog().encode(), 9, mtime=0)
    (doc / "changelog.Debian.gz").write_bytes(packed)
    overrides = usr / "share" / "lintian" / "overrides" / "atom-desktop"
    overrides.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(HERE / "debian" / "lintian-overrides", overrides)
    # Debian has these in packages of their own, with updates; other systems may not have them all.
    for library in (usr / "lib" / "atom-desktop" / "_internal").glob("libxcb-*.so*"):
        library.unlink()
    control = TREE / "DEBIAN"
    control.mkdir()
    settle(TREE)
    (control / "control").write_text(_control(usr, architecture, home), "utf-8")
    (control / "md5sums").write_text(_sums(usr), "utf-8")
    settle(control)
    made = DIST / f"atom-desktop_{VERSION}-{_REVISION}_{architecture}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(TREE), str(made)],
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch())},
    )
    return made


def _control(usr: Path, architecture: str, home: str) -> str:
    size = sum(_kilobytes(path) for path in usr.rglob("*"))
    filled = {
        "VERSION": f"{VERSION}-{_REVISION}",
        "ARCHITECTURE": architecture,
        "MAINTAINER": MAINTAINER,
        "SIZE": str(size),
        "DEPENDS": _depends(usr),
        "HOMEPAGE": f"Homepage: {home}\n" if home else "",
    }
    text = (HERE / "debian" / "control").read_text("utf-8")
    return re.sub(r"@([A-Z]+)@", lambda found: filled[found[1]], text)


def _depends(usr: Path) -> str:
    """Return the packages whose libraries the programs use, as dpkg's own tool finds them."""
    stand_in = WORK / "shlibdeps"
    (stand_in / "debian").mkdir(parents=True, exist_ok=True)
    (stand_in / "debian" / "control").write_text(
        "Source: atom-desktop\n\nPackage: atom-desktop\nArchitecture: any\n"
    )
    inside = usr / "lib" / "atom-desktop" / "_internal"
    files = [
        f"-e{file}"
        for file in [*inside.rglob("*.so*"), *inside.parent.glob("atom*")]
        if file.is_file() and not file.is_symlink()
    ]
    shown = _said(
        ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0",
         f"-l{inside}", f"-l{inside / 'PySide6' / 'Qt' / 'lib'}", *files],
        folder=stand_in,
    )  # fmt: skip
    return shown.strip().removeprefix("shlibs:Depends=")


def _changelog() -> str:
    return (
        f"atom-desktop ({VERSION}-{_REVISION}) unstable; urgency=medium\n\n"
        f"  * Version {VERSION}; see changelog.gz for what it brings.\n\n"
        f" -- {MAINTAINER}  {format_datetime(day())}\n"
    )


def _sums(usr: Path) -> str:
    return "".join(
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{path.relative_to(usr.parent)}\n"
        for path in sorted(usr.rglob("*"))
        if path.is_file() and not path.is_symlink()
    )


def _kilobytes(path: Path) -> int:
    return -(-path.lstat().st_size // 1024) if path.is_file() and not path.is_symlink() else 1


def _said(command: list[str], folder: Path | None = None) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{command[0]}: {done.stderr}")
    return done.stdout

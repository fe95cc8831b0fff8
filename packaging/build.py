"""Builds what people install. Run by `make package`; everything made here lies in `dist/`.

The folder that PyInstaller makes is the same on all three systems; on Linux it becomes a Debian
package and an archive with an `install` script, elsewhere `packaging/windows` and
`packaging/macos` wrap it.
"""

import sys
from pathlib import Path

from frozen_folder import freeze
from places import DIST
from public_home import homepage, lay_out_pictures


def main() -> None:
    """Build for the system this runs on."""
    home = homepage()
    folder = freeze()
    if sys.platform != "linux":
        print(f"Frozen: {folder}")
        return
    # What follows needs tools that only Linux has.
    from archive import make_archive  # noqa: PLC0415
    from debian_package import make_package  # noqa: PLC0415
    from installed_tree import lay_out  # noqa: PLC0415

    usr = lay_out(home)
    DIST.mkdir(exist_ok=True)
    lay_out_pictures(home)
    for made in (make_archive(usr), make_package(usr, home)):
        print(f"{made.relative_to(DIST.parent)}: {_megabytes(made):.1f} MB")
    inside = sum(_megabytes(file) for file in usr.rglob("*") if not file.is_symlink())
    print(f"installed: {inside:.1f} MB")


def _megabytes(file: Path) -> float:
    return file.stat().st_size / 1e6 if file.is_file() else 0.0


if __name__ == "__main__":
    main()

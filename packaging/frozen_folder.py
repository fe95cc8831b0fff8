"""The program with its Python in one folder: licences collected, frozen, debug symbols left out."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

from contents import frozen_distributions, plain
from places import FOLDER, HERE, NOTES, RESOURCES, WORK, epoch

from atom_desktop.foundation.licences import SHIPPED, collect_licences
from atom_desktop.foundation.version import VERSION

_ELF = b"\x7fELF"


def freeze() -> Path:
    """Make the folder anew and return it."""
    WORK.mkdir(parents=True, exist_ok=True)
    (WORK / "licences.txt").write_text(collect_licences() + _of_the_build_system(), "utf-8")
    if sys.platform != "linux":
        from drawings import draw_for  # noqa: PLC0415  # Qt is not needed for Linux here

        draw_for(sys.platform, RESOURCES, WORK)
    if sys.platform == "win32":
        (WORK / "version.txt").write_text(_windows_version(), "utf-8")
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN",
         "--distpath", str(FOLDER.parent), "--workpath", str(NOTES.parent),
         str(HERE / "atom-desktop.spec")],
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(epoch())},
    )  # fmt: skip
    _check_licences()
    if sys.platform == "linux":
        _strip(FOLDER / "_internal")
        _check_links()
    return FOLDER


def _check_licences() -> None:
    """Stop where something is in the folder that nobody is told about."""
    frozen = frozen_distributions(NOTES, Path(sysconfig.get_path("purelib")))
    unlisted = frozen - {plain(name) for name in SHIPPED}
    if unlisted:
        raise SystemExit("Not in `SHIPPED` of licences.py:\n" + "\n".join(sorted(unlisted)))


def _strip(folder: Path) -> None:
    """Leave out debug symbols, and paths of this computer in which libraries would be looked for.

    Half of a Python that was built here is symbols. Qt's and PySide6's files are left as their
    makers built them; only ICU, which Qt ships with symbols, is not.
    """
    for file in folder.rglob("*.so*"):
        made_elsewhere = "PySide6" in file.parts or "shiboken6" in file.parts
        if file.is_symlink() or (made_elsewhere and not file.name.startswith("libicu")):
            continue
        if file.read_bytes()[:4] == _ELF:
            subprocess.run(["strip", "--strip-unneeded", str(file)], check=True)
            if not made_elsewhere:
                subprocess.run(["patchelf", "--remove-rpath", str(file)], check=True)


def _check_links() -> None:
    """Stop where a library was left out that something in the folder asks for."""
    inside = FOLDER / "_internal"
    env = {**os.environ, "LD_LIBRARY_PATH": f"{inside}:{inside / 'PySide6/Qt/lib'}"}
    files = [str(file) for file in inside.rglob("*.so*") if not file.is_symlink()]
    shown = subprocess.run(["ldd", *files], env=env, capture_output=True, text=True, check=False)
    missing = {line.strip() for line in shown.stdout.splitlines() if "not found" in line}
    if missing:
        raise SystemExit("Missing libraries:\n" + "\n".join(sorted(missing)))


def _of_the_build_system() -> str:
    """Return the licences of the few libraries that come from the build system (Debian)."""
    found = sorted(Path("/usr/share/doc").glob("libxcb-*[0-9]/copyright"))
    wanted = ("cursor", "icccm", "image", "keysyms", "render-util", "util")
    texts = [
        f"{'=' * 78}\n{path.parent.name}\n{'=' * 78}\n\n{path.read_text('utf-8').strip()}\n"
        for path in found
        if any(path.parent.name.startswith(f"libxcb-{name}") for name in wanted)
    ]
    return "\n".join(["", *texts])


def _windows_version() -> str:
    numbers = (*(int(part) for part in VERSION.split(".")), 0)
    strings = "".join(
        f"StringStruct({name!r}, {value!r}), "
        for name, value in (
            ("FileDescription", "Atom Desktop"),
            ("ProductName", "Atom Desktop"),
            ("ProductVersion", VERSION),
            ("FileVersion", VERSION),
            ("LegalCopyright", "The Atom Desktop developers, MIT licence"),
        )
    )
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}), kids=["
        f"StringFileInfo([StringTable('040904B0', [{strings}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])"
    )

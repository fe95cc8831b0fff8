"""The archive for other Linux systems, and the wheel for those who use pipx."""

import subprocess
import sys
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest
from desktop import Desktop
from installed_window import wait_for_window
from package_tools import run

from atom_desktop.foundation.paths import APP_ID
from atom_desktop.foundation.version import VERSION

pytestmark = pytest.mark.end_to_end

_ROOT = Path(__file__).parents[2]


def test_the_archive_installs_for_one_person_and_is_removed_without_a_trace(
    archive: Path, desktop: Desktop, tmp_path: Path
) -> None:
    run("tar", "--extract", "--file", str(archive), "--directory", str(tmp_path))
    (folder,) = tmp_path.glob("atom-desktop-*")
    prefix = tmp_path / "some body" / ".local"
    other = prefix / "share" / "applications" / "another.desktop"
    other.parent.mkdir(parents=True)
    other.write_text("")
    for _ in range(2):  # over itself, too
        run(str(folder / "install"), str(prefix))
    entry = prefix / "share" / "applications" / f"{APP_ID}.desktop"
    assert f'Exec="{prefix}/bin/atom-desktop" --practice' in entry.read_text()
    assert "error" not in run("desktop-file-validate", str(entry))
    said = subprocess.run(
        [prefix / "bin" / "atomctl", "list"],
        env=desktop.env,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "gmail" in said.stdout
    run(str(prefix / "lib" / "atom-desktop" / "uninstall"))
    assert [path for path in prefix.rglob("*") if not path.is_dir()] == [other]
    assert not (prefix / "lib").exists()


def test_the_wheel_installs_with_pipx_and_goes_again(desktop: Desktop, tmp_path: Path) -> None:
    wheels, place = tmp_path / "wheels", tmp_path / "venv"
    run(sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--quiet",
        "--wheel-dir", str(wheels), str(_ROOT))  # fmt: skip
    (wheel,) = wheels.glob("*.whl")
    assert "atom_desktop/resources/translations/atom-desktop_de.qm" in ZipFile(wheel).namelist()
    venv.create(place, with_pip=True)
    run(str(place / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check", "pipx")
    # Elsewhere than where other programs of this computer lie.
    home, programs = tmp_path / "pipx", tmp_path / "bin"
    places = {"PIPX_HOME": home, "PIPX_BIN_DIR": programs, "PIPX_MAN_DIR": tmp_path / "man"}
    pipx = [
        "env",
        *(f"{name}={folder}" for name, folder in places.items()),
        str(place / "bin" / "pipx"),
    ]
    locked = f"--constraint={_ROOT / 'requirements-package.lock'}"
    run(*pipx, "install", "--python", sys.executable, f"--pip-args={locked}", str(wheel))
    env = {**desktop.env, "LD_LIBRARY_PATH": ""}
    for arguments, expected in ((["--version"], VERSION), (["list"], "Google Drive")):
        said = subprocess.run(
            [programs / "atomctl", *arguments], env=env, capture_output=True, text=True, check=True
        )
        assert expected in said.stdout
    with subprocess.Popen([programs / "atom-desktop"], env=env) as app:
        try:
            wait_for_window(desktop, "^Atom Desktop$")
        finally:
            app.terminate()
    shown = subprocess.run(
        [home / "venvs" / "atom-desktop" / "bin" / "python", "-c",
         "from atom_desktop.foundation.licences import licence_texts; print(licence_texts())"],
        env=env, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in shown.stdout
    run(*pipx, "uninstall", "atom-desktop")
    assert not list(programs.iterdir())

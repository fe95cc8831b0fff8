"""What the package and the archive hold, judged by the desktop's own checkers and by looking."""

import re
import stat
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from contents import frozen_distributions, plain
from desktop import Desktop
from package_tools import run

from atom_desktop.foundation.paths import APP_ID

pytestmark = pytest.mark.end_to_end

_MOST_TO_FETCH, _MOST_ON_DISK = 60e6, 180e6
_LIB = Path("/usr/lib/atom-desktop")
_BUILD = Path(__file__).parents[2] / "build" / "package"


def test_the_checkers_of_debian_and_of_the_desktop_find_no_mistake(
    deb: Path, installed: list[str]
) -> None:
    said = run("lintian", "--fail-on", "error", str(deb))
    assert "E: " not in said
    for entry in (name for name in installed if name.endswith(".desktop")):
        assert "error" not in run("desktop-file-validate", entry)
    run("appstreamcli", "validate", "--no-net", f"/usr/share/metainfo/{APP_ID}.metainfo.xml")
    for page in (name for name in installed if name.endswith(".1.gz")):
        text = subprocess.run(["zcat", page], capture_output=True, check=True).stdout
        judged = subprocess.run(
            ["mandoc", "-T", "lint", "-W", "warning"], input=text, capture_output=True, check=False
        )
        assert judged.returncode == 0, judged.stdout.decode()


def test_the_icon_is_there_in_every_size(installed: list[str]) -> None:
    hicolor = "/usr/share/icons/hicolor"
    for size in (16, 22, 24, 32, 48, 64, 128, 256, 512):
        assert f"{hicolor}/{size}x{size}/apps/{APP_ID}.png" in installed
    assert f"{hicolor}/scalable/apps/{APP_ID}.svg" in installed
    assert f"{hicolor}/symbolic/apps/{APP_ID}-symbolic.svg" in installed


def test_it_is_not_larger_than_people_put_up_with(
    deb: Path, archive: Path, installed: list[str]
) -> None:
    assert deb.stat().st_size < _MOST_TO_FETCH
    assert archive.stat().st_size < _MOST_TO_FETCH
    files = [Path(name) for name in installed if not Path(name).is_symlink()]
    assert sum(file.stat().st_size for file in files if file.is_file()) < _MOST_ON_DISK


@pytest.mark.usefixtures("installed")
def test_nothing_in_it_is_more_than_it_should_be() -> None:
    for path in _LIB.rglob("*"):
        if path.is_symlink():
            continue
        mode = path.stat().st_mode
        assert not mode & (stat.S_ISUID | stat.S_ISGID | stat.S_IWGRP | stat.S_IWOTH), path
        assert path.stat().st_uid == 0
    names = " ".join(str(path) for path in _LIB.rglob("*")).lower()
    names = re.sub(r"/pyinstaller(_hooks_contrib)?-[0-9.]+dist-info", "/its-licence", names)
    for unwanted in ("webengine", "gtk", "tkinter", "pyinstaller", "pytest", "selenium"):
        assert unwanted not in names
    for library in _LIB.rglob("*.so*"):
        if not library.is_symlink():
            dynamic = run("readelf", "-d", str(library), allowed=(0, 1))
            for found in re.findall(r"R(?:UN)?PATH.*\[(.*)\]", dynamic):
                assert all(part.startswith("$ORIGIN") for part in found.split(":")), library


def test_both_bring_the_words_of_our_languages_along_and_no_others(
    archive: Path, installed: list[str]
) -> None:
    wanted = {"translations/atom-desktop_de.qm", "translations/qtbase_de.qm"}
    for names in (installed, run("tar", "--list", "--file", str(archive)).splitlines()):
        words = {"/".join(name.split("/")[-2:]) for name in names if name.endswith((".qm", ".ts"))}
        assert words == wanted


@pytest.mark.usefixtures("installed")
def test_qt_can_be_replaced() -> None:
    qt = _LIB / "_internal" / "PySide6" / "Qt" / "lib"
    assert (qt / "libQt6Core.so.6").is_file()
    assert (qt / "libQt6Widgets.so.6").is_file()


@pytest.mark.usefixtures("installed")
def test_everything_that_is_frozen_is_listed_with_its_licence(archive: Path) -> None:
    told = run("zcat", "/usr/share/doc/atom-desktop/licences.gz")
    assert told == (_LIB / "_internal/atom_desktop/resources/licences.txt").read_text()
    titles = re.findall(rf"^{'=' * 78}\n(.+)\n{'=' * 78}$", told, re.MULTILINE)
    names = {plain(title.partition(" ")[0]) for title in titles}
    (site,) = (_BUILD / "venv" / "lib").glob("python3*/site-packages")
    frozen = frozen_distributions(_BUILD / "work" / "atom-desktop", site)
    assert len(frozen) > 25
    assert frozen <= names
    # About reads these.
    kept = (_LIB / "_internal").glob("*.dist-info")
    assert {plain(path.name.rpartition("-")[0].rpartition("-")[0]) for path in kept} >= frozen
    members = run("tar", "--list", "--file", str(archive))
    for library in set(re.findall(r"/(libxcb-[a-z-]+)\.so", members)):
        assert any(name.startswith(library) for name in names), library


@pytest.fixture
def answering(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A web server with a certificate of an authority that only this test knows."""
    from ssl import PROTOCOL_TLS_SERVER, SSLContext

    key, certificate = tmp_path / "key.pem", tmp_path / "authority.pem"
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
        "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
        "-keyout", str(key), "-out", str(certificate))  # fmt: skip
    context = SSLContext(PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Refuses)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"https://localhost:{server.server_port}", certificate
    server.shutdown()
    thread.join()
    server.server_close()


class _Refuses(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_error(404)

    def log_message(self, *_: object) -> None: ...


@pytest.mark.usefixtures("installed")
def test_certificates_are_judged_by_what_the_system_trusts(
    desktop: Desktop, answering: tuple[str, Path]
) -> None:
    issuer, authority = answering
    providers = Path(desktop.env["ATOM_HOME"]) / "profiles" / "default" / "providers.d"
    providers.mkdir(parents=True)
    (providers / "work.toml").write_text(
        f'[work]\nname = "Work"\nissuer = "{issuer}"\nscopes = ["openid"]\n'
    )
    strange = _connect(desktop, {})
    assert "certificate" in strange
    known = _connect(desktop, {"SSL_CERT_FILE": str(authority)})
    assert "certificate" not in known


def _connect(desktop: Desktop, more: dict[str, str]) -> str:
    done = subprocess.run(
        ["atomctl", "connect", "work"],
        env={**desktop.env, "ATOM_WORK_CLIENT_ID": "client", **more},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    return done.stdout + done.stderr

"""The demo without a display: ten practice services connected by the real app, then a table.

Everything that a desktop would offer and is missing is started privately: a session bus, a GNOME
Keyring, an offscreen Qt. A scripted person stands in for the one at the browser. Pictures of the
window go to build/demo/. Exit code 0 only if all ten are connected and every sign-in that can be
renewed was.
"""

import asyncio
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_API"] = "pyside6"
_ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(_ROOT / "tests" / "fakes"))

from private_keyring_daemon import PrivateKeyring  # noqa: E402  # found by the line above
from PySide6.QtWidgets import QApplication  # noqa: E402

import qasync  # noqa: E402  # isort: skip  # after PySide6, whose binding it then takes
from scripted_person import ScriptedPerson  # noqa: E402

from atom_desktop.connections.outcome import Refreshed  # noqa: E402
from atom_desktop.foundation.errors import AtomError  # noqa: E402
from atom_desktop.foundation.logs import close_logging, configure_logging  # noqa: E402
from atom_desktop.foundation.paths import profile_paths  # noqa: E402
from atom_desktop.foundation.wording import words_for  # noqa: E402
from atom_desktop.opening import open_services  # noqa: E402
from atom_desktop.practice_process import PracticeProcess  # noqa: E402
from atom_desktop.services import Services  # noqa: E402
from atom_desktop.storage.profile_lock import HolderKind  # noqa: E402
from atom_desktop.ui.main_window import MainWindow  # noqa: E402
from atom_desktop.ui.theme import Scheme, apply_theme  # noqa: E402

_SETTLED = 1.0  # seconds
_OUT = _ROOT / "build" / "demo"
_SIGN_IN_DEADLINE = 30.0


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of the table."""

    service: str
    account: str
    state: str
    kept_in: str
    renewed: str
    good: bool


async def _connect(services: Services, provider_id: str) -> Line:
    spec = services.registry.get(provider_id)
    manager = services.manager
    try:
        view = await manager.begin_sign_in(provider_id)
        async with asyncio.timeout(_SIGN_IN_DEADLINE):
            connection = await manager.wait_sign_in(view.id)
        renewed, good = "never needs it", True
        if connection.can_renew:
            outcome = await manager.renew(connection.id)
            good = isinstance(outcome, Refreshed)
            renewed = "yes" if good else f"no: {getattr(outcome, 'code', '')}"
        await manager.check(connection.id)
    except AtomError as error:
        state = words_for(error, service=spec.name, company=spec.company).title
        return Line(
            service=spec.name, account="-", state=state, kept_in="-", renewed="-", good=False
        )
    except TimeoutError:
        return Line(
            service=spec.name, account="-", state="No answer", kept_in="-", renewed="-", good=False
        )
    row = next(row for row in manager.summaries() if row.connection_id == connection.id)
    return Line(
        service=row.service_name,
        account=row.account_label,
        state=row.status_label,
        kept_in=services.storage_words,
        renewed=renewed,
        good=good and row.status == "connected",
    )


def _print_table(lines: list[Line]) -> None:
    head = ("Service", "Account", "State", "Tokens kept in", "Renewed")
    table = [
        head,
        *((one.service, one.account, one.state, one.kept_in, one.renewed) for one in lines),
    ]
    widths = [max(len(row[column]) for row in table) for column in range(len(head))]
    for row in table:
        padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        sys.stdout.write("  ".join(padded).rstrip() + "\n")


async def _take_pictures(application: QApplication, services: Services) -> None:
    for scheme in Scheme:
        apply_theme(application, scheme)
        window = MainWindow(services)
        window.resize(1120, 856)
        window.show()
        await asyncio.sleep(_SETTLED)  # the window paints itself and reads what happened
        window.grab().save(str(_OUT / f"window-{scheme}.png"))
        window.bridge.close()
        window.deleteLater()
        await asyncio.sleep(0)


async def _run(application: QApplication) -> bool:
    home = _OUT / "home"
    paths = profile_paths(home, "practice")
    paths.prepare()
    paths.settings.write_text('log_level = "debug"\n', encoding="utf-8")
    configure_logging(paths.logs, "debug")
    process = await PracticeProcess.start()
    person = ScriptedPerson()
    services = await open_services(
        paths, holder=HolderKind.WINDOW, browser=person, practice=process.directory, environment={}
    )
    try:
        await services.find_storage()
        lines = [await _connect(services, spec.id) for spec in services.registry.specs()]
        await person.finish()
        await _take_pictures(application, services)
    finally:
        await services.close()
        await process.stop()
    _print_table(lines)
    connected = sum(line.good for line in lines)
    sys.stdout.write(f"\n{connected} of {len(lines)} connected. Pictures: {_OUT}\n")
    return connected == len(lines)


def main() -> int:
    """Run the demo; returns its exit code."""
    shutil.rmtree(_OUT, ignore_errors=True)
    _OUT.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="atom-demo-") as folder:
        keyring = PrivateKeyring(Path(folder))
        keyring.start()
        os.environ.update(keyring.env)
        try:
            application = QApplication(sys.argv[:1])
            application.setQuitOnLastWindowClosed(False)  # the pictures open and close windows
            loop = qasync.QEventLoop(application)
            asyncio.set_event_loop(loop)
            with loop:
                good = bool(loop.run_until_complete(_run(application)))
        finally:
            close_logging()
            keyring.stop()
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())

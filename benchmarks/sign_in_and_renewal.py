"""Times sign-ins and renewals of the real core and window against the practice services.

Prints one JSON line: milliseconds from callback to "Connected" painted, of a renewal, of a bare
`httpx.post` of the same request, and of the same POST through a client that is kept.
"""

import asyncio
import json
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_API"] = "pyside6"
sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "fakes"))

import httpx
from PySide6.QtWidgets import QApplication

import qasync  # isort: skip  # after PySide6, whose binding it then takes
from scripted_person import ScriptedPerson

from atom_desktop.connections.api import credentials
from atom_desktop.connections.outcome import Refreshed
from atom_desktop.foundation.paths import profile_paths
from atom_desktop.oauth.token_endpoint import build_token_request, refresh_parameters
from atom_desktop.opening import open_services
from atom_desktop.practice_process import PracticeProcess
from atom_desktop.services import Services
from atom_desktop.storage.profile_lock import HolderKind
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.theme import Scheme, apply_theme

_ROUNDS = 15
# Asana and Dropbox do not rotate, so the very same request can be sent again and again.
_RENEWED = "dropbox"
_SIGNED_IN = ("gmail", "slack", "trello", "asana", "notion", "github", "dropbox")


async def _sign_in(
    services: Services, window: MainWindow, person: ScriptedPerson, name: str
) -> float:
    """Sign in once; returns milliseconds from the callback until the row is painted."""
    shown: asyncio.Future[float] = asyncio.get_running_loop().create_future()

    def look() -> None:
        row = next((row for row in services.manager.summaries() if row.provider_id == name), None)
        if row is not None and row.status == "connected" and not shown.done():
            window.home.repaint()
            shown.set_result(time.perf_counter())

    window.bridge.changed.connect(look)
    person.callback_at = 0.0
    view = await services.manager.begin_sign_in(name)
    connection = await services.manager.wait_sign_in(view.id)
    painted = await asyncio.wait_for(shown, 20)
    window.bridge.changed.disconnect(look)
    await person.finish()
    if name != _RENEWED:
        await services.manager.disconnect(connection.id)
    return (painted - person.callback_at) * 1000


async def _renew(services: Services, connection_id: str) -> float:
    began = time.perf_counter()
    outcome = await services.manager.renew(connection_id)
    if not isinstance(outcome, Refreshed):
        raise SystemExit(f"the renewal failed: {outcome}")
    return (time.perf_counter() - began) * 1000


async def _bare_posts(services: Services, connection_id: str) -> tuple[float, float]:
    """Send the renewal's own request without us; returns milliseconds: bare, and kept client."""
    spec = services.registry.get(_RENEWED)
    stored = await services._tokens.load(connection_id)
    registration = await services._registrations.complete(spec)
    if stored is None or stored.tokens.refresh_token is None:
        raise SystemExit("nothing to renew")
    request = build_token_request(
        spec.endpoints.token_endpoint,
        credentials(spec, registration),
        refresh_parameters(stored.tokens.refresh_token),
    )
    headers = dict(request.headers)
    began = time.perf_counter()
    await asyncio.to_thread(httpx.post, request.url, content=request.content, headers=headers)
    bare = (time.perf_counter() - began) * 1000
    began = time.perf_counter()
    (await _KEPT[0].post(request.url, content=request.content, headers=headers)).raise_for_status()
    return bare, (time.perf_counter() - began) * 1000


_KEPT: list[httpx.AsyncClient] = []


async def _measure(services: Services, person: ScriptedPerson) -> dict[str, list[float]]:
    window = MainWindow(services)
    window.show()
    figures: dict[str, list[float]] = {"shown": [], "renewal": [], "bare": [], "kept": []}
    # Once through everything unmeasured: libraries are loaded at their first use.
    for name in _SIGNED_IN:
        await _sign_in(services, window, person, name)
    for _ in range(2):
        for name in _SIGNED_IN:
            if name != _RENEWED:
                figures["shown"].append(await _sign_in(services, window, person, name))
    connection = services.manager.connections()[0]
    async with httpx.AsyncClient(trust_env=False) as kept:
        _KEPT.append(kept)
        await _bare_posts(services, connection.id)
        for _ in range(_ROUNDS):
            bare, reused = await _bare_posts(services, connection.id)
            figures["bare"].append(bare)
            figures["kept"].append(reused)
            figures["renewal"].append(await _renew(services, connection.id))
    window.bridge.close()
    return figures


async def _run() -> None:
    with tempfile.TemporaryDirectory(prefix="atom-bench-") as home:
        process = await PracticeProcess.start()
        person = ScriptedPerson()
        services = await open_services(
            profile_paths(home),
            holder=HolderKind.WINDOW,
            browser=person,
            practice=process.directory,
            environment={},
        )
        try:
            await services.find_storage()
            figures = await _measure(services, person)
        finally:
            await services.close()
            await process.stop()
    sys.stdout.write(json.dumps({"kept_in": services.storage_words, **figures}) + "\n")


application = QApplication(sys.argv[:1])
application.setQuitOnLastWindowClosed(False)
apply_theme(application, Scheme.LIGHT)
loop = qasync.QEventLoop(application)
asyncio.set_event_loop(loop)
with loop:
    loop.run_until_complete(_run())

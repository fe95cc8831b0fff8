"""Lets a thousand connections be due at once; prints one JSON line for each store and latency.

The other side is a bare httpx loop that sends the same requests under the same limits: four at
once, one for each family of services. `stall` is the longest time in which the window's loop did
nothing else, in milliseconds.
"""

import asyncio
import contextlib
import json
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_API"] = "pyside6"
sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "fakes"))

import httpx
from PySide6.QtWidgets import QApplication

import qasync  # isort: skip  # after PySide6, whose binding it then takes
from scripted_person import ScriptedPerson

from atom_desktop.connections.api import credentials
from atom_desktop.connections.turns import AT_ONCE
from atom_desktop.foundation.events import ConnectionChanged, Event
from atom_desktop.foundation.http import HttpAnswer
from atom_desktop.foundation.paths import profile_paths
from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.token_endpoint import build_token_request, refresh_parameters
from atom_desktop.opening import open_services
from atom_desktop.practice_process import PracticeProcess
from atom_desktop.services import Services
from atom_desktop.storage.profile_lock import HolderKind
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.theme import Scheme, apply_theme

_NUMBER = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
# Their refresh tokens may be used again, so that the very same requests can be sent twice.
_SERVICES = ("gmail", "dropbox", "asana", "outlook")
_PASSPHRASE = Secret("four made-up words")
_TICK = 0.02


class InFlight:
    """Counts what is on its way."""

    def __init__(self, services: Services) -> None:
        self.now: Counter[str] = Counter()
        self.most = self.most_of_one = 0
        self._send = services._http.send
        services._http.send = self._watched  # type: ignore[method-assign]

    async def _watched(self, method: str, url: str, **rest: Any) -> HttpAnswer:  # noqa: ANN401
        home = "/".join(url.split("/", 4)[:4])
        self.now[home] += 1
        self.most = max(self.most, self.now.total())
        self.most_of_one = max(self.most_of_one, self.now[home])
        try:
            return await self._send(method, url, **rest)
        finally:
            self.now[home] -= 1


@contextlib.asynccontextmanager
async def _stalls() -> AsyncIterator[list[float]]:
    """Measure the longest time between two turns of the loop, in milliseconds."""
    longest = [0.0]

    async def tick() -> None:
        last = time.perf_counter()
        while True:
            await asyncio.sleep(_TICK)
            now = time.perf_counter()
            longest[0] = max(longest[0], (now - last - _TICK) * 1000)
            last = now

    ticking = asyncio.ensure_future(tick())
    try:
        yield longest
    finally:
        ticking.cancel()


async def _slow_down(process: PracticeProcess, seconds: float) -> None:
    known = process.directory
    async with httpx.AsyncClient(trust_env=False) as http:
        for service in _SERVICES:
            fault = {"service": service, "endpoint": "token", "times": 10**6, "delay": seconds}
            headers = {"Authorization": f"Bearer {known.control_secret.reveal()}"}
            url = f"{known.control_url}/faults"
            (await http.post(url, json=fault, headers=headers)).raise_for_status()


async def _fill(services: Services) -> None:
    """Make a thousand connections out of four sign-ins, all due since a minute."""
    made = []
    for name in _SERVICES:
        view = await services.manager.begin_sign_in(name)
        made.append(await services.manager.wait_sign_in(view.id))
    due = services.clock.now() - timedelta(minutes=1)
    for number in range(_NUMBER - len(made)):
        template = made[number % len(made)]
        stored = await services._tokens.load(template.id)
        assert stored is not None
        subject = f"{template.account.subject}-{number}"
        copy = replace(
            template,
            id=f"{number:016x}",
            account=replace(template.account, subject=subject),
            renew_at=due,
            revision=0,
        )
        await services._tokens.save(copy.id, stored.tokens, generation=stored.generation)
        await services._records.add(copy, "Made up")
    for template in made:
        await services._records.change(template.id, renew_at=due)


async def _requests(services: Services) -> list[tuple[str, str, bytes, Mapping[str, str]]]:
    found: list[tuple[str, str, bytes, Mapping[str, str]]] = []
    for connection in services.manager.connections():
        spec = services._known.of(connection)
        stored = await services._tokens.load(connection.id)
        assert stored is not None
        assert stored.tokens.refresh_token is not None
        request = build_token_request(
            spec.endpoints.token_endpoint,
            credentials(spec, await services._registrations.complete(spec)),
            refresh_parameters(stored.tokens.refresh_token, dict(spec.refresh.parameters)),
        )
        found.append((spec.family, request.url, request.content, dict(request.headers)))
    return found


async def _bare(requests: list[tuple[str, str, bytes, Mapping[str, str]]]) -> float:
    """Send them all with httpx alone, under the same limits; returns seconds."""
    places = asyncio.Semaphore(AT_ONCE)
    families = {family: asyncio.Lock() for family, *_ in requests}
    async with httpx.AsyncClient(trust_env=False, timeout=20) as http:

        async def send(family: str, url: str, content: bytes, headers: Mapping[str, str]) -> None:
            async with families[family], places:
                answer = await http.post(url, content=content, headers=headers)
                answer.raise_for_status()

        began = time.perf_counter()
        await asyncio.gather(*(send(*request) for request in requests))
        return time.perf_counter() - began


async def _ours(services: Services) -> tuple[float, float, InFlight]:
    """Let the scheduler renew them all; returns seconds, the longest stall, what was in flight."""
    window = MainWindow(services)
    window.show()
    watch = InFlight(services)
    left = {connection.id for connection in services.manager.connections()}
    done = asyncio.Event()

    def note(event: Event) -> None:
        if isinstance(event, ConnectionChanged) and event.connection_id in left:
            connection = services._records.get(event.connection_id)
            if connection.token_generation > 1:
                left.discard(connection.id)
                if not left:
                    done.set()

    services.bus.subscribe(note)
    async with _stalls() as stall:
        await asyncio.sleep(3)  # the window's own first seconds are not what is measured
        stall[0] = 0.0
        began = time.perf_counter()
        services.manager.start()
        async with asyncio.timeout(280):
            await done.wait()
        took = time.perf_counter() - began
    window.bridge.close()
    return took, stall[0], watch


async def _measure(store: str, latency: float) -> dict[str, object]:
    with tempfile.TemporaryDirectory(prefix="atom-bench-") as home:
        paths = profile_paths(home)
        paths.prepare()
        if store == "vault":
            paths.settings.write_text('keep_in = "vault"\n', encoding="utf-8")
        process = await PracticeProcess.start()
        services = await open_services(
            paths,
            holder=HolderKind.WINDOW,
            browser=ScriptedPerson(),
            practice=process.directory,
            environment={},
        )
        try:
            if store == "vault":
                await services.places.vault.create(_PASSPHRASE)
            await services.find_storage()
            await _fill(services)
            await _slow_down(process, latency)
            bare = await _bare(await _requests(services))
            took, stall, watch = await _ours(services)
        finally:
            await services.close()
            await process.stop()
    return {
        "store": store,
        "latency": latency,
        "bare": bare,
        "ours": took,
        "stall": stall,
        "in_flight": watch.most,
        "of_one_family": watch.most_of_one,
    }


application = QApplication(sys.argv[:1])
application.setQuitOnLastWindowClosed(False)
apply_theme(application, Scheme.LIGHT)
loop = qasync.QEventLoop(application)
asyncio.set_event_loop(loop)
with loop:
    figures = loop.run_until_complete(_measure(sys.argv[1], float(sys.argv[2])))
    sys.stdout.write(json.dumps(figures) + "\n")

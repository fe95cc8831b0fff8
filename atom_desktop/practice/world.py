"""All practice services together: started on ports of the system's choice, described, closed."""

from typing import Any

from atom_desktop.foundation.clock import Clock, SystemClock
from atom_desktop.practice.asana import Asana
from atom_desktop.practice.control import Control
from atom_desktop.practice.controls import FaultList, Settings
from atom_desktop.practice.dropbox import Dropbox
from atom_desktop.practice.github import GitHub
from atom_desktop.practice.google import Google
from atom_desktop.practice.microsoft import Microsoft
from atom_desktop.practice.notion import Notion
from atom_desktop.practice.parts import Stage
from atom_desktop.practice.service import PracticeService
from atom_desktop.practice.slack import Slack
from atom_desktop.practice.trello import Trello
from atom_desktop.practice.wire import WireServer

DEFAULT_REDIRECT_PORT = 53219
_KINDS: tuple[type[PracticeService], ...] = (
    Google,
    Microsoft,
    Slack,
    Trello,
    Asana,
    Notion,
    GitHub,
    Dropbox,
)


class PracticeServices:
    """The ten practice services in the running event loop."""

    def __init__(self, *, clock: Clock | None = None) -> None:
        self._clock = clock or SystemClock()
        self._servers: list[WireServer] = []

    async def start(self, *, redirect_port: int = DEFAULT_REDIRECT_PORT) -> dict[str, Any]:
        """Listen and return the description, fit for JSON.

        `redirect_port` is the port of `http://localhost:<port>/callback/<service id>`, registered
        at the services that compare it. The description has `practice` (its version, 1),
        `redirect_port`, `services` (by id: `base`, `client_id`, `client_secret` or None,
        `variant`, and for Trello `variants`) and `control` (`url`, `secret`).
        """
        settings = {name: Settings() for kind in _KINDS for name in kind.ids}
        faults = FaultList()
        stage = Stage(
            clock=self._clock, redirect_port=redirect_port, settings=settings, faults=faults
        )
        services = [kind(stage) for kind in _KINDS]
        for service in services:
            service.base = await self._listen(WireServer(service.handle, name=service.name))
        control = Control(services, settings, faults)
        url = await self._listen(WireServer(control.handle, name="control"))
        return {
            "practice": 1,
            "redirect_port": redirect_port,
            "services": {name: _facts(service) for service in services for name in service.ids},
            "control": {"url": url, "secret": control.secret},
        }

    async def close(self) -> None:
        """Stop listening and end every conversation."""
        while self._servers:
            await self._servers.pop().close()

    async def _listen(self, server: WireServer) -> str:
        base = await server.start()
        self._servers.append(server)
        return base


def _facts(service: PracticeService) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "base": service.base,
        "client_id": service.client_id,
        "client_secret": service.client_secret,
        "variant": "oauth2",
    }
    if isinstance(service, Trello):
        key = {"client_id": service.key_sign_in.api_key, "client_secret": None}
        facts["variants"] = {"api_key": key}
    return facts

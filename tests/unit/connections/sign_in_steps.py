"""What tests of sign-ins ask again and again."""

import socket
from collections.abc import Awaitable

import httpx
import pytest
from workbench import Workbench

from atom_desktop.connections.sign_in import SignInView
from atom_desktop.foundation.errors import AtomError


def is_open(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


async def begun(bench: Workbench, service: str, connection_id: str | None = None) -> SignInView:
    return await bench.manager.begin_sign_in(
        service, connection_id=connection_id, open_browser=False
    )


async def redirect(bench: Workbench, view: SignInView) -> str:
    """Where the service sends the browser once the person has agreed."""
    await bench.control("/settings", service=view.provider_id, auto_consent=True)
    async with httpx.AsyncClient(trust_env=False) as http:
        answer = await http.get(view.authorization_url)
    assert answer.status_code in {302, 303}
    return answer.headers["location"]


async def failure(ending: Awaitable[object]) -> AtomError:
    with pytest.raises(AtomError) as caught:
        await ending
    return caught.value


def view_of(bench: Workbench, sign_in_id: str) -> SignInView:
    return next(view for view in bench.manager.sign_ins() if view.id == sign_in_id)

"""What was asked for and not allowed: named, asked for once more, or let be."""

import httpx
import pytest
from workbench import Workbench, workbench

from atom_desktop.connections.connection import Connection, ConnectionStatus
from atom_desktop.connections.summary import Action, Tone

_PREFIX = "https://www.googleapis.com/auth/"
_LABELS, _METADATA = f"{_PREFIX}gmail.labels", f"{_PREFIX}gmail.metadata"
_GMAIL = ("openid", "email", _LABELS, _METADATA)


async def _partly_allowed(bench: Workbench, service: str, *refused: str) -> Connection:
    asked = {"gmail": _GMAIL, "slack": ("users:read", "channels:read", "groups:read")}[service]
    if service == "slack":
        # Slack lets people decline what an app marked optional.
        await bench.control("/settings", service="slack", auto_consent=True, untick=list(refused))
    bench.person.untick = frozenset(refused)
    connection = await bench.connect(service, scopes=asked)
    bench.person.untick = frozenset()
    await bench.control("/settings", service=service, auto_consent=False, untick=[])
    return connection


async def _allow(bench: Workbench, connection: Connection) -> Connection:
    view = await bench.manager.begin_sign_in(
        connection.provider_id, connection_id=connection.id, only_missing=True
    )
    return await bench.manager.wait_sign_in(view.id)


def _asked(bench: Workbench, parameter: str) -> set[str]:
    text = httpx.URL(bench.person.opened[-1]).params[parameter]
    return set(text.replace(",", " ").split())


async def test_what_was_unticked_is_said_and_marked() -> None:
    async with workbench() as bench:
        connection = await _partly_allowed(bench, "gmail", _LABELS)
        row = bench.row(connection.id)
        assert (row.status, row.status_label, row.tone) == (
            ConnectionStatus.CONNECTED,
            "Partly allowed",
            Tone.ATTENTION,
        )
        assert row.second_line == "1 permission missing · ana@example.com"
        assert {entry.value for entry in row.permissions if not entry.granted} == {_LABELS}
        assert row.banner is not None
        assert row.banner.button is not None
        assert row.banner.button.action is Action.ALLOW_MISSING
        assert row.banner.body.endswith("On Google's page, tick every box.")


async def test_google_is_asked_for_all_of_it_again_for_it_gives_only_what_was_asked_last() -> None:
    async with workbench() as bench:
        connection = await _partly_allowed(bench, "gmail", _LABELS)
        allowed = await _allow(bench, connection)
        assert _asked(bench, "scope") == set(_GMAIL)
        assert allowed.id == connection.id
        assert "include_granted_scopes" not in httpx.URL(bench.person.opened[-1]).params
        assert bench.row(connection.id).status_label == "Connected"


async def test_slack_is_asked_for_the_rest_alone_for_it_adds_up() -> None:
    async with workbench() as bench:
        connection = await _partly_allowed(bench, "slack", "groups:read")
        assert bench.row(connection.id).status_label == "Partly allowed"
        allowed = await _allow(bench, connection)
        assert _asked(bench, "user_scope") == {"groups:read"}
        assert set(allowed.asked_scope) == {"users:read", "channels:read", "groups:read"}
        assert bench.row(connection.id).status_label == "Connected"


@pytest.mark.parametrize("service", ["gmail", "slack"])
async def test_what_is_let_be_is_not_asked_for_any_more(service: str) -> None:
    refused = {"gmail": _LABELS, "slack": "groups:read"}[service]
    async with workbench() as bench:
        connection = await _partly_allowed(bench, service, refused)
        await bench.manager.keep_as_is(connection.id)
        row = bench.row(connection.id)
        assert (row.status_label, row.banner) == ("Connected", None)
        again = await bench.connect(service, connection_id=connection.id)
        assert refused not in again.asked_scope


async def test_a_refusal_of_the_rest_costs_nothing() -> None:
    async with workbench() as bench:
        connection = await _partly_allowed(bench, "slack", "groups:read")
        bench.person.button = "deny"
        view = await bench.manager.begin_sign_in(
            "slack", connection_id=connection.id, only_missing=True
        )
        await bench.person.finish()
        await bench.until(lambda: bench.row(connection.id).sign_in_id is None)
        assert view.connection_id == connection.id
        assert bench.of(connection) == connection

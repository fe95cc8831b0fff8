"""A provider file that sends a service elsewhere: its old tokens stay with whoever issued them."""

from dataclasses import replace

from workbench import Workbench, workbench

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.outcome import Misconfigured
from atom_desktop.providers.registry import rebased_registry

ELSEWHERE = "http://127.0.0.1:9"  # the discard port: a request there would fail as unreachable


def _move(bench: Workbench, service: str) -> None:
    bench.known._registry = rebased_registry(bench.registry, {})
    spec = bench.registry.get(service)
    moved = replace(
        spec,
        endpoints=replace(spec.endpoints, token_endpoint=f"{ELSEWHERE}/token"),
        health=replace(spec.health, url=f"{ELSEWHERE}/user"),
    )
    bench.known._registry._specs[service] = moved


async def test_nothing_is_sent_to_the_new_address() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        _move(bench, "github")
        assert await bench.manager.renew(connection.id) == Misconfigured(code="service_moved")
        await bench.manager.check(connection.id)
        row = bench.records.get(connection.id)
        assert (row.status, row.failure_code) == (ConnectionStatus.PROBLEM, "service_moved")
        assert row.failures == 0  # it was never tried


async def test_disconnecting_deletes_here_and_tells_nobody() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        _move(bench, "github")
        result = await bench.manager.disconnect(connection.id)
        assert not result.revoked
        assert bench.records.find(connection.id) is None
        assert await bench.store.load(connection.id) is None


async def test_the_same_number_at_another_server_is_another_account() -> None:
    async with workbench() as bench:
        connection = await bench.connect("github")
        await bench.records.change(connection.id, origin="https://github.example")
        other = await bench.connect("github")
        assert other.id != connection.id
        assert other.account.subject == connection.account.subject

"""Two accounts of one service are told apart wherever they are named."""

from dataclasses import replace
from datetime import UTC, datetime

from workbench import workbench

from atom_desktop.connections.connection import (
    Account,
    Connection,
    ConnectionStatus,
    name_of,
    telling_apart,
)

_NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


def _connection(key: str, label: str, place: str = "") -> Connection:
    return Connection(
        id=key,
        provider_id="slack",
        variant="oauth2",
        account=Account(subject=key, label=label, place=place),
        status=ConnectionStatus.CONNECTED,
        created_at=_NOW,
        signed_in_at=_NOW,
    )


def test_an_account_is_named_with_its_workspace() -> None:
    assert name_of(Account(subject="1", label="ana", place="Northwind")) == "ana in Northwind"
    assert name_of(Account(subject="1", label="ana@example.com")) == "ana@example.com"


def test_the_same_name_in_the_same_place_gets_its_id() -> None:
    entries = [
        _connection("c1", "ana", "Northwind"),
        _connection("c2", "ana", "Contoso"),
        _connection("c3", "ana", "Contoso"),
    ]
    assert telling_apart(entries) == {
        "c1": "ana in Northwind",
        "c2": "ana in Contoso (c2)",
        "c3": "ana in Contoso (c3)",
    }
    assert telling_apart([replace(entries[1], title="Work")]) == {"c2": "ana in Contoso"}


async def test_rows_of_one_service_have_names_of_their_own() -> None:
    async with workbench() as bench:
        ana = await bench.connect("gmail")
        assert bench.row(ana.id).name == "Gmail"
        bo = await bench.connect("gmail", account=1)
        assert bench.row(ana.id).name == "Gmail (ana@example.com)"
        assert bench.row(bo.id).name == "Gmail (bo@example.org)"
        assert bench.row(ana.id).title == bench.row(bo.id).title == "Gmail"
        await bench.manager.rename(bo.id, "Work")
        assert [bench.row(one.id).name for one in (ana, bo)] == ["Gmail", "Work"]
        again = await bench.connect("gmail", account=1)
        assert (again.id, len(bench.manager.connections())) == (bo.id, 2)

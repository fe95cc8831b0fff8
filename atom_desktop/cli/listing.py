"""`atomctl list`: the rows of the window, as a table or as JSON."""

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from atom_desktop.cli.context import Context
from atom_desktop.connections.summary import ConnectionSummary

if TYPE_CHECKING:
    from atom_desktop.services import Services

SCHEMA_VERSION = 1
_HEADINGS = ("SERVICE", "NAME", "ACCOUNT", "STATE")


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
@click.pass_obj
def list_command(context: Context, *, as_json: bool) -> None:
    """Show every service with its state.

    \b
    Example:
      atomctl list --json | jq '.connections[] | select(.state == "sign_in_again")'
    """  # noqa: D301

    async def read(services: "Services") -> tuple[ConnectionSummary, ...]:
        return services.manager.summaries()

    rows = context.run(read, changes=False)
    if as_json:
        document = {"schema_version": SCHEMA_VERSION, "connections": [_record(row) for row in rows]}
        click.echo(json.dumps(document, indent=2, ensure_ascii=False))
        return
    table = [
        _HEADINGS,
        *((row.provider_id, row.title, row.account_label or "-", row.status_label) for row in rows),
    ]
    widths = [max(len(line[column]) for line in table) for column in range(len(_HEADINGS))]
    for line in table:
        padded = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        click.echo("  ".join(padded).rstrip())


def _record(row: ConnectionSummary) -> dict[str, Any]:
    return {
        "service": row.provider_id,
        "name": row.service_name,
        "title": row.title,
        "id": row.connection_id,
        "state": str(row.status),
        "state_words": row.status_label,
        "detail": row.second_line,
        "account": row.account_label or None,
        "scopes": [entry.value for entry in row.permissions if entry.granted],
        "missing_scopes": [entry.value for entry in row.permissions if not entry.granted],
        "expires_at": _moment(row.expires_at),
        "renews_at": _moment(row.renew_at),
    }


def _moment(value: datetime | None) -> str | None:
    return value.isoformat(timespec="seconds").replace("+00:00", "Z") if value else None

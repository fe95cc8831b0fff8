"""`atomctl list`: the rows of the window, as a table or as JSON."""

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from atom_desktop.cli.context import Context
from atom_desktop.connections.connection import EndWarning
from atom_desktop.connections.ending_words import ENDING_FACTS
from atom_desktop.connections.forecast import Forecast
from atom_desktop.connections.summary import ConnectionSummary
from atom_desktop.connections.withdrawal_views import WithdrawalView
from atom_desktop.foundation.relative_time import until

if TYPE_CHECKING:
    from atom_desktop.services import Services

_Read = tuple[datetime, tuple[ConnectionSummary, ...], tuple[WithdrawalView, ...]]
SCHEMA_VERSION = 1
_HEADINGS = ("SERVICE", "NAME", "ACCOUNT", "STATE", "ENDS")


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
@click.pass_obj
def list_command(context: Context, *, as_json: bool) -> None:
    """Show every service with its state.

    \b
    Example:
      atomctl list --json | jq '.connections[] | select(.state == "sign_in_again")'
    """  # noqa: D301

    async def read(services: "Services") -> _Read:
        manager = services.manager
        return services.clock.now(), manager.summaries(), manager.disconnecting.open()

    now, rows, withdrawals = context.run(read, changes=False)
    if as_json:
        document = {
            "schema_version": SCHEMA_VERSION,
            "connections": [_record(row) for row in rows],
            "withdrawals": [_withdrawal(entry) for entry in withdrawals],
        }
        click.echo(json.dumps(document, indent=2, ensure_ascii=False))
        return
    table = [_HEADINGS, *(_line(row, now) for row in rows)]
    widths = [max(len(line[column]) for line in table) for column in range(len(_HEADINGS))]
    for line in table:
        padded = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        click.echo("  ".join(padded).rstrip())
    for entry in withdrawals:
        click.echo(f"{entry.words} {entry.help_url or ''}".strip(), err=True)
    if any(entry.can_retry for entry in withdrawals):
        click.echo("Now: atomctl disconnect --retry", err=True)


def _withdrawal(entry: WithdrawalView) -> dict[str, Any]:
    return {
        "service": entry.provider_id,
        "account": entry.account_label,
        "state": "open" if entry.can_retry else "refused",
        "detail": entry.words,
        "next_try_at": _moment(entry.next_try_at) if entry.can_retry else None,
        "page": entry.help_url,
    }


def _line(row: ConnectionSummary, now: datetime) -> tuple[str, ...]:
    account = row.account_label or "-"
    if row.account_place:
        account = f"{account} in {row.account_place}"
    return (row.provider_id, row.title, account, row.status_label, _ends(row.forecast, now))


def _ends(expected: Forecast | None, now: datetime) -> str:
    if expected is None:
        return "-"
    if expected.ends_at is None:
        return "not known"
    if expected.kept_alive and expected.warning is EndWarning.NONE:
        return "kept alive"
    return until(expected.ends_at, now)


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
        "place": row.account_place or None,
        "scopes": [entry.value for entry in row.permissions if entry.granted],
        "missing_scopes": [entry.value for entry in row.permissions if not entry.granted],
        "extra_scopes": [entry.value for entry in row.permissions if not entry.asked],
        "expires_at": _moment(row.expires_at),
        "renews_at": _moment(row.renew_at),
        "forecast": _forecast(row),
    }


def _forecast(row: ConnectionSummary) -> dict[str, Any] | None:
    expected = row.forecast
    if expected is None:
        return None
    return {
        "ends_at": _moment(expected.ends_at),
        "reason": expected.code,
        "words": [words for name, words in row.facts if name in ENDING_FACTS],
        "certainty": str(expected.certainty),
        "kept_alive": expected.kept_alive,
        "warning": str(expected.warning) or None,
    }


def _moment(value: datetime | None) -> str | None:
    return value.isoformat(timespec="seconds").replace("+00:00", "Z") if value else None

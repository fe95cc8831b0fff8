"""`atomctl audit`: what happened to the connections, with its causes."""

import json
import re
from datetime import timedelta
from typing import TYPE_CHECKING

import click

from atom_desktop.cli.context import Context
from atom_desktop.connections.connection import HistoryEntry
from atom_desktop.connections.history import history_record, history_words, moment
from atom_desktop.foundation.errors import UsageError

if TYPE_CHECKING:
    from atom_desktop.services import Services

SCHEMA_VERSION = 1
_MOST = 5_000
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def _span(_ctx: click.Context, _param: click.Parameter, value: str) -> timedelta:
    found = re.fullmatch(r"([1-9][0-9]{0,3})([mhdw])", value)
    if found is None:
        raise click.BadParameter(f"{value} is not a span such as 30m, 24h, 7d or 4w.")
    return timedelta(**{_UNITS[found[2]]: int(found[1])})


@click.command()
@click.option(
    "--since", callback=_span, default="7d", help="How far back: 30m, 24h, 7d, 4w.  [default: 7d]"
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
@click.pass_obj
def audit(context: Context, *, since: timedelta, as_json: bool) -> None:
    """Show what happened to the connections, newest first.

    \b
    Example:
      atomctl audit --since 24h
      atomctl audit --json | jq '.events[] | select(.code != null)'
    """  # noqa: D301

    async def read(services: "Services") -> list[tuple[HistoryEntry, str, str]]:
        first = services.clock.now() - since
        labels = {entry.id: entry.account.label for entry in services.manager.connections()}
        return [
            (entry, labels.get(entry.connection_id, ""), _words(services, entry))
            for entry in await services.manager.history(_MOST)
            if entry.at >= first
        ]

    events = context.run(read, changes=False)
    if as_json:
        records = [history_record(*event) for event in events]
        document = {"schema_version": SCHEMA_VERSION, "events": records}
        click.echo(json.dumps(document, indent=2, ensure_ascii=False))
        return
    for entry, account, words in events:
        cause = f" ({entry.detail})" if entry.detail else ""
        about = f"{entry.provider_id}  {account or '-'}"
        click.echo(f"{moment(entry.at)}  {about}  {words}{cause}")
    if not events:
        click.echo("Nothing happened in that time.", err=True)


def _words(services: "Services", entry: HistoryEntry) -> str:
    try:
        spec = services.registry.get(entry.provider_id)
    except UsageError:
        spec = None
    return history_words(entry, spec)

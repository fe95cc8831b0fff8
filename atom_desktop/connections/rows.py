"""All rows there are to show: one for each connection, and one for each service without any."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from atom_desktop.connections.connection import Connection, telling_apart
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.registrations import Registrations
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.sign_in import SignInView
from atom_desktop.connections.summarize import summarize, summarize_service
from atom_desktop.connections.summary import ConnectionSummary


def rows(
    known: KnownServices,
    registrations: Registrations,
    records: ConnectionRecords,
    *,
    sign_ins: Sequence[SignInView],
    now: datetime,
    storage: str,
) -> Iterable[ConnectionSummary]:
    """Make the rows; `storage` names where sign-ins are kept."""
    waiting = [view for view in sign_ins if not view.phase.is_over]
    by_connection = {view.connection_id: view for view in waiting if view.connection_id}
    by_service = {view.provider_id: view for view in waiting if not view.connection_id}
    for usual in known.all():
        connections = records.of(usual.id)
        names = _names(connections, usual.name)
        for connection in connections:
            yield summarize(
                connection,
                known.of(connection),
                now=now,
                storage=storage,
                sign_in=by_connection.get(connection.id),
                known_as=names[connection.id],
            )
        if not connections or usual.id in by_service:
            spec = registrations.active_variant(usual.id)
            yield summarize_service(
                spec,
                is_set_up=registrations.find(spec) is not None,
                sign_in=by_service.get(usual.id),
            )


def _names(connections: Sequence[Connection], service: str) -> dict[str, str]:
    """Return what each connection is called where no account stands beside it."""
    titles = {entry.id: entry.title or service for entry in connections}
    taken = Counter(titles.values())
    accounts = telling_apart(connections)
    return {
        key: title if taken[title] == 1 else f"{title} ({accounts[key]})"
        for key, title in titles.items()
    }

"""All rows there are to show: one for each connection, and one for each service without any."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from atom_desktop.connections.connection import Connection, telling_apart
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.registrations import Registrations
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.sign_in import SignInView
from atom_desktop.connections.summarize import summarize, summarize_service
from atom_desktop.connections.summary import ConnectionSummary
from atom_desktop.foundation.language import Language, spoken

_FRESH = timedelta(seconds=30)  # rows say "2 min ago"


@dataclass(frozen=True, slots=True)
class _Made:
    """A row and what it was made from; records never change, they are replaced."""

    connection: Connection
    known_as: str
    storage: str
    sign_in: SignInView | None
    language: Language
    at: datetime
    row: ConnectionSummary


class Rows:
    """Makes the rows, and only those anew that have changed: a thousand take their time."""

    def __init__(
        self, known: KnownServices, registrations: Registrations, records: ConnectionRecords
    ) -> None:
        self._known = known
        self._registrations = registrations
        self._records = records
        self._made: dict[str, _Made] = {}

    def all(
        self, *, sign_ins: Sequence[SignInView], now: datetime, storage: str
    ) -> tuple[ConnectionSummary, ...]:
        """Return the rows, grouped by service; `storage` names where sign-ins are kept."""
        rows = tuple(self._all(sign_ins, now, storage))
        gone = self._made.keys() - {row.connection_id for row in rows}
        for connection_id in gone:
            del self._made[connection_id]
        return rows

    def _all(
        self, sign_ins: Sequence[SignInView], now: datetime, storage: str
    ) -> Iterator[ConnectionSummary]:
        waiting = [view for view in sign_ins if not view.phase.is_over]
        by_connection = {view.connection_id: view for view in waiting if view.connection_id}
        by_service = {view.provider_id: view for view in waiting if not view.connection_id}
        by_provider: dict[str, list[Connection]] = {}
        for connection in self._records.all():
            by_provider.setdefault(connection.provider_id, []).append(connection)
        for usual in self._known.all():
            connections = by_provider.get(usual.id, [])
            names = _names(connections, usual.name)
            for connection in connections:
                sign_in = by_connection.get(connection.id)
                yield self._row(connection, names[connection.id], sign_in, now, storage)
            if not connections or usual.id in by_service:
                spec = self._registrations.active_variant(usual.id)
                yield summarize_service(
                    spec,
                    is_set_up=self._registrations.find(spec) is not None,
                    sign_in=by_service.get(usual.id),
                )

    def _row(
        self,
        connection: Connection,
        known_as: str,
        sign_in: SignInView | None,
        now: datetime,
        storage: str,
    ) -> ConnectionSummary:
        made = self._made.get(connection.id)
        if (
            made is not None
            and made.connection is connection
            and (made.known_as, made.storage, made.sign_in) == (known_as, storage, sign_in)
            and made.language is spoken()
            and abs(now - made.at) < _FRESH
        ):
            return made.row
        spec = self._known.of(connection)
        row = summarize(
            connection, spec, now=now, storage=storage, sign_in=sign_in, known_as=known_as
        )
        self._made[connection.id] = _Made(
            connection, known_as, storage, sign_in, spoken(), now, row
        )
        return row


def _names(connections: Sequence[Connection], service: str) -> dict[str, str]:
    """Return what each connection is called where no account stands beside it."""
    titles = {entry.id: entry.title or service for entry in connections}
    taken = Counter(titles.values())
    accounts = telling_apart(connections)
    return {
        key: title if taken[title] == 1 else f"{title} ({accounts[key]})"
        for key, title in titles.items()
    }

"""The list of alerts, in the database; see `Alert`."""

import json
import logging
import sqlite3
from collections.abc import Sequence
from datetime import datetime

from atom_desktop.connections.alert import About, Alert, AlertKind
from atom_desktop.foundation.wording import cause_of
from atom_desktop.storage.database import Database
from atom_desktop.storage.times import from_text, to_text

_log = logging.getLogger(__name__)
# Only these names stand in the statements below.
_COLUMNS = (
    "id, subject, provider_id, kind, title, body, at, ended_at, is_told, is_read, snoozed_until,"
    " about"
)
_SELECT = f"SELECT {_COLUMNS} FROM alerts ORDER BY id"  # noqa: S608
_REPLACE = f"INSERT OR REPLACE INTO alerts ({_COLUMNS}) VALUES ({', '.join('?' * 12)})"  # noqa: S608
_Row = tuple[int, str, str, str, str, str, str, str | None, int, int, str | None, str]


class AlertRows:
    """`AlertLog` on the tables `alerts` and `alert_pause`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self) -> tuple[tuple[Alert, ...], datetime | None]:
        """Return the alerts, oldest first, and the end of the pause.

        A row that makes no sense is left out: a list of what was told must not stop a start.
        """

        def work(database: sqlite3.Connection) -> tuple[tuple[Alert, ...], datetime | None]:
            alerts = [_alert(row) for row in database.execute(_SELECT)]
            pause = database.execute("SELECT until FROM alert_pause").fetchone()
            kept = tuple(alert for alert in alerts if alert is not None)
            return kept, _time(pause[0]) if pause is not None else None

        return await self._database.read(work)

    async def save(
        self, changed: Sequence[Alert], removed: Sequence[int], paused_until: datetime | None
    ) -> None:
        """Add or replace, remove, and remember the pause, in one step."""
        rows = [_row(alert) for alert in changed]
        until = None if paused_until is None else to_text(paused_until)

        def work(database: sqlite3.Connection) -> None:
            database.executemany(_REPLACE, rows)
            database.executemany("DELETE FROM alerts WHERE id = ?", [(one,) for one in removed])
            database.execute("INSERT OR REPLACE INTO alert_pause VALUES (1, ?)", (until,))

        await self._database.write(work)


def _row(alert: Alert) -> _Row:
    return (
        alert.id,
        alert.subject,
        alert.provider_id,
        str(alert.kind),
        "" if alert.about else alert.title,  # made anew, in whichever language is read then
        "" if alert.about else alert.body,
        to_text(alert.at),
        None if alert.ended_at is None else to_text(alert.ended_at),
        int(alert.is_told),
        int(alert.is_read),
        None if alert.snoozed_until is None else to_text(alert.snoozed_until),
        "" if alert.about is None else _about_text(alert.about),
    )


def _alert(row: _Row) -> Alert | None:
    number, subject, provider_id, kind, title, body, at = row[:7]
    ended_at, is_told, is_read, snoozed_until, about = row[7:]
    try:
        return Alert(
            id=number,
            subject=subject,
            provider_id=provider_id,
            kind=AlertKind(kind),
            title=title,
            body=body,
            at=from_text(at),
            ended_at=None if ended_at is None else from_text(ended_at),
            is_told=bool(is_told),
            is_read=bool(is_read),
            snoozed_until=None if snoozed_until is None else from_text(snoozed_until),
            about=_about(about) if about else None,
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        _log.warning("alert %d makes no sense and is left out", number)
        return None


def _about_text(about: About) -> str:
    cause = about.cause
    return json.dumps(
        {
            "name": about.name,
            "account": about.account,
            "code": cause.code if cause is not None else "",
            "details": dict(cause.details) if cause is not None else {},
            "ends_at": None if about.ends_at is None else to_text(about.ends_at),
        },
        ensure_ascii=False,
    )


def _about(text: str) -> About:
    read = json.loads(text)
    details = {str(key): str(value) for key, value in read["details"].items()}
    return About(
        name=str(read["name"]),
        account=str(read["account"]),
        cause=cause_of(read["code"], **details) if read["code"] else None,
        ends_at=None if read["ends_at"] is None else from_text(read["ends_at"]),
    )


def _time(text: str | None) -> datetime | None:
    try:
        return None if text is None else from_text(text)
    except ValueError:
        return None

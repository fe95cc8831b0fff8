"""The database's tables, version by version; `PRAGMA user_version` says which one a file has."""

import sqlite3
from datetime import datetime
from pathlib import Path

from atom_desktop.storage.backups import make_backup

# The n-th entry leads from version n to n + 1. Entries are never changed once released.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """
        CREATE TABLE connections (
            id TEXT PRIMARY KEY,
            provider_id TEXT NOT NULL,
            variant TEXT NOT NULL,
            account_subject TEXT NOT NULL,
            account_label TEXT NOT NULL,
            account_display_name TEXT NOT NULL,
            account_place TEXT NOT NULL,
            status TEXT NOT NULL,
            created_at TEXT NOT NULL,
            signed_in_at TEXT NOT NULL,
            asked_scope TEXT NOT NULL,
            granted_scope TEXT,
            title TEXT NOT NULL,
            expires_at TEXT,
            renew_at TEXT,
            refresh_token_expires_at TEXT,
            can_renew INTEGER NOT NULL,
            renewed_at TEXT,
            checked_at TEXT,
            failure_code TEXT,
            failure_detail TEXT NOT NULL,
            failed_at TEXT,
            failures INTEGER NOT NULL,
            retry_at TEXT,
            origin TEXT NOT NULL,
            token_generation INTEGER NOT NULL,
            revision INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE registrations (
            family TEXT NOT NULL,
            variant TEXT NOT NULL,
            client_id TEXT NOT NULL,
            PRIMARY KEY (family, variant)
        ) STRICT
        """,
        # No foreign key: the history outlives the connection it tells about.
        """
        CREATE TABLE history (
            id INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            connection_id TEXT NOT NULL,
            provider_id TEXT NOT NULL,
            kind TEXT NOT NULL,
            words TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX history_of_connection ON history (connection_id, id)",
    ),
    (
        # No foreign key: the intent is written first and forgotten last.
        """
        CREATE TABLE intents (
            connection_id TEXT PRIMARY KEY,
            generation INTEGER NOT NULL,
            token_sha256 TEXT NOT NULL,
            attempt_id TEXT NOT NULL,
            started_at TEXT NOT NULL,
            dead_code TEXT,
            dead_detail TEXT NOT NULL
        ) STRICT
        """,
    ),
    (
        """
        CREATE TABLE circuits (
            host TEXT PRIMARY KEY,
            code TEXT NOT NULL,
            failures INTEGER NOT NULL,
            since TEXT NOT NULL,
            failed_at TEXT NOT NULL,
            open_until TEXT,
            limited_until TEXT
        ) STRICT
        """,
    ),
    (
        *(
            f"ALTER TABLE history ADD COLUMN {name} TEXT NOT NULL DEFAULT ''"
            for name in ("before", "trigger", "code", "detail", "request", "service_request")
        ),
        # Failures had their code for words.
        """
        UPDATE history SET code = words, words = ''
        WHERE words <> '' AND words NOT GLOB '*[^a-z_]*'
        """,
    ),
    (
        # No foreign key: a withdrawal outlives its connection.
        """
        CREATE TABLE withdrawals (
            connection_id TEXT PRIMARY KEY,
            provider_id TEXT NOT NULL,
            variant TEXT NOT NULL,
            account_subject TEXT NOT NULL,
            account_label TEXT NOT NULL,
            origin TEXT NOT NULL,
            client_id TEXT NOT NULL,
            state TEXT NOT NULL,
            begun_at TEXT NOT NULL,
            next_try_at TEXT NOT NULL,
            generation INTEGER NOT NULL,
            tries INTEGER NOT NULL,
            failure_code TEXT,
            failure_detail TEXT NOT NULL
        ) STRICT
        """,
    ),
    ("ALTER TABLE connections ADD COLUMN warned TEXT NOT NULL DEFAULT ''",),
    (
        # No foreign key: the list of alerts outlives the connections it tells about.
        """
        CREATE TABLE alerts (
            id INTEGER PRIMARY KEY,
            subject TEXT NOT NULL,
            provider_id TEXT NOT NULL,
            kind TEXT NOT NULL,
            title TEXT NOT NULL,
            body TEXT NOT NULL,
            at TEXT NOT NULL,
            ended_at TEXT,
            is_told INTEGER NOT NULL,
            is_read INTEGER NOT NULL,
            snoozed_until TEXT
        ) STRICT
        """,
        "CREATE TABLE alert_pause (only INTEGER PRIMARY KEY CHECK (only = 1), until TEXT) STRICT",
    ),
    (
        "ALTER TABLE registrations ADD COLUMN checked_at TEXT",
        "ALTER TABLE registrations ADD COLUMN check_code TEXT NOT NULL DEFAULT ''",
    ),
    ("ALTER TABLE alerts ADD COLUMN about TEXT NOT NULL DEFAULT ''",),
    ("ALTER TABLE registrations ADD COLUMN tenant TEXT NOT NULL DEFAULT ''",),
)


def user_version(connection: sqlite3.Connection) -> int:
    """Return the version of the tables in the file; 0 is an empty file."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def migrate(
    connection: sqlite3.Connection,
    path: Path,
    now: datetime,
    migrations: tuple[tuple[str, ...], ...] = MIGRATIONS,
) -> None:
    """Bring the tables up to date, each version in one transaction.

    A file that already holds something is backed up first; without that backup nothing changes.
    """
    if 0 < user_version(connection) < len(migrations):
        make_backup(connection, path, now)
    for number, statements in enumerate(migrations, start=1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Read inside the transaction: another process may have been quicker.
            if user_version(connection) < number:
                for statement in statements:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        except BaseException:
            connection.rollback()
            raise

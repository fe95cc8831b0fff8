"""The public part of client registrations in the database; secrets lie in the keyring."""

import sqlite3

from atom_desktop.connections.ports import RegistrationRecord
from atom_desktop.storage.database import Database
from atom_desktop.storage.times import from_text, to_text


class RegistrationRows:
    """`RegistrationRepository` on the `registrations` table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> tuple[RegistrationRecord, ...]:
        """Return every registration, by family and variant."""

        def work(database: sqlite3.Connection) -> tuple[RegistrationRecord, ...]:
            rows = database.execute(
                "SELECT family, client_id, variant, tenant, checked_at, check_code"
                " FROM registrations ORDER BY family, variant"
            )
            return tuple(
                RegistrationRecord(
                    family=family,
                    client_id=client_id,
                    variant=variant,
                    tenant=tenant,
                    checked_at=from_text(checked_at),
                    check_code=check_code,
                )
                for family, client_id, variant, tenant, checked_at, check_code in rows
            )

        return await self._database.read(work)

    async def set(self, registration: RegistrationRecord) -> None:
        """Add or replace the registration of its family and variant."""

        def work(database: sqlite3.Connection) -> None:
            database.execute(
                "INSERT OR REPLACE INTO registrations"
                " (family, client_id, variant, tenant, checked_at, check_code)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (
                    registration.family,
                    registration.client_id,
                    registration.variant,
                    registration.tenant,
                    to_text(registration.checked_at),
                    registration.check_code,
                ),
            )

        await self._database.write(work)

    async def remove(self, family: str, variant: str) -> None:
        """Remove it; what is missing already is fine."""

        def work(database: sqlite3.Connection) -> None:
            database.execute(
                "DELETE FROM registrations WHERE family = ? AND variant = ?", (family, variant)
            )

        await self._database.write(work)

"""The daily backup of a database that stays open for days."""

from atom_desktop.foundation.clock import Clock
from atom_desktop.storage.database import Database

# Far shorter than a day: a computer that sleeps stretches every pause.
BETWEEN_LOOKS = 3600.0


async def keep_backups(database: Database, clock: Clock) -> None:
    """Look every hour whether a backup is due, until cancelled."""
    while True:
        await clock.sleep(BETWEEN_LOOKS)
        await database.back_up_if_due(clock.now())

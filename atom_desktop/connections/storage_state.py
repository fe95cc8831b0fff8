"""What a locked or unlocked place of sign-ins means for the rows."""

from datetime import datetime

from atom_desktop.connections.history import Said
from atom_desktop.connections.lifecycle import Trigger, next_status
from atom_desktop.connections.records import ConnectionRecords


async def show_locked(records: ConnectionRecords, now: datetime, code: str) -> None:
    """Mark what lies behind a password: it cannot be used before somebody gives it."""
    for connection in records.all():
        if next_status(connection.status, Trigger.KEYRING_LOCKED) != connection.status:
            await records.change(
                connection.id,
                Trigger.KEYRING_LOCKED,
                failure_code=code,
                failed_at=now,
            )


async def bring_back(records: ConnectionRecords) -> None:
    """Let locked rows be what they were."""
    for connection in records.all():
        if connection.status == "locked":
            await records.change(
                connection.id,
                Trigger.KEYRING_UNLOCKED,
                words=Said.UNLOCKED,
                failure_code=None,
                failure_detail="",
                failed_at=None,
                failures=0,
                retry_at=None,
            )

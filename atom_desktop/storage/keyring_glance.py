"""A first look at the Secret Service over D-Bus: is it there, who is it, is it locked?

It tells where sign-ins are kept without loading what reads and writes them (some 15 MB), which a
window that merely shows how things stand does not need.
"""

import os
import sys
from typing import Any

from atom_desktop.connections.ports import PlaceKind, StoragePlace
from atom_desktop.storage.keyring_backend import service_name

_SECRETS = "org.freedesktop.secrets"
_DEFAULT_COLLECTION = "/org/freedesktop/secrets/aliases/default"
_PATIENCE = 2.0  # seconds for each answer


def glance() -> StoragePlace | None:
    """Return the place of sign-ins, or None where only a real attempt can tell. Blocks."""
    if sys.platform != "linux" or os.environ.get("PYTHON_KEYRING_BACKEND"):
        return None
    try:
        locked = _default_collection_is_locked()
    except Exception:  # noqa: BLE001  # no bus, no service, no collection: the attempt will say
        return None
    return StoragePlace(
        kind=PlaceKind.KEYRING,
        name=service_name(),
        trouble="keyring_locked" if locked else None,
    )


def _default_collection_is_locked() -> bool:
    # No type information in either; loaded here, because most runs of atomctl need neither.
    from jeepney import DBusAddress, Properties  # type: ignore[import-untyped]  # noqa: PLC0415
    from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]  # noqa: PLC0415

    collection = DBusAddress(
        _DEFAULT_COLLECTION, bus_name=_SECRETS, interface="org.freedesktop.Secret.Collection"
    )
    with open_dbus_connection(bus="SESSION") as connection:
        answer: Any = connection.send_and_get_reply(
            Properties(collection).get("Locked"), timeout=_PATIENCE
        )
    signature, locked = answer.body[0]
    if signature != "b":
        raise ValueError(signature)
    return bool(locked)

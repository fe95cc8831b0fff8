"""What a profile has in the real keyring, read without the app."""

import json
from contextlib import closing, suppress
from typing import Any

import secretstorage

_LOOKS = 20


def entries(service: str) -> dict[str, str]:
    """Return every entry of a keyring service by its name.

    The app writes and deletes meanwhile (its test of the keyring, for one). A look during which an
    entry went away is taken again.
    """
    for _ in range(_LOOKS):
        with suppress(secretstorage.exceptions.ItemNotFoundException):
            return _entries(service)
    return _entries(service)


def _entries(service: str) -> dict[str, str]:
    with closing(secretstorage.dbus_init()) as connection:
        found = secretstorage.search_items(connection, {"service": service})
        return {item.get_attributes()["username"]: item.get_secret().decode() for item in found}


def put_back(service: str, old: dict[str, str]) -> None:
    """Give the entries of a keyring service the values they had another day."""
    with closing(secretstorage.dbus_init()) as connection:
        for item in list(secretstorage.search_items(connection, {"service": service})):
            item.set_secret(old[item.get_attributes()["username"]].encode())


def tokens(service: str, connection_id: str) -> dict[str, Any]:
    """Return the token set of a connection."""
    own = entries(service)
    head = json.loads(own[f"connection {connection_id}"])
    value = head.get("value") or "".join(
        own[f"connection {connection_id} part {head['slot']}{number}"]
        for number in range(head["parts"])
    )
    decoded: dict[str, Any] = json.loads(value)
    return decoded

"""keyring's Secret Service backend, without its leak and with labels that people understand.

Imported only where it is used: it brings keyring and D-Bus with it.
"""

from contextlib import closing

import secretstorage
from keyring.backends.SecretService import Keyring
from keyring.errors import InitError, KeyringLocked


class SecretService(Keyring):
    """One bus connection for each call, closed also when the keyring turns out to be locked."""

    def get_preferred_collection(self) -> secretstorage.Collection:
        """Return the default collection, unlocked; this may prompt.

        Raises:
            InitError: there is no collection and none could be made.
            KeyringLocked: it stayed locked.
        """
        bus = secretstorage.dbus_init()
        try:
            return _unlocked(secretstorage.get_default_collection(bus))
        except secretstorage.SecretStorageException as error:
            bus.close()
            raise InitError(type(error).__name__) from error
        except BaseException:
            bus.close()
            raise

    def set_password(self, service: str, username: str, password: str) -> None:
        """Store the value under a label that says whose it is."""
        collection = self.get_preferred_collection()
        attributes = self._query(service, username, application=self.appid)
        with closing(collection.connection):
            collection.create_item(
                f"Atom Desktop: {username}", attributes, password.encode(), replace=True
            )


def _unlocked(collection: secretstorage.Collection) -> secretstorage.Collection:
    if collection.is_locked():
        collection.unlock()
        if collection.is_locked():
            raise KeyringLocked("the default collection stays locked")
    return collection


def is_locked() -> bool:
    """Whether the default collection is locked; never prompts."""
    alias = "/org/freedesktop/secrets/aliases/default"
    with closing(secretstorage.dbus_init()) as connection:
        try:
            return bool(secretstorage.Collection(connection, alias).is_locked())
        except secretstorage.ItemNotFoundException:
            return False  # there is no collection yet: it is made at the first write

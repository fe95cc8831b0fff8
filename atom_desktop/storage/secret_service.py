"""The Secret Service on one kept connection for each thread, with labels that people understand.

keyring's own backend opens a bus connection and a Secret Service session for every call: the key
exchange is most of a call's time, and hundreds of clients that come and go make a daemon answer as
if it were locked. Imported only where it is used: it brings keyring and D-Bus with it.
"""

import threading
from collections.abc import Callable
from functools import partial
from typing import TypeVar

import secretstorage
from keyring.backends.SecretService import Keyring
from keyring.errors import InitError, KeyringLocked, PasswordDeleteError
from secretstorage.util import open_session

from atom_desktop.connections.prompting import may_prompt

_T = TypeVar("_T")
# Seconds for one answer. Whoever waited has long been told; a thread that waits gets free again.
_LONGEST_ANSWER = 60.0
_TRIES = 3
# What a new connection would not change, or what has taken long enough already.
_FINAL = (
    KeyringLocked,
    InitError,
    PasswordDeleteError,
    secretstorage.LockedException,
    secretstorage.PromptDismissedException,
)


class SecretService(Keyring):
    """Opens a connection at a thread's first call, and once more where a kept one has broken.

    A locked keyring shows its prompt only where `may_prompt` allows it. Every method raises
    `KeyringLocked` or `InitError` where that is not enough, and what the bus raises. Each thread
    ends with `release`.
    """

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._kept = threading.local()

    def get_password(self, service: str, username: str) -> str | None:
        """Return the value, or None; an empty answer of a locked keyring is no answer."""
        query = self._query(service, username)
        return self._on_collection(lambda collection: _read(_unlocked(collection), query))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Store the value under a label that says whose it is."""
        attributes = self._query(service, username, application=self.appid)
        label, value = f"Atom Desktop: {username}", password.encode()

        def write(collection: secretstorage.Collection) -> None:
            _unlocked(collection).create_item(label, attributes, value, replace=True)

        self._on_collection(write)

    def delete_password(self, service: str, username: str) -> None:
        """Remove one value of that name.

        Raises:
            PasswordDeleteError: there is none.
        """
        query = self._query(service, username)

        def delete(collection: secretstorage.Collection) -> None:
            item = _find(_unlocked(collection), query)
            if item is None:
                raise PasswordDeleteError("there is no such entry")
            item.delete()

        self._on_collection(delete)

    def is_locked(self) -> bool:
        """Whether the default collection is locked; never prompts."""
        try:
            return self._on_collection(lambda collection: collection.is_locked(), may_make=False)
        except secretstorage.ItemNotFoundException:
            return False  # there is no collection yet: it is made at the first write

    def release(self) -> None:
        """Close this thread's connection, if it has one."""
        collection = self._kept.__dict__.pop("collection", None)
        if collection is not None:
            collection.connection.close()

    def _on_collection(
        self, work: Callable[[secretstorage.Collection], _T], *, may_make: bool = True
    ) -> _T:
        was_kept = hasattr(self._kept, "collection")
        try:
            return work(self._collection(may_make=may_make))
        except _FINAL:
            raise
        except Exception as error:
            self.release()
            if not was_kept or isinstance(error, TimeoutError):
                raise
        # The bus or the daemon behind it was started anew: its sessions ended with it.
        return self._on_collection(work, may_make=may_make)

    def _collection(self, *, may_make: bool) -> secretstorage.Collection:
        if not hasattr(self._kept, "collection"):
            self._kept.collection = _open(may_make=may_make)
        collection: secretstorage.Collection = self._kept.collection
        return collection


def _open(*, may_make: bool) -> secretstorage.Collection:
    """Return the default collection on a new connection, with a session for secrets.

    Raises:
        InitError: there is no collection and none could be made.
        ItemNotFoundException: there is none and `may_make` is not set.
    """
    bus = secretstorage.dbus_init()
    bus.send_and_get_reply = partial(bus.send_and_get_reply, timeout=_LONGEST_ANSWER)
    try:
        try:
            collection = secretstorage.Collection(bus)
        except secretstorage.ItemNotFoundException:
            if not may_make:
                raise
            if not may_prompt.get():
                raise InitError("there is no collection, and nobody to ask for one") from None
            try:
                collection = secretstorage.get_default_collection(bus)
            except secretstorage.SecretStorageException as error:
                raise InitError(type(error).__name__) from error
        collection.session = open_session(bus)
    except BaseException:
        bus.close()
        raise
    return collection


def _unlocked(collection: secretstorage.Collection) -> secretstorage.Collection:
    if collection.is_locked():
        if may_prompt.get():
            collection.unlock()
        if not may_prompt.get() or collection.is_locked():
            raise KeyringLocked("the default collection stays locked")
    return collection


def _find(collection: secretstorage.Collection, query: dict[str, str]) -> secretstorage.Item | None:
    for _ in range(_TRIES):
        try:
            item = next(collection.search_items(query), None)
        except secretstorage.ItemNotFoundException:
            continue  # another program removed it between the two questions
        if item is None:
            # Some services find nothing in a locked collection; that must not pass for "gone".
            collection.ensure_not_locked()
        return item
    return None


def _read(collection: secretstorage.Collection, query: dict[str, str]) -> str | None:
    item = _find(collection, query)
    return None if item is None else item.get_secret().decode()

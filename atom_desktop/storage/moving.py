"""Copying sign-ins from one place to another, and clearing the place they left.

Both can be broken off and repeated at any point: nothing is deleted where it has not just been
read in the other place, in the same state or a newer one.
"""

from typing import Protocol

from atom_desktop.connections.ports import SecretStore, StoredTokens, TokenStore
from atom_desktop.foundation.errors import LockedError, StorageError
from atom_desktop.storage.move_journal import Names

_UNREADABLE = "sign_in_unreadable"


class Store(TokenStore, SecretStore, Protocol):
    """What a place is here."""


async def copy_all(source: Store, target: Store, names: Names, *, skip: bool) -> Names:
    """Copy everything that `names` names and read it back; return what was not left behind.

    With `skip` what `source` cannot give out stays where it is.

    Raises:
        StorageError: of either place; what was copied so far does no harm.
    """
    taken: dict[str, list[str]] = {"connections": [], "secrets": []}
    for connection_id in names.connections:
        try:
            stored = await source.load(connection_id)
        except StorageError as error:
            _stay_or_raise(error, skip=skip)
            continue
        taken["connections"].append(connection_id)
        if stored is not None:
            await _bring_tokens(target, connection_id, stored)
    for name in names.secrets:
        try:
            secret = await source.load_secret(name)
        except StorageError as error:
            _stay_or_raise(error, skip=skip)
            continue
        taken["secrets"].append(name)
        if secret is not None:
            await target.save_secret(name, secret)
            if await target.load_secret(name) != secret:
                raise StorageError("move_failed")
    return Names(connections=tuple(taken["connections"]), secrets=tuple(taken["secrets"]))


async def settle(into: Store, out_of: Store, names: Names, known: Names) -> None:
    """Make `into` the only place of `names`; what is not `known` any more is only deleted.

    What is unreadable stays where it is, unless `into` has it.

    Raises:
        StorageError: of either place; calling again goes on from there.
    """
    for connection_id in names.connections:
        if connection_id in known.connections:
            try:
                there = await out_of.load(connection_id)
            except StorageError as error:
                _stay_or_raise(error, skip=error.code == _UNREADABLE)
                if await _readable(into, connection_id) is None:
                    continue
                there = None
            if there is not None:
                await _bring_tokens(into, connection_id, there)
        await out_of.delete(connection_id)
    for name in names.secrets:
        # Of two secrets the one in use counts: it may have been changed meanwhile.
        if name in known.secrets and await into.load_secret(name) is None:
            secret = await out_of.load_secret(name)
            if secret is not None:
                await into.save_secret(name, secret)
        await out_of.delete_secret(name)


async def _bring_tokens(target: Store, connection_id: str, stored: StoredTokens) -> None:
    """Make sure that `target` has these tokens, or newer ones."""
    if not _is_covered(await _readable(target, connection_id), stored):
        await target.save(connection_id, stored.tokens, generation=stored.generation)
        if not _is_covered(await target.load(connection_id), stored):
            raise StorageError("move_failed")


def _is_covered(present: StoredTokens | None, stored: StoredTokens) -> bool:
    if present is None:
        return False
    return present == stored or present.generation > stored.generation


async def _readable(store: Store, connection_id: str) -> StoredTokens | None:
    try:
        return await store.load(connection_id)
    except StorageError as error:
        if error.code != _UNREADABLE:
            raise
        return None


def _stay_or_raise(error: StorageError, *, skip: bool) -> None:
    if not skip or isinstance(error, LockedError):
        raise error

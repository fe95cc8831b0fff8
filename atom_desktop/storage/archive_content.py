"""What an archive holds, as JSON and back. Read strictly: a part that makes no sense spoils all."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from atom_desktop.connections.connection import Connection
from atom_desktop.connections.ports import RegistrationRecord, StoredTokens
from atom_desktop.foundation.errors import StorageError
from atom_desktop.foundation.secret import Secret
from atom_desktop.providers.tenants import is_tenant
from atom_desktop.storage import token_codec
from atom_desktop.storage.connection_rows import COLUMNS, from_row, to_row
from atom_desktop.storage.times import from_text, to_text

FORMAT = 1
_NUMBERS = frozenset({"can_renew", "failures", "token_generation", "revision"})
_OPTIONAL = frozenset(
    {
        "granted_scope",
        "expires_at",
        "renew_at",
        "refresh_token_expires_at",
        "renewed_at",
        "checked_at",
        "failure_code",
        "failed_at",
        "retry_at",
    }
)
# Nothing that could lead out of the folder, or into hiding.
FILE_NAME = re.compile(r"[^./\\:\x00-\x1f][^/\\:\x00-\x1f]{0,99}\.toml")
_HIGHEST = 2**53  # of a generation


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedClient:
    """One of the user's own clients."""

    record: RegistrationRecord
    secret: Secret | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedSignIn:
    """A connection's tokens, and the client that they were given to."""

    stored: StoredTokens
    client_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """`settings` is the text of `settings.toml`; `providers` are texts by file name.

    `sign_ins` are there by connection id, where they were asked for.
    """

    made_at: datetime
    is_practice: bool
    clients: tuple[ArchivedClient, ...]
    settings: str | None
    providers: Mapping[str, str]
    connections: tuple[Connection, ...]
    sign_ins: Mapping[str, ArchivedSignIn]


def encode(archive: Archive) -> bytes:
    """Return the archive as JSON. It holds the secrets themselves."""
    document = {
        "format": FORMAT,
        "made_at": to_text(archive.made_at),
        "practice": archive.is_practice,
        "clients": [
            {
                "family": client.record.family,
                "variant": client.record.variant,
                "client_id": client.record.client_id,
                "tenant": client.record.tenant,
                "client_secret": client.secret.reveal() if client.secret else None,
            }
            for client in archive.clients
        ],
        "settings": archive.settings,
        "providers": dict(archive.providers),
        "connections": [to_row(connection) for connection in archive.connections],
        "sign_ins": {
            connection_id: {
                "generation": sign_in.stored.generation,
                "tokens": token_codec.encode(sign_in.stored.tokens),
                "client_id": sign_in.client_id,
            }
            for connection_id, sign_in in archive.sign_ins.items()
        },
    }
    return json.dumps(document, separators=(",", ":")).encode()


def decode(content: bytes) -> Archive:
    """Return what `encode` was given.

    Raises:
        StorageError: `archive_damaged`, or `archive_newer`.
    """
    try:
        document = json.loads(content)
        is_newer = _number(document, "format") > FORMAT
        archive = None if is_newer else _archive(document)
    except (StorageError, ValueError, KeyError, TypeError, RecursionError, OverflowError):
        # The reason could hold what was read.
        raise StorageError("archive_damaged") from None
    if archive is None:
        raise StorageError("archive_newer")
    return archive


def _archive(document: object) -> Archive:
    connections = tuple(_connection(row) for row in _list(document, "connections"))
    sign_ins, providers = _table(document, "sign_ins"), _table(document, "providers")
    ids = {connection.id for connection in connections}
    if len(ids) != len(connections) or not ids.issuperset(sign_ins):
        raise ValueError("connections")
    return Archive(
        made_at=from_text(_text(document, "made_at")),
        is_practice=_is(document, "practice"),
        clients=tuple(_client(entry) for entry in _list(document, "clients")),
        settings=_text_or_none(document, "settings"),
        providers={_file_name(name): _text(providers, name) for name in providers},
        connections=connections,
        sign_ins={name: _sign_in(entry) for name, entry in sign_ins.items()},
    )


def _client(entry: object) -> ArchivedClient:
    secret = _text_or_none(entry, "client_secret")
    return ArchivedClient(
        record=RegistrationRecord(
            family=_text(entry, "family"),
            variant=_text(entry, "variant"),
            client_id=_text(entry, "client_id"),
            tenant=_tenant(entry),
        ),
        secret=Secret(secret) if secret else None,
    )


def _tenant(entry: object) -> str:
    """Return a client's tenant; files of earlier days have none."""
    if not isinstance(entry, dict) or "tenant" not in entry:
        return ""
    tenant = _text(entry, "tenant")
    if tenant and not is_tenant(tenant):
        raise ValueError("tenant")
    return tenant


def _connection(row: object) -> Connection:
    values: dict[str, object] = {}
    for name in COLUMNS:
        if name in _NUMBERS:
            values[name] = _number(row, name)
        else:
            values[name] = _text_or_none(row, name) if name in _OPTIONAL else _text(row, name)
    connection = from_row(values)
    scopes = (*connection.asked_scope, *(connection.granted_scope or ()))
    if not re.fullmatch(r"[0-9a-f]{1,64}", connection.id):
        raise ValueError("id")
    if not all(isinstance(scope, str) for scope in scopes):
        raise TypeError("scope")
    return connection


def _sign_in(entry: object) -> ArchivedSignIn:
    return ArchivedSignIn(
        stored=StoredTokens(
            tokens=token_codec.decode(_text(entry, "tokens")),
            generation=max(1, _number(entry, "generation")),
        ),
        client_id=_text_or_none(entry, "client_id"),
    )


def _file_name(name: str) -> str:
    if not FILE_NAME.fullmatch(name):
        raise ValueError("name")
    return name


def _member(table: object, name: str) -> object:
    if not isinstance(table, dict):
        raise TypeError(name)
    return table[name]


def _text(table: object, name: str) -> str:
    value = _member(table, name)
    if not isinstance(value, str):
        raise TypeError(name)
    return value


def _text_or_none(table: object, name: str) -> str | None:
    return None if _member(table, name) is None else _text(table, name)


def _number(table: object, name: str) -> int:
    value = _member(table, name)
    if not isinstance(value, int) or not 0 <= value <= _HIGHEST:
        raise TypeError(name)
    return int(value)


def _is(table: object, name: str) -> bool:
    value = _member(table, name)
    if not isinstance(value, bool):
        raise TypeError(name)
    return value


def _list(table: object, name: str) -> list[object]:
    value = _member(table, name)
    if not isinstance(value, list):
        raise TypeError(name)
    return value


def _table(table: object, name: str) -> dict[str, object]:
    value = _member(table, name)
    if not isinstance(value, dict):
        raise TypeError(name)
    return value

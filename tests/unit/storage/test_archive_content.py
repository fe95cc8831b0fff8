"""What an archive holds survives the way there and back; anything odd spoils all of it."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from archive_homes import NOW, account, pair
from repository_contract import connection, least

from atom_desktop.connections.ports import RegistrationRecord, StoredTokens
from atom_desktop.foundation.errors import StorageError
from atom_desktop.foundation.secret import Secret
from atom_desktop.storage.archive_content import (
    Archive,
    ArchivedClient,
    ArchivedSignIn,
    decode,
    encode,
)

_ARCHIVE = Archive(
    made_at=NOW,
    is_practice=False,
    clients=(
        ArchivedClient(
            record=RegistrationRecord(family="google", client_id="id", tenant="example.com"),
            secret=Secret("cnry-client"),
        ),
        ArchivedClient(
            record=RegistrationRecord(family="github", client_id="Ov1", variant="oauth2"),
            secret=None,
        ),
    ),
    settings='theme = "dark"\n',
    providers={"mine.toml": 'id = "mine"\n'},
    connections=(account(), connection("b2"), least("c3")),
    sign_ins={
        "a1": ArchivedSignIn(stored=StoredTokens(tokens=pair(3), generation=3), client_id="Ov1")
    },
)


def test_everything_comes_back_as_it_was() -> None:
    assert decode(encode(_ARCHIVE)) == _ARCHIVE


def test_a_file_of_earlier_days_names_no_tenant() -> None:
    document = json.loads(encode(_ARCHIVE))
    for client in document["clients"]:
        del client["tenant"]
    clients = decode(json.dumps(document).encode()).clients
    assert [client.record.tenant for client in clients] == ["", ""]


def _spoilt(change: Callable[[Any], object]) -> bytes:
    document = json.loads(encode(_ARCHIVE))
    change(document)
    return json.dumps(document).encode()


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d.pop("clients"),
        lambda d: d.update(format="1"),
        lambda d: d.update(made_at="yesterday"),
        lambda d: d.update(made_at="2026-11-21T09:00:00"),
        lambda d: d.update(practice=0),
        lambda d: d.update(settings=7),
        lambda d: d.update(clients={}),
        lambda d: d["clients"].append(None),
        lambda d: d["clients"][0].update(client_id=None),
        lambda d: d["clients"][0].update(tenant="../x"),
        lambda d: d["clients"][0].update(tenant=None),
        lambda d: d["providers"].update({"../../.bashrc.toml": ""}),
        lambda d: d["providers"].update({".hidden.toml": ""}),
        lambda d: d["providers"].update({"C:\\x.toml": ""}),
        lambda d: d["providers"].update({"script.sh": ""}),
        lambda d: d["providers"].update({"mine.toml": None}),
        lambda d: d["connections"].append(d["connections"][0]),
        lambda d: d["connections"][0].pop("status"),
        lambda d: d["connections"][0].update(status="merry"),
        lambda d: d["connections"][0].update(id="../a"),
        lambda d: d["connections"][0].update(id=""),
        lambda d: d["connections"][0].update(asked_scope="[1, 2]"),
        lambda d: d["connections"][0].update(asked_scope="["),
        lambda d: d["connections"][0].update(asked_scope="7"),
        lambda d: d["connections"][0].update(failures=-1),
        lambda d: d["connections"][0].update(token_generation=10**30),
        lambda d: d["connections"][0].update(token_generation=1.5),
        lambda d: d["connections"][0].update(account_label=None),
        lambda d: d["connections"][0].update(expires_at=12),
        lambda d: d["sign_ins"].update(zz=d["sign_ins"]["a1"]),
        lambda d: d["sign_ins"]["a1"].update(tokens="{}"),
        lambda d: d["sign_ins"]["a1"].update(generation="3"),
        lambda d: d["sign_ins"].update(a1=[]),
    ],
)
def test_anything_odd_spoils_all_of_it(change: Callable[[Any], object]) -> None:
    with pytest.raises(StorageError) as caught:
        decode(_spoilt(change))
    assert caught.value.code == "archive_damaged"
    assert "cnry" not in str(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("content", [b"", b"null", b"[]", b"\xff", b"[" * 100_000, b'{"format":1}'])
def test_what_is_no_document_is_refused(content: bytes) -> None:
    with pytest.raises(StorageError) as caught:
        decode(content)
    assert caught.value.code == "archive_damaged"


def test_a_newer_document_is_told_as_such_whatever_it_holds() -> None:
    with pytest.raises(StorageError) as caught:
        decode(b'{"format": 2, "people": []}')
    assert caught.value.code == "archive_newer"

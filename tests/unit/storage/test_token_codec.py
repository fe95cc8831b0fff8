import json
from collections.abc import Callable
from datetime import timedelta, timezone

import pytest
from store_contract import NOW, TOKENS

from atom_desktop.foundation.errors import StorageError
from atom_desktop.storage import token_codec
from atom_desktop.storage.times import from_text, to_text


def test_tokens_come_back_as_they_were() -> None:
    assert token_codec.decode(token_codec.encode(TOKENS)) == TOKENS


def test_times_are_stored_in_utc() -> None:
    there = NOW.astimezone(timezone(timedelta(hours=5, minutes=30)))
    assert to_text(there) == "2026-11-21T09:00:00.123456+00:00"
    assert from_text(to_text(there)) == NOW


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d.update(format=2),
        lambda d: d.pop("access_token"),
        lambda d: d.pop("received_at"),
        lambda d: d.update(received_at="2026-11-21T09:00:00"),
        lambda d: d.update(expires_at="soon"),
        lambda d: d.update(access_token=5),
        lambda d: d.update(scope="mail.read"),
        lambda d: d.update(scope=[1]),
    ],
)
def test_what_is_not_ours_is_unreadable(change: Callable[[dict[str, object]], None]) -> None:
    document = json.loads(token_codec.encode(TOKENS))
    change(document)
    with pytest.raises(StorageError) as caught:
        token_codec.decode(json.dumps(document))
    assert caught.value.code == "sign_in_unreadable"


@pytest.mark.parametrize("text", ["", "made-up-canary", "[]", '"made-up-canary"', "null"])
def test_the_error_does_not_hold_what_could_not_be_read(text: str) -> None:
    with pytest.raises(StorageError) as caught:
        token_codec.decode(text)
    assert "canary" not in str(caught.value)
    assert caught.value.__cause__ is None

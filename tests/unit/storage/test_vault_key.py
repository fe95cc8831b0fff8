"""The keys of the vault: derived, wrapped, and told apart."""

import json

import pytest

from atom_desktop.foundation.errors import ConfigurationError, StorageError
from atom_desktop.foundation.secret import Secret
from atom_desktop.storage.vault_key import (
    RECOMMENDED,
    Header,
    KeyKind,
    Strength,
    WrappingKey,
    WrongKeyError,
    check_passphrase,
    new_key,
)

WEAK = Strength(memory_cost=64, iterations=1, lanes=1)
PASSPHRASE = Secret("correct horse battery")


def test_what_is_recommended_is_no_less_than_what_is_asked_for_today() -> None:
    assert not RECOMMENDED.is_below(Strength(memory_cost=19 * 1024, iterations=2, lanes=1))


def test_a_passphrase_opens_what_it_wrapped_and_no_other_does() -> None:
    keys = (new_key(), new_key())
    header = WrappingKey.from_passphrase(PASSPHRASE, WEAK).wrap("one", keys)
    read = Header.from_text(header.to_text())
    assert WrappingKey.for_header(PASSPHRASE, read).unwrap("one", read) == keys
    with pytest.raises(WrongKeyError):
        WrappingKey.for_header(Secret("correct horse batterz"), read).unwrap("one", read)


def test_another_profiles_header_is_not_opened_with_the_same_passphrase() -> None:
    header = WrappingKey.from_passphrase(PASSPHRASE, WEAK).wrap("one", (new_key(),))
    with pytest.raises(WrongKeyError):
        WrappingKey.for_header(PASSPHRASE, header).unwrap("two", header)


def test_two_vaults_with_one_passphrase_have_different_keys() -> None:
    first, second = (WrappingKey.from_passphrase(PASSPHRASE, WEAK) for _ in range(2))
    assert first.salt != second.salt
    assert first.keys != second.keys


def test_ways_to_type_one_passphrase_are_one() -> None:
    header = WrappingKey.from_passphrase(Secret("fünf Enten gehen"), WEAK).wrap("s", (new_key(),))
    other = Secret(" fu\u0308nf Enten gehen\n")
    assert WrappingKey.for_header(other, header).unwrap("s", header)


def test_of_several_keys_any_opens_and_the_first_wraps() -> None:
    old, new = new_key(), new_key()
    data = (new_key(),)
    header = WrappingKey(kind=KeyKind.KEYRING, keys=(old,)).wrap("s", data)
    both = WrappingKey(kind=KeyKind.KEYRING, keys=(new, old))
    assert both.unwrap("s", header) == data
    again = both.wrap("s", data)
    assert WrappingKey(kind=KeyKind.KEYRING, keys=(new,)).unwrap("s", again) == data
    with pytest.raises(WrongKeyError):
        WrappingKey(kind=KeyKind.KEYRING, keys=(old,)).unwrap("s", again)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"format": 2}, "vault_newer"),
        ({"kind": "fingerprint"}, "vault_damaged"),
        ({"memory_cost": 2**31}, "vault_damaged"),
        ({"iterations": 10**6}, "vault_damaged"),
        ({"lanes": 0}, "vault_damaged"),
        ({"salt": "AAAA"}, "vault_damaged"),
        ({"salt": "not base64!"}, "vault_damaged"),
        ({"wrapped": None, "kind": None}, "vault_damaged"),
    ],
)
def test_a_header_that_asks_too_much_or_makes_no_sense_is_refused(
    change: dict[str, object], code: str
) -> None:
    header = WrappingKey.from_passphrase(PASSPHRASE, WEAK).wrap("s", (new_key(),))
    text = json.dumps(json.loads(header.to_text()) | change)
    with pytest.raises(StorageError) as caught:
        Header.from_text(text)
    assert caught.value.code == code


@pytest.mark.parametrize("text", ["", "[]", "null", "{}", '{"format": "x"}'])
def test_what_is_no_header_is_damage(text: str) -> None:
    with pytest.raises(StorageError) as caught:
        Header.from_text(text)
    assert caught.value.code == "vault_damaged"


def test_a_passphrase_has_eight_characters_that_count() -> None:
    check_passphrase(Secret("12345678"))
    for short in ("", "1234567", " 123456 "):
        with pytest.raises(ConfigurationError) as caught:
            check_passphrase(Secret(short))
        assert caught.value.code == "passphrase_too_short"


def test_nothing_here_prints_a_key() -> None:
    wrapping = WrappingKey.from_passphrase(PASSPHRASE, WEAK)
    header = wrapping.wrap("s", (new_key(),))
    shown = repr(wrapping) + repr(header)
    assert wrapping.keys[0].reveal() not in shown
    assert header.wrapped not in shown

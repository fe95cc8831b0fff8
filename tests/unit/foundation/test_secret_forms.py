"""The scan for secrets finds them in every spelling, or it would prove nothing."""

import base64
import secrets

import pytest
from secret_forms import found, spellings, spellings_of_canaries

_CANARY = "cnry"
_SECRET = f"xoxb-{_CANARY}{'0f1e2d3c4b5a6978' * 2}"
_ENCODED = {
    "plain": _SECRET.encode(),
    "backwards": _SECRET[::-1].encode(),
    "hex": _SECRET.encode().hex().encode(),
    "HEX": _SECRET.encode().hex().upper().encode(),
    "utf-16-le": _SECRET.encode("utf-16-le"),
    "utf-16-be": _SECRET.encode("utf-16-be"),
    **{
        f"base64+{before}": base64.b64encode(b"x" * before + _SECRET.encode() + b"yz")
        for before in range(3)
    },
    **{
        f"base64url+{before}": base64.urlsafe_b64encode(b"x" * before + _SECRET.encode() + b"yz")
        for before in range(3)
    },
}


@pytest.mark.parametrize("name", sorted(_ENCODED))
def test_a_secret_is_found_in_every_spelling(name: str) -> None:
    content = b"before " + _ENCODED[name] + b" after"
    assert found(set(spellings(_SECRET)), content)
    assert found(set(spellings_of_canaries(_CANARY)), content)


def test_chance_makes_no_secret() -> None:
    noise = secrets.token_bytes(200_000) + base64.b64encode(secrets.token_bytes(200_000))
    assert not found(set(spellings(_SECRET)), noise)

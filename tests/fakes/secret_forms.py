"""The spellings in which a secret may lie about: plain, encoded, wide and backwards."""

import base64
from collections.abc import Iterable, Iterator

_HEX = "0123456789abcdef"
_SHORTEST = 5  # characters; fewer of them turn up by chance


def spellings(secret: str) -> Iterator[bytes]:
    """Yield every spelling of a secret that is known in full."""
    yield from _simple(secret)
    yield from _in_base64(secret.encode())


def spellings_of_canaries(canary: str) -> Iterator[bytes]:
    """Yield every spelling of a mark that is followed by a hexadecimal digit."""
    yield from _simple(canary)
    for digit in _HEX:
        yield from _in_base64(f"{canary}{digit}".encode())


def _simple(secret: str) -> Iterator[bytes]:
    raw = secret.encode()
    yield from (raw, raw[::-1], raw.hex().encode(), raw.hex().upper().encode())
    yield from (secret.encode("utf-16-le"), secret.encode("utf-16-be"))


def _in_base64(raw: bytes) -> Iterator[bytes]:
    """Yield what stays the same whatever stands before and after, at the three alignments."""
    for before in range(3):
        first = -(-before * 8 // 6)
        last = (before + len(raw)) * 8 // 6
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            form = encode(bytes(before) + raw)[first:last]
            assert len(form) >= _SHORTEST
            yield form


def found(forms: Iterable[bytes], content: bytes) -> list[bytes]:
    """Return which of `forms` stand in `content`."""
    return [form for form in forms if form in content]

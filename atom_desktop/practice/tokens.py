"""Secrets that look like the real ones and can be found again.

Each holds the word `cnry` and random hexadecimal digits, so that a scan can tell where one leaked.
"""

import secrets
from dataclasses import dataclass

CANARY = "cnry"
_LEAST_DIGITS = 24


@dataclass(frozen=True, slots=True)
class Shape:
    """The prefix a service gives a secret, and about how long it is."""

    prefix: str
    length: int = 48

    def make(self) -> str:
        """Return a fresh secret of this shape."""
        digits = max(self.length - len(self.prefix) - len(CANARY), _LEAST_DIGITS)
        return f"{self.prefix}{CANARY}{secrets.token_hex(digits // 2 + 1)[:digits]}"


def digits(count: int) -> str:
    """Return a random number of `count` digits that does not start with 0."""
    return str(secrets.randbelow(9 * 10 ** (count - 1)) + 10 ** (count - 1))

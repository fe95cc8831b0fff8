"""The vault's keys: what encrypts entries, and what that is itself locked with.

Entries are encrypted with random data keys. These lie in the vault's header, encrypted with a
wrapping key: random and kept in the platform's keyring, or derived from a passphrase. So another
passphrase or another cost means writing one header, and a new data key is one transaction.
"""

import base64
import binascii
import json
import os
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from atom_desktop.foundation.errors import ConfigurationError, StorageError
from atom_desktop.foundation.secret import Secret

if TYPE_CHECKING:
    from cryptography.fernet import MultiFernet

FORMAT = 1
SHORTEST_PASSPHRASE = 8
_SALT = 16  # bytes
_KEY = 32  # bytes, as a Fernet key has
# What a header may ask of this computer: one that somebody else wrote must not exhaust it.
_MOST = (1024 * 1024, 32, 32)


class WrongKeyError(Exception):
    """A wrapping key that does not open this header."""


class KeyKind(StrEnum):
    """Where the wrapping key comes from."""

    PASSPHRASE = "passphrase"  # noqa: S105  # the word, none itself
    KEYRING = "keyring"


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """What Argon2id costs: memory in KiB, passes over it, lanes (RFC 9106 section 3.1)."""

    memory_cost: int
    iterations: int
    lanes: int

    def is_below(self, other: "Strength") -> bool:
        """Whether this costs less memory or fewer passes than `other`."""
        return self.memory_cost < other.memory_cost or self.iterations < other.iterations


# RFC 9106 section 4, the choice for where 2 GiB are too much.
RECOMMENDED = Strength(memory_cost=64 * 1024, iterations=3, lanes=4)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Header:
    """What stands readable in the vault: how the wrapping key is found, and the wrapped keys."""

    kind: KeyKind
    wrapped: str
    salt: bytes = b""
    strength: Strength | None = None

    def to_text(self) -> str:
        """Return the header as JSON."""
        document: dict[str, object] = {"format": FORMAT, "kind": self.kind, "wrapped": self.wrapped}
        if self.strength is not None:
            document |= {
                "salt": base64.b64encode(self.salt).decode(),
                "memory_cost": self.strength.memory_cost,
                "iterations": self.strength.iterations,
                "lanes": self.strength.lanes,
            }
        return json.dumps(document)

    @classmethod
    def from_text(cls, text: str) -> "Header":
        """Read what `to_text` wrote.

        Raises:
            StorageError: `vault_damaged`, or `vault_newer` for a format from the future.
        """
        try:
            document = json.loads(text)
            if int(document["format"]) > FORMAT:
                raise StorageError("vault_newer")
            kind, wrapped = KeyKind(document["kind"]), str(document["wrapped"])
            if kind is KeyKind.KEYRING:
                return cls(kind=kind, wrapped=wrapped)
            costs = tuple(int(document[name]) for name in ("memory_cost", "iterations", "lanes"))
            salt = base64.b64decode(document["salt"], validate=True)
        except (ValueError, KeyError, TypeError, binascii.Error):
            raise StorageError("vault_damaged") from None
        if len(salt) < _SALT or any(not 0 < c <= m for c, m in zip(costs, _MOST, strict=True)):
            raise StorageError("vault_damaged")
        memory_cost, iterations, lanes = costs
        strength = Strength(memory_cost=memory_cost, iterations=iterations, lanes=lanes)
        return cls(kind=kind, wrapped=wrapped, salt=salt, strength=strength)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WrappingKey:
    """Opens and makes headers. Several keys, newest first, while one replaces another."""

    kind: KeyKind
    keys: tuple[Secret, ...]
    salt: bytes = b""
    strength: Strength | None = None

    @classmethod
    def from_passphrase(cls, passphrase: Secret, strength: Strength) -> "WrappingKey":
        """Derive a key with a new salt. Takes its time: not for the loop."""
        return cls._derived(passphrase, os.urandom(_SALT), strength)

    @classmethod
    def for_header(cls, passphrase: Secret, header: Header) -> "WrappingKey":
        """Derive the key that `header` was wrapped with, if the passphrase is its own."""
        return cls._derived(passphrase, header.salt, header.strength or RECOMMENDED)

    @classmethod
    def _derived(cls, passphrase: Secret, salt: bytes, strength: Strength) -> "WrappingKey":
        key = Secret(base64.urlsafe_b64encode(argon2id(passphrase, salt, strength)).decode())
        return cls(kind=KeyKind.PASSPHRASE, keys=(key,), salt=salt, strength=strength)

    def wrap(self, service: str, data_keys: tuple[Secret, ...]) -> Header:
        """Return a header for `data_keys` of the profile `service`."""
        document = {"service": service, "keys": [key.reveal() for key in data_keys]}
        wrapped = cipher(self.keys).encrypt(json.dumps(document).encode()).decode()
        return Header(kind=self.kind, wrapped=wrapped, salt=self.salt, strength=self.strength)

    def unwrap(self, service: str, header: Header) -> tuple[Secret, ...]:
        """Return the data keys, newest first.

        Raises:
            WrongKeyError: this key, or the profile, is not the one the header was made for.
        """
        from cryptography.fernet import InvalidToken  # noqa: PLC0415  # heavy

        try:
            # No ttl: a clock that was set back would make good keys look forged.
            document = json.loads(cipher(self.keys).decrypt(header.wrapped.encode()))
        except InvalidToken:
            raise WrongKeyError from None
        if document["service"] != service:
            raise WrongKeyError
        return tuple(Secret(key) for key in document["keys"])


def new_key() -> Secret:
    """Return a random Fernet key."""
    return Secret(base64.urlsafe_b64encode(os.urandom(_KEY)).decode())


def cipher(keys: tuple[Secret, ...]) -> "MultiFernet":
    """Return what encrypts with the first key and decrypts with any of them."""
    from cryptography.fernet import Fernet, MultiFernet  # noqa: PLC0415  # heavy

    return MultiFernet([Fernet(key.reveal()) for key in keys])


def check_passphrase(passphrase: Secret) -> None:
    """Refuse what is no protection.

    Raises:
        ConfigurationError: `passphrase_too_short`.
    """
    if len(_normal(passphrase)) < SHORTEST_PASSPHRASE:
        raise ConfigurationError("passphrase_too_short", shortest=str(SHORTEST_PASSPHRASE))


def _normal(passphrase: Secret) -> str:
    # One keyboard writes ü as one sign, another as two (RFC 8265 section 4.2.2 settles on NFC).
    return unicodedata.normalize("NFC", passphrase.reveal()).strip()


def argon2id(passphrase: Secret, salt: bytes, strength: Strength) -> bytes:
    """Return 32 bytes (RFC 9106); takes its time and memory: not for the loop."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # noqa: PLC0415  # heavy

    derivation = Argon2id(
        salt=salt,
        length=_KEY,
        iterations=strength.iterations,
        lanes=strength.lanes,
        memory_cost=strength.memory_cost,
    )
    return derivation.derive(_normal(passphrase).encode())

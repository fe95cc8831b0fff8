"""An archive's file: sealed with a passphrase, and what opening one may cost. Blocking.

    atom-archive 1
    {"salt": …, "memory_cost": …, "iterations": …, "lanes": …, "nonce": …}
    sealed content

Both lines are the associated data of the seal (ChaCha20-Poly1305, RFC 8439), so no byte of the
file can be changed unseen. Each file has a salt, and so a key, of its own.
"""

import base64
import binascii
import json
import os
from pathlib import Path

from atom_desktop.foundation.bounded_file import NotRegularError, read_bounded
from atom_desktop.foundation.errors import ConfigurationError, StorageError
from atom_desktop.foundation.language import marked
from atom_desktop.foundation.secret import Secret
from atom_desktop.foundation.whole_file import write_whole
from atom_desktop.storage.vault_key import RECOMMENDED, Strength, argon2id

ENDING = ".atomarchive"
FORMAT = 1
MAX_FILE = 8 * 1024 * 1024
_MAGIC = b"atom-archive "
_LONGEST_LINE = 512
_SALT, _NONCE, _TAG = 16, 12, 16  # bytes
# What a file that somebody else wrote may ask of this computer: a second or two, a quarter GiB.
_MOST = Strength(memory_cost=256 * 1024, iterations=8, lanes=8)


def seal(content: bytes, passphrase: Secret, strength: Strength = RECOMMENDED) -> bytes:
    """Return the whole file."""
    from cryptography.hazmat.primitives.ciphers.aead import (  # noqa: PLC0415  # heavy
        ChaCha20Poly1305,
    )

    salt, nonce = os.urandom(_SALT), os.urandom(_NONCE)
    header = {
        "salt": base64.b64encode(salt).decode(),
        "memory_cost": strength.memory_cost,
        "iterations": strength.iterations,
        "lanes": strength.lanes,
        "nonce": base64.b64encode(nonce).decode(),
    }
    lines = _MAGIC + f"{FORMAT}\n{json.dumps(header)}\n".encode()
    key = argon2id(passphrase, salt, strength)
    return lines + ChaCha20Poly1305(key).encrypt(nonce, content, lines)


def unseal(file: bytes, passphrase: Secret) -> bytes:
    """Return the content.

    Raises:
        StorageError: `archive_damaged` (no archive of ours), `archive_newer`, or `archive_sealed`
            for another passphrase or a changed file, which cannot be told apart.
    """
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415  # heavy
    from cryptography.hazmat.primitives.ciphers.aead import (  # noqa: PLC0415
        ChaCha20Poly1305,
    )

    first, header, sealed = _parts(file)
    salt, nonce, strength = _cost(header)
    key = argon2id(passphrase, salt, strength)
    try:
        return ChaCha20Poly1305(key).decrypt(nonce, sealed, first + header)
    except InvalidTag:
        raise StorageError("archive_sealed") from None


def write_file(path: Path, content: bytes, *, overwrite: bool) -> None:
    """Write a sealed archive, whole or not at all (0600).

    Raises:
        ConfigurationError: `archive_exists`, or `archive_unwritable` with a reason.
    """
    if len(content) > MAX_FILE:
        raise ConfigurationError("archive_unwritable", path=str(path), reason=marked("too large"))
    try:
        if not overwrite and os.path.lexists(path):
            raise ConfigurationError("archive_exists", path=str(path))
        write_whole(path, content)
    except OSError as error:
        raise ConfigurationError(
            "archive_unwritable", path=str(path), reason=error.strerror or "unknown"
        ) from error


def read_file(path: Path) -> bytes:
    """Return a sealed archive.

    Raises:
        ConfigurationError: `archive_unreadable` with a reason.
        StorageError: `archive_damaged` for a file that is too large to be one.
    """
    try:
        content = read_bounded(path, max_size=MAX_FILE)
    except NotRegularError as error:
        raise ConfigurationError(
            "archive_unreadable", path=str(path), reason=marked("not a regular file")
        ) from error
    except OSError as error:
        raise ConfigurationError(
            "archive_unreadable", path=str(path), reason=error.strerror or "unknown"
        ) from error
    if len(content) > MAX_FILE:
        raise StorageError("archive_damaged")
    return content


def _parts(file: bytes) -> tuple[bytes, bytes, bytes]:
    end = file.find(b"\n", 0, _LONGEST_LINE) + 1
    version = file[len(_MAGIC) : end].strip()
    if not file.startswith(_MAGIC) or not end or not version.isdigit():
        raise StorageError("archive_damaged")
    if version != str(FORMAT).encode():
        raise StorageError("archive_newer")
    rest = file.find(b"\n", end, end + _LONGEST_LINE) + 1
    if not rest or len(file) - rest < _TAG:
        raise StorageError("archive_damaged")
    return file[:end], file[end:rest], file[rest:]


def _cost(header: bytes) -> tuple[bytes, bytes, Strength]:
    match _document(header):
        case {
            "salt": str(salt),
            "memory_cost": int(memory_cost),
            "iterations": int(iterations),
            "lanes": int(lanes),
            "nonce": str(nonce),
        }:
            strength = Strength(memory_cost=memory_cost, iterations=iterations, lanes=lanes)
            decoded = _bytes(salt, _SALT), _bytes(nonce, _NONCE)
            if _is_bearable(strength):
                return *decoded, strength
    raise StorageError("archive_damaged")


def _is_bearable(strength: Strength) -> bool:
    # Argon2 wants eight blocks of 1 KiB for each lane (RFC 9106 section 3.1).
    return (
        0 < strength.lanes <= _MOST.lanes
        and 8 * strength.lanes <= strength.memory_cost <= _MOST.memory_cost
        and 0 < strength.iterations <= _MOST.iterations
    )


def _document(header: bytes) -> object:
    try:
        return json.loads(header)
    except (ValueError, RecursionError):
        raise StorageError("archive_damaged") from None


def _bytes(text: str, length: int) -> bytes:
    try:
        decoded = base64.b64decode(text, validate=True)
    except (ValueError, binascii.Error):
        raise StorageError("archive_damaged") from None
    if len(decoded) != length:
        raise StorageError("archive_damaged")
    return decoded

"""Passphrases: asked for at a terminal, or read from a file descriptor.

It is never taken from the command line or from the environment, which other programs can read.
"""

import os
import sys

import click

from atom_desktop.foundation.errors import LockedError
from atom_desktop.foundation.secret import Secret

VARIABLE = "ATOM_VAULT_PASSPHRASE_FD"
ARCHIVE_VARIABLE = "ATOM_ARCHIVE_PASSPHRASE_FD"
_LONGEST = 4096  # bytes


def read_passphrase(label: str, *, twice: bool = False, variable: str = VARIABLE) -> Secret:
    """Return a passphrase; `twice` asks for a new one once more, at a terminal.

    The environment's `variable` holds the number of a descriptor; each call reads one line from it.

    Raises:
        LockedError: `vault_locked` when nobody can be asked for the vault's.
        click.UsageError: nobody can be asked for another, or the variable names no descriptor
            that gives a line.
    """
    number = os.environ.get(variable)
    if number is not None:
        return _from_descriptor(number, variable)
    if not sys.stdin.isatty():
        if variable != VARIABLE:
            raise click.UsageError(f"{label}: nobody can be asked here; use {variable}")
        raise LockedError("vault_locked")
    answer = click.prompt(label, hide_input=True, confirmation_prompt=twice, err=True)
    return Secret(str(answer))


def _from_descriptor(number: str, variable: str) -> Secret:
    line = bytearray()
    try:
        # Byte by byte: what comes after the line belongs to the next reader.
        while len(line) < _LONGEST and (byte := os.read(int(number), 1)) not in (b"", b"\n"):
            line += byte
        text = line.decode().rstrip("\r")
    except (ValueError, OSError, OverflowError):
        # The reason could hold what was read.
        raise click.UsageError(f"{variable} is not the number of a readable descriptor") from None
    if not text:
        raise click.UsageError(f"{variable}: no passphrase came from that descriptor")
    return Secret(text)

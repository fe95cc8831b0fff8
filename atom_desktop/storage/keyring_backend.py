"""Chooses the platform's keyring; knows only real ones, by class.

keyring's own choice is never asked for: it may settle for a plaintext file or a backend that keeps
nothing, and it imports whatever `keyringrc.cfg` names. `PYTHON_KEYRING_BACKEND` can prefer one of
the classes below over another; anything else it names is refused.
"""

import importlib
import logging
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, cast

from atom_desktop.foundation.errors import StorageError

if TYPE_CHECKING:
    from atom_desktop.storage.secret_service import SecretService

_log = logging.getLogger(__name__)

# Windows keeps 2,560 bytes of UTF-16; some room is left. The others have no limit worth naming.
WINDOWS_LIMIT = 1_200
COMMON_LIMIT = 60_000
_DBUS_TIMEOUT = 2.0  # seconds, for questions that only make a name nicer


class Backend(Protocol):
    """The part of keyring's backends that is used here."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return the value, or None."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Write the value."""

    def delete_password(self, service: str, username: str) -> None:
        """Remove the value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenBackend:
    """The keyring in use. `limit` is the longest value in characters; `is_locked` never prompts.

    `release` ends what the backend keeps open for the thread that calls it.
    """

    backend: Backend
    name: str
    limit: int = COMMON_LIMIT
    is_locked: Callable[[], bool] = lambda: False
    release: Callable[[], None] = lambda: None


_KEYRINGS_OWN = "keyring.backends.SecretService.Keyring"
_SECRET_SERVICE = "atom_desktop.storage.secret_service.SecretService"  # noqa: S105
_KWALLET = "keyring.backends.kwallet.DBusKeyring"
_WINDOWS = "keyring.backends.Windows.WinVaultKeyring"
_MACOS = "keyring.backends.macOS.Keyring"
_BY_PLATFORM = MappingProxyType({"win32": (_WINDOWS,), "darwin": (_MACOS,)})
_FREEDESKTOP = (_SECRET_SERVICE, _KWALLET)
_NAMES = MappingProxyType(
    {_KWALLET: "KWallet", _WINDOWS: "Windows Credential Manager", _MACOS: "macOS Keychain"}
)
# The program that answers as org.freedesktop.secrets, by the beginning of its process name.
_SERVICES = (
    ("gnome-keyring", "GNOME Keyring"),
    ("kwallet", "KWallet"),
    ("ksecret", "KWallet"),
    ("keepassxc", "KeePassXC"),
)


def choose_backend() -> ChosenBackend:
    """Return the platform's keyring. Blocks for D-Bus: not for the loop.

    Raises:
        StorageError: `keyring_missing` when there is none that can be trusted.
    """
    for path in _candidates():
        backend = _instance(path)
        if backend is None:
            continue
        if path == _SECRET_SERVICE:
            service = cast("SecretService", backend)
            return ChosenBackend(
                backend=service,
                name=service_name(),
                is_locked=service.is_locked,
                release=service.release,
            )
        limit = WINDOWS_LIMIT if path == _WINDOWS else COMMON_LIMIT
        return ChosenBackend(backend=backend, name=_NAMES[path], limit=limit)
    raise StorageError("keyring_missing")


def _candidates() -> tuple[str, ...]:
    allowed = _BY_PLATFORM.get(sys.platform, _FREEDESKTOP)
    wanted = os.environ.get("PYTHON_KEYRING_BACKEND")
    if wanted == _KEYRINGS_OWN:
        wanted = _SECRET_SERVICE
    if wanted and wanted not in allowed:
        _log.warning("PYTHON_KEYRING_BACKEND names no keyring that can be trusted: refused")
    return tuple(sorted(allowed, key=lambda path: path != wanted))


def _instance(path: str) -> Backend | None:
    module_name, _, class_name = path.rpartition(".")
    try:
        kind = getattr(importlib.import_module(module_name), class_name)
        # Asking for the priority is keyring's way to find out whether it can work here.
        _log.debug("%s has priority %s", path, kind.priority)
        backend: Backend = kind()
    except Exception as error:  # noqa: BLE001  # every backend has its own ways to be absent
        _log.info("%s cannot be used: %s", path, type(error).__name__)
        return None
    if path == _WINDOWS:
        # The default lets entries roam to other computers of a domain.
        backend.persist = "local machine"  # type: ignore[attr-defined]
    return backend


def service_name() -> str:
    """Return what the program behind the Secret Service is called, for people. Blocks."""
    try:
        process = _owner_name()
    except Exception as error:  # noqa: BLE001  # only the nicer name is lost
        _log.info("the Secret Service did not say who it is: %s", type(error).__name__)
        return "Secret Service"
    for beginning, name in _SERVICES:
        if process.startswith(beginning):
            return name
    return "Secret Service"


def _owner_name() -> str:
    # No type information in either; lazy, as above.
    from jeepney import DBusAddress, new_method_call  # type: ignore[import-untyped]  # noqa: PLC0415
    from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]  # noqa: PLC0415

    bus = DBusAddress(
        "/org/freedesktop/DBus", bus_name="org.freedesktop.DBus", interface="org.freedesktop.DBus"
    )
    question = new_method_call(bus, "GetConnectionUnixProcessID", "s", ("org.freedesktop.secrets",))
    with open_dbus_connection(bus="SESSION") as connection:
        answer = connection.send_and_get_reply(question, timeout=_DBUS_TIMEOUT)
    return Path(f"/proc/{answer.body[0]}/comm").read_text(encoding="utf-8").strip()

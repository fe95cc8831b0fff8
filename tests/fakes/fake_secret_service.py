"""A Secret Service on a bus of its own that does what no real one does when it is asked to.

It speaks the plain algorithm and keeps everything in memory. Source of the interface:
https://specifications.freedesktop.org/secret-service/0.2/
"""

import os
import subprocess
import threading
import time
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import Any

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import Proxy, open_dbus_connection  # type: ignore[import-untyped]

_NAME = "org.freedesktop.secrets"
_ROOT = "/org/freedesktop/secrets"
_SECRET = "org.freedesktop.Secret"
_NONE = "/"
_SECRET_CALLS = frozenset({"GetSecret", "CreateItem", "Delete"})
_TICK = 0.02


class Prompt(Enum):
    """What the person at the password prompt does."""

    DISMISSES = "dismisses"
    UNLOCKS = "unlocks"
    WAITS = "waits"  # leaves it open


class FakeSecretService:
    """Runs in a thread. Every attribute may be changed at any time.

    While `silent` nothing is answered; it is all answered later, in order. Each call that touches a
    secret takes `delay` seconds. `prompts` counts the password prompts that were shown.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.locked = False
        self.silent = False
        self.delay = 0.0
        self.person = Prompt.DISMISSES
        self.prompts = 0
        self.secrets: dict[frozenset[tuple[str, str]], str] = {}
        self._paths: dict[str, frozenset[tuple[str, str]]] = {}
        self.env: dict[str, str] = {}
        self._ends = threading.Event()

    def start(self) -> None:
        """Start the bus and the service."""
        self.env = {"XDG_RUNTIME_DIR": str(self._folder)}
        self._bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address"],
            env={**self.env, "PATH": os.environ["PATH"]},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._bus.stdout is not None
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self._bus.stdout.readline().strip()
        self.appear()

    def stop(self) -> None:
        """End both."""
        self.vanish()
        self._bus.terminate()
        self._bus.wait(timeout=10)
        assert self._bus.stdout is not None
        self._bus.stdout.close()

    def appear(self) -> None:
        """Take the service's name on the bus."""
        self._ends.clear()
        ready = threading.Event()
        self._thread = threading.Thread(target=self._serve, args=(ready,), daemon=True)
        self._thread.start()
        assert ready.wait(10)

    def vanish(self) -> None:
        """End the service as a crash does: whoever waits for an answer gets an error."""
        self._ends.set()
        self._thread.join(10)

    def restart(self) -> None:
        """End it and begin anew with what was stored."""
        self.vanish()
        self.appear()

    def _serve(self, ready: threading.Event) -> None:
        with open_dbus_connection(self.env["DBUS_SESSION_BUS_ADDRESS"]) as bus:
            Proxy(message_bus, bus).RequestName(_NAME)
            ready.set()
            while not self._ends.is_set():
                if self.silent:
                    time.sleep(_TICK)
                    continue
                with suppress(TimeoutError):
                    message = bus.receive(timeout=_TICK)
                    if message.header.message_type is MessageType.method_call:
                        self._answer(bus, message)

    def _answer(self, bus: Any, message: Any) -> None:  # noqa: ANN401  # no types there
        fields = message.header.fields
        path, member = fields[HeaderFields.path], fields[HeaderFields.member]
        if member in _SECRET_CALLS and self._ends.wait(self.delay):
            return
        try:
            signature, body = self._do(path, member, message.body)
        except LookupError as error:
            bus.send(new_error(message, str(error.args[0])))
            return
        bus.send(new_method_return(message, signature, body))
        if member == "Prompt":
            self._prompt(bus, path)

    def _do(self, path: str, member: str, body: Any) -> tuple[str, tuple[Any, ...]]:  # noqa: ANN401
        """Return the answer; raises LookupError with the name of a D-Bus error."""
        if member in _SECRET_CALLS:
            if self.locked:
                raise LookupError(f"{_SECRET}.Error.IsLocked")
            return self._touch(path, member, body)
        match member:
            case "Get":
                return "v", (("b", self.locked) if body[1] == "Locked" else ("s", "Login"),)
            case "OpenSession" if body[0] == "plain":
                return "vo", (("s", ""), f"{_ROOT}/session/1")
            case "Unlock":
                return "aoo", ([], f"{_ROOT}/prompt/1") if self.locked else (body[0], _NONE)
            case "Prompt":
                self.prompts += 1
                return "", ()
            case "SearchItems":
                return "ao", ([] if self.locked else self._found(set(body[0].items())),)
        raise LookupError("org.freedesktop.DBus.Error.NotSupported")

    def _touch(self, path: str, member: str, body: Any) -> tuple[str, tuple[Any, ...]]:  # noqa: ANN401
        if member == "CreateItem":
            return "oo", (self._create(body[0], body[1]), _NONE)
        own = self._known(path)
        if member == "Delete":
            del self.secrets[own]
            return "o", (_NONE,)
        secret = (f"{_ROOT}/session/1", b"", self.secrets[own].encode(), "text/plain")
        return "(oayays)", (secret,)

    def _found(self, wanted: set[tuple[str, str]]) -> list[str]:
        return [path for path, own in self._paths.items() if own in self.secrets and wanted <= own]

    def _known(self, path: str) -> frozenset[tuple[str, str]]:
        attributes = self._paths.get(path)
        if attributes is None or attributes not in self.secrets:
            raise LookupError("org.freedesktop.DBus.Error.UnknownObject")
        return attributes

    def _create(self, properties: Any, secret: Any) -> str:  # noqa: ANN401
        attributes = frozenset(properties[f"{_SECRET}.Item.Attributes"][1].items())
        self.secrets[attributes] = bytes(secret[2]).decode()
        for path, own in self._paths.items():
            if own == attributes:
                return path
        path = f"{_ROOT}/collection/login/{len(self._paths)}"
        self._paths[path] = attributes
        return path

    def _prompt(self, bus: Any, path: str) -> None:  # noqa: ANN401
        if self.person is Prompt.WAITS:
            return
        if self.person is Prompt.UNLOCKS:
            self.locked = False
        address = DBusAddress(path, interface=f"{_SECRET}.Prompt")
        dismissed = self.person is Prompt.DISMISSES
        bus.send(new_signal(address, "Completed", "bv", (dismissed, ("ao", []))))

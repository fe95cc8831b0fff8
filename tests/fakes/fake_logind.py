"""A stand-in for systemd-logind on a bus of its own: tells of sleep and counts who delays it."""

import os
import select
import subprocess
import threading
from typing import Any

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    MessageType,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import Proxy, open_dbus_connection  # type: ignore[import-untyped]

_NAME, _PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
_INTERFACE = "org.freedesktop.login1.Manager"


class FakeLogind:
    """Run it with `start`; `address` is the bus, `delays` are the open delay locks."""

    def __init__(self) -> None:
        self.address = ""
        self.asked: list[tuple[str, ...]] = []
        self._pipes: list[int] = []
        self._ended = False

    def start(self) -> None:
        self._bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._bus.stdout is not None
        self.address = self._bus.stdout.readline().strip()
        self._connection: Any = open_dbus_connection(self.address, enable_fds=True)
        Proxy(message_bus, self._connection).RequestName(_NAME)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._ended = True
        self._bus.terminate()
        self._bus.wait(timeout=10)
        self._thread.join(10)
        self._connection.close()
        for end in self._pipes:
            os.close(end)
        assert self._bus.stdout is not None
        self._bus.stdout.close()

    def prepare_for_sleep(self, *, begins: bool) -> None:
        """Send the signal, as before sleep (`begins`) or after it."""
        manager = DBusAddress(_PATH, interface=_INTERFACE)
        self._connection.send(new_signal(manager, "PrepareForSleep", "b", (begins,)))

    def delays(self) -> int:
        """Return how many delay locks are held: sleep waits for them."""
        open_ones = 0
        for reading in self._pipes:
            readable, _, _ = select.select([reading], [], [], 0)
            open_ones += not readable  # the other end is gone: released
        return open_ones

    def _serve(self) -> None:
        while not self._ended:
            try:
                message = self._connection.receive()
            except (OSError, EOFError):
                return
            if message.header.message_type is MessageType.method_call:
                self.asked.append(tuple(message.body))
                reading, writing = os.pipe()
                self._connection.send(new_method_return(message, "h", (writing,)))
                os.close(writing)
                self._pipes.append(reading)

"""A desktop's portal of settings, on a bus of its own."""

import subprocess
import threading
from typing import Any

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import Proxy, open_dbus_connection  # type: ignore[import-untyped]

_NAME = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Settings"
APPEARANCE = "org.freedesktop.appearance"


class SettingsPortal:
    """`told` is what it says when it is asked."""

    def __init__(self, **told: int) -> None:
        self.told = {key.replace("_", "-"): value for key, value in told.items()}
        self.asked: list[list[str]] = []
        self.address = ""
        self._connection: Any = None

    def start_bus(self) -> None:
        """Start the bus without the portal."""
        self._bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._bus.stdout is not None
        self.address = self._bus.stdout.readline().strip()

    def serve(self) -> None:
        """Come to the bus."""
        self._connection = open_dbus_connection(self.address)
        Proxy(message_bus, self._connection).RequestName(_NAME)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End portal and bus."""
        if self._connection is not None:
            self._connection.sock.shutdown(2)
            self._thread.join(10)
            self._connection.close()
        self._bus.terminate()
        self._bus.wait(timeout=10)
        assert self._bus.stdout is not None
        self._bus.stdout.close()

    def change(self, key: str, value: int, *, namespace: str = APPEARANCE) -> None:
        """Say that something is otherwise now."""
        self._tell(self._connection, namespace, key, value)

    def forge(self, key: str, value: int) -> None:
        """Have another program of the session say so."""
        with open_dbus_connection(self.address) as other:
            self._tell(other, APPEARANCE, key, value)
            Proxy(message_bus, other).ListNames()  # it has gone through the bus

    @staticmethod
    def _tell(connection: Any, namespace: str, key: str, value: int) -> None:  # noqa: ANN401  # jeepney has no types
        address = DBusAddress(_PATH, interface=_INTERFACE)
        body = (namespace, key, ("u", value))
        connection.send(new_signal(address, "SettingChanged", "ssv", body))

    def _serve(self) -> None:
        while True:
            try:
                message = self._connection.receive()
            except (OSError, EOFError):
                return
            if message.header.message_type is MessageType.method_call:
                self._connection.send(self._answer(message))

    def _answer(self, message: Message) -> Message:
        assert message.header.fields[HeaderFields.member] == "ReadAll"
        self.asked.append(message.body[0])
        values = {key: ("u", value) for key, value in self.told.items()}
        return new_method_return(message, "a{sa{sv}}", ({APPEARANCE: values},))

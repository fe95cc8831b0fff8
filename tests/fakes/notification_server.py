"""A notification server on a bus of its own, whose person presses what the test tells it to.

freedesktop.org, Desktop Notifications Specification 1.2.
"""

import subprocess
import threading
from dataclasses import dataclass
from itertools import count
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

_NAME = _INTERFACE = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_EVERYTHING = ("actions", "body", "body-markup", "persistence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One call of `Notify`."""

    id: int
    replaces: int
    title: str
    body: str
    actions: tuple[str, ...]
    hints: dict[str, Any]


class NotificationServer:
    """`calls` is what was asked for; `closed` the numbers that were taken away."""

    def __init__(self, *, abilities: tuple[str, ...] = _EVERYTHING) -> None:
        self.address = ""
        self.abilities = abilities
        self.calls: list[Shown] = []
        self.closed: list[int] = []
        self.asked_abilities = 0
        self._numbers = count(11)
        self._connection: Any = None
        self._client = ""

    def start_bus(self) -> None:
        """Start the bus without the server."""
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
        self._thread = threading.Thread(target=self._serve, args=(self._connection,), daemon=True)
        self._thread.start()

    def leave(self) -> None:
        """Go, as a server does that crashes."""
        if self._connection is not None:
            self._connection.sock.shutdown(2)
            self._thread.join(10)
            self._connection.close()
            self._connection = None

    def stop(self) -> None:
        """End server and bus."""
        self.leave()
        self._bus.terminate()
        self._bus.wait(timeout=10)
        assert self._bus.stdout is not None
        self._bus.stdout.close()

    def press(self, number: int, key: str) -> None:
        """Press a button of a notification."""
        self._tell(self._connection, "ActivationToken", "us", (number, "token-1"))
        self._tell(self._connection, "ActionInvoked", "us", (number, key))
        self.dismiss(number)

    def dismiss(self, number: int) -> None:
        """Close it, as the person does."""
        self._tell(self._connection, "NotificationClosed", "uu", (number, 2))

    def forge(self, number: int, key: str) -> None:
        """Have another program of the session say that a button was pressed."""
        with open_dbus_connection(self.address) as other:
            address = DBusAddress(_PATH, interface=_INTERFACE)
            signal = new_signal(address, "ActionInvoked", "us", (number, key))
            signal.header.fields[HeaderFields.destination] = self._client
            other.send(signal)
            Proxy(message_bus, other).ListNames()  # it has gone through the bus

    def _tell(self, connection: Any, member: str, signature: str, body: tuple[Any, ...]) -> None:  # noqa: ANN401  # jeepney has no types
        address = DBusAddress(_PATH, interface=_INTERFACE)
        connection.send(new_signal(address, member, signature, body))

    def _serve(self, connection: Any) -> None:  # noqa: ANN401  # see above
        while True:
            try:
                message = connection.receive()
            except (OSError, EOFError):
                return
            if message.header.message_type is MessageType.method_call:
                connection.send(self._answer(message))

    def _answer(self, message: Message) -> Message:
        match message.header.fields[HeaderFields.member]:
            case "GetCapabilities":
                self.asked_abilities += 1
                return new_method_return(message, "as", (list(self.abilities),))
            case "CloseNotification":
                self.closed.append(message.body[0])
                return new_method_return(message)
            case _:
                _, replaces, _, title, body, actions, hints, _ = message.body
                number = replaces or next(self._numbers)
                self._client = message.header.fields[HeaderFields.sender]
                self.calls.append(
                    Shown(
                        id=number,
                        replaces=replaces,
                        title=title,
                        body=body,
                        actions=tuple(actions),
                        hints={key: value for key, (_, value) in hints.items()},
                    )
                )
                return new_method_return(message, "u", (number,))

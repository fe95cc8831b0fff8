"""A desktop's tray on D-Bus: the StatusNotifierWatcher, and a pointer for what registers there.

freedesktop.org, StatusNotifierItem; the menu is read and clicked as com.canonical.dbusmenu.
"""

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    Properties,
    new_error,
    new_method_call,
    new_method_return,
)
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import DBusConnection, open_dbus_connection  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Iterator

_WATCHER = "org.kde.StatusNotifierWatcher"
_ITEM = "org.kde.StatusNotifierItem"
_MENU = "com.canonical.dbusmenu"
_SOLID = 250  # of 255: edges are mixed with what is behind them
_FACTS = {
    "IsStatusNotifierHostRegistered": ("b", True),
    "ProtocolVersion": ("i", 0),
    "RegisteredStatusNotifierItems": ("as", []),
}


class TrayHost:
    """Owns the watcher's name; `items` are the bus names of the icons that came."""

    def __init__(self, bus: str) -> None:
        self._bus = bus
        self._connection: DBusConnection = open_dbus_connection(bus)
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self.items: list[str] = []

    @classmethod
    @contextmanager
    def started(cls, bus: str) -> "Iterator[TrayHost]":
        """Stand on the bus at this address until the block ends."""
        host = cls(bus)
        host._connection.send_and_get_reply(message_bus.RequestName(_WATCHER))
        host._thread.start()
        try:
            yield host
        finally:
            host._ended.set()
            host._thread.join(timeout=5)
            host._connection.close()

    def item(self, name: str) -> Any:  # noqa: ANN401  # whatever the property holds
        """Return a property of the newest icon."""
        address = DBusAddress("/StatusNotifierItem", bus_name=self.items[-1], interface=_ITEM)
        return self._ask(Properties(address).get(name))[0][1]

    def inks(self) -> set[str]:
        """Return the colours of the icon's largest picture, where it is not see-through."""
        pictures = self.item("IconPixmap")
        *_, pixels = max(pictures, key=lambda picture: picture[0])
        points = (pixels[place : place + 4] for place in range(0, len(pixels), 4))
        return {point[1:].hex() for point in points if point[0] > _SOLID}

    def activate(self) -> None:
        """Click on the icon."""
        address = DBusAddress("/StatusNotifierItem", bus_name=self.items[-1], interface=_ITEM)
        self._ask(new_method_call(address, "Activate", "ii", (0, 0)))

    def menu(self) -> dict[str, int]:
        """Open the menu and return its lines with their numbers."""
        self._ask(new_method_call(self._menu(), "AboutToShow", "i", (0,)))
        layout = self._ask(new_method_call(self._menu(), "GetLayout", "iias", (0, -1, [])))
        lines = (child[1] for child in layout[1][2])
        return {
            facts["label"][1].replace("__", "_"): number
            for number, facts, _ in lines
            if "label" in facts
        }

    def choose(self, line: str) -> None:
        """Click on a line of the menu."""
        number = self.menu()[line]
        event = (number, "clicked", ("i", 0), 0)
        self._ask(new_method_call(self._menu(), "Event", "isvu", event))

    def _menu(self) -> DBusAddress:
        return DBusAddress(self.item("Menu"), bus_name=self.items[-1], interface=_MENU)

    def _ask(self, message: Message) -> Any:  # noqa: ANN401  # the body as D-Bus has it
        with open_dbus_connection(self._bus) as connection:
            answer = connection.send_and_get_reply(message, timeout=10)
        assert answer.header.message_type is MessageType.method_return, answer.body
        return answer.body

    def _serve(self) -> None:
        while not self._ended.is_set():
            try:
                message = self._connection.receive(timeout=0.2)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                self._connection.send(self._reply(message))

    def _reply(self, message: Message) -> Message:
        fields = message.header.fields
        match fields.get(HeaderFields.member):
            case "RegisterStatusNotifierItem":
                self.items.append(fields[HeaderFields.sender])
                return new_method_return(message)
            case "Get" if message.body[1] in _FACTS:
                return new_method_return(message, "v", (_FACTS[message.body[1]],))
            case "GetAll":
                return new_method_return(message, "a{sv}", (_FACTS,))
            case _:
                return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")

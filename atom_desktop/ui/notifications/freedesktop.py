"""Notifications over D-Bus: the Desktop Notifications Specification 1.2 of freedesktop.org.

https://specifications.freedesktop.org/notification-spec/latest/
"""

import asyncio
import contextlib
import logging
from html import escape
from typing import TYPE_CHECKING, Any

from atom_desktop.foundation.paths import APP_ID
from atom_desktop.ui.activation import lent
from atom_desktop.ui.notifications.notifier import Notification
from atom_desktop.ui.ports import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeepney import Message  # type: ignore[import-untyped]

_log = logging.getLogger(__name__)
_NAME = _INTERFACE = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_BUS = "org.freedesktop.DBus"
_TIMEOUT = 5.0  # seconds for an answer
_NORMAL = 1  # urgency
_SERVERS_CHOICE = -1  # how long it stays


class FreedesktopNotifier:
    """One notification on the session bus, by the server that is there just now.

    Names may hold mark-up, so a body is escaped for servers that read mark-up in it (a title never
    is read so). Only the server itself is believed: any program of the session can send signals.
    """

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._connection: Any = None  # jeepney has no types
        self._answers: dict[int, asyncio.Future[Message]] = {}
        self._server = ""  # the unique bus name that answered last
        self._abilities: frozenset[str] | None = None
        self._shown = 0
        self._turn = asyncio.Lock()
        self._token = ""  # what the server gave for the button that was pressed
        self.on_pressed: Callable[[str], None] = lambda _: None
        self.on_closed: Callable[[], None] = lambda: None

    async def show(self, notification: Notification) -> bool:
        """Show or replace; False without a bus or a server."""
        async with self._turn:
            try:
                async with asyncio.timeout(_TIMEOUT):
                    await self._show(notification)
            except Exception as error:  # noqa: BLE001  # whatever is missing, the list has it all
                _log.info("no notification could be shown: %s", type(error).__name__)
                return False
            return True

    async def withdraw(self) -> None:
        """Take it away; a server that has gone took it with it."""
        async with self._turn:
            shown, self._shown = self._shown, 0
            if shown and self._connection is not None:
                with contextlib.suppress(Exception):
                    async with asyncio.timeout(_TIMEOUT):
                        await self._ask("CloseNotification", "u", (shown,))

    async def close(self) -> None:
        """Take it away and leave the bus."""
        await self.withdraw()
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(Exception):
                async with asyncio.timeout(_TIMEOUT):
                    await connection.close()

    async def _show(self, notification: Notification) -> None:
        if self._connection is None:
            await self._connect()
        if self._abilities is None:
            answer = await self._ask("GetCapabilities")
            self._abilities = frozenset(answer.body[0])
        buttons = notification.buttons if "actions" in self._abilities else ()
        body = notification.body
        if "body-markup" in self._abilities:
            body = escape(body, quote=False)
        answer = await self._ask(
            "Notify",
            "susssasa{sv}i",
            (
                "Atom Desktop",
                self._shown,
                APP_ID,
                notification.title,
                body,
                [text for button in buttons for text in button],
                {"desktop-entry": ("s", APP_ID), "urgency": ("y", _NORMAL)},
                _SERVERS_CHOICE,
            ),
        )
        self._shown = int(answer.body[0])

    async def _connect(self) -> None:
        from jeepney import MatchRule, message_bus  # noqa: PLC0415  # not for the first paint
        from jeepney.io.asyncio import (  # type: ignore[import-untyped]  # noqa: PLC0415
            open_dbus_connection,
        )

        connection = await open_dbus_connection("SESSION")
        self._connection = connection
        self._tasks.spawn(self._listen(connection), name="notifications")
        owner = MatchRule(
            type="signal",
            sender=_BUS,
            interface=_BUS,
            member="NameOwnerChanged",
            path="/" + _BUS.replace(".", "/"),
        )
        owner.add_arg_condition(0, _NAME)
        for rule in (MatchRule(type="signal", sender=_NAME, interface=_INTERFACE), owner):
            await self._send(message_bus.AddMatch(rule))

    async def _ask(self, method: str, signature: str = "", values: tuple[object, ...] = ()) -> Any:  # noqa: ANN401  # see above
        from jeepney import DBusAddress, HeaderFields, new_method_call  # noqa: PLC0415

        address = DBusAddress(_PATH, bus_name=_NAME, interface=_INTERFACE)
        question = new_method_call(address, method, signature or None, values)
        answer = await self._send(question)
        self._server = answer.header.fields.get(HeaderFields.sender, "")
        return answer

    async def _send(self, question: "Message") -> Any:  # noqa: ANN401  # see above
        from jeepney import DBusErrorResponse, MessageType  # noqa: PLC0415

        connection = self._connection
        if connection is None:
            raise ConnectionError
        serial = next(connection.outgoing_serial)
        answered = self._answers[serial] = asyncio.get_running_loop().create_future()
        try:
            await connection.send(question, serial=serial)
            answer = await answered
        finally:
            self._answers.pop(serial, None)
        if answer.header.message_type is MessageType.error:
            raise DBusErrorResponse(answer)
        return answer

    async def _listen(self, connection: Any) -> None:  # noqa: ANN401  # see above
        """Hand on what comes until the bus ends or `close` leaves it."""
        try:
            while True:
                self._take(await connection.receive())
                await asyncio.sleep(0)  # whoever waited for this answer goes first
        except (OSError, EOFError, asyncio.IncompleteReadError):
            pass
        finally:
            if self._connection is connection:
                self._connection = None
                self._lose_server()
            for answer in self._answers.values():
                answer.cancel()

    def _take(self, message: "Message") -> None:
        from jeepney import HeaderFields, MessageType  # noqa: PLC0415

        fields = message.header.fields
        if message.header.message_type in (MessageType.method_return, MessageType.error):
            answer = self._answers.get(fields.get(HeaderFields.reply_serial, 0))
            if answer is not None and not answer.done():
                answer.set_result(message)
            return
        sender, member = fields.get(HeaderFields.sender), fields.get(HeaderFields.member)
        if message.header.message_type is not MessageType.signal:
            return
        if sender == _BUS and member == "NameOwnerChanged" and message.body[0] == _NAME:
            if message.body[2] != self._server:
                self._lose_server()
        elif sender == self._server and message.body and message.body[0] == self._shown != 0:
            self._take_signal(str(member), message.body)

    def _take_signal(self, member: str, body: tuple[Any, ...]) -> None:
        match member:
            case "ActivationToken":
                self._token = str(body[1])
            case "ActionInvoked":
                token, self._token = self._token, ""
                with lent(token):
                    self.on_pressed(str(body[1]))
            case "NotificationClosed":
                self._shown = 0
                self.on_closed()

    def _lose_server(self) -> None:
        """Forget a server that went: its numbers mean something else to the next one."""
        self._abilities = None
        if self._shown:
            self._shown = 0
            self.on_closed()

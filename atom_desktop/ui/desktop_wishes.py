"""What a Linux desktop says it wants: more contrast, less motion.

org.freedesktop.portal.Settings with the namespace org.freedesktop.appearance (`contrast` and
`reduced-motion`, 1 for yes): https://flatpak.github.io/xdg-desktop-portal/docs/
Qt 6.11 tells of contrast on some desktops and of motion on none.
"""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jeepney import Message  # type: ignore[import-untyped]

_log = logging.getLogger(__name__)
_NAME = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Settings"
_APPEARANCE = "org.freedesktop.appearance"
_CONTRAST, _MOTION = "contrast", "reduced-motion"


async def follow_desktop(hear: Callable[[bool, bool], object]) -> None:
    """Call `hear` with both wishes now and whenever one changes; ends where there is no portal."""
    from jeepney.io.asyncio import (  # type: ignore[import-untyped]  # noqa: PLC0415
        open_dbus_connection,
    )

    connection: Any = None  # jeepney has no types
    try:
        connection = await open_dbus_connection("SESSION")
        await _listen(connection, hear)
    except Exception as error:  # noqa: BLE001  # whatever is missing, the settings still count
        _log.info("the desktop says nothing of its looks: %s", type(error).__name__)
    finally:
        if connection is not None:
            await connection.close()


async def _listen(connection: Any, hear: Callable[[bool, bool], object]) -> None:  # noqa: ANN401  # see above
    from jeepney import (  # noqa: PLC0415
        DBusAddress,
        DBusErrorResponse,
        HeaderFields,
        MatchRule,
        MessageType,
        message_bus,
        new_method_call,
    )

    # With the sender in it the bus brings signals of the portal alone.
    rule = MatchRule(type="signal", sender=_NAME, interface=_INTERFACE, path=_PATH)
    await connection.send(message_bus.AddMatch(rule), serial=next(connection.outgoing_serial))
    address = DBusAddress(_PATH, bus_name=_NAME, interface=_INTERFACE)
    asked = next(connection.outgoing_serial)
    question = new_method_call(address, "ReadAll", "as", ([_APPEARANCE],))
    await connection.send(question, serial=asked)
    wishes = {_CONTRAST: False, _MOTION: False}
    while True:
        message = await connection.receive()
        if message.header.fields.get(HeaderFields.reply_serial) == asked:
            if message.header.message_type is MessageType.error:
                raise DBusErrorResponse(message)
            told = message.body[0].get(_APPEARANCE, {})
        else:
            told = _changed(message)
        news = {key: value == 1 for key, (_, value) in told.items() if key in wishes}
        if news:
            wishes |= news
            hear(wishes[_CONTRAST], wishes[_MOTION])


def _changed(message: "Message") -> dict[str, tuple[str, object]]:
    from jeepney import HeaderFields  # noqa: PLC0415

    if message.header.fields.get(HeaderFields.member) != "SettingChanged":
        return {}
    namespace, key, value = message.body
    return {key: value} if namespace == _APPEARANCE else {}

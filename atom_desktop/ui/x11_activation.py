"""What Qt does not tell an X11 window manager: by which click, and when, a window comes forward.

Qt sends the moment of the last thing that happened in its own windows; window managers that guard
the focus refuse that when the person has clicked elsewhere since. Sources: freedesktop.org, EWMH
("_NET_ACTIVE_WINDOW") and the startup notification protocol.
"""

import ctypes
from typing import Any

from PySide6.QtGui import QGuiApplication, QNativeInterface

_CLIENT_MESSAGE = 33
_PROPERTY_CHANGE = 1 << 22
_SUBSTRUCTURE = 1 << 19 | 1 << 20  # notify and redirect: for the window manager
_REPLACE = 0
_APPLICATION = 1
_CHUNK = 20  # bytes in one message


class _ClientMessage(ctypes.Structure):
    """XClientMessageEvent of Xlib.h, padded to the size of an XEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 24),
    )


class _Root:
    """The root window of Qt's own connection, where messages for the desktop go."""

    def __init__(self, display: int) -> None:
        self._display = ctypes.c_void_p(display)
        self._x11: Any = ctypes.CDLL("libX11.so.6")  # Qt has loaded it
        self._x11.XInternAtom.restype = ctypes.c_ulong
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self._root = self._x11.XDefaultRootWindow(self._display)

    def atom(self, name: str) -> int:
        return int(self._x11.XInternAtom(self._display, name.encode(), 0))

    def name_start(self, window: int, token: str) -> None:
        """Note on the window which start it belongs to."""
        value = token.encode()
        self._x11.XChangeProperty(
            self._display,
            ctypes.c_ulong(window),
            ctypes.c_ulong(self.atom("_NET_STARTUP_ID")),
            ctypes.c_ulong(self.atom("UTF8_STRING")),
            8,
            _REPLACE,
            value,
            len(value),
        )

    def send(self, window: int, kind: str, bits: int, data: bytes, mask: int) -> None:
        event = _ClientMessage(
            type=_CLIENT_MESSAGE,
            send_event=1,
            display=self._display,
            window=window or self._root,
            message_type=self.atom(kind),
            format=bits,
        )
        ctypes.memmove(event.data, data, len(data))
        self._x11.XSendEvent(
            self._display, ctypes.c_ulong(self._root), 0, ctypes.c_long(mask), ctypes.byref(event)
        )

    def flush(self) -> None:
        self._x11.XFlush(self._display)


def activate_at(window: int, token: str, moment: int) -> None:
    """Ask for the focus as of `moment`, the server's milliseconds, and end the start's busy cursor.

    `token` is the startup id, printable ASCII. Does nothing where there is no X11.
    """
    application = QGuiApplication.instance()
    native = application.nativeInterface() if isinstance(application, QGuiApplication) else None
    if not isinstance(native, QNativeInterface.QX11Application) or not native.display():
        return
    root = _Root(native.display())
    root.name_start(window, token)
    longs = (ctypes.c_long * 5)(_APPLICATION, moment, 0, 0, 0)
    root.send(window, "_NET_ACTIVE_WINDOW", 32, bytes(longs), _SUBSTRUCTURE)
    quoted = token.replace("\\", "\\\\").replace('"', '\\"')
    message = f'remove: ID="{quoted}"'.encode() + b"\0"
    kind = "_NET_STARTUP_INFO_BEGIN"
    for place in range(0, len(message), _CHUNK):
        root.send(window, kind, 8, message[place : place + _CHUNK], _PROPERTY_CHANGE)
        kind = "_NET_STARTUP_INFO"
    root.flush()

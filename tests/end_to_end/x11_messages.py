"""What programs tell the desktop on X11: client messages to the root window, overheard.

Run with a Python that has nothing but its standard library: prints one line for each message, its
type, its window and its five numbers.
"""

import ctypes
import sys
from ctypes import byref, c_int, c_long, c_ulong, c_void_p

_CLIENT_MESSAGE, _SUBSTRUCTURE_NOTIFY = 33, 1 << 19


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
        ("message_type", c_ulong),
        ("format", c_int),
        ("data", c_long * 5),
        ("rest", c_long * 24),
    )


def main() -> None:
    """Listen until somebody ends this."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = c_void_p
    x11.XDefaultRootWindow.restype = c_ulong
    x11.XGetAtomName.restype = ctypes.c_char_p
    display = c_void_p(x11.XOpenDisplay(None))
    root = c_ulong(x11.XDefaultRootWindow(display))
    x11.XSelectInput(display, root, c_long(_SUBSTRUCTURE_NOTIFY))
    x11.XSync(display, 0)
    sys.stdout.write("listening\n")
    sys.stdout.flush()
    event = _Event()
    while True:
        x11.XNextEvent(display, byref(event))
        if event.type == _CLIENT_MESSAGE:
            kind = x11.XGetAtomName(display, c_ulong(event.message_type)).decode()
            numbers = " ".join(str(number) for number in event.data)
            sys.stdout.write(f"{kind} {event.window} {numbers}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()

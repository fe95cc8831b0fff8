"""To the front by the right that a desktop gave, so that no window takes the focus by itself.

On Wayland a launcher or a notification gives a token, which Qt reads from XDG_ACTIVATION_TOKEN when
a window is activated (wayland-protocols, xdg-activation-v1). On X11 it is DESKTOP_STARTUP_ID, with
the moment of the click at its end (freedesktop.org, startup-notification; see `x11_activation`).
"""

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105  # a variable's name
_NAMES = (_TOKEN, "DESKTOP_STARTUP_ID")
LONGEST = 512
_MOMENT = re.compile(r"_TIME(\d{1,10})$")
_LATEST = 2**32 - 1


def usable(token: str) -> str:
    """Return `token`, or nothing for one that is too long or not printable ASCII."""
    is_plain = token.isascii() and token.isprintable() and len(token) <= LONGEST
    return token if is_plain else ""


def given_token(environ: Mapping[str, str] | None = None) -> str:
    """Return what this process was given at its start, or was lent, or nothing."""
    environ = os.environ if environ is None else environ
    return next((token for name in _NAMES if (token := usable(environ.get(name, "")))), "")


def forget_tokens() -> None:
    """Take them out of the environment: no program started from here may come forward by them."""
    for name in _NAMES:
        os.environ.pop(name, None)


@contextmanager
def lent(token: str) -> Iterator[None]:
    """Let a window that is activated within the block use `token`; it is gone afterwards."""
    forget_tokens()
    if usable(token):
        os.environ[_TOKEN] = token
    try:
        yield
    finally:
        forget_tokens()


def activate(window: QWidget) -> None:
    """Give a shown window the focus, by the token that is lent, if there is one."""
    token = given_token()
    window.activateWindow()
    moment = _MOMENT.search(token)
    if moment is not None and 0 < int(moment[1]) <= _LATEST:
        if QGuiApplication.platformName() != "xcb":
            return
        from atom_desktop.ui.x11_activation import activate_at  # noqa: PLC0415  # X11 alone

        activate_at(int(window.winId()), token, int(moment[1]))

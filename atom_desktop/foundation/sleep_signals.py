"""Tells that the computer is about to sleep, and that it is awake again: systemd-logind's signals.

They make noticing quicker and let a renewal end before sleep; nothing relies on them.
https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html
"""

import asyncio
import contextlib
import logging
import os
import socket
import sys
import threading
from collections.abc import Callable
from typing import Any

from atom_desktop.foundation.language import tr

_log = logging.getLogger(__name__)
_PATH, _INTERFACE = "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
_NAME = "org.freedesktop.login1"
_TIMEOUT = 5.0  # seconds for an answer of logind

# Called in the loop; the first gets what lets the computer go to sleep.
BeforeSleep = Callable[[Callable[[], None]], None]


class SleepSignals:
    """Listens in a thread of its own: file descriptors only pass over a blocking connection."""

    def __init__(self, before_sleep: BeforeSleep, after_sleep: Callable[[], None]) -> None:
        self._before_sleep = before_sleep
        self._after_sleep = after_sleep
        self._loop = asyncio.get_running_loop()
        self._socket: socket.socket | None = None
        self._delay: Any = None  # jeepney has no types; a file descriptor that holds sleep back
        self._closing = False
        self._thread = threading.Thread(target=self._listen, name="sleep signals", daemon=True)

    def start(self) -> None:
        """Begin to listen; where there is no logind nothing happens."""
        if sys.platform == "linux":
            self._thread.start()

    def close(self) -> None:
        """Stop listening."""
        self._closing = True
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)
        if self._thread.is_alive():
            self._thread.join(_TIMEOUT)
        self._let_sleep()

    def _listen(self) -> None:
        try:
            self._listen_to_logind()
        except Exception as error:  # noqa: BLE001  # whatever is missing, the clocks tell as well
            if not self._closing:
                _log.info("no word of sleep from logind: %s", type(error).__name__)

    def _listen_to_logind(self) -> None:
        # Lazy: the first paint does without D-Bus. No type information.
        from jeepney import MatchRule, message_bus  # type: ignore[import-untyped]  # noqa: PLC0415
        from jeepney.io.blocking import (  # type: ignore[import-untyped]  # noqa: PLC0415
            Proxy,
            open_dbus_connection,
        )

        with open_dbus_connection(bus="SYSTEM", enable_fds=True) as bus:
            self._socket = bus.sock
            signal = {"type": "signal", "interface": _INTERFACE, "member": "PrepareForSleep"}
            Proxy(message_bus, bus, timeout=_TIMEOUT).AddMatch(MatchRule(sender=_NAME, **signal))
            self._hold_back(bus)
            # Messages carry their sender's unique name; the bus has seen to the well-known one.
            with bus.filter(MatchRule(**signal), bufsize=8) as signals:
                while not self._closing:
                    begins = bool(bus.recv_until_filtered(signals).body[0])
                    if begins:
                        self._in_loop(self._before_sleep, self._let_sleep)
                    else:
                        self._in_loop(self._after_sleep)
                        self._hold_back(bus)

    def _hold_back(self, bus: Any) -> None:  # noqa: ANN401  # as above
        """Ask for some seconds between word of sleep and sleep."""
        from jeepney import DBusAddress, MessageType, new_method_call  # noqa: PLC0415

        self._let_sleep()
        logind = DBusAddress(_PATH, bus_name=_NAME, interface=_INTERFACE)
        why = ("sleep", "Atom Desktop", tr("Lets a renewal come to its end"), "delay")
        question = new_method_call(logind, "Inhibit", "ssss", why)
        answer = bus.send_and_get_reply(question, timeout=_TIMEOUT)
        if answer.header.message_type is MessageType.method_return:
            self._delay = answer.body[0].to_raw_fd()

    def _let_sleep(self) -> None:
        delay, self._delay = self._delay, None
        if delay is not None:
            os.close(delay)

    def _in_loop(self, call: Callable[..., None], *args: object) -> None:
        with contextlib.suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(call, *args)

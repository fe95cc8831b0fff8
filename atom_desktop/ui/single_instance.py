"""One window per profile: a second start brings the first one forward."""

import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 1000
_LONGEST_PATH = 100  # of the 108 bytes that the kernel has for it


def socket_name(root: Path) -> str:
    """Return the socket's name for the profile at `root`.

    Where sockets are files it lies in the profile, which only its owner may enter. A pipe's name,
    and one for a path that is too long, is a hash that tells nothing about the path.
    """
    path = str(root.absolute() / "window.sock")
    if os.name == "posix" and len(path.encode()) < _LONGEST_PATH:
        return path
    return f"atom-desktop-{hashlib.sha256(str(root.absolute()).encode()).hexdigest()[:24]}"


class SingleInstance(QObject):
    """Listens for second starts. `raise_wanted` is emitted for each of them.

    The socket is open to the user alone. A connection is the whole message: nothing is read from
    it and nothing is answered.
    """

    raise_wanted = Signal()

    def __init__(self, root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = socket_name(root)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)

    def tell_the_first(self) -> bool:
        """Ask a running window to come forward; returns whether there is one."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        socket.disconnectFromServer()
        return True

    def listen(self) -> bool:
        """Become the first; a socket left by a crash is replaced. Returns whether it worked.

        Call it only while owning the profile's lock, and after `tell_the_first()` said no.
        """
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.disconnectFromServer()
            self.raise_wanted.emit()

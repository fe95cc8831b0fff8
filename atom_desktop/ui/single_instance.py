"""One window per profile: a second start brings the first one forward."""

import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from atom_desktop.ui.activation import LONGEST, usable

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
    """Listens for second starts. `raise_wanted` is emitted for each of them, with its token.

    The socket is open to the user alone. A connection is the message; all that is read from it is a
    line with the token by which the window may come forward, often empty. Nothing is answered.
    """

    raise_wanted = Signal(str)

    def __init__(self, root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = socket_name(root)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)

    def tell_the_first(self, token: str = "") -> bool:
        """Ask a running window to come forward; returns whether there is one."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        socket.write(usable(token).encode() + b"\n")
        socket.flush()
        socket.disconnectFromServer()
        if socket.state() is not QLocalSocket.LocalSocketState.UnconnectedState:
            socket.waitForDisconnected(_PATIENCE_MS)
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
            _Greeting(socket, self).done.connect(self.raise_wanted)


class _Greeting(QObject):
    """Reads one line, as far as it comes; `done` is emitted once, also where none comes."""

    done = Signal(str)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        self._is_done = False
        socket.setParent(self)
        socket.setReadBufferSize(LONGEST + 1)
        socket.readyRead.connect(self._look)
        socket.disconnected.connect(self._end)
        QTimer.singleShot(_PATIENCE_MS, self, self._end)
        QTimer.singleShot(0, self, self._look)  # all of it may have come before

    def _look(self) -> None:
        is_over = self._socket.state() is not QLocalSocket.LocalSocketState.ConnectedState
        if is_over or self._socket.canReadLine() or self._socket.bytesAvailable() > LONGEST:
            self._end()

    def _end(self) -> None:
        if self._is_done:
            return
        self._is_done = True
        said = bytes(self._socket.read(LONGEST + 1).data())
        line, end, _ = said.partition(b"\n")
        self._socket.close()
        self.done.emit(usable(line.decode(errors="replace")) if end else "")
        self.deleteLater()

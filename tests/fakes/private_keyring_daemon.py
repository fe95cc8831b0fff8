"""A real GNOME Keyring with its own D-Bus, home and password."""

import os
import signal
import subprocess
from contextlib import closing
from pathlib import Path

import secretstorage
from jeepney import DBusErrorResponse  # type: ignore[import-untyped]
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import Proxy  # type: ignore[import-untyped]
from secretstorage.util import DBusAddressWrapper, format_secret, open_session

_PASSWORD = "made-up-master-password"
_NAME = "org.freedesktop.secrets"
_COLLECTION = "/org/freedesktop/secrets/collection/login"
_INTERNAL = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"


class PrivateKeyring:
    """Starts, locks, unlocks, kills and stops the daemon; `env` lets other programs use it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._bus: subprocess.Popen[str] | None = None
        self.env: dict[str, str] = {}

    def start(self) -> None:
        home, runtime = self._folder / "home", self._folder / "run"
        for part in (home, runtime):
            part.mkdir(mode=0o700, exist_ok=True)
        self.env = {
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(runtime),
            "PATH": os.environ["PATH"],
        }
        # A prompt needs a display; without one a locked keyring answers at once.
        self._bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address"],
            env=self.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._bus.stdout is not None
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self._bus.stdout.readline().strip()
        self._daemon("--unlock")

    def stop(self) -> None:
        """End the bus; the daemon ends with it."""
        if self._bus is not None:
            self._bus.terminate()
            self._bus.wait(timeout=10)
            assert self._bus.stdout is not None
            self._bus.stdout.close()

    def clients(self) -> int:
        """Return how many connections to the bus this process holds, and has not closed."""
        with closing(secretstorage.dbus_init()) as connection:
            bus = Proxy(message_bus, connection)
            others = set(bus.ListNames()[0]) - {connection.unique_name}
            return sum(_process_of(bus, name) == os.getpid() for name in others)

    def kill(self) -> None:
        """End the daemon as a crash does. The bus starts it again, locked, when it is asked for."""
        with closing(secretstorage.dbus_init()) as connection:
            bus = Proxy(message_bus, connection)
            (process,) = bus.GetConnectionUnixProcessID(_NAME)
            os.kill(process, signal.SIGKILL)
            while bus.NameHasOwner(_NAME)[0]:
                pass

    def lock(self) -> None:
        with closing(secretstorage.dbus_init()) as connection:
            secretstorage.Collection(connection, _COLLECTION).lock()

    def unlock(self) -> None:
        with closing(secretstorage.dbus_init()) as connection:
            session = open_session(connection)
            secret = format_secret(session, _PASSWORD.encode(), "text/plain")
            service = DBusAddressWrapper("/org/freedesktop/secrets", _INTERNAL, connection)
            service.call("UnlockWithMasterPassword", "o(oayays)", _COLLECTION, secret)

    def search(self, service: str) -> str:
        """Return what `secret-tool` finds under a keyring service, secrets included."""
        found = subprocess.run(
            ["secret-tool", "search", "--all", "service", service],
            env=self.env,
            capture_output=True,
            text=True,
            check=False,
            timeout=20,
        )
        return found.stdout + found.stderr

    def _daemon(self, *options: str) -> None:
        subprocess.run(
            ["gnome-keyring-daemon", *options, "--components=secrets"],
            env=self.env,
            input=_PASSWORD,
            text=True,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=20,
        )


def _process_of(bus: Proxy, name: str) -> int | None:
    try:
        process: int = bus.GetConnectionUnixProcessID(name)[0]
    except DBusErrorResponse:
        return None  # it has left
    return process

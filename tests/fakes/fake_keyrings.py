"""Keyring backends that behave, and some that do not."""

import threading


class FakeKeyring:
    """A keyring in a dictionary, by service and user name; `writes` counts what was written."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}
        self.writes: list[str] = []
        self.longest = 0

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.writes.append(username)
        self.longest = max(self.longest, len(password))
        self.entries[(service, username)] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.entries:
            raise PasswordDeleteError("No such password!")
        del self.entries[(service, username)]


class PasswordDeleteError(Exception):
    """Named as keyring's own."""


class KeyringLocked(Exception):  # noqa: N818  # named as keyring's own
    """Named as keyring's own."""


class LockedKeyring(FakeKeyring):
    """Refuses while `locked`, as one whose prompt was dismissed."""

    def __init__(self) -> None:
        super().__init__()
        self.locked = True

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        super().set_password(service, username, password)

    def _check(self) -> None:
        if self.locked:
            raise KeyringLocked("Failed to unlock the collection!")


class LossyKeyring(FakeKeyring):
    """Says that it has written, and has not."""

    def set_password(self, service: str, username: str, password: str) -> None:
        self.writes.append(username)


class HangingKeyring(FakeKeyring):
    """Does not answer while `hangs`; `answer()` lets every waiting call go on."""

    def __init__(self) -> None:
        super().__init__()
        self.hangs = False
        self._go_on = threading.Event()
        self.waiting = threading.Semaphore(0)

    def answer(self) -> None:
        self.hangs = False
        self._go_on.set()

    def get_password(self, service: str, username: str) -> str | None:
        self._wait()
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._wait()
        super().set_password(service, username, password)

    def _wait(self) -> None:
        if self.hangs:
            self.waiting.release()
            self._go_on.wait(30)


class BrokenOffKeyring(FakeKeyring):
    """Stops working before the write number `after`, as if the program had been killed there."""

    def __init__(self) -> None:
        super().__init__()
        self.after: int | None = None

    def set_password(self, service: str, username: str, password: str) -> None:
        self._count()
        super().set_password(service, username, password)

    def delete_password(self, service: str, username: str) -> None:
        self._count()
        super().delete_password(service, username)

    def _count(self) -> None:
        if self.after is not None:
            self.after -= 1
            if self.after < 0:
                raise ConnectionResetError("the text of this error says SECRET-IN-ERROR")

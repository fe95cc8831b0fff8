"""What shows a notification outside the window."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

OPEN = "default"  # the name that servers know for a click on the notification itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Notification:
    """Plain text, and the buttons: a key that comes back, and the words on it."""

    title: str
    body: str
    buttons: tuple[tuple[str, str], ...] = ()


class Notifier(Protocol):
    """Shows one notification at a time; the next replaces the one before.

    `on_pressed` gets the key of a button, or `OPEN`; `on_closed` tells that nothing is shown any
    more, though nobody here took it away. Set both before the first use.
    """

    on_pressed: Callable[[str], None]
    on_closed: Callable[[], None]

    async def show(self, notification: Notification) -> bool:
        """Show or replace; returns whether somebody can have seen it. Raises nothing."""

    async def withdraw(self) -> None:
        """Take away what is shown. Raises nothing."""

    async def close(self) -> None:
        """Take away what is shown, and listen no more. Raises nothing."""


class NoNotifier:
    """Where nothing can be shown outside the window: the list has it all."""

    on_pressed: Callable[[str], None]
    on_closed: Callable[[], None]

    async def show(self, notification: Notification) -> bool:  # noqa: ARG002  # as in Notifier
        """Show nothing."""
        return False

    async def withdraw(self) -> None:
        """There is nothing to take away."""

    async def close(self) -> None:
        """There is nothing to take away."""

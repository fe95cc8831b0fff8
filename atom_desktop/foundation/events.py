"""What the core tells its readers, and the bus that carries it."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionChanged:
    """A connection was added or its record changed."""

    connection_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionRemoved:
    """A connection is gone."""

    connection_id: str
    provider_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderChanged:
    """A service's registration or settings changed."""

    provider_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInChanged:
    """A sign-in moved on: waiting, finishing, done, failed or cancelled."""

    sign_in_id: str
    provider_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInEnding:
    """A sign-in ends within three days, or (`urgent`) within one; told once each.

    `code` is the reason, with words in `wording.py`; `ends_at` is aware UTC.
    """

    connection_id: str
    ends_at: datetime
    code: str
    urgent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StorageChanged:
    """Where sign-ins are kept changed, or the keyring was locked or unlocked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalsChanged:
    """A disconnection began, was undone, moved on or came to its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UncaughtError:
    """An error nobody expected: where it came up, its class, and `file:line function` of its way.

    Holds no message and no value, so it may be shown and passed on.
    """

    where: str
    kind: str
    frames: tuple[str, ...] = ()


Event = (
    ConnectionChanged
    | ConnectionRemoved
    | ProviderChanged
    | SignInChanged
    | SignInEnding
    | StorageChanged
    | UncaughtError
    | WithdrawalsChanged
)


class EventBus:
    """Delivers events to subscribers at once, in the caller's thread (there is only one)."""

    def __init__(self) -> None:
        self._subscribers: list[Callable[[Event], None]] = []

    def subscribe(self, handler: Callable[[Event], None]) -> Callable[[], None]:
        """Call `handler` for every event; returns what ends the subscription."""
        self._subscribers.append(handler)

        def unsubscribe() -> None:
            if handler in self._subscribers:
                self._subscribers.remove(handler)

        return unsubscribe

    def publish(self, event: Event) -> None:
        """Hand `event` to everybody; one failing reader does not keep it from the others."""
        for handler in tuple(self._subscribers):
            try:
                handler(event)
            except Exception:  # noqa: BLE001  # whatever a reader raises stays with that reader
                _log.exception("a reader of %s failed", type(event).__name__)

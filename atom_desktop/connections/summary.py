"""A row as people read it: made once, for window, tray, command line and other readers."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.providers.kinds import Care, Category

if TYPE_CHECKING:  # the window's frame needs no more than the names of what rows can be
    from atom_desktop.connections.forecast import Forecast
    from atom_desktop.foundation.wording import Cause


class Tone(StrEnum):
    """The role of a state's colour; its shape tells the same without colour."""

    OK = "ok"
    ATTENTION = "attention"
    ERROR = "error"
    NEUTRAL = "neutral"
    BUSY = "busy"


class Group(StrEnum):
    """Where a row stands in the list, in this order."""

    NEEDS_YOU = "needs_you"
    CONNECTED = "connected"
    NOT_CONNECTED = "not_connected"


class Action(StrEnum):
    """What a button does; the window maps each to one call of the manager or one page."""

    SET_UP = "set_up"
    CONNECT = "connect"
    CANCEL = "cancel"
    SIGN_IN_AGAIN = "sign_in_again"
    RENEW = "renew"
    TRY_NOW = "try_now"
    UNLOCK = "unlock"
    ENTER_PASSPHRASE = "enter_passphrase"  # noqa: S105  # no password, the asking for one
    RESUME = "resume"
    FIX = "fix"
    CHECK_NOW = "check_now"
    PAUSE = "pause"
    RENAME = "rename"
    ALLOW_MISSING = "allow_missing"
    KEEP_AS_IS = "keep_as_is"
    CHANGE_PERMISSIONS = "change_permissions"
    ADD_ACCOUNT = "add_account"
    DISCONNECT = "disconnect"
    COPY_DETAILS = "copy_details"
    DISMISS = "dismiss"
    COPY_ADDRESS = "copy_address"
    OPEN_CONSOLE = "open_console"
    COPY_FOR_ADMIN = "copy_for_admin"
    OPEN_NETWORK = "open_network"  # the settings of port and proxy
    OPEN_DATE_SETTINGS = "open_date_settings"  # the system's


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """An action with the word on its button."""

    action: Action
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """One permission as asked and granted; `value` is the service's own name, for "Details"."""

    value: str
    words: str
    care: Care
    asked: bool
    granted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Banner:
    """A notice; `also` is a second, quiet button, for one that stays until somebody has read it.

    `cause` is what its words were made from.
    """

    title: str
    body: str
    tone: Tone
    button: Button | None = None
    detail: str = ""
    also: Button | None = None
    cause: "Cause | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionSummary:
    """One row. `key` is the connection's id, or the service's id where there is no connection.

    `known_as` tells it from another connection with the same title.
    """

    key: str
    provider_id: str
    connection_id: str | None
    variant: str
    service_name: str
    title: str
    account_label: str
    category: Category
    letter: str
    status: ConnectionStatus
    status_label: str
    second_line: str
    tone: Tone
    group: Group
    button: Button | None
    actions: tuple[Button, ...]
    banner: Banner | None
    facts: tuple[tuple[str, str], ...]
    permissions: tuple[Permission, ...]
    accessible_text: str
    expires_at: datetime | None = None
    renew_at: datetime | None = None
    sign_in_id: str | None = None
    forecast: "Forecast | None" = None
    known_as: str = ""
    account_place: str = ""

    @property
    def name(self) -> str:
        """The name where no account stands beside it: "Gmail", or "Gmail (bob@example.org)"."""
        return self.known_as or self.title or self.service_name

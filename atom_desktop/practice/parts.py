"""The small parts of a service: its addresses, what it shares, what it hands out."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from atom_desktop.foundation.clock import Clock
from atom_desktop.practice.controls import FaultList, Settings
from atom_desktop.practice.wire import Request, Response

Handler = Callable[[Request], Response]


class RefusedError(Exception):
    """The service says no, with this answer."""

    def __init__(self, response: Response) -> None:
        super().__init__(response.status)
        self.response = response


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What the services share: the clock, the application's callback port, settings and faults."""

    clock: Clock
    redirect_port: int
    settings: Mapping[str, Settings]
    faults: FaultList


@dataclass(frozen=True, slots=True)
class Route:
    """An address of the service; `{name}` in the pattern stands for one path segment."""

    method: str
    pattern: str
    endpoint: str
    handler: Handler

    def match(self, request: Request) -> dict[str, str] | None:
        """Return the path segments by name, or None."""
        pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/]+)", re.escape(self.pattern))
        found = re.fullmatch(pattern, request.path) if self.method == request.method else None
        return None if found is None else found.groupdict()


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """The tokens of one answer; `expires_in` in seconds, None where the service has no end."""

    access: str
    refresh: str | None
    expires_in: int | None

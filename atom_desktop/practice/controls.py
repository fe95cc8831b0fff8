"""What a test may change about a service: settings that stay, and faults that pass."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from atom_desktop.practice.wire import Response


@dataclass(kw_only=True)
class Settings:
    """How one of the ten services behaves; set again by `POST /settings`.

    `access_token_lifetime` in seconds, None for the service's own. `auto_consent` answers an
    authorization at once as person number `account` (0 to 2), without the permissions in `untick`.
    `expiring_tokens` is GitHub's and Slack's choice between eternal and renewable tokens.
    `refresh_grace` is for how many seconds a used refresh token still works. `sign_in_lifetime` is
    for how many seconds a refresh token works at all, None for the service's own; Google says so in
    its answers unless `announces_end` is false, as a project in testing may or may not.
    """

    access_token_lifetime: float | None = None
    auto_consent: bool = False
    account: int = 0
    expiring_tokens: bool = True
    refresh_grace: float = 0.0
    sign_in_lifetime: float | None = None
    announces_end: bool = True
    untick: list[str] = field(default_factory=list)


@dataclass(kw_only=True)
class Fault:
    """The next `times` requests to one endpoint go wrong.

    `status` (with `headers`, `body`) replaces the answer and nothing is done; without it the
    request is served and `headers` are added. `delay` waits first, in seconds. `drop` hangs up
    "before" or "after" the request took effect. `truncate` cuts the answer after so many bytes.
    """

    services: tuple[str, ...]
    endpoint: str
    times: int = 1
    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    body: str = ""
    delay: float = 0.0
    drop: str | None = None
    truncate: int | None = None

    def replacement(self) -> Response | None:
        """Return the answer that stands in for the real one, if there is one."""
        if self.status is None:
            return None
        return Response(
            status=self.status,
            headers={"Content-Type": "application/json", **self.headers},
            body=self.body.encode(),
        )


class FaultList:
    """The faults still to come, oldest first."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(self, **members: Any) -> None:  # noqa: ANN401  # decoded JSON, checked by its reader
        """Queue one fault; see `Fault` for the members."""
        self._faults.append(Fault(**members))

    def take(self, services: Collection[str], endpoint: str) -> Fault | None:
        """Return the fault that meets a request, and count it down."""
        for fault in self._faults:
            if fault.endpoint == endpoint and not set(services).isdisjoint(fault.services):
                fault.times -= 1
                if fault.times <= 0:
                    self._faults.remove(fault)
                return fault
        return None

    def clear(self) -> None:
        """Forget all of them."""
        self._faults.clear()

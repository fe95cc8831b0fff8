"""A window as assistive programs know it: names, roles, states, actions and events over AT-SPI.

Interfaces and constants are those of at-spi2-core 2.46 (org.a11y.atspi.*).
"""

from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from desktop import until
from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    MatchRule,
    Properties,
    new_method_call,
)
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]
from jeepney.wrappers import DBusErrorResponse, unwrap_msg  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

# What the environment of a window must have for Qt to offer itself without a screen reader.
ALWAYS_ON = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
_ATSPI = "org.a11y.atspi"
_REGISTRY = f"{_ATSPI}.Registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_EVENTS = f"{_ATSPI}.Event.Object"
_SHOWING, _FOCUSABLE, _FOCUSED, _ENABLED = 25, 11, 12, 8  # bits of AtspiStateType
_DEEPEST = 60
_PATIENCE = 5.0
_KEPT = 20_000  # events
_LISTENED = ("object:property-change", "object:announcement", "object:state-changed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One thing of the tree; `owner` and `path` say where it is on the bus."""

    owner: str
    path: str
    name: str
    description: str
    role: str
    states: int
    interfaces: frozenset[str]

    @property
    def is_shown(self) -> bool:
        """Whether it is on the screen, or would be after scrolling."""
        return bool(self.states >> _SHOWING & 1)

    @property
    def takes_keyboard(self) -> bool:
        """Whether the keyboard can be in it."""
        return bool(self.states >> _FOCUSABLE & 1)

    @property
    def is_enabled(self) -> bool:
        """Whether it can be used now."""
        return bool(self.states >> _ENABLED & 1)

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is in it."""
        return bool(self.states >> _FOCUSED & 1)

    @property
    def acts(self) -> bool:
        """Whether it offers something to do."""
        return f"{_ATSPI}.Action" in self.interfaces


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that a window told: `kind` such as `Announcement`, `detail`, and its words."""

    path: str
    kind: str
    detail: str
    words: str


@dataclass(slots=True)
class AccessibleProgram:
    """The only program on a desktop that offers itself."""

    _bus: "DBusConnection"
    _arrived: "deque[Any]"
    _events: list[Event] = field(default_factory=list)

    @classmethod
    @contextmanager
    def on(cls, env: Mapping[str, str]) -> "Iterator[AccessibleProgram]":
        """Listen on the accessibility bus of a session; call it before the window starts."""
        with open_dbus_connection(env["DBUS_SESSION_BUS_ADDRESS"]) as session:
            where = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
            (address,) = _called(session, where, "GetAddress")
        with open_dbus_connection(address) as bus:
            registry = DBusAddress(
                "/org/a11y/atspi/registry", bus_name=_REGISTRY, interface=_REGISTRY
            )
            for kind in _LISTENED:
                _called(bus, registry, "RegisterEvent", "sass", (kind, [], ""))
            rule = MatchRule(type="signal", interface=_EVENTS)
            unwrap_msg(bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=_PATIENCE))
            # What arrives between two questions is kept, not only what is waited for.
            with bus.filter(rule, queue=deque(maxlen=_KEPT)) as arrived:
                yield cls(bus, arrived)

    def walk(self) -> list[Node]:
        """Return everything that is shown, from the windows inwards."""
        found: list[Node] = []
        for owner, path in self._children(_REGISTRY, _ROOT):
            for window in self._children(owner, path):
                found += self._inside(*window, depth=0)
        return found

    def find(self, name: str, *, role: str = "") -> Node:
        """Return what is called so, waiting for it; `name` may end in `*`."""

        def found() -> Node | None:
            nodes = [one for one in self.walk() if not role or one.role == role]
            exact = [one for one in nodes if one.name == name]
            if not exact and name.endswith("*"):
                exact = [one for one in nodes if one.name.startswith(name[:-1])]
            return exact[0] if exact else None

        return until(found, what=f"{role or 'something'} called {name}")

    def press(self, name: str, *, role: str = "") -> Node:
        """Press what is called so through its Action interface."""
        node = self.find(name, role=role)
        where = DBusAddress(node.path, bus_name=node.owner, interface=f"{_ATSPI}.Action")
        count: int = self._get(where, "NActions")
        names = [_called(self._bus, where, "GetName", "i", (n,))[0] for n in range(count)]
        action = next(n for n, one in enumerate(names) if one in ("Press", "Toggle"))
        assert _called(self._bus, where, "DoAction", "i", (action,)) == (True,)
        return node

    def shows(self, name: str) -> bool:
        """Tell whether something is called so now."""
        return any(one.name == name for one in self.walk())

    def focused(self) -> Node | None:
        """Return where the keyboard is."""
        return next((one for one in self.walk() if one.has_keyboard), None)

    def wait_event(self, words: str, *, kind: str = "") -> Event:
        """Wait until the window tells an event with these words, and return it."""

        def told() -> Event | None:
            self._listen(0.05)
            return next(
                (one for one in self._events if words in one.words and kind in ("", one.kind)), None
            )

        return until(told, what=f"{kind or 'an event'} with {words}")

    def forget_events(self) -> None:
        """Let go of what was told until now."""
        self._listen(0.05)
        self._events.clear()

    def _inside(self, owner: str, path: str, *, depth: int) -> list[Node]:
        node = self._node(owner, path)
        if node is None or depth > _DEEPEST or not node.is_shown:
            return []
        found = [node]
        for child in self._children(owner, path):
            found += self._inside(*child, depth=depth + 1)
        return found

    def _children(self, owner: str, path: str) -> list[tuple[str, str]]:
        where = DBusAddress(path, bus_name=owner, interface=f"{_ATSPI}.Accessible")
        try:
            children: list[tuple[str, str]] = _called(self._bus, where, "GetChildren")[0]
        except DBusErrorResponse:
            return []  # it has gone since it was named
        return children

    def _node(self, owner: str, path: str) -> Node | None:
        where = DBusAddress(path, bus_name=owner, interface=f"{_ATSPI}.Accessible")
        try:
            low, high = _called(self._bus, where, "GetState")[0]
            return Node(
                owner=owner,
                path=path,
                name=self._get(where, "Name").strip(),
                description=self._get(where, "Description"),
                role=_called(self._bus, where, "GetRoleName")[0],
                states=low | high << 32,
                interfaces=frozenset(_called(self._bus, where, "GetInterfaces")[0]),
            )
        except DBusErrorResponse:
            return None  # it has gone since it was named

    def _get(self, where: DBusAddress, name: str) -> Any:  # noqa: ANN401  # any type of D-Bus
        reply = self._bus.send_and_get_reply(Properties(where).get(name), timeout=_PATIENCE)
        return unwrap_msg(reply)[0][1]

    def _listen(self, seconds: float) -> None:
        """Take every event that has arrived, waiting `seconds` for another one."""
        while True:
            try:
                message = self._bus.recv_until_filtered(self._arrived, timeout=seconds)
            except TimeoutError:
                return
            fields = {key.name: value for key, value in message.header.fields.items()}
            detail, _, _, (_, told), *_ = message.body
            self._events.append(
                Event(path=fields["path"], kind=fields["member"], detail=detail, words=str(told))
            )


def _called(
    bus: "DBusConnection",
    where: DBusAddress,
    method: str,
    signature: str | None = None,
    arguments: tuple[Any, ...] = (),
) -> tuple[Any, ...]:
    message = new_method_call(where, method, signature, arguments)
    answer: tuple[Any, ...] = unwrap_msg(bus.send_and_get_reply(message, timeout=_PATIENCE))
    return answer

"""The checks of "About and Doctor": what this computer must offer, looked at without a trace."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from atom_desktop.connections.ports import PlaceKind, StoragePlace
from atom_desktop.connections.summary import Banner
from atom_desktop.foundation.language import tr
from atom_desktop.foundation.network import Network
from atom_desktop.foundation.port_holder import port_holder
from atom_desktop.foundation.wording import words_for_code
from atom_desktop.foundation.workers import call_in_thread
from atom_desktop.oauth.loopback_sockets import bound_sockets

_LOOPBACK = "127.0.0.1"
_DEADLINE = 5.0


class Remedy(StrEnum):
    """What the one button of a check does."""

    UNLOCK = "unlock"
    LOOK_AGAIN = "look_again"
    OTHER_PORT = "other_port"
    DATE_SETTINGS = "date_settings"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing looked at. `name` is stable, for reports; the words are for people."""

    name: str
    title: str
    words: str
    is_fine: bool = True
    remedy: Remedy = Remedy.LOOK_AGAIN


def _trouble(name: str, code: str, remedy: Remedy = Remedy.LOOK_AGAIN, **details: str) -> Check:
    words = words_for_code(code, **details)
    return Check(
        name=name,
        title=words.title,
        words=f"{words.sentence} {words.next_step}.",
        is_fine=False,
        remedy=remedy,
    )


def check_place(place: StoragePlace) -> Check:
    """Return whether sign-ins can be kept safely."""
    if place.trouble is not None:
        return _trouble("storage", place.trouble, Remedy.UNLOCK)
    if place.kind is PlaceKind.MEMORY:
        return _trouble("storage", "keyring_missing", Remedy.UNLOCK)
    return Check(
        name="storage",
        title=tr("Sign-ins can be kept"),
        words=tr("They are in {place}, and it is open.", place=tr(place.name)),
    )


def check_network(network: Network) -> Check:
    """Return whether there is a way out; asks the routing table, sends nothing."""
    if not network.ways_out():
        return _trouble("network", "offline")
    return Check(
        name="network",
        title=tr("There is a network"),
        words=tr("This computer has a way to the internet."),
    )


def check_clock(notices: Sequence[Banner]) -> Check:
    """Return whether the clock fits what services answered; `notices` say that it does not."""
    for notice in notices:
        return Check(
            name="clock",
            title=notice.title,
            words=notice.body,
            is_fine=False,
            remedy=Remedy.DATE_SETTINGS,
        )
    return Check(
        name="clock",
        title=tr("The clock is right"),
        words=tr("No answer of a service said otherwise."),
    )


def check_port(port: int, *, is_ours: bool) -> Check:
    """Return whether browsers can come back; `is_ours` while a sign-in of this app listens."""
    if not is_ours:
        try:
            for probe in bound_sockets(_LOOPBACK, port):
                probe.close()
        except OSError:
            return _trouble(
                "port",
                "port_taken",
                Remedy.OTHER_PORT,
                port=str(port),
                holder=port_holder(port),
                company=tr("a service"),
            )
    return Check(
        name="port",
        title=tr("Port {port} is free", port=port),
        words=tr("Services that want a fixed return address send the browser there."),
    )


async def _port_in_time(port: int, *, is_ours: bool) -> Check:
    return await call_in_thread(
        lambda: check_port(port, is_ours=is_ours), deadline=_DEADLINE, name="port check"
    )


async def check_browser(find: Callable[[], bool]) -> Check:
    """Return whether `find` knows a browser."""
    try:
        found = await call_in_thread(find, deadline=_DEADLINE, name="browser check")
    except TimeoutError:
        found = False
    if not found:
        return Check(
            name="browser",
            title=tr("No browser was found"),
            words=tr("Links of sign-ins can be copied and opened on any device."),
            is_fine=False,
        )
    return Check(
        name="browser",
        title=tr("There is a browser"),
        words=tr("Sign-in pages open in it."),
    )


async def examine(
    *,
    place: StoragePlace,
    network: Network,
    clock_notices: Sequence[Banner],
    port: int,
    is_listening: bool,
    find_browser: Callable[[], bool],
) -> tuple[Check, ...]:
    """Return every check, in the order in which they are shown."""
    return (
        check_place(place),
        check_network(network),
        check_clock(clock_notices),
        await _port_in_time(port, is_ours=is_listening),
        await check_browser(find_browser),
    )

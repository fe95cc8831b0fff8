"""Who may reach the sign-in port, and when."""

import asyncio
import errno
import socket

import pytest
from loopback_client import STATE, ask, listening, wait_for_answer

from atom_desktop.foundation.errors import SignInError
from atom_desktop.oauth import loopback, loopback_sockets
from atom_desktop.oauth.loopback import LoopbackListener


async def _reachable(address: str, port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection(address, port)
    except OSError:
        return False
    writer.close()
    await writer.wait_closed()
    return True


def _own_address() -> str:
    """Return this machine's address in its network, or the loopback neighbour without one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return "127.0.0.2"
        return str(probe.getsockname()[0])


async def test_the_port_answers_as_soon_as_it_is_known_and_until_it_is_closed() -> None:
    listener = await LoopbackListener.bind("127.0.0.1")
    port = listener.port
    assert await _reachable("127.0.0.1", port)
    wait_for_answer(listener)
    assert (await ask(port, f"/callback?code=c&state={STATE}")).status == 303
    assert await _reachable("127.0.0.1", port)
    async with asyncio.timeout(1):
        await listener.close()
    assert not await _reachable("127.0.0.1", port)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
async def test_only_the_loopback_address_itself_is_listened_on(host: str) -> None:
    async with listening(host) as listener:
        assert await _reachable("127.0.0.1", listener.port)
        assert not await _reachable("127.0.0.2", listener.port)
        assert not await _reachable(_own_address(), listener.port)


async def test_an_address_spelled_localhost_is_listened_on_in_both_families() -> None:
    async with listening("localhost") as listener:
        wait_for_answer(listener)
        for address in ("127.0.0.1", "::1"):
            host = f"localhost:{listener.port}"
            reply = await ask(listener.port, "/callback", host=host, address=address)
            assert reply.status == 400
    async with listening("127.0.0.1") as listener:
        assert not await _reachable("::1", listener.port)


async def test_an_address_spelled_with_the_number_of_ipv6_is_listened_on_there_alone() -> None:
    async with listening("[::1]") as listener:
        waiting = wait_for_answer(listener)
        target, own = f"/callback?code=c&state={STATE}", f"[::1]:{listener.port}"
        for foreign in (f"localhost:{listener.port}", f"127.0.0.1:{listener.port}", "[::1]"):
            reply = await ask(listener.port, target, host=foreign, address="::1")
            assert reply.status == 421
        assert (await ask(listener.port, target, host=own, address="::1")).status == 303
        assert len(waiting.given) == 1
        assert not await _reachable("127.0.0.1", listener.port)
        with socket.socket(socket.AF_INET6) as thief, pytest.raises(OSError):
            thief.bind(("::1", listener.port))


@pytest.mark.parametrize("listens", [True, False])
async def test_a_fixed_port_of_another_program_is_reported_by_number(listens: bool) -> None:  # noqa: FBT001  # parametrised
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        if listens:
            other.listen()
        port = other.getsockname()[1]
        with pytest.raises(SignInError) as caught:
            await LoopbackListener.bind("127.0.0.1", port)
    assert caught.value.code == "port_taken"
    assert caught.value.details["port"] == str(port)
    # Only who listens is in the system's list; here that is these tests.
    assert (caught.value.details["holder"] == "Another program") is not listens


async def test_a_fixed_port_taken_in_one_family_is_taken_and_the_other_let_go() -> None:
    with socket.socket(socket.AF_INET6) as other:
        other.bind(("::1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(SignInError, match="port_taken"):
            await LoopbackListener.bind("localhost", port)
        async with listening("127.0.0.1", port) as listener:
            assert listener.port == port


async def test_a_free_port_is_sought_again_when_the_other_family_has_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real, calls = loopback_sockets.bound_sockets, []

    def first_time_taken(host: str, port: int) -> list[socket.socket]:
        calls.append(port)
        if len(calls) == 1:
            raise OSError(errno.EADDRINUSE, "taken")
        return real(host, port)

    monkeypatch.setattr(loopback, "bound_sockets", first_time_taken)
    async with listening("localhost") as listener:
        assert listener.port
    assert calls == [0, 0]


async def test_a_machine_without_ipv6_still_signs_in_over_ipv4(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = loopback_sockets._bound

    def only_ipv4(family: socket.AddressFamily, address: str, port: int) -> socket.socket:
        if family == socket.AF_INET6:
            raise OSError(errno.EADDRNOTAVAIL, "no such address")
        return real(family, address, port)

    monkeypatch.setattr(loopback_sockets, "_bound", only_ipv4)
    async with listening("localhost") as listener:
        assert await _reachable("127.0.0.1", listener.port)


async def test_nobody_can_bind_the_port_while_it_is_ours() -> None:
    async with listening() as listener:
        for option in (None, socket.SO_REUSEADDR, socket.SO_REUSEPORT):
            with socket.socket() as thief:
                if option is not None:
                    thief.setsockopt(socket.SOL_SOCKET, option, 1)
                with pytest.raises(OSError) as caught:
                    thief.bind(("127.0.0.1", listener.port))
                assert caught.value.errno == errno.EADDRINUSE


async def test_the_port_is_held_from_the_moment_it_is_bound() -> None:
    sockets = loopback_sockets.bound_sockets("localhost", 0)
    try:
        with socket.socket() as thief:
            thief.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            with pytest.raises(OSError):
                thief.bind(("127.0.0.1", sockets[0].getsockname()[1]))
    finally:
        for sock in sockets:
            sock.close()


async def test_the_same_fixed_port_can_be_opened_again_at_once() -> None:
    async with listening() as listener:
        port = listener.port
        wait_for_answer(listener)
        await ask(port, f"/callback?code=c&state={STATE}")
    async with listening(port=port) as listener:
        assert listener.port == port

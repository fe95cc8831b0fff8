import socket

import pytest
from fake_network import FakeNetwork

from atom_desktop.connections.ports import PlaceKind, StoragePlace
from atom_desktop.connections.summary import Banner, Tone
from atom_desktop.doctor import Remedy, check_browser, check_clock, check_port, examine

_KEYRING = StoragePlace(kind=PlaceKind.KEYRING, name="GNOME Keyring")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def test_on_a_healthy_computer_everything_is_fine() -> None:
    checks = await examine(
        place=_KEYRING,
        network=FakeNetwork(),
        clock_notices=(),
        port=_free_port(),
        is_listening=False,
        find_browser=lambda: True,
    )
    assert [check.name for check in checks] == ["storage", "network", "clock", "port", "browser"]
    assert all(check.is_fine for check in checks), checks


@pytest.mark.parametrize(
    ("place", "title"),
    [
        (StoragePlace(kind=PlaceKind.MEMORY, name="memory"), "keyring"),
        (StoragePlace(kind=PlaceKind.VAULT, name="vault", trouble="vault_locked"), "vault"),
    ],
)
async def test_a_place_that_keeps_nothing_is_told_with_the_button_that_opens_it(
    place: StoragePlace, title: str
) -> None:
    first, *_ = await examine(
        place=place,
        network=FakeNetwork(),
        clock_notices=(),
        port=_free_port(),
        is_listening=False,
        find_browser=lambda: True,
    )
    assert not first.is_fine
    assert first.remedy is Remedy.UNLOCK
    assert title in first.title


def test_a_port_somebody_has_is_told_unless_it_is_our_own_listener() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        told = check_port(port, is_ours=False)
        assert (told.is_fine, told.remedy) == (False, Remedy.OTHER_PORT)
        assert str(port) in told.title
        assert check_port(port, is_ours=True).is_fine


def test_a_wrong_clock_is_told_in_the_words_of_its_notice() -> None:
    notice = Banner(title="The clock is 3 hours off", body="Set it.", tone=Tone.ATTENTION)
    told = check_clock((notice,))
    assert (told.is_fine, told.title, told.words) == (False, notice.title, notice.body)


async def test_without_a_browser_links_can_be_copied() -> None:
    told = await check_browser(lambda: False)
    assert not told.is_fine
    assert "copied" in told.words

"""What the desktop wants is heard over a real bus."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator

import pytest
from settings_portal import APPEARANCE, SettingsPortal

from atom_desktop.foundation.tasks import TaskSupervisor
from atom_desktop.ui.desktop_wishes import follow_desktop

_Heard = list[tuple[bool, bool]]


async def _until(happened: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not happened():  # noqa: ASYNC110  # another thread and the bus have no event here
            await asyncio.sleep(0.01)


@pytest.fixture
def portal(monkeypatch: pytest.MonkeyPatch) -> Iterator[SettingsPortal]:
    made = SettingsPortal(contrast=1, color_scheme=2)
    made.start_bus()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.address)
    yield made
    made.stop()


@pytest.fixture
async def tasks() -> AsyncIterator[TaskSupervisor]:
    made = TaskSupervisor()
    yield made
    await made.close()


async def test_both_wishes_are_heard_now_and_when_they_change(
    portal: SettingsPortal, tasks: TaskSupervisor
) -> None:
    portal.serve()
    heard: _Heard = []
    tasks.spawn(follow_desktop(lambda *wishes: heard.append(wishes)), name="looks")
    await _until(lambda: heard == [(True, False)])
    assert portal.asked == [[APPEARANCE]]
    portal.change("reduced-motion", 1)
    await _until(lambda: heard[1:] == [(True, True)])
    portal.change("contrast", 0)
    await _until(lambda: heard[2:] == [(False, True)])


async def test_other_settings_and_other_programs_are_not_heard(
    portal: SettingsPortal, tasks: TaskSupervisor
) -> None:
    portal.serve()
    heard: _Heard = []
    tasks.spawn(follow_desktop(lambda *wishes: heard.append(wishes)), name="looks")
    await _until(lambda: heard)
    portal.forge("reduced-motion", 1)
    portal.change("accent-color", 1)
    portal.change("contrast", 0, namespace="org.gnome.desktop.a11y")
    portal.change("contrast", 0)
    await _until(lambda: len(heard) > 1)
    assert heard == [(True, False), (False, False)]


async def test_without_a_portal_or_a_bus_it_ends_by_itself(
    portal: SettingsPortal, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: _Heard = []
    async with asyncio.timeout(30):
        await follow_desktop(lambda *wishes: heard.append(wishes))
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
        await follow_desktop(lambda *wishes: heard.append(wishes))
    assert heard == []

"""Notifications over a real bus, in the loop that the window runs in."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator

import pytest
from notification_server import NotificationServer

from atom_desktop.foundation.tasks import TaskSupervisor
from atom_desktop.ui.notifications.freedesktop import FreedesktopNotifier
from atom_desktop.ui.notifications.notifier import Notification

_ONE = Notification(
    title="Slack <b>x</b> & y",
    body="<img src=x> & <a href='x'>ana</a>",
    buttons=(("default", "Open"), ("fix", "Sign in again")),
)


async def _until(happened: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not happened():  # noqa: ASYNC110  # another thread and the bus have no event here
            await asyncio.sleep(0.01)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[NotificationServer]:
    made = NotificationServer()
    made.start_bus()
    made.serve()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.address)
    yield made
    made.stop()


@pytest.fixture
async def notifier() -> AsyncIterator[FreedesktopNotifier]:
    tasks = TaskSupervisor()
    made = FreedesktopNotifier(tasks)
    yield made
    await made.close()
    await tasks.close()


async def test_mark_up_in_names_is_escaped_where_the_server_would_read_it(
    server: NotificationServer, notifier: FreedesktopNotifier
) -> None:
    assert await notifier.show(_ONE)
    (shown,) = server.calls
    assert shown.title == "Slack <b>x</b> & y", "a title is plain text by the specification"
    assert shown.body == "&lt;img src=x&gt; &amp; &lt;a href='x'&gt;ana&lt;/a&gt;"
    assert shown.actions == ("default", "Open", "fix", "Sign in again")
    assert shown.hints["urgency"] == 1
    assert shown.hints["desktop-entry"].endswith("AtomDesktop")


async def test_a_simple_server_gets_plain_text_and_no_buttons(
    server: NotificationServer, notifier: FreedesktopNotifier
) -> None:
    server.abilities = ("body",)
    assert await notifier.show(_ONE)
    (shown,) = server.calls
    assert shown.body == _ONE.body
    assert shown.actions == ()


async def test_the_next_one_replaces_the_one_before_and_is_taken_away(
    server: NotificationServer, notifier: FreedesktopNotifier
) -> None:
    await notifier.show(_ONE)
    await notifier.show(_ONE)
    assert [(one.id, one.replaces) for one in server.calls] == [(11, 0), (11, 11)]
    assert server.asked_abilities == 1
    await notifier.withdraw()
    await notifier.withdraw()
    assert server.closed == [11]
    await notifier.show(_ONE)
    assert server.calls[-1].replaces == 0


async def test_buttons_and_closing_are_heard(
    server: NotificationServer, notifier: FreedesktopNotifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    heard: list[str] = []
    notifier.on_pressed = heard.append
    notifier.on_closed = lambda: heard.append("closed")
    await notifier.show(_ONE)
    server.press(99, "fix")
    server.press(11, "fix")
    await _until(lambda: len(heard) >= 2)
    assert heard == ["fix", "closed"]
    await notifier.show(_ONE)
    assert server.calls[-1].replaces == 0, "what was closed is not replaced"


async def test_what_another_program_says_about_buttons_is_not_believed(
    server: NotificationServer, notifier: FreedesktopNotifier
) -> None:
    heard: list[str] = []
    notifier.on_pressed = heard.append
    await notifier.show(_ONE)
    server.forge(11, "fix")
    server.press(11, "default")
    await _until(lambda: heard)
    assert heard == ["default"]


async def test_a_server_that_starts_again_is_asked_anew_and_never_given_old_numbers(
    server: NotificationServer, notifier: FreedesktopNotifier
) -> None:
    heard: list[str] = []
    notifier.on_closed = lambda: heard.append("closed")
    await notifier.show(_ONE)
    server.leave()
    await _until(lambda: heard)
    server.abilities = ("body",)
    server.serve()
    assert await notifier.show(_ONE)
    assert server.calls[-1].replaces == 0
    assert server.calls[-1].actions == ()
    assert server.asked_abilities == 2


async def test_without_a_server_or_a_bus_it_says_so_and_works_as_soon_as_there_is_one(
    server: NotificationServer, notifier: FreedesktopNotifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.leave()
    assert not await notifier.show(_ONE)
    await notifier.withdraw()
    server.serve()
    assert await notifier.show(_ONE)
    tasks = TaskSupervisor()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    lonely = FreedesktopNotifier(tasks)
    assert not await lonely.show(_ONE)
    await lonely.close()
    await tasks.close()


async def test_leaving_takes_the_notification_along(
    server: NotificationServer, notifier: FreedesktopNotifier
) -> None:
    await notifier.show(_ONE)
    await notifier.close()
    assert server.closed == [11]

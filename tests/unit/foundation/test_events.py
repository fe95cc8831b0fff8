import logging

import pytest

from atom_desktop.foundation.events import ConnectionChanged, Event, EventBus, StorageChanged

CHANGED = ConnectionChanged(connection_id="one")


def test_every_reader_gets_every_event_in_order() -> None:
    bus = EventBus()
    first: list[Event] = []
    second: list[Event] = []
    bus.subscribe(first.append)
    bus.subscribe(second.append)
    for event in (CHANGED, StorageChanged()):
        bus.publish(event)
    assert first == second == [CHANGED, StorageChanged()]


def test_a_reader_that_left_gets_nothing_more() -> None:
    bus = EventBus()
    seen: list[Event] = []
    leave = bus.subscribe(seen.append)
    leave()
    leave()
    bus.publish(CHANGED)
    assert seen == []


def test_a_reader_may_leave_while_it_reads() -> None:
    bus = EventBus()
    seen: list[Event] = []

    def once(event: Event) -> None:
        leave()
        seen.append(event)

    leave = bus.subscribe(once)
    bus.subscribe(seen.append)
    bus.publish(CHANGED)
    bus.publish(CHANGED)
    assert seen == [CHANGED] * 3


def test_a_failing_reader_keeps_nothing_from_the_others(
    caplog: pytest.LogCaptureFixture,
) -> None:
    bus = EventBus()
    seen: list[Event] = []

    def fail(event: Event) -> None:
        raise RuntimeError("broken reader")

    bus.subscribe(fail)
    bus.subscribe(seen.append)
    with caplog.at_level(logging.ERROR):
        bus.publish(CHANGED)
    assert seen == [CHANGED]
    assert "ConnectionChanged" in caplog.text
